#include "ui/form.h"

#include "ui/button.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;
using words::Words;

namespace {

constexpr TextStyle title_style{Weight::Bold, 34, -0.01F, 1.2F};
constexpr TextStyle match_style{Weight::Regular, 22};
constexpr float label_height = 27;
constexpr float line_height = 46;
constexpr float gap = 10;
constexpr float match_row = 36;
constexpr float least_rows = 3; ///< Of matches in sight.
constexpr float least_prose = 84;
constexpr float most_prose = 300;

std::string id_of(std::size_t place)
{
    return "form field " + std::to_string(place);
}

/// Small letters for A to Z and for the Latin letters with marks that UTF-8 begins with 0xC3.
std::string folded(std::string_view text)
{
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto byte = static_cast<unsigned char>(out[i]);
        const bool latin = i > 0 && static_cast<unsigned char>(out[i - 1]) == 0xC3;
        if ((byte >= 'A' && byte <= 'Z') || (latin && byte >= 0x80 && byte <= 0x9E))
            out[i] = static_cast<char>(byte + 0x20);
    }
    return out;
}

bool has_word_like(const std::string& name, const std::string& typed)
{
    for (std::size_t at = name.find(typed); at != std::string::npos; at = name.find(typed, at + 1))
        if (at == 0 || name[at - 1] == ' ' || name[at - 1] == '(' || name[at - 1] == '-')
            return true;
    return false;
}

const Choice* find_choice(const FormField& field)
{
    const auto found = std::find_if(field.choices.begin(), field.choices.end(),
                                    [&](const Choice& each) { return each.id == field.chosen; });
    return found == field.choices.end() ? nullptr : &*found;
}

/// What is typed, unless it is just the name of what is chosen.
std::string_view narrowing(const FormField& field)
{
    const Choice* choice = find_choice(field);
    return choice != nullptr && choice->name == field.text() ? std::string_view{} : field.text();
}

void settle(FormField& field)
{
    if (field.kind != FormField::Kind::Choice) return;
    if (const Choice* choice = find_choice(field)) field.prose = Prose(choice->name);
}

/// After typing: the first entry that matches is the one meant.
void choose_first(FormField& field)
{
    const auto matches = matching(field.choices, field.text());
    field.chosen = matches.empty() ? "" : matches.front().id;
}

void choose_by_arrows(Canvas& canvas, FormField& field)
{
    const int step = (canvas.pressed(Key::Down) ? 1 : 0) - (canvas.pressed(Key::Up) ? 1 : 0);
    if (step == 0) return;
    const auto matches = matching(field.choices, narrowing(field));
    if (matches.empty()) return;
    const auto here = std::find_if(matches.begin(), matches.end(),
                                   [&](const Choice& each) { return each.id == field.chosen; });
    const auto last = static_cast<std::ptrdiff_t>(matches.size()) - 1;
    const std::ptrdiff_t place = here == matches.end() ? 0 : here - matches.begin() + step;
    field.chosen = matches[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(place, 0, last))].id;
    if (narrowing(field).empty()) settle(field);
}

void draw_matches(Canvas& canvas, const Words& words, Box box, FormField& field)
{
    const Theme& theme = canvas.theme();
    part_label(canvas, box.cut_top(label_height), words(Word::Matches), {});
    const auto matches = matching(field.choices, narrowing(field));
    if (matches.empty())
        canvas.text_in(box.cut_top(match_row), Align::Left, match_style, theme.muted,
                       words(Word::NoMatches));
    const auto room = static_cast<std::size_t>(std::max(1.0F, box.h / match_row));
    const auto here = std::find_if(matches.begin(), matches.end(),
                                   [&](const Choice& each) { return each.id == field.chosen; });
    const auto at = static_cast<std::size_t>(here == matches.end() ? 0 : here - matches.begin());
    const std::size_t first = at < room ? 0 : at - room + 1;
    for (std::size_t i = first; i < std::min(matches.size(), first + room); ++i) {
        const Box row = box.cut_top(match_row);
        const bool chosen = matches[i].id == field.chosen;
        if (chosen) canvas.fill(row, theme.accent_soft, 6);
        if (canvas.touch("match " + std::to_string(i), row).clicked) {
            field.chosen = matches[i].id;
            settle(field);
        }
        canvas.fitted_in(row.inset(12, 0), Align::Left,
                         chosen ? match_style.with(Weight::SemiBold) : match_style, 15, theme.ink,
                         matches[i].name);
    }
}

bool is_tall(const Form& form, std::size_t place)
{
    return form.fields[place].kind == FormField::Kind::Prose;
}

float prose_height(const Form& form, float room)
{
    float taken = 0;
    float count = 0;
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        const auto& field = form.fields[i];
        const bool is_prose = is_tall(form, i);
        if (field.is_half && i + 1 < form.fields.size() && form.fields[i + 1].is_half) ++i;
        taken += label_height + gap + (is_prose ? 0 : line_height);
        count += is_prose ? 1 : 0;
    }
    if (count == 0) return 0;
    return std::clamp((room - taken) / count, least_prose, most_prose);
}

void draw_field(Canvas& canvas, const Box& box, Form& form, std::size_t place)
{
    FormField& field = form.fields[place];
    Box rest = box;
    part_label(canvas, rest.cut_top(label_height), field.label, {});
    const bool many = field.kind == FormField::Kind::Prose;
    ProseLook look{.style = many ? desk_text.sized(22) : TextStyle{Weight::Regular, 22}};
    look.opening = field.opening;
    const auto touch = prose_field(canvas, id_of(place), rest, look, field.prose,
                                   many ? ProseLines::Many : ProseLines::One);
    if (touch.focused && form.place != place) {
        settle(form.fields[form.place]);
        form.place = place;
        if (field.kind == FormField::Kind::Choice) field.prose.select_all();
    }
    if (field.kind != FormField::Kind::Choice || !touch.focused) return;
    if (touch.changed) choose_first(field);
    choose_by_arrows(canvas, field);
}

void draw_fields(Canvas& canvas, Box& box, Form& form, float room)
{
    const float tall = prose_height(form, room);
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        const auto& field = form.fields[i];
        const bool many = is_tall(form, i);
        Box row = box.cut_top(label_height + (many ? tall : line_height));
        box.cut_top(gap);
        if (field.is_half && i + 1 < form.fields.size() && form.fields[i + 1].is_half) {
            draw_field(canvas, row.cut_left((row.w - 20) / 2), form, i);
            row.cut_left(20);
            ++i;
        }
        draw_field(canvas, row, form, i);
    }
}

FormEnd accept(Form& form, Commands& out)
{
    for (auto& field : form.fields)
        settle(field);
    auto made = form.make(form.fields);
    if (!made) {
        form.complaint = made.error();
        return FormEnd::Open;
    }
    for (auto& wish : *made)
        ask(out, std::move(wish));
    return FormEnd::Accepted;
}

/// Enter goes to the next field, and from the last accepts; in a text of many lines it is a line.
FormEnd take_keys(Canvas& canvas, Form& form, Commands& out)
{
    if (canvas.pressed(Key::Escape)) return FormEnd::GivenUp;
    const auto keys = canvas.keys();
    const auto has = [&](KeyPress press) {
        return std::find(keys.begin(), keys.end(), press) != keys.end();
    };
    if (has({.key = Key::Enter, .control = true})) return accept(form, out);
    const bool in_prose = form.fields[form.place].kind == FormField::Kind::Prose;
    if (!has({Key::Enter}) || in_prose) return FormEnd::Open;
    settle(form.fields[form.place]);
    if (form.place + 1 == form.fields.size()) return accept(form, out);
    canvas.focus_on(id_of(form.place + 1));
    return FormEnd::Open;
}

FormEnd draw_buttons(Canvas& canvas, const Words& words, Box row, Form& form, Commands& out)
{
    const bool one_line = form.fields.size() == 1 && form.fields[0].kind != FormField::Kind::Prose;
    const KeyPress key{.key = Key::Enter, .control = !one_line};
    const Button yes{"form accept", form.accept, key, ButtonLook::Chosen};
    const std::string cancel(words(Word::Cancel));
    const Button no{"form cancel", cancel, {Key::Escape}};
    const bool accepted =
        key_button(canvas, words, row.cut_left(key_button_width(canvas, words, yes)), yes);
    row.cut_left(14);
    if (key_button(canvas, words, row.cut_left(key_button_width(canvas, words, no)), no))
        return FormEnd::GivenUp;
    return accepted ? accept(form, out) : FormEnd::Open;
}

} // namespace

FormField line_field(std::string label, std::string text)
{
    return {std::move(label), FormField::Kind::Line, Prose(std::move(text)), {}, {}};
}

FormField prose_field_of(std::string label, std::string text)
{
    return {std::move(label), FormField::Kind::Prose, Prose(std::move(text)), {}, {}};
}

FormField choice_field(std::string label, std::vector<Choice> choices, std::string chosen)
{
    FormField field{
        std::move(label), FormField::Kind::Choice, {}, std::move(choices), std::move(chosen)};
    settle(field);
    field.prose.select_all();
    return field;
}

FormField half(FormField field)
{
    field.is_half = true;
    return field;
}

std::vector<Choice> matching(const std::vector<Choice>& choices, std::string_view typed)
{
    const std::string wanted = folded(typed);
    std::vector<Choice> out;
    for (const auto& choice : choices)
        if (wanted.empty() || has_word_like(folded(choice.name), wanted)) out.push_back(choice);
    return out;
}

FormEnd draw_form(Canvas& canvas, const Words& words, const Box& box, Form& form, Commands& out)
{
    if (form.is_new) canvas.focus_on(id_of(form.place));
    form.is_new = false;
    Box rest = box;
    const auto title = canvas.wrap(title_style, canvas.theme().ink, form.title, rest.w);
    canvas.paragraph(rest.cut_top(title.height() + 8).top_left(), title);
    for (const auto& [text, colour] : {std::pair{form.about, canvas.theme().muted},
                                       std::pair{form.complaint, canvas.theme().over_time}}) {
        if (text.empty()) continue;
        const auto lines = canvas.wrap(desk_text, colour, text, rest.w);
        canvas.paragraph(rest.cut_top(lines.height() + 8).top_left(), lines);
    }
    rest.cut_top(8);
    const FormField& current = form.fields[form.place];
    const bool has_choice =
        std::any_of(form.fields.begin(), form.fields.end(),
                    [](const FormField& field) { return field.kind == FormField::Kind::Choice; });
    const float below =
        key_target_height + gap + (has_choice ? label_height + least_rows * match_row + gap : 0);
    draw_fields(canvas, rest, form, rest.h - below);
    const FormEnd by_button =
        draw_buttons(canvas, words, rest.cut_top(key_target_height), form, out);
    rest.cut_top(gap);
    if (current.kind == FormField::Kind::Choice)
        draw_matches(canvas, words, rest, form.fields[form.place]);
    const FormEnd end = by_button == FormEnd::Open ? take_keys(canvas, form, out) : by_button;
    if (end != FormEnd::Open) canvas.stop_writing();
    return end;
}

} // namespace klubba::ui
