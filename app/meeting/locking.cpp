#include "meeting/locking.h"

#include "base/one_of.h"
#include "meeting/attendance.h"
#include "meeting/lookup.h"
#include "meeting/presiding.h"

#include <algorithm>
#include <variant>

namespace klubba::meeting {

namespace {

using Items = std::vector<ItemId>;

/// Of one item, in its field `item`.
using OnItem = std::variant<DecisionRecorded,
                            NoteWritten,
                            ProseWritten,
                            ItemVerifiedImmediately,
                            ItemRemoved,
                            ItemWithdrawn,
                            ItemSplit,
                            LateItemAdmitted,
                            ConflictRaised,
                            ConflictSettled,
                            ConflictedPersonLeft,
                            ConflictedPersonReturned,
                            MinorityDemanded,
                            NotParticipatingDeclared,
                            QuestionOrderProposed,
                            QuestionOrderAccepted,
                            PresentationShown,
                            DisagreementNoted>;
/// Those that come after the § was read out and verified in a meeting that goes on: they change
/// what it says, and none of them belongs to the order of things there.
using NotInTheRoom = std::variant<DecisionRecorded,
                                  NoteWritten,
                                  ProseWritten,
                                  ItemCorrected,
                                  ItemRemoved,
                                  ItemWithdrawn,
                                  ItemSplit,
                                  FloorProposalMade,
                                  FloorProposalCorrected,
                                  FloorProposalWithdrawn,
                                  BallotCorrected>;
/// Of the people and the whole, from a moment on.
using OnAttendance = std::variant<PresenceNoted, SubstituteSeated, SubstituteReleased>;
using OnAll = std::variant<MeetingCorrected, PersonCorrected, PersonRemoved>;

template <class Records, class Id, class Of>
Items items_by(const Records& records, const Id& id, Of of)
{
    const auto* record = find_in(records, id);
    return record == nullptr ? Items{} : Items{of(*record)};
}

Items by(const MeetingState& state, const ProposalId& id)
{
    return items_by(state.proposals, id, [](const auto& one) { return one.proposal.item; });
}
Items by(const MeetingState& state, const PutQuestionId& id)
{
    return items_by(state.put_questions, id, [](const auto& one) { return one.question.item; });
}
Items by(const MeetingState& state, const VoteId& id)
{
    return items_by(state.votes, id, [](const auto& one) { return one.vote.item; });
}
Items by(const MeetingState& state, const ElectionId& id)
{
    return items_by(state.elections, id, [](const auto& one) { return one.election.item; });
}
Items by(const MeetingState& state, const DissentId& id)
{
    return items_by(state.dissents, id, [](const auto& one) { return one.dissent.item; });
}

/// Whose §§ tell of what has been so from `at` on.
Items told_from(const MeetingState& state, Instant at)
{
    Items items;
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        if (record == nullptr || record->sittings.empty()) continue;
        if (!record->sittings.back().closed || *record->sittings.back().closed > at)
            items.push_back(id);
    }
    return items;
}

/// The items whose §§ the event is about.
template <class Body>
Items items_of(const MeetingState& state, const Body& body)
{
    if constexpr (one_of<Body, OnItem>)
        return {body.item};
    else if constexpr (one_of<Body, OnAttendance>)
        return told_from(state, body.at);
    else if constexpr (std::is_same_v<Body, ItemCorrected>)
        return {body.item.id};
    else if constexpr (std::is_same_v<Body, FirstSectionSet>)
        return state.handled;
    else if constexpr (std::is_same_v<Body, ItemsTakenTogether>)
        return body.items;
    else if constexpr (requires { body.dissent.item; })
        return {body.dissent.item};
    else if constexpr (requires { body.proposal.item; })
        return {body.proposal.item};
    else if constexpr (requires { by(state, body.proposal); })
        return by(state, body.proposal);
    else if constexpr (requires { body.question.item; })
        return {body.question.item};
    else if constexpr (requires { body.vote.item; })
        return {body.vote.item};
    else if constexpr (requires { body.election.item; })
        return {body.election.item};
    else if constexpr (requires { by(state, body.question); })
        return by(state, body.question);
    else if constexpr (std::is_same_v<Body, LotDrawn>)
        return body.vote ? by(state, body.vote) : by(state, body.election);
    else if constexpr (requires { by(state, body.vote); })
        return by(state, body.vote);
    else if constexpr (requires { by(state, body.election); })
        return by(state, body.election);
    else if constexpr (requires { by(state, body.dissent); })
        return by(state, body.dissent);
    else
        return {};
}

bool is_locked(const MeetingState& state, const ItemId& id)
{
    const auto* record = find(state, id);
    return record != nullptr && is_locked(state, *record);
}

/// The first of them that is.
std::optional<ItemId> locked_among(const MeetingState& state, const Items& items)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const auto& id) { return is_locked(state, id); });
    return found == items.end() ? std::nullopt : std::optional{*found};
}

/// Names, places and days are on the front of all §§: they stand when every § does.
std::optional<ItemId> all_locked(const MeetingState& state)
{
    const auto& handled = state.handled;
    const bool all = std::all_of(handled.begin(), handled.end(),
                                 [&](const auto& id) { return is_locked(state, id); });
    return all && !handled.empty() ? std::optional{handled.front()} : std::nullopt;
}

template <class Body>
std::optional<ItemId> locked_by(const MeetingState& state, const Body& body)
{
    const bool is_over = state.phase == Phase::Closed;
    if constexpr (one_of<Body, OnAll>) return is_over ? all_locked(state) : std::nullopt;
    if (!is_over && !one_of<Body, NotInTheRoom>) return {};
    return locked_among(state, items_of(state, body));
}

void add_once(std::vector<PersonId>& people, const PersonId& id)
{
    if (std::find(people.begin(), people.end(), id) == people.end()) people.push_back(id);
}

} // namespace

std::optional<PersonId> chair_of(const MeetingState& state, const ItemRecord& record)
{
    if (record.sittings.empty()) return {};
    const auto at = record.decision ? decided_at(record) : record.sittings.front().opened;
    return presiding(state, record.item.id, at);
}

std::vector<PersonId> who_answers_for(const MeetingState& state,
                                      const VerificationSetRecord& record)
{
    std::vector<PersonId> people;
    for (const auto& id : record.set.items) {
        const auto* item = find(state, id);
        if (item == nullptr) continue;
        if (const auto chair = chair_of(state, *item)) add_once(people, *chair);
    }
    auto verifiers = record.set.by;
    if (verifiers.empty() && state.verification) verifiers = state.verification->verifiers;
    for (const auto& id : verifiers)
        add_once(people, id);
    return people;
}

std::vector<PersonId> awaited_consents(const MeetingState& state,
                                       const VerificationSetRecord& record)
{
    auto people = who_answers_for(state, record);
    std::erase_if(people, [&](const PersonId& id) {
        return std::any_of(record.consents.begin(), record.consents.end(),
                           [&](const UnlockConsent& one) { return one.by == id; });
    });
    return people;
}

bool is_unlocked(const MeetingState& state, const VerificationSetRecord& record)
{
    return !record.consents.empty() && awaited_consents(state, record).empty();
}

bool is_locked(const MeetingState& state, const ItemRecord& record)
{
    const auto* set = verification_set_of(state, record.item.id);
    if (set == nullptr) return record.locked;
    return set->locks && !is_unlocked(state, *set);
}

std::vector<ItemId> items_told_of(const MeetingState& state, const EventBody& event)
{
    return visit(
        [&](const auto& body) -> Items {
            using Body = std::remove_cvref_t<decltype(body)>;
            if constexpr (one_of<Body, OnAll>)
                return state.handled;
            else if constexpr (one_of<Body, std::variant<ItemOpened, ItemClosed>>)
                return {body.item};
            else
                return items_of(state, body);
        },
        event);
}

std::optional<Refusal> unless_locked(const MeetingState& state, const EventBody& event)
{
    const auto locked = visit([&](const auto& body) { return locked_by(state, body); }, event);
    if (!locked) return {};
    return Refusal{Refusal::Kind::SectionsAreLocked, locked->text};
}

} // namespace klubba::meeting
