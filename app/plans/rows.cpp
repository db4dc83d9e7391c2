#include "plans/rows.h"

#include "notice/swedish.h"
#include "notice/when.h"
#include "plans/kinds.h"
#include "plans/marks.h"
#include "plans/table.h"

#include <algorithm>
#include <array>

namespace klubba::plans {

namespace {

using notice::fold;
using notice::trim;

/// Whole words of the names of places, and what such words end with.
constexpr std::array<std::string_view, 16> place_words{
    "digitalt", "sal",   "rum",    "lokal",   "hotell",   "campus",       "teams",      "zoom",
    "distans",  "aulan", "våning", "folkets", "kansliet", "konferensrum", "plenisalen", "usö"};
constexpr std::array<std::string_view, 22> place_endings{
    "huset",   "salen",  "rummet", "lasarett", "sjukhus", "lokalen",    "gården",   "stadshus",
    "rådhus",  "kyrkan", "vägen",  "gatan",    "torget",  "museet",     "herrgård", "teatern",
    "slottet", "hallen", "skolan", "borgen",   "villan",  "biblioteket"};
constexpr std::size_t most_words_of_place = 9;
constexpr std::array<std::string_view, 5> visit_words{"verksamhetsbesök", "studiebesök",
                                                      "platsbesök", "besök på", "besök"};
constexpr std::array<std::string_view, 3> place_labels{"plats:", "lokal:", "var:"};
constexpr std::array<std::string_view, 3> visit_labels{
    "verksamhetsbesök:", "studiebesök:", "besök:"};
constexpr std::array<std::string_view, 3> time_labels{"tid:", "kl:", "klockan:"};

template <class Labels>
bool has_label(std::string_view folded, const Labels& labels)
{
    return std::any_of(labels.begin(), labels.end(),
                       [&](std::string_view label) { return folded.starts_with(label); });
}

bool has_open_bracket(const Pieces& pieces)
{
    std::ptrdiff_t open = 0;
    for (const auto& piece : pieces)
        open += std::count(piece.text.begin(), piece.text.end(), '(') -
                std::count(piece.text.begin(), piece.text.end(), ')');
    return open > 0;
}

/// Deals lines that have no columns.
class Dealer {
public:
    Dealer(const Reading& reading, const At& lines) : m_reading(reading)
    {
        std::vector<int> gaps;
        for (const auto i : lines) {
            gaps.push_back(reading.lines[i].gap);
            m_bulleted = m_bulleted || after_bullet(reading.lines[i].text).value_or("") != "";
        }
        // Where every line has room above it, that says nothing.
        if (gaps.empty()) return;
        const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
        std::nth_element(gaps.begin(), middle, gaps.end());
        m_usual_gap = *middle;
    }

    std::vector<MeetingRows> deal(const At& lines, At& before)
    {
        for (const auto i : lines) {
            const auto& text = m_reading.lines[i].text;
            const auto bullet = after_bullet(text);
            if (waits_for_date(m_meetings)) {
                take(i);
                continue;
            }
            if (begins_with_date(bullet && begins_with_date(*bullet) ? *bullet : text))
                begin(i, bullet && begins_with_date(*bullet) ? *bullet : text);
            else if (i + 1 < m_reading.lines.size() &&
                     begins_divided_date(text, m_reading.lines[i + 1].text))
                begin(i, text);
            else if (m_meetings.empty())
                before.push_back(i);
            else
                take(i);
        }
        return std::move(m_meetings);
    }

private:
    enum class Mode { Day, Matters, Place };

    void begin(std::size_t i, std::string_view text)
    {
        m_meetings.emplace_back();
        auto& meeting = m_meetings.back();
        meeting.day.push_back({std::string{text}, i, true, false});
        m_mode = Mode::Day;
    }

    [[nodiscard]] Piece piece_at(std::size_t i) const
    {
        const auto& line = m_reading.lines[i];
        return {line.text, i, line.gap > m_usual_gap, begins_page(m_reading.lines, i)};
    }

    void take(std::size_t i)
    {
        auto& meeting = m_meetings.back();
        auto piece = piece_at(i);
        m_mode = mode_for(piece, meeting);
        auto& pieces = m_mode == Mode::Day     ? meeting.day
                       : m_mode == Mode::Place ? meeting.place
                                               : meeting.matters;
        const auto folded = fold(piece.text);
        const bool label = has_label(folded, place_labels) || has_label(folded, time_labels);
        if (label) piece.text = std::string{trim(piece.text.substr(piece.text.find(':') + 1))};
        // A label is for its own line.
        if ((label || has_label(folded, visit_labels)) && m_mode == Mode::Place)
            m_mode = Mode::Matters;
        pieces.push_back(std::move(piece));
    }

    [[nodiscard]] Mode mode_for(const Piece& piece, const MeetingRows& meeting) const
    {
        if (waits_for_date(m_meetings)) return Mode::Day;
        const auto folded = fold(piece.text);
        if (has_label(folded, place_labels) || has_label(folded, visit_labels)) return Mode::Place;
        if (has_label(folded, time_labels)) return Mode::Day;
        if (kind_heading(piece.text) || after_bullet(piece.text) || says_none(piece.text))
            return Mode::Matters;
        if (m_mode == Mode::Day) {
            const bool goes_on = has_open_bracket(meeting.day) || piece.text.front() == '(' ||
                                 notice::time_at_start(piece.text).has_value();
            return goes_on && !piece.apart ? Mode::Day : Mode::Matters;
        }
        if (piece.begins_page) return Mode::Matters;
        if (m_mode == Mode::Place) return Mode::Place;
        if (meeting.matters.empty()) return Mode::Matters;
        const auto& above = meeting.matters.back();
        const bool has_matter = !kind_heading(above.text) || kind_heading(above.text)->rest != "";
        const bool goes_on = begins_small(piece.text) || piece.text.front() == '(' ||
                             is_unfinished(above.text) || !meeting.place.empty();
        const bool says_where = is_place(piece.text) || visit_in(piece.text);
        if (m_usual_gap == 0)
            return piece.apart && has_matter && (says_where ? meeting.place.empty() : !goes_on)
                       ? Mode::Place
                       : Mode::Matters;
        return is_place(piece.text) && has_matter ? Mode::Place : Mode::Matters;
    }

    const Reading& m_reading;
    std::vector<MeetingRows> m_meetings;
    int m_usual_gap = 0;
    bool m_bulleted = false;
    Mode m_mode = Mode::Day;
};

} // namespace

bool is_place(std::string_view text)
{
    const auto folded = fold(text);
    const auto words = notice::words_of(folded);
    if (words.size() > most_words_of_place) return false;
    // "Information om skolan" is about it.
    if (std::find(words.begin(), words.end(), "om") != words.end()) return false;
    return std::any_of(words.begin(), words.end(), [](std::string_view each) {
        const auto word = trim(each, ".,:;()");
        return std::find(place_words.begin(), place_words.end(), word) != place_words.end() ||
               std::any_of(place_endings.begin(), place_endings.end(),
                           [&](std::string_view ending) { return word.ends_with(ending); });
    });
}

bool waits_for_date(const std::vector<MeetingRows>& meetings)
{
    return !meetings.empty() && meetings.back().day.size() == 1 &&
           !begins_with_date(meetings.back().day.front().text);
}

std::optional<std::string_view> visit_in(std::string_view text)
{
    const auto folded = fold(text);
    for (const auto word : visit_words) {
        if (!folded.starts_with(word)) continue;
        if (notice::letter_at(folded, word.size())) continue;
        return trim(text.substr(word.size()), ",:–-");
    }
    return {};
}

std::vector<MeetingRows> meeting_rows(Reading& reading, const Section& section, At& before)
{
    At lines;
    std::optional<std::size_t> head;
    for (auto i = section.begin; i < section.end; ++i) {
        if (reading.read[i]) continue;
        if (is_head_of_meetings(reading.lines[i].text)) {
            if (!head) head = i;
            reading.note("meetings", i, 1);
            continue;
        }
        lines.push_back(i);
    }
    if (const auto table = table_of(reading, lines, head))
        return deal(reading, *table, lines, before);
    return Dealer{reading, lines}.deal(lines, before);
}

} // namespace klubba::plans
