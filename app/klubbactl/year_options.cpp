#include "klubbactl/year_options.h"

#include "klubbactl/year.h"

namespace klubba::ctl {

namespace {

const char* const data_help = "Folder of the journal (default: the XDG data folder)";

void add_import(CLI::App& year, YearOptions& options, std::function<Exit()>& run)
{
    auto* sub = year.add_subcommand(
        "import", "Take over an activity plan, or a report back, into the body's stream");
    sub->add_option("FILE", options.file, "PDF, web page or plain text")->required();
    sub->add_option("--body", options.body, "The body (default: the one that the file names)");
    sub->add_option("--year", options.year, "Where the file does not say which year it is for");
    sub->add_option("--data", options.data, data_help);
    sub->callback([&] { run = [&options] { return import_year(options); }; });
}

void add_link(CLI::App& year, YearOptions& options, std::function<Exit()>& run)
{
    auto* sub = year.add_subcommand("link", "Say that an item dealt with an assignment");
    sub->add_option("--meeting", options.meeting,
                    "Which meeting (default: the one in which something was done last)");
    sub->add_option("--item", options.item, "Its number on the agenda, or its id")->required();
    sub->add_option("--assignment", options.assignment, "The number: \"HS nr 1\"")->required();
    sub->add_option("--body", options.body, "The body (default: the one that meets)");
    sub->add_flag("--remove", options.remove, "Take the link away");
    sub->add_option("--data", options.data, data_help);
    sub->callback([&] { run = [&options] { return link_item(options); }; });
}

void add_tell(CLI::App& year, YearOptions& options, std::function<Exit()>& run)
{
    auto* sub = year.add_subcommand(
        "tell", "Give a command by hand: elect, plan, correct, renumber, report and so on");
    sub->add_option("COMMAND", options.command,
                    R"(JSON: {"command": "EndAssignment", "assignment": "…", "year": 2026})")
        ->required();
    sub->add_option("--body", options.body, "The body")->required();
    sub->add_option("--data", options.data, data_help);
    sub->callback([&] { run = [&options] { return tell_year(options); }; });
}

void add_draft(CLI::App& year, YearOptions& options, std::function<Exit()>& run)
{
    auto* sub = year.add_subcommand(
        "draft",
        "Make a meeting of the plan a draft to prepare: its matters, standing information, what\n"
        "was postponed or referred back, unanswered questions and the formalities, with a\n"
        "schedule by how long such took in the body's earlier meetings");
    sub->add_option("--meeting", options.planned,
                    "The day of the planned meeting (2026-03-16), or its id")
        ->required();
    sub->add_option("--body", options.body, "The body (default: the only one there is)");
    sub->add_option("--data", options.data, data_help);
    sub->add_flag("--dry-run", options.dry_run, "Say what it would be, and write nothing");
    sub->add_flag("--json", options.json, "All of it, as JSON; lengths in milliseconds");
    sub->callback([&] { run = [&options] { return draft_meeting(options); }; });
}

} // namespace

void add_year(CLI::App& app, std::function<Exit()>& run)
{
    static YearOptions options;
    auto* year = app.add_subcommand(
        "year", "Show where the year of a body stands: its plan and its assignments");
    year->require_subcommand(0, 1);
    year->add_option("--body", options.body, "The body (default: the only one there is)");
    year->add_option("--year", options.year, "The year (default: the present one)");
    year->add_option("--data", options.data, data_help);
    year->add_flag("--json", options.json, "All of it, as JSON");
    year->add_flag("--with-bodies", options.with_bodies,
                   "With its preparatory bodies: which they are is told by its assignments, and\n"
                   "each assignment is shown once, with how it stands in every body");
    year->add_option("--of", options.of, "One of its preparatory bodies; may be given again");
    add_import(*year, options, run);
    add_link(*year, options, run);
    add_tell(*year, options, run);
    add_draft(*year, options, run);
    add_year_reports(*year, run);
    year->callback([year, &run] {
        if (year->get_subcommands().empty()) run = [] { return show_year(options); };
    });
}

} // namespace klubba::ctl
