#include "plans/meetings.h"

#include "notice/swedish.h"
#include "notice/when.h"
#include "plans/kinds.h"
#include "plans/marks.h"
#include "plans/matters.h"
#include "plans/rows.h"

#include <algorithm>
#include <array>
#include <utility>

namespace klubba::plans {

namespace {

using notice::fold;
using notice::trim;

/// What a bracket after the day holds when others meet too.
constexpr std::array<std::string_view, 8> joint_words{
    "gemensam", "+", "nämnd", "beredning", "styrelse", "utskott", "fullmäktige", "råd"};
constexpr double guessed = 0.5;
constexpr std::size_t most_words_of_place = 6;

template <class Words>
bool holds_any(std::string_view folded, const Words& words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return folded.find(word) != std::string_view::npos;
    });
}

/// Reads one meeting from what was dealt to it.
class MeetingReader {
public:
    MeetingReader(Reading& reading, MeetingRows rows)
        : m_reading(reading),
          m_rows(std::move(rows)),
          m_path(element("meetings", reading.draft.meetings.size()))
    {
    }

    void read()
    {
        read_day();
        read_place();
        read_matters();
        read_other();
        m_reading.draft.meetings.push_back(std::move(m_meeting));
    }

private:
    void note(std::string_view name, const At& at, double confidence)
    {
        m_reading.note(m_path + (name.empty() ? "" : ".") + std::string{name}, at, confidence);
    }

    void read_day()
    {
        Passage passage;
        for (const auto& piece : m_rows.day)
            passage.add(piece.text, piece.line);
        m_day_at = passage.at;
        const auto dates = notice::labelled_dates_in(passage.text);
        const auto impossible = impossible_date(passage.text);
        auto rest = passage.text.substr(impossible.value_or(0));
        if (impossible || dates.empty())
            m_reading.warn(WarningKind::NoSuchDay, m_path + ".day", m_day_at.front());
        else {
            set_day(dates.front());
            rest = passage.text.substr(dates.front().position + dates.front().size);
        }
        take_time(rest);
        take_bracket(rest);
        take_rest(trim(notice::trim_front(rest, ",;:–-."), ",;"));
        // All of these lines are the meeting's, whatever else they say.
        note("", m_day_at, 1);
    }

    void set_day(const notice::FoundDate& date)
    {
        const auto first = m_day_at.front();
        const auto day_path = m_path + ".day";
        if (!date.year && !m_reading.year) {
            m_reading.warn(WarningKind::YearMissing, day_path, first);
            return;
        }
        m_meeting.day = date.in(m_reading.year.value_or(std::chrono::year{2000}));
        if (!m_meeting.day) {
            m_reading.warn(WarningKind::NoSuchDay, day_path, first);
            return;
        }
        const bool fits =
            !date.weekday ||
            *date.weekday == std::chrono::weekday{std::chrono::sys_days{*m_meeting.day}};
        if (!fits) m_reading.warn(WarningKind::WeekdayContradictsDate, day_path, first);
        for (const auto& other : m_reading.draft.meetings)
            if (other.day == m_meeting.day)
                m_reading.warn(WarningKind::DayRepeated, day_path, first);
        note("day", At{first}, !fits ? guessed : date.year || date.weekday ? 1 : 0.9);
    }

    void take_time(std::string& rest)
    {
        const auto time = notice::labelled_time_in(rest);
        if (!time) return;
        m_meeting.start = time->start;
        m_meeting.end = time->end;
        if (time->start) note("start", m_day_at, 1);
        if (time->end) note("end", m_day_at, 1);
        auto begin = time->position;
        // "kl" was passed over on the way to the time.
        const auto head = fold(trim(std::string_view{rest}.substr(0, begin), ",–-"));
        for (const std::string_view word : {"kl.", "kl", "klockan", "tid"})
            if (head == word) begin = 0;
        rest.replace(begin, time->position + time->size - begin, " ");
    }

    void take_bracket(std::string& rest)
    {
        const auto open = rest.find('(');
        const auto close = rest.find(')', open);
        if (open == std::string::npos || close == std::string::npos) return;
        const auto inside =
            std::string{trim(std::string_view{rest}.substr(open + 1, close - open - 1))};
        if (holds_any(fold(inside), joint_words)) {
            m_meeting.joint = true;
            m_meeting.joint_with = inside;
            note("joint_with", m_day_at, 0.9);
        } else if (is_place(inside))
            set_place(inside, m_day_at, 0.9);
        else
            return;
        rest.erase(open, close + 1 - open);
    }

    void set_place(std::string_view place, const At& at, double confidence)
    {
        m_meeting.place = std::string{trim(place, ",;")};
        note("place", at, confidence);
    }

    /// What stands on the line of the day beside day and time.
    void take_rest(std::string_view rest)
    {
        if (rest.empty()) return;
        auto matter = rest;
        const auto folded = fold(rest);
        if (const std::string_view label = "plats:"; folded.starts_with(label)) {
            rest = matter = trim(rest.substr(label.size()));
            set_place(rest.substr(0, std::min(rest.find(": "), rest.find(" – "))), m_day_at, 0.95);
            matter = {};
        } else if (!kind_heading(rest)) {
            const auto end = std::min(rest.find(": "), rest.find(" – "));
            const auto head = rest.substr(0, end);
            const bool short_head = notice::words_of(head).size() <= most_words_of_place;
            if (end == std::string_view::npos ? is_place(rest) : short_head) {
                set_place(head, m_day_at, is_place(head) ? 0.9 : guessed);
                matter = end == std::string_view::npos ? std::string_view{}
                                                       : trim(rest.substr(end + 1), ":–- ");
            } else if (const auto visit = visit_in(rest)) {
                set_visit(*visit, m_day_at);
                matter = {};
            }
        }
        if (matter.empty()) return;
        m_rows.matters.insert(m_rows.matters.begin(),
                              {std::string{matter}, m_day_at.back(), true, false});
    }

    void set_visit(std::string_view visit, const At& at)
    {
        m_meeting.visit = std::string{visit};
        note("visit", at, 0.9);
    }

    void read_place()
    {
        Passage place;
        Passage visit;
        bool visits = false;
        for (const auto& piece : m_rows.place) {
            if (says_none(piece.text)) {
                note("", At{piece.line}, 1);
                continue;
            }
            const auto found = visit_in(piece.text);
            visits = visits || found;
            (visits ? visit : place).add(found ? *found : piece.text, piece.line);
        }
        if (!place.empty()) set_place(place.text, place.at, 0.9);
        if (!visits) return;
        set_visit(trim(visit.text, ",:"), visit.at);
        // The column says where they meet: at what they visit.
        if (place.empty() && !m_meeting.place && !m_meeting.visit->empty())
            set_place(*m_meeting.visit, visit.at, guessed);
    }

    void read_matters()
    {
        auto read = matters_of(m_rows);
        note("", read.headings, 1);
        for (auto& each : read.matters) {
            const auto folded = fold(each.matter.title);
            if (folded.starts_with("gemensam") && !m_meeting.joint) set_joint(each);
            if (const auto visit = visit_in(each.matter.title); visit && !m_meeting.visit)
                set_visit(visit->empty() ? m_meeting.place.value_or("") : *visit, each.at);
            const auto path = element("matters", m_meeting.matters.size());
            note(path + ".title", each.at, each.confidence);
            if (each.matter.kind) note(path + ".kind", each.at, 0.9);
            if (!each.matter.assignments.empty()) note(path + ".assignments", each.at, 1);
            m_meeting.matters.push_back(std::move(each.matter));
        }
    }

    /// "Gemensamt möte med beredning för närsjukvård".
    void set_joint(const ReadMatter& read)
    {
        m_meeting.joint = true;
        const std::string_view title = read.matter.title;
        const auto with = title.find(" med ");
        if (with == std::string_view::npos) return;
        m_meeting.joint_with = std::string{trim(title.substr(with + 5))};
        note("joint_with", read.at, 0.8);
    }

    void read_other()
    {
        Passage passage;
        for (const auto& piece : m_rows.other)
            passage.add(piece.text, piece.line);
        if (passage.empty()) return;
        m_meeting.other.push_back(passage.text);
        note("other[0]", passage.at, 0.9);
    }

    Reading& m_reading;
    MeetingRows m_rows;
    std::string m_path;
    FoundMeeting m_meeting;
    At m_day_at;
};

} // namespace

void read_meetings(Reading& reading, const Section& section)
{
    At before;
    for (auto& rows : meeting_rows(reading, section, before))
        MeetingReader{reading, std::move(rows)}.read();
}

} // namespace klubba::plans
