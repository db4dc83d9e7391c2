#include "server/admin.h"

#include "meeting/meeting_brief.h"
#include "sync/enrolment.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>
#include <variant>

namespace klubba::server {

using namespace wire;

namespace {

using Command = std::variant<RegisterBody,
                             RegisterRoom,
                             RegisterPerson,
                             EndRegistration,
                             IssueCode,
                             WithdrawCode,
                             RevokeStation,
                             SetRetention>;

constexpr std::array<std::string_view, 5> roles = {"room", "chair", "secretary", "administrator",
                                                   "relay"};
constexpr std::int64_t most_minutes = std::int64_t{7} * 24 * 60;
constexpr std::int64_t first_code_minutes = std::int64_t{24} * 60;
constexpr std::size_t longest_name = 200;

auto bad(std::string what)
{
    return failure(Failure::Kind::BadInput, std::move(what));
}

template <std::size_t Index = 0>
Result<Command, Failure> read_as(std::string_view name, const Value& fields)
{
    if constexpr (Index == std::variant_size_v<Command>)
        return bad("command: there is no " + std::string{name});
    else {
        using One = std::variant_alternative_t<Index, Command>;
        if (name != One::type_name) return read_as<Index + 1>(name, fields);
        auto command = from_value<One>(fields, UnknownMembers::Refused);
        if (!command) return bad(std::string{name} + "." + command.error().text());
        return Command{std::move(*command)};
    }
}

Result<Command, Failure> command_from(const Value& value)
{
    const auto* name = value.find("command");
    const auto* text = name == nullptr ? nullptr : name->get<std::string>();
    if (text == nullptr) return bad("command: is missing");
    Value fields{Value::Object{}};
    for (const auto& [member, content] : *value.get<Value::Object>())
        if (member != "command") fields.set(member, content);
    return read_as(*text, fields);
}

Result<void, Failure> check_name(std::string_view field, const std::string& name)
{
    if (name.empty()) return bad(std::string{field} + ": is empty");
    if (name.size() > longest_name) return bad(std::string{field} + ": is too long");
    return {};
}

Result<void, Failure> check_roles(const std::vector<std::string>& given)
{
    if (given.empty()) return bad("roles: at least one is needed");
    for (const auto& role : given)
        if (std::find(roles.begin(), roles.end(), role) == roles.end())
            return bad("roles: \"" + role +
                       "\" is none of room, chair, secretary, administrator, relay");
    return {};
}

Value done()
{
    Value value{Value::Object{}};
    value.set("done", Value{true});
    return value;
}

/// One command, on its way to being events.
class Clerk {
public:
    Clerk(Central& central, std::string_view actor) : m_central(&central), m_actor(actor) {}

    Result<Value, Failure> operator()(const RegisterBody& command) const
    {
        if (auto named = check_name("name", command.name); !named)
            return unexpected<Failure>(named.error());
        return say(BodyRegistered{command.name});
    }
    Result<Value, Failure> operator()(const RegisterRoom& command) const
    {
        if (auto named = check_name("name", command.name); !named)
            return unexpected<Failure>(named.error());
        return say(RoomRegistered{command.name});
    }
    Result<Value, Failure> operator()(const RegisterPerson& command) const
    {
        if (auto named = check_name("name", command.name); !named)
            return unexpected<Failure>(named.error());
        return say(PersonRegistered{command.name, command.roles, command.bodies});
    }
    Result<Value, Failure> operator()(const EndRegistration& command) const
    {
        const auto& trust = m_central->trust();
        const auto people = trust.people();
        const bool is_person = command.kind == "person" &&
                               std::any_of(people.begin(), people.end(), [&](const auto& person) {
                                   return person.name == command.name;
                               });
        const bool is_there = is_person ||
                              (command.kind == "body" && trust.bodies().contains(command.name)) ||
                              (command.kind == "room" && trust.rooms().contains(command.name));
        if (!is_there)
            return bad("name: there is no " + command.kind + " \"" + command.name + "\"");
        return say(RegistrationEnded{command.kind, command.name});
    }
    Result<Value, Failure> operator()(const IssueCode& command) const
    {
        if (auto named = check_name("station", command.station); !named)
            return unexpected<Failure>(named.error());
        if (auto given = check_roles(command.roles); !given)
            return unexpected<Failure>(given.error());
        if (command.minutes < 1 || command.minutes > most_minutes)
            return bad("minutes: must be 1 to " + std::to_string(most_minutes));
        const auto code = sync::make_code();
        const Instant expires = m_central->now() + std::chrono::minutes{command.minutes};
        auto said = say(CodeIssued{sync::hash_of_secret(code), command.station, command.roles,
                                   command.bodies, command.rooms, expires});
        if (!said) return said;
        said->set("code", Value{code});
        said->set("expires", Value{to_text(expires)});
        return said;
    }
    Result<Value, Failure> operator()(const WithdrawCode& command) const
    {
        std::vector<TrustEvent> events;
        for (const auto& code : m_central->trust().open_codes())
            if (code.station == command.station) events.emplace_back(CodeWithdrawn{code.code_hash});
        if (events.empty()) return bad("station: no open code for \"" + command.station + "\"");
        if (auto said = m_central->say(events, m_actor); !said)
            return unexpected<Failure>(said.error());
        return done();
    }
    Result<Value, Failure> operator()(const RevokeStation& command) const
    {
        std::vector<const sync::Member*> meant;
        const auto members = m_central->trust().members();
        for (const auto& member : members) {
            if (member.rights().has_role("server")) continue;
            const bool is_named = member.name == command.station && !member.revoked;
            if (member.author.text == command.station || is_named) meant.push_back(&member);
        }
        if (meant.empty()) return bad("station: there is no \"" + command.station + "\"");
        if (meant.size() > 1)
            return bad("station: several are called \"" + command.station + "\": give the id");
        return say(StationRevoked{meant.front()->author.text, command.reason});
    }
    Result<Value, Failure> operator()(const SetRetention& command) const
    {
        if (command.days < 0) return bad("days: must be 0 or more");
        return say(RetentionSet{command.days});
    }

private:
    [[nodiscard]] Result<Value, Failure> say(TrustEvent event) const
    {
        if (auto said = m_central->say({std::move(event)}, m_actor); !said)
            return unexpected<Failure>(said.error());
        return done();
    }

    Central* m_central;
    std::string_view m_actor;
};

// How the parts of an overview are written.

struct StationLine {
    std::string id;
    std::string name;
    std::vector<std::string> roles;
    std::vector<std::string> bodies;
    std::vector<std::string> rooms;
    Instant enrolled{};
    bool revoked = false;

    static constexpr auto fields()
    {
        return list_fields(field("id", &StationLine::id), field("name", &StationLine::name),
                           field_always("roles", &StationLine::roles),
                           field_always("bodies", &StationLine::bodies),
                           field_always("rooms", &StationLine::rooms),
                           field("enrolled", &StationLine::enrolled),
                           field_always("revoked", &StationLine::revoked));
    }
};

struct CodeLine {
    std::string station;
    std::vector<std::string> roles;
    Instant expires{};

    static constexpr auto fields()
    {
        return list_fields(field("station", &CodeLine::station),
                           field_always("roles", &CodeLine::roles),
                           field("expires", &CodeLine::expires));
    }
};

struct MeetingLine {
    std::string meeting;
    std::string body;
    Instant starts{};
    std::string phase;
    std::int64_t events = 0;

    static constexpr auto fields()
    {
        return list_fields(field("meeting", &MeetingLine::meeting),
                           field("body", &MeetingLine::body), field("starts", &MeetingLine::starts),
                           field("phase", &MeetingLine::phase),
                           field("events", &MeetingLine::events));
    }
};

} // namespace

Result<Value, Failure> administer(Central& central, const Value& command, std::string_view actor)
{
    if (command.get<Value::Object>() == nullptr) return bad("an object was expected");
    const auto read = command_from(command);
    if (!read) return unexpected<Failure>(read.error());
    return std::visit(Clerk{central, actor}, *read);
}

Value overview(const Central& central)
{
    const auto& trust = central.trust();
    std::vector<StationLine> stations;
    for (const auto& member : trust.members())
        if (!member.rights().has_role("server"))
            stations.push_back({member.author.text, member.name, member.rights().roles,
                                member.rights().bodies, member.rights().rooms,
                                member.certificate.issued, member.revoked});
    std::vector<CodeLine> codes;
    for (const auto& code : trust.open_codes())
        if (code.expires > central.now()) codes.push_back({code.station, code.roles, code.expires});
    std::vector<MeetingLine> meetings;
    for (const auto& [stream, history] : central.meetings()) {
        const auto& state = history.state();
        meetings.push_back({stream.text, state.info.body, state.info.starts,
                            std::string{name_of(state.phase)},
                            static_cast<std::int64_t>(history.events().size())});
    }
    Value value{Value::Object{}};
    value.set("stations", to_value(stations));
    value.set("codes", to_value(codes));
    value.set("bodies", to_value(std::vector(trust.bodies().begin(), trust.bodies().end())));
    value.set("rooms", to_value(std::vector(trust.rooms().begin(), trust.rooms().end())));
    value.set("people", to_value(trust.people()));
    value.set("meetings", to_value(meetings));
    value.set("retention_days", Value{trust.retention_days()});
    return value;
}

Result<std::optional<std::string>, Failure> first_code(Central& central)
{
    const auto members = central.trust().members();
    const bool has_administrator =
        std::any_of(members.begin(), members.end(), [](const sync::Member& member) {
            return !member.revoked && member.rights().has_role("administrator");
        });
    if (has_administrator) return std::optional<std::string>{};
    const auto code = sync::make_code();
    const CodeIssued issued{sync::hash_of_secret(code),
                            "administrator",
                            {"administrator"},
                            {},
                            {},
                            central.now() + std::chrono::minutes{first_code_minutes}};
    if (auto said = central.say({issued}, "server"); !said)
        return unexpected<Failure>(said.error());
    return std::optional{code};
}

} // namespace klubba::server
