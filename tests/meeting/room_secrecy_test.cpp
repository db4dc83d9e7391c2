#include "base/to_value.h"
#include "meeting/locking.h"
#include "meeting/public_view.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <array>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::at;
using klubba::testing::Play;

namespace {

/// What must never be seen: every text and every name that has to do with the secret item holds it.
const std::string mark = "HEMLIGT";

bool tells(const Value& value)
{
    if (const auto* text = value.get<std::string>()) return text->find(mark) != std::string::npos;
    if (const auto* list = value.get<Value::Array>())
        return std::any_of(list->begin(), list->end(), tells);
    if (const auto* members = value.get<Value::Object>())
        return std::any_of(members->begin(), members->end(),
                           [](const auto& member) { return tells(member.second); });
    return false;
}

/// Whether anything that the room sees, or anybody elsewhere, tells of it.
bool shows(const MeetingState& state, Instant now)
{
    return tells(to_value(public_view(room_view(state, now), state, now)));
}

const ItemId secret{"i4"};
const ItemId open_one{"i5"};

AgendaItem secret_item(AgendaItem item)
{
    item.kind = ItemKind::Decision;
    item.title = mark;
    item.registry_numbers = {mark};
    item.presenters = {mark};
    item.proposal = {mark};
    item.summary = mark;
    item.documents = {mark};
    item.sub_items = {{"1", mark, {mark}}};
    item.dispatch = {mark};
    return item;
}

/// A council, where everything can be asked for, with an item that the room may know nothing of.
/// The members p4 and p5 act on that item alone.
DraftMeeting draft_with_secret(Confidentiality how)
{
    auto draft = klubba::testing::a_draft();
    draft.info.body_kind = BodyKind::Council;
    draft.items[3] = secret_item(draft.items[3]);
    draft.items[3].confidentiality = how;
    draft.people[3].name = mark + " Ett";
    draft.people[4].name = mark + " Två";
    draft.slots[5].title = mark;
    draft.slots[5].presenters = {mark};
    return draft;
}

std::vector<std::string> kinds_missed(const History& history)
{
    std::vector<std::string> missed;
    EventVariant::for_each_kind([&]<class Body>(std::type_identity<Body>) {
        const bool is_there =
            std::any_of(history.events().begin(), history.events().end(),
                        [](const Event& event) { return holds_alternative<Body>(event.body); });
        if (!is_there) missed.emplace_back(Body::type_name);
    });
    return missed;
}

/// Plays, and looks at the room after every command.
class Watched {
public:
    explicit Watched(DraftMeeting draft)
    {
        (*this)("08:00", std::move(draft))("08:01", CallMeeting{})("08:02", SetFirstSection{22});
    }
    Watched& operator()(const char* clock, CommandBody command)
    {
        play.at(clock, std::move(command));
        INFO("at " << clock);
        CHECK_FALSE(shows(play.state(), at(clock)));
        return *this;
    }

    Play play;
};

void open_meeting(Watched& then)
{
    then("09:00", OpenMeeting{});
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p10"})
        then("09:01", NotePresence{PersonId{id}, Presence::InRoom});
    then("09:02", SeatSubstitute{PersonId{"p10"}, PersonId{"p3"}})("09:03", CompleteRollCall{})(
        "09:03", AdoptAgenda{})("09:04", OpenItem{ItemId{"i2"}, {}})(
        "09:05", AppointVerifiers{{PersonId{"p9"}}, {PersonId{"p7"}}, {}, {}})(
        "09:06", RegisterQuestion{QuestionId{"q1"}, PersonId{"p2"}, "När?"});
}

void talk(Watched& then)
{
    const PersonId one{"p4"};
    const PersonId two{"p5"};
    then("09:10", QueueSpeaker{RequestId{"r0"}, one, {}, {}, secret})("09:11",
                                                                      OpenItem{secret, "1"})(
        "09:11", ShowProposal{secret})("09:12", QueueSpeaker{RequestId{"r1"}, two, {}, {}})(
        "09:12", QueueSpeaker{RequestId{"r2"}, {}, mark, {}})(
        "09:12", MoveSpeaker{RequestId{"r2"}, RequestId{"r1"}})(
        "09:13", GiveFloor{{}, {}, {}, std::chrono::minutes{3}, {}})("09:14", PauseFloor{})(
        "09:15", ResumeFloor{})("09:15", AddSpeakingTime{std::chrono::minutes{1}})(
        "09:16", AnnounceListClosing{})("09:16", CloseSpeakersList{})("09:17", EndFloor{})(
        "09:17", OpenSpeakersList{})("09:17", WithdrawSpeaker{RequestId{"r2"}})(
        "09:18", QueueSpeaker{RequestId{"r3"}, one, {}, SpeechKind::Reply, {}, two})(
        "09:18", GiveFloor{one, {}, SpeechKind::Reply, std::chrono::minutes{1}, two})(
        "09:19", CloseDebate{})("09:19", HideProposal{secret})("09:19", WriteNote{secret, mark})(
        "09:19", WriteProse{secret, ProsePart::Reasons, mark})(
        "09:20", JoinDebates{{secret, open_one}})("09:20", SeparateDebate{open_one});
    then("09:20", RaiseConflict{secret, two, mark, mark})(
        "09:20", SettleConflict{secret, two, ConflictFinding::Exists})(
        "09:20", LeaveForConflict{secret, two})("09:21", ReturnFromConflict{secret, two});
}

void propose(Watched& then)
{
    const PersonId one{"p4"};
    const auto proposal = [&](const char* id, ProposalType type) {
        return FloorProposal{ProposalId{id}, secret, type, {one}, {mark}, mark};
    };
    then("09:30", MakeFloorProposal{proposal("y1", ProposalType::Amend)})(
        "09:30", CorrectFloorProposal{proposal("y1", ProposalType::Own)})(
        "09:31", SupportFloorProposal{ProposalId{"y1"}, PersonId{"p5"}})(
        "09:31", MakeFloorProposal{proposal("y2", ProposalType::Reject)})(
        "09:31", WithdrawFloorProposal{ProposalId{"y2"}})(
        "09:32", MakeFloorProposal{proposal("y3", ProposalType::ReferBack)})(
        "09:32", RefuseFloorProposal{ProposalId{"y3"}, mark})(
        "09:33", ProposeQuestionOrder{secret, {{{ProposalId{"main"}, ProposalId{"y1"}}, mark}}})(
        "09:33", AcceptQuestionOrder{secret});
    const PutQuestion first{
        PutQuestionId{"f1"}, secret, {ProposalId{"main"}, ProposalId{"y1"}}, ProposalId{"y1"}};
    auto second = first;
    second.id = PutQuestionId{"f2"};
    then("09:34", PutTheQuestion{first})("09:34", StrikeGavel{})("09:35", PutTheQuestion{second})(
        "09:35", DemandVote{PutQuestionId{"f2"}, one});
    const VoteQuestion vote{VoteId{"v1"}, secret, PutQuestionId{"f2"}, {}, mark, mark + " nej",
                            {},           {}};
    then("09:36", OpenVote{vote})("09:36", CastBallot{VoteId{"v1"}, one, Ballot::No})(
        "09:36", CorrectBallot{VoteId{"v1"}, one, Ballot::Yes});
    for (const auto* id : {"p2", "p6", "p7"})
        then("09:37", CastBallot{VoteId{"v1"}, PersonId{id}, Ballot::Yes});
    for (const auto* id : {"p1", "p8", "p9", "p10"})
        then("09:37", CastBallot{VoteId{"v1"}, PersonId{id}, Ballot::No});
    then("09:38", GiveCastingVote{VoteId{"v1"}, Ballot::No})("09:39", CloseVote{VoteId{"v1"}, {}});
}

void elect(Watched& then)
{
    const ElectionId election{"e1"};
    then("09:40", OpenElection{{election, secret, mark, 1, ElectionMethod::Ballot}})(
        "09:40", NameNominee{election, {mark + " A", mark, mark}})(
        "09:40", NameNominee{election, {mark + " B", {}, {}}})(
        "09:40", NameNominee{election, {mark + " C", {}, {}}})(
        "09:41", WithdrawNominee{election, mark + " C"})(
        "09:41", AppointTellers{election, {PersonId{"p4"}}})(
        "09:42", CountBallots{election, {{{mark + " A", 3, 0}, {mark + " B", 3, 0}}, {}, 1, 1}})(
        "09:42", DrawLot{election, {}, {mark + " A", mark + " B"}, mark + " A"})(
        "09:43", DeclareElected{election, {}});
}

void decide_and_dissent(Watched& then)
{
    const PersonId one{"p4"};
    const std::vector<PersonId> minority{one, PersonId{"p6"}, PersonId{"p7"}};
    then("09:50", DemandByMinority{secret, Outcome::ReferredBack, minority, mark})(
        "09:50", DeclareNotParticipating{secret, PersonId{"p8"}})(
        "09:51", RecordDecision{secret,
                                Outcome::ReferredBack,
                                {mark},
                                mark,
                                LeadIn::Proposes,
                                mark,
                                {{LeadIn::DecidesForOwnPart, {}, {mark}}},
                                {}})("09:52", VerifyImmediately{secret});
    const auto dissent = [&](const char* id, DissentKind kind) {
        return AnnounceDissent{{DissentId{id}, secret, kind, {one}, ProposalId{"y1"}, mark}};
    };
    then("09:53", dissent("d1", DissentKind::Reservation))("09:53",
                                                           FileDissentText{DissentId{"d1"}, mark})(
        "09:54", dissent("d2", DissentKind::SpecialStatement))("09:54",
                                                               WithdrawDissent{DissentId{"d2"}})(
        "09:55", ListPresentation{PresentationId{"b1"}, secret, mark, {mark}})(
        "09:55", NoteDisagreement{secret, one, mark})("09:56", OpenSpeakersList{})(
        "09:56", QueueSpeaker{RequestId{"r9"}, one, {}, {}})("09:57", CloseItem{});
}

AgendaItem another(const char* id)
{
    AgendaItem item;
    item.id = ItemId{id};
    item.number = std::string{id}.substr(1);
    item.title = mark;
    item.confidentiality = Confidentiality::Secret;
    return item;
}

/// What can be done with the agenda and the schedule, to secret items where it is done to items.
void rearrange(Watched& then)
{
    const auto& state = then.play.state();
    auto slot = state.slots.back().slot;
    slot.id = SlotId{"s20"};
    slot.title = mark;
    slot.items = {{secret, {}}};
    then("10:00", AddItem{another("i11"), {}})("10:00", AddItem{another("i12"), {}})(
        "10:00", AddItem{another("i13"), {}})("10:00", AddItem{another("i14"), {}})(
        "10:01", AdmitLateItem{ItemId{"i11"}})("10:01", CorrectItem{another("i11")})(
        "10:01", MoveItem{ItemId{"i11"}, secret})("10:01", RemoveItem{ItemId{"i14"}})(
        "10:02", WithdrawItem{ItemId{"i12"}, mark})(
        "10:02", SplitItem{ItemId{"i13"}, {another("i15"), another("i16")}})(
        "10:03", TakeTogether{{ItemId{"i15"}, ItemId{"i16"}}})(
        "10:03", SkipItem{ItemId{"i11"}, mark})("10:04", PlanSlot{slot, {}});
    slot.presenters = {mark};
    then("10:04", CorrectSlot{slot})("10:05", RemoveSlot{SlotId{"s20"}})(
        "10:05", MoveSlot{SlotId{"s4"}, {}})("10:05", ShowMessage{"Fika"})("10:05", ClearMessage{})(
        "10:05", SkipSlot{SlotId{"s4"}})("10:06", StartSlot{SlotId{"s6"}})(
        "10:06", StartBreak{{}, at("10:20")})("10:20", EndBreak{})("10:21", EndSlot{SlotId{"s6"}});
    Person guest;
    guest.id = PersonId{"g1"};
    guest.name = mark;
    guest.seat = SeatKind::Guest;
    then("10:22", ListPerson{guest})("10:22", CorrectPerson{guest})(
        "10:22", MovePerson{PersonId{"g1"}, PersonId{"p1"}})("10:22", RemovePerson{PersonId{"g1"}})(
        "10:22", ReviseMeeting{})("10:23", CorrectMeeting{state.info});
}

void close_and_verify(Watched& then)
{
    then("10:30", OpenItem{open_one, {}})("10:31",
                                          RecordDecision{open_one, Outcome::AsProposed, {}, {}})(
        "10:32", DeferQuestion{QuestionId{"q1"}, "nästa möte"})(
        "10:33", AnswerQuestion{QuestionId{"q1"}, "Gun Ek", "Snart."})(
        "10:34", ReleaseSubstitute{PersonId{"p10"}})(
        "10:35", NoteDisagreement{secret, PersonId{"p4"}, mark + " igen"})("10:35", Undo{})(
        "10:40", CloseMeeting{});
    const VerificationSetId id{"u1"};
    const VerificationSet set{id, {secret}, *day_from("2026-03-12"), {}, mark, {}, mark};
    then("10:41", SendMinutes{{open_one}, {PersonId{"p4"}}})(
        "10:41", MakeRemark{{RemarkId{"r1"}, secret, PersonId{"p4"}, mark}})(
        "10:41", SettleRemark{RemarkId{"r1"}, RemarkAnswer::Followed, mark});
    then("10:41", VerifySections{set})("10:42", PostMinutes{id, *day_from("2026-03-12"), mark})(
        "10:43", RemovePosting{id, *day_from("2026-04-03")});
    const SignedFile file{{mark, std::string(64, 'a'), 1, "application/pdf"}, mark, {}, mark};
    const auto answers = who_answers_for(then.play.state(), then.play.state().verified.front());
    then("10:44", AttachSignedFile{id, file})("10:45", ConsentToUnlock{id, answers.front(), mark});
    then("10:46", MaskWords{mark, mark})("10:46", KeepWords{mark, mark})(
        "10:46", MaskWords{mark + " igen", mark})("10:47", ReviewPublicText{mark});
}

} // namespace

TEST_CASE("no kind of event brings anything of a secret or closed item to the public",
          "[meeting][room]")
{
    const auto how = GENERATE(Confidentiality::Closed, Confidentiality::Secret);
    Watched then{draft_with_secret(how)};
    open_meeting(then);
    talk(then);
    propose(then);
    elect(then);
    decide_and_dissent(then);
    rearrange(then);
    close_and_verify(then);
    // Closing the doors is tried below; what is not understood holds nothing that could be shown.
    const std::vector<std::string> elsewhere{"DoorsClosed", "DoorsOpened", ""};
    CHECK(kinds_missed(then.play.history()) == elsewhere);
    CHECK(then.play.state().misfits.empty());
}

TEST_CASE("what happens behind closed doors stays there, also when they are opened again",
          "[meeting][room]")
{
    auto draft = draft_with_secret(Confidentiality::Open);
    draft.slots[5].items.clear(); // so that the slot's title is its own
    draft.slots[5].title = "Överläggning";
    draft.slots[5].presenters.clear();
    Play play;
    play.at("08:00", draft).at("08:01", CallMeeting{}).at("09:00", OpenMeeting{});
    play.at("09:01", NotePresence{PersonId{"p4"}, Presence::InRoom})
        .at("09:02", CloseDoors{secret, mark})
        .at("09:03", OpenItem{secret, {}})
        .at("09:04", QueueSpeaker{RequestId{"r1"}, PersonId{"p4"}, {}, {}})
        .at("09:04", GiveFloor{PersonId{"p4"}, {}, {}, {}})
        .at("09:05", RecordDecision{secret, Outcome::AsProposed, {}, {}});
    const auto sees = [&](const char* clock) { return shows(play.state(), at(clock)); };
    CHECK(room_view(play.state(), at("09:06")).doors_closed);
    CHECK_FALSE(sees("09:06"));
    play.at("09:07", CloseItem{}).at("09:07", StartSlot{SlotId{"s6"}});
    const auto between = room_view(play.state(), at("09:07"));
    REQUIRE(between.item);
    CHECK(between.item->closed_doors);
    play.at("09:08", OpenDoors{});
    CHECK_FALSE(sees("09:09"));
    CHECK(room_view(play.state(), at("09:09")).item->title == "Överläggning");
    play.at("09:10", OpenItem{open_one, {}});
    CHECK_FALSE(sees("09:10"));
    CHECK_FALSE(room_view(play.state(), at("09:10")).item->closed_doors);
}
