#include "meeting/naming.h"
#include "ui/button.h"
#include "ui/secretary_actions.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/table.h"
#include "ui/text_list.h"
#include "ui/trail_words.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::EventId;
using meeting::ItemId;
using meeting::Warning;
using words::Word;
using words::Words;
using Tone = TableCell::Tone;
using Act = SecretaryAct;

namespace {

constexpr TextStyle unresolved_text = desk_text.sized(18);

/// Where something is mended: an action, an item, a reason, the people, or a line of the trail.
struct Mending {
    enum class Place { Nowhere, Action, Item, Reason, People, Trail };

    Place place{};
    Act act{};
    ItemId item;
    EventId event;
};

struct Matter {
    std::string text;
    Mending mending;
};

Mending by(Act act)
{
    return {Mending::Place::Action, act, {}, {}};
}

Mending mending_of(Warning::Kind kind)
{
    using enum Warning::Kind;
    switch (kind) {
    case QuorumLacks:
    case QuorumLacksOnItem:
    case QuorumLackedAtDecision:
    case PersonMayNotServeAgain:
    case RemoteIsNotAllowed:
    case ConnectionIsLost:
    case StaffRepresentativeMayNotAttend:
        return {Mending::Place::People, {}, {}, {}};
    case RollCallLacks:
        return by(Act::RollCall);
    case SeatIsEmpty:
        return by(Act::Seat);
    case ConflictedPersonIsInRoom:
        return by(Act::Leaves);
    case ConflictIsNotSettled:
        return by(Act::SettleConflict);
    case LateItemIsNotAdmitted:
        return by(Act::Admit);
    case RepliesAreUsedUp:
        return by(Act::Withdraw);
    case GavelLacks:
        return by(Act::Gavel);
    case VoteIsOpen:
        return by(Act::SheetVote);
    case MinorityIsNotHeeded:
        return by(Act::GoToText);
    case ElectionIsOpen:
        return by(Act::Elected);
    case VerifiersLack:
    case VerifiersAreTooFew:
    case VerificationIsTooLate:
    case DeadlineIsNoWorkingDay:
        return by(Act::Verifiers);
    case DissentTextLacks:
        return by(Act::DissentText);
    case PostingCameDownEarly:
        return by(Act::Post);
    case RemarksAreOpen:
        return by(Act::SettleRemark);
    case EventsCameAfterVerification:
        return by(Act::SheetMinutes);
    }
    return {};
}

std::string item_name(const meeting::ItemRecord& record, const Words& words)
{
    const auto place = record.section
                           ? words(Word::SectionNumber, {std::to_string(*record.section)})
                           : record.item.number;
    return place + " " + record.item.title;
}

/// An item that was turned down or sent back is to say why.
void add_missing_reasons(const SecretaryInput& in, const Words& words, std::vector<Matter>& all)
{
    using meeting::Outcome;
    for (const auto& record : in.state.items) {
        if (!record.decision || !record.decision->reason.empty()) continue;
        const auto outcome = record.decision->outcome;
        if (outcome != Outcome::Rejected && outcome != Outcome::ReferredBack) continue;
        all.push_back(
            {words(Word::ReasonLacks, {item_name(record, words), words(outcome_word(outcome))}),
             {Mending::Place::Reason, {}, record.item.id, {}}});
    }
}

void add_misfits(const SecretaryInput& in, const Words& words, std::vector<Matter>& all)
{
    for (const auto& misfit : in.view.misfits) {
        std::string what = to_text(misfit.event);
        if (in.history != nullptr)
            for (const auto& event : in.history->events())
                if (event.id == misfit.event)
                    what = trail_words(words, event.body, subject_of(in.state, event.body));
        all.push_back({words(Word::MisfitNamed, {what, refusal_words(words, misfit.why, in.state)}),
                       {Mending::Place::Trail, {}, {}, misfit.event}});
    }
}

std::vector<Matter> matters_of(const SecretaryInput& in, const Words& words)
{
    const auto& view = in.view;
    std::vector<Matter> all;
    for (const auto& warning : view.warnings)
        all.push_back({words.warning(warning), mending_of(warning.kind)});
    if (view.phase == meeting::Phase::Open)
        for (const auto& id : undecided(in.state))
            if (const auto* record = find(in.state, id))
                all.push_back({words(Word::UndecidedItem, {item_name(*record, words)}),
                               {Mending::Place::Item, {}, id, {}}});
    add_missing_reasons(in, words, all);
    for (const auto& question : view.questions)
        if (!question.answered && !question.deferred)
            all.push_back({words(Word::UnansweredFrom, {name_of_person(in.state, question.by)}),
                           by(Act::Answer)});
    add_misfits(in, words, all);
    if (view.unknown_events > 0)
        all.push_back({words(Word::UnknownEvents, {std::to_string(view.unknown_events)}), {}});
    return all;
}

void mend(const Mending& mending, const SecretaryMoment& now)
{
    switch (mending.place) {
    case Mending::Place::Nowhere:
        return;
    case Mending::Place::Action:
        if (const auto action = action_for(mending.act, now.in)) {
            now.local.sheet.reset();
            perform(*action, now);
        }
        return;
    case Mending::Place::Item:
        now.local.item = mending.item;
        return go_from_sheet(now.local, SecretaryPart::Items);
    case Mending::Place::Reason:
        now.local.form = late_reason_form(now.in, now.desk, mending.item);
        return;
    case Mending::Place::People:
        return show_sheet(now.local, SecretarySheet::Attendance);
    case Mending::Place::Trail:
        show_sheet(now.local, SecretarySheet::Trail);
        now.local.wanted_event = mending.event;
        return;
    }
}

} // namespace

void unresolved_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    keys_line(canvas, area, words(Word::UnresolvedKeys));
    const auto matters = matters_of(now.in, words);
    Table table{{{{}, 0.25F}, {words(Word::ColumnWhat), 6}, {words(Word::ColumnWhere), 2}},
                {},
                std::string(words(Word::NothingToLookAt))};
    constexpr std::size_t with_digit = 9;
    for (const auto& matter : matters) {
        const auto number = table.rows.size() + 1;
        std::string where;
        if (const auto action = action_for(matter.mending.act, now.in);
            matter.mending.place == Mending::Place::Action && action)
            where = words(action->word);
        table.rows.push_back({{{number <= with_digit ? std::to_string(number) : "", Tone::Muted},
                               {matter.text, Tone::Plain},
                               {where, Tone::Muted}}});
    }
    now.local.row = moved_by_keys(canvas, now.local.row, matters.size());
    const auto clicked = draw_table(canvas, words, table, area, now.local.row);
    if (clicked) now.local.row = *clicked;
    for (std::size_t i = 0; i < std::min(with_digit, matters.size()); ++i) {
        const auto digit = static_cast<Key>(static_cast<std::size_t>(Key::Digit1) + i);
        if (canvas.pressed(digit, Word::KeyMends)) return mend(matters[i].mending, now);
    }
    if (!matters.empty() && canvas.pressed(Key::Enter, Word::KeyMends))
        mend(matters[now.local.row].mending, now);
}

float secretary_unresolved(Canvas& canvas, const SecretaryInput& in, const Desk& desk, Box area)
{
    const Words& words = desk.words;
    std::vector<std::string> lines;
    for (auto& matter : matters_of(in, words))
        lines.push_back(std::move(matter.text));
    const float top = area.y;
    part_label(canvas, area.cut_top(28), words(Word::ToLookAt),
               key_text(words, {.key = Key::Digit9, .control = true}));
    if (lines.empty()) lines.emplace_back(words(Word::NothingToLookAt));
    const auto write = [&](const std::string& line) {
        const Paragraph text = canvas.wrap(unresolved_text, canvas.theme().ink, line, area.w);
        canvas.paragraph(area.cut_top(text.height()).top_left(), text);
    };
    const float one_line = unresolved_text.line_height();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto left = lines.size() - i;
        const float kept = left > 1 ? one_line : 0;
        const float needed =
            canvas.wrap(unresolved_text, canvas.theme().ink, lines[i], area.w).height();
        if (i > 0 && needed + kept > area.h) {
            write(words(Word::AndMore, {std::to_string(left)}));
            break;
        }
        write(lines[i]);
    }
    return area.y - top;
}

} // namespace klubba::ui
