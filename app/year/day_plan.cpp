#include "year/day_plan.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace klubba::year {

namespace {

using meeting::Slot;
using meeting::SlotKind;
using std::chrono::minutes;

/// Nobody pauses before so much is done, or for so little that is left.
constexpr minutes least_before{45};
constexpr minutes least_after{30};
/// People sit so much longer than usual before a pause is put in.
constexpr minutes patience{15};
/// A pause so near lunch is left out.
constexpr minutes near_lunch{45};

template <class Value>
void set_median(Value& value, std::vector<Value> seen)
{
    if (seen.empty()) return;
    const auto middle = seen.begin() + static_cast<std::ptrdiff_t>(seen.size() / 2);
    std::nth_element(seen.begin(), middle, seen.end());
    value = *middle;
}

std::optional<Duration> length_of(const Slot& slot)
{
    if (!slot.starts || !slot.ends || *slot.ends <= *slot.starts) return {};
    return *slot.ends - *slot.starts;
}

struct Seen {
    std::vector<ClockTime> starts;
    std::vector<ClockTime> lunches;
    std::vector<Duration> lunch_lengths;
    std::vector<Duration> pause_lengths;
    std::vector<Duration> stretches;

    void look_at(const meeting::MeetingState& state)
    {
        const auto zone = Zone::named(state.info.zone);
        if (!zone) return;
        starts.push_back(zone->clock_of(state.info.starts));
        Instant since = state.info.starts;
        for (const auto& record : state.slots) {
            const auto& slot = record.slot;
            const auto length = length_of(slot);
            if (!length || !slot.is_break()) continue;
            if (slot.kind == SlotKind::Lunch) {
                lunches.push_back(zone->clock_of(*slot.starts));
                lunch_lengths.push_back(*length);
            } else if (slot.kind == SlotKind::Break) {
                pause_lengths.push_back(*length);
                if (*slot.starts > since) stretches.push_back(*slot.starts - since);
            }
            since = *slot.ends;
        }
    }
};

class Laying {
public:
    Laying(std::span<const Block> blocks,
           Instant starts,
           const Zone& zone,
           const Habits& habits,
           const PauseTitles& titles)
        : m_habits(habits),
          m_titles(titles),
          m_at(starts),
          m_since(starts),
          m_lunch(zone.at(zone.day_of(starts), habits.lunch))
    {
        for (const auto& block : blocks)
            m_left += block.length;
        m_is_lunch_due = starts + least_before <= m_lunch;
        for (const auto& block : blocks)
            lay(block);
    }

    std::vector<Slot> finish() { return std::move(m_slots); }

private:
    void lay(const Block& block)
    {
        if (wants_lunch(block.length))
            pause("s-lunch", m_titles.lunch, SlotKind::Lunch, m_habits.lunch_length);
        else if (wants_pause(block.length))
            pause("s-pause-" + std::to_string(++m_pauses), m_titles.pause, SlotKind::Break,
                  m_habits.pause_length);
        Slot slot = block.slot;
        slot.starts = m_at;
        m_at += block.length;
        slot.ends = m_at;
        m_left -= block.length;
        m_slots.push_back(std::move(slot));
    }

    /// Before what is next, when that is nearer the hour of lunch than after it.
    [[nodiscard]] bool wants_lunch(Duration next) const
    {
        if (!m_is_lunch_due || m_slots.empty() || m_left < least_after) return false;
        return m_at >= m_lunch || m_lunch - m_at <= (m_at + next) - m_lunch;
    }

    [[nodiscard]] bool wants_pause(Duration next) const
    {
        const auto sat = m_at - m_since;
        if (m_slots.empty() || sat < least_before || m_left < least_after) return false;
        if (m_is_lunch_due && m_lunch - m_at < near_lunch) return false;
        return sat >= m_habits.stretch || sat + next > m_habits.stretch + patience;
    }

    void pause(std::string id, const std::string& title, SlotKind kind, Duration length)
    {
        Slot slot;
        slot.id.text = std::move(id);
        slot.title = title;
        slot.kind = kind;
        slot.starts = m_at;
        m_at += length;
        slot.ends = m_at;
        m_since = m_at;
        if (kind == SlotKind::Lunch) m_is_lunch_due = false;
        m_slots.push_back(std::move(slot));
    }

    const Habits& m_habits;
    const PauseTitles& m_titles;
    Instant m_at;
    Instant m_since; ///< The end of the last pause.
    Instant m_lunch;
    bool m_is_lunch_due = false;
    int m_pauses = 0;
    Duration m_left{};
    std::vector<Slot> m_slots;
};

} // namespace

Habits habits_of(std::span<const HeldMeeting> held)
{
    Seen seen;
    for (const auto& each : held)
        if (each.state->phase == meeting::Phase::Closed) seen.look_at(*each.state);
    Habits habits;
    habits.lunches = static_cast<std::int64_t>(seen.lunches.size());
    habits.pauses = static_cast<std::int64_t>(seen.pause_lengths.size());
    habits.meetings = static_cast<std::int64_t>(seen.starts.size());
    set_median(habits.starts, std::move(seen.starts));
    set_median(habits.lunch, std::move(seen.lunches));
    set_median(habits.lunch_length, std::move(seen.lunch_lengths));
    set_median(habits.pause_length, std::move(seen.pause_lengths));
    set_median(habits.stretch, std::move(seen.stretches));
    return habits;
}

std::vector<Slot> day_plan(std::span<const Block> blocks,
                           Instant starts,
                           const Zone& zone,
                           const Habits& habits,
                           const PauseTitles& titles)
{
    return Laying{blocks, starts, zone, habits, titles}.finish();
}

} // namespace klubba::year
