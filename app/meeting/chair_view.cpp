#include "meeting/chair_view.h"

#include "meeting/lookup.h"
#include "meeting/naming.h"

#include <utility>

namespace klubba::meeting {

namespace {

ChairItem item_of(const ItemRecord& record)
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
    return item;
}

Cue cue_for_decision(const ItemRecord& record)
{
    if (!record.decision) return Cue::PutQuestion;
    if (record.item.immediate_verification && !record.verified_immediately)
        return Cue::VerifyImmediately;
    return Cue::Decided;
}

Cue cue_for(const MeetingState& state, const ItemRecord& record)
{
    switch (record.item.kind) {
    case ItemKind::Decision:
    case ItemKind::Election:
        return cue_for_decision(record);
    case ItemKind::Verification:
        return state.verification ? Cue::Decided : Cue::AppointVerifiers;
    case ItemKind::Questions:
        return Cue::TakeQuestions;
    case ItemKind::Answers:
        return Cue::AnswerQuestions;
    case ItemKind::RollCall:
        return Cue::RollCall;
    case ItemKind::Information:
    case ItemKind::Presentations:
    case ItemKind::Schedule:
    case ItemKind::Reported:
    case ItemKind::Formality:
        return record.item.proposal.empty() ? Cue::Inform : cue_for_decision(record);
    }
    return Cue::Nothing;
}

Cue cue_of(const MeetingState& state, const Step& next)
{
    if (state.phase == Phase::Called) return Cue::OpenMeeting;
    if (state.phase != Phase::Open) return Cue::Nothing;
    if (current_break(state) != nullptr) return Cue::Break;
    if (const auto* record = open_item(state)) return cue_for(state, *record);
    if (!state.roll_called) return Cue::RollCall;
    return next.kind == Step::Kind::CloseMeeting ? Cue::CloseMeeting : Cue::Inform;
}

std::vector<std::string> cue_names(const MeetingState& state, Cue cue)
{
    if (cue != Cue::AppointVerifiers) return {};
    return {state.info.proposed_verifier, state.info.proposed_verifier_substitute};
}

} // namespace

ChairView chair_view(const MeetingState& state, Instant now)
{
    ChairView view;
    view.phase = state.phase;
    view.info = state.info;
    view.quorum = quorum_now(state);
    if (const auto* record = open_item(state)) view.item = item_of(*record);
    view.next = next_step(state);
    view.cue = cue_of(state, view.next);
    view.cue_names = cue_names(state, view.cue);
    view.floor = speaker_of(state);
    for (const auto& request : state.requests) {
        // Who has signed up for a later item waits for that one.
        if (request.item) continue;
        view.waiting.push_back({request.request, request.person,
                                name_of_speaker(state, request.person, request.name),
                                request.kind});
    }
    for (const auto& record : state.people) {
        if (!record.person.vacant)
            view.people.push_back({record.person.id, name_with_party(record.person)});
    }

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
    for (const auto& id : undecided(state))
        view.undecided.push_back(find(state, id)->item.number);
    view.message = room.message;
    view.warnings = warnings_of(state, now);
    view.spoken_by_person = total_by_person(state, now);
    view.spoken_by_party = total_by_party(state, now);
    return view;
}

} // namespace klubba::meeting
