#include "notice/schedule.h"

#include "notice/labels.h"
#include "notice/names.h"
#include "notice/swedish.h"
#include "notice/when.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace klubba::notice {

namespace {

using meeting::SlotKind;

struct KindWord {
    std::string_view word; ///< Folded; the title begins with it.
    SlotKind kind;
};
constexpr std::array kind_words{
    KindWord{"lunch", SlotKind::Lunch},
    KindWord{"paus", SlotKind::Break},
    KindWord{"fika", SlotKind::Break},
    KindWord{"fikapaus", SlotKind::Break},
    KindWord{"kaffe", SlotKind::Break},
    KindWord{"kaffepaus", SlotKind::Break},
    KindWord{"förmiddagskaffe", SlotKind::Break},
    KindWord{"eftermiddagskaffe", SlotKind::Break},
    KindWord{"förmiddagsfika", SlotKind::Break},
    KindWord{"eftermiddagsfika", SlotKind::Break},
    KindWord{"rast", SlotKind::Break},
    KindWord{"bensträckare", SlotKind::Break},
    KindWord{"ajournering", SlotKind::Break},
    KindWord{"frukost", SlotKind::Break},
    KindWord{"middag", SlotKind::Lunch},
    KindWord{"lunchpaus", SlotKind::Lunch},
    KindWord{"lunchrast", SlotKind::Lunch},
    KindWord{"gemensam lunch", SlotKind::Lunch},
    KindWord{"gruppmöte", SlotKind::GroupMeeting},
    KindWord{"gruppmöten", SlotKind::GroupMeeting},
    KindWord{"partigrupper", SlotKind::GroupMeeting},
    KindWord{"partigruppsmöten", SlotKind::GroupMeeting},
    KindWord{"partigruppsmöte", SlotKind::GroupMeeting},
    KindWord{"partigruppmöten", SlotKind::GroupMeeting},
    KindWord{"partimöten", SlotKind::GroupMeeting},
    KindWord{"gruppöverläggning", SlotKind::GroupMeeting},
    KindWord{"gruppöverläggningar", SlotKind::GroupMeeting},
    KindWord{"politiska gruppmöten", SlotKind::GroupMeeting},
    KindWord{"majoritetsgruppen", SlotKind::GroupMeeting},
    KindWord{"oppositionsgruppen", SlotKind::GroupMeeting},
};
constexpr std::size_t longest_break_title = 60;

constexpr std::array<std::string_view, 10> end_words{"mötet avslutas",
                                                     "sammanträdet avslutas",
                                                     "mötet slut",
                                                     "sammanträdet slut",
                                                     "mötets avslutande",
                                                     "avslutning",
                                                     "sammanträdets avslutande",
                                                     "mötet avslutat",
                                                     "beräknad sluttid",
                                                     "slut för dagen"};

constexpr std::size_t most_wrapped_lines = 4;

/// One row, as it stands in the lines.
struct Row {
    FoundTime time;
    std::string text;
    std::size_t first = 0;
    std::size_t last = 0;
    std::optional<Day> day;
    double confidence = 0.95;
};

enum class Context { Loose, UnderHeading };

/// Reads rows one after the other.
class ScheduleReader {
public:
    ScheduleReader(Reading& reading, const std::vector<std::size_t>& items)
        : m_reading(reading), m_items(items)
    {
    }

    void read()
    {
        auto& lines = m_reading.lines;
        for (std::size_t i = 0; i < lines.size(); ++i)
            i = read_line(i);
        if (!believable()) return;
        drop_second_schedule();
        for (const auto& row : m_rows)
            add(row);
        mark_end();
    }

private:
    [[nodiscard]] bool is_item(std::size_t i) const
    {
        return std::binary_search(m_items.begin(), m_items.end(), i);
    }

    /// Gives the index of the last line it took.
    std::size_t read_line(std::size_t i)
    {
        const auto& line = m_reading.lines[i];
        note_place(line, i);
        if (const auto day = day_heading(line)) m_day = day;
        if (m_in_text || line.use != Use::Unread) return i;
        const auto labels = labels_of(line);
        if (!labels.empty() && labels.front().label == Label::Schedule && !is_item(i) &&
            !labels.front().value.empty())
            return read_sentence(i, labels.front().value);
        if (const auto time = time_at_start(line.text);
            time && time->start && !is_item(i) && !ends_sentence(i))
            return read_row(i, *time);
        if (is_item(i)) return i;
        // A pause or a group meeting with its time is planned wherever it stands.
        const auto time = labelled_time_in(line.text);
        const bool pause =
            slot_kind_of(line.text) != SlotKind::Business && time &&
            words_of(std::string_view{line.text}.substr(0, time->position)).size() <= 2;
        if (m_context == Context::UnderHeading || pause) return read_trailing(i);
        return i;
    }

    /// "… kl. 09.30 till" on the line before: the time belongs to what is said there.
    [[nodiscard]] bool ends_sentence(std::size_t i) const
    {
        constexpr std::array<std::string_view, 7> open{"till", "kl", "klockan", "och",
                                                       "från", "–",  "-"};
        if (i == 0 || m_reading.lines[i].gap > 0) return false;
        const auto words = words_of(m_reading.lines[i - 1].text);
        if (words.size() < 4 || time_at_start(m_reading.lines[i - 1].text)) return false;
        const auto last = fold(trim(words.back(), "."));
        return std::find(open.begin(), open.end(), last) != open.end();
    }

    /// Times inside the text of an item are no schedule.
    void note_place(const Line& line, std::size_t i)
    {
        const auto label = label_of(line);
        if (is_item(i)) {
            m_in_text = false;
            m_context = Context::Loose;
        }
        if (!label && !is_item(i)) return;
        m_in_text = label == Label::Summary || label == Label::Proposal || label == Label::Text ||
                    label == Label::Documents;
        if (label == Label::Schedule) m_headed = true;
        m_context = label == Label::Schedule ? Context::UnderHeading : Context::Loose;
        const auto folded = fold(line.text);
        if (is_item(i) && folded.size() < 60 &&
            (folded.find("tidplan") != std::string::npos ||
             folded.find("tidsplan") != std::string::npos ||
             folded.find("hålltider") != std::string::npos ||
             folded.find("tidsschema") != std::string::npos)) {
            m_context = Context::UnderHeading;
            m_headed = true;
        }
    }

    /// "Tisdag 25 maj" on a line of its own begins the rows of a day.
    [[nodiscard]] std::optional<Day> day_heading(const Line& line) const
    {
        if (line.text.size() > 40 || label_of(line)) return {};
        const auto dates = dates_in(line.text);
        if (dates.size() != 1 || !dates.front().weekday) return {};
        if (dates.front().position + dates.front().size < line.text.size() - 2) return {};
        return dates.front().in(m_reading.year);
    }

    std::size_t read_row(std::size_t i, const FoundTime& time)
    {
        const auto& lines = m_reading.lines;
        Row row{time, {}, i, i, m_day, 0.95};
        row.text =
            std::string{trim_front(std::string_view{lines[i].text}.substr(time.size), "-–—|:,.")};
        const bool titled = letter_at(row.text, 0) || row.text.size() > 3;
        while (row.last + 1 < lines.size() && row.last - i < most_wrapped_lines &&
               continues(row, row.last + 1)) {
            row.text = row.text.empty() ? lines[row.last + 1].text
                                        : join_lines(row.text, lines[row.last + 1].text);
            ++row.last;
        }
        if (!titled) row.confidence = 0.75;
        if (trim(row.text).empty()) return i;
        m_rows.push_back(std::move(row));
        return m_rows.back().last;
    }

    [[nodiscard]] bool continues(const Row& row, std::size_t next) const
    {
        const auto& line = m_reading.lines[next];
        if (is_item(next) || label_of(line) || line.use != Use::Unread) return false;
        if (time_at_start(line.text) || is_end_marker(line.text) || day_heading(line)) return false;
        const bool dangling = split_at_last_dash(row.text).dangling;
        if (line.gap == 0) {
            // A pause is said in a word; what follows it is something else.
            return row.text.empty() || slot_kind_of(row.text) == SlotKind::Business;
        }
        if (line.gap == 1 && dangling) return !names_in_list(line.text).empty();
        return line.gap <= 1 && row.text.empty();
    }

    /// "Öppnande och upprop (09.00-09.15)", "Öppnande kl 09.00".
    std::size_t read_trailing(std::size_t i)
    {
        const auto& text = m_reading.lines[i].text;
        const auto time = labelled_time_in(text);
        if (!time || !time->start || text.size() > 150) return i;
        if (trim(std::string_view{text}.substr(time->position + time->size), ").,").size() > 40)
            return read_sentence(i, text);
        Row row{*time, {}, i, i, m_day, 0.85};
        row.text = std::string{trim(std::string_view{text}.substr(0, time->position), "(-–,:")};
        if (row.text.size() >= 3) m_rows.push_back(std::move(row));
        return i;
    }

    /// "Öppnande kl 09.00. Information kl 09.30. Lunch 12.00."
    std::size_t read_sentence(std::size_t i, const std::string& first_line)
    {
        auto last = i;
        auto text = first_line;
        while (last + 1 < m_reading.lines.size() && m_reading.lines[last + 1].gap == 0 &&
               !is_item(last + 1) && !label_of(m_reading.lines[last + 1]) && last - i < 6 &&
               text.size() < 1500)
            text = join_lines(text, m_reading.lines[++last].text);
        if (split_sentence(text, i, last) == 0) return i;
        return last;
    }

    std::size_t split_sentence(std::string_view rest, std::size_t first, std::size_t last)
    {
        std::size_t count = 0;
        const bool leading = time_at_start(rest).has_value();
        while (!rest.empty()) {
            const auto time = labelled_time_in(rest);
            if (!time || !time->start) break;
            const auto after = rest.substr(time->position + time->size);
            auto title = trim(rest.substr(0, time->position), ".,;:-–()");
            if (leading) {
                const auto next = labelled_time_in(after);
                title = trim(after.substr(0, next ? next->position : after.size()), ".,;:-–()");
            }
            rest = after;
            if (title.size() < 3) continue;
            m_rows.push_back({*time, std::string{title}, first, last, m_day, 0.8});
            ++count;
        }
        return count;
    }

    /// A single time with text behind it is the time of the meeting rather than a schedule.
    [[nodiscard]] bool believable() const
    {
        if (!m_rows.empty() && slot_kind_of(m_rows.front().text) != SlotKind::Business) return true;
        return m_rows.size() >= 2 || (m_headed && !m_rows.empty());
    }

    /// A later schedule that starts over within the same day is left to the secretary.
    void drop_second_schedule()
    {
        for (std::size_t i = 1; i < m_rows.size(); ++i) {
            const bool back = *m_rows[i].time.start < *m_rows[i - 1].time.start;
            if (!back || m_rows[i].day != m_rows[i - 1].day) continue;
            const bool apart = m_rows[i].first > m_rows[i - 1].last + 1 ||
                               m_reading.lines[m_rows[i].first].gap > 1;
            if (!apart || *m_rows[i].time.start > *m_rows.front().time.start) continue;
            m_reading.warn(WarningKind::SecondSchedule, "schedule", m_rows[i].first);
            m_rows.resize(i);
            return;
        }
    }

    void add(const Row& row)
    {
        auto& draft = m_reading.draft;
        const auto path = element("schedule", draft.schedule.size());
        auto slot = slot_titled(row.text);
        slot.day = row.day;
        slot.start = row.time.start;
        slot.end = row.time.end;
        const auto certain = row.time.about ? row.confidence - 0.2 : row.confidence;
        m_reading.note(path + ".start", row.first, certain);
        if (slot.end) m_reading.note(path + ".end", row.first, certain);
        m_reading.note(path + ".title", row.first, row.last, row.confidence);
        for (std::size_t i = 0; i < slot.presenters.size(); ++i)
            m_reading.note(path + "." + element("presenters", i), row.first, row.last,
                           row.confidence - 0.05);
        for (auto i = row.first; i <= row.last; ++i)
            m_reading.lines[i].use = Use::Schedule;
        draft.schedule.push_back(std::move(slot));
    }

    void mark_end()
    {
        auto& lines = m_reading.lines;
        const auto begin = m_rows.back().last + 1;
        for (auto i = begin; i < std::min(lines.size(), begin + 3); ++i) {
            if (is_item(i) || label_of(lines[i])) return;
            if (!is_end_marker(lines[i].text)) continue;
            m_reading.draft.end_marker = lines[i].text;
            m_reading.note("end_marker", i, 0.9);
            lines[i].use = Use::Schedule;
            return;
        }
    }

    Reading& m_reading;
    const std::vector<std::size_t>& m_items;
    std::vector<Row> m_rows;
    std::optional<Day> m_day;
    Context m_context = Context::Loose;
    bool m_headed = false;
    bool m_in_text = false;
};

/// "Title (Karin Ek)".
std::optional<TitleAndNames> split_at_last_bracket(std::string_view text)
{
    const auto open = text.rfind('(');
    if (!text.ends_with(')') || open == std::string_view::npos || open == 0) return {};
    auto inside = text.substr(open + 1, text.size() - open - 2);
    const auto folded = fold(inside);
    if (folded.starts_with("föredragande")) inside = trim(inside.substr(13), ":");
    auto names = names_in_list(inside);
    if (names.empty()) return {};
    return TitleAndNames{std::string{trim(text.substr(0, open))}, std::move(names), false};
}

} // namespace

SlotKind slot_kind_of(std::string_view title)
{
    const auto folded = fold(trim(title, ".*"));
    if (folded.size() > longest_break_title) return SlotKind::Business;
    for (const auto& [word, kind] : kind_words)
        if (folded.starts_with(word) && !letter_at(folded, word.size())) return kind;
    return SlotKind::Business;
}

bool is_end_marker(std::string_view title)
{
    const auto folded = fold(trim(title, "."));
    return std::any_of(end_words.begin(), end_words.end(), [&](std::string_view word) {
        return folded.starts_with(word) && folded.size() <= word.size() + 20;
    });
}

DraftSlot slot_titled(std::string_view text)
{
    auto parts = split_at_last_dash(text);
    if (parts.names.empty() && !parts.dangling)
        if (auto bracket = split_at_last_bracket(text)) parts = std::move(*bracket);
    DraftSlot slot;
    slot.title = parts.title;
    slot.presenters = std::move(parts.names);
    slot.kind = slot_kind_of(slot.title);
    slot.is_break = slot.kind != SlotKind::Business;
    return slot;
}

void plan_item(Reading& reading,
               const DraftItem& item,
               const FoundTime& time,
               std::size_t first,
               std::size_t last)
{
    auto& schedule = reading.draft.schedule;
    const auto path = element("schedule", schedule.size());
    DraftSlot slot;
    slot.start = time.start;
    slot.end = time.end;
    slot.title = item.title;
    slot.presenters = item.presenters;
    slot.kind = slot_kind_of(slot.title);
    slot.is_break = slot.kind != SlotKind::Business;
    if (!item.number.empty()) {
        slot.items = {item.number};
        reading.note(path + ".items[0]", first, last, 0.95);
    }
    reading.note(path + ".start", first, last, time.about ? 0.65 : 0.85);
    if (slot.end) reading.note(path + ".end", first, last, 0.85);
    reading.note(path + ".title", first, last, 0.85);
    schedule.push_back(std::move(slot));
}

void order_schedule(Draft& draft)
{
    auto& schedule = draft.schedule;
    std::vector<std::size_t> order(schedule.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto when = [&](std::size_t i) {
            return std::tuple{schedule[i].day, schedule[i].start};
        };
        return when(a) < when(b);
    });
    std::vector<std::size_t> place(order.size());
    std::vector<DraftSlot> ordered;
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        ordered.push_back(std::move(schedule[order[i]]));
    }
    schedule = std::move(ordered);
    constexpr std::string_view list = "schedule[";
    for (auto& source : draft.sources) {
        if (!source.path.starts_with(list)) continue;
        const auto end = source.path.find(']');
        const auto index = std::stoul(source.path.substr(list.size(), end - list.size()));
        source.path = element("schedule", place[index]) + source.path.substr(end + 1);
    }
}

void read_schedule(Reading& reading, const std::vector<std::size_t>& items)
{
    ScheduleReader{reading, items}.read();
}

} // namespace klubba::notice
