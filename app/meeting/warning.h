#pragma once

#include "base/describe.h"

#include <array>
#include <string>
#include <string_view>

// What the chair and the secretary should look at because the law or the body's own rules ask for
// it. A warning never hinders anything: what cannot be at all is a refusal (refusal.h).
namespace klubba::meeting {

struct Warning {
    enum class Kind {
#define WARNING(kind, name) kind,
#include "meeting/warnings.def"
#undef WARNING
    };

    Kind kind{};
    std::string subject; ///< A name, "§ 12", a day; may be empty.
    std::string detail;  ///< A number, or another day; may be empty.

    static constexpr auto fields();
    friend bool operator==(const Warning&, const Warning&) = default;
};
constexpr auto names_of(Warning::Kind)
{
    return std::to_array<std::string_view>({
#define WARNING(kind, name) name,
#include "meeting/warnings.def"
#undef WARNING
    });
}

constexpr auto Warning::fields()
{
    return list_fields(field("kind", &Warning::kind),
                       field_or_default("subject", &Warning::subject),
                       field_or_default("detail", &Warning::detail));
}

} // namespace klubba::meeting
