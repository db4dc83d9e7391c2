#include "support/whole_meeting.h"

#include "support/meetings.h"

#include <algorithm>
#include <iterator>

namespace klubba::testing {

using namespace klubba::meeting;

namespace {

using Commands = std::vector<TimedCommand>;

const ItemId report{"i4"};
const ItemId budget{"i5"};
const ItemId election_item{"i8"};
const ProposalId main_one{std::string{main_proposal}};

AgendaItem item(const char* id, const char* title, ItemKind kind = ItemKind::Decision)
{
    AgendaItem item;
    item.id = ItemId{id};
    item.number = std::string{id}.substr(std::min<std::size_t>(1, std::string{id}.size()));
    item.title = title;
    item.kind = kind;
    item.proposal = {"godkänna förslaget."};
    return item;
}

AgendaItem with_file(AgendaItem item)
{
    item.documents = {"Tjänsteskrivelse"};
    item.files = {{"Tjänsteskrivelse", std::string(64, 'a'), 123'456, "application/pdf"}};
    return item;
}

DraftMeeting draft()
{
    auto draft = a_draft();
    draft.info.body = "Kommunfullmäktige";
    draft.info.body_kind = BodyKind::Council;
    draft.info.notice = {"kallelse.pdf", std::string(64, 'b'), 123'456, "application/pdf"};
    draft.info.rules.speaking_times = {{SpeechKind::Speech, {}, 1, std::chrono::minutes{4}}};
    draft.items.push_back(item("i8", "Val av revisor", ItemKind::Election));
    draft.items.push_back(item("i9", "Två motioner"));
    draft.items.push_back(item("i10", "Taxa för upplåtelse"));
    return draft;
}

/// A notice that comes again: an item more with a slot of its own, and another person on the list.
ReviseMeeting revision()
{
    ReviseMeeting revised;
    revised.new_people.push_back(
        {PersonId{"+p"}, "Siv Alm", "V", SeatKind::Guest, {}, false, {}, {}, {}, {}});
    auto told = item("+i", "Revisorernas granskning");
    told.kind = ItemKind::Information; // which may be left when the meeting is closed
    revised.new_items.push_back({std::move(told), ItemId{"i10"}});
    Slot slot;
    slot.id = SlotId{"+s"};
    slot.title = "Revisorerna";
    slot.items = {{ItemId{"+i"}, {}}};
    revised.new_slots.push_back({slot, {}});
    revised.notice = {"kallelse-2.pdf", std::string(64, 'c'), 234'567, "application/pdf"};
    return revised;
}

Commands before_the_meeting()
{
    auto info = draft().info;
    info.place = "Stora salen";
    const PersonId kim{"p20"};
    const Person person{kim, "Kim Strand", "S", SeatKind::Guest, {}, false, {}, {}, {}, {}};
    Slot slot;
    slot.id = SlotId{"s20"};
    slot.title = "Studiebesök";
    slot.place = "Hamnen";
    return {
        {"08:00", draft()},
        {"08:01", CorrectMeeting{info}},
        {"08:02", ListPerson{person}},
        {"08:02", CorrectPerson{person}},
        {"08:02", MovePerson{kim, PersonId{"p2"}}},
        {"08:02", RemovePerson{kim}},
        {"08:03", PlanSlot{slot, {}}},
        {"08:03", CorrectSlot{slot}},
        {"08:03", ShiftTimes{{}, std::chrono::minutes{5}}},
        {"08:03", ShiftTimes{slot.id, std::chrono::minutes{-5}}},
        {"08:03", RemoveSlot{slot.id}},
        {"08:04", AddItem{item("i20", "Extra ärende"), {}}},
        {"08:04", CorrectItem{with_file(item("i20", "Extra ärende om taxa"))}},
        {"08:04", MoveItem{ItemId{"i20"}, report}},
        {"08:04", RemoveItem{ItemId{"i20"}}},
        {"08:05", revision()},
        {"08:10", CallMeeting{}},
        {"08:11", SetFirstSection{22}},
        {"08:30", QueueSpeaker{RequestId{"r1"}, PersonId{"p4"}, {}, {}, report, {}}},
        {"09:00", OpenMeeting{}},
    };
}

Commands opening()
{
    Commands commands;
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p10"})
        commands.push_back({"09:01", NotePresence{PersonId{id}, Presence::InRoom}});
    const Commands then{
        {"09:02", SeatSubstitute{PersonId{"p10"}, PersonId{"p3"}, {}}},
        {"09:03", CompleteRollCall{}},
        {"09:04", AddItem{item("i11", "Brådskande ärende"), {}}},
        {"09:04", AdmitLateItem{ItemId{"i11"}}},
        {"09:04", WithdrawItem{ItemId{"i10"}, "Utgår"}},
        {"09:04", SplitItem{ItemId{"i9"}, {item("", "Motion ett"), item("", "Motion två")}}},
        {"09:05", AdoptAgenda{}},
        {"09:06",
         AppointVerifiers{
             {PersonId{"p9"}, PersonId{"p7"}}, {PersonId{"p8"}, PersonId{"p5"}}, {}, {}}},
        {"09:07", RegisterQuestion{QuestionId{"q1"}, PersonId{"p4"}, "När öppnar badet?"}},
        {"09:07", RegisterQuestion{QuestionId{"q2"}, PersonId{"p6"}, "När byggs bron?"}},
        {"09:08", AnswerQuestion{QuestionId{"q1"}, "Gun Ek", "I maj."}},
        {"09:08", DeferQuestion{QuestionId{"q2"}, "nästa sammanträde"}},
        {"09:09", JoinDebates{{report, budget}}},
        {"09:09", SeparateDebate{budget}},
    };
    commands.insert(commands.end(), then.begin(), then.end());
    return commands;
}

Commands debate()
{
    const RequestId second{"r2"};
    const RequestId third{"r3"};
    return {
        {"09:10", OpenItem{report, {}}},
        {"09:10", ShowProposal{report}},
        {"09:10", HideProposal{report}},
        {"09:11", RaiseConflict{report, PersonId{"p5"}, "Ulla Karlsson", "Delägare"}},
        {"09:11", SettleConflict{report, PersonId{"p5"}, ConflictFinding::Exists}},
        {"09:11", LeaveForConflict{report, PersonId{"p5"}}},
        {"09:12", QueueSpeaker{second, PersonId{"p6"}, {}, {}}},
        {"09:12", QueueSpeaker{third, PersonId{"p7"}, {}, {}}},
        {"09:12", MoveSpeaker{third, second}},
        {"09:12", WithdrawSpeaker{second}},
        {"09:13", AnnounceListClosing{}},
        {"09:13", CloseSpeakersList{}},
        {"09:13", OpenSpeakersList{}},
        {"09:14", GiveFloor{}},
        {"09:15", PauseFloor{}},
        {"09:16", ResumeFloor{}},
        {"09:16", AddSpeakingTime{std::chrono::minutes{1}}},
        {"09:18", EndFloor{}},
        {"09:18", GiveFloor{}},
    };
}

FloorProposal proposal(const char* id, ProposalType type, const char* by)
{
    return {ProposalId{id}, report, type, {PersonId{by}}, {"uppskjuta bygget."}, {}};
}

Commands proposals()
{
    return {
        {"09:20", MakeFloorProposal{proposal("f1", ProposalType::Reject, "p6")}},
        {"09:20", MakeFloorProposal{proposal("f2", ProposalType::Own, "p7")}},
        {"09:20", MakeFloorProposal{proposal("f3", ProposalType::Own, "p8")}},
        {"09:21", CorrectFloorProposal{proposal("f2", ProposalType::Amend, "p7")}},
        {"09:21", SupportFloorProposal{ProposalId{"f1"}, PersonId{"p9"}}},
        {"09:22", WithdrawFloorProposal{ProposalId{"f2"}}},
        {"09:22", RefuseFloorProposal{ProposalId{"f3"}, "Väcker ett nytt ärende"}},
        {"09:23", CloseDebate{}},
        {"09:24", ProposeQuestionOrder{report, {}}},
        {"09:24", AcceptQuestionOrder{report}},
        {"09:25",
         PutTheQuestion{{PutQuestionId{"u1"}, report, {main_one, ProposalId{"f1"}}, main_one}}},
        {"09:25", DemandVote{PutQuestionId{"u1"}, PersonId{"p6"}}},
    };
}

/// Three against three; the chair abstains, and must then vote.
Commands vote()
{
    const VoteId id{"v1"};
    Commands commands{
        {"09:26", OpenVote{{id, report, PutQuestionId{"u1"}, VoteStage::Main,
                            "bifall till rapporten", "avslag", main_one, ProposalId{"f1"}}}}};
    const auto cast = [&](const char* person, Ballot ballot) {
        commands.push_back({"09:27", CastBallot{id, PersonId{person}, ballot}});
    };
    for (const auto* person : {"p4", "p7", "p8"})
        cast(person, Ballot::Yes);
    for (const auto* person : {"p6", "p9", "p10"})
        cast(person, Ballot::No);
    cast("p2", Ballot::Yes);
    cast("p1", Ballot::Abstain);
    const Dissent reservation{DissentId{"d1"},  report,           DissentKind::Reservation,
                              {PersonId{"p6"}}, ProposalId{"f1"}, {}};
    const Dissent statement{DissentId{"d2"},  report, DissentKind::SpecialStatement,
                            {PersonId{"p4"}}, {},     "Kostnaden är hög."};
    const Commands then{
        {"09:28", CorrectBallot{id, PersonId{"p2"}, Ballot::Abstain}},
        {"09:29", GiveCastingVote{id, Ballot::Yes}},
        {"09:29", CloseVote{id, {}}},
        {"09:30",
         RecordDecision{report, Outcome::AsProposed, {}, {}, {}, {}, {}, DecisionManner::Vote}},
        {"09:31", AnnounceDissent{reservation}},
        {"09:31", FileDissentText{DissentId{"d1"}, "Bygget bör vänta."}},
        {"09:32", AnnounceDissent{statement}},
        {"09:32", WithdrawDissent{DissentId{"d2"}}},
        {"09:33", WriteNote{report, "Underlaget delades ut."}},
        {"09:33", WriteProse{report, ProsePart::Reasons, "Bygget har stått still i ett år."}},
        {"09:34", VerifyImmediately{report}},
        {"09:35", ReturnFromConflict{report, PersonId{"p5"}}},
    };
    commands.insert(commands.end(), then.begin(), then.end());
    return commands;
}

Commands other_items()
{
    const ElectionId election{"e1"};
    return {
        {"09:40", OpenItem{budget, {}}},
        {"09:41", ListPresentation{PresentationId{"b1"}, budget, "Budgeten i korthet", {"Gun Ek"}}},
        {"09:42", CloseDoors{budget, "Upphandling pågår"}},
        {"09:43", OpenDoors{}},
        {"09:44", DemandByMinority{budget,
                                   Outcome::Postponed,
                                   {PersonId{"p4"}, PersonId{"p6"}, PersonId{"p7"}},
                                   "Siffror saknas"}},
        {"09:45", PutTheQuestion{{PutQuestionId{"u2"}, budget, {main_one}, main_one}}},
        {"09:45", StrikeGavel{PutQuestionId{"u2"}}},
        {"09:46", DeclareNotParticipating{budget, PersonId{"p8"}}},
        {"09:47",
         RecordDecision{budget, Outcome::Postponed, {}, {}, {}, {}, {}, DecisionManner::Minority}},
        {"10:00", OpenItem{election_item, {}}},
        {"10:00", OpenElection{{election, election_item, "revisor", 1, ElectionMethod::Ballot}}},
        {"10:01", NameNominee{election, {"Anna Ny", "S", {}}}},
        {"10:01", NameNominee{election, {"Bo Ny", "M", {}}}},
        {"10:01", NameNominee{election, {"Cilla Ny", "C", {}}}},
        {"10:02", WithdrawNominee{election, "Cilla Ny"}},
        {"10:03", AppointTellers{election, {PersonId{"p4"}, PersonId{"p6"}}}},
        {"10:05", CountBallots{election, {{{"Anna Ny", 4, 0}, {"Bo Ny", 4, 0}}, {}, 1, 0}}},
        {"10:06", DrawLot{election, {}, {"Anna Ny", "Bo Ny"}, "Bo Ny"}},
        {"10:06", DeclareElected{election, {}}},
        {"10:07", RecordDecision{election_item,
                                 Outcome::Amended,
                                 {"välja Bo Ny till revisor."},
                                 {},
                                 {},
                                 {},
                                 {},
                                 DecisionManner::Lot}},
        {"10:10", TakeTogether{{ItemId{"i9.1"}, ItemId{"i9.2"}}}},
        {"10:12", OpenItem{ItemId{"i11"}, {}}},
        {"10:13", RecordDecision{ItemId{"i11"}, Outcome::AsProposed, {}, {}}},
        {"10:14", CloseItem{}},
    };
}

SignedFile signed_file()
{
    return {{"protokoll.pdf", std::string(64, 'b'), 81'000, "application/pdf"},
            std::string(64, 'c'),
            SignatureFinding::Holds,
            "Signature #1"};
}

Commands ending()
{
    const VerificationSetId set{"w1"};
    const auto day = [](const char* text) { return *day_from(text); };
    return {
        {"10:15", StartBreak{{}, {}}},
        {"10:20", EndBreak{}},
        {"10:21", EndSlot{SlotId{"s1"}}},
        {"10:21", MoveSlot{SlotId{"s2"}, {}}},
        {"10:21", ShowMessage{"Fika i foajén"}},
        {"10:22", ClearMessage{}},
        {"10:22", SkipSlot{SlotId{"s2"}}},
        {"10:23", StartSlot{SlotId{"s4"}}},
        {"10:50", SkipItem{ItemId{"i7"}, "Frågorna besvaras senare"}},
        {"10:51", ReleaseSubstitute{PersonId{"p10"}}},
        {"10:52", Undo{{}, {}, "Fel person"}},
        {"10:53", Redo{}},
        {"11:00", CloseMeeting{}},
        {"12:00", NoteDisagreement{budget, PersonId{"p9"}, "Orden föll annorlunda."}},
        {"12:00", SendMinutes{}},
        {"12:00", MakeRemark{{RemarkId{"r1"}, budget, PersonId{"p9"}, "Beloppet är fel."}}},
        {"12:00", SettleRemark{RemarkId{"r1"}, RemarkAnswer::Followed, "Rättat."}},
        {"12:01", VerifySections{{set,
                                  {},
                                  day("2026-03-20"),
                                  {PersonId{"p9"}},
                                  {},
                                  VerificationMethod::ElectronicSignature,
                                  "sign-4711"}}},
        {"12:02", PostMinutes{set, day("2026-03-20"), "Stadshuset"}},
        {"12:03", RemovePosting{set, day("2026-04-14")}},
        {"12:04", AttachSignedFile{set, signed_file()}},
        {"12:05", ConsentToUnlock{set, PersonId{"p9"}, "Fel belopp i budgeten"}},
        {"12:06", MaskWords{"Anna Ny", "Sökande"}},
        {"12:06", KeepWords{"Bo Ny", "Vald"}},
        {"12:07", ReviewPublicText{std::string(64, 'd')}},
    };
}

} // namespace

std::vector<TimedCommand> whole_meeting()
{
    Commands all;
    for (auto* part : {before_the_meeting, opening, debate, proposals, vote, other_items, ending}) {
        auto commands = part();
        all.insert(all.end(), std::move_iterator{commands.begin()},
                   std::move_iterator{commands.end()});
    }
    return all;
}

} // namespace klubba::testing
