#include "meeting/chair_view.h"

#include "meeting/lookup.h"
#include "meeting/meeting_days.h"
#include "meeting/naming.h"
#include "meeting/secretary_view.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

namespace {

ChairItem item_of(const MeetingState& state, const ItemRecord& record)
{
    ChairItem item;
    item.item = record.item.id;
    item.section = record.section;
    item.number = record.item.number;
    item.kind = record.item.kind;
    auto shown = shown_item(record);
    item.title = std::move(shown.title);
    item.presenters = std::move(shown.presenters);
    item.registry_numbers = record.item.registry_numbers;
    item.proposal = record.item.proposal;
    item.clause_style = record.item.clause_style;
    item.proposal_shown = record.proposal_shown;
    item.immediate_verification = record.item.immediate_verification;
    if (record.decision) item.outcome = record.decision->outcome;
    item.verified_immediately = record.verified_immediately.has_value();
    item.debate_closed = debate_is_closed(state);
    const auto left = undecided(state);
    item.must_be_decided = std::find(left.begin(), left.end(), record.item.id) != left.end();
    item.floor_proposals = room_proposals(state, record.item.id);
    return item;
}

void add_deciding(ChairView& view, const MeetingState& state, const ItemRecord& record)
{
    view.item = item_of(state, record);
    view.vote = chair_vote(state, record.item.id);
    view.election = room_election(state, record.item.id);
    if (record.item.kind == ItemKind::Answers) view.asked = chair_asked(state);
    if (record.decision) return;
    view.question = chair_question(state, record);
    if (view.question) view.order = chair_order(state, record);
    view.vote_sides = chair_vote_sides(state, record);
}

void add_speakers(ChairView& view, const MeetingState& state)
{
    view.floor = speaker_of(state);
    if (state.floor) view.speaker = state.floor->person;
    for (const auto& request : state.requests) {
        // Who has signed up for a later item waits for that one.
        if (request.item) continue;
        view.waiting.push_back({request.request, request.person,
                                name_of_speaker(state, request.person, request.name), request.kind,
                                request.to ? name_of_person(state, request.to) : ""});
    }
    view.list = state.speakers_list;
    for (auto speech = state.speeches.rbegin(); speech != state.speeches.rend(); ++speech) {
        const auto& all = view.speakers;
        const bool is_here = speech->item == state.open_item && speech->person;
        if (is_here && std::find(all.begin(), all.end(), speech->person) == all.end())
            view.speakers.push_back(speech->person);
    }
}

void add_people(ChairView& view, const MeetingState& state)
{
    const auto serving = serving_now(state);
    for (const auto& record : state.people) {
        if (record.person.vacant) continue;
        const auto& id = record.person.id;
        ChairPerson person{id, name_with_party(record.person), record.person.party,
                           record.person.seat, presence_now(record)};
        person.serves = std::any_of(serving.begin(), serving.end(),
                                    [&](const Serving& one) { return one.person == id; });
        person.is_speaking = state.floor && state.floor->person == id;
        person.is_waiting =
            std::any_of(view.waiting.begin(), view.waiting.end(),
                        [&](const ChairSpeaker& waiting) { return waiting.person == id; });
        const bool is_elected = person.seat == SeatKind::Member ||
                                person.seat == SeatKind::Substitute ||
                                person.seat == SeatKind::RightToAttend;
        if (is_elected && person.presence == Presence::InRoom) ++view.in_room;
        if (is_elected && person.presence == Presence::Remote) ++view.remote;
        view.people.push_back(std::move(person));
    }
}

void add_schedule(ChairView& view, const MeetingState& state, Instant now)
{
    const auto table = timetable(state, now);
    const auto room = room_view(state, now);
    for (std::size_t index = 0; index < table.slots.size(); ++index) {
        const auto& slot = state.slots[index].slot;
        const auto& times = table.slots[index];
        if (slot.id == state.current_slot) {
            view.slot = times;
            view.slot_title = without_kind_prefix(slot.title);
        }
        if (times.stage != SlotStage::Upcoming || index >= room.schedule.size()) continue;
        auto row = room.schedule[index];
        row.title = without_kind_prefix(slot.title);
        view.coming.push_back(std::move(row));
    }
    view.pause = room.pause;
    view.planned_end = table.planned_end;
    view.forecast_end = table.forecast_end;
    view.behind_plan = table.behind_plan;
    view.message = room.message;
}

ChairRemark told(const MeetingState& state, const RemarkRecord& record)
{
    ChairRemark told{record.remark.id,   {}, name_of_person(state, record.remark.by),
                     record.remark.text, {}, record.reply};
    if (const auto* item = find(state, record.remark.item); item != nullptr && item->section)
        told.about = "§ " + std::to_string(*item->section);
    if (record.settled) told.answer = record.answer;
    return told;
}

} // namespace

ChairView chair_view(const MeetingState& state, Instant now)
{
    ChairView view;
    view.phase = state.phase;
    view.info = state.info;
    view.quorum = state.open_item ? quorum_on(state, state.open_item, now) : quorum_now(state);
    view.roll_called = state.roll_called.has_value();
    view.act = chair_act(state, now);
    view.next = next_step(state);
    if (view.act.kind == ChairAct::Kind::AppointVerifiers && view.act.wish) {
        const auto& wish = get<AppointVerifiers>(*view.act.wish);
        view.verifiers = names_of_people(state, wish.verifiers);
        view.verifier_substitutes = names_of_people(state, wish.substitutes);
    }
    if (const auto* record = open_item(state)) add_deciding(view, state, *record);
    if (view.act.kind == ChairAct::Kind::DeclareElected)
        view.to_elect =
            result_of(*find(state, get<DeclareElected>(*view.act.wish).election)).elected;
    add_speakers(view, state);
    add_people(view, state);
    add_schedule(view, state, now);
    for (const auto& id : undecided(state)) {
        const auto* record = find(state, id);
        view.undecided.push_back({id, record->item.number, record->item.title});
    }
    view.stages = stages_of(state, day_of(state, now));
    for (const auto& record : state.remarks)
        view.remarks.push_back(told(state, record));
    view.warnings = warnings_of(state, now);
    view.spoken_by_person = total_by_person(state, now);
    view.spoken_by_party = total_by_party(state, now);
    return view;
}

ChairView chair_view(const History& history, Instant now)
{
    auto view = chair_view(history.state(), now);
    const auto action = history.latest_action(ActorRole::Chair);
    const auto events = history.events();
    // Undoing takes all of the action back; what it led to says best what it was.
    const auto last = std::find_if(events.rbegin(), events.rend(), [&](const Event& event) {
        return std::find(action.begin(), action.end(), event.id) != action.end();
    });
    if (last != events.rend())
        view.last = ChairLast{last->body, subject_of(history.state(), last->body)};
    return view;
}

} // namespace klubba::meeting
