#include "ui/button.h"
#include "ui/command_line.h"
#include "ui/phrases.h"
#include "ui/row_window.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using words::Word;
using words::Words;
using Now = const SecretaryMoment&;

namespace {

constexpr TextStyle line_style{Weight::Regular, 28};
constexpr TextStyle row_style{Weight::Regular, 22, 0, 1.25F};
constexpr TextStyle note_style{Weight::Regular, 16};
constexpr float line_height = 60;
constexpr float row_padding = 9;
constexpr std::string_view line_id = "what happens";

/// What the line can mean, made ready to be done.
struct Candidate {
    enum class Does { Acts, OpensForm };

    SecretaryAction action;
    std::optional<Choice> target;
    std::optional<Form> form; ///< Filled in with what was said.
    std::function<void(Now, const std::vector<FormField>&)> after;
    std::vector<std::string> said; ///< In the order of the blanks.
    Does does{};
};

std::vector<Choice> targets_of(Target target, const SecretaryInput& in, const Words& words)
{
    switch (target) {
    case Target::None:
        return {};
    case Target::Item:
    case Target::ItemToCorrect:
        return item_choices(in, words, [](const meeting::ItemRecord&) { return true; });
    case Target::Person:
    case Target::PersonToCorrect:
        return people_choices(in);
    }
    return {};
}

void aim(SecretaryScreen& local, Target target, const Choice& at)
{
    if (target == Target::Item || target == Target::ItemToCorrect)
        local.item = {at.id};
    else
        local.person = {at.id};
}

/// The screen as the action would leave it, without anything being done.
struct Trial {
    SecretaryScreen local;
    Commands wishes;
};

Trial try_out(const SecretaryAction& action, Now now, const std::optional<Choice>& target)
{
    Trial trial;
    trial.local.item = now.local.item;
    trial.local.person = now.local.person;
    trial.local.writing_on = now.local.writing_on;
    trial.local.text = Prose(now.local.text.text());
    if (target) aim(trial.local, action.target, *target);
    perform(action, {now.in, now.desk, trial.local, trial.wishes});
    return trial;
}

std::vector<Blank> blanks_of(const SecretaryAction& action, Now now)
{
    std::vector<Blank> blanks;
    if (action.target != Target::None)
        blanks.push_back({Blank::Kind::One, targets_of(action.target, now.in, now.desk.words)});
    const auto trial = try_out(action, now, {});
    if (!trial.local.form) return blanks;
    for (const auto& field : trial.local.form->fields) {
        std::vector<Choice> choices = field.choices;
        if (field.kind == FormField::Kind::Prose)
            for (auto& phrase : all_phrases(now.desk.words, now.in.phrases))
                choices.push_back({phrase, phrase});
        const auto kind = field.kind != FormField::Kind::Choice ? Blank::Kind::Text
                          : field.is_several                    ? Blank::Kind::Several
                                                                : Blank::Kind::One;
        blanks.push_back({kind, std::move(choices)});
    }
    return blanks;
}

std::string name_in(const std::vector<Choice>& choices, const std::string& id)
{
    for (const auto& choice : choices)
        if (choice.id == id) return choice.name;
    return {};
}

void fill(FormField& field, const Filled& filled)
{
    if (field.kind != FormField::Kind::Choice)
        field.prose = Prose(filled.text);
    else if (field.is_several)
        field = several_field(field.label, field.choices, filled.ids);
    else
        field = choice_field(field.label, field.choices, filled.ids.front());
    field.prose.move_to(field.text().size());
}

/// The first that was not filled in and has nothing in it; else the last.
std::size_t first_open(const Form& form)
{
    for (std::size_t i = 0; i < form.fields.size(); ++i)
        if (form.fields[i].text().empty()) return i;
    return form.fields.size() - 1;
}

Candidate candidate_of(const SecretaryAction& action, const Reading& reading, Now now)
{
    Candidate made{action, {}, {}, {}, {}, Candidate::Does::Acts};
    const std::size_t before = action.target == Target::None ? 0 : 1;
    const auto targets = targets_of(action.target, now.in, now.desk.words);
    bool has_filled = false;
    for (const auto& filled : reading.filled)
        if (before == 1 && filled.blank == 0)
            made.target = Choice{filled.ids.front(), name_in(targets, filled.ids.front())};
    auto trial = try_out(action, now, made.target);
    made.form = std::move(trial.local.form);
    made.after = std::move(trial.local.after);
    if (made.target) made.said.push_back(made.target->name);
    for (const auto& filled : reading.filled) {
        if (filled.blank < before || !made.form) continue;
        auto& field = made.form->fields.at(filled.blank - before);
        fill(field, filled);
        made.said.push_back(field.text());
        has_filled = true;
    }
    if (!made.form) return made;
    const bool corrects =
        action.target == Target::ItemToCorrect || action.target == Target::PersonToCorrect;
    const bool is_ready =
        !corrects && (has_filled || made.target) && made.form->make(made.form->fields).has_value();
    if (!is_ready) {
        made.does = Candidate::Does::OpensForm;
        if (has_filled) made.form->place = first_open(*made.form);
    }
    return made;
}

/// An empty line can mean anything.
std::vector<Candidate> candidates(std::string_view line, Now now)
{
    std::vector<SecretaryAction> actions;
    std::vector<std::string> names;
    for (const auto& action : actions_now(now.in)) {
        if (action.act == SecretaryAct::All || action.act == SecretaryAct::Say) continue;
        actions.push_back(action);
        names.emplace_back(now.desk.words(action.word));
    }
    std::vector<Candidate> out;
    if (line.find_first_not_of(' ') == std::string_view::npos) {
        for (const auto& action : actions)
            out.push_back({action, {}, {}, {}, {}, Candidate::Does::Acts});
        return out;
    }
    const auto found =
        readings(line, names, [&](std::size_t action) { return blanks_of(actions[action], now); });
    constexpr std::size_t most = 24;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        out.push_back(candidate_of(actions[found[i].action], found[i], now));
    return out;
}

/// What else the form says than what was typed: what it does is told whole before it is done.
std::string values_of(const Candidate& candidate)
{
    std::string text;
    if (candidate.target) text += " · " + candidate.target->name;
    if (!candidate.form) return text;
    for (const auto& field : candidate.form->fields) {
        const bool says_none = field.kind == FormField::Kind::Choice && !field.is_several &&
                               field.chosen.empty() && !field.choices.empty() &&
                               name_in(field.choices, "") == field.text();
        std::string value = field.text();
        std::replace(value.begin(), value.end(), '\n', ';');
        if (!value.empty() && !says_none) text += " · " + value;
    }
    return text;
}

enum class Wanted { ToAct, Form };

void carry_out(Candidate candidate, Wanted wanted, Now now)
{
    now.local.line.reset();
    now.local.sheet.reset();
    if (candidate.target) aim(now.local, candidate.action.target, *candidate.target);
    if (!candidate.form) return perform(candidate.action, now);
    if (candidate.does == Candidate::Does::OpensForm || wanted == Wanted::Form) {
        now.local.form = std::move(candidate.form);
        now.local.after = std::move(candidate.after);
        now.local.form->is_new = true;
        return;
    }
    if (accept_form(now.desk.words, *candidate.form, now.out) == FormEnd::Open) {
        now.local.form = std::move(candidate.form);
        now.local.after = std::move(candidate.after);
        return;
    }
    now.local.after = std::move(candidate.after);
    finish_form(std::move(*candidate.form), now);
}

void complete(SecretaryLine& line, const Candidate& candidate, const Words& words)
{
    std::string text(words(candidate.action.word));
    for (const auto& part : candidate.said)
        text += " " + part;
    line.text = Prose(text + " ");
    line.text.move_to(line.text.text().size());
    line.chosen = 0;
}

struct Row {
    Paragraph text;
    std::string key;
    float height;
};

Row row_of(const Canvas& canvas, const Candidate& candidate, const Words& words, float width)
{
    const Theme& theme = canvas.theme();
    const std::string name(words(candidate.action.word));
    const std::string values = values_of(candidate);
    std::string note;
    if (candidate.does == Candidate::Does::OpensForm)
        note = " – " + std::string(words(Word::SayOpensForm));
    const std::array spans{Span{name, theme.ink, Weight::SemiBold},
                           Span{values, theme.ink, Weight::Regular},
                           Span{note, theme.muted, Weight::Italic}};
    Row row{canvas.wrap(row_style, spans, width), {}, 0};
    if (candidate.action.key) row.key = key_text(words, *candidate.action.key);
    row.height = row.text.height() + 2 * row_padding;
    return row;
}

/// Gives the one that was clicked, if any.
std::optional<std::size_t> draw_candidates(Canvas& canvas,
                                           const std::vector<Candidate>& all,
                                           const Words& words,
                                           Box area,
                                           std::size_t chosen)
{
    constexpr float keys_width = 150;
    const Theme& theme = canvas.theme();
    std::vector<Row> rows;
    std::vector<float> heights;
    for (const auto& candidate : all) {
        rows.push_back(row_of(canvas, candidate, words, area.w - keys_width));
        heights.push_back(rows.back().height);
    }
    const RowWindow window = rows_in_sight(heights, area.h, chosen);
    std::optional<std::size_t> clicked;
    for (std::size_t i = window.first; i < window.last; ++i) {
        const Box box = area.cut_top(heights[i]);
        if (i == chosen) {
            canvas.fill(box, theme.accent_soft, 8);
            canvas.fill({box.x, box.y + 4, 5, box.h - 8}, theme.accent);
        }
        if (canvas.touch("can mean " + std::to_string(i), box).clicked) clicked = i;
        canvas.paragraph({box.x + 16, box.y + row_padding}, rows[i].text);
        if (!rows[i].key.empty()) {
            const float width = key_cap_width(canvas, rows[i].key);
            key_cap(canvas, {box.right() - 12 - width, box.y + box.h / 2}, rows[i].key, theme.muted,
                    theme.line);
        }
    }
    return clicked;
}

} // namespace

void secretary_line(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    const Theme& theme = canvas.theme();
    SecretaryLine& line = *now.local.line;
    part_label(canvas, area.cut_top(28), words(Word::ActSay), {});
    area.cut_top(6);
    // The keyboard stays here whatever Tab would do, which is to fill in.
    canvas.focus_on(line_id);
    ProseLook look{.style = line_style};
    look.hint = words(Word::SayExample);
    const auto touch =
        prose_field(canvas, line_id, area.cut_top(line_height), look, line.text, ProseLines::One);
    if (touch.changed) line.chosen = 0;
    area.cut_top(6);
    canvas.fitted_in(area.cut_top(26), Align::Left, note_style, 11, theme.muted,
                     words(line.text.text().empty() ? Word::SayExample : Word::SayKeys));
    area.cut_top(8);

    auto all = candidates(line.text.text(), now);
    canvas.keys_under(Word::ActSay);
    const bool down = canvas.pressed_while_writing({Key::Down}, Word::KeyGoesInList);
    const bool up = canvas.pressed_while_writing({Key::Up}, Word::KeyGoesInList);
    if (down && line.chosen + 1 < all.size()) ++line.chosen;
    if (up && line.chosen > 0) --line.chosen;
    line.chosen = std::min(line.chosen, all.empty() ? 0 : all.size() - 1);
    if (all.empty()) {
        const auto nothing =
            canvas.wrap(row_style, theme.muted, words(Word::SayNothingFits), area.w);
        canvas.paragraph(area.cut_top(nothing.height()).top_left(), nothing);
    }
    const auto clicked = draw_candidates(canvas, all, words, area, line.chosen);
    const auto leave = [&] {
        now.local.line.reset();
        canvas.stop_writing();
    };
    if (canvas.pressed(Key::Escape, Word::KeyGoesBack)) return leave();
    if (all.empty()) return;
    const bool completes = canvas.pressed_while_writing({Key::Tab}, Word::KeyCompletes);
    const bool does_it = canvas.pressed_while_writing({Key::Enter}, Word::KeyDoesIt);
    const bool wants_form =
        canvas.pressed_while_writing({.key = Key::Enter, .control = true}, Word::KeyOpensForm);
    if (completes) return complete(line, all[line.chosen], words);
    if (!clicked && !wants_form && !does_it) return;
    canvas.stop_writing();
    carry_out(std::move(all[clicked.value_or(line.chosen)]),
              wants_form ? Wanted::Form : Wanted::ToAct, now);
}

} // namespace klubba::ui
