#pragma once

#include "base/describe.h"
#include "meeting/dissent_records.h"
#include "meeting/ids.h"
#include "meeting/roles.h"

#include <string>

// Reservations, special statements and notes to the minutes.
namespace klubba::meeting {

struct AnnounceDissent {
    static constexpr std::string_view type_name = "AnnounceDissent";
    static constexpr Roles roles = by_anyone;
    Dissent dissent; ///< Its id is made by the station when empty.

    static constexpr auto fields()
    {
        return list_fields(field("dissent", &AnnounceDissent::dissent));
    }
    friend bool operator==(const AnnounceDissent&, const AnnounceDissent&) = default;
};

struct FileDissentText {
    static constexpr std::string_view type_name = "FileDissentText";
    static constexpr Roles roles = by_anyone;
    DissentId dissent;
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field("dissent", &FileDissentText::dissent),
                           field("text", &FileDissentText::text));
    }
    friend bool operator==(const FileDissentText&, const FileDissentText&) = default;
};

struct WithdrawDissent {
    static constexpr std::string_view type_name = "WithdrawDissent";
    static constexpr Roles roles = by_anyone;
    DissentId dissent;

    static constexpr auto fields()
    {
        return list_fields(field("dissent", &WithdrawDissent::dissent));
    }
    friend bool operator==(const WithdrawDissent&, const WithdrawDissent&) = default;
};

} // namespace klubba::meeting
