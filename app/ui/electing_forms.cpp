#include "meeting/naming.h"
#include "meeting/voting.h"
#include "ui/secretary_forms.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using meeting::ElectionMethod;
using meeting::ElectionRecord;
using words::Word;
using words::Words;

namespace {

using Fields = std::vector<FormField>;

/// Those that are not decided, the latest first.
std::vector<Choice> election_choices(const SecretaryInput& in)
{
    std::vector<Choice> choices;
    for (auto one = in.state.elections.rbegin(); one != in.state.elections.rend(); ++one)
        if (!one->decided) choices.push_back({one->election.id.text, one->election.post});
    return choices;
}

FormField which_election_field(const SecretaryInput& in, const Words& words)
{
    auto elections = election_choices(in);
    const auto first = first_of(elections);
    return choice_field(said(words, Word::FieldWhichElection), std::move(elections), first);
}

/// Of the latest election that is not decided; null where there is none.
const ElectionRecord* latest(const SecretaryInput& in)
{
    const auto choices = election_choices(in);
    return choices.empty() ? nullptr : find(in.state, meeting::ElectionId{choices.front().id});
}

std::vector<Choice> name_choices(const std::vector<std::string>& names)
{
    std::vector<Choice> choices;
    choices.reserve(names.size());
    for (const auto& name : names)
        choices.push_back({name, name});
    return choices;
}

std::vector<std::string> nominated(const ElectionRecord* election)
{
    std::vector<std::string> names;
    if (election == nullptr) return names;
    for (const auto& nominee : election->nominees)
        names.push_back(nominee.name);
    return names;
}

/// People of the list; a name that is not in it is nominated as it is written.
std::vector<Choice> plain_names(const SecretaryInput& in)
{
    std::vector<Choice> choices;
    for (const auto& record : in.state.people)
        if (!record.person.vacant) choices.push_back({record.person.name, record.person.name});
    return choices;
}

std::string party_of(const SecretaryInput& in, const std::string& name)
{
    for (const auto& record : in.state.people)
        if (record.person.name == name) return record.person.party;
    return {};
}

/// "Anna Ek | 12" or, of a list, "S | 30 | 4".
Result<meeting::CountedName, std::string> counted_from(const Words& words, const std::string& line)
{
    const auto parts = list_from(line, '|');
    if (parts.size() < 2) return unexpected<std::string>(words(Word::BadNumber, {line}));
    const auto votes = number_from(words, parts[1]);
    if (!votes) return unexpected<std::string>(votes.error());
    meeting::CountedName name{parts[0], *votes, 0};
    if (parts.size() < 3) return name;
    const auto places = number_from(words, parts[2]);
    if (!places) return unexpected<std::string>(places.error());
    name.places = *places;
    return name;
}

Result<meeting::BallotCount, std::string> count_from(const Words& words, const Fields& fields)
{
    meeting::BallotCount count;
    for (const auto& line : list_from(fields[1].text(), '\n')) {
        auto name = counted_from(words, line);
        if (!name) return unexpected<std::string>(name.error());
        count.names.push_back(std::move(*name));
    }
    const auto number = [&](std::size_t field) -> Result<std::int64_t, std::string> {
        if (fields[field].text().empty()) return std::int64_t{0};
        return number_from(words, fields[field].text());
    };
    for (std::size_t field : {2U, 3U, 4U})
        if (const auto read = number(field); !read) return unexpected<std::string>(read.error());
    if (!fields[2].text().empty()) count.valid = *number(2);
    count.blank = *number(3);
    count.invalid = *number(4);
    return count;
}

} // namespace

Form election_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const std::vector<Choice> methods{{"0", said(words, Word::MethodAcclamation)},
                                      {"1", said(words, Word::MethodBallot)},
                                      {"2", said(words, Word::MethodProportional)}};
    auto form = form_of(words, said(words, Word::ActElection),
                        {line_field(said(words, Word::FieldPost)),
                         half(line_field(said(words, Word::FieldPlaces), "1")),
                         half(choice_field(said(words, Word::FieldMethod), methods, "0"))});
    form.make = [item = in.view.item->item.id, words](const Fields& fields) -> Made {
        if (fields[0].text().empty()) return missing(words, fields[0]);
        const auto places = number_from(words, fields[1].text());
        if (!places) return unexpected<std::string>(places.error());
        if (fields[2].chosen.empty()) return missing(words, fields[2]);
        return Made{
            {meeting::OpenElection{{{},
                                    item,
                                    fields[0].text(),
                                    *places,
                                    static_cast<ElectionMethod>(std::stoi(fields[2].chosen))}}}};
    };
    return form;
}

Form nominate_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(
        words, said(words, Word::ActNominate),
        {choice_field(said(words, Word::FieldNominee), plain_names(in)),
         choice_field(said(words, Word::FieldNominatedBy), with_nobody(people_choices(in), words)),
         which_election_field(in, words)});
    std::vector<std::pair<std::string, std::string>> parties;
    for (const auto& choice : plain_names(in))
        parties.emplace_back(choice.name, party_of(in, choice.name));
    form.make = [words, parties](const Fields& fields) -> Made {
        const auto& name = fields[0].text();
        if (name.empty()) return missing(words, fields[0]);
        if (fields[2].chosen.empty()) return missing(words, fields[2]);
        meeting::Nominee nominee{name, {}, fields[1].chosen.empty() ? "" : fields[1].text()};
        for (const auto& [listed, party] : parties)
            if (listed == name) nominee.party = party;
        return Made{{meeting::NameNominee{{fields[2].chosen}, std::move(nominee)}}};
    };
    return form;
}

Form withdraw_nominee_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto names = name_choices(nominated(latest(in)));
    const auto first = first_of(names);
    auto form = form_of(words, said(words, Word::ActWithdrawNominee),
                        {choice_field(said(words, Word::FieldNominee), std::move(names), first)});
    form.make = [election = latest(in)->election.id, words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::WithdrawNominee{election, fields[0].chosen}}};
    };
    return form;
}

Form tellers_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActTellers),
                        {several_field(said(words, Word::FieldPeople), people_choices(in), {}),
                         which_election_field(in, words)});
    form.make = [words](const Fields& fields) -> Made {
        if (people_from(fields[0]).empty()) return missing(words, fields[0]);
        if (fields[1].chosen.empty()) return missing(words, fields[1]);
        return Made{{meeting::AppointTellers{{fields[1].chosen}, people_from(fields[0])}}};
    };
    return form;
}

Form count_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    std::string lines;
    for (const auto& name : nominated(latest(in)))
        lines += (lines.empty() ? "" : "\n") + name + " | 0";
    auto form = form_of(words, said(words, Word::ActCount),
                        {which_election_field(in, words),
                         prose_field_of(said(words, Word::FieldVotesFor), lines),
                         line_field(said(words, Word::FieldValid)),
                         half(line_field(said(words, Word::FieldBlank), "0")),
                         half(line_field(said(words, Word::FieldInvalid), "0"))});
    form.place = 1;
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        auto count = count_from(words, fields);
        if (!count) return unexpected<std::string>(count.error());
        if (count->names.empty()) return missing(words, fields[1]);
        return Made{{meeting::CountBallots{{fields[0].chosen}, std::move(*count)}}};
    };
    return form;
}

Form lot_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto about = election_choices(in);
    for (auto& choice : about)
        choice.id = "election " + choice.id;
    const auto* item = in.view.item ? &in.view.item->item : nullptr;
    if (item != nullptr && chooses_people(*item))
        for (const auto* vote : votes_on(in.state, item->id))
            about.push_back({"vote " + vote->vote.id.text, said(words, Word::Vote)});
    const auto* election = latest(in);
    const auto tied = election == nullptr ? std::vector<std::string>{} : result_of(*election).tied;
    const auto between =
        !tied.empty() || election != nullptr
            ? tied
            : std::vector<std::string>{said(words, Word::AnswerYes), said(words, Word::AnswerNo)};
    const auto first = first_of(about);
    auto form =
        form_of(words, said(words, Word::ActLot),
                {choice_field(said(words, Word::FieldLotFor), std::move(about), first),
                 line_field(said(words, Word::FieldBetween), joined(between)),
                 choice_field(said(words, Word::FieldDrawn),
                              name_choices(between.empty() ? nominated(election) : between))});
    form.place = 2;
    form.make = [words](const Fields& fields) -> Made {
        const auto& about_id = fields[0].chosen;
        if (about_id.empty()) return missing(words, fields[0]);
        if (fields[2].text().empty()) return missing(words, fields[2]);
        meeting::DrawLot wish;
        const auto space = about_id.find(' ');
        if (about_id.substr(0, space) == "vote") {
            wish.vote = {about_id.substr(space + 1)};
            // The record says yes or no, whatever they are called on screen.
            const bool is_yes = fields[2].text() == words(Word::AnswerYes);
            wish.between = {std::string(name_of(meeting::Ballot::Yes)),
                            std::string(name_of(meeting::Ballot::No))};
            wish.drawn = name_of(is_yes ? meeting::Ballot::Yes : meeting::Ballot::No);
        } else {
            wish.election = {about_id.substr(space + 1)};
            wish.between = list_from(fields[1].text(), ',');
            wish.drawn = fields[2].text();
        }
        return Made{{std::move(wish)}};
    };
    return form;
}

Form elected_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    const auto* election = latest(in);
    const auto result =
        election == nullptr ? std::vector<std::string>{} : result_of(*election).elected;
    auto form = form_of(words, said(words, Word::ActElected),
                        {which_election_field(in, words),
                         line_field(said(words, Word::FieldElected), joined(result))});
    form.place = 1;
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{
            {meeting::DeclareElected{{fields[0].chosen}, list_from(fields[1].text(), ',')}}};
    };
    return form;
}

} // namespace klubba::ui
