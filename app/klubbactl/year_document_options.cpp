#include "klubbactl/year_documents.h"
#include "klubbactl/year_options.h"

namespace klubba::ctl {

namespace {

const char* const data_help = "Folder of the journal (default: the XDG data folder)";
const char* const body_help =
    "The body, by its name or the id of its stream (default: the only one there is)";
const char* const year_help = "The year (default: the present one)";
const char* const look_help =
    "How the body wants its documents (config/templates; default: what the settings\n"
    "name as `minutes` of the body)";

void add_document_options(CLI::App& sub,
                          YearDocumentOptions& options,
                          const std::vector<std::string>& formats,
                          const char* formats_help)
{
    sub.add_option("--body", options.body, body_help);
    sub.add_option("--year", options.year, year_help);
    sub.add_option("--data", options.data, data_help);
    sub.add_option("--to", options.format, formats_help)->check(CLI::IsMember(formats));
    sub.add_option("--template", options.look, look_help);
    sub.add_option("-o,--output", options.output, "File (default: -, to stdout)");
}

void add_report(CLI::App& year, std::function<Exit()>& run)
{
    static YearReportOptions options;
    auto* sub = year.add_subcommand(
        "report", "Say of an assignment how far it has come, and what its report back tells;\n"
                  "what is not given stays as it is");
    sub->add_option("--assignment", options.assignment, "The number: \"HS nr 1\"")->required();
    sub->add_option("--status", options.status, "not-started, started, done or several-years")
        ->check(CLI::IsMember({"not-started", "started", "done", "several-years"}));
    sub->add_option("--status-text", options.status_text,
                    "The sentence about it (default: the usual one)");
    sub->add_option("--comment", options.comment,
                    "In place of what is composed of the meetings; empty: that again");
    sub->add_option("--quotation", options.quotation, "From the interim report");
    sub->add_option("--quoted-from", options.quoted_from, "Which report that is, as its label");
    sub->add_option("--body", options.body, body_help);
    sub->add_option("--year", options.year, year_help);
    sub->add_option("--data", options.data, data_help);
    sub->callback([&run] { run = [] { return report_assignment(options); }; });
}

void add_text(CLI::App& year, std::function<Exit()>& run)
{
    static YearTextOptions options;
    auto* sub = year.add_subcommand(
        "text", "Write a passage of the year's documents, in place of what is composed");
    sub->add_option("PART", options.part,
                    "report-introduction, report-closing, plan-introduction or plan-mission\n"
                    "(what the body is for). Those of the plan stand in later years too")
        ->required()
        ->check(CLI::IsMember(
            {"report-introduction", "report-closing", "plan-introduction", "plan-mission"}));
    sub->add_option("TEXT", options.text,
                    "An empty line parts paragraphs; empty: what is composed stands again")
        ->required();
    sub->add_option("--body", options.body, body_help);
    sub->add_option("--year", options.year, year_help);
    sub->add_option("--data", options.data, data_help);
    sub->callback([&run] { run = [] { return write_year_text(options); }; });
}

void add_report_item(CLI::App& year, std::function<Exit()>& run)
{
    static ReportItemOptions options;
    auto* sub = year.add_subcommand(
        "report-item", "Put the report back on the agenda of a meeting, with its proposal and the\n"
                       "report as its document; prints the id of the item");
    sub->add_option("--meeting", options.meeting,
                    "Which meeting (default: the one in which something was done last)");
    sub->add_option("--item", options.item,
                    "The item, by its number or id (default: the one that is called a report\n"
                    "back, else a new one at the end)");
    sub->add_option("--receiver", options.receiver,
                    "Whom it is handed over and sent to (default: whoever gave the assignments)");
    sub->add_flag("--draft", options.draft, "Also while statuses are not set");
    sub->add_option("--registry-number", options.registry_number, "Of the report");
    sub->add_option("--template", options.look, look_help);
    sub->add_option("--body", options.body, "The body (default: the one that meets)");
    sub->add_option("--year", options.year, "The year (default: that of the meeting)");
    sub->add_option("--data", options.data, data_help);
    sub->callback([&run] { run = [] { return put_report_item(options); }; });
}

void add_carry(CLI::App& year, std::function<Exit()>& run)
{
    static CarryOptions options;
    auto* sub = year.add_subcommand(
        "carry", "Let what is not done run on into another year, with the standing information,\n"
                 "and lay down days of meetings; prints what runs on and what stays behind");
    sub->add_option("--from", options.from, "The year")->required()->check(CLI::Range(1900, 2200));
    sub->add_option("--to", options.to, "The later year")
        ->required()
        ->check(CLI::Range(1900, 2200));
    sub->add_option("--date", options.dates,
                    "A day of a meeting, with its time and place where they are known:\n"
                    "\"2027-01-22 09:00-12:00 Exempelhuset\"; may be given again");
    sub->add_option("--body", options.body, body_help);
    sub->add_option("--data", options.data, data_help);
    sub->callback([&run] { run = [] { return carry_year(options); }; });
}

} // namespace

void add_year_reports(CLI::App& year, std::function<Exit()>& run)
{
    add_report(year, run);
    add_text(year, run);
    add_report_item(year, run);
    add_carry(year, run);
}

void add_year_documents(CLI::App& app, std::function<Exit()>& run)
{
    static YearDocumentOptions options;
    auto* document = app.get_subcommand("document");
    auto* plan = document->add_subcommand(
        "plan", "The activity plan (aktivitetsplan): assignments, meetings with their matters,\n"
                "standing information, and places for what is not decided yet");
    add_document_options(*plan, options, {"html", "pdf", "docx", "txt", "json", "ics"},
                         "html, pdf, docx, txt, json, or ics (the meetings as a calendar);\n"
                         "default html");
    plan->callback([&run] { run = [] { return write_plan_document(options); }; });
    auto* report = document->add_subcommand(
        "report-back", "The report back of assignments: what the body did with each, composed of\n"
                       "its meetings where nobody has written it. A draft, which says what nobody\n"
                       "has confirmed");
    add_document_options(*report, options, {"html", "pdf", "docx", "txt", "json"},
                         "html, pdf, docx, txt or json (default html)");
    report->add_flag("--final", options.final,
                     "No draft; refused while the status of an assignment is not set");
    report->add_option("--registry-number", options.registry_number, "Told on the first page");
    report->add_flag("--collect", options.collect,
                     "The report backs of the body's preparatory bodies in one document; which\n"
                     "they are is told by its assignments");
    report->add_option("--of", options.of,
                       "Collect the report back of this body; may be given again");
    report->callback([&run] { run = [] { return write_report_back(options); }; });
}

} // namespace klubba::ctl
