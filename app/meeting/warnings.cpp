#include "meeting/warnings.h"

#include "meeting/alternation.h"
#include "meeting/attendance.h"
#include "meeting/calendar.h"
#include "meeting/deadlines.h"
#include "meeting/debate.h"
#include "meeting/meeting_days.h"
#include "meeting/naming.h"
#include "meeting/participation.h"
#include "meeting/substitution.h"
#include "meeting/voting.h"

#include <algorithm>
#include <set>
#include <utility>

namespace klubba::meeting {

namespace {

using Kind = Warning::Kind;
using Warnings = std::vector<Warning>;

std::string name_of_item(const MeetingState& state, const ItemId& id)
{
    const auto* record = find(state, id);
    if (record == nullptr) return id.text;
    return record->section ? "§ " + std::to_string(*record->section) : record->item.title;
}

std::size_t of_body(const MeetingState& state, const std::vector<Serving>& all, const BodyId& body)
{
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Serving& one) {
        return find(state, one.seat)->person.body == body;
    }));
}

Quorum quorum_on(const MeetingState& state, const JointBody& body, const ItemId& item, Instant at)
{
    Quorum quorum;
    quorum.seats = static_cast<std::size_t>(
        std::count_if(state.people.begin(), state.people.end(), [&](const PersonRecord& record) {
            return record.person.seat == SeatKind::Member && record.person.body == body.id;
        }));
    quorum.needed = quorum.seats / 2 + 1;
    quorum.serving = of_body(state, serving_on(state, item, at), body.id);
    if (rules_of(body.kind, {}).conflict_spares_quorum())
        quorum.spared = of_body(state, serving_at(state, at), body.id) - quorum.serving;
    return quorum;
}

/// How many the first body that has too few on the item needs; in a joint meeting every body must
/// be quorate by itself.
std::optional<std::size_t> needed_on(const MeetingState& state, const ItemId& item, Instant at)
{
    std::vector<Quorum> quorums{quorum_on(state, item, at)};
    for (const auto& body : state.info.joint_bodies)
        quorums.push_back(quorum_on(state, body, item, at));
    for (const auto& quorum : quorums) {
        if (quorum.seats > 0 && !quorum.is_met()) return quorum.needed;
    }
    return {};
}

void warn_of_quorum(Warnings& all, const MeetingState& state, Instant now)
{
    const bool is_called = state.roll_called.has_value();
    bool lacks = false;
    for (const auto& [body, quorum] : quorums_at(state, now)) {
        if (!is_called || quorum.seats == 0 || quorum.is_met()) continue;
        all.push_back({Kind::QuorumLacks, body, std::to_string(quorum.needed)});
        lacks = true;
    }
    if (const auto* record = open_item(state); record != nullptr && is_called && !lacks) {
        if (const auto needed = needed_on(state, record->item.id, now))
            all.push_back({Kind::QuorumLacksOnItem, name_of_item(state, record->item.id),
                           std::to_string(*needed)});
    }
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        if (record == nullptr || !record->decision || !is_called) continue;
        // Before the roll was called nobody is known to be there, nor to be missing.
        const auto at = decided_at(*record);
        if (at < *state.roll_called) continue;
        if (const auto needed = needed_on(state, id, at))
            all.push_back(
                {Kind::QuorumLackedAtDecision, name_of_item(state, id), std::to_string(*needed)});
    }
}

/// A meeting that was adjourned overnight calls the roll anew, one that goes on past midnight does
/// not.
void warn_of_roll_call(Warnings& all, const MeetingState& state, Instant now)
{
    auto due = *state.opened;
    for (const auto& pause : state.breaks) {
        if (pause.ended && day_of(state, pause.started) != day_of(state, *pause.ended))
            due = *pause.ended;
    }
    const bool is_called = std::any_of(state.roll_calls.begin(), state.roll_calls.end(),
                                       [&](Instant at) { return at >= due; });
    if (!is_called) all.push_back({Kind::RollCallLacks, klubba::to_text(day_of(state, now)), {}});
}

void warn_of_seats(Warnings& all, const MeetingState& state, Instant now)
{
    if (!state.roll_called) return;
    // A conflict of interest on what is on the table leaves a seat empty too.
    const auto serving =
        state.open_item ? serving_on(state, state.open_item, now) : serving_at(state, now);
    for (const auto& record : state.people) {
        if (record.person.seat != SeatKind::Member) continue;
        const bool is_served = std::any_of(serving.begin(), serving.end(), [&](const Serving& one) {
            return one.seat == record.person.id;
        });
        if (is_served) continue;
        const auto next = substitutes_for(state, record.person.id, now);
        if (!next.empty())
            all.push_back(
                {Kind::SeatIsEmpty,
                 record.person.vacant ? record.person.party : name_with_party(record.person),
                 name_of_person(state, next.front())});
    }
}

void warn_of_presence(Warnings& all, const MeetingState& state, Instant now)
{
    const auto rules = rules_of(state);
    for (const auto& record : state.people) {
        const auto presence = presence_at(record, now);
        const auto name = name_with_party(record.person);
        if (is_present(presence) && may_not_serve_again(state, record.person.id, now))
            all.push_back({Kind::PersonMayNotServeAgain, name, {}});
        // It is elected representatives who may not (KL 5:16, 6:24); who presents a matter may.
        const bool is_elected =
            record.person.seat == SeatKind::Member || record.person.seat == SeatKind::Substitute;
        if (is_elected && presence == Presence::Remote &&
            rules.remote == RemoteParticipation::NotAllowed)
            all.push_back({Kind::RemoteIsNotAllowed, name, {}});
        if (presence == Presence::ConnectionLost) all.push_back({Kind::ConnectionIsLost, name, {}});
        // Never in the executive (KL 7:10-16).
        if (record.person.seat == SeatKind::StaffRepresentative && is_present(presence) &&
            rules.kind == BodyKind::Executive)
            all.push_back({Kind::StaffRepresentativeMayNotAttend, name, {}});
    }
}

void warn_of_conflicts(Warnings& all, const MeetingState& state, Instant now)
{
    const bool must_leave = rules_of(state).conflicted_must_leave();
    for (const auto& conflict : state.conflicts) {
        const auto name = name_of_person(state, conflict.person);
        const auto item = name_of_item(state, conflict.item);
        if (!conflict.by.empty() && !conflict.finding)
            all.push_back({Kind::ConflictIsNotSettled, name, item});
        const auto* record = find(state, conflict.person);
        const bool is_out = conflict.left && !conflict.returned;
        if (must_leave && !is_out && conflict.item == state.open_item && record != nullptr &&
            is_present(presence_at(*record, now)) &&
            is_conflicted(state, conflict.item, conflict.person))
            all.push_back({Kind::ConflictedPersonIsInRoom, name, item});
    }
}

void warn_of_late_items(Warnings& all, const MeetingState& state)
{
    if (!rules_of(state).decides_announced_only()) return;
    for (const auto& record : state.items) {
        const bool is_off = record.skipped || record.withdrawn;
        if (record.late && !record.admitted && !is_off && is_decided_by_vote(record.item.kind))
            all.push_back({Kind::LateItemIsNotAdmitted, name_of_item(state, record.item.id), {}});
    }
}

/// For one who waits to reply to the speech of somebody to whom all replies have been given.
void warn_of_replies(Warnings& all, const MeetingState& state)
{
    const auto most = rules_of(state).replies;
    if (!most) return;
    const auto debate = debate_lead(state, state.open_item);
    for (const auto& request : state.requests) {
        if (request.kind != SpeechKind::Reply) continue;
        const auto had =
            std::count_if(state.speeches.begin(), state.speeches.end(), [&](const Speech& speech) {
                return speech.kind == SpeechKind::Reply && speech.person == request.person &&
                       speech.to == request.to && debate_lead(state, speech.item) == debate;
            });
        if (had >= *most)
            all.push_back({Kind::RepliesAreUsedUp, name_of_person(state, request.person),
                           std::to_string(had)});
    }
}

/// One third asked, or voted, for a deferral, and the body decided otherwise (KL 5:50).
void warn_of_minorities(Warnings& all, const MeetingState& state)
{
    for (const auto& record : state.items) {
        if (!record.decision) continue;
        const auto outcome = record.decision->outcome;
        const bool asked =
            std::any_of(state.minority_demands.begin(), state.minority_demands.end(),
                        [&](const MinorityDemand& demand) {
                            return demand.item == record.item.id && demand.outcome != outcome;
                        });
        const bool defers = outcome == Outcome::ReferredBack || outcome == Outcome::Postponed;
        const bool voted =
            !defers &&
            std::any_of(state.votes.begin(), state.votes.end(), [&](const VoteRecord& vote) {
                return vote.vote.item == record.item.id && vote.closed &&
                       deferred_by_minority(state, vote);
            });
        if (asked || voted)
            all.push_back({Kind::MinorityIsNotHeeded, name_of_item(state, record.item.id), {}});
    }
}

void warn_of_questions(Warnings& all, const MeetingState& state)
{
    for (const auto& put : state.put_questions) {
        if (!put.gavel && !put.vote_demanded)
            all.push_back({Kind::GavelLacks, name_of_item(state, put.question.item), {}});
    }
    if (const auto* vote = open_vote(state))
        all.push_back({Kind::VoteIsOpen, name_of_item(state, vote->vote.item),
                       std::to_string(tally_of(*vote).missing)});
    warn_of_minorities(all, state);
    for (const auto& election : state.elections) {
        if (!election.decided) all.push_back({Kind::ElectionIsOpen, election.election.post, {}});
    }
}

void warn_of_verification(Warnings& all, const MeetingState& state)
{
    if (state.info.record_form == RecordForm::Notes) return;
    const auto wanted = rules_of(state).verifiers;
    const auto appointed =
        state.verification ? static_cast<std::int64_t>(state.verification->verifiers.size()) : 0;
    if (!state.verification && wanted > 0)
        all.push_back({Kind::VerifiersLack, {}, {}});
    else if (appointed < wanted)
        all.push_back(
            {Kind::VerifiersAreTooFew, std::to_string(appointed), std::to_string(wanted)});
    const auto last = verification_deadline(last_day_of(state));
    if (std::chrono::sys_days{verification_day(state)} > std::chrono::sys_days{last})
        all.push_back({Kind::VerificationIsTooLate, klubba::to_text(verification_day(state)),
                       klubba::to_text(last)});
    for (const auto& record : state.verified) {
        if (std::chrono::sys_days{record.set.verified} > std::chrono::sys_days{last})
            all.push_back({Kind::VerificationIsTooLate, klubba::to_text(record.set.verified),
                           klubba::to_text(last)});
    }
}

void warn_of_deadlines(Warnings& all, const MeetingState& state)
{
    const auto deadlines = deadlines_of(state);
    for (const auto& deadline : deadlines) {
        if (deadline.better)
            all.push_back({Kind::DeadlineIsNoWorkingDay, klubba::to_text(deadline.day),
                           klubba::to_text(*deadline.better)});
    }
    for (const auto& deadline : deadlines) {
        if (deadline.kind == DeadlineKind::DissentText)
            all.push_back(
                {Kind::DissentTextLacks, deadline.subject, klubba::to_text(deadline.day)});
    }
}

/// A posting that was not up during the whole period, and remarks that nobody has settled.
void warn_of_what_follows(Warnings& all, const MeetingState& state)
{
    for (const auto& record : state.verified) {
        if (!record.posted || !record.removed) continue;
        const auto first = removal_day(*record.posted);
        if (std::chrono::sys_days{*record.removed} < std::chrono::sys_days{first})
            all.push_back({Kind::PostingCameDownEarly, klubba::to_text(*record.removed),
                           klubba::to_text(first)});
    }
    const auto open = std::count_if(state.remarks.begin(), state.remarks.end(),
                                    [](const RemarkRecord& one) { return !one.settled; });
    if (open > 0) all.push_back({Kind::RemarksAreOpen, std::to_string(open), {}});
}

/// What verified §§ say that those who verified them had not read.
void warn_of_late_events(Warnings& all, const MeetingState& state)
{
    std::set<EventId> events;
    std::string sections;
    for (const auto& id : state.handled) {
        bool is_new = true;
        for (const auto& one : state.late_events) {
            if (one.item != id) continue;
            events.insert(one.event);
            if (std::exchange(is_new, false))
                sections += (sections.empty() ? "" : ", ") + name_of_item(state, id);
        }
    }
    if (!events.empty())
        all.push_back({Kind::EventsCameAfterVerification, sections, std::to_string(events.size())});
}

} // namespace

std::vector<Warning> warnings_of(const MeetingState& state, Instant now)
{
    Warnings all;
    if (!state.opened) return all;
    if (state.phase == Phase::Open) {
        warn_of_quorum(all, state, now);
        warn_of_roll_call(all, state, now);
        warn_of_seats(all, state, now);
        warn_of_presence(all, state, now);
    }
    warn_of_conflicts(all, state, now);
    warn_of_late_items(all, state);
    warn_of_replies(all, state);
    warn_of_questions(all, state);
    warn_of_verification(all, state);
    warn_of_deadlines(all, state);
    warn_of_what_follows(all, state);
    warn_of_late_events(all, state);
    std::stable_sort(all.begin(), all.end(), [](const Warning& left, const Warning& right) {
        return left.kind < right.kind;
    });
    return all;
}

} // namespace klubba::meeting
