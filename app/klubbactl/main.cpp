#include "klubbactl/central_options.h"
#include "klubbactl/minutes_options.h"
#include "klubbactl/subcommands.h"
#include "klubbactl/year_options.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <exception>
#include <functional>
#include <iostream>

// klubbactl: what Klubba does, from a shell.

namespace {

using namespace klubba::ctl;

const char* const data_help = "Folder of the journal (default: the XDG data folder)";
const char* const meeting_help =
    "Which meeting (default: the one in which something was done last)";

const char* const at_help = "A moment: 10:52 on the day of the meeting, or an instant";

void add_notice(CLI::App& app, std::function<Exit()>& run)
{
    static NoticeOptions options;
    auto* sub = app.add_subcommand("notice", "Read a notice (kallelse) and show the draft");
    sub->add_option("FILE", options.file, "The notice: PDF, web page or plain text")->required();
    sub->add_option("--data", options.data,
                    "Folder of the journal, whose hints are used: what corrections of earlier\n"
                    "notices of the same body taught (default: the XDG data folder)");
    sub->add_flag("--json", options.json, "The whole draft, with sources, as JSON");
    sub->callback([&run] { run = [] { return show_notice(options); }; });
}

void add_call(CLI::App& app, std::function<Exit()>& run)
{
    static CallOptions options;
    auto* sub = app.add_subcommand("call", "Make the meeting from a notice; prints its name");
    sub->add_option("FILE", options.file, "The notice: PDF, web page or plain text")->required();
    sub->add_option("--data", options.data, data_help);
    sub->add_flag("--draft", options.draft,
                  "Leave it as a draft, to be corrected before it is called");
    sub->callback([&run] { run = [] { return call_meeting(options); }; });
}

void add_revise(CLI::App& app, std::function<Exit()>& run)
{
    static ReviseOptions options;
    auto* sub = app.add_subcommand(
        "revise", "Tell how a notice that came again differs from the meeting, and take it over");
    sub->add_option("FILE", options.file, "The second notice")->required();
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--meeting", options.meeting, meeting_help);
    sub->add_flag("--json", options.json, "Every difference with its values, as JSON");
    auto* apply = sub->add_flag("--apply", options.apply,
                                "Take over what nobody changed by hand and what has not begun");
    sub->add_flag("--all", options.all, "Take over all of it")->needs(apply);
    sub->callback([&run] { run = [] { return revise_meeting(options); }; });
}

void add_plans(CLI::App& app, std::function<Exit()>& run)
{
    static PlanOptions options;
    const auto add = [&](const char* name, const char* about, Exit (*perform)(const PlanOptions&)) {
        auto* sub = app.add_subcommand(name, about);
        sub->add_option("FILE", options.file, "PDF, web page or plain text")->required();
        sub->add_flag("--json", options.json, "The whole draft, with sources, as JSON");
        sub->callback([&run, perform] { run = [perform] { return perform(options); }; });
    };
    add("plan", "Read an activity plan (aktivitetsplan) and show what it says", show_plan);
    add("report-back", "Read a report back of assignments and show what it says", show_report_back);
}

void add_hints(CLI::App& app, std::function<Exit()>& run)
{
    static HintsOptions options;
    auto* hints = app.add_subcommand(
        "hints", "What corrections of notices taught, for the next notice of the same body");
    hints->require_subcommand(1);
    const auto add = [&](const char* name, const char* about,
                         Exit (*perform)(const HintsOptions&)) {
        auto* sub = hints->add_subcommand(name, about);
        sub->add_option("--data", options.data, data_help);
        sub->callback([&run, perform] { run = [perform] { return perform(options); }; });
        return sub;
    };
    auto* list = add("list", "Show them: what was read, and what it is", list_hints);
    list->add_option("--body", options.body, "Of this body alone (default: of all)");
    auto* forget = add("forget",
                       "Forget hints, one or all of a body. They are learned when a meeting is\n"
                       "called whose draft was read from a notice and corrected.",
                       forget_hints);
    forget->add_option("--body", options.body, "Of this body, as in the list")->required();
    auto* hint = forget->add_option("--hint", options.hint,
                                    "What stands in quotes first on its line in the list");
    forget->add_flag("--all", options.all, "All of the body")->excludes(hint);
}

void add_play(CLI::App& app, std::function<Exit()>& run)
{
    static PlayOptions options;
    auto* sub = app.add_subcommand(
        "play", "Run a meeting script; prints a line for each command once it is on disk");
    sub->add_option("SCRIPT", options.script,
                    "JSON lines: {\"at\": \"09:00\", \"command\": \"OpenMeeting\"}")
        ->required();
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--meeting", options.meeting, meeting_help);
    sub->add_option("--pace", options.pace,
                    "Times the speed of the meeting (default 0: as fast as it can)")
        ->check(CLI::NonNegativeNumber);
    sub->add_flag("--quiet", options.quiet, "Print nothing that went well");
    sub->callback([&run] { run = [] { return play_script(options); }; });
}

void add_commands(CLI::App& app, std::function<Exit()>& run)
{
    static CommandsOptions options;
    auto* sub = app.add_subcommand("commands", "List every command that a script may give");
    sub->add_flag("--json", options.json, "With fields and their types, as JSON");
    sub->callback([&run] { run = [] { return list_commands(options); }; });
}

void add_state(CLI::App& app, std::function<Exit()>& run)
{
    static StateOptions options;
    auto* sub = app.add_subcommand("state", "Show the meeting as it stands, or stood");
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--meeting", options.meeting, meeting_help);
    sub->add_option("--at", options.at, at_help);
    sub->add_flag("--json", options.json,
                  "The whole state, the room view, warnings and deadlines, as JSON");
    sub->callback([&run] { run = [] { return show_state(options); }; });
}

void add_page(CLI::App& app, std::function<Exit()>& run)
{
    static PageOptions options;
    auto* sub = app.add_subcommand(
        "page",
        "Write the public page of a meeting as the server shows it, or the list of meetings");
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--meeting", options.meeting, meeting_help);
    sub->add_option("--at", options.at, at_help);
    sub->add_option("--to", options.format,
                    "html, json (the same for programs), index (all meetings as a page) or\n"
                    "ics (all meetings as a calendar); default html")
        ->check(CLI::IsMember({"html", "json", "index", "ics"}));
    sub->add_option("--lang", options.language, "sv or en (default sv)")
        ->check(CLI::IsMember({"sv", "en"}));
    sub->add_option("--host", options.host,
                    "What the server is called from outside, for links in a calendar");
    sub->add_option("-o,--output", options.output, "File (default: -, to stdout)");
    sub->callback([&run] { run = [] { return write_page(options); }; });
}

void add_verify(CLI::App& app, std::function<Exit()>& run)
{
    static VerifyOptions options;
    auto* sub = app.add_subcommand(
        "verify",
        "Prove that nothing in the journal was changed, lost or put in; prints the head hash");
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--minutes", options.minutes,
                    "Whether this document (html, pdf, docx, txt or json) says what the journal\n"
                    "says, and what differs. Exit: 0 it does, 1 it does not, 2 cannot say");
    sub->add_option(
        "--template", options.look,
        "The template that the document was written with, where it is not the one that\n"
        "the settings name for the body");
    sub->callback([&run] {
        run = [] {
            return options.minutes.empty() ? verify_journal(options) : verify_minutes(options);
        };
    });
}

void add_pin(CLI::App& app, std::function<Exit()>& run)
{
    static PinOptions options;
    auto* pin = app.add_subcommand("pin", "PINs that open the chair's and the secretary's screens");
    pin->require_subcommand(1);
    const auto add = [&](const char* name, const char* about, Exit (*perform)(const PinOptions&)) {
        auto* sub = pin->add_subcommand(name, about);
        sub->add_option("--data", options.data, data_help);
        sub->callback([&run, perform] { run = [perform] { return perform(options); }; });
        return sub;
    };
    auto* set =
        add("set",
            "Set a PIN of 4 to 12 digits: typed twice at a terminal, where it is not shown,\n"
            "else one line of standard input. The screen of that role starts locked from\n"
            "the next start of klubba on, and any of the role's PINs opens it.",
            set_pin);
    auto* remove = add("remove", "Remove a PIN; without --name all of the role", remove_pin);
    add("list", "Show whose PINs there are; never the PINs", list_pins);
    for (auto* sub : {set, remove})
        sub->add_option("--role", options.role, "chair or secretary")
            ->required()
            ->check(CLI::IsMember({"chair", "secretary"}));
    set->add_option("--name", options.name,
                    "Whose it is (default: nobody's in particular). Replaces one of the same name");
    remove->add_option("--name", options.name, "Whose it is");
}

int run_tool(int count, char** arguments)
{
    CLI::App app{"What Klubba does, from a shell. Exit: 0 done, 1 failed, 2 wrong use.",
                 "klubbactl"};
    app.require_subcommand(1);
    std::function<Exit()> run;
    add_notice(app, run);
    add_call(app, run);
    add_revise(app, run);
    add_plans(app, run);
    add_year(app, run);
    add_hints(app, run);
    add_play(app, run);
    add_commands(app, run);
    add_state(app, run);
    add_minutes(app, run);
    add_page(app, run);
    add_verify(app, run);
    add_pin(app, run);
    add_central(app, run);
    add_year_documents(app, run);
    try {
        app.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
        std::cout << app.help("", CLI::AppFormatMode::Normal);
        return 0;
    } catch (const CLI::ParseError& error) {
        return static_cast<int>(wrong_use(error.what()));
    }
    return static_cast<int>(run());
}

} // namespace

int main(int count, char** arguments)
{
    std::signal(SIGXFSZ, SIG_IGN); // a limit on what files may hold is a full disk, and said as one
    try {
        return run_tool(count, arguments);
    } catch (const std::exception& error) {
        std::cerr << "klubbactl: " << error.what() << '\n';
        return static_cast<int>(Exit::Failed);
    }
}
