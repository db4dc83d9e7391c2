#include "meeting/history.h"
#include "ui/button.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/table.h"
#include "ui/text_list.h"
#include "ui/text_match.h"
#include "ui/trail_words.h"

#include <algorithm>

namespace klubba::ui {

using meeting::Event;
using meeting::EventId;
using meeting::LogLine;
using words::Word;
using words::Words;
using Tone = TableCell::Tone;

namespace {

/// All events of the action that the line belongs to: they are taken back together.
std::vector<EventId> action_of(const std::vector<LogLine>& log, const LogLine& line)
{
    std::vector<EventId> events;
    for (const auto& other : log)
        if (other.event.stamp == line.event.stamp && other.event.id.author == line.event.id.author)
            events.push_back(other.event.id);
    return events;
}

/// What took the event back, and is not itself taken back.
std::optional<EventId> taken_back_by(const meeting::History& history, const EventId& id)
{
    for (const Event& event : history.events()) {
        const auto* undone = get_if<meeting::Undone>(&event.body);
        if (undone == nullptr || history.is_taken_back(event.id)) continue;
        if (std::find(undone->events.begin(), undone->events.end(), id) != undone->events.end())
            return event.id;
    }
    return {};
}

/// Everything that falls with what is taken, in the words of the log.
std::vector<std::string>
resting_words(const SecretaryInput& in, const Words& words, std::vector<EventId> taken)
{
    std::vector<std::string> out;
    if (in.history == nullptr) return out;
    const auto own = taken.size();
    for (auto more = in.history->resting_on(taken); !more.empty();
         more = in.history->resting_on(taken))
        taken.insert(taken.end(), more.begin(), more.end());
    for (const Event& event : in.history->events()) {
        const auto found = std::find(taken.begin(), taken.end(), event.id);
        if (found != taken.end() && found - taken.begin() >= static_cast<std::ptrdiff_t>(own))
            out.push_back(trail_words(words, event.body, subject_of(in.state, event.body)));
    }
    return out;
}

std::string what_rests(const std::vector<std::string>& resting, const Words& words)
{
    constexpr std::size_t most = 8;
    std::vector<std::string> named(resting.begin(),
                                   resting.begin() +
                                       static_cast<std::ptrdiff_t>(std::min(most, resting.size())));
    std::string text = words(Word::TakeBackRests, {joined(named, "; ")});
    if (resting.size() > most)
        text += " " + words(Word::AndMore, {std::to_string(resting.size() - most)});
    return text;
}

/// The person, where it is known who it was, and the role.
std::string who_acted(const meeting::Event& event)
{
    return event.person.empty() ? event.actor : event.person + " (" + event.actor + ")";
}

TableRow row_of(const LogLine& line, const Desk& desk)
{
    const Tone tone = line.taken_back ? Tone::Muted : Tone::Plain;
    return {{{seconds_text(desk, line.at), line.taken_back ? Tone::Muted : Tone::Strong},
             {log_words(line, desk), tone},
             {who_acted(line.event), Tone::Muted}}};
}

} // namespace

void take_back(const LogLine& line, const SecretaryMoment& now)
{
    const auto& in = now.in;
    const Words& words = now.desk.words;
    std::vector<EventId> events = action_of(whole_log(in), line);
    std::optional<EventId> undo;
    if (line.taken_back && in.history != nullptr) undo = taken_back_by(*in.history, line.event.id);
    if (undo) events = {*undo};
    const auto resting = resting_words(in, words, events);
    // Alone it is done at once: that can be taken back too.
    if (resting.empty()) return ask(now.out, meeting::Undo{std::move(events), {}, {}});
    const auto what = trail_words(words, line.event.body, line.subject);
    auto form = form_of(words, words(undo ? Word::BringBackTitle : Word::TakeBackTitle, {what}),
                        {line_field(said(words, Word::FieldReason))});
    form.accept = words(undo ? Word::BringBackDo : Word::TakeBackDo);
    form.about = what_rests(resting, words);
    form.make = [events](const std::vector<FormField>& fields) -> Made {
        return Made{{meeting::Undo{events, meeting::Dependents::TakeBack, fields[0].text()}}};
    };
    now.local.form = std::move(form);
}

std::vector<LogLine> whole_log(const SecretaryInput& in)
{
    if (in.history == nullptr) return in.view.log;
    std::vector<LogLine> log;
    const auto events = in.history->events();
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        log.push_back({*event, happened_at(event->body).value_or(event->stamp.wall),
                       subject_of(in.state, event->body), in.history->is_taken_back(event->id)});
    return log;
}

void trail_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    filter_field(canvas, area, now.local);
    keys_line(canvas, area, words(Word::TrailKeys));
    const auto log = whole_log(now.in);
    const auto typed = folded_words(now.local.filter.text());
    Table table{
        {{words(Word::ColumnTime), 1}, {words(Word::ColumnWhat), 6}, {words(Word::ColumnBy), 1}},
        {},
        std::string(words(Word::NoMatches))};
    std::vector<const LogLine*> lines;
    for (const auto& line : log) {
        auto row = row_of(line, now.desk);
        if (!fits_all(row.cells[0].text + " " + row.cells[1].text + " " + row.cells[2].text, typed))
            continue;
        if (line.event.id == now.local.wanted_event) now.local.row = lines.size();
        lines.push_back(&line);
        table.rows.push_back(std::move(row));
    }
    now.local.wanted_event = {};
    part_label(canvas, area.cut_top(28), {},
               words(Word::LinesOf, {std::to_string(lines.size()), std::to_string(log.size())}));
    now.local.row = moved_by_keys(canvas, now.local.row, lines.size());
    const auto clicked = draw_table(canvas, words, table, area, now.local.row);
    if (clicked) now.local.row = *clicked;
    if (lines.empty() || !canvas.pressed_while_writing({Key::Enter}, Word::KeyTakesBack)) return;
    canvas.stop_writing();
    take_back(*lines[now.local.row], now);
}

} // namespace klubba::ui
