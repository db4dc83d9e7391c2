#pragma once

#include "meeting/attendance.h"
#include "meeting/deadlines.h"
#include "meeting/history.h"
#include "meeting/room_view.h"
#include "meeting/stages.h"
#include "meeting/state.h"
#include "meeting/warnings.h"

#include <optional>
#include <string>
#include <vector>

// What the secretary needs to write while people talk: the items with their §§, the one being
// written, attendance, verification, what was logged last, and what still wants attention.
namespace klubba::meeting {

struct SecretaryItem {
    ItemId item;
    std::string number;
    std::optional<std::int64_t> section;
    std::string title;
    bool is_open = false;
    bool is_done = false;    ///< Handled and closed, with nothing left to decide.
    bool is_skipped = false; ///< Or off the agenda: withdrawn, or split into others.

    friend bool operator==(const SecretaryItem&, const SecretaryItem&) = default;
};

struct SecretaryPerson {
    PersonId person;
    std::string name; ///< With party; empty for a vacant seat.
    std::string party;
    SeatKind seat{};
    Role role{};
    bool vacant = false;
    Presence presence{};
    bool noted = false; ///< The roll call has reached them.
    bool serves = false;
    std::string serves_for; ///< Name of the member, with party; empty for a vacant seat or own.
    bool serves_vacant = false;
    std::optional<PersonId> seat_served;

    friend bool operator==(const SecretaryPerson&, const SecretaryPerson&) = default;
};

/// A line of the trail: the event with what it is about, for the screen to put into words.
struct LogLine {
    Event event;
    Instant at{};        ///< When it happened, else when it was written down.
    std::string subject; ///< Title, name or § that the event is about; may be empty.
    bool taken_back = false;

    friend bool operator==(const LogLine&, const LogLine&) = default;
};

struct SecretaryView {
    Phase phase{};
    MeetingInfo info;
    std::vector<SecretaryItem> items;
    std::optional<ItemRecord> item; ///< The open one, whole.
    std::vector<SecretaryPerson> people;
    Quorum quorum;
    bool roll_called = false;
    std::optional<VerifierAppointment> verification;
    std::vector<std::string> verifiers;             ///< Names with party.
    std::vector<std::string> verifier_substitutes;  ///< Names with party.
    std::vector<std::int64_t> verified_immediately; ///< §§.
    std::vector<QuestionRecord> questions;
    std::vector<LogLine> log;           ///< Latest first.
    std::vector<std::string> undecided; ///< Item numbers.
    std::vector<Misfit> misfits;
    std::int64_t unknown_events{};
    std::vector<Warning> warnings;
    std::vector<Deadline> deadlines;
    std::vector<SetStage> stages;               ///< Of the minutes, once the meeting is closed.
    std::vector<std::string> verifiers_in_turn; ///< Names with party; the substitutes after them.

    friend bool operator==(const SecretaryView&, const SecretaryView&) = default;
};

/// `log_lines`: how many of the latest events are wanted.
SecretaryView secretary_view(const History& history, Instant now, std::size_t log_lines);

/// What an event is about, in the words of the meeting: "§ 31", "Anna Lindqvist (C)", a title.
std::string subject_of(const MeetingState& state, const EventBody& event);

} // namespace klubba::meeting
