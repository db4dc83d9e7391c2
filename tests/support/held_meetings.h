#pragma once

#include "base/time.h"
#include "meeting/state.h"
#include "year/overview.h"

#include <deque>
#include <string>
#include <vector>

// Meetings of a body as they have been held, put together without going through every event.
namespace klubba::testing {

constexpr Day day_of(unsigned month, unsigned date, int year = 2027)
{
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{date}};
}

/// A meeting from nine o'clock, to which items and slots are added one after the other.
class Held {
public:
    Held(std::string stream, std::string body, Day day) : m_stream(std::move(stream))
    {
        state.phase = meeting::Phase::Closed;
        state.info.body = std::move(body);
        state.info.day = day;
        state.info.zone = "Europe/Stockholm";
        state.info.starts = Zone::named(state.info.zone)->at(day, ClockTime{std::chrono::hours{9}});
        m_at = state.info.starts;
        state.closed = m_at;
    }

    /// Taken up for that long, in no slot.
    meeting::ItemRecord&
    item(const std::string& title, meeting::ItemKind kind, Duration took = std::chrono::minutes{10})
    {
        meeting::ItemRecord record;
        record.item.id.text = "i" + std::to_string(state.items.size() + 1);
        record.item.number = std::to_string(state.items.size() + 1);
        record.item.title = title;
        record.item.kind = kind;
        record.sittings.push_back({{}, m_at, m_at + took});
        m_at += took;
        state.closed = m_at;
        state.items.push_back(std::move(record));
        return state.items.back();
    }
    meeting::ItemRecord& decided(const std::string& title, meeting::Outcome outcome)
    {
        auto& record = item(title, meeting::ItemKind::Decision);
        record.decision.emplace();
        record.decision->outcome = outcome;
        return record;
    }
    /// Planned and kept.
    void pause(meeting::SlotKind kind, const char* from, Duration length)
    {
        const auto starts =
            Zone::named(state.info.zone)->at(state.info.day, *clock_time_from(from));
        meeting::SlotRecord record;
        record.slot.id.text = "s" + std::to_string(state.slots.size() + 1);
        record.slot.title = "Paus";
        record.slot.kind = kind;
        record.slot.starts = starts;
        record.slot.ends = starts + length;
        state.slots.push_back(std::move(record));
    }
    void question(const std::string& text, bool is_answered)
    {
        meeting::QuestionRecord record;
        record.question.text = "q" + std::to_string(state.questions.size() + 1);
        record.text = text;
        record.to = "Bo Alm";
        if (is_answered) record.answered = m_at;
        state.questions.push_back(std::move(record));
    }

    [[nodiscard]] year::HeldMeeting held() const { return {m_stream, &state}; }

    meeting::MeetingState state;

private:
    std::string m_stream;
    Instant m_at;
};

inline std::vector<year::HeldMeeting> all_held(const std::deque<Held>& meetings)
{
    std::vector<year::HeldMeeting> all;
    for (const auto& each : meetings)
        all.push_back(each.held());
    return all;
}

} // namespace klubba::testing
