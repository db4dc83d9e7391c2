#include "notice/attachments.h"

#include "notice/documents.h"
#include "notice/furniture.h"
#include "notice/swedish.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace klubba::notice {

namespace {

constexpr double same_enough = 0.6;
constexpr double same_item = 0.7;
/// Shorter names begin too many others.
constexpr std::size_t telling_start = 8;

/// The name without what a file or a list puts around it.
std::string stem_of(std::string_view name)
{
    auto folded = fold(trim(without_bullet(name), " .:"));
    for (const std::string_view ending : {".pdf", ".docx", ".doc", ".xlsx", ".pptx", ".odt"})
        if (folded.ends_with(ending)) folded.resize(folded.size() - ending.size());
    std::replace(folded.begin(), folded.end(), '_', ' ');
    return std::string{trim(folded)};
}

std::set<std::string> numbers_in(std::string_view text)
{
    std::set<std::string> numbers;
    std::string number;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && is_digit(text[i])) {
            number += text[i];
            continue;
        }
        if (!number.empty()) numbers.insert(number);
        number.clear();
    }
    return numbers;
}

/// "Bilaga 1" is not "Bilaga 2", however alike they are.
bool numbers_agree(std::string_view one, std::string_view other)
{
    const auto left = numbers_in(one);
    const auto right = numbers_in(other);
    return std::includes(left.begin(), left.end(), right.begin(), right.end()) ||
           std::includes(right.begin(), right.end(), left.begin(), left.end());
}

/// 0 to 1 for two names of a document.
double sameness(const std::string& one, const std::string& other)
{
    if (one == other) return 1;
    if (!numbers_agree(one, other)) return 0;
    const auto& shorter = one.size() < other.size() ? one : other;
    const auto& longer = one.size() < other.size() ? other : one;
    if (shorter.size() >= telling_start && longer.starts_with(shorter)) return 0.9;
    return 0.85 * likeness(one, other);
}

/// A document of an item, in the order of the agenda.
struct Named {
    std::size_t item;
    std::string document;
    std::string stem;
    bool is_taken = false;
};

std::vector<Named> named_by(const std::vector<meeting::AgendaItem>& items)
{
    std::vector<Named> all;
    for (std::size_t i = 0; i < items.size(); ++i)
        for (const auto& document : items[i].documents)
            all.push_back({i, document, stem_of(document)});
    return all;
}

/// What says that a document begins.
struct Beginning {
    std::string stem;
    std::optional<std::size_t> item; ///< Under whose heading it stands, where that is known.
};

class Assignment {
public:
    explicit Assignment(const std::vector<meeting::AgendaItem>& items)
        : m_documents(named_by(items))
    {
    }

    /// The place of the document that it is, among all of the agenda; each is given once. Of
    /// several that it could be, the one of its item; else none, unless `count` beginnings of that
    /// name are as many as there are such documents, which then come in their order.
    std::optional<std::size_t> take(const Beginning& beginning, std::size_t count)
    {
        auto alike = likest(beginning);
        if (alike.size() > 1 && beginning.item)
            std::erase_if(alike,
                          [&](std::size_t at) { return m_documents[at].item != *beginning.item; });
        if (alike.empty()) return {};
        const auto at = alike.front();
        if (alike.size() > 1 && count != count_of(m_documents[at].stem)) return {};
        m_documents[at].is_taken = true;
        return at;
    }
    [[nodiscard]] const Named& document(std::size_t at) const { return m_documents[at]; }

private:
    [[nodiscard]] std::vector<std::size_t> likest(const Beginning& beginning) const
    {
        double best = same_enough;
        std::vector<std::size_t> alike;
        for (std::size_t at = 0; at < m_documents.size(); ++at) {
            if (m_documents[at].is_taken) continue;
            const double same = sameness(m_documents[at].stem, beginning.stem);
            if (same < best) continue;
            if (same > best) alike.clear();
            best = same;
            alike.push_back(at);
        }
        return alike;
    }
    [[nodiscard]] std::size_t count_of(const std::string& stem) const
    {
        return static_cast<std::size_t>(
            std::count_if(m_documents.begin(), m_documents.end(),
                          [&](const Named& one) { return one.stem == stem; }));
    }

    std::vector<Named> m_documents;
};

std::optional<std::size_t> item_called(const std::vector<meeting::AgendaItem>& items,
                                       std::string_view title)
{
    for (std::size_t i = 0; i < items.size(); ++i)
        if (likeness(items[i].title, title) >= same_item && numbers_agree(items[i].title, title))
            return i;
    return {};
}

/// The item that the entry stands under, or after where items and documents stand beside each
/// other.
std::optional<std::size_t> item_over(const std::vector<meeting::AgendaItem>& items,
                                     const std::vector<paper::OutlineEntry>& outline,
                                     std::size_t entry)
{
    for (std::size_t k = entry; k-- > 0;) {
        if (outline[k].depth > outline[entry].depth) continue;
        if (const auto item = item_called(items, outline[k].title)) return item;
        if (outline[k].depth < outline[entry].depth) return {};
    }
    return {};
}

/// Where what begins with the entry ends; 0 where nothing comes after it. Nothing where the outline
/// goes back and forth, so that nobody knows.
std::optional<int> end_of(const std::vector<paper::OutlineEntry>& outline, std::size_t entry)
{
    const auto& begins = outline[entry];
    for (std::size_t k = entry + 1; k < outline.size(); ++k) {
        if (outline[k].depth > begins.depth) continue;
        if (outline[k].page < begins.page) return {};
        return outline[k].page == begins.page ? begins.page : outline[k].page - 1;
    }
    const bool is_last = std::all_of(outline.begin(), outline.end(), [&](const auto& one) {
        return &one >= &begins || one.page <= begins.page;
    });
    return is_last ? std::optional{0} : std::nullopt;
}

} // namespace

std::vector<Attachment> attachments_in(const std::vector<meeting::AgendaItem>& items,
                                       const std::vector<paper::OutlineEntry>& outline,
                                       int agenda_ends)
{
    std::vector<Attachment> found;
    std::vector<std::string> stems;
    for (const auto& entry : outline)
        stems.push_back(entry.page > agenda_ends ? stem_of(entry.title) : std::string{});
    Assignment assignment{items};
    for (std::size_t k = 0; k < outline.size(); ++k) {
        if (stems[k].empty()) continue;
        const auto end = end_of(outline, k);
        if (!end) continue;
        const auto count =
            static_cast<std::size_t>(std::count(stems.begin(), stems.end(), stems[k]));
        const auto at = assignment.take({stems[k], item_over(items, outline, k)}, count);
        if (!at) continue;
        const auto& [item, document, stem, taken] = assignment.document(*at);
        found.push_back({item, document, outline[k].page, *end});
    }
    return found;
}

namespace {

std::optional<PageMark> mark_of(const PageTop& top)
{
    for (const auto& text : top.lines) {
        if (const auto mark = page_mark_in(text); mark && mark->of > 0) return mark;
        Line line;
        line.text = text;
        const auto trailing = trailing_page_mark(line);
        if (trailing && trailing->mark.of > 0) return trailing->mark;
    }
    return {};
}

/// How many pages from there on count themselves as those of one document; 0 where they do not.
int counted_from(const std::vector<PageTop>& tops, std::size_t at)
{
    const auto first = mark_of(tops[at]);
    if (!first || first->page != 1 || at + static_cast<std::size_t>(first->of) > tops.size())
        return 0;
    for (int page = 2; page <= first->of; ++page) {
        const auto next = mark_of(tops[at + static_cast<std::size_t>(page) - 1]);
        if (!next || next->page != page || next->of != first->of) return 0;
    }
    return first->of;
}

/// A line that is the name of a document, and not only like one.
std::string heading_of(const PageTop& top, const std::vector<Named>& documents)
{
    for (const auto& line : top.lines) {
        const auto stem = stem_of(line);
        for (const auto& one : documents)
            if (one.stem.size() >= telling_start && sameness(stem, one.stem) >= 0.9) return stem;
    }
    return {};
}

struct Begun {
    std::size_t top;
    std::size_t document;
};

} // namespace

std::vector<Attachment> attachments_in(const std::vector<meeting::AgendaItem>& items,
                                       const std::vector<PageTop>& tops)
{
    const auto documents = named_by(items);
    std::vector<std::string> headings;
    for (const auto& top : tops) {
        const auto mark = mark_of(top);
        headings.push_back(mark && mark->page != 1 ? "" : heading_of(top, documents));
    }
    Assignment assignment{items};
    std::vector<Begun> begun;
    for (std::size_t i = 0; i < tops.size(); ++i) {
        if (headings[i].empty()) continue;
        const auto count =
            static_cast<std::size_t>(std::count(headings.begin(), headings.end(), headings[i]));
        if (const auto at = assignment.take({headings[i], {}}, count)) begun.push_back({i, *at});
    }
    std::vector<Attachment> found;
    for (std::size_t k = 0; k < begun.size(); ++k) {
        const auto& [top, at] = begun[k];
        const int first = tops[top].page;
        int last = first + counted_from(tops, top) - 1;
        const bool next_is_next = k + 1 < begun.size() && begun[k + 1].document == at + 1;
        if (last < first && next_is_next) last = tops[begun[k + 1].top].page - 1;
        if (last < first) continue;
        found.push_back({documents[at].item, documents[at].document, first, last});
    }
    return found;
}

} // namespace klubba::notice
