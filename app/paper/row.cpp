#include "paper/row.h"

#include "base/utf8.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace klubba::paper {

namespace {

/// The part of a word's box that hangs below its line, in most typefaces.
constexpr double below_line = 0.22;
/// Of the size of the type: words whose lines differ by less stand on one.
constexpr double same_line = 0.35;
/// Of the size of the type: less is no space, but one word in two typefaces.
constexpr double no_space = 0.08;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

double baseline_of(const Word& word)
{
    return word.box.bottom - below_line * word.box.height();
}

/// Not 0 for an empty list either.
double middle_of(std::vector<double> values, double otherwise)
{
    if (values.empty()) return otherwise;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double em_of(const std::vector<Page>& pages)
{
    std::vector<double> widths;
    for (const auto& page : pages)
        for (const auto& word : page.words)
            if (const auto count = utf8_length(word.text); count >= 3)
                widths.push_back(word.box.width() / static_cast<double>(count));
    return std::clamp(2 * middle_of(std::move(widths), 5), 4.0, 40.0);
}

/// Printed twice to look bold, or for a shadow.
bool is_copy(const Word& one, const Word& other)
{
    const double overlap =
        std::min(one.box.right, other.box.right) - std::max(one.box.left, other.box.left);
    return one.text == other.text && overlap > 0.6 * one.box.width();
}

Row row_of(int page, std::vector<Word> words, double baseline, const Measure& measure)
{
    std::stable_sort(words.begin(), words.end(), [](const Word& one, const Word& other) {
        return one.box.left < other.box.left;
    });
    words.erase(std::unique(words.begin(), words.end(), is_copy), words.end());
    // Large type has wide spaces of its own.
    double character = 0;
    for (const auto& word : words)
        if (const auto count = utf8_length(word.text); count >= 3)
            character = std::max(character, word.box.width() / static_cast<double>(count));
    const double wide = std::clamp(1.7 * character, wide_space(measure), 3 * measure.em);
    return {page, baseline, segments_of(std::move(words), wide)};
}

} // namespace

Box around(const Box& one, const Box& other)
{
    return {std::min(one.left, other.left), std::min(one.top, other.top),
            std::max(one.right, other.right), std::max(one.bottom, other.bottom)};
}

std::string Segment::text() const
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto size = static_cast<double>(std::max<std::size_t>(utf8_length(words[i].text), 1));
        const double character = words[i].box.width() / size;
        // To the left of the word before: the text went on below, at best after a mark that words
        // and numbers are parted by.
        const bool below = i > 0 && words[i].box.left <= words[i - 1].box.left;
        const bool number_goes_on = below && text.ends_with('-') && is_digit(words[i].text.front());
        if (i > 0 && !number_goes_on &&
            (below || words[i].box.left - words[i - 1].box.right > 2 * no_space * character))
            text += ' ';
        text += words[i].text;
    }
    return text;
}

Box Row::box() const
{
    Box box = segments.front().box;
    for (const auto& segment : segments)
        box = around(box, segment.box);
    return box;
}

double Row::em() const
{
    std::vector<double> widths;
    for (const auto& segment : segments)
        for (const auto& word : segment.words)
            if (const auto count = utf8_length(word.text); count >= 3)
                widths.push_back(word.box.width() / static_cast<double>(count));
    return 2 * middle_of(std::move(widths), 0);
}

Measure measure(const std::vector<Page>& pages)
{
    Measure measure;
    measure.em = em_of(pages);
    std::vector<double> steps;
    std::vector<double> lines;
    for (const auto& page : pages) {
        lines.clear();
        for (const auto& word : page.words)
            lines.push_back(baseline_of(word));
        std::sort(lines.begin(), lines.end());
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const double step = lines[i] - lines[i - 1];
            if (step > 0.8 * measure.em && step < 2.2 * measure.em) steps.push_back(step);
        }
    }
    // The lower third: the rest are steps between paragraphs.
    if (!steps.empty()) {
        const auto third = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 3);
        std::nth_element(steps.begin(), third, steps.end());
        measure.spacing = *third;
    } else {
        measure.spacing = 1.2 * measure.em;
    }
    return measure;
}

Segment segment_of(std::vector<Word> words)
{
    Segment segment;
    segment.box = words.front().box;
    for (const auto& word : words)
        segment.box = around(segment.box, word.box);
    segment.words = std::move(words);
    return segment;
}

std::vector<Segment> segments_of(std::vector<Word> words, double wide)
{
    std::vector<Segment> segments;
    std::vector<Word> together;
    double right = 0;
    for (auto& word : words) {
        if (!together.empty() && word.box.left - right >= wide)
            segments.push_back(segment_of(std::exchange(together, {})));
        right = together.empty() ? word.box.right : std::max(right, word.box.right);
        together.push_back(std::move(word));
    }
    if (!together.empty()) segments.push_back(segment_of(std::move(together)));
    return segments;
}

std::vector<Row> rows_of(Page page, const Measure& measure)
{
    auto& words = page.words;
    std::stable_sort(words.begin(), words.end(), [](const Word& one, const Word& other) {
        return baseline_of(one) < baseline_of(other);
    });
    std::vector<Row> rows;
    std::vector<Word> together;
    double first = 0;
    for (auto& word : words) {
        const double line = baseline_of(word);
        if (!together.empty() && line - first > same_line * measure.em)
            rows.push_back(row_of(page.number, std::exchange(together, {}), first, measure));
        if (together.empty()) first = line;
        together.push_back(std::move(word));
    }
    if (!together.empty()) rows.push_back(row_of(page.number, std::move(together), first, measure));
    return rows;
}

} // namespace klubba::paper
