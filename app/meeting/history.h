#pragma once

#include "meeting/event.h"
#include "meeting/roles.h"
#include "meeting/state.h"

#include <optional>
#include <span>
#include <vector>

// All events of one meeting in total order, with the state they make.
//
// The order in which events are added does not matter: a history that was given the same events has
// the same state. Taking back is an event too: what an Undone names, and is not itself taken back,
// is left out of the fold.
//
// An Undone that is late, and takes back what verified §§ say without the consent of those who
// answer for them, takes back nothing: it is noted among the misfits (taking_back.h). So is what a
// verification did not know of among the late events: the same on every station, whatever came
// when, because a verification says what it knew.
namespace klubba::meeting {

class History {
public:
    /// Events that are here already (same id) are passed over.
    void add(Event event);
    void add(std::span<const Event> events);

    [[nodiscard]] const MeetingState& state() const { return m_state; }
    /// In total order, taken-back ones among them.
    [[nodiscard]] std::span<const Event> events() const { return m_events; }
    [[nodiscard]] bool contains(const EventId& id) const;
    [[nodiscard]] bool is_taken_back(const EventId& id) const;
    /// The latest action of that role that is neither an undo nor taken back: all events of one
    /// stamp. Empty if there is none.
    [[nodiscard]] std::vector<EventId> latest_action(ActorRole role) const;
    /// The latest undo of that role that is not itself taken back, unless the role has done
    /// something new since.
    [[nodiscard]] std::optional<EventId> latest_undo(ActorRole role) const;

    /// The state with those added. Empty where what is here already would have to be looked at
    /// again: they do not all follow on it, or take back or verify some of it.
    [[nodiscard]] std::optional<MeetingState> state_with(std::span<const Event> events) const;

    /// The events that would no longer fit if `taken` were taken back too, earliest first.
    [[nodiscard]] std::vector<EventId> resting_on(std::span<const EventId> taken) const;

    /// The last event of each author.
    [[nodiscard]] std::vector<EventId> last_events() const;

    /// The latest time at which something is said to have happened; empty before anything has.
    [[nodiscard]] std::optional<Instant> latest_moment() const { return m_latest_moment; }

    /// What had happened by `at`, as it is known now. Goes by when things happened, and not by
    /// their stamps, so that a meeting played by a script afterwards has its times too; what has no
    /// time of its own belongs to what it followed.
    [[nodiscard]] History until(Instant at) const;

    /// The event with all that stands before it in the total order: what was known when it was
    /// made, and what has come late since.
    [[nodiscard]] History up_to(const Event& last) const;

private:
    [[nodiscard]] bool brings_back(const Undone& undone) const;
    [[nodiscard]] bool goes_on_with(std::span<const Event> events) const;
    void fold_again();
    void note_moment(const Event& event);

    std::vector<Event> m_events;
    std::vector<Misfit> m_held;        ///< Undos that take back nothing; in total order.
    std::vector<EventId> m_taken_back; ///< Sorted.
    MeetingState m_state;
    std::optional<Instant> m_latest_moment;
};

} // namespace klubba::meeting
