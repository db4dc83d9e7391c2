#include "ui/room_views.h"

namespace klubba::ui::testing {

using namespace klubba::meeting;
using namespace std::chrono_literals;

Instant at(const std::string& time)
{
    const std::string seconds = time.size() > 5 ? "" : ":00";
    return *instant_from("2020-11-24T" + time + seconds + "+01:00");
}

namespace {

struct Line {
    const char* planned;
    const char* title;
    SlotKind kind = SlotKind::Business;
    const char* forecast = nullptr;
    bool decides = false;
};

std::vector<RoomSlot> schedule_of(const std::vector<Line>& lines, const char* current)
{
    std::vector<RoomSlot> slots;
    bool is_past = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        RoomSlot slot;
        slot.slot.text = "s" + std::to_string(i + 1);
        slot.title = line.title;
        slot.kind = line.kind;
        slot.decides = line.decides;
        slot.planned_start = at(line.planned);
        slot.planned_end = at(i + 1 < lines.size() ? lines[i + 1].planned : "15:30");
        const bool is_current = line.planned == std::string(current);
        if (is_current) is_past = false;
        slot.stage = is_current ? SlotStage::Current
                     : is_past  ? SlotStage::Done
                                : SlotStage::Upcoming;
        slot.forecast_start = line.forecast != nullptr ? at(line.forecast) : slot.planned_start;
        slot.forecast_end = *slot.forecast_start + (*slot.planned_end - *slot.planned_start);
        slots.push_back(slot);
    }
    return slots;
}

RoomView day()
{
    RoomView view;
    view.phase = RoomPhase::Running;
    view.body = "Beredning för specialistvård";
    view.day = *day_from("2020-11-24");
    view.place = "Almen";
    view.zone = "Europe/Stockholm";
    view.starts = at("09:00");
    view.opened = at("09:01");
    view.planned_end = at("15:30");
    view.forecast_end = at("15:30");
    view.behind_plan = 0min;
    return view;
}

std::vector<Line> morning()
{
    return {
        {"09:00", "Mötet öppnas, upprop"},
        {"09:15", "Aktuellt från verksamheten"},
        {"09:45", "Venöst centrum, Karlskoga"},
        {"10:30", "Paus", SlotKind::Break},
        {"10:45", "Cervixscreening", SlotKind::Business, "10:51"},
        {"11:30", "Förebyggande arbete", SlotKind::Business, "11:36"},
        {"12:00", "Lunch", SlotKind::Lunch, "12:06"},
        {"13:00", "Ekonomi inför 2021"},
        {"13:30", "Återrapportering", SlotKind::Business, nullptr, true},
        {"13:50", "Aktivitetsplan 2021"},
        {"14:20", "Paus", SlotKind::Break},
        {"14:30", "Inspel till budget", SlotKind::Business, nullptr, true},
        {"15:00", "Aktuellt nationellt och lokalt"},
        {"15:15", "Svar på anmälda frågor"},
    };
}

} // namespace

RoomView speaking()
{
    RoomView view = day();
    view.behind_plan = 6min;
    view.schedule = schedule_of(morning(), "10:45");
    view.item = RoomItem{{}, "6", ItemKind::Information, false, {}, {"Lovisa Berg"}, false};
    view.item->title = "Tema screeningprogram: Cervixscreening, möjligheter och utmaningar";
    view.speaker = RoomSpeaker{
        "Anna Lindqvist (C)",
        SpeechKind::Speech,
        at("10:50:18"),
        {},
        {"Ulla Karlsson (S)", "Birgit Holm (L)", "Margareta Sandström (KD)", "Per Ek (V)"}};
    return view;
}

RoomView decided()
{
    RoomView view = day();
    view.behind_plan = 2min;
    auto lines = morning();
    lines[7].title = "Ekonomiska förutsättningar 2021";
    lines[8].title = "Återrapportering av uppdrag";
    lines[11].forecast = "14:33";
    lines[12].forecast = "15:02";
    lines[13].forecast = "15:17";
    view.schedule = schedule_of(lines, "14:30");
    view.schedule[8].section = 30;
    view.forecast_end = at("15:32");
    view.item = RoomItem{31, "12", ItemKind::Decision, false, {}, {}, true};
    view.item->title = "Inspel till hälso- och sjukvårdsnämndens verksamhetsplan med budget 2021";
    view.decision = RoomDecision{Outcome::AsProposed,
                                 {"godkänna förslaget till inspel till hälso- och "
                                  "sjukvårdsnämndens verksamhetsplan med budget 2021",
                                  "paragrafen förklaras omedelbart justerad"},
                                 ClauseStyle::AttClauses,
                                 {}};
    return view;
}

RoomView before()
{
    RoomView view = day();
    view.phase = RoomPhase::Before;
    view.opened.reset();
    view.schedule = schedule_of(morning(), "");
    for (auto& slot : view.schedule) {
        slot.stage = SlotStage::Upcoming;
        slot.forecast_start = slot.planned_start;
    }
    return view;
}

RoomView lunch()
{
    RoomView view = speaking();
    view.phase = RoomPhase::Break;
    view.schedule = schedule_of(morning(), "12:00");
    view.schedule[6].forecast_end = at("13:00");
    view.item.reset();
    view.speaker.reset();
    view.pause =
        RoomBreak{SlotKind::Lunch, "Lunch", at("13:00"), "Ekonomi inför 2021", at("13:00")};
    view.behind_plan = 0min;
    return view;
}

namespace {

RoomView adjourned()
{
    RoomView view = decided();
    view.phase = RoomPhase::Break;
    view.item.reset();
    view.decision.reset();
    view.pause = RoomBreak{SlotKind::Business, "", {}, "Inspel till budget", {}};
    return view;
}

} // namespace

RoomView after()
{
    RoomView view = decided();
    view.phase = RoomPhase::After;
    view.item.reset();
    view.decision.reset();
    view.closed = at("15:34");
    for (auto& slot : view.schedule)
        slot.stage = SlotStage::Done;
    view.schedule[11].section = 31;
    view.decisions = {
        {29, "Val av protokolljusterare", Outcome::AsProposed, false},
        {30, "Återrapportering av uppdrag", Outcome::Amended, false},
        {31, "Inspel till hälso- och sjukvårdsnämndens verksamhetsplan med budget 2021",
         Outcome::AsProposed, true},
    };
    view.verification =
        RoomVerification{{"Sven Malm (M)"}, {"Birgit Holm (L)"}, day_from("2020-12-08")};
    return view;
}

namespace {

RoomView proposed()
{
    RoomView view = decided();
    view.item->section.reset();
    view.item->verified_immediately = false;
    view.decision->outcome.reset();
    view.speaker = speaking().speaker;
    view.speaker->began = at("14:46:00");
    view.speaker->limit = 3min;
    return view;
}

RoomView limited()
{
    RoomView view = speaking();
    view.speaker->limit = 2min;
    return view;
}

RoomView over_time()
{
    RoomView view = limited();
    view.speaker->kind = SpeechKind::Reply;
    view.speaker->next.clear();
    view.speaker->limit = 1min;
    return view;
}

RoomView closed_doors()
{
    RoomView view = speaking();
    view.speaker.reset();
    view.item = RoomItem{{}, "6", {}, true, {}, {}, false};
    view.schedule[4].closed_doors = true;
    view.schedule[4].title.clear();
    return view;
}

RoomView between_items()
{
    RoomView view = speaking();
    view.item.reset();
    view.speaker.reset();
    view.schedule[4].stage = SlotStage::Done;
    return view;
}

RoomView numbered()
{
    RoomView view = decided();
    view.decision->clause_style = ClauseStyle::NumberedSentences;
    view.decision->outcome = Outcome::Amended;
    view.decision->clauses = {"Nämnden godkänner inspelet.", "Paragrafen justeras omedelbart."};
    view.decision->reason = "Ärendet tas upp igen i februari.";
    return view;
}

RoomView postponed()
{
    RoomView view = decided();
    view.item->verified_immediately = false;
    view.decision = RoomDecision{Outcome::Postponed, {}, ClauseStyle::AttClauses, {}};
    return view;
}

RoomView proposals_made()
{
    RoomView view = proposed();
    view.decision.reset();
    view.proposals = {
        {ProposalType::Approve, {"Eva Sund (KD)"}, {"Birgit Holm (L)", "Ingvar Ek (C)"}, {}, {}},
        {ProposalType::Amend,
         {"Ulla Karlsson-Hjorth (S)"},
         {},
         {"avsätta ytterligare 2 miljoner kronor till förebyggande arbete"},
         {}},
        {ProposalType::ReferBack, {"Gun Fredin (SD)"}, {}, {}, "Kostnaderna behöver redovisas."},
    };
    return view;
}

RoomView question_put()
{
    RoomView view = proposals_made();
    view.speaker.reset();
    view.question = RoomQuestionPut{
        {{true, {}, {}, true}, {false, ProposalType::Amend, {"Ulla Karlsson-Hjorth (S)"}}},
        false,
        "Gun Fredin (SD)"};
    return view;
}

} // namespace

RoomView vote_open()
{
    RoomView view = question_put();
    view.vote = RoomVote{VoteStage::Main,
                         "beredningens förslag",
                         "Ulla Karlsson-Hjorths ändringsyrkande om ytterligare 2 miljoner kronor",
                         9,
                         4,
                         {}};
    return view;
}

namespace {

RoomView vote_counted()
{
    RoomView view = vote_open();
    view.vote->answered = 9;
    view.vote->result = RoomVoteResult{4,
                                       4,
                                       1,
                                       0,
                                       Ballot::Yes,
                                       true,
                                       {},
                                       {{"Eva Sund (KD)", Ballot::Yes},
                                        {"Azra Petrović (S)", Ballot::No},
                                        {"Birgit Holm (L)", Ballot::Yes},
                                        {"Ulla Karlsson-Hjorth (S)", Ballot::No},
                                        {"Ingvar Ek (C)", Ballot::Yes},
                                        {"Gun Fredin (SD)", Ballot::Abstain},
                                        {"Linda Brännström (M)", Ballot::Yes},
                                        {"Ellen Lej (S)", Ballot::No},
                                        {"Nils Åby (V)", Ballot::No}}};
    return view;
}

RoomView vote_decided()
{
    RoomView view = decided();
    view.vote = vote_counted().vote;
    view.vote->result->yes = 6;
    view.vote->result->no = 2;
    view.vote->result->by_casting_vote = false;
    return view;
}

RoomView nominees()
{
    RoomView view = proposed();
    view.decision.reset();
    view.speaker.reset();
    view.item->kind = ItemKind::Election;
    view.item->title = "Val av ersättare i samverkansnämnden";
    RoomElection election;
    election.post = "ersättare i samverkansnämnden";
    election.method = ElectionMethod::Ballot;
    election.nominees = {"Nils Åby (V)", "Ellen Lej (S)"};
    election.tellers = {"Sven Malm (M)"};
    view.election = election;
    return view;
}

RoomView elected()
{
    RoomView view = nominees();
    view.election->count = BallotCount{{{"Nils Åby", 4, 0}, {"Ellen Lej", 4, 0}}, {}, 1, 0};
    view.election->by_lot = true;
    view.election->elected = {"Ellen Lej"};
    return view;
}

RoomView questions_asked()
{
    RoomView view = proposed();
    view.decision.reset();
    view.speaker.reset();
    view.item->kind = ItemKind::Answers;
    view.item->title = "Besvarande av anmälda frågor";
    view.questions = {
        {QuestionKind::Interpellation, "Ulla Karlsson-Hjorth (S)", "Eva Sund (KD)",
         "När öppnar den nya hjälpmedelsbutiken?", true, false},
        {QuestionKind::Question, "Nils Åby (V)", {}, "Hur många väntar på en tid?", false, true}};
    return view;
}

RoomView clock_paused()
{
    RoomView view = limited();
    view.speaker->paused_since = at("10:51:30");
    view.speakers_list = ListStage::Closing;
    view.item->debated_with = {"7", "8"};
    return view;
}

RoomView with_message(RoomView view)
{
    view.message = "Det finns fika i foajén. Vi börjar igen när alla är på plats.";
    return view;
}

RoomView voting_by_name()
{
    RoomView view = vote_open();
    view.vote->ballots = {{"Eva Sund (KD)", Ballot::Yes},
                          {"Azra Petrović (S)", Ballot::No},
                          {"Birgit Holm (L)", Ballot::Abstain},
                          {"Ulla Karlsson-Hjorth (S)", Ballot::No}};
    return view;
}

RoomView doors_closed()
{
    RoomView view = between_items();
    view.doors_closed = true;
    return view;
}

} // namespace

std::vector<MeetingBrief> meetings_here()
{
    const auto on = [](const std::string& day, const char* time) {
        return *instant_from(day + "T" + time + ":00+01:00");
    };
    const std::string today = "2020-11-24";
    return {
        {"Folkhälsonämnden",
         {},
         "Almen",
         on(today, "08:00"),
         on(today, "09:30"),
         on(today, "08:00"),
         on(today, "09:41")},
        {"Beredning för nära vård",
         {"Beredning för specialistvård"},
         "Almen",
         on(today, "10:00"),
         on(today, "16:00"),
         on(today, "10:02"),
         {}},
        {"Valnämnden", {}, "Boken, plan 2", on(today, "18:30"), {}, {}, {}},
        {"Beredning för specialistvård",
         {},
         "Almen",
         on("2020-12-08", "09:00"),
         on("2020-12-08", "15:30"),
         {},
         {}},
        {"Folkhälsonämnden", {}, "Digitalt", on("2020-12-10", "13:00"), {}, {}, {}},
    };
}

std::vector<NamedView> every_state()
{
    RoomView nothing;
    return {
        {"item", speaking(), at("10:52")},
        {"decision", decided(), at("14:47")},
        {"proposal", proposed(), at("14:47:12")},
        {"time-left", limited(), at("10:52")},
        {"over-time", over_time(), at("10:52")},
        {"numbered", numbered(), at("14:47")},
        {"postponed", postponed(), at("14:47")},
        {"closed-doors", closed_doors(), at("10:52")},
        {"between", between_items(), at("11:35")},
        {"before", before(), at("08:35")},
        {"before-soon", before(), at("08:55:20")},
        {"lunch", lunch(), at("12:20")},
        {"lunch-over", lunch(), at("13:02")},
        {"adjourned", adjourned(), at("14:47")},
        {"after", after(), at("15:40")},
        {"nothing", nothing, at("18:00")},
        {"proposals", proposals_made(), at("14:47")},
        {"question", question_put(), at("14:47")},
        {"vote", vote_open(), at("14:47")},
        {"vote-counted", vote_counted(), at("14:47")},
        {"vote-decided", vote_decided(), at("14:47")},
        {"nominees", nominees(), at("14:47")},
        {"elected", elected(), at("14:47")},
        {"questions", questions_asked(), at("14:47")},
        {"paused", clock_paused(), at("10:52")},
        {"doors-closed", doors_closed(), at("11:35")},
        {"vote-by-name", voting_by_name(), at("14:47")},
        {"message", with_message(speaking()), at("10:52")},
        {"message-decision", with_message(vote_decided()), at("14:47")},
        {"message-doors", with_message(doors_closed()), at("11:35")},
        {"message-before", with_message(before()), at("08:35")},
        {"message-break", with_message(lunch()), at("12:20")},
        {"signage", nothing, at("10:30"), "Exempelköpings kommun", meetings_here()},
        {"signage-coming", before(), at("08:35") - 24h, "Exempelköpings kommun"},
        {"signage-alone", nothing, at("10:30"), "Exempelköpings kommun"},
        {"after-next", after(), at("15:40"), "", meetings_here()},
        {"stale", limited(), at("10:56"), "", {}, at("10:52")},
        {"stale-break", lunch(), at("12:56"), "", {}, at("12:52")},
        {"stale-signage", nothing, at("10:30") + 24h, "Exempelköpings kommun", meetings_here(),
         at("10:30")},
    };
}

} // namespace klubba::ui::testing
