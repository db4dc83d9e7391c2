#include "meeting/locking.h"
#include "meeting/refusals.h"

// Elections, dissent, verification and taking back.
namespace klubba::testing {

using namespace klubba::meeting;
using Kind = Refusal::Kind;

namespace {

Election election(const char* id, ElectionMethod method)
{
    return {ElectionId{id}, ItemId{"i8"}, "revisor", 1, method};
}

BallotCount count(std::int64_t votes)
{
    return {{{"Anna Ny", votes, 0}}, {}, 0, 0};
}

/// e1 by acclamation, e2 by ballot, each with Anna nominated.
Play with_elections()
{
    auto play = council_at_an_election();
    play.at("09:20", OpenElection{election("e1", ElectionMethod::Acclamation)})
        .at("09:20", OpenElection{election("e2", ElectionMethod::Ballot)});
    for (const auto* id : {"e1", "e2"})
        play.at("09:21", NameNominee{ElectionId{id}, {"Anna Ny", "S", {}}});
    return play;
}

Play decided()
{
    auto play = on_the_report();
    play.at("09:20", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}});
    return play;
}

Play closed()
{
    auto play = decided();
    play.at("09:21", AppointVerifiers{{PersonId{"p9"}}, {}, {}, {}})
        .at("09:21", SkipItem{ItemId{"i5"}, {}})
        .at("09:22", CloseMeeting{});
    return play;
}

Dissent reservation(const char* id, const char* by)
{
    return {DissentId{id}, ItemId{"i4"}, DissentKind::Reservation, {PersonId{by}}, {}, {}};
}

Command verify(const char* set, std::vector<ItemId> items, const char* day)
{
    return {VerifySections{
                {VerificationSetId{set}, std::move(items), *day_from(day), {PersonId{"p9"}}, {}}},
            {}};
}

} // namespace

Play council_at_an_election()
{
    auto draft = a_draft();
    draft.info.body_kind = BodyKind::Council;
    for (const auto* id : {"i8", "i9", "i10"}) {
        AgendaItem item;
        item.id = ItemId{id};
        item.number = std::string{id}.substr(1);
        item.title = "Ärende " + item.number;
        draft.items.push_back(std::move(item));
    }
    draft.items[7].kind = ItemKind::Election;
    draft.items[8].concerns_employment = true;
    draft.items[9].deferred_by_minority = true;
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p10"})
        play.at("09:01", NotePresence{PersonId{id}, Presence::InRoom});
    play.at("09:02", SeatSubstitute{PersonId{"p10"}, PersonId{"p3"}})
        .at("09:03", CompleteRollCall{})
        .at("09:10", OpenItem{ItemId{"i8"}, {}});
    return play;
}

RefusalCases refusals_of_elections()
{
    const auto start = with_elections();
    auto over = start;
    over.at("09:30", DeclareElected{ElectionId{"e1"}, {}});
    auto told = start;
    told.at("09:30", AppointTellers{ElectionId{"e2"}, {PersonId{"p4"}}});
    auto even = told;
    even.at("09:31", NameNominee{ElectionId{"e2"}, {"Bo Ny", "M", {}}})
        .at("09:32",
            CountBallots{ElectionId{"e2"}, {{{"Anna Ny", 4, 0}, {"Bo Ny", 4, 0}}, {}, 1, 0}});
    const ElectionId e1{"e1"};
    const ElectionId e2{"e2"};
    return {
        {Kind::NoSuchElection, start, {DeclareElected{ElectionId{"e9"}, {"Anna Ny"}}, {}}},
        {Kind::ElectionIsDecided, over, {NameNominee{e1, {"Bo Ny", {}, {}}}, {}}},
        {Kind::ElectionIsNotByBallot, start, {AppointTellers{e1, {PersonId{"p4"}}}, {}}},
        {Kind::NomineeIsNamed, start, {NameNominee{e1, {"Anna Ny", {}, {}}}, {}}},
        {Kind::NoSuchNominee, start, {WithdrawNominee{e1, "Bo Ny"}, {}}},
        {Kind::NomineeIsMissing, start, {DeclareElected{e2, {}}, {}}},
        {Kind::TellerIsMissing, start, {CountBallots{e2, count(3)}, {}}},
        {Kind::BallotsExceedVoters, told, {CountBallots{e2, count(10)}, {}}},
        {Kind::BallotsExceedVoters, told, {CountBallots{e2, count(-1)}, {}}},
        {Kind::BallotsAreNotCounted, told, {DeclareElected{e2, {"Anna Ny"}}, {}}},
        {Kind::TooManyAreElected, start, {DeclareElected{e1, {"Anna Ny", "Bo Ny"}}, {}}},
        {Kind::LotDecides, even, {DeclareElected{e2, {}}, {}}},
        {Kind::LotIsNotBetweenThem, even, {DrawLot{e2, {}, {"Anna Ny"}, "Anna Ny"}, {}}},
    };
}

RefusalCases refusals_of_dissent()
{
    auto reserved = decided();
    reserved.at("09:21", AnnounceDissent{reservation("d1", "p4")})
        .at("09:22", AnnounceDissent{reservation("d2", "p5")})
        .at("09:23", WithdrawDissent{DissentId{"d2"}});
    return {
        {Kind::NoSuchDissent, reserved, {WithdrawDissent{DissentId{"d9"}}, {}}},
        {Kind::TextIsMissing, reserved, {FileDissentText{DissentId{"d1"}, {}}, {}}},
        {Kind::DissentIsWithdrawn, reserved, {FileDissentText{DissentId{"d2"}, "x"}, {}}},
        // Not there; and not serving, though there.
        {Kind::PersonTookNoPart, reserved, {AnnounceDissent{reservation("d3", "p12")}, {}}},
        {Kind::ItemIsNotDecided, on_the_report(), {AnnounceDissent{reservation("d3", "p4")}, {}}},
        // After the meeting it is too late (KL 4:27).
        {Kind::MeetingIsNotOpen, closed(), {AnnounceDissent{reservation("d3", "p4")}, {}}},
    };
}

RefusalCases refusals_of_verification()
{
    const auto start = closed();
    auto verified = start;
    const auto all = verify("w1", {}, "2026-03-20");
    verified.at("10:00", all.body);
    const VerificationSetId set{"w1"};
    const auto day = [](const char* text) { return *day_from(text); };
    auto half = verified;
    half.at("12:00", ConsentToUnlock{set, PersonId{"p9"}, "Fel belopp"});
    auto unlocked = half;
    for (const auto& one : awaited_consents(half.state(), half.state().verified.front()))
        unlocked.at("12:00", ConsentToUnlock{set, one, "Fel belopp"});
    auto settled = start;
    settled.at("12:00", MakeRemark{{RemarkId{"r1"}, {}, PersonId{"p9"}, "Fel belopp"}})
        .at("12:00", SettleRemark{RemarkId{"r1"}, RemarkAnswer::Followed, {}});
    auto masked = start;
    masked.at("12:00", MaskWords{"Vera Lund", {}})
        .at("12:00", KeepWords{"Örjan Ek", {}})
        .at("12:01", ReviewPublicText{"c"});
    auto decided_alone = decided();
    decided_alone.at("09:21", SkipItem{ItemId{"i2"}, {}})
        .at("09:21", SkipItem{ItemId{"i5"}, {}})
        .at("09:22", CloseMeeting{});
    return {
        {Kind::MeetingIsNotClosed, decided(), all},
        {Kind::NothingToVerify, verified, verify("w2", {}, "2026-03-20")},
        {Kind::ItemIsVerified, verified, verify("w2", {ItemId{"i4"}}, "2026-03-20")},
        {Kind::ItemHasNotBeenTakenUp, start, verify("w2", {ItemId{"i5"}}, "2026-03-20")},
        {Kind::DayIsTooEarly, start, verify("w2", {}, "2026-03-09")},
        {Kind::DayIsTooEarly, verified, {PostMinutes{set, day("2026-03-19"), {}}, {}}},
        {Kind::MinutesAreNotPosted, verified, {RemovePosting{set, day("2026-04-20")}, {}}},
        {Kind::NoSuchVerificationSet,
         verified,
         {PostMinutes{VerificationSetId{"w9"}, day("2026-03-20"), {}}, {}}},
        {Kind::TextIsMissing, start, {NoteDisagreement{ItemId{"i4"}, PersonId{"p9"}, {}}, {}}},
        {Kind::SectionsAreLocked, verified, {WriteNote{ItemId{"i4"}, "Ny"}, {}}},
        {Kind::SectionsAreUnlocked, unlocked, {PostMinutes{set, day("2026-03-20"), {}}, {}}},
        {Kind::PersonHasNoSay, verified, {ConsentToUnlock{set, PersonId{"p6"}, "Fel"}, {}}},
        {Kind::PersonHasConsented, half, {ConsentToUnlock{set, PersonId{"p9"}, "Fel"}, {}}},
        {Kind::SectionsAreNotLocked, unlocked, {ConsentToUnlock{set, PersonId{"p9"}, "Fel"}, {}}},
        {Kind::NoSuchRemark, verified, {SettleRemark{RemarkId{"r9"}, {}, {}}, {}}},
        {Kind::RemarkIsSettled, settled, {SettleRemark{RemarkId{"r1"}, {}, {}}, {}}},
        {Kind::MeetingIsNotClosed, decided(), {ReviewPublicText{"c"}, {}}},
        {Kind::NoTextToReview, start, {ReviewPublicText{}, {}}},
        {Kind::TextIsReviewed, masked, {ReviewPublicText{"c"}, {}}},
        {Kind::WordsAreMissing, start, {MaskWords{" \n", {}}, {}}},
        {Kind::WordsAreMissing, start, {KeepWords{}, {}}},
        {Kind::WordsAreMasked, masked, {MaskWords{"Vera Lund", {}}, {}}},
        {Kind::WordsMayStand, masked, {KeepWords{"Örjan Ek", {}}, {}}},
        {Kind::FileIsMissing, verified, {AttachSignedFile{set, {}}, {}}},
        {Kind::VerifierIsMissing, decided_alone, {SendMinutes{}, {}}},
    };
}

RefusalCases refusals_of_undo()
{
    const auto play = decided();
    const auto events = play.history().events();
    const auto opening = events[events.size() - 2].id;
    auto undone = play;
    undone.at("09:21", Undo{});
    return {
        {Kind::NothingToTakeBack, Play{}, {Undo{}, {}}},
        {Kind::NothingToTakeBack, play, {Redo{}, {}}},
        {Kind::NoSuchEvent, play, {Undo{{{"x", 1}}, {}, {}}, {}}},
        {Kind::AlreadyTakenBack, undone, {Undo{{events.back().id}, {}, {}}, {}}},
        {Kind::LaterEventsRestOnIt, play, {Undo{{opening}, {}, {}}, {}}},
    };
}

} // namespace klubba::testing
