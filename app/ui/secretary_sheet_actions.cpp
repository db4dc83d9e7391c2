#include "ui/action_parts.h"
#include "ui/phrases.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"

#include <array>

namespace klubba::ui {

using words::Word;
using Act = SecretaryAct;
using In = const SecretaryInput&;
using Now = const SecretaryMoment&;

namespace {

bool can_write(In in)
{
    return in.view.item.has_value();
}
bool has_proposal_text(In in)
{
    return in.view.item && !in.view.item->item.proposal.empty();
}

bool has_sections(In in)
{
    return in.view.phase == meeting::Phase::Open || in.view.phase == meeting::Phase::Closed;
}

template <SecretarySheet sheet>
void open_sheet(Now now)
{
    show_sheet(now.local, sheet);
}

/// On the § of the item that is open, where one is.
void open_minutes(Now now)
{
    now.local.minutes.item = {};
    show_sheet(now.local, SecretarySheet::Minutes);
}

/// Into the text of the decision, after what is there.
void choose_phrase(Now now)
{
    std::vector<Choice> choices;
    for (auto& phrase : all_phrases(now.desk.words, now.in.phrases))
        choices.push_back({phrase, phrase});
    now.local.form = form_of(now.desk.words, said(now.desk.words, Word::ActPhrase),
                             {choice_field(said(now.desk.words, Word::FieldPhrase), choices)});
    now.local.form->make = [words = now.desk.words](const std::vector<FormField>& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{};
    };
    now.local.after = [](Now later, const std::vector<FormField>& fields) {
        Prose& text = later.local.text;
        text.move_to(text.text().size());
        if (!text.text().empty() && text.text().back() != '\n') text.write("\n");
        text.write(fields.front().chosen);
        later.local.sheet.reset();
        later.local.part = SecretaryPart::Text;
        later.local.part_wanted = true;
    };
}

/// The way back is Ctrl+Z in the text.
void reset_text(Now now)
{
    now.local.text.select_all();
    now.local.text.write(proposal_text(now.in.view.item->item));
}

constexpr std::array all{
    SecretaryAction{Act::SheetAttendance, Word::SheetAttendance, ctrl(Key::Digit5), always,
                    open_sheet<SecretarySheet::Attendance>},
    SecretaryAction{Act::SheetVote, Word::SheetVote, ctrl(Key::Digit6), can_write,
                    open_sheet<SecretarySheet::Vote>},
    SecretaryAction{Act::SheetDeciders, Word::SheetDeciders, ctrl(Key::Digit7), can_write,
                    open_sheet<SecretarySheet::Deciders>},
    SecretaryAction{Act::SheetDeadlines, Word::SheetDeadlines, ctrl(Key::Digit8), always,
                    open_sheet<SecretarySheet::Deadlines>},
    SecretaryAction{Act::SheetUnresolved, Word::ToLookAt, ctrl(Key::Digit9), always,
                    open_sheet<SecretarySheet::Unresolved>},
    SecretaryAction{Act::SheetMinutes, Word::SheetMinutes, ctrl_shift(Key::M), has_sections,
                    open_minutes},
    SecretaryAction{Act::SheetPublic, Word::SheetPublic, ctrl_shift(Key::O), has_sections,
                    open_sheet<SecretarySheet::Public>},
    SecretaryAction{Act::SheetTrail, Word::SheetTrail, ctrl_shift(Key::T), always,
                    open_sheet<SecretarySheet::Trail>},
    SecretaryAction{Act::SheetSearch, Word::SheetSearch, ctrl_shift(Key::F), always,
                    open_sheet<SecretarySheet::Search>},
    SecretaryAction{Act::SheetAssignments, Word::ActAssignments, KeyPress{Key::F2},
                    can_link_assignments, open_assignments},
    SecretaryAction{
        Act::LinkAssignment, Word::ActAssignment, {}, can_link_assignments, link_assignment},
    SecretaryAction{Act::SheetYear, Word::SheetYear, ctrl_shift(Key::A), always, open_year},
    SecretaryAction{Act::OpenDocument, Word::ActOpenDocument, ctrl_shift(Key::D), has_files,
                    open_document},
    SecretaryAction{Act::Phrase, Word::ActPhrase, {}, can_write, choose_phrase},
    SecretaryAction{Act::ResetText, Word::ActResetText, ctrl(Key::Digit0), has_proposal_text,
                    reset_text},
};

} // namespace

std::span<const SecretaryAction> sheet_actions()
{
    return all;
}

} // namespace klubba::ui
