#include "meeting/naming.h"
#include "ui/button.h"
#include "ui/chair_parts.h"
#include "ui/kind_words.h"
#include "ui/phrases.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"
#include "ui/word_diff.h"

#include <array>

namespace klubba::ui {

using meeting::ItemRecord;
using meeting::Outcome;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle title_style{Weight::Bold, 34, -0.01F, 1.12F};
constexpr TextStyle text_style{Weight::Regular, 22, 0, 1.45F};
constexpr float title_floor = 22;
constexpr std::string_view text_id = "decision text";

std::string lines_of(const std::vector<std::string>& clauses)
{
    std::string text;
    for (const auto& clause : clauses)
        text += (text.empty() ? "" : "\n") + clause;
    return text;
}

/// Its words as they are told, with what is struck and added marked by more than colour.
constexpr TextStyle change_style{Weight::Regular, 18, 0, 1.4F};

/// A proposed clause that says "verify immediately" is not decided by that key: it is a clause.
std::string text_of(const ItemRecord& record)
{
    const auto& clauses = record.decision && !record.decision->clauses.empty()
                              ? record.decision->clauses
                              : record.item.proposal;
    return lines_of(clauses);
}

/// The text differs from the proposal, and is meant to be decided.
bool is_changed(const ItemRecord& record, const SecretaryScreen& local)
{
    return !record.item.proposal.empty() && !local.text.text().empty() &&
           clauses_written(local) != record.item.proposal;
}

/// Lines under what was added and through what was struck.
void draw_marks(Canvas& canvas,
                Point at,
                const Paragraph& text,
                const std::vector<std::pair<std::size_t, std::size_t>>& struck,
                const std::vector<std::pair<std::size_t, std::size_t>>& added)
{
    const float line = text.style.line_height();
    const auto mark = [&](const Paragraph::Piece& piece, float top, const auto& ranges, float down,
                          Colour colour) {
        for (const auto& [begin, end] : ranges) {
            const auto from = std::max(begin, piece.begin);
            const auto to = std::min(end, piece.end);
            if (from >= to) continue;
            const std::string_view all = text.text;
            const TextStyle style = text.style.with(piece.weight);
            const float x =
                piece.x + canvas.width(style, all.substr(piece.begin, from - piece.begin));
            canvas.horizontal_line({at.x + x, top + line * down},
                                   canvas.width(style, all.substr(from, to - from)), colour,
                                   border);
        }
    };
    for (std::size_t row = 0; row < text.lines.size(); ++row) {
        const auto& one = text.lines[row];
        const float top = at.y + static_cast<float>(row) * line;
        for (std::size_t i = 0; i < one.piece_count; ++i) {
            const auto& piece = text.pieces[one.first_piece + i];
            mark(piece, top, struck, 0.52F, canvas.theme().over_time);
            mark(piece, top, added, 0.86F, canvas.theme().adopted);
        }
    }
}

/// How the text differs from the proposal, while there is room for it.
void draw_change(Canvas& canvas,
                 const ItemRecord& record,
                 const Desk& desk,
                 const SecretaryScreen& local,
                 Box& area)
{
    if (!is_changed(record, local) || area.h < 90) return;
    const Theme& theme = canvas.theme();
    const auto changes = word_diff(lines_of(record.item.proposal), local.text.text());
    const auto count = [&](Change::Kind kind) { return std::to_string(word_count(changes, kind)); };
    const auto title = desk.words(Word::ChangeAgainstProposal,
                                  {count(Change::Kind::Struck), count(Change::Kind::Added)});
    canvas.fitted_in(area.cut_top(28), Align::Left, desk_label, 11, theme.muted, title);
    std::vector<std::string> pieces;
    for (const auto& change : changes) {
        const Word word =
            change.kind == Change::Kind::Struck ? Word::ChangeStruck : Word::ChangeAdded;
        auto text = change.text;
        std::replace(text.begin(), text.end(), '\n', ' ');
        pieces.push_back(change.kind == Change::Kind::Same ? text + " "
                                                           : desk.words(word, {text}) + " ");
    }
    std::vector<Span> spans;
    std::vector<std::pair<std::size_t, std::size_t>> struck;
    std::vector<std::pair<std::size_t, std::size_t>> added;
    std::size_t at = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto kind = changes[i].kind;
        const bool is_same = kind == Change::Kind::Same;
        const Colour colour = is_same                        ? theme.ink
                              : kind == Change::Kind::Struck ? theme.over_time
                                                             : theme.adopted;
        spans.push_back(
            {pieces[i], colour, kind == Change::Kind::Added ? Weight::SemiBold : Weight::Regular});
        const auto end = at + pieces[i].size() - 1;
        if (kind == Change::Kind::Struck) struck.emplace_back(at, end);
        if (kind == Change::Kind::Added) added.emplace_back(at, end);
        at += pieces[i].size();
    }
    const Paragraph text = canvas.wrap(change_style, spans, area.w);
    // A long text is marked as far as there is room; the field has all of it.
    const Point place = area.top_left();
    if (text.height() > area.h * 0.5F) return;
    canvas.paragraph(area.cut_top(text.height()).top_left(), text);
    draw_marks(canvas, place, text, struck, added);
    area.cut_top(12);
}

std::string facts_of(const ItemRecord& record, const meeting::ShownItem& shown, const Words& words)
{
    std::vector<std::string> parts;
    if (const auto place = place_on_agenda(words, record.section, record.item.number);
        !place.empty())
        parts.push_back(place);
    if (!record.item.registry_numbers.empty())
        parts.push_back(words(Word::RegistryNumber, {joined(record.item.registry_numbers, ", ")}));
    if (shown.is_sub_item) parts.push_back(record.item.title);
    if (!shown.presenters.empty())
        parts.push_back(std::string(words(Word::PresentedBy)) + " " +
                        joined(shown.presenters, ", "));
    return joined(parts, " · ");
}

void draw_title(Canvas& canvas, const ItemRecord& record, const Words& words, Box& area)
{
    const Theme& theme = canvas.theme();
    const auto shown = meeting::shown_item(record);
    Box line = area.cut_top(28);
    const auto kind = words(kind_word(record.item.kind));
    canvas.text_in(line.cut_right(canvas.width(desk_label, kind)), Align::Right, desk_label,
                   theme.muted, kind);
    line.cut_right(20);
    canvas.fitted_in(line, Align::Left, desk_label, 12, theme.muted,
                     facts_of(record, shown, words));
    area.cut_top(6);
    const Span span{shown.title, theme.ink, title_style.weight};
    const Fitted title = canvas.fit(title_style, title_floor, {&span, 1}, {0, 0, area.w, 156});
    canvas.paragraph(area.cut_top(title.paragraph.height()).top_left(), title.paragraph);
    area.cut_top(18);
}

/// Whether it is decided, and whether what stands in the field is what was decided.
std::string state_of(const ItemRecord& record, const Desk& desk, const SecretaryScreen& local)
{
    if (local.text.text() != text_of(record) && local.text.text() != local.text_taken_over)
        return std::string(desk.words(is_changed(record, local) ? Word::ChangeSuggestsAmended
                                                                : Word::TextChanged));
    const bool wants_decision =
        meeting::is_decided_by_vote(record.item.kind) || !record.item.proposal.empty();
    if (!record.decision)
        return wants_decision ? std::string(desk.words(Word::DecisionNotMade)) : std::string{};
    return desk.words(Word::DecidedAt, {clock_text(desk, record.decision->at)});
}

void draw_text(
    Canvas& canvas, const SecretaryInput& in, const Words& words, Box& area, SecretaryScreen& local)
{
    const ItemRecord& record = *in.view.item;
    if (local.part_wanted && local.part == SecretaryPart::Text) {
        canvas.focus_on(text_id);
        local.part_wanted = false;
    }
    ProseLook look{.style = text_style, .least_size = 15};
    look.hint = words(Word::WriteDecisionHere);
    if (record.item.clause_style == meeting::ClauseStyle::AttClauses) {
        look.opening = words(Word::ClauseLead);
        look.between = words(Word::ClauseEnd);
        look.before_last = words(Word::ClauseJoiner);
        look.at_end = words(Word::SentenceEnd);
    }
    const float wanted = height_of(canvas, look, local.text, area.w);
    const float height = std::clamp(wanted, 96.0F, std::max(96.0F, area.h * 0.5F));
    const Box box = area.cut_top(height);
    const auto touch = prose_field(canvas, text_id, box, look, local.text, ProseLines::Many);
    const auto phrases = all_phrases(words, in.phrases);
    if (touch.focused) {
        local.part = SecretaryPart::Text;
        take_phrase_key(canvas, local.text, phrases);
        canvas.outline(box.inset(-3), canvas.theme().accent_soft, 4, radius_button + 3);
    }
    const Box hint = area.cut_top(18);
    if (touch.focused) {
        draw_phrase_hint(canvas, words, hint, local.text, phrases);
        area.cut_top(6);
    }
}

/// A label and its text, while there is room for both.
void draw_paragraph(
    Canvas& canvas, std::string_view label, const std::string& text, Colour colour, Box& area)
{
    if (text.empty() || area.h < 70) return;
    part_label(canvas, area.cut_top(28), label, {});
    const Span span{text, colour, Weight::Regular};
    const Fitted fitted = canvas.fit(desk_text, 14, {&span, 1}, {0, 0, area.w, area.h - 12});
    canvas.page(area.cut_top(std::min(area.h, fitted.paragraph.height())).top_left(), fitted);
    area.cut_top(12);
}

std::string questions_text(const SecretaryInput& in, const Words& words)
{
    std::string text;
    for (const auto& question : in.view.questions) {
        if (!text.empty()) text += "\n";
        std::string name;
        for (const auto& person : in.view.people)
            if (person.person == question.by) name = person.name;
        text += name + ": " + question.text + " – ";
        text += words(question.answered ? Word::QuestionAnswered : Word::QuestionOpen);
    }
    return text;
}

/// "Reservation: Ulla Karlberg (S)", one on each line, and who has said not to take part.
std::string dissents_text(const SecretaryInput& in, const Words& words)
{
    std::string text;
    const auto& item = in.view.item->item.id;
    const auto add = [&](const std::string& line) { text += (text.empty() ? "" : "\n") + line; };
    for (const auto& record : in.state.dissents) {
        if (record.withdrawn || record.dissent.item != item) continue;
        add(dissent_name(words, record.dissent.kind) + ": " +
            joined(names_of_people(in.state, record.dissent.by)) +
            (record.dissent.text.empty() ? "" : " – " + record.dissent.text));
    }
    for (const auto& record : in.state.not_participating)
        if (record.item == item)
            add(std::string(words(Word::ActNotParticipating)) + ": " +
                name_of_person(in.state, record.person));
    for (const auto& record : in.state.conflicts)
        if (record.item == item)
            add(std::string(words(Word::ActConflict)) + ": " +
                name_of_person(in.state, record.person));
    return text;
}

void draw_without_item(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Theme& theme = canvas.theme();
    std::string title(now.desk.words(Word::NoItemOpen));
    if (now.in.view.phase == meeting::Phase::Called)
        title = now.desk.words.day(now.in.view.info.day) + " · " +
                clock_text(now.desk, now.in.view.info.starts);
    if (now.in.view.phase == meeting::Phase::Closed) title = now.desk.words(Word::MeetingIsClosed);
    const Span span{title, theme.ink, title_style.weight};
    const Fitted fitted = canvas.fit(title_style, title_floor, {&span, 1}, {0, 0, area.w, 160});
    canvas.paragraph(area.cut_top(fitted.paragraph.height()).top_left(), fitted.paragraph);
    area.cut_top(20);
    draw_action_buttons(canvas, actions_shown(now.in), now, area);
    if (now.in.view.phase == meeting::Phase::Closed) secretary_after(canvas, now, area);
    draw_paragraph(canvas, now.desk.words(Word::QuestionsLabel),
                   questions_text(now.in, now.desk.words), theme.ink, area);
}

} // namespace

void follow_open_item(const SecretaryInput& in, SecretaryScreen& local)
{
    if (!in.view.item) {
        local.writing_on = {};
        return;
    }
    const std::string text = text_of(*in.view.item);
    const bool is_other = local.writing_on != in.view.item->item.id;
    const bool is_untouched = local.text.text() == local.text_taken_over;
    const bool is_stored = local.text.text() == text;
    if (!is_other && !is_stored && !(is_untouched && text != local.text_taken_over)) return;
    if (is_other) local.item = in.view.item->item.id;
    if (is_other || !is_stored) local.text = Prose(text);
    local.writing_on = in.view.item->item.id;
    local.text_taken_over = text;
}

std::string proposal_text(const meeting::AgendaItem& item)
{
    return lines_of(item.proposal);
}

std::vector<std::string> clauses_written(const SecretaryScreen& local)
{
    std::vector<std::string> clauses;
    std::string_view rest = local.text.text();
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        const auto first = line.find_first_not_of(' ');
        const auto last = line.find_last_not_of(' ');
        if (first != std::string_view::npos)
            clauses.emplace_back(line.substr(first, last - first + 1));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return clauses;
}

meeting::RecordDecision
decision_of(const SecretaryInput& in, const SecretaryScreen& local, Outcome outcome)
{
    const auto& item = in.view.item->item;
    meeting::RecordDecision wish{item.id, outcome, {}, {}};
    const auto written = clauses_written(local);
    const bool is_changed = written != item.proposal;
    const bool says_what = outcome == Outcome::AsProposed || outcome == Outcome::Amended;
    if (!says_what) return wish;
    if (is_changed || outcome == Outcome::Amended) wish.clauses = written;
    // What differs from the proposal is not decided as proposed.
    if (is_changed && !item.proposal.empty()) wish.outcome = Outcome::Amended;
    return wish;
}

void secretary_decision(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    if (!now.in.view.item) return draw_without_item(canvas, now, area);
    const ItemRecord& record = *now.in.view.item;
    const Theme& theme = canvas.theme();
    draw_title(canvas, record, now.desk.words, area);
    part_label(canvas, area.cut_top(28), now.desk.words(Word::DecisionLabel),
               state_of(record, now.desk, now.local));
    area.cut_top(4);
    draw_action_buttons(canvas, outcome_actions(), now, area);
    draw_text(canvas, now.in, now.desk.words, area, now.local);
    draw_change(canvas, record, now.desk, now.local, area);
    if (record.decision)
        draw_paragraph(canvas, now.desk.words(Word::ReasonLabel), record.decision->reason,
                       theme.ink, area);
    secretary_deciding(canvas, now, area);
    draw_action_buttons(canvas, actions_shown(now.in), now, area);
    draw_paragraph(canvas, now.desk.words(Word::DissentsLabel),
                   dissents_text(now.in, now.desk.words), theme.ink, area);
    draw_paragraph(canvas, now.desk.words(Word::NoteLabel), record.note, theme.ink, area);
    draw_paragraph(canvas, now.desk.words(Word::ActDocuments), joined(record.item.documents, "\n"),
                   theme.ink, area);
    draw_paragraph(canvas, now.desk.words(Word::QuestionsLabel),
                   questions_text(now.in, now.desk.words), theme.ink, area);
}

Word outcome_word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::AsProposed:
        return Word::OutcomeAsProposed;
    case Outcome::Amended:
        return Word::OutcomeAmended;
    case Outcome::Rejected:
        return Word::OutcomeRejected;
    case Outcome::ReferredBack:
        return Word::OutcomeReferredBack;
    case Outcome::Postponed:
        return Word::OutcomePostponed;
    case Outcome::Noted:
        return Word::OutcomeNoted;
    }
    return Word::OutcomeNoted;
}

} // namespace klubba::ui
