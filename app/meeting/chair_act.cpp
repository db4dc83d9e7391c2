#include "meeting/chair_act.h"

#include "meeting/attendance.h"
#include "meeting/lookup.h"
#include "meeting/questions_put.h"
#include "meeting/steps.h"
#include "meeting/verifier_turn.h"
#include "meeting/voting.h"
#include "meeting/warnings.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

using Act = ChairAct::Kind;

bool is_away(const PersonRecord& record)
{
    return !record.presence.empty() && !is_present(presence_now(record));
}

/// The member of that name, with or without party, who may be there.
const PersonRecord* proposed(const MeetingState& state, const std::string& name)
{
    if (name.empty()) return nullptr;
    return first_in(state.people, [&](const PersonRecord& record) {
        const bool is_named = record.person.name == name || name_with_party(record.person) == name;
        return is_named && !record.person.vacant && !is_away(record);
    });
}

bool is_noted(const MeetingState& state)
{
    return std::any_of(state.people.begin(), state.people.end(), [](const PersonRecord& record) {
        return record.person.seat == SeatKind::Member && !record.presence.empty();
    });
}

/// Not called today, and somebody has been noted: then all that is left is to say that it is done.
bool can_complete_roll_call(const MeetingState& state, Instant now)
{
    if (!is_noted(state)) return false;
    const auto warnings = warnings_of(state, now);
    return std::any_of(warnings.begin(), warnings.end(), [](const Warning& warning) {
        return warning.kind == Warning::Kind::RollCallLacks;
    });
}

ChairAct go_on(const MeetingState& state)
{
    const auto step = next_step(state);
    switch (step.kind) {
    case Step::Kind::Nothing:
        return {};
    case Step::Kind::OpenMeeting:
        return {Act::OpenMeeting, Advance{}};
    case Step::Kind::OpenItem:
    case Step::Kind::StartSlot:
    case Step::Kind::StartBreak:
        return {Act::GoOn, Advance{}};
    case Step::Kind::CloseMeeting:
        break;
    }
    for (const auto& id : undecided(state)) {
        if (id != state.open_item) return {Act::TakeUpUndecided, OpenItem{id, {}}};
    }
    return {Act::CloseMeeting, Advance{}};
}

ChairAct in_vote(const MeetingState& state, const VoteRecord& vote)
{
    const auto tally = tally_of(vote);
    if (tally.missing > 0) return {Act::CallVoters, {}};
    const bool is_settled =
        vote.casting_vote || !vote.drawn.empty() || deferred_by_minority(state, vote);
    if (tally.is_tied() && !is_settled) {
        const auto* record = find(state, vote.vote.item);
        if (record != nullptr && chooses_people(record->item)) return {Act::DrawLot, {}};
        // The chair's own ballot is the casting vote (KL 5:56).
        if (!ballot_of_chair(state, vote)) return {Act::CastingVote, {}};
    }
    return {Act::CloseVote, CloseVote{vote.vote.id, {}}};
}

/// Empty where the item is decided like any other: with no election on it, or as proposed.
std::optional<ChairAct> in_election(const MeetingState& state, const ItemRecord& record)
{
    const ElectionRecord* latest = nullptr;
    for (const auto& election : state.elections) {
        if (election.election.item == record.item.id) latest = &election;
    }
    if (latest == nullptr) return {};
    if (latest->decided) {
        if (!record.item.proposal.empty()) return {};
        return ChairAct{Act::Decide, RecordDecision{record.item.id, Outcome::AsProposed, {}, {}}};
    }
    const auto result = result_of(*latest);
    if (!result.tied.empty()) return ChairAct{Act::DrawLot, {}};
    const bool fits = !result.elected.empty() &&
                      static_cast<std::int64_t>(result.elected.size()) <= latest->election.places;
    if (!fits) return ChairAct{Act::HoldElection, {}};
    return ChairAct{Act::DeclareElected, DeclareElected{latest->election.id, {}}};
}

ChairAct to_questions(const MeetingState& state, const ItemRecord& record)
{
    const auto questions = questions_put(state, record);
    if (const auto* put = questions.waits) {
        if (put->vote_demanded) return {Act::OpenVote, OpenVote{next_vote(state, *put)}};
        return {Act::StrikeGavel, StrikeGavel{put->question.id}};
    }
    if (auto decision = decision_by(state, record, questions)) {
        const bool adjourns = holds_alternative<StartBreak>(*decision);
        return {adjourns ? Act::Adjourn : Act::Decide, std::move(decision)};
    }
    if (!has_counter_proposals(state, record)) {
        if (record.item.proposal.empty()) return {Act::WriteDecision, {}};
        return {Act::Decide, RecordDecision{record.item.id, Outcome::AsProposed, {}, {}}};
    }
    const auto* next = questions.next();
    if (next == nullptr) return {Act::WriteDecision, {}};
    if (!record.debate_closed && questions.settled.empty())
        return {Act::CloseDebate, CloseDebate{record.item.id}};
    if (!questions.is_proposed)
        return {Act::ProposeOrder, ProposeQuestionOrder{record.item.id, {}}};
    if (!questions.is_accepted) return {Act::AcceptOrder, AcceptQuestionOrder{record.item.id}};
    return {Act::PutQuestion,
            PutTheQuestion{{{}, record.item.id, next->proposals, likely_finding(state, *next)}}};
}

ChairAct to_decision(const MeetingState& state, const ItemRecord& record)
{
    if (record.decision) {
        if (record.item.immediate_verification && !record.verified_immediately)
            return {Act::VerifyImmediately, VerifyImmediately{record.item.id}};
        return go_on(state);
    }
    if (auto act = in_election(state, record)) return *act;
    const bool is_debated = has_counter_proposals(state, record);
    const bool is_shown = record.proposal_shown || record.item.proposal.empty();
    if (!is_shown && !is_debated) return {Act::ShowProposal, ShowProposal{record.item.id}};
    return to_questions(state, record);
}

ChairAct on_item(const MeetingState& state, const ItemRecord& record, Instant now)
{
    if (const auto* vote = open_vote(state)) return in_vote(state, *vote);
    const auto kind = record.item.kind;
    if (kind == ItemKind::RollCall && can_complete_roll_call(state, now))
        return {Act::CompleteRollCall, CompleteRollCall{}};
    if (kind == ItemKind::Verification && !state.verification) {
        ChairAct act{Act::AppointVerifiers, {}};
        if (auto wish = proposed_verifiers(state, now)) act.wish = std::move(*wish);
        return act;
    }
    if (kind == ItemKind::Answers) {
        for (const auto& question : state.questions) {
            if (!question.answered && !question.deferred)
                return {Act::AnswerQuestion, AnswerQuestion{question.question, {}, {}}};
        }
    }
    const bool is_appointed = kind == ItemKind::Verification && state.verification;
    const bool decides = kind == ItemKind::Decision || kind == ItemKind::Election ||
                         (!record.item.proposal.empty() && !is_appointed) ||
                         has_counter_proposals(state, record);
    return decides ? to_decision(state, record) : go_on(state);
}

ChairAct in_break(const MeetingState& state, const BreakRecord& pause)
{
    const auto step = next_step(state).kind;
    const bool moves = step == Step::Kind::OpenItem || step == Step::Kind::StartSlot ||
                       step == Step::Kind::StartBreak;
    if (pause.slot && moves) return {Act::GoOn, Advance{}};
    return {Act::EndBreak, EndBreak{}};
}

} // namespace

std::optional<AppointVerifiers> proposed_verifiers(const MeetingState& state, Instant now)
{
    const auto wanted =
        static_cast<std::size_t>(std::max<std::int64_t>(1, rules_of(state).verifiers));
    AppointVerifiers wish;
    wish.deadline = state.info.proposed_verification_deadline;
    const auto add = [&](std::vector<PersonId>& list, const PersonId& id) {
        const auto has = [&](const std::vector<PersonId>& all) {
            return std::find(all.begin(), all.end(), id) != all.end();
        };
        if (list.size() < wanted && !has(wish.verifiers) && !has(wish.substitutes))
            list.push_back(id);
    };
    for (const auto& name :
         {state.info.proposed_verifier, state.info.proposed_verifier_substitute}) {
        const auto* record = proposed(state, name);
        if (record == nullptr) continue;
        const bool is_first = name == state.info.proposed_verifier || wish.verifiers.empty();
        add(is_first ? wish.verifiers : wish.substitutes, record->person.id);
    }
    const auto turn = verifiers_in_turn(state, now);
    for (const auto* list : {&turn.verifiers, &turn.substitutes}) {
        for (const auto& id : *list)
            add(wish.verifiers.size() < wanted ? wish.verifiers : wish.substitutes, id);
    }
    if (wish.verifiers.empty()) return {};
    return wish;
}

ChairAct chair_act(const MeetingState& state, Instant now)
{
    if (state.phase == Phase::Called) return go_on(state);
    if (state.phase != Phase::Open) return {};
    if (const auto* pause = current_break(state)) return in_break(state, *pause);
    if (const auto* record = open_item(state)) return on_item(state, *record, now);
    if (can_complete_roll_call(state, now)) return {Act::CompleteRollCall, CompleteRollCall{}};
    return go_on(state);
}

} // namespace klubba::meeting
