#pragma once

#include <array>
#include <string_view>

// Words that events, commands and state share: presence, speech, outcome.
namespace klubba::meeting {

enum class Presence {
    Absent,
    InRoom,
    Remote,
    ConnectionLost, ///< Remote, and for now neither seen nor heard: not present (KL 5:16, 6:24).
};
constexpr auto names_of(Presence)
{
    return std::array<std::string_view, 4>{"absent", "in-room", "remote", "connection-lost"};
}

enum class SpeechKind {
    Speech,
    Presentation,
    Reply,              ///< To a speech, outside the order of the list.
    PointOfOrder,       ///< On procedure only; taken at once.
    PointOfInformation, ///< A fact, before the next speech.
};
constexpr auto names_of(SpeechKind)
{
    return std::array<std::string_view, 5>{"speech", "presentation", "reply", "point-of-order",
                                           "point-of-information"};
}

enum class Outcome { AsProposed, Amended, Rejected, ReferredBack, Postponed, Noted };
constexpr auto names_of(Outcome)
{
    return std::array<std::string_view, 6>{"as-proposed",   "amended",   "rejected",
                                           "referred-back", "postponed", "noted"};
}

/// What the secretary writes in the minutes of an item, beside the decision and the note.
enum class ProsePart {
    Summary,
    Reasons, ///< Of the decision.
};
constexpr auto names_of(ProsePart)
{
    return std::array<std::string_view, 2>{"summary", "reasons"};
}

/// The verb that leads a decision in, with the body before it.
enum class LeadIn {
    Decides,
    Proposes,          ///< To another body.
    DecidesForOwnPart, ///< Beside what is proposed to another.
    Notes,
    Files, ///< Lägger till handlingarna.
};
constexpr auto names_of(LeadIn)
{
    return std::array<std::string_view, 5>{"decides", "proposes", "decides-for-own-part", "notes",
                                           "files"};
}

/// How the body came to its decision.
enum class DecisionManner {
    Acclamation,
    Vote,
    Minority, ///< One third of the council asked for it (KL 5:50-51).
    Lot,
};
constexpr auto names_of(DecisionManner)
{
    return std::array<std::string_view, 4>{"acclamation", "vote", "minority", "lot"};
}

enum class ConflictFinding { Exists, DoesNotExist };
constexpr auto names_of(ConflictFinding)
{
    return std::array<std::string_view, 2>{"exists", "does-not-exist"};
}

/// The last three are formal: on how the item is handled, and put first.
enum class ProposalType { Approve, Reject, Amend, Add, Own, ReferBack, Postpone, Adjourn };
constexpr auto names_of(ProposalType)
{
    return std::array<std::string_view, 8>{"approve", "reject",     "amend",    "add",
                                           "own",     "refer-back", "postpone", "adjourn"};
}

enum class Ballot { Yes, No, Abstain, Absent };
constexpr auto names_of(Ballot)
{
    return std::array<std::string_view, 4>{"yes", "no", "abstain", "absent"};
}

enum class VoteStage {
    Main,    ///< Huvudvotering, or the only vote.
    Counter, ///< Kontrapropositionsvotering: selects what the main proposal is put against.
};
constexpr auto names_of(VoteStage)
{
    return std::array<std::string_view, 2>{"main", "counter"};
}

enum class ElectionMethod { Acclamation, Ballot, Proportional };
constexpr auto names_of(ElectionMethod)
{
    return std::array<std::string_view, 3>{"acclamation", "ballot", "proportional"};
}

enum class DissentKind { Reservation, SpecialStatement, MinuteNote };
constexpr auto names_of(DissentKind)
{
    return std::array<std::string_view, 3>{"reservation", "special-statement", "minute-note"};
}

enum class QuestionKind { Question, Interpellation };
constexpr auto names_of(QuestionKind)
{
    return std::array<std::string_view, 2>{"question", "interpellation"};
}

/// What the speakers list takes: everyone; those who sign up before it closes; nobody more.
enum class ListStage { Open, Closing, Closed };
constexpr auto names_of(ListStage)
{
    return std::array<std::string_view, 3>{"open", "closing", "closed"};
}

/// When something that is taken back has later events resting on it.
enum class Dependents { Refuse, TakeBack };
constexpr auto names_of(Dependents)
{
    return std::array<std::string_view, 2>{"refuse", "take-back"};
}

} // namespace klubba::meeting
