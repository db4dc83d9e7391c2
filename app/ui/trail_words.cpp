#include "ui/trail_words.h"

#include "meeting/event.h"

namespace klubba::ui {

using namespace meeting;
using words::Word;
using words::Words;

namespace {

// One word for each kind of event; a new kind that lacks one does not compile.
Word word_of(const MeetingDrafted&)
{
    return Word::LogDrafted;
}
Word word_of(const MeetingCorrected&)
{
    return Word::LogMeetingCorrected;
}
Word word_of(const MeetingCalled&)
{
    return Word::LogCalled;
}
Word word_of(const FirstSectionSet&)
{
    return Word::LogFirstSection;
}
Word word_of(const PersonListed&)
{
    return Word::LogPersonListed;
}
Word word_of(const PersonCorrected&)
{
    return Word::LogPersonCorrected;
}
Word word_of(const PersonRemoved&)
{
    return Word::LogPersonRemoved;
}
Word word_of(const SlotPlanned&)
{
    return Word::LogSlotPlanned;
}
Word word_of(const SlotCorrected&)
{
    return Word::LogSlotCorrected;
}
Word word_of(const SlotRemoved&)
{
    return Word::LogSlotRemoved;
}
Word word_of(const ItemAdded& event)
{
    return event.late ? Word::LogItemAddedLate : Word::LogItemAdded;
}
Word word_of(const ItemCorrected&)
{
    return Word::LogItemCorrected;
}
Word word_of(const ItemRemoved&)
{
    return Word::LogItemRemoved;
}
Word word_of(const ItemMoved&)
{
    return Word::LogItemMoved;
}
Word word_of(const MeetingOpened&)
{
    return Word::LogOpened;
}
Word word_of(const MeetingClosed&)
{
    return Word::LogClosed;
}
Word word_of(const RollCallCompleted&)
{
    return Word::LogRollCall;
}
Word word_of(const SubstituteSeated&)
{
    return Word::LogSeated;
}
Word word_of(const SubstituteReleased&)
{
    return Word::LogReleased;
}
Word word_of(const VerifiersAppointed&)
{
    return Word::LogVerifiers;
}
Word word_of(const QuestionRegistered&)
{
    return Word::LogQuestion;
}
Word word_of(const QuestionAnswered&)
{
    return Word::LogAnswer;
}
Word word_of(const SlotStarted&)
{
    return Word::LogSlotStarted;
}
Word word_of(const SlotEnded&)
{
    return Word::LogSlotEnded;
}
Word word_of(const SlotSkipped&)
{
    return Word::LogSlotSkipped;
}
Word word_of(const ItemOpened&)
{
    return Word::LogItemOpened;
}
Word word_of(const ItemClosed&)
{
    return Word::LogItemClosed;
}
Word word_of(const ItemSkipped&)
{
    return Word::LogItemSkipped;
}
Word word_of(const BreakStarted&)
{
    return Word::LogBreakStarted;
}
Word word_of(const BreakEnded&)
{
    return Word::LogBreakEnded;
}
Word word_of(const FloorGiven&)
{
    return Word::LogFloorGiven;
}
Word word_of(const FloorEnded&)
{
    return Word::LogFloorEnded;
}
Word word_of(const SpeakerQueued&)
{
    return Word::LogSpeakerQueued;
}
Word word_of(const SpeakerWithdrawn&)
{
    return Word::LogSpeakerWithdrawn;
}
Word word_of(const ProposalShown&)
{
    return Word::LogProposalShown;
}
Word word_of(const ProposalHidden&)
{
    return Word::LogProposalHidden;
}
Word word_of(const ItemVerifiedImmediately&)
{
    return Word::LogVerified;
}
Word word_of(const NoteWritten&)
{
    return Word::LogNote;
}
Word word_of(const Undone&)
{
    return Word::LogUndone;
}
Word word_of(const UnknownEvent&)
{
    return Word::LogUnknown;
}

Word word_of(const PresenceNoted& event)
{
    switch (event.presence) {
    case Presence::Absent:
        return Word::LogAbsent;
    case Presence::InRoom:
        return Word::LogInRoom;
    case Presence::Remote:
        return Word::LogRemote;
    }
    return Word::LogAbsent;
}

Word word_of(const DecisionRecorded& event)
{
    switch (event.outcome) {
    case Outcome::AsProposed:
        return Word::LogAsProposed;
    case Outcome::Amended:
        return Word::LogAmended;
    case Outcome::Rejected:
        return Word::LogRejected;
    case Outcome::ReferredBack:
        return Word::LogReferredBack;
    case Outcome::Postponed:
        return Word::LogPostponed;
    case Outcome::Noted:
        return Word::LogNoted;
    }
    return Word::LogNoted;
}

/// What people know the thing with this id by; the text itself when it is no id.
std::string known_as(const MeetingState& state, const std::string& text)
{
    if (const auto* record = find(state, ItemId{text})) return record->item.number;
    if (const auto* record = find(state, PersonId{text}))
        return record->person.vacant ? record->person.party : name_with_party(record->person);
    if (const auto* record = find(state, SlotId{text})) return record->slot.title;
    return text;
}

} // namespace

std::string trail_words(const Words& words, const EventBody& event, const std::string& subject)
{
    const Word word = std::visit([](const auto& body) { return word_of(body); }, event);
    return words(word, {subject});
}

std::string refusal_words(const Words& words, const Refusal& refusal, const MeetingState& state)
{
    Refusal readable{refusal.kind, {}};
    std::string_view rest = refusal.subject;
    while (!rest.empty()) {
        const auto comma = rest.find(", ");
        if (!readable.subject.empty()) readable.subject += ", ";
        readable.subject += known_as(state, std::string(rest.substr(0, comma)));
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 2);
    }
    return words.refusal(readable);
}

} // namespace klubba::ui
