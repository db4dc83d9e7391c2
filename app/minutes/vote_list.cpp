#include "minutes/vote_list.h"

#include "minutes/framed.h"
#include "minutes/front_page.h"
#include "minutes/part_blocks.h"
#include "minutes/section_part.h"

#include <algorithm>

namespace klubba::minutes {

namespace {

const BallotText* ballot_of(const VoteText& vote, const std::string& name)
{
    for (const auto& one : vote.ballots) {
        if (one.name == name) return &one;
    }
    return nullptr;
}

/// All who voted in any, in the order in which they were called.
std::vector<std::string> voters(const std::vector<const VoteText*>& votes)
{
    std::vector<std::string> names;
    for (const auto* vote : votes) {
        for (const auto& one : vote->ballots) {
            if (std::find(names.begin(), names.end(), one.name) == names.end())
                names.push_back(one.name);
        }
    }
    return names;
}

void add_ballots(Part& part, const std::vector<const VoteText*>& votes)
{
    const auto names = voters(votes);
    if (names.empty()) return;
    Table table{"Röster i den ordning ledamöterna ropades upp", {"Ledamot"}, {}};
    for (const auto* vote : votes)
        table.columns.push_back(vote->title.substr(0, vote->title.find(':')));
    for (const auto& name : names) {
        std::vector<Cell> row{{name, {}}};
        for (const auto* vote : votes) {
            const auto* ballot = ballot_of(*vote, name);
            row.push_back({ballot == nullptr ? "–" : ballot_word(ballot->ballot), {}});
        }
        table.rows.push_back(std::move(row));
    }
    part.blocks.emplace_back(std::move(table));
}

Part votes_part(const Section& section)
{
    Part part{PartRole::Item, {}};
    part.blocks.emplace_back(
        Heading{2, section.label, section.title, section_anchor(section.number)});
    std::vector<const VoteText*> open;
    for (const auto& vote : section.deciding.votes) {
        add_heading(part, vote.title);
        part.blocks.emplace_back(Fields{{{"Ja-röst", {plain(vote.yes)}},
                                         {"Nej-röst", {plain(vote.no)}},
                                         {"Röster", {plain(vote.totals_text)}}}});
        if (!vote.settled.empty()) add_paragraph(part, vote.settled);
        add_paragraph(part, vote.result);
        if (!vote.ballots.empty()) open.push_back(&vote);
    }
    add_ballots(part, open);
    return part;
}

} // namespace

bool has_votes(const Record& record)
{
    return std::any_of(record.sections.begin(), record.sections.end(),
                       [](const Section& one) { return !one.deciding.votes.empty(); });
}

Document vote_list(const Record& record)
{
    auto document = framed(record, "Omröstningslista");
    Part front{PartRole::FrontPage, {}};
    front.blocks.emplace_back(Heading{1, "Omröstningslista", bodies(record), "roster"});
    front.blocks.emplace_back(meeting_fields(record));
    document.parts.push_back(std::move(front));
    for (const auto& section : record.sections) {
        if (!section.deciding.votes.empty()) document.parts.push_back(votes_part(section));
    }
    return document;
}

} // namespace klubba::minutes
