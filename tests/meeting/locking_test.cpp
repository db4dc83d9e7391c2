#include "meeting/locking.h"
#include "meeting/warnings.h"
#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::Play;

namespace {

using Kind = Refusal::Kind;

const VerificationSetId set{"w1"};
const ItemId report{"i4"};
const ItemId other{"i5"};

/// §§ 1 and 2 of a committee, closed; p1 led it, and p4 is to verify.
Play closed()
{
    auto draft = testing::a_draft();
    draft.info.body_kind = BodyKind::Committee;
    draft.slots.clear();
    draft.items = {draft.items[3], draft.items[4]};
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6"})
        play.at("09:00", NotePresence{PersonId{id}, Presence::InRoom});
    play.at("09:01", AppointVerifiers{{PersonId{"p4"}}, {}, {}, {}});
    for (const auto& id : {report, other})
        play.at("09:10", OpenItem{id, {}})
            .at("09:11", RecordDecision{id, Outcome::AsProposed, {}, {}});
    play.at("10:00", CloseMeeting{});
    return play;
}

Play verified(std::vector<ItemId> items = {report})
{
    auto play = closed();
    play.at("11:00",
            VerifySections{{set, std::move(items), *day_from("2026-03-10"), {PersonId{"p4"}}, {}}});
    return play;
}

Event with_stamp(std::int64_t sequence, Instant at, EventBody body)
{
    return {{"b", sequence}, {at, 0}, "secretary", std::move(body)};
}

} // namespace

TEST_CASE("what a verified section says stands, and the others may change", "[meeting][locking]")
{
    auto play = verified();
    CHECK(play.refused_at("12:00", WriteNote{report, "Ny"}).kind == Kind::SectionsAreLocked);
    CHECK(play.refused_at("12:00", RecordDecision{report, Outcome::Rejected, {}, {}}).kind ==
          Kind::SectionsAreLocked);
    CHECK(play.refused_at("12:00", NoteDisagreement{report, PersonId{"p4"}, "Nej"}).kind ==
          Kind::SectionsAreLocked);
    CHECK(play.refused_at("12:00", SetFirstSection{12}).kind == Kind::SectionsAreLocked);
    play.at("12:00", WriteNote{other, "Ny"});
}

TEST_CASE("names and places stand once every section is verified", "[meeting][locking]")
{
    auto some = verified();
    auto info = some.state().info;
    info.place = "Annan sal";
    some.at("12:00", CorrectMeeting{info});
    auto all = verified({report, other});
    CHECK(all.refused_at("12:00", CorrectMeeting{info}).kind == Kind::SectionsAreLocked);
}

TEST_CASE("attendance that verified sections tell of stands", "[meeting][locking]")
{
    auto play = verified();
    const Command earlier{NotePresence{PersonId{"p7"}, Presence::InRoom}, testing::at("09:05")};
    const auto answer = decide(play.history(), earlier, {testing::at("12:00"), "x-1"});
    REQUIRE_FALSE(answer);
    CHECK(answer.error().kind == Kind::SectionsAreLocked);
}

TEST_CASE("the verifier and the chair together unlock, and verifying anew locks again",
          "[meeting][locking]")
{
    auto play = verified();
    CHECK(who_answers_for(play.state(), play.state().verified.front()) ==
          std::vector<PersonId>{PersonId{"p1"}, PersonId{"p4"}});
    play.at("11:10", ConsentToUnlock{set, PersonId{"p4"}, "Fel belopp"});
    CHECK(awaited_consents(play.state(), play.state().verified.front()) ==
          std::vector<PersonId>{PersonId{"p1"}});
    CHECK(play.refused_at("11:11", WriteNote{report, "Ny"}).kind == Kind::SectionsAreLocked);
    play.at("11:12", ConsentToUnlock{set, PersonId{"p1"}, "Fel belopp"})
        .at("11:13", WriteNote{report, "Ny"})
        .at("11:14", VerifySections{{set, {}, *day_from("2026-03-12"), {PersonId{"p4"}}, {}}});
    CHECK(play.refused_at("11:15", WriteNote{report, "Igen"}).kind == Kind::SectionsAreLocked);
    const auto& record = play.state().verified.front();
    CHECK(record.consents.empty());
    REQUIRE(record.earlier.size() == 1);
    CHECK(record.earlier.front().set.verified == *day_from("2026-03-10"));
    CHECK(record.earlier.front().consents.size() == 2);
}

TEST_CASE("the chair consents in his own name", "[meeting][locking]")
{
    const auto play = verified();
    const auto answer = decide(play.history(), {ConsentToUnlock{set, {}, "Fel"}, {}},
                               {testing::at("12:00"), "x-1", "chair"});
    REQUIRE(answer);
    CHECK(get<UnlockConsented>(answer->front()).by == PersonId{"p1"});
}

TEST_CASE("a section verified in the room stands while the meeting goes on", "[meeting][locking]")
{
    auto draft = testing::a_draft();
    auto play = Play::opened();
    play.at("09:10", OpenItem{report, {}})
        .at("09:11", RecordDecision{report, Outcome::AsProposed, {}, {}})
        .at("09:12", VerifyImmediately{report});
    CHECK(play.refused_at("09:13", RecordDecision{report, Outcome::Rejected, {}, {}}).kind ==
          Kind::SectionsAreLocked);
    // Who does not agree says so before the meeting is closed (KL 4:27).
    play.at("09:14",
            AnnounceDissent{
                {DissentId{"d1"}, report, DissentKind::Reservation, {PersonId{"p4"}}, {}, {}}});
    // Both are taken back together.
    play.at("09:15", Undo{{}, Dependents::TakeBack, {}});
}

TEST_CASE("what verified sections say is not taken back either", "[meeting][locking]")
{
    auto play = verified();
    EventId decision;
    for (const auto& event : play.history().events())
        if (const auto* one = get_if<DecisionRecorded>(&event.body); one && one->item == report)
            decision = event.id;
    CHECK(play.refused_at("12:00", Undo{{decision}, Dependents::TakeBack, {}}).kind ==
          Kind::SectionsAreLocked);
    SECTION("the verification itself is, as the slip it was")
    {
        play.at("11:01", Undo{});
        CHECK(play.state().verified.empty());
    }
    SECTION("and not once something else has happened")
    {
        play.at("11:01", PostMinutes{set, *day_from("2026-03-10"), {}}).at("11:02", Undo{});
        CHECK(play.refused_at("11:03", Undo{}).kind == Kind::SectionsAreLocked);
    }
}

TEST_CASE("a change from a station that did not know of the verification changes nothing anywhere",
          "[meeting][locking]")
{
    const auto play = verified();
    const auto late = with_stamp(1, testing::at("12:00"), NoteWritten{report, "Sent"});
    auto one = play.history();
    one.add(late);
    History other_order;
    other_order.add(late);
    for (const auto& event : play.history().events())
        other_order.add(event);
    CHECK(one.state() == other_order.state());
    CHECK(find(one.state(), report)->note.empty());
    REQUIRE(one.state().misfits.size() == 1);
    CHECK(one.state().misfits.front().why.kind == Kind::SectionsAreLocked);
}

TEST_CASE("a verification of an older version locks nothing", "[meeting][locking]")
{
    const auto play = closed();
    auto history = play.history();
    history.add(with_stamp(
        1, testing::at("11:00"),
        SectionsVerified{{set, {report}, *day_from("2026-03-10"), {}, {}}, testing::at("11:00")}));
    history.add(with_stamp(2, testing::at("12:00"), NoteWritten{report, "Som förr"}));
    CHECK(history.state().misfits.empty());
    CHECK(find(history.state(), report)->note == "Som förr");
}

namespace {

EventId id_of_decision(const History& history, const ItemId& item)
{
    EventId id;
    for (const auto& event : history.events())
        if (const auto* one = get_if<DecisionRecorded>(&event.body); one && one->item == item)
            id = event.id;
    return id;
}

/// What two stations hold that were given the same, one as it happened and one backwards.
MeetingState on_both(const History& first, const std::vector<Event>& late)
{
    auto one = first;
    for (const auto& event : late)
        one.add(event);
    History backwards;
    std::vector<Event> all{first.events().begin(), first.events().end()};
    all.insert(all.end(), late.begin(), late.end());
    for (auto event = all.rbegin(); event != all.rend(); ++event)
        backwards.add(*event);
    History at_once;
    at_once.add(all);
    CHECK(one.state() == backwards.state());
    CHECK(one.state() == at_once.state());
    return one.state();
}

} // namespace

TEST_CASE("taking back from a station that did not know of the verification takes back nothing",
          "[meeting][locking]")
{
    auto play = verified();
    const auto decision = id_of_decision(play.history(), report);
    const auto late = with_stamp(1, testing::at("11:30"), Undone{{decision}, {}});
    const auto state = on_both(play.history(), {late});
    CHECK(find(state, report)->decision);
    REQUIRE(state.misfits.size() == 1);
    CHECK(state.misfits.front().event == late.id);
    CHECK(state.misfits.front().why.kind == Kind::SectionsAreLocked);

    auto history = play.history();
    history.add(late);
    CHECK_FALSE(history.is_taken_back(decision));
    SECTION("and what took back nothing is not what is brought back")
    {
        const auto redo = decide(history, {Redo{}, {}}, {testing::at("12:00"), "x-1", "secretary"});
        REQUIRE_FALSE(redo);
        CHECK(redo.error().kind == Kind::NothingToTakeBack);
    }
    SECTION("nor is what an earlier undo took brought back by a late one")
    {
        auto written = closed();
        written.at("10:30", WriteNote{report, "Ny"}).at("10:31", Undo{});
        const auto undo = written.history().events().back().id;
        written.at("11:00",
                   VerifySections{{set, {report}, *day_from("2026-03-10"), {PersonId{"p4"}}, {}}});
        const auto back = with_stamp(1, testing::at("11:30"), Undone{{undo}, {}});
        const auto then = on_both(written.history(), {back});
        CHECK(find(then, report)->note.empty());
        CHECK(then.misfits.size() == 1);
    }
    SECTION("of a section that is not verified it does what it says")
    {
        const auto free = with_stamp(2, testing::at("11:31"),
                                     Undone{{id_of_decision(play.history(), other)}, {}});
        const auto then = on_both(play.history(), {late, free});
        CHECK_FALSE(find(then, other)->decision);
        CHECK(then.misfits.size() == 1);
    }
    SECTION("and once all have consented too")
    {
        play.at("11:40", ConsentToUnlock{set, PersonId{"p4"}, "Fel"})
            .at("11:41", ConsentToUnlock{set, PersonId{"p1"}, "Fel"});
        const auto later = with_stamp(2, testing::at("11:50"), Undone{{decision}, {}});
        CHECK_FALSE(find(on_both(play.history(), {later}), report)->decision);
    }
}

TEST_CASE("a verification is told of what came late that it did not know of", "[meeting][locking]")
{
    const auto play = verified({report, other});
    const auto note = with_stamp(1, testing::at("10:30"), NoteWritten{report, "Sent"});
    const auto state = on_both(play.history(), {note});
    CHECK(find(state, report)->note == "Sent");
    CHECK(state.misfits.empty());
    CHECK(state.late_events == std::vector<LateEvent>{{note.id, report}});
    const auto late_warnings = [](const MeetingState& in) {
        auto all = warnings_of(in, testing::at("12:00"));
        std::erase_if(all, [](const Warning& one) {
            return one.kind != Warning::Kind::EventsCameAfterVerification;
        });
        return all;
    };
    CHECK(late_warnings(play.state()).empty());
    CHECK(late_warnings(state) ==
          std::vector<Warning>{{Warning::Kind::EventsCameAfterVerification, "§ 1", "1"}});

    SECTION("taking back is one of them")
    {
        const auto taken = with_stamp(2, testing::at("10:31"),
                                      Undone{{id_of_decision(play.history(), other)}, {}});
        const auto then = on_both(play.history(), {note, taken});
        CHECK_FALSE(find(then, other)->decision);
        CHECK(then.late_events == std::vector<LateEvent>{{note.id, report}, {taken.id, other}});
        CHECK(late_warnings(then).front().subject == "§ 1, § 2");
    }
    SECTION("what is about no section is not")
    {
        const auto word = with_stamp(2, testing::at("10:31"), WordsMasked{"x", {}, {}});
        CHECK(on_both(play.history(), {word}).late_events.empty());
    }
    SECTION("what is taken back is not either")
    {
        const auto undo = with_stamp(2, testing::at("10:31"), Undone{{note.id}, {}});
        CHECK(on_both(play.history(), {note, undo}).late_events.empty());
    }
    SECTION("once it is verified anew everybody has read it")
    {
        auto history = play.history();
        history.add(note);
        Instant at = testing::at("12:00");
        const auto then = [&](CommandBody command) {
            at += std::chrono::minutes{1};
            const auto events = decide(history, {std::move(command), {}}, {at, "x-1", "secretary"});
            REQUIRE(events);
            for (const auto& body : *events)
                history.add({{"c", static_cast<std::int64_t>(history.events().size())},
                             {at, 0},
                             "secretary",
                             body});
        };
        then(ConsentToUnlock{set, PersonId{"p4"}, "Kom sent"});
        then(ConsentToUnlock{set, PersonId{"p1"}, "Kom sent"});
        then(VerifySections{{set, {}, *day_from("2026-03-12"), {PersonId{"p4"}}, {}}});
        CHECK(history.state().late_events.empty());
    }
    SECTION("a verification in the room is told too")
    {
        auto room = Play::opened();
        room.at("09:10", OpenItem{report, {}})
            .at("09:11", RecordDecision{report, Outcome::AsProposed, {}, {}})
            .at("09:12", VerifyImmediately{report});
        const auto late = with_stamp(1, testing::at("09:11"), NoteWritten{report, "Sent"});
        CHECK(on_both(room.history(), {late}).late_events ==
              std::vector<LateEvent>{{late.id, report}});
    }
}

TEST_CASE("what an older verification knew is not known, so nothing is said to be late",
          "[meeting][locking]")
{
    auto history = closed().history();
    history.add(with_stamp(
        1, testing::at("11:00"),
        SectionsVerified{{set, {report}, *day_from("2026-03-10"), {}, {}}, testing::at("11:00")}));
    auto note = with_stamp(1, testing::at("10:30"), NoteWritten{report, "Sent"});
    note.id.author = "c";
    CHECK(on_both(history, {note}).late_events.empty());
}
