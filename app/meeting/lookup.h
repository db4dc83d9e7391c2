#pragma once

#include "meeting/state.h"

#include <algorithm>
#include <vector>

// Finding a record by its id: linear, because a meeting has tens of each and they are read in order
// far more often than looked up.
namespace klubba::meeting {

inline const PersonId& id_of(const PersonRecord& record)
{
    return record.person.id;
}
inline const SlotId& id_of(const SlotRecord& record)
{
    return record.slot.id;
}
inline const ItemId& id_of(const ItemRecord& record)
{
    return record.item.id;
}
inline const QuestionId& id_of(const QuestionRecord& record)
{
    return record.question;
}
inline const RequestId& id_of(const SpeechRequest& record)
{
    return record.request;
}
inline const ProposalId& id_of(const ProposalRecord& record)
{
    return record.proposal.id;
}
inline const PutQuestionId& id_of(const PutQuestionRecord& record)
{
    return record.question.id;
}
inline const VoteId& id_of(const VoteRecord& record)
{
    return record.vote.id;
}
inline const ElectionId& id_of(const ElectionRecord& record)
{
    return record.election.id;
}
inline const DissentId& id_of(const DissentRecord& record)
{
    return record.dissent.id;
}
inline const PresentationId& id_of(const PresentationRecord& record)
{
    return record.presentation;
}
inline const RemarkId& id_of(const RemarkRecord& record)
{
    return record.remark.id;
}
inline const VerificationSetId& id_of(const VerificationSetRecord& record)
{
    return record.set.id;
}

template <class Record, class Key>
Record* find_in(std::vector<Record>& records, const Key& id)
{
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const Record& record) { return id_of(record) == id; });
    return found == records.end() ? nullptr : &*found;
}

template <class Record, class Key>
const Record* find_in(const std::vector<Record>& records, const Key& id)
{
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const Record& record) { return id_of(record) == id; });
    return found == records.end() ? nullptr : &*found;
}

/// The first of which `holds` is true; null if there is none.
template <class Record, class Predicate>
const Record* first_in(const std::vector<Record>& records, Predicate holds)
{
    const auto found = std::find_if(records.begin(), records.end(), holds);
    return found == records.end() ? nullptr : &*found;
}

} // namespace klubba::meeting
