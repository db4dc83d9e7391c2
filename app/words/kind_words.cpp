#include "words/kind_words.h"

namespace klubba::words {

using meeting::ItemKind;
using meeting::Outcome;
using meeting::SlotKind;

Word kind_word(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Decision:
        return Word::KindDecision;
    case ItemKind::Information:
        return Word::KindInformation;
    case ItemKind::RollCall:
        return Word::KindRollCall;
    case ItemKind::Verification:
        return Word::KindVerification;
    case ItemKind::Questions:
        return Word::KindQuestions;
    case ItemKind::Answers:
        return Word::KindAnswers;
    case ItemKind::Presentations:
        return Word::KindPresentations;
    case ItemKind::Schedule:
        return Word::KindSchedule;
    case ItemKind::Reported:
        return Word::KindReported;
    case ItemKind::Election:
        return Word::KindElection;
    case ItemKind::Formality:
        return Word::KindFormality;
    }
    return Word::KindInformation;
}

Word seat_word(meeting::SeatKind kind)
{
    switch (kind) {
    case meeting::SeatKind::Member:
        return Word::SeatMember;
    case meeting::SeatKind::Substitute:
        return Word::SeatSubstitute;
    case meeting::SeatKind::Staff:
        return Word::SeatStaff;
    case meeting::SeatKind::Guest:
        return Word::SeatGuest;
    case meeting::SeatKind::RightToAttend:
        return Word::SeatRightToAttend;
    case meeting::SeatKind::StaffRepresentative:
        return Word::SeatStaffRepresentative;
    }
    return Word::SeatMember;
}

Word proposal_word(meeting::ProposalType type)
{
    switch (type) {
    case meeting::ProposalType::Approve:
        return Word::ProposalApprove;
    case meeting::ProposalType::Reject:
        return Word::ProposalReject;
    case meeting::ProposalType::Amend:
        return Word::ProposalAmend;
    case meeting::ProposalType::Add:
        return Word::ProposalAdd;
    case meeting::ProposalType::Own:
        return Word::ProposalOwn;
    case meeting::ProposalType::ReferBack:
        return Word::ProposalReferBack;
    case meeting::ProposalType::Postpone:
        return Word::ProposalPostpone;
    case meeting::ProposalType::Adjourn:
        break;
    }
    return Word::ProposalAdjourn;
}

Word ballot_word(meeting::Ballot ballot)
{
    switch (ballot) {
    case meeting::Ballot::Yes:
        return Word::AnswerYes;
    case meeting::Ballot::No:
        return Word::AnswerNo;
    case meeting::Ballot::Abstain:
        return Word::VotedAbstain;
    case meeting::Ballot::Absent:
        break;
    }
    return Word::VotedAbsent;
}

Word speaking_word(meeting::SpeechKind kind)
{
    switch (kind) {
    case meeting::SpeechKind::Speech:
        return Word::HasTheFloor;
    case meeting::SpeechKind::Presentation:
        return Word::IsPresenting;
    case meeting::SpeechKind::Reply:
        return Word::IsReplying;
    case meeting::SpeechKind::PointOfOrder:
        return Word::RaisesPointOfOrder;
    case meeting::SpeechKind::PointOfInformation:
        return Word::GivesInformation;
    }
    return Word::HasTheFloor;
}

Word decided_word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::AsProposed:
        return Word::DecidedAsProposed;
    case Outcome::Amended:
        return Word::DecidedAsAmended;
    case Outcome::Rejected:
        return Word::ProposalRejected;
    case Outcome::ReferredBack:
        return Word::ItemReferredBack;
    case Outcome::Postponed:
        return Word::ItemPostponed;
    case Outcome::Noted:
        break;
    }
    return Word::ItemNoted;
}

Word break_word(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Business:
        return Word::MeetingIsAdjourned;
    case SlotKind::Break:
        return Word::SlotKindBreak;
    case SlotKind::Lunch:
        return Word::SlotKindLunch;
    case SlotKind::GroupMeeting:
        break;
    }
    return Word::SlotKindGroupMeeting;
}

} // namespace klubba::words
