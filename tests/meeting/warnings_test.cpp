#include "meeting/deadlines.h"
#include "meeting/refusals.h"
#include "meeting/warnings.h"
#include "support/catch.h"

#include <algorithm>
#include <set>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::testing;
using Kind = Warning::Kind;

namespace {

/// A meeting that has the warning, and what mends it.
struct WarningCase {
    Kind kind{};
    Play before;
    CommandBody mend;
};
using WarningCases = std::vector<WarningCase>;

bool has(const Play& play, Kind kind, const char* clock)
{
    const auto all = warnings_of(play.state(), testing::at(clock));
    return std::any_of(all.begin(), all.end(),
                       [&](const Warning& warning) { return warning.kind == kind; });
}

std::string names(const std::vector<Warning>& warnings)
{
    std::string text;
    for (const auto& one : warnings)
        text += std::string{name_of(one.kind)} + " " + one.subject + "; ";
    return text;
}

NotePresence note(const char* person, Presence presence)
{
    return {PersonId{person}, presence};
}

Play opened(DraftMeeting draft)
{
    Play play;
    play.at("08:00", std::move(draft)).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p10"})
        play.at("09:01", note(id, Presence::InRoom));
    play.at("09:02", SeatSubstitute{PersonId{"p10"}, PersonId{"p3"}, {}})
        .at("09:03", CompleteRollCall{});
    return play;
}

Play of_kind(BodyKind kind, RuleChoices rules = {})
{
    auto draft = a_draft();
    draft.info.body_kind = kind;
    draft.info.rules = std::move(rules);
    Person representative;
    representative.id = PersonId{"p30"};
    representative.name = "Rut Facklig";
    representative.seat = SeatKind::StaffRepresentative;
    draft.people.push_back(representative);
    return opened(std::move(draft));
}

/// Five of nine seats are left: p1, p2, p4, p5 and p10 for p3.
Play barely_quorate()
{
    auto play = Play::opened();
    for (const auto* id : {"p6", "p7", "p8", "p9"})
        play.at("09:04", note(id, Presence::Absent));
    return play;
}

WarningCases of_attendance()
{
    auto too_few = barely_quorate();
    too_few.at("09:05", note("p5", Presence::Absent));
    auto conflicted = barely_quorate();
    conflicted.at("09:05", OpenItem{ItemId{"i4"}, {}})
        .at("09:06", RaiseConflict{ItemId{"i4"}, PersonId{"p5"}, {}, {}});
    auto decided = too_few;
    decided.at("09:06", OpenItem{ItemId{"i4"}, {}})
        .at("09:07", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}});
    Play uncalled;
    uncalled.at("08:00", a_draft()).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    auto empty = Play::opened();
    empty.at("09:10", note("p11", Presence::InRoom)).at("09:11", note("p5", Presence::Absent));
    auto replaced = empty;
    replaced.at("09:12", SeatSubstitute{PersonId{"p11"}, PersonId{"p5"}, {}})
        .at("09:20", note("p5", Presence::InRoom));
    RuleChoices room_only;
    room_only.remote = RemoteParticipation::NotAllowed;
    auto remote = of_kind(BodyKind::Committee, room_only);
    remote.at("09:10", note("p5", Presence::Remote));
    auto lost = Play::opened();
    lost.at("09:10", note("p5", Presence::ConnectionLost));
    auto visited = of_kind(BodyKind::Executive);
    visited.at("09:10", note("p30", Presence::InRoom));
    return {
        {Kind::QuorumLacks, too_few, note("p5", Presence::InRoom)},
        {Kind::QuorumLacksOnItem, conflicted, note("p6", Presence::InRoom)},
        {Kind::QuorumLackedAtDecision, decided,
         RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}}},
        {Kind::RollCallLacks, uncalled, CompleteRollCall{}},
        {Kind::SeatIsEmpty, empty, SeatSubstitute{PersonId{"p11"}, PersonId{"p5"}, {}}},
        {Kind::PersonMayNotServeAgain, replaced, note("p5", Presence::Absent)},
        {Kind::RemoteIsNotAllowed, remote, note("p5", Presence::InRoom)},
        {Kind::ConnectionIsLost, lost, note("p5", Presence::Remote)},
        {Kind::StaffRepresentativeMayNotAttend, visited, note("p30", Presence::Absent)},
    };
}

WarningCases of_items()
{
    auto conflicted = on_the_report();
    conflicted.at("09:11", RaiseConflict{ItemId{"i4"}, PersonId{"p5"}, {}, {}});
    auto disputed = on_the_report();
    disputed.at("09:11", RaiseConflict{ItemId{"i4"}, PersonId{"p5"}, "Ulla Karlsson", {}});
    auto late = of_kind(BodyKind::Council);
    AgendaItem item;
    item.id = ItemId{"x1"};
    item.title = "Extra ärende";
    late.at("09:05", AddItem{item, {}});
    RuleChoices one_reply;
    one_reply.replies = 1;
    auto replied = of_kind(BodyKind::Committee, one_reply);
    const auto reply = GiveFloor{PersonId{"p5"}, {}, SpeechKind::Reply, {}, PersonId{"p4"}};
    const auto ask =
        QueueSpeaker{RequestId{"r1"}, PersonId{"p5"}, {}, SpeechKind::Reply, {}, PersonId{"p4"}};
    replied.at("09:10", OpenItem{ItemId{"i4"}, {}})
        .at("09:11", reply)
        .at("09:12", EndFloor{})
        .at("09:13", ask);
    return {
        {Kind::ConflictedPersonIsInRoom, conflicted,
         LeaveForConflict{ItemId{"i4"}, PersonId{"p5"}}},
        {Kind::ConflictIsNotSettled, disputed,
         SettleConflict{ItemId{"i4"}, PersonId{"p5"}, ConflictFinding::DoesNotExist}},
        {Kind::LateItemIsNotAdmitted, late, AdmitLateItem{ItemId{"x1"}}},
        {Kind::RepliesAreUsedUp, replied, WithdrawSpeaker{RequestId{"r1"}}},
    };
}

WarningCases of_deciding()
{
    const ProposalId main_one{std::string{main_proposal}};
    auto put = on_the_report();
    put.at("09:11", PutTheQuestion{{PutQuestionId{"u1"}, ItemId{"i4"}, {main_one}, main_one}});
    auto minority = council_at_an_election();
    minority.at("09:20", OpenItem{ItemId{"i4"}, {}})
        .at("09:21", DemandByMinority{ItemId{"i4"},
                                      Outcome::Postponed,
                                      {PersonId{"p4"}, PersonId{"p5"}, PersonId{"p6"}},
                                      {}})
        .at("09:22", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}});
    auto electing = council_at_an_election();
    const ElectionId election{"e1"};
    electing.at("09:20", OpenElection{{election, ItemId{"i8"}, "revisor", 1, {}}})
        .at("09:21", NameNominee{election, {"Anna Ny", "S", {}}});
    return {
        {Kind::GavelLacks, put, StrikeGavel{}},
        {Kind::VoteIsOpen, in_a_vote(), CloseVote{{}, Ballot::Yes}},
        {Kind::MinorityIsNotHeeded, minority,
         RecordDecision{ItemId{"i4"}, Outcome::Postponed, {}, {}}},
        {Kind::ElectionIsOpen, electing, DeclareElected{election, {}}},
    };
}

WarningCases of_verification()
{
    const auto appoint = [](std::vector<PersonId> who, const char* day) {
        return AppointVerifiers{std::move(who), {}, day_from(day), {}};
    };
    const PersonId one{"p9"};
    auto alone = of_kind(BodyKind::Council);
    alone.at("09:05", appoint({one}, "2026-03-24"));
    auto late = Play::opened();
    late.at("09:05", appoint({one}, "2026-03-25"));
    auto sunday = on_the_report();
    sunday.at("09:11", appoint({one}, "2026-03-22"));
    auto reserved = on_the_report();
    reserved.at("09:11", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}})
        .at("09:12", AnnounceDissent{{DissentId{"d1"},
                                      ItemId{"i4"},
                                      DissentKind::Reservation,
                                      {PersonId{"p5"}},
                                      {},
                                      {}}});
    auto remarked = on_the_report();
    remarked.at("09:11", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}})
        .at("09:12", appoint({one}, "2026-03-24"))
        .at("09:12", SkipItem{ItemId{"i5"}, {}})
        .at("09:13", CloseMeeting{})
        .at("09:14", MakeRemark{{RemarkId{"r1"}, {}, one, "Fel belopp"}});
    auto down_early = remarked;
    const VerificationSetId set{"w1"};
    down_early.at("09:15", VerifySections{{set, {}, *day_from("2026-03-10"), {one}, {}}})
        .at("09:16", PostMinutes{set, *day_from("2026-03-10"), {}})
        .at("09:17", RemovePosting{set, *day_from("2026-03-12")});
    return {
        {Kind::VerifiersLack, Play::opened(), appoint({one}, "2026-03-24")},
        {Kind::VerifiersAreTooFew, alone, appoint({one, PersonId{"p7"}}, "2026-03-24")},
        {Kind::VerificationIsTooLate, late, appoint({one}, "2026-03-24")},
        {Kind::DeadlineIsNoWorkingDay, sunday, appoint({one}, "2026-03-23")},
        {Kind::DissentTextLacks, reserved, FileDissentText{DissentId{"d1"}, "Bygget bör vänta."}},
        {Kind::PostingCameDownEarly, down_early, PostMinutes{set, *day_from("2026-03-12"), {}}},
        {Kind::RemarksAreOpen, remarked, SettleRemark{RemarkId{"r1"}, {}, {}}},
    };
}

void mend_each(const WarningCases& cases)
{
    for (const auto& [kind, before, mend] : cases) {
        INFO(name_of(kind));
        CHECK(has(before, kind, "09:30"));
        auto play = before;
        // Quorum that lacked at a decision is mended by deciding again with enough people there.
        if (kind == Kind::QuorumLackedAtDecision) {
            play.at("09:31", note("p5", Presence::InRoom))
                .at("09:31", note("p6", Presence::InRoom));
        }
        play.at("09:32", mend);
        CHECK_FALSE(has(play, kind, "09:32"));
    }
}

} // namespace

TEST_CASE("each warning about who is there is given, and goes when it is mended",
          "[meeting][warning]")
{
    mend_each(of_attendance());
}

TEST_CASE("each warning about an item is given, and goes when it is mended", "[meeting][warning]")
{
    mend_each(of_items());
}

TEST_CASE("each warning about deciding is given, and goes when it is mended", "[meeting][warning]")
{
    mend_each(of_deciding());
}

TEST_CASE("each warning about what comes after is given, and goes when it is mended",
          "[meeting][warning]")
{
    mend_each(of_verification());
}

TEST_CASE("no warning is without a case that gives it", "[meeting][warning]")
{
    std::set<Kind> given;
    for (auto* list : {of_attendance, of_items, of_deciding, of_verification}) {
        for (const auto& one : list())
            given.insert(one.kind);
    }
    std::string left_out;
    const auto all = names_of(Kind{});
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!given.contains(static_cast<Kind>(i))) left_out += std::string{all[i]} + " ";
    }
    // It takes two stations, of which one did not know what the other had verified
    // (locking_test.cpp).
    CHECK(left_out == "events-came-after-verification ");
}

TEST_CASE("a plain meeting that is led well has no warning", "[meeting][warning]")
{
    auto play = Play::opened();
    play.at("09:05", AppointVerifiers{{PersonId{"p9"}}, {PersonId{"p7"}}, {}, {}});
    CHECK(names(warnings_of(play.state(), testing::at("09:05"))) == "");
    for (const auto* id : {"i4", "i5"}) {
        play.at("09:10", OpenItem{ItemId{id}, {}})
            .at("09:11", RecordDecision{ItemId{id}, Outcome::AsProposed, {}, {}});
        CHECK(names(warnings_of(play.state(), testing::at("09:11"))) == "");
    }
    play.at("10:00", CloseMeeting{});
    CHECK(names(warnings_of(play.state(), testing::at("10:01"))) == "");
}

TEST_CASE("in the council a seat is empty for its own party's substitutes only",
          "[meeting][warning]")
{
    for (const auto kind : {BodyKind::Council, BodyKind::Committee}) {
        auto play = of_kind(kind);
        // Of C, while the seat that is left is of KD.
        play.at("09:10", note("p11", Presence::InRoom)).at("09:11", note("p1", Presence::Absent));
        CHECK(has(play, Kind::SeatIsEmpty, "09:12") == (kind == BodyKind::Committee));
    }
}

TEST_CASE("what was decided before the roll call is not held to be without quorum",
          "[meeting][warning]")
{
    Play play;
    play.at("08:00", a_draft()).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    play.at("09:01", OpenItem{ItemId{"i4"}, {}})
        .at("09:02", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}});
    CHECK_FALSE(has(play, Kind::QuorumLackedAtDecision, "09:03"));
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6"})
        play.at("09:05", note(id, Presence::InRoom));
    play.at("09:06", CompleteRollCall{});
    CHECK_FALSE(has(play, Kind::QuorumLackedAtDecision, "09:07"));
}

TEST_CASE("in a joint meeting each body is quorate by itself, on each item", "[meeting][warning]")
{
    auto draft = a_draft();
    draft.info.joint_bodies = {{BodyId{"b2"}, "Nämnden för vård", BodyKind::Committee}};
    for (const auto* id : {"p41", "p42", "p43"}) {
        Person person;
        person.id = PersonId{id};
        person.name = std::string{"Bo "} + id;
        person.body = BodyId{"b2"};
        draft.people.push_back(std::move(person));
    }
    auto play = opened(std::move(draft));
    CHECK(has(play, Kind::QuorumLacks, "09:04"));
    play.at("09:05", note("p41", Presence::InRoom))
        .at("09:05", note("p42", Presence::InRoom))
        .at("09:06", OpenItem{ItemId{"i4"}, {}});
    CHECK_FALSE(has(play, Kind::QuorumLacks, "09:07"));
    CHECK_FALSE(has(play, Kind::QuorumLacksOnItem, "09:07"));
    play.at("09:08", RaiseConflict{ItemId{"i4"}, PersonId{"p42"}, {}, {}});
    CHECK(has(play, Kind::QuorumLacksOnItem, "09:08"));
}

TEST_CASE("who presents a matter may do so from afar", "[meeting][warning]")
{
    RuleChoices rules;
    rules.remote = RemoteParticipation::NotAllowed;
    auto play = of_kind(BodyKind::Committee, rules);
    play.at("09:10", note("p30", Presence::Remote));
    CHECK_FALSE(has(play, Kind::RemoteIsNotAllowed, "09:11"));
}

TEST_CASE("sections verified after fourteen days are told of", "[meeting][warning]")
{
    auto play = Play::opened();
    play.at("09:05", AppointVerifiers{{PersonId{"p9"}}, {}, {}, {}})
        .at("09:06", OpenItem{ItemId{"i4"}, {}})
        .at("09:07", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}})
        .at("09:08", SkipItem{ItemId{"i5"}, {}})
        .at("09:09", CloseMeeting{});
    CHECK_FALSE(has(play, Kind::VerificationIsTooLate, "09:10"));
    play.at("09:10",
            VerifySections{
                {VerificationSetId{"w1"}, {}, *day_from("2026-03-25"), {PersonId{"p9"}}, {}}});
    CHECK(has(play, Kind::VerificationIsTooLate, "09:11"));
}

TEST_CASE("notes have no day to be verified or posted by", "[meeting][warning]")
{
    auto draft = a_draft();
    draft.info.record_form = RecordForm::Notes;
    auto play = opened(std::move(draft));
    play.at("09:10", OpenItem{ItemId{"i4"}, {}});
    CHECK(deadlines_of(play.state()).empty());
    CHECK(names(warnings_of(play.state(), testing::at("09:11"))) == "");
}

TEST_CASE("the roll is called anew after a night, and not because midnight passes",
          "[meeting][warning]")
{
    const auto lacks = [](const Play& play, Instant now) {
        const auto all = warnings_of(play.state(), now);
        return std::any_of(all.begin(), all.end(),
                           [](const Warning& one) { return one.kind == Kind::RollCallLacks; });
    };
    const auto day = std::chrono::hours{24};
    auto play = Play::opened();
    CHECK_FALSE(lacks(play, testing::at("00:30") + day));
    play.at("16:00", StartBreak{{}, {}}).at(testing::at("09:00") + day, EndBreak{});
    CHECK(lacks(play, testing::at("09:01") + day));
    play.at(testing::at("09:02") + day, CompleteRollCall{});
    CHECK_FALSE(lacks(play, testing::at("09:03") + day));
}
