#include "meeting/refusals.h"

// Before the meeting, who is there, and how it moves on.
namespace klubba::testing {

using namespace klubba::meeting;
using Kind = Refusal::Kind;

namespace {

Play drafted()
{
    Play play;
    play.at("08:00", a_draft());
    return play;
}

Play called()
{
    auto play = drafted();
    play.at("08:10", CallMeeting{});
    return play;
}

AgendaItem item(const char* id, const char* title)
{
    AgendaItem item;
    item.id = ItemId{id};
    item.title = title;
    return item;
}

Slot backwards()
{
    Slot slot;
    slot.title = "Paus";
    slot.starts = at("10:00");
    slot.ends = at("09:00");
    return slot;
}

void make_vacant(Person& person)
{
    person.vacant = true;
}

void make_member(Person& person)
{
    person.seat = SeatKind::Member;
}

Person changed(const char* id, void (*change)(Person&))
{
    auto person = find(on_the_report().state(), PersonId{id})->person;
    change(person);
    return person;
}

DraftMeeting without_an_id()
{
    auto draft = a_draft();
    draft.people.front().id = {};
    return draft;
}

} // namespace

Play on_the_report()
{
    auto play = Play::opened();
    play.at("09:10", OpenItem{ItemId{"i4"}, {}});
    return play;
}

RefusalCases refusals_of_preparing()
{
    const auto opened = Play::opened();
    const auto handled = on_the_report();
    return {
        {Kind::AlreadyDrafted, drafted(), {a_draft(), {}}},
        {Kind::NothingIsDrafted, Play{}, {CallMeeting{}, {}}},
        {Kind::MeetingIsNotADraft, called(), {CallMeeting{}, {}}},
        {Kind::MeetingIsNotCalled, drafted(), {OpenMeeting{}, {}}},
        {Kind::MeetingIsNotCalled, drafted(), {Advance{}, {}}},
        {Kind::IdIsTaken, drafted(), {ListPerson{a_draft().people.front()}, {}}},
        {Kind::IdIsMissing, Play{}, {without_an_id(), {}}},
        {Kind::TitleIsMissing, drafted(), {AddItem{item("x", ""), {}}, {}}},
        {Kind::NumberIsOutOfRange, drafted(), {SetFirstSection{0}, {}}},
        {Kind::EndsBeforeItStarts, drafted(), {PlanSlot{backwards(), {}}, {}}},
        {Kind::NoSuchPerson, drafted(), {RemovePerson{PersonId{"p99"}}, {}}},
        {Kind::NoSuchSlot, drafted(), {LinkSlot{SlotId{"s99"}, {}}, {}}},
        {Kind::NoSuchItem, drafted(), {MoveItem{ItemId{"i99"}, {}}, {}}},
        {Kind::PersonHasTakenPart, opened, {RemovePerson{PersonId{"p1"}}, {}}},
        // A vacant seat, which a substitute serves in.
        {Kind::PersonHasTakenPart, opened, {RemovePerson{PersonId{"p3"}}, {}}},
        {Kind::PersonHasTakenPart, opened, {CorrectPerson{changed("p5", &make_vacant)}, {}}},
        {Kind::SubstituteServesAlready, opened, {CorrectPerson{changed("p10", &make_member)}, {}}},
        {Kind::SlotHasStarted, opened, {RemoveSlot{SlotId{"s1"}}, {}}},
        {Kind::ItemHasBeenHandled, handled, {RemoveItem{ItemId{"i4"}}, {}}},
        {Kind::AtIsInTheFuture, opened, {CompleteRollCall{}, at("12:01")}},
        {Kind::RoleMayNot, opened, {Advance{}, {}}, "12:00", "Ulla Karlsson"},
        {Kind::RoleMayNot, opened, {WriteNote{ItemId{"i4"}, "x"}, {}}, "12:00", "chair"},
    };
}

RefusalCases refusals_of_attendance()
{
    const auto opened = Play::opened();
    auto replaced = Play::opened();
    replaced.at("09:30", NotePresence{PersonId{"p11"}, Presence::InRoom})
        .at("09:30", NotePresence{PersonId{"p12"}, Presence::InRoom})
        .at("09:31", NotePresence{PersonId{"p5"}, Presence::Absent})
        .at("09:32", SeatSubstitute{PersonId{"p11"}, PersonId{"p5"}})
        .at("09:40", NotePresence{PersonId{"p5"}, Presence::InRoom});
    auto conflicted = on_the_report();
    conflicted.at("09:11", RaiseConflict{ItemId{"i4"}, PersonId{"p5"}, {}, {}});
    auto left = conflicted;
    left.at("09:12", LeaveForConflict{ItemId{"i4"}, PersonId{"p5"}});
    const auto seat = [](const char* substitute, const char* of) {
        return Command{SeatSubstitute{PersonId{substitute}, PersonId{of}, {}}, {}};
    };
    return {
        {Kind::SeatIsVacant, opened, {NotePresence{PersonId{"p3"}, Presence::InRoom}, {}}},
        {Kind::PersonIsNotPresent, opened, seat("p12", "p6")},
        {Kind::PersonIsNotASubstitute, opened, seat("p5", "p3")},
        {Kind::PersonIsNotAMember, replaced, seat("p11", "p12")},
        {Kind::SeatIsTaken, replaced, seat("p12", "p5")},
        {Kind::SubstituteServesAlready, opened, seat("p10", "p6")},
        {Kind::SubstituteDoesNotServe, opened, {ReleaseSubstitute{PersonId{"p11"}}, {}}},
        {Kind::NoSubstituteIsThere, opened, seat("", "p6")},
        {Kind::AlternationIsNotAllowed, replaced, {ReleaseSubstitute{PersonId{"p11"}}, {}}},
        {Kind::VerifierIsMissing, opened, {AppointVerifiers{}, {}}},
        {Kind::NoSuchConflict, opened, {SettleConflict{ItemId{"i4"}, PersonId{"p5"}, {}}, {}}},
        {Kind::PersonHasLeft, left, {LeaveForConflict{ItemId{"i4"}, PersonId{"p5"}}, {}}},
        {Kind::PersonHasNotLeft,
         conflicted,
         {ReturnFromConflict{ItemId{"i4"}, PersonId{"p5"}}, {}}},
    };
}

namespace {

RefusalCases refusals_of_items()
{
    const auto opened = Play::opened();
    const auto handled = on_the_report();
    auto gone = Play::opened();
    gone.at("09:05", WithdrawItem{ItemId{"i4"}, "Utgår"})
        .at("09:05", SplitItem{ItemId{"i5"}, {item("", "Del ett"), item("", "Del två")}})
        .at("09:06", CloseDoors{{}, "Sekretess"})
        .at("09:07", RegisterQuestion{QuestionId{"q1"}, PersonId{"p4"}, "När?"})
        .at("09:08", AnswerQuestion{QuestionId{"q1"}, "Gun Ek", "I maj."});
    return {
        {Kind::NoSuchSubItem, opened, {OpenItem{ItemId{"i6"}, "9"}, {}}},
        {Kind::ItemIsOpen, handled, {OpenItem{ItemId{"i4"}, {}}, {}}},
        {Kind::ItemIsOpen, handled, {SkipItem{ItemId{"i4"}, {}}, {}}},
        {Kind::ItemIsNotOpen, handled, {ShowProposal{ItemId{"i5"}}, {}}},
        {Kind::NoItemIsOpen, opened, {CloseItem{}, {}}},
        {Kind::ItemHasNotBeenTakenUp, opened, {RecordDecision{ItemId{"i4"}, {}, {}, {}}, {}}},
        {Kind::ItemHasNoProposal,
         [] {
             auto play = Play::opened();
             play.at("09:05", OpenItem{ItemId{"i2"}, {}});
             return play;
         }(),
         {ShowProposal{ItemId{"i2"}}, {}}},
        {Kind::ItemIsNotDecided, handled, {VerifyImmediately{ItemId{"i4"}}, {}}},
        {Kind::ClausesAreMissing,
         handled,
         {RecordDecision{ItemId{"i4"}, Outcome::Amended, {}, {}}, {}}},
        {Kind::ProposalIsNotShown, handled, {HideProposal{ItemId{"i4"}}, {}}},
        {Kind::ItemIsNotLate, opened, {AdmitLateItem{ItemId{"i4"}}, {}}},
        {Kind::ItemIsWithdrawn, gone, {OpenItem{ItemId{"i4"}, {}}, {}}},
        {Kind::ItemIsSplit, gone, {OpenItem{ItemId{"i5"}, {}}, {}}},
        {Kind::ItemsAreTooFew, opened, {TakeTogether{{ItemId{"i4"}}}, {}}},
        {Kind::DoorsAreClosed, gone, {CloseDoors{{}, {}}, {}}},
        {Kind::MessageIsMissing, opened, {ShowMessage{}, {}}},
        {Kind::NoMessageIsShown, opened, {ClearMessage{}, {}}},
        {Kind::DoorsAreOpen, opened, {OpenDoors{}, {}}},
        {Kind::NoSuchQuestion, gone, {DeferQuestion{QuestionId{"q9"}, {}}, {}}},
        {Kind::QuestionIsAnswered, gone, {DeferQuestion{QuestionId{"q1"}, {}}, {}}},
    };
}

} // namespace

RefusalCases refusals_of_course()
{
    const auto opened = Play::opened();
    auto paused = on_the_report();
    paused.at("09:20", StartBreak{{}, {}});
    auto closed = Play::opened();
    closed.at("09:20", AppointVerifiers{{PersonId{"p9"}}, {}, {}, {}})
        .at("09:21", SkipItem{ItemId{"i4"}, {}})
        .at("09:21", SkipItem{ItemId{"i5"}, {}})
        .at("09:22", CloseMeeting{});
    RefusalCases cases{
        {Kind::MeetingIsNotOpen, called(), {CompleteRollCall{}, {}}},
        {Kind::MeetingIsPaused, paused, {ShowProposal{ItemId{"i4"}}, {}}},
        {Kind::MeetingIsNotPaused, opened, {EndBreak{}, {}}},
        {Kind::AtIsBeforeOpening, opened, {OpenItem{ItemId{"i4"}, {}}, at("08:59")}},
        {Kind::AtIsBeforeOpening, opened, {StartBreak{{}, {}}, at("08:59")}},
        {Kind::AtIsBeforeOpening, opened, {GiveFloor{PersonId{"p4"}, {}, {}, {}}, at("08:59")}},
        {Kind::SlotIsNotOpen, opened, {EndSlot{SlotId{"s2"}}, {}}},
        {Kind::SlotIsNoBreak, opened, {StartBreak{SlotId{"s2"}, {}}, {}}},
        {Kind::ItemsAreUndecided, opened, {CloseMeeting{}, {}}},
        {Kind::NothingIsLeftToDo, closed, {Advance{}, {}}},
    };
    for (auto& one : refusals_of_items())
        cases.push_back(std::move(one));
    return cases;
}

} // namespace klubba::testing
