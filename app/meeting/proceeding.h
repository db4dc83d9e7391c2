#pragma once

#include "meeting/decide.h"
#include "meeting/state.h"

#include <optional>
#include <utility>
#include <vector>

// A decision in the making: the events so far, the state they lead to, and the first refusal. Used
// by decide alone.
namespace klubba::meeting {

class Proceeding {
public:
    Proceeding(const History& history, Instant at, const Circumstances& circumstances);

    [[nodiscard]] const History& history() const { return m_history; }
    /// As it will be after the events so far.
    [[nodiscard]] const MeetingState& state() const { return m_state; }
    [[nodiscard]] Instant at() const { return m_at; }
    [[nodiscard]] const Circumstances& circumstances() const { return m_circumstances; }

    /// Adds an event if it fits and nothing has been refused.
    void then(EventBody event);
    void refuse(Refusal::Kind kind, std::string subject = {});
    [[nodiscard]] bool refused() const { return m_refusal.has_value(); }

    Result<std::vector<EventBody>, Refusal> result() &&;

private:
    const History& m_history;
    Circumstances m_circumstances;
    Instant m_at{};
    MeetingState m_state;
    std::vector<EventBody> m_events;
    std::optional<Refusal> m_refusal;
};

// Each in the file of its subject.
void course(Proceeding& next, const Advance& wish);
void course(Proceeding& next, const StartSlot& wish);
void course(Proceeding& next, const EndSlot& wish);
void course(Proceeding& next, const SkipSlot& wish);
void course(Proceeding& next, const OpenItem& wish);
void course(Proceeding& next, const CloseItem& wish);
void course(Proceeding& next, const SkipItem& wish);
void course(Proceeding& next, const StartBreak& wish);
void course(Proceeding& next, const EndBreak& wish);
void course(Proceeding& next, const OpenMeeting& wish);
void course(Proceeding& next, const CloseMeeting& wish);

void take_back(Proceeding& next, const Undo& wish);
void take_back(Proceeding& next, const Redo& wish);

} // namespace klubba::meeting
