#include "klubbactl/subcommands.h"
#include "remote/enrolling.h"
#include "remote/known_server.h"
#include "sync/link.h"
#include "wire/json.h"

#include <iostream>
#include <utility>

namespace klubba::ctl {

namespace {

/// The server that the folder's station is enrolled at, with what it is known by there.
Result<sync::ServerAddress, Failure> server_of(const std::string& data)
{
    const auto folder = data_folder(data);
    if (!folder) return unexpected<Failure>(folder.error());
    auto known = remote::read_known_server(*folder);
    if (!known) return unexpected<Failure>(std::move(known.error()));
    if (!*known)
        return failure(Failure::Kind::CannotOpen,
                       folder->string() + ": is enrolled at no server (klubbactl enrol)");
    return sync::ServerAddress{(*known)->url, (*known)->token, (*known)->pinned_tls_key};
}

void print_list(const char* heading, const Value& overview, const char* member)
{
    const auto* found = overview.find(member);
    const auto* items = found == nullptr ? nullptr : found->get<Value::Array>();
    if (items == nullptr || items->empty()) return;
    std::cout << heading << '\n';
    for (const auto& item : *items) {
        const auto* name = item.get<std::string>();
        std::cout << "  " << (name != nullptr ? *name : wire::print_json(item)) << '\n';
    }
}

} // namespace

Exit enrol_station(const EnrolOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto enrolled =
        remote::enrol({*folder, options.server, options.code, options.pinned_tls_key});
    if (!enrolled) return failed(enrolled.error());
    std::cout << enrolled->name << ":";
    for (const auto& role : enrolled->roles)
        std::cout << ' ' << role;
    std::cout << '\n';
    return Exit::Done;
}

Exit show_central(const CentralOptions& options)
{
    const auto server = server_of(options.data);
    if (!server) return failed(server.error());
    const auto answer = sync::ask(*server, "GET", "/v1/admin", {});
    if (!answer) return failed(answer.error());
    if (options.json) {
        std::cout << *answer;
        return Exit::Done;
    }
    const auto overview = wire::parse_json(*answer);
    if (!overview) return failed(overview.error());
    print_list("Stations", *overview, "stations");
    print_list("Open codes", *overview, "codes");
    print_list("Bodies", *overview, "bodies");
    print_list("Rooms", *overview, "rooms");
    print_list("People", *overview, "people");
    print_list("Meetings", *overview, "meetings");
    return Exit::Done;
}

Exit tell_central(const CentralOptions& options)
{
    const auto server = server_of(options.data);
    if (!server) return failed(server.error());
    const auto answer = sync::ask(*server, "POST", "/v1/admin", wire::print_json(options.command));
    if (!answer) return failed(answer.error());
    const auto value = wire::parse_json(*answer);
    if (!value) return failed(value.error());
    const auto* code = value->find("code");
    const auto* text = code == nullptr ? nullptr : code->get<std::string>();
    if (options.json)
        std::cout << *answer;
    else if (text != nullptr)
        std::cout << *text << '\n';
    return Exit::Done;
}

} // namespace klubba::ctl
