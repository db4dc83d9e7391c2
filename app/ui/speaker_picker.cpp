#include "ui/button.h"
#include "ui/picker_people.h"
#include "ui/picker_seats.h"
#include "ui/prose_field.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using words::Word;
using words::Words;

namespace {

constexpr TextStyle title_style{Weight::Bold, 40, -0.01F, 1.2F};
constexpr TextStyle name_style{Weight::SemiBold, 28};
constexpr TextStyle state_style{Weight::Regular, 22};
constexpr TextStyle field_style{Weight::Regular, 32};
constexpr float field_height = 70;
constexpr float row_height = 72;
constexpr float gap = 14;
constexpr float least_column = 440;
constexpr std::string_view field_id = "who";

Word title_word(PickFor what)
{
    switch (what) {
    case PickFor::Speech:
        return Word::WhoWantsToSpeak;
    case PickFor::Reply:
        return Word::WhoWantsToReply;
    case PickFor::PointOfOrder:
        return Word::WhoRaisesPoint;
    case PickFor::Information:
        return Word::WhoInforms;
    case PickFor::Vote:
        return Word::WhoDemandsVote;
    }
    return Word::WhoWantsToSpeak;
}

std::string name_of(const meeting::ChairView& view, const meeting::PersonId& id)
{
    for (const auto& person : view.people)
        if (person.person == id) return person.name;
    return id.text;
}

void draw_tabs(Canvas& canvas, const Words& words, Box row, SpeakerPicker& picker)
{
    static constexpr std::array tabs{std::tuple{PickBy::Name, Word::PickByName, Key::Digit1},
                                     std::tuple{PickBy::Party, Word::PickByParty, Key::Digit2},
                                     std::tuple{PickBy::Seat, Word::PickBySeat, Key::Digit3}};
    const float width = (row.w - 2 * gap) / 3;
    for (const auto& [by, word, key] : tabs) {
        const KeyPress press{.key = key, .control = true};
        const std::string id = "pick by " + std::to_string(static_cast<int>(by));
        const Box box = row.cut_left(width);
        row.cut_left(gap);
        const bool is_here = picker.by == by;
        const Button button{id, words(word), press,
                            is_here ? ButtonLook::Chosen : ButtonLook::Plain};
        if (!key_button(canvas, words, box, button) && !canvas.pressed(press, word)) continue;
        if (picker.by != by) picker.at = 0;
        picker.by = by;
    }
}

/// A row that picks; the state stands at its right end.
bool draw_row(Canvas& canvas, const Box& row, const Candidate& candidate, bool is_next)
{
    const Theme& theme = canvas.theme();
    const Touch touch = canvas.touch("pick " + candidate.person.text + candidate.name, row);
    const bool is_lit = is_next || touch.hovered;
    canvas.card(row, is_lit ? theme.accent_soft : theme.surface,
                is_next ? theme.accent : theme.line, radius_button);
    if (is_next) canvas.fill({row.x, row.y + 12, 8, row.h - 24}, theme.accent, 4);
    if (touch.focused) canvas.focus_ring(row, radius_button);
    Box inside = row.inset(22, 0);
    if (!candidate.state.empty()) {
        const float width = canvas.width(state_style, candidate.state);
        canvas.text_in(inside.cut_right(width), Align::Right, state_style, theme.muted,
                       candidate.state);
        inside.cut_right(14);
    }
    canvas.fitted_in(inside, Align::Left, name_style, 15,
                     candidate.is_here ? theme.ink : theme.muted, candidate.name);
    return touch.clicked;
}

/// As many as there is room for, so that the one Enter takes is among them. Gives the one pressed.
const Candidate*
draw_rows(Canvas& canvas, const Box& area, const std::vector<Candidate>& all, std::size_t next)
{
    const auto columns =
        std::max<std::size_t>(1, static_cast<std::size_t>((area.w + gap) / (least_column + gap)));
    const auto lines =
        static_cast<std::size_t>(std::max(1.0F, (area.h + gap) / (row_height + gap)));
    const std::size_t room = columns * lines;
    const std::size_t first = next >= room ? next - room + 1 : 0;
    const float width =
        (area.w - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns);
    const Candidate* pressed = nullptr;
    for (std::size_t i = first; i < std::min(all.size(), first + room); ++i) {
        // Down one column and then the next, as lists are read.
        const auto column = static_cast<float>((i - first) / lines);
        const auto line = static_cast<float>((i - first) % lines);
        const Box row{area.x + column * (width + gap), area.y + line * (row_height + gap), width,
                      row_height};
        if (draw_row(canvas, row, all[i], next == i)) pressed = &all[i];
    }
    return pressed;
}

/// Rows among which the arrows go, and of which Enter takes the one they are on.
PickEnd draw_people(Canvas& canvas,
                    const PickInput& input,
                    const Box& area,
                    const std::vector<Candidate>& people,
                    SpeakerPicker& picker,
                    Commands& out)
{
    if (people.empty()) return PickEnd::Open;
    const bool down = canvas.pressed_while_writing({Key::Down}, Word::KeyGoesInList);
    const bool up = canvas.pressed_while_writing({Key::Up}, Word::KeyGoesInList);
    if (down) ++picker.at;
    if (up && picker.at > 0) --picker.at;
    picker.at = std::min(picker.at, people.size() - 1);
    const Candidate* chosen = draw_rows(canvas, area, people, picker.at);
    // Away from the field Enter presses what has the ring.
    if (canvas.is_writing() && canvas.pressed_while_writing({Key::Enter}, Word::KeyTakesChosen))
        chosen = &people[picker.at];
    if (chosen == nullptr) return PickEnd::Open;
    pick(input, picker, *chosen, out);
    return PickEnd::Done;
}

PickEnd draw_names(
    Canvas& canvas, const PickInput& input, const Box& area, SpeakerPicker& picker, Commands& out)
{
    const auto found = matches(input, picker);
    return draw_people(canvas, input, area, found, picker, out);
}

/// The party beside the one that is shown, by its key; whose people are shown from the first.
void go_among_parties(Canvas& canvas, const std::vector<PartySize>& all, SpeakerPicker& picker)
{
    const bool right = canvas.pressed_while_writing({Key::Right}, Word::KeyChoosesParty);
    const bool left = canvas.pressed_while_writing({Key::Left}, Word::KeyChoosesParty);
    auto here = std::find_if(all.begin(), all.end(),
                             [&](const PartySize& one) { return one.party == picker.party; });
    if (here == all.end()) here = all.begin();
    if (right && here + 1 != all.end()) ++here;
    if (left && here != all.begin()) --here;
    if (picker.party != here->party) picker.at = 0;
    picker.party = here->party;
}

PickEnd
draw_parties(Canvas& canvas, const PickInput& input, Box area, SpeakerPicker& picker, Commands& out)
{
    const auto& words = input.desk.words;
    const auto all = parties(input, picker.what);
    if (picker.what == PickFor::Speech) {
        const Button round{"round", words(Word::DebateRound), {.key = Key::D, .control = true}};
        if (touch_button(canvas, words, area.cut_top(row_height), round) ||
            canvas.pressed(round.key, Word::DebateRound)) {
            pick_debate_round(input, out);
            return PickEnd::Done;
        }
        area.cut_top(gap);
    }
    if (all.empty()) return PickEnd::Open;
    go_among_parties(canvas, all, picker);
    const float width =
        (area.w - static_cast<float>(all.size() - 1) * gap) / static_cast<float>(all.size());
    Box chips = area.cut_top(row_height);
    area.cut_top(gap);
    for (const auto& party : all) {
        const Box chip = chips.cut_left(width);
        chips.cut_left(gap);
        const bool is_shown = party.party == picker.party;
        const Touch touch = canvas.touch("party " + party.party, chip);
        const Theme& theme = canvas.theme();
        canvas.card(chip, is_shown ? theme.accent : theme.surface,
                    is_shown ? theme.accent : theme.line, radius_button);
        if (touch.focused) canvas.focus_ring(chip, radius_button);
        canvas.fitted_in(chip.inset(8, 0), Align::Centre, name_style, 14,
                         is_shown ? theme.on_accent : theme.ink,
                         party.party + " " + std::to_string(party.count));
        if (!touch.clicked) continue;
        picker.party = party.party;
        picker.at = 0;
    }
    std::vector<Candidate> people = candidates(input, picker.what);
    std::erase_if(people, [&](const Candidate& one) { return one.party != picker.party; });
    return draw_people(canvas, input, area, people, picker, out);
}

/// To whom the reply is: one press goes to the next who may be meant.
void draw_reply_to(Canvas& canvas, const PickInput& input, Box& box, SpeakerPicker& picker)
{
    if (picker.what != PickFor::Reply || picker.to.empty()) return;
    const auto text =
        input.desk.words(Word::ReplyTo, {name_of(input.view, picker.to[picker.replies_to])});
    const Button button{"reply to", text, {.key = Key::R, .control = true}};
    const Box row = box.cut_top(row_height);
    box.cut_top(gap);
    if (touch_button(canvas, input.desk.words, row, button) ||
        canvas.pressed(button.key, Word::AskReply))
        picker.replies_to = (picker.replies_to + 1) % picker.to.size();
}

void draw_field(Canvas& canvas, const PickInput& input, Box& box, SpeakerPicker& picker)
{
    if (picker.is_new) canvas.focus_on(field_id);
    picker.is_new = false;
    ProseLook look{.style = field_style};
    look.hint = input.desk.words(Word::TypeTwoLetters);
    const auto touch = prose_field(canvas, field_id, box.cut_top(field_height), look, picker.typed,
                                   ProseLines::One);
    box.cut_top(gap);
    if (!touch.changed) return;
    picker.at = 0;
    picker.by = PickBy::Name;
}

} // namespace

SpeakerPicker picker_for(PickFor what, const meeting::ChairView& view)
{
    SpeakerPicker picker;
    picker.what = what;
    if (what != PickFor::Reply) return picker;
    if (view.speaker) picker.to.push_back(view.speaker);
    for (const auto& person : view.speakers)
        if (person != view.speaker) picker.to.push_back(person);
    return picker;
}

PickEnd
draw_picker(Canvas& canvas, const PickInput& input, Box box, SpeakerPicker& picker, Commands& out)
{
    const auto& words = input.desk.words;
    canvas.keys_under(title_word(picker.what));
    Box head = box.cut_top(key_target_height + 10);
    draw_tabs(canvas, words, head.cut_right(std::min(640.0F, head.w * 0.55F)), picker);
    canvas.fitted_in(head, Align::Left, title_style, 20, canvas.theme().ink,
                     words(title_word(picker.what)));
    box.cut_top(gap);
    Box foot = box.cut_bottom(touch_height - 14);
    box.cut_bottom(gap);
    draw_reply_to(canvas, input, box, picker);
    draw_field(canvas, input, box, picker);
    PickEnd end = PickEnd::Open;
    if (picker.by == PickBy::Name)
        end = draw_names(canvas, input, box, picker, out);
    else if (picker.by == PickBy::Party)
        end = draw_parties(canvas, input, box, picker, out);
    else
        end = draw_seats(canvas, input, box, picker, out);
    const Button close{"pick close", words(Word::Close), {Key::Escape}};
    if (touch_button(canvas, words, foot.cut_right(260), close) ||
        canvas.pressed(Key::Escape, Word::Close))
        end = PickEnd::Done;
    if (end == PickEnd::Done) canvas.stop_writing();
    return end;
}

} // namespace klubba::ui
