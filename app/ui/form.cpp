#include "ui/form.h"

#include "ui/button.h"
#include "ui/form_choices.h"
#include "ui/letters.h"
#include "ui/phrases.h"

#include <algorithm>

namespace klubba::ui {

using words::Word;
using words::Words;

namespace {

constexpr TextStyle title_style{Weight::Bold, 34, -0.01F, 1.2F};
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

/// What the field is called, and beside it how its text is understood. What is wrong takes the
/// whole line, once the keyboard has left the field or the form was to be accepted.
void draw_label(Canvas& canvas, const Words& words, const Box& line, Form& form, std::size_t place)
{
    const Theme& theme = canvas.theme();
    const FormField& field = form.fields[place];
    Remark remark;
    if (field.remark) remark = field.remark(field.text());
    if (field.kind == FormField::Kind::Many)
        remark.text = words(Word::PickedCount, {std::to_string(field.picked.size())});
    if (remark.is_wrong && form.place == place && !form.was_tried) remark = {};
    if (remark.is_wrong) {
        canvas.fitted_in(line, Align::Left, desk_label, 11, theme.over_time, remark.text);
        return;
    }
    canvas.fitted_in(line, Align::Left, desk_label, 11, theme.muted, field.label);
    if (remark.text.empty()) return;
    Box rest = line;
    rest.cut_left(canvas.width(desk_label, field.label) + 16);
    canvas.fitted_in(rest, Align::Right, desk_label.with(Weight::Regular), 11, theme.adopted,
                     remark.text);
}

/// What the keyboard comes to is written over by what is typed next, unless it is prose.
void enter(Form& form, std::size_t place)
{
    if (form.place == place) return;
    settle(form.fields[form.place]);
    form.place = place;
    FormField& field = form.fields[place];
    if (field.kind == FormField::Kind::Choice || field.remark) field.prose.select_all();
}

/// Under the place of its label, which is given back.
Box draw_field(Canvas& canvas, const Box& box, Form& form, std::size_t place)
{
    FormField& field = form.fields[place];
    Box rest = box;
    const Box label = rest.cut_top(label_height);
    const bool many = field.kind == FormField::Kind::Prose;
    ProseLook look{.style = many ? desk_text.sized(22) : TextStyle{Weight::Regular, 22}};
    look.opening = field.opening;
    const std::string id = id_of(place);
    if (canvas.is_on(id)) enter(form, place); // before a letter of this frame is written in it
    const auto touch =
        prose_field(canvas, id, rest, look, field.prose, many ? ProseLines::Many : ProseLines::One);
    if (touch.focused) enter(form, place);
    if (many && touch.focused) take_phrase_key(canvas, field.prose, form.phrases);
    bool changed = touch.changed;
    if (touch.focused && has_entries(field)) {
        if (touch.changed) follow_typing(field);
        if (take_arrows(canvas, field)) changed = true;
    }
    if (changed && form.follow) form.follow(form.fields, place);
    return label;
}

void draw_fields(Canvas& canvas, const Words& words, Box& box, Form& form, float room)
{
    const float tall = prose_height(form, room);
    std::vector<Box> labels;
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        const auto& field = form.fields[i];
        const bool many = is_tall(form, i);
        Box row = box.cut_top(label_height + (many ? tall : line_height));
        box.cut_top(gap);
        if (field.is_half && i + 1 < form.fields.size() && form.fields[i + 1].is_half) {
            labels.push_back(draw_field(canvas, row.cut_left((row.w - 20) / 2), form, i));
            row.cut_left(20);
            ++i;
        }
        labels.push_back(draw_field(canvas, row, form, i));
    }
    // Only now is it clear which field has the keyboard.
    for (std::size_t i = 0; i < labels.size(); ++i)
        draw_label(canvas, words, labels[i], form, i);
}

/// The first field of which something wrong is said gets the keyboard.
bool is_refused(Form& form)
{
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        auto& field = form.fields[i];
        if (!field.remark || !field.remark(field.text()).is_wrong) continue;
        if (field.kind == FormField::Kind::Line) field.prose.select_all();
        form.place = i;
        form.is_new = true;
        form.was_tried = true;
        form.complaint.clear();
        return true;
    }
    return false;
}

} // namespace

FormEnd accept_form(const Words& words, Form& form, Commands& out)
{
    for (auto& field : form.fields) {
        settle(field);
        const auto unknown = field.is_several ? unknown_part(field) : std::string{};
        if (unknown.empty()) continue;
        form.complaint = std::string(words(Word::NoMatches)) + ": " + unknown;
        return FormEnd::Open;
    }
    if (is_refused(form)) return FormEnd::Open;
    auto made = form.make(form.fields);
    if (!made) {
        form.complaint = made.error();
        return FormEnd::Open;
    }
    const auto at = form.when ? form.when(form.fields) : std::nullopt;
    for (auto& wish : *made)
        out.push_back({std::move(wish), at});
    return FormEnd::Accepted;
}

namespace {

/// Enter goes to the next field, and from the last accepts; in a text of many lines it is a line.
FormEnd take_keys(Canvas& canvas, const Words& words, Form& form, Commands& out)
{
    canvas.keys_under(Word::KeysOfForm);
    if (canvas.pressed(Key::Escape, Word::Cancel)) return FormEnd::GivenUp;
    if (canvas.pressed_while_writing({.key = Key::Enter, .control = true}, Word::KeyAccepts))
        return accept_form(words, form, out);
    FormField& field = form.fields[form.place];
    if (field.kind == FormField::Kind::Prose) return FormEnd::Open;
    const bool is_last = form.place + 1 == form.fields.size();
    const Word does = is_last ? Word::KeyAccepts : Word::KeyNextField;
    if (!canvas.pressed_while_writing({Key::Enter}, does)) return FormEnd::Open;
    if (field.completes && field.text().ends_with('/')) { // a folder is gone into
        field.chosen.clear();
        return FormEnd::Open;
    }
    settle(field);
    if (is_last) return accept_form(words, form, out);
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
    return accepted ? accept_form(words, form, out) : FormEnd::Open;
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

FormField
many_field(std::string label, std::vector<Choice> choices, std::vector<std::string> picked)
{
    FormField field{std::move(label), FormField::Kind::Many, {}, std::move(choices), {}};
    if (!field.choices.empty()) field.chosen = field.choices.front().id;
    for (const auto& id : picked) // the arrows begin where something is picked
        if (!id.empty()) field.chosen = picked.front();
    field.picked = std::move(picked);
    return field;
}

FormEnd draw_form(Canvas& canvas, const Words& words, const Box& box, Form& form, Commands& out)
{
    if (form.is_new) canvas.focus_on(id_of(form.place));
    form.is_new = false;
    canvas.keys_under(Word::KeysOfForm);
    const bool completes = form.fields[form.place].completes;
    if (completes && canvas.pressed_while_writing({Key::Tab}, Word::KeyCompletes)) {
        complete(form.fields[form.place]);
        canvas.focus_on(id_of(form.place)); // which the key has taken elsewhere already
    }
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
    const bool has_choice = std::any_of(form.fields.begin(), form.fields.end(), has_entries);
    const float below =
        key_target_height + gap + (has_choice ? label_height + least_rows * match_row + gap : 0);
    draw_fields(canvas, words, rest, form, rest.h - below);
    const FormEnd by_button =
        draw_buttons(canvas, words, rest.cut_top(key_target_height), form, out);
    rest.cut_top(gap);
    const FormField& current = form.fields[form.place];
    if (current.kind == FormField::Kind::Prose)
        draw_phrase_hint(canvas, words, rest.cut_top(label_height), current.prose, form.phrases);
    if (has_entries(form.fields[form.place]) &&
        draw_entries(canvas, words, rest, form.fields[form.place]) && form.follow)
        form.follow(form.fields, form.place);
    const FormEnd end =
        by_button == FormEnd::Open ? take_keys(canvas, words, form, out) : by_button;
    if (end != FormEnd::Open) canvas.stop_writing();
    return end;
}

} // namespace klubba::ui
