#include "klubbactl/year_documents.h"

#include "blobs/store.h"
#include "klubbactl/item_files.h"
#include "klubbactl/minutes_files.h"
#include "klubbactl/year_stream.h"
#include "minutes/dressing.h"
#include "settings/folders.h"
#include "settings/settings.h"
#include "yearbook/activity_plan.h"
#include "yearbook/report_back.h"

#include <algorithm>
#include <iostream>
#include <utility>

namespace klubba::ctl {

namespace {

yearbook::ReportWanted wanted_by(bool final, const std::string& registry_number)
{
    return {final ? yearbook::Stage::Final : yearbook::Stage::Draft, registry_number};
}

/// When the body's stream was last written to.
Instant last_written(const session::Loaded& loaded, const year::BodyState& state)
{
    for (const auto& [stream, history] : loaded.bodies)
        if (&history.state() == &state && !history.events().empty())
            return history.events().back().stamp.wall;
    return {};
}

/// The document in the looks of its body, as bytes of that format.
Result<std::string, Failure>
bytes_of(minutes::Document document, const std::string& look, const std::string& format)
{
    const auto looks = LooksOfBodies::read(look);
    if (!looks) return unexpected<Failure>(looks.error());
    const auto body = document.author;
    return written(minutes::dressed(std::move(document), looks->of(body), body), format);
}

Exit save(const Result<std::string, Failure>& bytes, const std::string& output)
{
    if (!bytes) return failed(bytes.error());
    const auto saved = write_file(output, *bytes);
    return saved ? Exit::Done : failed(saved.error());
}

Result<std::string, Failure> calendar_of(const yearbook::YearFacts& facts, Instant changed)
{
    const auto settings =
        settings::read_settings(settings::settings_file(settings::system_environment));
    if (!settings) return unexpected<Failure>(settings.error());
    return yearbook::plan_calendar(facts, settings->zone, changed);
}

Result<minutes::Document, Failure> collected(const session::Loaded& loaded,
                                             const year::BodyState& parent,
                                             int year,
                                             const YearDocumentOptions& options)
{
    const auto bodies = preparatory_bodies(loaded, parent, year, options.of);
    if (!bodies) return unexpected<Failure>(bodies.error());
    std::vector<yearbook::YearFacts> facts;
    for (const auto* state : *bodies)
        facts.push_back(facts_of(loaded, *state, year));
    return yearbook::collected_reports(facts_of(loaded, parent, year), facts,
                                       wanted_by(options.final, options.registry_number));
}

/// The item that was asked for, else the one that is called a report back, else a new one.
Result<meeting::AgendaItem, Failure>
report_item(const meeting::MeetingState& state, const std::string& wanted, int year)
{
    if (!wanted.empty()) return item_of(state, wanted);
    for (const auto& record : state.items)
        if (!record.withdrawn && yearbook::is_report_title(record.item.title)) return record.item;
    meeting::AgendaItem item;
    item.title = yearbook::report_title(year);
    return item;
}

} // namespace

Exit write_plan_document(const YearDocumentOptions& options)
{
    const auto of = read_body(options.data, options.body);
    if (!of) return failed(of.error());
    const auto facts = facts_of(of->loaded, *of->state, year_or_present(options.year));
    if (options.format == "ics")
        return save(calendar_of(facts, last_written(of->loaded, *of->state)), options.output);
    return save(bytes_of(yearbook::activity_plan(facts), options.look, options.format),
                options.output);
}

Exit write_report_back(const YearDocumentOptions& options)
{
    const auto of = read_body(options.data, options.body);
    if (!of) return failed(of.error());
    const auto year = year_or_present(options.year);
    auto document = options.collect || !options.of.empty()
                        ? collected(of->loaded, *of->state, year, options)
                        : yearbook::report_back(facts_of(of->loaded, *of->state, year),
                                                wanted_by(options.final, options.registry_number));
    if (!document) return failed(document.error());
    return save(bytes_of(std::move(*document), options.look, options.format), options.output);
}

Exit put_report_item(const ReportItemOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto loaded = session::read_all(*folder);
    if (!loaded) return failed(loaded.error());
    const auto& meeting = chosen->history.state();
    const auto state =
        choose_body(*loaded, options.body.empty() ? meeting.info.body : options.body);
    if (!state) return failed(state.error());
    const auto year = options.year.value_or(static_cast<int>(meeting.info.day.year()));
    auto document = yearbook::report_back(facts_of(*loaded, **state, year),
                                          wanted_by(!options.draft, options.registry_number));
    if (!document) return failed(document.error());
    const auto pdf = bytes_of(std::move(*document), options.look, "pdf");
    if (!pdf) return failed(pdf.error());
    auto item = report_item(meeting, options.item, year);
    if (!item) return failed(item.error());
    item->kind = meeting::ItemKind::Decision;
    item->clause_style = meeting::ClauseStyle::AttClauses;
    item->proposal = yearbook::report_proposal(year, options.receiver);
    if (!options.receiver.empty()) item->dispatch = {options.receiver};
    session::SystemClock clock;
    auto station = session::Station::open(*folder, clock);
    if (!station) return failed(station.error());
    // The file first: an event that names it is then never alone.
    const auto hash = blobs::Store{*folder}.put(*pdf);
    if (!hash) return failed(hash.error());
    put_file(*item, {yearbook::report_title(year), *hash, static_cast<std::int64_t>(pdf->size()),
                     "application/pdf"});
    const bool is_new = !item->id;
    if (is_new) item->id.text = "report-back-" + std::to_string(year);
    const auto id = item->id.text;
    const auto done =
        is_new ? submit(*station, chosen->stream, meeting::AddItem{std::move(*item), {}})
               : submit(*station, chosen->stream, meeting::CorrectItem{std::move(*item)});
    if (!done) return failed(done.error());
    std::cout << id << '\n';
    return Exit::Done;
}

} // namespace klubba::ctl
