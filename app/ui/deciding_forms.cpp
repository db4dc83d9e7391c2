#include "meeting/attendance.h"
#include "meeting/naming.h"
#include "meeting/question_order.h"
#include "meeting/voting.h"
#include "ui/kind_words.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/text_list.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::ItemId;
using meeting::PersonId;
using meeting::ProposalId;
using meeting::ProposalType;
using words::Word;
using words::Words;

namespace {

using Fields = std::vector<FormField>;

const ItemId& open_item(const SecretaryInput& in)
{
    return in.view.item->item.id;
}

/// Members and substitutes who serve on the open item, in the order of the seats.
std::vector<Choice> serving_choices(const SecretaryInput& in)
{
    std::vector<Choice> choices;
    for (const auto& one : serving_on(in.state, open_item(in), Instant::max()))
        choices.push_back({one.person.text, name_of_person(in.state, one.person)});
    return choices;
}

std::string name_of(const SecretaryInput& in, const Words& words, const ProposalId& id)
{
    const auto* record = find(in.state, id);
    if (record == nullptr) return said(words, Word::ProposalMain);
    return joined(names_of_people(in.state, record->proposal.by)) + ": " +
           said(words, proposal_word(record->proposal.type));
}

/// Those on the open item that stand.
std::vector<Choice> proposal_choices(const SecretaryInput& in, const Words& words)
{
    std::vector<Choice> choices;
    for (const auto& record : in.state.proposals) {
        if (record.proposal.item == open_item(in) && record.stands())
            choices.push_back({record.proposal.id.text, name_of(in, words, record.proposal.id)});
    }
    return choices;
}

FormField which_proposal_field(const SecretaryInput& in, const Words& words)
{
    auto proposals = proposal_choices(in, words);
    const auto first = first_of(proposals);
    return choice_field(said(words, Word::FieldWhichProposal), std::move(proposals), first);
}

/// With the item's own proposal before the others, where it has one.
std::vector<Choice> with_main(const SecretaryInput& in, const Words& words)
{
    auto choices = proposal_choices(in, words);
    if (!in.view.item->item.proposal.empty())
        choices.insert(choices.begin(),
                       {std::string{meeting::main_proposal}, said(words, Word::ProposalMain)});
    return choices;
}

std::vector<std::string> lines_of(const std::string& text)
{
    return list_from(text, '\n');
}

template <class Enum, std::size_t count, class WordOf>
std::vector<Choice> choices_of(const std::array<Enum, count>& values, WordOf word)
{
    std::vector<Choice> choices;
    choices.reserve(count);
    for (const auto value : values)
        choices.push_back({std::to_string(static_cast<int>(value)), word(value)});
    return choices;
}

/// Of these the type alone does not say what is wished.
bool says_what(ProposalType type)
{
    return type == ProposalType::Amend || type == ProposalType::Add || type == ProposalType::Own;
}

template <class Enum>
Enum chosen_value(const FormField& field)
{
    return static_cast<Enum>(field.chosen.empty() ? 0 : std::stoi(field.chosen));
}

} // namespace

Form proposal_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    constexpr std::array types{ProposalType::Approve,  ProposalType::Reject,
                               ProposalType::Amend,    ProposalType::Add,
                               ProposalType::Own,      ProposalType::ReferBack,
                               ProposalType::Postpone, ProposalType::Adjourn};
    auto kinds =
        choices_of(types, [&](ProposalType type) { return said(words, proposal_word(type)); });
    auto clauses = prose_field_of(said(words, Word::FieldProposal));
    if (in.view.item->item.clause_style == meeting::ClauseStyle::AttClauses)
        clauses.opening = words(Word::ClauseLead);
    const auto first = first_of(kinds);
    auto form =
        form_of(words, said(words, Word::ActProposal),
                {several_field(said(words, Word::FieldProposer), people_choices(in), {}),
                 choice_field(said(words, Word::FieldProposalType), std::move(kinds), first),
                 std::move(clauses), line_field(said(words, Word::FieldReason))});
    form.make = [item = open_item(in), words](const Fields& fields) -> Made {
        meeting::FloorProposal proposal;
        proposal.item = item;
        proposal.by = people_from(fields[0]);
        if (proposal.by.empty()) return missing(words, fields[0]);
        proposal.type = chosen_value<ProposalType>(fields[1]);
        proposal.clauses = lines_of(fields[2].text());
        if (proposal.clauses.empty() && says_what(proposal.type)) return missing(words, fields[2]);
        proposal.reason = fields[3].text();
        return Made{{meeting::MakeFloorProposal{std::move(proposal)}}};
    };
    return form;
}

Form support_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActSupport),
                        {choice_field(said(words, Word::FieldWho), people_choices(in)),
                         which_proposal_field(in, words)});
    form.make = [words](const Fields& fields) -> Made {
        for (const auto& field : fields)
            if (field.chosen.empty()) return missing(words, field);
        return Made{{meeting::SupportFloorProposal{{fields[1].chosen}, {fields[0].chosen}}}};
    };
    return form;
}

Form withdraw_proposal_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form =
        form_of(words, said(words, Word::ActWithdrawProposal), {which_proposal_field(in, words)});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::WithdrawFloorProposal{{fields[0].chosen}}}};
    };
    return form;
}

Form refuse_proposal_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form =
        form_of(words, said(words, Word::ActRefuseProposal),
                {which_proposal_field(in, words), line_field(said(words, Word::FieldReason))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::RefuseFloorProposal{{fields[0].chosen}, fields[1].text()}}};
    };
    return form;
}

namespace {

/// The steps of the order: as proposed, else as the rules suggest.
std::vector<meeting::PlannedQuestion> steps_of(const SecretaryInput& in)
{
    const auto* order = find_question_order(in.state, open_item(in));
    return order == nullptr ? suggested_question_order(in.state, open_item(in)) : order->questions;
}

/// How many of the item's questions have been put: the next step is the one after them.
std::size_t put_so_far(const SecretaryInput& in)
{
    return static_cast<std::size_t>(
        std::count_if(in.state.put_questions.begin(), in.state.put_questions.end(),
                      [&](const auto& put) { return put.question.item == open_item(in); }));
}

} // namespace

Form put_question_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const auto steps = steps_of(in);
    std::vector<Choice> choices;
    for (const auto& step : steps) {
        std::vector<std::string> names;
        names.reserve(step.proposals.size());
        for (const auto& id : step.proposals)
            names.push_back(name_of(in, words, id));
        choices.push_back({std::to_string(choices.size()), joined(names, " – ")});
    }
    const auto next = std::min(put_so_far(in), choices.empty() ? 0 : choices.size() - 1);
    const auto first = choices.empty() ? std::string{} : choices[next].id;
    auto found = with_main(in, words);
    found.push_back({"", said(words, Word::FoundNone)});
    const auto winner = first_of(found);
    auto form = form_of(words, said(words, Word::ActPutQuestion),
                        {choice_field(said(words, Word::FieldWhichStep), std::move(choices), first),
                         choice_field(said(words, Word::FieldFound), std::move(found), winner)});
    form.make = [item = open_item(in), steps, words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        const auto& step = steps.at(static_cast<std::size_t>(std::stoi(fields[0].chosen)));
        return Made{{meeting::PutTheQuestion{{{}, item, step.proposals, {fields[1].chosen}}}}};
    };
    return form;
}

Form demand_vote_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActDemandVote),
                        {choice_field(said(words, Word::FieldWho), serving_choices(in))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::DemandVote{{}, {fields[0].chosen}}}};
    };
    return form;
}

namespace {

/// What the vote is about, as far as the question put last says it.
meeting::VoteQuestion vote_on_last_question(const SecretaryInput& in, const Words& words)
{
    meeting::VoteQuestion vote;
    vote.item = open_item(in);
    const auto& put = in.state.put_questions;
    const auto last = std::find_if(put.rbegin(), put.rend(), [&](const auto& record) {
        return record.question.item == vote.item;
    });
    if (last == put.rend() || last->gavel) return vote;
    vote.question = last->question.id;
    vote.yes_proposal = last->question.found;
    for (const auto& id : last->question.proposals) {
        if (id != vote.yes_proposal && !vote.no_proposal) vote.no_proposal = id;
    }
    if (vote.yes_proposal) vote.yes = name_of(in, words, vote.yes_proposal);
    vote.no =
        vote.no_proposal ? name_of(in, words, vote.no_proposal) : said(words, Word::ProposalReject);
    return vote;
}

} // namespace

Form vote_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const auto vote = vote_on_last_question(in, words);
    const std::vector<Choice> stages{{"0", said(words, Word::Vote)},
                                     {"1", said(words, Word::CounterVote)}};
    auto proposals = with_nobody(with_main(in, words), words);
    auto form = form_of(
        words, said(words, Word::ActVote),
        {line_field(said(words, Word::FieldYesMeans), vote.yes),
         line_field(said(words, Word::FieldNoMeans), vote.no),
         half(choice_field(said(words, Word::FieldYesProposal), proposals, vote.yes_proposal.text)),
         half(choice_field(said(words, Word::FieldNoProposal), proposals, vote.no_proposal.text)),
         choice_field(said(words, Word::FieldStage), stages, "0")});
    form.make = [vote, words](const Fields& fields) -> Made {
        auto wish = vote;
        for (std::size_t i : {0U, 1U})
            if (fields[i].text().empty()) return missing(words, fields[i]);
        wish.yes = fields[0].text();
        wish.no = fields[1].text();
        wish.yes_proposal = {fields[2].chosen};
        wish.no_proposal = {fields[3].chosen};
        wish.stage = chosen_value<meeting::VoteStage>(fields[4]);
        return Made{{meeting::OpenVote{std::move(wish)}}};
    };
    return form;
}

Form casting_vote_form(const SecretaryInput&, const Desk& desk)
{
    const Words& words = desk.words;
    constexpr std::array ballots{meeting::Ballot::Yes, meeting::Ballot::No};
    auto choices =
        choices_of(ballots, [&](meeting::Ballot one) { return said(words, ballot_word(one)); });
    auto form = form_of(words, said(words, Word::CastingVote),
                        {choice_field(said(words, Word::CastingVote), std::move(choices))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::GiveCastingVote{{}, chosen_value<meeting::Ballot>(fields[0])}}};
    };
    return form;
}

Form not_participating_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActNotParticipating),
                        {choice_field(said(words, Word::FieldWho), serving_choices(in))});
    form.make = [item = open_item(in), words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::DeclareNotParticipating{item, {fields[0].chosen}}}};
    };
    return form;
}

std::string dissent_name(const Words& words, meeting::DissentKind kind)
{
    switch (kind) {
    case meeting::DissentKind::Reservation:
        return said(words, Word::DissentReservation);
    case meeting::DissentKind::SpecialStatement:
        return said(words, Word::DissentStatement);
    case meeting::DissentKind::MinuteNote:
        break;
    }
    return said(words, Word::DissentNote);
}

Form dissent_form(const SecretaryInput& in, const Desk& desk)
{
    using meeting::DissentKind;
    const Words& words = desk.words;
    constexpr std::array all{DissentKind::Reservation, DissentKind::SpecialStatement,
                             DissentKind::MinuteNote};
    auto kinds = choices_of(all, [&](DissentKind kind) { return dissent_name(words, kind); });
    const auto first = first_of(kinds);
    auto form = form_of(words, said(words, Word::ActDissent),
                        {several_field(said(words, Word::FieldWho), people_choices(in), {}),
                         half(choice_field(said(words, Word::FieldKind), std::move(kinds), first)),
                         half(choice_field(said(words, Word::FieldInFavour),
                                           with_nobody(with_main(in, words), words))),
                         prose_field_of(said(words, Word::FieldDissentText))});
    form.make = [item = open_item(in), words](const Fields& fields) -> Made {
        meeting::Dissent dissent;
        dissent.item = item;
        dissent.by = people_from(fields[0]);
        if (dissent.by.empty()) return missing(words, fields[0]);
        dissent.kind = chosen_value<DissentKind>(fields[1]);
        dissent.in_favour_of = {fields[2].chosen};
        dissent.text = fields[3].text();
        return Made{{meeting::AnnounceDissent{std::move(dissent)}}};
    };
    return form;
}

namespace {

/// "Reservation, Ulla Karlberg (S) § 31", where `holds` is true of them.
template <class Holds>
std::vector<Choice> dissent_choices(const SecretaryInput& in, const Words& words, Holds holds)
{
    std::vector<Choice> choices;
    for (const auto& record : in.state.dissents) {
        if (record.withdrawn || !holds(record)) continue;
        auto name = dissent_name(words, record.dissent.kind);
        for (const auto& person : names_of_people(in.state, record.dissent.by))
            name.append(", ").append(person);
        const auto* item = find(in.state, record.dissent.item);
        if (item != nullptr && item->section)
            name.append(" ").append(words(Word::SectionNumber, {std::to_string(*item->section)}));
        choices.push_back({record.dissent.id.text, std::move(name)});
    }
    return choices;
}

} // namespace

Form dissent_text_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto waiting = dissent_choices(
        in, words, [](const meeting::DissentRecord& one) { return one.dissent.text.empty(); });
    const auto first = first_of(waiting);
    auto form =
        form_of(words, said(words, Word::ActDissentText),
                {choice_field(said(words, Word::FieldWhichDissent), std::move(waiting), first),
                 prose_field_of(said(words, Word::FieldDissentText))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        if (fields[1].text().empty()) return missing(words, fields[1]);
        return Made{{meeting::FileDissentText{{fields[0].chosen}, fields[1].text()}}};
    };
    return form;
}

Form withdraw_dissent_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto standing = dissent_choices(in, words, [](const meeting::DissentRecord&) { return true; });
    const auto first = first_of(standing);
    auto form =
        form_of(words, said(words, Word::ActWithdrawDissent),
                {choice_field(said(words, Word::FieldWhichDissent), std::move(standing), first)});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::WithdrawDissent{{fields[0].chosen}}}};
    };
    return form;
}

Form which_proposal_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form =
        form_of(words, said(words, Word::ActCorrectProposal), {which_proposal_field(in, words)});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{};
    };
    return form;
}

Form correct_proposal_form(const SecretaryInput& in, const Desk& desk, const ProposalId& id)
{
    const Words& words = desk.words;
    const auto proposal = find(in.state, id)->proposal;
    auto form =
        form_of(words, said(words, Word::ActCorrectProposal),
                {prose_field_of(said(words, Word::FieldProposal), joined(proposal.clauses, "\n")),
                 line_field(said(words, Word::FieldReason), proposal.reason)});
    form.about = name_of(in, words, id);
    form.make = [proposal, words](const Fields& fields) -> Made {
        auto corrected = proposal;
        corrected.clauses = lines_of(fields[0].text());
        corrected.reason = fields[1].text();
        if (corrected.clauses.empty() && says_what(corrected.type))
            return missing(words, fields[0]);
        return Made{{meeting::CorrectFloorProposal{std::move(corrected)}}};
    };
    return form;
}

Form minority_form(const SecretaryInput& in, const Desk& desk)
{
    using meeting::Outcome;
    const Words& words = desk.words;
    constexpr std::array deferrals{Outcome::ReferredBack, Outcome::Postponed};
    auto outcomes =
        choices_of(deferrals, [&](Outcome one) { return said(words, outcome_word(one)); });
    const auto first = first_of(outcomes);
    auto form = form_of(words, said(words, Word::ActMinority),
                        {several_field(said(words, Word::FieldPeople), serving_choices(in), {}),
                         choice_field(said(words, Word::FieldDeferral), std::move(outcomes), first),
                         line_field(said(words, Word::FieldReason))});
    form.make = [item = open_item(in), words](const Fields& fields) -> Made {
        meeting::DemandByMinority demand{item, chosen_value<Outcome>(fields[1]),
                                         people_from(fields[0]), fields[2].text()};
        if (demand.by.empty()) return missing(words, fields[0]);
        return Made{{std::move(demand)}};
    };
    return form;
}

} // namespace klubba::ui
