#pragma once

#include "base/field.h"
#include "meeting/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the seal of a document says.
namespace klubba::minutes {

/// Which events a document was made of, and what it says (seal.h).
struct Seal {
    std::string meeting;                 ///< The stream of its events.
    std::string kind;                    ///< The name of one of minutes::Kind.
    std::optional<std::int64_t> section; ///< Of an extract.
    std::string receiver;                ///< Of a dispatch; empty: of all.
    std::vector<meeting::EventId> last;  ///< Of each author of the events.
    std::string head;                    ///< Of the journal at those events, as hex.
    std::string content; ///< Hash of the document without its seal (document_value.h), as hex.

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &Seal::meeting), field("kind", &Seal::kind),
                           field("section", &Seal::section),
                           field_or_default("receiver", &Seal::receiver),
                           field("last", &Seal::last), field("head", &Seal::head),
                           field("content", &Seal::content));
    }
    friend bool operator==(const Seal&, const Seal&) = default;
};

} // namespace klubba::minutes
