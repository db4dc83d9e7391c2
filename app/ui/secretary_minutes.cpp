#include "ui/button.h"
#include "ui/minutes_lines.h"
#include "ui/phrases.h"
#include "ui/row_window.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace klubba::ui {

using meeting::ItemRecord;
using meeting::ProsePart;
using words::Word;
using words::Words;

namespace {

using namespace std::chrono_literals;

/// A text is sent when nothing has been typed for so long, or when so long has gone since it was.
constexpr Duration rest_of_writer = 1s;
constexpr Duration longest_unsent = 5s;

constexpr float list_width = 390;
constexpr float fields_width = 600;
constexpr float other_height = 84;
constexpr float gap = 28;
constexpr float label_width = 84;
constexpr float row_padding = 8;
constexpr TextStyle row_style{Weight::Regular, 20};
constexpr TextStyle title_style{Weight::Bold, 30, -0.01F, 1.15F};

const std::string& text_in(const ItemRecord& record, std::size_t place)
{
    return place == prose_count - 1 ? record.note : prose_of(record, static_cast<ProsePart>(place));
}

Word label_of(std::size_t place)
{
    constexpr std::array labels{Word::RevisedSummary, Word::FieldReasons, Word::FieldNote};
    return labels[place];
}

void send(const SecretaryMoment& now, std::size_t place)
{
    auto& desk = now.local.minutes;
    auto& prose = desk.proses[place];
    prose.sent = prose.text.text();
    prose.other.reset();
    if (place == prose_count - 1)
        ask(now.out, meeting::WriteNote{desk.item, prose.sent});
    else
        ask(now.out, meeting::WriteProse{desk.item, static_cast<ProsePart>(place), prose.sent});
}

void send_all(const SecretaryMoment& now)
{
    for (std::size_t i = 0; i < prose_count; ++i)
        if (now.local.minutes.proses[i].is_unsent()) send(now, i);
}

Instant due(const WrittenProse& prose)
{
    return std::min(prose.last_typed + rest_of_writer, prose.first_typed + longest_unsent);
}

/// What the meeting has now is taken over, unless something else is being written in its place.
void follow(WrittenProse& prose, const std::string& has)
{
    if (has == prose.seen) return;
    prose.seen = has;
    if (has == prose.sent) return;
    if (prose.is_unsent()) {
        prose.other = has;
        return;
    }
    prose.text = Prose(has);
    prose.text.move_to(has.size());
    prose.sent = has;
}

void follow_all(const SecretaryMoment& now)
{
    auto& desk = now.local.minutes;
    if (const auto* record = find(now.in.state, desk.item))
        for (std::size_t i = 0; i < prose_count; ++i)
            follow(desk.proses[i], text_in(*record, i));
}

void turn_to(const SecretaryMoment& now, const meeting::ItemId& item)
{
    auto& desk = now.local.minutes;
    send_all(now);
    desk.item = item;
    desk.first = 0;
    desk.wants_keyboard = true;
    const auto* record = find(now.in.state, item);
    for (std::size_t i = 0; i < prose_count; ++i) {
        const std::string has = record == nullptr ? std::string{} : text_in(*record, i);
        desk.proses[i] = {Prose(has), has, has, {}, {}, {}};
        desk.proses[i].text.move_to(has.size());
    }
}

std::size_t place_of(const LivingMinutes& minutes, const meeting::ItemId& item)
{
    const auto found = std::find_if(minutes.begin(), minutes.end(),
                                    [&](const MinutesSection& one) { return one.item == item; });
    return static_cast<std::size_t>(found - minutes.begin());
}

/// The § that is shown: the one that was, the one on the table when the sheet is opened, else the
/// latest.
std::size_t shown_section(const SecretaryMoment& now, const LivingMinutes& minutes)
{
    auto& desk = now.local.minutes;
    auto at = place_of(minutes, desk.item);
    if (at < minutes.size()) return at;
    at = now.in.view.item ? place_of(minutes, now.in.view.item->item.id) : minutes.size();
    if (at == minutes.size()) at = minutes.size() - 1;
    turn_to(now, minutes[at].item);
    return at;
}

/// Gives the one that was clicked.
std::size_t draw_list(Canvas& canvas, const LivingMinutes& minutes, std::size_t shown, Box area)
{
    const Theme& theme = canvas.theme();
    std::vector<Paragraph> titles;
    std::vector<float> heights;
    for (std::size_t i = 0; i < minutes.size(); ++i) {
        const auto style = i == shown ? row_style.with(Weight::SemiBold) : row_style;
        titles.push_back(canvas.wrap(style, theme.ink, minutes[i].title,
                                     area.w - label_width - 2 * row_padding));
        heights.push_back(titles.back().height() + 2 * row_padding);
    }
    const auto window = rows_in_sight(heights, area.h, shown);
    std::size_t chosen = shown;
    for (std::size_t i = window.first; i < window.last; ++i) {
        const Box row = area.cut_top(heights[i]);
        const Touch touch = canvas.touch("minutes " + minutes[i].item.text, row);
        if (i == shown) canvas.fill(row, theme.accent_soft, 6);
        if (touch.focused) canvas.focus_ring(row.inset(4), 6);
        if (touch.clicked) chosen = i;
        const Box text = row.inset(row_padding);
        canvas.text(text.top_left(), i == shown ? row_style.with(Weight::SemiBold) : row_style,
                    theme.ink, minutes[i].label);
        canvas.paragraph({text.x + label_width, text.y}, titles[i]);
    }
    return chosen;
}

/// The keys that stay the sheet's while a text is written in.
void take_keys(const Canvas& canvas,
               const SecretaryMoment& now,
               const LivingMinutes& minutes,
               std::size_t shown)
{
    const auto pressed = [&](Key key, bool control, Word does) {
        return canvas.pressed_while_writing({.key = key, .control = control}, does);
    };
    if (pressed(Key::PageDown, true, Word::KeyNextSection) && shown + 1 < minutes.size())
        turn_to(now, minutes[shown + 1].item);
    if (pressed(Key::PageUp, true, Word::KeyPreviousSection) && shown > 0)
        turn_to(now, minutes[shown - 1].item);
    auto& desk = now.local.minutes;
    const KeyPress shows_changes{.key = Key::C, .control = true, .shift = true};
    if (canvas.pressed_while_writing(shows_changes, Word::KeyShowsChanges)) {
        desk.shows_changes = !desk.shows_changes;
        desk.first = 0;
    }
    auto& first = desk.first;
    const auto count = minutes[shown].lines.size() + minutes[shown].since_sent.size();
    if (pressed(Key::PageDown, false, Word::KeyGoesFar)) first = std::min(first + 6, count);
    if (pressed(Key::PageUp, false, Word::KeyGoesFar)) first -= std::min<std::size_t>(first, 6);
}

/// What has changed since it was sent, or that there is nothing to tell of.
void draw_changes(Canvas& canvas,
                  const SecretaryMoment& now,
                  const MinutesSection& section,
                  Box area)
{
    const Words& words = now.desk.words;
    if (!section.sent) {
        canvas.text_in(area.cut_top(34), Align::Left, row_style, canvas.theme().muted,
                       words(Word::MinutesNeverSent));
        draw_minutes_lines(canvas, words, section.lines, now.local.minutes.first, area,
                           MinutesMarks::Words);
        return;
    }
    const auto when =
        words.day(now.desk.zone.day_of(*section.sent)) + " " + clock_text(now.desk, *section.sent);
    const bool has_changed = !section.since_sent.empty();
    canvas.fitted_in(
        area.cut_top(34), Align::Left, row_style.with(Weight::SemiBold), 14,
        has_changed ? canvas.theme().late : canvas.theme().muted,
        words(has_changed ? Word::MinutesChangedSince : Word::MinutesNotChanged, {when}));
    draw_minutes_lines(canvas, words, has_changed ? section.since_sent : section.lines,
                       now.local.minutes.first, area,
                       has_changed ? MinutesMarks::Changes : MinutesMarks::Words);
}

/// As it would be printed now. Beside each stretch stands whose words it is.
void draw_section(Canvas& canvas,
                  const SecretaryMoment& now,
                  const MinutesSection& section,
                  Box area)
{
    const Theme& theme = canvas.theme();
    const Words& words = now.desk.words;
    const std::string title = section.label + " " + section.title;
    const Paragraph head = canvas.wrap(title_style, theme.ink, title, area.w);
    canvas.paragraph(area.cut_top(head.height()).top_left(), head);
    area.cut_top(6);
    if (section.came_late > 0) {
        const auto late =
            canvas.wrap(row_style.with(Weight::SemiBold), theme.late,
                        words(Word::MinutesCameLate, {std::to_string(section.came_late)}), area.w);
        canvas.paragraph(area.cut_top(late.height() + 4).top_left(), late);
    }
    if (now.local.minutes.shows_changes)
        draw_changes(canvas, now, section, area);
    else
        draw_minutes_lines(canvas, words, section.lines, now.local.minutes.first, area,
                           MinutesMarks::Words);
}

/// "sparat", or what keeps it from being so.
std::string state_of(const WrittenProse& prose, const Words& words)
{
    if (prose.other) return std::string(words(Word::MinutesOtherWrote));
    if (prose.is_unsent()) return std::string(words(Word::MinutesUnsent));
    return std::string(words(prose.sent == prose.seen ? Word::MinutesStored : Word::MinutesSent));
}

/// What came from elsewhere, beside what is being written in its place.
void draw_other(Canvas& canvas, const std::string& text, Box box)
{
    box.cut_top(6);
    const Span span{text, canvas.theme().late, Weight::Regular};
    canvas.page(box.top_left(), canvas.fit(desk_text.sized(18), 12, {&span, 1}, box));
}

void draw_fields(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    auto& desk = now.local.minutes;
    const Words& words = now.desk.words;
    const auto phrases = all_phrases(words, now.in.phrases);
    const float each = area.h / prose_count;
    for (std::size_t i = 0; i < prose_count; ++i) {
        auto& prose = desk.proses[i];
        Box part = area.cut_top(each);
        part.cut_bottom(8);
        const Box hint = part.cut_bottom(22);
        const std::string id = "minutes prose " + std::to_string(i);
        if (i == 0 && std::exchange(desk.wants_keyboard, false)) canvas.focus_on(id);
        const Box label = part.cut_top(28);
        ProseLook look{.style = desk_text.sized(21)};
        if (prose.other) draw_other(canvas, *prose.other, part.cut_bottom(other_height));
        const std::string before = prose.text.text();
        const auto touch = prose_field(canvas, id, part, look, prose.text, ProseLines::Many);
        if (touch.focused) {
            take_phrase_key(canvas, prose.text, phrases);
            draw_phrase_hint(canvas, words, hint, prose.text, phrases);
        }
        if (prose.text.text() != before) {
            if (before == prose.sent) prose.first_typed = now.desk.now;
            prose.last_typed = now.desk.now;
        }
        part_label(canvas, label, words(label_of(i)), state_of(prose, words));
    }
}

} // namespace

std::optional<Instant> store_written(const SecretaryMoment& now)
{
    auto& desk = now.local.minutes;
    if (find(now.in.state, desk.item) == nullptr) return {};
    follow_all(now);
    const bool is_left = now.local.sheet != SecretarySheet::Minutes;
    std::optional<Instant> next;
    for (std::size_t i = 0; i < prose_count; ++i) {
        const auto& prose = desk.proses[i];
        if (!prose.is_unsent()) continue;
        if (is_left || now.desk.now >= due(prose))
            send(now, i);
        else
            next = std::min(next.value_or(due(prose)), due(prose));
    }
    return next;
}

void minutes_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    follow_all(now);
    keys_line(canvas, area, words(Word::MinutesKeys));
    const LivingMinutes* minutes = now.in.minutes;
    if (minutes == nullptr || minutes->empty()) {
        canvas.text_in(area.cut_top(40), Align::Left, row_style, canvas.theme().muted,
                       words(Word::MinutesNothing));
        return;
    }
    const auto shown = shown_section(now, *minutes);
    Box fields =
        canvas.is_portrait() ? area.cut_bottom(area.h * 0.45F) : area.cut_right(fields_width);
    if (!canvas.is_portrait()) area.cut_right(gap);
    const auto chosen = draw_list(canvas, *minutes, shown, area.cut_left(list_width));
    area.cut_left(gap);
    draw_section(canvas, now, (*minutes)[shown], area);
    draw_fields(canvas, now, fields);
    if (chosen != shown)
        turn_to(now, (*minutes)[chosen].item);
    else
        take_keys(canvas, now, *minutes, shown);
}

} // namespace klubba::ui
