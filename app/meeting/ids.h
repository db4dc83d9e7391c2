#pragma once

#include "base/describe.h"
#include "base/id.h"

#include <cstdint>
#include <string>

// What things in a meeting are called. Ids are made by whoever makes the thing and are unique
// without asking anyone: from a notice by their order ("p3", "s12", "i4"), later ones by station
// and counter.
namespace klubba::meeting {

using PersonId = Id<struct PersonTag>;
using SlotId = Id<struct SlotTag>;
using ItemId = Id<struct ItemTag>;
using QuestionId = Id<struct QuestionTag>;
using RequestId = Id<struct RequestTag>; ///< A place in the speakers list.
using BodyId = Id<struct BodyTag>;       ///< Of a joint meeting's further bodies.
using ProposalId = Id<struct ProposalTag>;
using PutQuestionId = Id<struct PutQuestionTag>;
using VoteId = Id<struct VoteTag>;
using ElectionId = Id<struct ElectionTag>;
using DissentId = Id<struct DissentTag>;
using PresentationId = Id<struct PresentationTag>;
using VerificationSetId = Id<struct VerificationSetTag>;
using RemarkId = Id<struct RemarkTag>;

/// The nth event that one station made in one stream. As text "a1b2c3d4e5f60718:12".
struct EventId {
    std::string author;
    std::int64_t sequence{};

    static constexpr auto fields()
    {
        return list_fields(field("author", &EventId::author),
                           field("sequence", &EventId::sequence));
    }
    friend bool operator==(const EventId&, const EventId&) = default;
    friend auto operator<=>(const EventId&, const EventId&) = default;
};

std::string to_text(const EventId& id);

} // namespace klubba::meeting
