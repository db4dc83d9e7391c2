#include "klubbactl/central_options.h"

#include "base/to_value.h"
#include "klubbactl/subcommands.h"

#include <string>
#include <vector>

namespace klubba::ctl {

namespace {

const char* const data_help = "Folder of the journal (default: the XDG data folder)";

/// What is given to any of the commands.
struct Given {
    CentralOptions options;
    std::string name;
    std::string kind;
    std::string reason;
    std::vector<std::string> roles;
    std::vector<std::string> bodies;
    std::vector<std::string> rooms;
    std::int64_t number = 0;
};

Value command_of(const char* name)
{
    Value command{Value::Object{}};
    command.set("command", Value{name});
    return command;
}

void add_enrol(CLI::App& app, std::function<Exit()>& run)
{
    static EnrolOptions options;
    auto* sub = app.add_subcommand(
        "enrol", "Make this station one of a server's, with a code from its administrator");
    sub->add_option("--server", options.server, "Its address: https://…")->required();
    sub->add_option("--code", options.code, "The code; it can be used once")->required();
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--pin-key", options.pinned_tls_key,
                    "Believe a server that has this TLS key (sha256//…), whoever vouches for it");
    sub->callback([&run] { run = [] { return enrol_station(options); }; });
}

/// A subcommand of `central` that sends what `make` gives.
CLI::App* add_command(CLI::App& central,
                      const char* name,
                      const char* about,
                      Given& given,
                      std::function<Exit()>& run,
                      Value (*make)(const Given&))
{
    auto* sub = central.add_subcommand(name, about);
    sub->add_option("--data", given.options.data, data_help);
    sub->add_flag("--json", given.options.json, "The server's answer as it is");
    sub->callback([&given, &run, make] {
        run = [&given, make] {
            given.options.command = make(given);
            return tell_central(given.options);
        };
    });
    return sub;
}

Value code_command(const Given& given)
{
    auto command = command_of("IssueCode");
    command.set("station", Value{given.name});
    command.set("roles", to_value(given.roles));
    command.set("bodies", to_value(given.bodies));
    command.set("rooms", to_value(given.rooms));
    if (given.number != 0) command.set("minutes", Value{given.number});
    return command;
}

Value add_what_command(const Given& given)
{
    auto command = command_of(given.kind == "body"   ? "RegisterBody"
                              : given.kind == "room" ? "RegisterRoom"
                                                     : "RegisterPerson");
    command.set("name", Value{given.name});
    if (given.kind == "person") {
        command.set("roles", to_value(given.roles));
        command.set("bodies", to_value(given.bodies));
    }
    return command;
}

void add_registers(CLI::App& central, Given& given, std::function<Exit()>& run)
{
    auto* add = add_command(central, "add", "Register a body, a room or a person", given, run,
                            add_what_command);
    auto* remove = add_command(central, "remove", "End what was registered; what it did stays",
                               given, run, [](const Given& all) {
                                   auto command = command_of("EndRegistration");
                                   command.set("kind", Value{all.kind});
                                   command.set("name", Value{all.name});
                                   return command;
                               });
    for (auto* sub : {add, remove}) {
        sub->add_option("KIND", given.kind, "body, room or person")
            ->required()
            ->check(CLI::IsMember({"body", "room", "person"}));
        sub->add_option("NAME", given.name, "Its name")->required();
    }
    add->add_option("--role", given.roles, "Of a person; may be given several times");
    add->add_option("--body", given.bodies, "Of a person; may be given several times");
}

void add_stations(CLI::App& central, Given& given, std::function<Exit()>& run)
{
    auto* code = add_command(central, "code",
                             "Let a code be made, with which one station can be enrolled; "
                             "prints it",
                             given, run, code_command);
    code->add_option("NAME", given.name, "What the station is to be called")->required();
    code->add_option("--role", given.roles,
                     "room (reads), chair, secretary, administrator, or relay (another server\n"
                     "that follows this one); several are possible")
        ->required()
        ->check(CLI::IsMember({"room", "chair", "secretary", "administrator", "relay"}));
    code->add_option("--body", given.bodies, "For meetings of this body (default: of all)");
    code->add_option("--room", given.rooms, "In this room (default: in any)");
    code->add_option("--minutes", given.number, "How long it can be used (default: 15)")
        ->check(CLI::Range(1, 7 * 24 * 60));
    auto* withdraw = add_command(central, "withdraw", "Take back the open codes of a station",
                                 given, run, [](const Given& all) {
                                     auto command = command_of("WithdrawCode");
                                     command.set("station", Value{all.name});
                                     return command;
                                 });
    withdraw->add_option("NAME", given.name, "Of the station")->required();
    auto* revoke = add_command(central, "revoke", "Take nothing more from a station, for ever",
                               given, run, [](const Given& all) {
                                   auto command = command_of("RevokeStation");
                                   command.set("station", Value{all.name});
                                   if (!all.reason.empty())
                                       command.set("reason", Value{all.reason});
                                   return command;
                               });
    revoke->add_option("STATION", given.name, "Its id, or its name")->required();
    revoke->add_option("--reason", given.reason, "For who reads it later");
}

void add_server(CLI::App& app, std::function<Exit()>& run)
{
    static Given given;
    auto* central = app.add_subcommand(
        "central", "Administer the server at which this folder is enrolled as an administrator");
    central->require_subcommand(1);
    auto* show =
        central->add_subcommand("show", "Stations, codes, bodies, rooms, people, meetings");
    show->add_option("--data", given.options.data, data_help);
    show->add_flag("--json", given.options.json, "As JSON");
    show->callback([&run] { run = [] { return show_central(given.options); }; });
    add_stations(*central, given, run);
    add_registers(*central, given, run);
    auto* retention = add_command(*central, "retention",
                                  "How many days a closed meeting stays on the page; 0: for ever",
                                  given, run, [](const Given& all) {
                                      auto command = command_of("SetRetention");
                                      command.set("days", Value{all.number});
                                      return command;
                                  });
    retention->add_option("DAYS", given.number, "Whole days")
        ->required()
        ->check(CLI::NonNegativeNumber);
}

void add_backup(CLI::App& app, std::function<Exit()>& run)
{
    static BackupOptions options;
    auto* backup = app.add_subcommand(
        "backup", "Copy journal and keys, also while they are in use, and prove the copy");
    backup->add_option("--data", options.data, data_help);
    backup->add_option("TO", options.copy, "A folder that is not there yet")->required();
    backup->callback([&run] { run = [] { return back_up_journal(options); }; });
    auto* restore =
        app.add_subcommand("restore", "Put a copy in an empty data folder, and prove it");
    restore->add_option("FROM", options.copy, "What backup made")->required();
    restore->add_option("--data", options.data, data_help);
    restore->callback([&run] { run = [] { return restore_journal(options); }; });
}

void add_document(CLI::App& app, std::function<Exit()>& run)
{
    static DocumentOptions options;
    auto* document = app.add_subcommand(
        "document", "The files of an item's documents, and the documents of a body's year");
    document->require_subcommand(1);
    auto* add = document->add_subcommand(
        "add", "Keep a file as a document of an item; prints the hash of what is in it");
    auto* get = document->add_subcommand(
        "get", "Write a document's file, fetched from the server where it is not here");
    for (auto* sub : {add, get}) {
        sub->add_option("--data", options.data, data_help);
        sub->add_option("--meeting", options.meeting, "Its id (default: the current one)");
        sub->add_option("--item", options.item, "Its number on the agenda, or its id")->required();
    }
    add->add_option("FILE", options.file, "The file, at most 32 MiB")->required();
    add->add_option("--name", options.name, "Of the document (default: that of the file)");
    get->add_option("NAME", options.name, "Of the document")->required();
    get->add_option("-o,--output", options.file, "File (default: -, to stdout)");
    add->callback([&run] { run = [] { return ctl::add_document(options); }; });
    get->callback([&run] {
        if (options.file.empty()) options.file = "-";
        run = [] { return get_document(options); };
    });
}

} // namespace

void add_central(CLI::App& app, std::function<Exit()>& run)
{
    add_enrol(app, run);
    add_server(app, run);
    add_backup(app, run);
    add_document(app, run);
}

} // namespace klubba::ctl
