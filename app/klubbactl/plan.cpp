#include "klubbactl/subcommands.h"
#include "plans/plans.h"
#include "reader/lines_file.h"
#include "wire/json.h"

#include <iostream>

namespace klubba::ctl {

namespace {

using Read = Result<plans::Draft, Failure> (*)(notice::Lines);

Result<plans::Draft, Failure> draft_in(const std::string& file, Read read)
{
    auto lines = reader::lines_of_file(file);
    if (!lines) return unexpected<Failure>(reader::failure_of(lines.error()));
    auto draft = read(std::move(*lines));
    if (!draft) draft.error().context = file + ": " + draft.error().context;
    return draft;
}

void print_head(const plans::Draft& draft)
{
    std::cout << draft.body.value_or("(no body)") << ", "
              << (draft.year ? std::to_string(*draft.year) : "(no year)") << '\n';
}

std::string all_of(const std::vector<std::string>& numbers)
{
    std::string text;
    for (const auto& number : numbers)
        text += (text.empty() ? " (" : ", ") + number;
    return text.empty() ? text : text + ")";
}

void print_meetings(const plans::Draft& draft)
{
    for (const auto& meeting : draft.meetings) {
        std::cout << (meeting.day ? to_text(*meeting.day) : "(no day)")
                  << (meeting.start ? " " + to_text(*meeting.start) : "") << ", "
                  << meeting.place.value_or("(no place)") << (meeting.joint ? ", joint" : "")
                  << (meeting.visit ? ", visit: " + *meeting.visit : "") << '\n';
        for (const auto& matter : meeting.matters)
            std::cout << "  " << (matter.kind ? std::string{name_of(*matter.kind)} + ": " : "")
                      << matter.title << all_of(matter.assignments) << '\n';
    }
}

void print_doubts(const plans::Draft& draft)
{
    for (const auto& warning : draft.warnings)
        std::cout << "warning: " << name_of(warning.kind)
                  << (warning.path.empty() ? "" : " " + warning.path)
                  << (warning.line > 0 ? ", line " + std::to_string(warning.line) : "") << '\n';
    for (const auto& line : draft.unread)
        std::cout << "not read: " << line << '\n';
}

/// Prints the draft as JSON where that is asked for, else what `print` does between head and
/// doubts.
Exit show(const PlanOptions& options, Read read, void (*print)(const plans::Draft&))
{
    const auto draft = draft_in(options.file, read);
    if (!draft) return failed(draft.error());
    if (options.json) {
        std::cout << wire::print_json(to_value(*draft), wire::Layout::Indented) << '\n';
        return Exit::Done;
    }
    print_head(*draft);
    print(*draft);
    print_doubts(*draft);
    return Exit::Done;
}

} // namespace

Exit show_plan(const PlanOptions& options)
{
    return show(options, plans::read_plan, [](const plans::Draft& draft) {
        print_meetings(draft);
        for (const auto& assignment : draft.assignments)
            std::cout << assignment.number << ": " << assignment.text << '\n';
        for (const auto& standing : draft.standing)
            std::cout << "every meeting: " << standing.text << '\n';
    });
}

Exit show_report_back(const PlanOptions& options)
{
    return show(options, plans::read_report_back, [](const plans::Draft& draft) {
        for (const auto& report : draft.reports)
            std::cout << report.assignment.number << " ["
                      << (report.status ? name_of(*report.status) : "no status")
                      << "]: " << report.assignment.text << '\n'
                      << "  " << report.comment.value_or("(no comment)") << '\n';
    });
}

} // namespace klubba::ctl
