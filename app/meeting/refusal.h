#pragma once

#include "base/describe.h"

#include <array>
#include <string>
#include <string_view>

// Why something may not be done now. A value of the domain: the words for the operator, in Swedish
// and English, are in the word table.
namespace klubba::meeting {

struct Refusal {
    enum class Kind {
#define REFUSAL(kind, name) kind,
#include "meeting/refusals.def"
#undef REFUSAL
    };

    Kind kind{};
    std::string subject; ///< What it is about: an id, a number or a list of them; may be empty.

    static constexpr auto fields();
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

constexpr auto names_of(Refusal::Kind)
{
    return std::to_array<std::string_view>({
#define REFUSAL(kind, name) name,
#include "meeting/refusals.def"
#undef REFUSAL
    });
}

constexpr auto Refusal::fields()
{
    return list_fields(field("kind", &Refusal::kind),
                       field_or_default("subject", &Refusal::subject));
}

} // namespace klubba::meeting
