#include "paper/furniture.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace klubba::paper {

namespace {

/// Of the height of the page, at its top and at its bottom.
constexpr double edge = 0.2;
constexpr std::size_t fewest_pages = 3;
/// Points that a page's furniture may wander.
constexpr double grain = 4;

/// Digits as "#", so that the number of the page makes no difference.
std::string masked(const std::string& text)
{
    std::string mask;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit)
            mask += c;
        else if (mask.empty() || mask.back() != '#')
            mask += '#';
    }
    return mask;
}

/// Of Swedish or English; a section sign or a dash is none.
bool has_letter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\xC3';
    });
}

/// The only number in the text.
int number_in(const std::string& text)
{
    int number = 0;
    for (const char c : text)
        if (c >= '0' && c <= '9' && number < 100'000) number = number * 10 + (c - '0');
    return number;
}

struct Place {
    Segment* segment;
    int page;
    int number; ///< Said by it.
    double top;
    double left;
    double right;
};

bool same_place(const Place& one, const Place& other)
{
    // Centred or set to the right, it moves with the width of its digits.
    return std::abs(one.top - other.top) <= grain &&
           (std::abs(one.left - other.left) <= grain ||
            std::abs(one.right - other.right) <= grain ||
            std::abs(one.left + one.right - other.left - other.right) <= 2 * grain);
}

/// Segments with one text; those that share a place with two others are marked.
void mark_repeated(std::vector<Place>& places, bool words)
{
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& one, const Place& other) { return one.top < other.top; });
    for (auto begin = places.begin(); begin != places.end();) {
        const auto end = std::find_if(
            begin, places.end(), [&](const Place& each) { return each.top > begin->top + grain; });
        std::vector<Place*> same;
        for (auto at = begin; at != end; ++at)
            if (same_place(*begin, *at)) same.push_back(&*at);
        const auto earliest =
            std::min_element(same.begin(), same.end(), [](const Place* one, const Place* other) {
                return one->page < other->page;
            });
        // The numbers of items that begin a page are no page numbers: those go with the pages.
        const bool counts = std::all_of(same.begin(), same.end(), [&](const Place* each) {
            return each->number - each->page == same.front()->number - same.front()->page;
        });
        if (same.size() >= fewest_pages && (words || counts))
            for (auto* place : same) {
                place->segment->repeated = true;
                place->segment->furniture = place->segment->furniture || place != *earliest;
            }
        begin = end;
    }
}

} // namespace

void mark_furniture(std::vector<PageRows>& pages, const Meaning& meaning)
{
    constexpr std::size_t longest = 160;
    std::unordered_map<std::string, std::vector<Place>> places;
    for (auto& page : pages)
        for (auto& row : page.rows) {
            const bool near_edge =
                row.baseline < edge * page.height || row.baseline > (1 - edge) * page.height;
            if (!near_edge) continue;
            for (auto& segment : row.segments) {
                const auto text = segment.text();
                if (meaning.page_mark && meaning.page_mark(text)) segment.furniture = true;
                if (text.size() > longest) continue;
                places[masked(text)].push_back({&segment, page.number, number_in(text),
                                                row.baseline, segment.box.left, segment.box.right});
            }
        }
    for (auto& [text, at] : places)
        if (at.size() >= fewest_pages) mark_repeated(at, has_letter(text));
}

} // namespace klubba::paper
