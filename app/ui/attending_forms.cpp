#include "meeting/naming.h"
#include "ui/kind_words.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::PersonId;
using meeting::Presence;
using words::Word;
using words::Words;

namespace {

using Fields = std::vector<FormField>;

constexpr std::array presences{Presence::InRoom, Presence::Remote, Presence::Absent,
                               Presence::ConnectionLost};

std::vector<Choice> presence_choices(const Words& words)
{
    std::vector<Choice> choices;
    for (const auto presence : presences)
        choices.push_back(
            {std::to_string(static_cast<int>(presence)), said(words, presence_word(presence))});
    return choices;
}

Word title_for(std::optional<Presence> presence)
{
    if (presence == Presence::InRoom) return Word::ActArrives;
    return presence == Presence::Absent ? Word::ActLeaves : Word::ActPresence;
}

std::vector<Choice> substitute_choices(const SecretaryInput& in,
                                       bool (*holds)(const meeting::SecretaryPerson&))
{
    std::vector<Choice> choices;
    for (const auto& person : in.view.people)
        if (!person.vacant && holds(person)) choices.push_back({person.person.text, person.name});
    return choices;
}

/// Seats that nobody serves in, first; a seat whose member has a conflict of interest is served for
/// the item alone.
std::vector<Choice> seat_choices(const SecretaryInput& in, const Words& words)
{
    std::vector<Choice> seats;
    for (const auto& person : in.view.people) {
        if (person.seat != meeting::SeatKind::Member) continue;
        seats.push_back({person.person.text,
                         person.vacant ? said(words, Word::VacantSeat) + " (" + person.party + ")"
                                       : person.name});
    }
    return seats;
}

std::vector<Choice> request_choices(const SecretaryInput& in)
{
    std::vector<Choice> waiting;
    for (const auto& request : in.state.requests)
        waiting.push_back(
            {request.request.text, name_of_speaker(in.state, request.person, request.name)});
    return waiting;
}

} // namespace

Form presence_form(const SecretaryInput& in,
                   const Desk& desk,
                   const PersonId& person,
                   std::optional<Presence> presence)
{
    const Words& words = desk.words;
    std::vector<FormField> fields{
        choice_field(said(words, Word::FieldPerson), people_choices(in), person.text)};
    if (!presence)
        fields.push_back(choice_field(said(words, Word::FieldPresence), presence_choices(words)));
    fields.push_back(line_field(said(words, Word::FieldAtTime)));
    auto form = form_of(words, said(words, title_for(presence)), std::move(fields));
    if (person) form.place = 1;
    const auto time_of = [](const Fields& all) { return clock_time_from(all.back().text()); };
    form.make = [presence, words, time_of](const Fields& all) -> Made {
        for (const auto& field : all)
            if (field.kind == FormField::Kind::Choice && field.chosen.empty())
                return missing(words, field);
        const auto& time = all.back().text();
        if (!time.empty() && !time_of(all))
            return unexpected<std::string>(words(Word::BadTime, {time}));
        const auto now = presence ? *presence : static_cast<Presence>(std::stoi(all[1].chosen));
        return Made{{meeting::NotePresence{{all[0].chosen}, now}}};
    };
    form.when = [time_of, zone = desk.zone,
                 day = in.view.info.day](const Fields& all) -> std::optional<Instant> {
        const auto time = time_of(all);
        if (!time) return {};
        return zone.at(day, *time);
    };
    return form;
}

Form substitute_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto who = substitute_choices(in, [](const meeting::SecretaryPerson& one) {
        return one.seat == meeting::SeatKind::Substitute && !one.seat_served;
    });
    std::vector<Choice> spans{{"", said(words, Word::WholeMeeting)}};
    if (in.view.item)
        spans.push_back({in.view.item->item.id.text, said(words, Word::OnlyThisItem)});
    auto form = form_of(words, said(words, Word::ActSeat),
                        {choice_field(said(words, Word::FieldSubstitute), std::move(who)),
                         choice_field(said(words, Word::FieldSeat), seat_choices(in, words)),
                         choice_field(said(words, Word::FieldOnlyItem), std::move(spans))});
    form.make = [words](const Fields& fields) -> Made {
        for (std::size_t i : {0U, 1U})
            if (fields[i].chosen.empty()) return missing(words, fields[i]);
        return Made{
            {meeting::SeatSubstitute{{fields[0].chosen}, {fields[1].chosen}, {fields[2].chosen}}}};
    };
    return form;
}

Form release_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto who = substitute_choices(
        in, [](const meeting::SecretaryPerson& one) { return one.seat_served.has_value(); });
    const auto first = first_of(who);
    auto form = form_of(words, said(words, Word::ActRelease),
                        {choice_field(said(words, Word::FieldSubstitute), std::move(who), first)});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::ReleaseSubstitute{{fields[0].chosen}}}};
    };
    return form;
}

Form remove_person_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActRemovePerson),
                        {choice_field(said(words, Word::FieldPerson), people_choices(in))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::RemovePerson{{fields[0].chosen}}}};
    };
    return form;
}

Form floor_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActGiveFloorTo),
                        {choice_field(said(words, Word::FieldSpeaker), people_choices(in))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].text().empty()) return missing(words, fields[0]);
        meeting::GiveFloor wish;
        wish.person = {fields[0].chosen};
        // Who is not listed speaks by name.
        if (!wish.person) wish.name = fields[0].text();
        return Made{{std::move(wish)}};
    };
    return form;
}

Form move_speaker_form(const SecretaryInput& in, const Desk& desk)
{
    const Words& words = desk.words;
    auto before = request_choices(in);
    before.insert(before.begin(), {"", said(words, Word::LastInList)});
    auto form = form_of(words, said(words, Word::ActMoveSpeaker),
                        {choice_field(said(words, Word::FieldSpeaker), request_choices(in)),
                         choice_field(said(words, Word::FieldBefore), std::move(before))});
    form.make = [words](const Fields& fields) -> Made {
        if (fields[0].chosen.empty()) return missing(words, fields[0]);
        return Made{{meeting::MoveSpeaker{{fields[0].chosen}, {fields[1].chosen}}}};
    };
    return form;
}

Form more_time_form(const SecretaryInput&, const Desk& desk)
{
    const Words& words = desk.words;
    auto form = form_of(words, said(words, Word::ActAddTime),
                        {line_field(said(words, Word::FieldMinutes), "1")});
    form.make = [words](const Fields& fields) -> Made {
        const auto minutes = number_from(words, fields[0].text());
        if (!minutes) return unexpected<std::string>(minutes.error());
        return Made{{meeting::AddSpeakingTime{std::chrono::minutes{*minutes}}}};
    };
    return form;
}

Form ballot_form(const SecretaryInput& in, const Desk& desk)
{
    using meeting::Ballot;
    const Words& words = desk.words;
    const auto& vote = *open_vote(in.state);
    std::vector<Choice> answers;
    for (const auto ballot : {Ballot::Yes, Ballot::No, Ballot::Abstain, Ballot::Absent})
        answers.push_back(
            {std::to_string(static_cast<int>(ballot)), said(words, ballot_word(ballot))});
    std::vector<Choice> voters;
    for (const auto& one : vote.ballots)
        voters.push_back({one.person.text, name_of_person(in.state, one.person)});
    auto form = form_of(words, said(words, Word::ActBallot),
                        {choice_field(said(words, Word::FieldBallot), std::move(answers)),
                         choice_field(said(words, Word::FieldWho), std::move(voters))});
    form.make = [vote, words](const Fields& fields) -> Made {
        for (const auto& field : fields)
            if (field.chosen.empty()) return missing(words, field);
        return Made{{ballot_wish(vote, {fields[1].chosen},
                                 static_cast<Ballot>(std::stoi(fields[0].chosen)))}};
    };
    return form;
}

} // namespace klubba::ui
