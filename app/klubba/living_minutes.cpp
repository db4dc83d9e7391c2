#include "klubba/living_minutes.h"

#include "klubba/minutes_lines.h"
#include "minutes/kinds.h"
#include "minutes/line_differences.h"
#include "minutes/section_part.h"

#include <algorithm>
#include <utility>

namespace klubba {

namespace {

using namespace minutes;
using Line = ui::MinutesLine;

bool is_of(const Part& part, const Section& section)
{
    if (part.role != PartRole::Item || part.blocks.empty()) return false;
    const auto* heading = std::get_if<Heading>(&part.blocks.front());
    return heading != nullptr && heading->anchor == section_anchor(section.number);
}

using Sections = std::vector<ui::MinutesSection>;

/// Each § of the minutes of that meeting.
Sections sections_of(const meeting::MeetingState& state, const Zone& zone)
{
    const auto record = record_of(state, {zone, {}, {}, {}});
    const auto document = document_of(state, record, {Kind::Full, {}, {}});
    if (!document) return {};
    Sections sections;
    for (const auto& section : record.sections) {
        const auto part = std::find_if(document->parts.begin(), document->parts.end(),
                                       [&](const Part& each) { return is_of(each, section); });
        if (part == document->parts.end()) continue;
        ui::MinutesSection shown{section.item, section.label, section.title, {}};
        for (std::size_t i = 1; i < part->blocks.size(); ++i)
            add_lines(shown.lines, part->blocks[i]);
        sections.push_back(std::move(shown));
    }
    return sections;
}

/// What a line says, for telling whether it is still there.
std::string said_by(const Line& line)
{
    return line.opening + " " + line.text;
}

/// The lines as they are now, with those that are gone where they were. Empty where none changed.
std::vector<Line> changes(const std::vector<Line>& before, const std::vector<Line>& now)
{
    const auto said_by_all = [](const std::vector<Line>& lines) {
        std::vector<std::string> said(lines.size());
        std::transform(lines.begin(), lines.end(), said.begin(), said_by);
        return said;
    };
    const auto said_before = said_by_all(before);
    const auto said_now = said_by_all(now);
    std::vector<bool> is_gone(before.size());
    std::vector<bool> is_new(now.size());
    for (const auto& one : differences(said_before, said_now)) {
        if (one.was > 0) is_gone[one.was - 1] = true;
        if (one.is > 0) is_new[one.is - 1] = true;
    }
    std::vector<Line> all;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto add = [&](const Line& line, Line::Change change) {
        all.push_back(line);
        all.back().change = change;
    };
    while (i < before.size() || j < now.size()) {
        if (i < before.size() && is_gone[i])
            add(before[i++], Line::Change::Struck);
        else if (j < now.size() && is_new[j])
            add(now[j++], Line::Change::Added);
        else {
            add(now[j++], Line::Change::None);
            ++i;
        }
    }
    const bool has_changed = std::any_of(
        all.begin(), all.end(), [](const Line& line) { return line.change != Line::Change::None; });
    return has_changed ? all : std::vector<Line>{};
}

/// What was sent to the verifiers, each time.
struct Sent {
    const meeting::MinutesSent* sending;
    Sections sections;
};

std::vector<Sent> sendings_of(const Present& present)
{
    std::vector<Sent> all;
    const auto& history = present.history();
    for (const auto& event : history.events()) {
        const auto* sending = get_if<meeting::MinutesSent>(&event.body);
        if (sending == nullptr || history.is_taken_back(event.id)) continue;
        all.push_back({sending, sections_of(history.up_to(event).state(), present.zone())});
    }
    return all;
}

void tell_what_changed(ui::MinutesSection& section, const std::vector<Sent>& sendings)
{
    for (const auto& [sending, sections] : sendings) {
        const auto& items = sending->items;
        if (std::find(items.begin(), items.end(), section.item) == items.end()) continue;
        section.sent = sending->at;
        const auto then = std::find_if(sections.begin(), sections.end(),
                                       [&](const auto& one) { return one.item == section.item; });
        section.since_sent =
            then == sections.end() ? std::vector<Line>{} : changes(then->lines, section.lines);
    }
}

ui::LivingMinutes made_of(Present& present)
{
    const auto& state = present.state();
    auto minutes = sections_of(state, present.zone());
    const auto sendings = sendings_of(present);
    for (auto& section : minutes) {
        tell_what_changed(section, sendings);
        section.came_late = static_cast<std::size_t>(
            std::count_if(state.late_events.begin(), state.late_events.end(),
                          [&](const auto& one) { return one.item == section.item; }));
    }
    return minutes;
}

} // namespace

const ui::LivingMinutes& MinutesInMaking::of(Present& present)
{
    if (m_changes != present.changes()) {
        m_minutes = made_of(present);
        m_changes = present.changes();
    }
    return m_minutes;
}

} // namespace klubba
