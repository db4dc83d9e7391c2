#include "klubbactl/year.h"
#include "klubbactl/year_stream.h"
#include "notice/to_meeting.h"
#include "session/drafting.h"
#include "settings/drafting_means.h"
#include "settings/folders.h"
#include "wire/json.h"

#include <algorithm>
#include <iostream>
#include <optional>
#include <string>
#include <utility>

namespace klubba::ctl {

namespace {

/// By its id, else by its day.
Result<year::PlannedMeetingId, Failure> choose_planned(const year::BodyState& state,
                                                       const std::string& wanted)
{
    if (find(state, year::PlannedMeetingId{wanted}) != nullptr)
        return year::PlannedMeetingId{wanted};
    std::vector<const year::PlannedMeetingRecord*> of_day;
    const auto day = day_from(wanted);
    for (const auto& record : state.meetings)
        if (day && record.meeting.day == day) of_day.push_back(&record);
    if (of_day.empty())
        return bad_input(state.name + " has planned no meeting " + wanted +
                         " (--meeting: a day as 2026-03-16, or an id)");
    const auto is_cancelled = [](const auto* record) { return record->cancelled; };
    if (of_day.size() > 1) std::erase_if(of_day, is_cancelled);
    if (of_day.size() == 1) return of_day.front()->meeting.id;
    std::string ids;
    for (const auto* record : of_day)
        ids += (ids.empty() ? "" : ", ") + record->meeting.id.text;
    return bad_input("--meeting: " + wanted + " has several: one of " + ids);
}

std::string in_minutes(Duration duration)
{
    return std::to_string(std::chrono::round<std::chrono::minutes>(duration).count()) + " min";
}

std::string said(const year::Length& length)
{
    if (length.count == 0) return in_minutes(length.suggested) + ", no earlier ones to go by";
    return in_minutes(length.suggested) + ", median " + in_minutes(length.median) + ", half " +
           in_minutes(length.lower) + " to " + in_minutes(length.upper) + ", " +
           std::to_string(length.count) + (length.count == 1 ? " time" : " times") + ", by " +
           std::string{name_of(length.basis)};
}

std::string said(const year::DraftedSlot& slot)
{
    if (slot.length) return said(*slot.length);
    return slot.habit == 0 ? "no earlier ones to go by"
                           : "as " + std::to_string(slot.habit) + " earlier ones";
}

void print_item(const year::BodyState& state, const year::Drafting& made, const meeting::ItemId& id)
{
    const auto place = std::find_if(made.items.begin(), made.items.end(),
                                    [&](const auto& each) { return each.item == id; });
    const auto& item = made.meeting.items[static_cast<std::size_t>(place - made.items.begin())];
    std::cout << "    " << item.number << ". " << item.title << " (" << name_of(place->origin);
    if (place->day) std::cout << ' ' << to_text(*place->day);
    if (place->matter && place->origin != year::Origin::Plan) std::cout << ", plan";
    for (const auto& assignment : place->assignments) {
        const auto* record = find(state, assignment);
        if (record != nullptr) std::cout << ", " << record->numbers.back().number;
    }
    std::cout << ")\n";
    for (const auto& part : item.sub_items)
        std::cout << "      " << part.number << ") " << part.title << '\n';
}

void print(const year::BodyState& state, const year::Drafting& made)
{
    const auto& info = made.meeting.info;
    const auto zone = Zone::named(info.zone);
    const auto clock = [&](const std::optional<Instant>& at) {
        return at && zone ? to_text(zone->clock_of(*at)) : std::string{"?"};
    };
    std::cout << made.stream << '\n'
              << info.body << ", " << to_text(info.day) << ' ' << clock(info.starts) << '-'
              << clock(info.ends) << ", " << (info.place.empty() ? "(no place)" : info.place)
              << ", " << made.meeting.people.size() << " people\n";
    for (const auto& each : made.slots) {
        const auto& slot = each.slot;
        std::cout << "  " << clock(slot.starts) << '-' << clock(slot.ends) << ' ' << slot.title
                  << " [" << said(each) << "]\n";
        for (const auto& link : slot.items)
            print_item(state, made, link.item);
    }
    if (made.start_is_usual)
        std::cerr << "look at: the plan says no time; it begins as the body's meetings do\n";
    if (made.over > Duration{})
        std::cerr << "look at: the schedule goes on for " << in_minutes(made.over)
                  << " after the end that is planned\n";
}

session::DraftedAnswer draft(const OfBody& of,
                             const year::PlannedMeetingId& planned,
                             const settings::Settings& settings,
                             bool is_dry)
{
    auto means = settings::drafting_means(settings, of.state->name);
    means.usual_kind = notice::body_kind_of(of.state->name);
    if (is_dry)
        return session::drafted_from_plan(of.loaded.meetings, of.loaded.bodies, of.state->name,
                                          planned, std::move(means));
    session::SystemClock clock;
    auto station = session::Station::open(of.folder, clock);
    if (!station) return std::move(station.error());
    return session::draft_from_plan(*station, of.state->name, planned, std::move(means),
                                    "secretary");
}

/// In words, with what to do instead.
Failure failure_for(const year::Refusal& refusal, const std::string& wanted)
{
    using Kind = year::Refusal::Kind;
    if (refusal.kind == Kind::MeetingIsDrafted)
        return {Failure::Kind::BadInput, wanted + " is drafted already: " + refusal.subject};
    if (refusal.kind == Kind::MeetingIsCancelled)
        return {Failure::Kind::BadInput, wanted + " is cancelled in the plan"};
    if (refusal.kind == Kind::DayIsMissing)
        return {Failure::Kind::BadInput, wanted + " has no day in the plan yet"};
    return failure_of(refusal);
}

} // namespace

Exit draft_meeting(const YearOptions& options)
{
    const auto of = read_body(options.data, options.body);
    if (!of) return failed(of.error());
    const auto settings =
        settings::read_settings(settings::settings_file(settings::system_environment));
    if (!settings) return failed(settings.error());
    const auto planned = choose_planned(*of->state, options.planned);
    if (!planned) return failed(planned.error());
    const auto answer = draft(*of, *planned, *settings, options.dry_run);
    if (const auto* broken = std::get_if<Failure>(&answer)) return failed(*broken);
    if (const auto* refused = std::get_if<year::Refusal>(&answer))
        return failed(failure_for(*refused, options.planned));
    const auto& made = std::get<year::Drafting>(answer);
    if (options.json)
        std::cout << wire::print_json(to_value(made), wire::Layout::Indented) << '\n';
    else
        print(*of->state, made);
    return Exit::Done;
}

} // namespace klubba::ctl
