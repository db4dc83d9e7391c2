#pragma once

#include "base/describe.h"
#include "meeting/dissent_records.h"
#include "meeting/ids.h"

#include <string>

// Reservations (KL 4:27), special statements and notes to the minutes.
namespace klubba::meeting {

struct DissentAnnounced {
    static constexpr std::string_view type_name = "DissentAnnounced";
    Dissent dissent;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("dissent", &DissentAnnounced::dissent),
                           field("at", &DissentAnnounced::at));
    }
    friend bool operator==(const DissentAnnounced&, const DissentAnnounced&) = default;
};

/// The text came later, or in a new wording.
struct DissentTextFiled {
    static constexpr std::string_view type_name = "DissentTextFiled";
    DissentId dissent;
    std::string text;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("dissent", &DissentTextFiled::dissent),
                           field("text", &DissentTextFiled::text),
                           field("at", &DissentTextFiled::at));
    }
    friend bool operator==(const DissentTextFiled&, const DissentTextFiled&) = default;
};

struct DissentWithdrawn {
    static constexpr std::string_view type_name = "DissentWithdrawn";
    DissentId dissent;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("dissent", &DissentWithdrawn::dissent),
                           field("at", &DissentWithdrawn::at));
    }
    friend bool operator==(const DissentWithdrawn&, const DissentWithdrawn&) = default;
};

} // namespace klubba::meeting
