#pragma once

#include "base/describe.h"
#include "base/result.h"
#include "base/time.h"
#include "server/central.h"
#include "wire/trust_event.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What an administrator asks of a server: commands, given as JSON, and how it stands.
//
//     {"command": "IssueCode", "station": "Sal A", "roles": ["room"], "minutes": 15}
namespace klubba::server {

struct RegisterBody {
    static constexpr std::string_view type_name = "RegisterBody";
    std::string name;
    static constexpr auto fields() { return list_fields(field("name", &RegisterBody::name)); }
};
struct RegisterRoom {
    static constexpr std::string_view type_name = "RegisterRoom";
    std::string name;
    static constexpr auto fields() { return list_fields(field("name", &RegisterRoom::name)); }
};
struct RegisterPerson {
    static constexpr std::string_view type_name = "RegisterPerson";
    std::string name;
    std::vector<std::string> roles;
    std::vector<std::string> bodies;
    static constexpr auto fields()
    {
        return list_fields(field("name", &RegisterPerson::name),
                           field("roles", &RegisterPerson::roles),
                           field("bodies", &RegisterPerson::bodies));
    }
};
struct EndRegistration {
    static constexpr std::string_view type_name = "EndRegistration";
    std::string kind; ///< "body", "room" or "person".
    std::string name;
    static constexpr auto fields()
    {
        return list_fields(field("kind", &EndRegistration::kind),
                           field("name", &EndRegistration::name));
    }
};
/// Answered with the code, which is shown this once.
struct IssueCode {
    static constexpr std::string_view type_name = "IssueCode";
    std::string station;
    std::vector<std::string> roles;
    std::vector<std::string> bodies; ///< None: all.
    std::vector<std::string> rooms;
    std::int64_t minutes = 15; ///< At most a week.
    static constexpr auto fields()
    {
        return list_fields(field("station", &IssueCode::station), field("roles", &IssueCode::roles),
                           field("bodies", &IssueCode::bodies), field("rooms", &IssueCode::rooms),
                           field_or_default("minutes", &IssueCode::minutes));
    }
};
struct WithdrawCode {
    static constexpr std::string_view type_name = "WithdrawCode";
    std::string station; ///< Every open code for a station of that name.
    static constexpr auto fields() { return list_fields(field("station", &WithdrawCode::station)); }
};
struct RevokeStation {
    static constexpr std::string_view type_name = "RevokeStation";
    std::string station; ///< Its id, or its name where only one has that.
    std::string reason;
    static constexpr auto fields()
    {
        return list_fields(field("station", &RevokeStation::station),
                           field_or_default("reason", &RevokeStation::reason));
    }
};
struct SetRetention {
    static constexpr std::string_view type_name = "SetRetention";
    std::int64_t days = 0;
    static constexpr auto fields() { return list_fields(field("days", &SetRetention::days)); }
};

/// Carries out one command. Gives {"done": true}, with "code" and "expires" where there is one.
/// Failure::BadInput says what in it is wrong; nothing was done then.
Result<Value, Failure> administer(Central& central, const Value& command, std::string_view actor);

/// The stations, codes, bodies, rooms, people and meetings of a server.
Value overview(const Central& central);

/// A code for the first administrator of a server that has none; empty where there is one.
Result<std::optional<std::string>, Failure> first_code(Central& central);

} // namespace klubba::server
