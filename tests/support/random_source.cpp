#include "support/random_source.h"

#include "meeting/attendance.h"
#include "meeting/lookup.h"

#include <algorithm>

namespace klubba::testing {

using namespace klubba::meeting;

namespace {

/// The id of some record; rarely one that there is not.
template <class AnyId, class Record>
AnyId some(Chance& chance, const std::vector<Record>& records)
{
    if (records.empty() || chance.once_in(40)) return AnyId{"nowhere"};
    return id_of(records[chance.below(records.size())]);
}

} // namespace

PersonId Source::person()
{
    return some<PersonId>(chance, state.people);
}

PersonId Source::of_seat(SeatKind kind)
{
    std::vector<PersonId> ids;
    for (const auto& record : state.people) {
        if (record.person.seat == kind) ids.push_back(record.person.id);
    }
    return chance.once_in(20) ? person() : chance.of(ids);
}

PersonId Source::serving()
{
    const auto some = some_serving(1);
    return some.empty() ? person() : some.front();
}

std::vector<PersonId> Source::some_serving(std::size_t at_most)
{
    std::vector<PersonId> ids;
    for (const auto& one : serving_on(state, state.open_item, now))
        ids.push_back(one.person);
    std::shuffle(ids.begin(), ids.end(), chance.engine());
    ids.resize(std::min(ids.size(), at_most));
    return ids;
}

SlotId Source::slot()
{
    return some<SlotId>(chance, state.slots);
}

ItemId Source::item()
{
    return some<ItemId>(chance, state.items);
}

ItemId Source::item_on_table()
{
    return state.open_item && !chance.once_in(5) ? state.open_item : item();
}

std::vector<ItemId> Source::items(std::size_t count)
{
    std::vector<ItemId> ids;
    while (ids.size() < count)
        ids.push_back(item());
    return ids;
}

RequestId Source::request()
{
    return some<RequestId>(chance, state.requests);
}

QuestionId Source::question()
{
    return some<QuestionId>(chance, state.questions);
}

ProposalId Source::proposal()
{
    return some<ProposalId>(chance, state.proposals);
}

ProposalId Source::proposal_on(const ItemId& item)
{
    std::vector<ProposalId> ids{ProposalId{std::string{main_proposal}}};
    for (const auto& record : state.proposals) {
        if (record.proposal.item == item && record.stands()) ids.push_back(record.proposal.id);
    }
    return chance.once_in(30) ? proposal() : chance.of(ids);
}

PutQuestionId Source::put_question()
{
    return some<PutQuestionId>(chance, state.put_questions);
}

VoteId Source::vote()
{
    const auto* open = open_vote(state);
    return open != nullptr && !chance.once_in(6) ? open->vote.id
                                                 : some<VoteId>(chance, state.votes);
}

ElectionId Source::election()
{
    const auto waits = [](const ElectionRecord& one) { return !one.decided; };
    const auto* open = first_in(state.elections, waits);
    return open != nullptr && !chance.once_in(6) ? open->election.id
                                                 : some<ElectionId>(chance, state.elections);
}

DissentId Source::dissent()
{
    return some<DissentId>(chance, state.dissents);
}

VerificationSetId Source::verification_set()
{
    return some<VerificationSetId>(chance, state.verified);
}

RemarkId Source::remark()
{
    return some<RemarkId>(chance, state.remarks);
}

Day Source::day_after(int days)
{
    return Day{std::chrono::sys_days{state.info.day} + std::chrono::days{days}};
}

std::string Source::text()
{
    static const std::vector<std::string> texts{"godkänna rapporten.", "avslå förslaget,",
                                                "komplettera underlaget",
                                                "ge \"nämnden\" i uppdrag"};
    return chance.once_in(12) ? std::string{} : chance.of(texts);
}

std::string Source::fresh(const char* of)
{
    return of + m_author + std::to_string(history.events().size());
}

AgendaItem Source::new_item()
{
    AgendaItem item;
    item.id = ItemId{fresh("i")};
    item.number = std::to_string(state.items.size() + 1);
    item.title = "Ärende " + item.number;
    item.kind = chance.any<ItemKind>();
    item.confidentiality =
        chance.once_in(6) ? chance.any<Confidentiality>() : Confidentiality::Open;
    if (chance.once_in(2)) item.proposal = {"godkänna ärendet."};
    if (chance.once_in(4)) item.sub_items = {{"1", "Första delen", {}}, {"2", "Andra delen", {}}};
    item.deferred_by_minority = chance.once_in(8);
    item.concerns_employment = chance.once_in(8);
    return item;
}

Slot Source::new_slot()
{
    Slot slot;
    slot.id = SlotId{fresh("s")};
    slot.title = text();
    slot.kind = chance.any<SlotKind>();
    slot.starts = now + std::chrono::minutes{chance.below(90)};
    if (chance.once_in(2)) slot.ends = now + std::chrono::minutes{chance.below(180)};
    slot.fixed = chance.once_in(5);
    if (!slot.is_break()) slot.items = {{item(), {}}};
    return slot;
}

Person Source::new_person()
{
    static const std::vector<std::string> parties{"S", "M", "C", "Bygdens väl"};
    Person person;
    person.id = PersonId{fresh("p")};
    person.name = "Karin Ny " + std::to_string(state.people.size());
    person.party = chance.of(parties);
    person.seat = chance.any<SeatKind>();
    person.vacant = person.seat == SeatKind::Member && chance.once_in(6);
    if (chance.once_in(8)) person.role = chance.any<Role>();
    if (person.seat == SeatKind::Substitute && chance.once_in(5))
        person.substitute_for = of_seat(SeatKind::Member);
    return person;
}

} // namespace klubba::testing
