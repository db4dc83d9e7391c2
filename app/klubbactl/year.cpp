#include "klubbactl/year.h"

#include "klubbactl/year_stream.h"
#include "plans/plans.h"
#include "plans/to_year.h"
#include "reader/lines_file.h"
#include "wire/json.h"
#include "wire/year_codec.h"
#include "year/together.h"

#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

namespace klubba::ctl {

namespace {

using Commands = std::vector<year::Command>;

struct Imported {
    plans::Draft draft;
    Commands commands;
};

/// A report back is what says something of its assignments; a plan only lists them.
bool is_report_back(const Result<plans::Draft, Failure>& report)
{
    return report && std::any_of(report->reports.begin(), report->reports.end(),
                                 [](const auto& each) { return each.comment || each.quotation; });
}

Result<Imported, Failure> read_document(const YearOptions& options)
{
    const auto lines = reader::lines_of_file(options.file);
    if (!lines) return unexpected<Failure>(reader::failure_of(lines.error()));
    const auto wrong = [&](const Failure& why) {
        return bad_input(options.file + ": " + why.context);
    };
    auto plan = plans::read_plan(*lines);
    auto report = plans::read_report_back(*lines);
    if (is_report_back(report)) {
        auto reports = plans::reports_of(*report, options.year);
        if (!reports) return wrong(reports.error());
        return Imported{std::move(*report), {year::Command{std::move(*reports)}}};
    }
    if (!plan) return wrong(plan.error());
    auto taken = plans::plans_of(*plan, options.year);
    if (!taken) return wrong(taken.error());
    Imported imported{std::move(*plan), {}};
    for (auto& each : *taken)
        imported.commands.emplace_back(std::move(each));
    return imported;
}

void say_what_to_look_at(const plans::Draft& draft)
{
    for (const auto& warning : draft.warnings)
        std::cerr << "look at: " << name_of(warning.kind)
                  << (warning.path.empty() ? "" : " " + warning.path)
                  << (warning.line > 0 ? ", line " + std::to_string(warning.line) : "") << '\n';
    if (!draft.unread.empty())
        std::cerr << "look at: " << draft.unread.size() << " lines that were not understood\n";
}

void print(const year::Overview& view)
{
    std::cout << view.body << ", " << view.year << '\n';
    for (const auto& meeting : view.plan) {
        std::cout << (meeting.meeting.day ? to_text(*meeting.meeting.day) : "(no day)") << ", "
                  << (meeting.meeting.place.empty() ? "(no place)" : meeting.meeting.place)
                  << (meeting.stream.empty() ? "" : ", " + meeting.stream) << '\n';
        for (const auto& line : meeting.lines)
            std::cout << "  " << name_of(line.became) << ": " << line.matter.title << '\n';
    }
    for (const auto& assignment : view.assignments)
        std::cout << (assignment.number.empty() ? "(no number)" : assignment.number) << ' '
                  << name_of(assignment.stands) << ": " << assignment.text << '\n';
}

/// A body with its preparatory bodies, and what they have in common.
struct YearOfBodies {
    std::string body;
    int year{};
    std::vector<year::Overview> bodies; ///< The body itself first.
    std::vector<year::SharedAssignment> together;

    static constexpr auto fields()
    {
        return list_fields(field("body", &YearOfBodies::body), field("year", &YearOfBodies::year),
                           field_always("bodies", &YearOfBodies::bodies),
                           field_always("together", &YearOfBodies::together));
    }
};

Result<YearOfBodies, Failure> with_bodies(const session::Loaded& loaded,
                                          const year::BodyState& parent,
                                          int year,
                                          const std::vector<std::string>& names)
{
    const auto others = preparatory_bodies(loaded, parent, year, names);
    if (!others) return unexpected<Failure>(others.error());
    YearOfBodies all{parent.name, year, {overview_of(loaded, parent, year)}, {}};
    for (const auto* state : *others)
        all.bodies.push_back(overview_of(loaded, *state, year));
    all.together = year::together(all.bodies);
    return all;
}

void print(const YearOfBodies& all)
{
    std::cout << all.body << ", " << all.year << '\n';
    for (const auto& shared : all.together) {
        std::cout << shared.text << '\n';
        for (const auto& [body, assignment] : shared.bodies)
            std::cout << "  " << body << ": "
                      << (assignment.number.empty() ? "(no number)" : assignment.number) << ' '
                      << name_of(assignment.stands) << '\n';
    }
}

template <class View>
void show(const View& view, bool json)
{
    if (json)
        std::cout << wire::print_json(to_value(view), wire::Layout::Indented) << '\n';
    else
        print(view);
}

} // namespace

Exit import_year(const YearOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    auto imported = read_document(options);
    if (!imported) return failed(imported.error());
    const auto body = options.body.empty() ? imported->draft.body.value_or("") : options.body;
    if (body.empty())
        return failed({Failure::Kind::BadInput, options.file +
                                                    ": does not say of which body it is; "
                                                    "give --body"});
    const auto count = submit_all(*folder, body, std::move(imported->commands));
    if (!count) return failed(count.error());
    std::cout << body << ": " << *count << " events\n";
    say_what_to_look_at(imported->draft);
    return Exit::Done;
}

Exit show_year(const YearOptions& options)
{
    const auto of = read_body(options.data, options.body);
    if (!of) return failed(of.error());
    const auto year = year_or_present(options.year);
    if (!options.with_bodies && options.of.empty()) {
        show(overview_of(of->loaded, *of->state, year), options.json);
        return Exit::Done;
    }
    const auto all = with_bodies(of->loaded, *of->state, year, options.of);
    if (!all) return failed(all.error());
    show(*all, options.json);
    return Exit::Done;
}

Exit link_item(const YearOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto& meeting = chosen->history.state();
    std::string item;
    for (const auto& record : meeting.items)
        if (record.item.id.text == options.item || record.item.number == options.item)
            item = record.item.id.text;
    if (item.empty())
        return failed({Failure::Kind::BadInput, "the meeting has no item " + options.item});
    const auto loaded = session::read_all(*folder);
    if (!loaded) return failed(loaded.error());
    const auto state =
        choose_body(*loaded, options.body.empty() ? meeting.info.body : options.body);
    if (!state) return failed(state.error());
    const auto year = static_cast<int>(meeting.info.day.year());
    const auto* assignment = year::find_number(**state, year, options.assignment);
    if (assignment == nullptr)
        return failed({Failure::Kind::BadInput, (**state).name + " has no assignment " +
                                                    options.assignment + " in " +
                                                    std::to_string(year)});
    const auto& id = assignment->assignment.id;
    const auto command = options.remove
                             ? year::Command{year::UnlinkItem{chosen->stream.text, item, id}}
                             : year::Command{year::LinkItem{chosen->stream.text, item, id}};
    const auto count = submit_all(*folder, (**state).name, {command});
    return count ? Exit::Done : failed(count.error());
}

Exit tell_year(const YearOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto value = wire::parse_json(options.command);
    if (!value) return wrong_use("COMMAND: " + value.error().context);
    const auto command = wire::year_command_from(*value);
    if (!command) return wrong_use("COMMAND: " + command.error().text());
    const auto count = submit_all(*folder, options.body, {*command});
    if (!count) return failed(count.error());
    std::cout << options.body << ": " << *count << " events\n";
    return Exit::Done;
}

} // namespace klubba::ctl
