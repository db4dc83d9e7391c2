#include "klubbactl/minutes_options.h"

#include "klubbactl/subcommands.h"

namespace klubba::ctl {

namespace {

const char* const data_help = "Folder of the journal (default: the XDG data folder)";
const char* const meeting_help =
    "Which meeting (default: the one in which something was done last)";
const char* const look_help =
    "How the body wants its documents (config/templates; default: what the settings\n"
    "name as `minutes` of the body)";
const char* const kind_help =
    "full, decisions (what the law asks for), verified (the §§ that were verified in\n"
    "the room), extract (of one §), certificate (of posting), notice (kallelse),\n"
    "attendance, votes, speaking, notes (of a meeting without decisions) or\n"
    "dispatch (who is to be sent what, with the extracts); default full";

CLI::IsMember formats()
{
    return CLI::IsMember({"html", "pdf", "docx", "txt", "json"});
}

void add_batch(CLI::App& minutes, std::function<Exit()>& run)
{
    static BatchOptions options;
    auto* sub = minutes.add_subcommand(
        "batch",
        "Write a document of every meeting of a body in a year. What is there already and\n"
        "says the same is left, so that a run that was cut short goes on");
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--body", options.body, "The body, as its meetings have it")->required();
    sub->add_option("--year", options.year, "Of the day of the meeting")
        ->required()
        ->check(CLI::Range(1, 9999));
    sub->add_option("--kind", options.kind, kind_help)
        ->check(CLI::IsMember({"full", "decisions", "verified", "certificate", "notice",
                               "attendance", "votes", "speaking", "notes", "dispatch"}));
    sub->add_option("--to", options.format, "html, pdf, docx, txt or json (default pdf)")
        ->check(formats());
    sub->add_option("--template", options.look, look_help);
    sub->add_option("-o,--output", options.output, "Folder; made if it is not there")->required();
    sub->callback([&run] { run = [] { return write_batch(options); }; });
}

void add_package(CLI::App& minutes, std::function<Exit()>& run)
{
    static PackageOptions options;
    auto* sub = minutes.add_subcommand(
        "package", "Pack the minutes for an archive: PDF/A, JSON and attachments in an E-ARK CSIP\n"
                   "folder (FGS Paketstruktur 2.0); prints where it is");
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--meeting", options.meeting, meeting_help);
    sub->add_option("--template", options.look, look_help);
    sub->add_option("-o,--output", options.output,
                    "The folder, which must not be there; its name is the id of the package")
        ->required();
    sub->callback([&run] { run = [] { return write_package(options); }; });
}

void add_attach(CLI::App& minutes, std::function<Exit()>& run)
{
    static AttachOptions options;
    auto* sub = minutes.add_subcommand(
        "attach", "Keep signed minutes that came back from outside, with what\n"
                  "pdfsig (poppler) says of their signatures");
    sub->add_option("FILE", options.file, "The signed file")->required();
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--meeting", options.meeting, meeting_help);
    sub->add_option("--set", options.set,
                    "Of which verified §§: the id of the set, or one of its section\n"
                    "numbers (default: those verified in the room)");
    sub->callback([&run] { run = [] { return attach_signed(options); }; });
}

void add_publish(CLI::App& minutes, std::function<Exit()>& run)
{
    static PublishOptions options;
    auto* sub = minutes.add_subcommand(
        "publish", "Show what of the minutes would be masked for the public and why, decide about\n"
                   "it, and review it: the server shows minutes that were reviewed, and no others");
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--meeting", options.meeting, meeting_help);
    auto* mask = sub->add_option("--mask", options.mask,
                                 "Mask these words wherever they stand; may be given again");
    auto* keep = sub->add_option("--keep", options.keep, "Let these words stand");
    sub->add_option("--reason", options.reason, "Why, for who looks later");
    auto* review = sub->add_flag("--review", options.review,
                                 "Say that the rendition was read and may be published");
    auto* by = sub->add_option("--by", options.by, "Who decides");
    for (auto* one : {mask, keep, review})
        one->needs(by);
    sub->add_option("--to", options.format, "html, pdf, docx, txt or json (default html)")
        ->check(formats());
    sub->add_option("--template", options.look, look_help);
    sub->add_option("-o,--output", options.output, "Write the rendition here, to be read");
    sub->callback([&run] { run = [] { return publish_minutes(options); }; });
}

void add_compare(CLI::App& minutes, std::function<Exit()>& run)
{
    static CompareOptions options;
    auto* sub = minutes.add_subcommand(
        "compare", "Say § by § what two versions of the minutes say otherwise. A version is sent\n"
                   "(as they were last sent to their verifiers), now, a time, an event of the\n"
                   "journal (a1b2c3d4e5f60718:12) with all before it, or a file of minutes");
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--meeting", options.meeting, meeting_help);
    sub->add_option("--from", options.from, "The earlier version (default: sent)");
    sub->add_option("--to", options.to, "The later version (default: now)");
    sub->add_option("--template", options.look, look_help);
    sub->add_flag("--json", options.json, "As JSON");
    sub->callback([&run] { run = [] { return compare_minutes(options); }; });
}

} // namespace

void add_minutes(CLI::App& app, std::function<Exit()>& run)
{
    static MinutesOptions options;
    auto* sub = app.add_subcommand(
        "minutes", "Write the minutes (protokoll), or another document of a meeting");
    sub->require_subcommand(0, 1);
    sub->add_option("--data", options.data, data_help);
    sub->add_option("--meeting", options.meeting, meeting_help);
    sub->add_option("--kind", options.kind, kind_help)
        ->check(CLI::IsMember({"full", "decisions", "verified", "extract", "certificate", "notice",
                               "attendance", "votes", "speaking", "notes", "dispatch"}));
    sub->add_option("--section", options.section, "The § that an extract is of")
        ->check(CLI::PositiveNumber);
    sub->add_option("--receiver", options.receiver, "Whose dispatch (default: everybody's)");
    sub->add_option("--to", options.format, "html, pdf, docx, txt or json (default html)")
        ->check(formats());
    sub->add_option("--template", options.look, look_help);
    sub->add_option("-o,--output", options.output, "File (default: -, to stdout)");
    add_attach(*sub, run);
    add_batch(*sub, run);
    add_package(*sub, run);
    add_publish(*sub, run);
    add_compare(*sub, run);
    sub->callback([&run, sub] {
        // Called after that of a subcommand of its own, which is then what was asked for.
        if (sub->get_subcommands().empty()) run = [] { return write_minutes(options); };
    });
}

} // namespace klubba::ctl
