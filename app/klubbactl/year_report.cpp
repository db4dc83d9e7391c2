#include "klubbactl/year_documents.h"
#include "klubbactl/year_stream.h"
#include "year/carrying.h"

#include <algorithm>
#include <iostream>
#include <string_view>
#include <utility>

namespace klubba::ctl {

namespace {

/// By its number in that year; one that runs on without a number in it by its last one.
const year::AssignmentRecord*
assignment_of(const year::BodyState& state, int year, const std::string& number)
{
    if (const auto* record = year::find_number(state, year, number)) return record;
    for (const auto& record : state.assignments)
        if (year::runs_in(record, year) && year::number_in(record, year) == nullptr &&
            year::number_key(record.numbers.back().number) == year::number_key(number))
            return &record;
    return nullptr;
}

/// What was reported of it in that year, with what is given in its place.
year::Report
changed(const year::AssignmentRecord& record, int year, const YearReportOptions& options)
{
    year::Report report;
    report.assignment = record.assignment.id;
    report.year = year;
    for (const auto& known : record.reports)
        if (known.year == year) report = known;
    if (options.comment) report.comment = *options.comment;
    if (options.quotation) report.quotation = *options.quotation;
    if (options.quoted_from) report.quoted_from = *options.quoted_from;
    if (options.status) {
        report.status = enum_from<year::AssignmentStatus>(*options.status);
        report.status_text.clear(); // It told of the status before.
    }
    if (options.status_text) report.status_text = *options.status_text;
    return report;
}

Exit submit_and_say(const OfBody& body, std::vector<year::Command> commands)
{
    const auto count = submit_all(body.folder, body.state->name, std::move(commands));
    if (!count) return failed(count.error());
    std::cout << body.state->name << ": " << *count << " events\n";
    return Exit::Done;
}

/// "09:00" or "09:00-12:00".
bool read_times(std::string_view text, year::PlannedMeeting& meeting)
{
    const auto dash = text.find('-');
    meeting.start = clock_time_from(text.substr(0, dash));
    if (!meeting.start) return false;
    if (dash == std::string_view::npos) return true;
    meeting.end = clock_time_from(text.substr(dash + 1));
    return meeting.end.has_value();
}

/// "2027-01-22 09:00-12:00 Rådhuset": the day, and what more is known.
Result<year::PlannedMeeting, Failure> meeting_from(const std::string& text, int year)
{
    const auto wrong = [&](const std::string& what) {
        return bad_input("--date " + text + ": " + what);
    };
    year::PlannedMeeting meeting;
    meeting.year = year;
    std::string_view rest = text;
    const auto next = [&] {
        const auto word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        return word;
    };
    const auto day = next();
    meeting.day = day_from(day);
    if (!meeting.day) return wrong(std::string{day} + " is no day; one is 2027-01-22");
    if (static_cast<int>(meeting.day->year()) != year)
        return wrong("is not in " + std::to_string(year));
    const bool has_time = !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
    if (has_time && !read_times(next(), meeting))
        return wrong("there is no such time; one is 09:00, or 09:00-12:00");
    meeting.place = std::string{rest};
    return meeting;
}

std::string named(const year::BodyState& state, const year::AssignmentId& id)
{
    const auto* record = year::find(state, id);
    return record->numbers.back().number + ": " + record->assignment.text;
}

} // namespace

Exit report_assignment(const YearReportOptions& options)
{
    if (!options.status && !options.status_text && !options.comment && !options.quotation &&
        !options.quoted_from)
        return wrong_use("year report: give --status, --comment or --quotation");
    const auto body = read_body(options.data, options.body);
    if (!body) return failed(body.error());
    const auto year = year_or_present(options.year);
    const auto* record = assignment_of(*body->state, year, options.assignment);
    if (record == nullptr)
        return failed({Failure::Kind::BadInput, body->state->name + " has no assignment " +
                                                    options.assignment + " in " +
                                                    std::to_string(year)});
    return submit_and_say(*body, {year::ReportAssignment{changed(*record, year, options)}});
}

Exit write_year_text(const YearTextOptions& options)
{
    const auto body = read_body(options.data, options.body);
    if (!body) return failed(body.error());
    const auto part = enum_from<year::YearPart>(options.part);
    if (!part) return wrong_use("year text: there is no part " + options.part);
    return submit_and_say(
        *body, {year::WriteYearText{{year_or_present(options.year), *part, options.text}}});
}

Exit carry_year(const CarryOptions& options)
{
    if (options.to <= options.from) return wrong_use("year carry: --to is not after --from");
    const auto body = read_body(options.data, options.body);
    if (!body) return failed(body.error());
    std::vector<year::PlannedMeeting> meetings;
    for (const auto& date : options.dates) {
        auto meeting = meeting_from(date, options.to);
        if (!meeting) return failed(meeting.error());
        meetings.push_back(std::move(*meeting));
    }
    auto over = year::carry_over(*body->state, options.from, options.to, meetings);
    for (const auto& id : over.running)
        std::cout << "runs on: " << named(*body->state, id) << '\n';
    for (const auto& left : over.left)
        std::cout << name_of(left.why) << ": " << named(*body->state, left.id) << '\n';
    return submit_and_say(*body, std::move(over.commands));
}

} // namespace klubba::ctl
