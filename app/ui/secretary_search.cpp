#include "meeting/naming.h"
#include "ui/button.h"
#include "ui/kind_words.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/table.h"
#include "ui/text_list.h"
#include "ui/text_match.h"

#include <algorithm>

namespace klubba::ui {

using meeting::EventId;
using meeting::ItemId;
using meeting::PersonId;
using words::Word;
using words::Words;
using Tone = TableCell::Tone;

namespace {

/// Something that can be gone to: an item, a person, or a line of the log.
struct Hit {
    std::string kind;
    std::string text;
    std::string where;
    ItemId item;
    PersonId person;
    EventId event;
};

std::string place_of(const SecretaryInput& in, const Words& words, const ItemId& id)
{
    const auto* record = find(in.state, id);
    if (record == nullptr) return {};
    return record->section ? words(Word::SectionNumber, {std::to_string(*record->section)})
                           : record->item.number;
}

std::string said_kind(const Words& words, Word word)
{
    return std::string(words(word));
}

void add_items(const SecretaryInput& in, const Words& words, std::vector<Hit>& hits)
{
    for (const auto& record : in.state.items) {
        const auto place = place_of(in, words, record.item.id);
        const auto& item = record.item;
        hits.push_back({said_kind(words, Word::FieldItem),
                        item.title + " " + joined(item.registry_numbers, " "),
                        place,
                        item.id,
                        {},
                        {}});
        for (const auto& clause : item.proposal)
            hits.push_back({said_kind(words, Word::ProposalMain), clause, place, item.id, {}, {}});
        if (!record.decision) continue;
        hits.push_back({said_kind(words, Word::DecisionLabel),
                        std::string(words(outcome_word(record.decision->outcome))) + " " +
                            joined(record.decision->clauses, "; "),
                        place,
                        item.id,
                        {},
                        {}});
    }
}

void add_the_rest(const SecretaryInput& in, const Desk& desk, std::vector<Hit>& hits)
{
    const Words& words = desk.words;
    for (const auto& record : in.state.people) {
        if (record.person.vacant) continue;
        hits.push_back({said_kind(words, Word::KindOfHitPerson),
                        name_with_party(record.person),
                        std::string(words(seat_word(record.person.seat))),
                        {},
                        record.person.id,
                        {}});
    }
    for (const auto& record : in.state.proposals) {
        const auto& proposal = record.proposal;
        hits.push_back({said_kind(words, Word::ActProposal),
                        joined(names_of_people(in.state, proposal.by)) + ": " +
                            std::string(words(proposal_word(proposal.type))) + " " +
                            joined(proposal.clauses, "; "),
                        place_of(in, words, proposal.item),
                        proposal.item,
                        {},
                        {}});
    }
    for (const auto& record : in.state.dissents)
        hits.push_back(
            {said_kind(words, Word::ActDissent),
             joined(names_of_people(in.state, record.dissent.by)) + " " + record.dissent.text,
             place_of(in, words, record.dissent.item),
             record.dissent.item,
             {},
             {}});
    for (const auto& line : whole_log(in))
        hits.push_back({said_kind(words, Word::KindOfHitLog),
                        log_words(line, desk),
                        seconds_text(desk, line.at),
                        {},
                        {},
                        line.event.id});
}

void go_to(const SecretaryInput& in, const Hit& hit, SecretaryScreen& local)
{
    if (hit.item) {
        const bool is_open = in.view.item && in.view.item->item.id == hit.item;
        local.item = hit.item;
        return go_from_sheet(local, is_open ? SecretaryPart::Text : SecretaryPart::Items);
    }
    if (hit.person) {
        local.person = hit.person;
        return go_from_sheet(local, SecretaryPart::People);
    }
    show_sheet(local, SecretarySheet::Trail);
    local.wanted_event = hit.event;
}

} // namespace

void search_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    filter_field(canvas, area, now.local);
    keys_line(canvas, area, words(Word::SearchKeys));
    std::vector<Hit> all;
    add_items(now.in, words, all);
    add_the_rest(now.in, now.desk, all);
    const auto typed = folded_words(now.local.filter.text());
    Table table{{{words(Word::ColumnWhat), 1}, {{}, 5}, {words(Word::ColumnWhere), 1}},
                {},
                std::string(words(Word::NoMatches))};
    std::vector<const Hit*> hits;
    for (const auto& hit : all) {
        if (!fits_all(hit.kind + " " + hit.text + " " + hit.where, typed)) continue;
        hits.push_back(&hit);
        table.rows.push_back(
            {{{hit.kind, Tone::Muted}, {hit.text, Tone::Plain}, {hit.where, Tone::Muted}}});
    }
    part_label(canvas, area.cut_top(28), {},
               words(Word::LinesOf, {std::to_string(hits.size()), std::to_string(all.size())}));
    now.local.row = moved_by_keys(canvas, now.local.row, hits.size());
    const auto clicked = draw_table(canvas, words, table, area, now.local.row);
    if (clicked) now.local.row = *clicked;
    if (hits.empty()) return;
    const bool enters = canvas.pressed_while_writing({Key::Enter}, Word::KeyGoesThere);
    if (!clicked && !enters) return;
    canvas.stop_writing();
    go_to(now.in, *hits[now.local.row], now.local);
}

} // namespace klubba::ui
