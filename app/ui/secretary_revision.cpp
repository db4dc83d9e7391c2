#include "ui/kind_words.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/table.h"
#include "ui/text_list.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::Difference;
using meeting::FieldChange;
using meeting::HowRevised;
using meeting::Revised;
using words::Word;
using words::Words;
using Tone = TableCell::Tone;

namespace {

Word word_of(HowRevised how)
{
    constexpr std::array words{Word::RevisedAdded, Word::RevisedChanged, Word::RevisedMoved,
                               Word::RevisedGone};
    return words[static_cast<std::size_t>(how)];
}

Word word_of(Revised what)
{
    constexpr std::array words{Word::RevisedMeeting, Word::FieldPerson, Word::FieldSlot,
                               Word::FieldItem};
    return words[static_cast<std::size_t>(what)];
}

struct FieldWord {
    std::string_view field;
    Word word;
};
constexpr std::array field_words{
    FieldWord{"number", Word::FieldNumber},
    FieldWord{"title", Word::FieldTitle},
    FieldWord{"kind", Word::FieldKind},
    FieldWord{"confidentiality", Word::FieldConfidentiality},
    FieldWord{"registry_numbers", Word::RevisedRegistryNumbers},
    FieldWord{"presenters", Word::PresentedBy},
    FieldWord{"proposal", Word::RevisedProposal},
    FieldWord{"clause_style", Word::RevisedProposal},
    FieldWord{"summary", Word::RevisedSummary},
    FieldWord{"documents", Word::ActDocuments},
    FieldWord{"files", Word::AttachedFiles},
    FieldWord{"dispatch", Word::RevisedDispatch},
    FieldWord{"sub_items", Word::RevisedSubItems},
    FieldWord{"immediate_verification", Word::FieldImmediate},
    FieldWord{"day", Word::FieldDay},
    FieldWord{"starts", Word::FieldStarts},
    FieldWord{"ends", Word::RevisedEnds},
    FieldWord{"place", Word::FieldPlace},
    FieldWord{"items", Word::FieldItems},
    FieldWord{"party", Word::FieldParty},
    FieldWord{"seat", Word::FieldSeatKind},
    FieldWord{"role", Word::FieldRole},
    FieldWord{"proposed_verifier", Word::FieldVerifier},
    FieldWord{"proposed_verifier_substitute", Word::FieldVerifierSubstitute},
    FieldWord{"proposed_verification_deadline", Word::AtTheLatest},
};

std::string_view word_of(std::string_view field, const Words& words)
{
    for (const auto& each : field_words)
        if (each.field == field) return words(each.word);
    return field;
}

/// Values that are names of kinds are said in words, others as they are; lists in one line.
std::string said_value(const FieldChange& change, const std::string& value, const Words& words)
{
    if (value.empty()) return std::string(words(Word::RevisedNothing));
    if (change.field == "immediate_verification")
        return std::string(words(value == "true" ? Word::AnswerYes : Word::AnswerNo));
    if (change.field == "seat")
        if (const auto seat = enum_from<meeting::SeatKind>(value))
            return std::string(words(seat_word(*seat)));
    if (change.field == "role")
        if (const auto role = enum_from<meeting::Role>(value))
            return std::string(role_text(words, *role));
    std::string line = value;
    for (auto at = line.find('\n'); at != std::string::npos; at = line.find('\n', at + 3))
        line.replace(at, 1, " · ");
    return line;
}

/// Whether the values say nothing to a reader (codes, or names of what differs inside): then only
/// the field is named.
bool has_codes(std::string_view field)
{
    return field == "kind" || field == "clause_style" || field == "confidentiality" ||
           field == "files";
}

std::string changes_of(const Difference& difference, const Words& words)
{
    std::string text;
    for (const auto& change : difference.changes) {
        const std::string field(word_of(change.field, words));
        if (!text.empty()) text += '\n';
        text += has_codes(change.field)
                    ? field
                    : words(Word::RevisedFrom, {field, said_value(change, change.before, words),
                                                said_value(change, change.after, words)});
    }
    return text;
}

TableRow row_of(const Difference& difference, bool is_taken, const Words& words)
{
    std::string remark;
    if (difference.begun) remark = words(Word::RevisedBegun);
    if (difference.by_hand)
        remark += (remark.empty() ? "" : " · ") + std::string(words(Word::RevisedByHand));
    return {{{is_taken ? "☑" : "☐", Tone::Strong},
             {std::string(words(word_of(difference.how))), Tone::Strong},
             {std::string(words(word_of(difference.what))), Tone::Muted},
             {difference.name, Tone::Plain},
             {changes_of(difference, words), Tone::Plain},
             {remark, Tone::Late}}};
}

void take(const SecretaryMoment& now, const Revision& revision)
{
    std::vector<Difference> chosen;
    for (std::size_t i = 0; i < revision.differences.size(); ++i)
        if (now.local.revision_taken[i]) chosen.push_back(revision.differences[i]);
    auto wish = meeting::revision_of(chosen);
    if (revision.notice != now.in.state.info.notice) wish.notice = revision.notice;
    if (wish != meeting::ReviseMeeting{}) ask(now.out, std::move(wish));
    now.local.requests.emplace_back(KeepRevision{});
    now.local.sheet.reset();
}

} // namespace

void revision_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    const Revision& revision = now.in.preparing->revision;
    auto& taken = now.local.revision_taken;
    taken.resize(revision.differences.size());
    keys_line(
        canvas, area,
        words(Word::RevisionKeys, {std::to_string(std::count(taken.begin(), taken.end(), true))}));
    Table table{{{{}, 0.3F},
                 {words(Word::ColumnChange), 0.8F},
                 {{}, 0.8F},
                 {words(Word::ColumnWhat), 3},
                 {words(Word::ColumnSays), 4},
                 {words(Word::ColumnRemark), 1.4F}},
                {},
                std::string(words(Word::NothingRevised))};
    for (std::size_t i = 0; i < taken.size(); ++i)
        table.rows.push_back(row_of(revision.differences[i], taken[i], words));
    auto& row = now.local.row;
    row = moved_by_keys(canvas, row, taken.size());
    const auto clicked = draw_table(canvas, words, table, area, row);
    if (clicked) row = *clicked;
    if (!taken.empty() && (clicked || canvas.pressed(Key::Space, Word::KeyPicks)))
        taken[row] = !taken[row];
    if (canvas.pressed(Key::Enter, Word::KeyTakesIn)) take(now, revision);
}

} // namespace klubba::ui
