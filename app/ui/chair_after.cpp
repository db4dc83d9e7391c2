#include "ui/chair_after.h"

#include "ui/said.h"
#include "ui/secretary_forms.h"
#include "ui/text_list.h"
#include "words/stage_words.h"

#include <vector>

namespace klubba::ui {

using meeting::SetStage;
using meeting::Stage;
using words::Word;

namespace {

using Fields = std::vector<FormField>;

constexpr TextStyle line_style{Weight::Regular, 22, 0, 1.35F};
constexpr TextStyle label_style{Weight::SemiBold, 24};
constexpr float gap = 16;

bool is_locked(const SetStage& set)
{
    return set.stage >= Stage::Verified && !set.unlocked;
}

std::string named(const words::Words& words, const SetStage& set)
{
    return words(Word::SetNamed,
                 {words::sections_text(set.sections), words(words::stage_word(set))});
}

/// Each § by its item, after "all of the minutes".
std::vector<Choice> section_choices(const ChairMoment& now)
{
    const auto& words = now.desk.words;
    std::vector<Choice> choices{{"", said(words, Word::AllOfTheMinutes)}};
    for (const auto& set : now.view.stages)
        for (std::size_t i = 0; i < set.items.size() && i < set.sections.size(); ++i)
            if (set.items.size() == set.sections.size())
                choices.push_back({set.items[i].text,
                                   words(Word::SectionNumber, {std::to_string(set.sections[i])})});
    return choices;
}

std::string remark_text(const words::Words& words, const meeting::ChairRemark& remark)
{
    auto text = remark.about.empty()
                    ? words(Word::RemarkOnAll, {remark.by, remark.text})
                    : words(Word::RemarkOnSection, {remark.by, remark.about, remark.text});
    if (!remark.answer) return text;
    const bool is_followed = *remark.answer == meeting::RemarkAnswer::Followed;
    return text + " (" +
           words(Word::RemarkIsAnswered,
                 {words(is_followed ? Word::RemarkFollowed : Word::RemarkNotFollowed)}) +
           ")";
}

/// A paragraph, where there is room for it.
bool put(Canvas& canvas, Box& area, const TextStyle& style, Colour colour, const std::string& text)
{
    const Paragraph lines = canvas.wrap(style, colour, text, area.w);
    if (lines.height() + gap > area.h) return false;
    canvas.paragraph(area.cut_top(lines.height()).top_left(), lines);
    return true;
}

} // namespace

bool has_locked_sections(const meeting::ChairView& view)
{
    for (const auto& set : view.stages)
        if (is_locked(set)) return true;
    return false;
}

Form chair_remark_form(const ChairMoment& now)
{
    const auto& words = now.desk.words;
    auto form = form_of(words, said(words, Word::ActRemark),
                        {choice_field(said(words, Word::FieldOnlyItem), section_choices(now)),
                         prose_field_of(said(words, Word::FieldRemark))});
    form.place = 1;
    form.make = [words](const Fields& fields) -> Made {
        if (fields[1].text().empty()) return missing(words, fields[1]);
        return Made{{meeting::MakeRemark{{{}, {fields[0].chosen}, {}, fields[1].text()}}}};
    };
    return form;
}

Form chair_consent_form(const ChairMoment& now)
{
    const auto& words = now.desk.words;
    std::vector<Choice> sets;
    for (const auto& set : now.view.stages)
        if (is_locked(set)) sets.push_back({set.set ? set.set.text : "room", named(words, set)});
    const auto first = first_of(sets);
    auto form = form_of(words, said(words, Word::ActConsent),
                        {choice_field(said(words, Word::FieldWhichSet), std::move(sets), first),
                         prose_field_of(said(words, Word::FieldConsentReason))});
    form.place = 1;
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        if (fields[1].text().empty()) return missing(words, fields[1]);
        return Made{{meeting::ConsentToUnlock{chosen_set(fields[0]), {}, fields[1].text()}}};
    };
    return form;
}

void chair_minutes(Canvas& canvas, const ChairMoment& now, Box& area)
{
    const Theme& theme = canvas.theme();
    const auto& words = now.desk.words;
    for (const auto& set : now.view.stages) {
        const auto text = named(words, set) + " · " + next_text(words, set);
        if (!put(canvas, area, line_style, theme.ink, text)) return;
    }
    if (now.view.remarks.empty()) return;
    area.cut_top(gap / 2);
    if (!put(canvas, area, label_style, theme.muted, std::string(words(Word::RemarksTitle))))
        return;
    for (const auto& remark : now.view.remarks)
        if (!put(canvas, area, line_style, remark.answer ? theme.muted : theme.ink,
                 remark_text(words, remark)))
            return;
    area.cut_top(gap);
}

} // namespace klubba::ui
