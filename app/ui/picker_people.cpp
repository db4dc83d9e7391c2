#include "ui/picker_people.h"

#include "ui/form.h"

#include <algorithm>

namespace klubba::ui {

using meeting::ChairPerson;
using meeting::ChairView;
using meeting::PersonId;
using meeting::Presence;
using meeting::SeatKind;
using meeting::SpeechKind;
using words::Word;

namespace {

SpeechKind kind_of(PickFor what)
{
    switch (what) {
    case PickFor::Reply:
        return SpeechKind::Reply;
    case PickFor::PointOfOrder:
        return SpeechKind::PointOfOrder;
    case PickFor::Information:
        return SpeechKind::PointOfInformation;
    case PickFor::Speech:
    case PickFor::Vote:
        break;
    }
    return SpeechKind::Speech;
}

/// Nobody need have noted of staff and guests that they came.
bool is_away(const ChairView& view, const ChairPerson& person)
{
    const bool is_called = person.seat == SeatKind::Member || person.seat == SeatKind::Substitute;
    const bool is_noted = view.in_room + view.remote > 0;
    return is_called && is_noted && !meeting::is_present(person.presence);
}

/// A question that a vote is demanded on though none has been put: the item's own proposal.
void put_question(const ChairView& view, Commands& out)
{
    const auto& options = view.question->options;
    meeting::PutQuestion question;
    question.item = view.item->item;
    for (const auto& option : options)
        question.proposals.push_back(option.proposal);
    question.found = question.proposals.front();
    ask(out, meeting::PutTheQuestion{std::move(question)});
}

} // namespace

std::string state_text(const PickInput& input, const ChairPerson& person)
{
    const auto& words = input.desk.words;
    if (person.is_speaking) return std::string(words(Word::IsSpeakingNow));
    const auto& waiting = input.view.waiting;
    const auto place = std::find_if(waiting.begin(), waiting.end(),
                                    [&](const auto& one) { return one.person == person.person; });
    if (place != waiting.end())
        return words(Word::IsWaitingNow, {std::to_string(place - waiting.begin() + 1)});
    if (is_away(input.view, person)) return std::string(words(Word::IsAway));
    if (person.presence == Presence::Remote) return std::string(words(Word::AtDistance));
    return {};
}

std::vector<Candidate> candidates(const PickInput& input, PickFor what)
{
    std::vector<Candidate> all;
    for (const auto& person : input.view.people) {
        if (what == PickFor::Vote && !person.serves) continue;
        all.push_back({person.person, person.name, person.party, state_text(input, person),
                       !is_away(input.view, person)});
    }
    std::stable_partition(all.begin(), all.end(), [](const Candidate& one) { return one.is_here; });
    if (what == PickFor::Vote || !input.view.item) return all;
    for (const auto& name : input.view.item->presenters) {
        const bool is_listed = std::any_of(all.begin(), all.end(), [&](const Candidate& one) {
            return one.name == name || one.name.starts_with(name + " (");
        });
        if (!is_listed) all.push_back({{}, name, {}, {}, true});
    }
    return all;
}

std::vector<Candidate> matches(const PickInput& input, const SpeakerPicker& picker)
{
    const auto all = candidates(input, picker.what);
    const auto& typed = picker.typed.text();
    if (typed.empty()) return all;
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < all.size(); ++i)
        choices.push_back({std::to_string(i), all[i].name});
    std::vector<Candidate> found;
    for (const auto& choice : matching(choices, typed))
        found.push_back(all[static_cast<std::size_t>(std::stoul(choice.id))]);
    if (found.empty() && picker.what != PickFor::Vote) found.push_back({{}, typed, {}, {}, true});
    return found;
}

std::vector<PartySize> parties(const PickInput& input, PickFor what)
{
    std::vector<PartySize> all;
    for (const auto& one : candidates(input, what)) {
        if (one.party.empty() || !one.is_here) continue;
        const auto found = std::find_if(all.begin(), all.end(), [&](const PartySize& party) {
            return party.party == one.party;
        });
        if (found == all.end())
            all.push_back({one.party, 1});
        else
            ++found->count;
    }
    std::stable_sort(all.begin(), all.end(), [](const PartySize& left, const PartySize& right) {
        return left.count > right.count;
    });
    return all;
}

void pick(const PickInput& input,
          const SpeakerPicker& picker,
          const Candidate& candidate,
          Commands& out)
{
    if (picker.what == PickFor::Vote) {
        if (input.view.question && !input.view.question->is_put) put_question(input.view, out);
        return ask(out, meeting::DemandVote{{}, candidate.person});
    }
    meeting::QueueSpeaker wish{
        {}, candidate.person, candidate.person ? "" : candidate.name, kind_of(picker.what)};
    if (picker.what == PickFor::Reply && picker.replies_to < picker.to.size())
        wish.to = picker.to[picker.replies_to];
    ask(out, std::move(wish));
}

void pick_debate_round(const PickInput& input, Commands& out)
{
    for (const auto& party : parties(input, PickFor::Speech)) {
        const auto& people = input.view.people;
        const auto first =
            std::find_if(people.begin(), people.end(), [&](const ChairPerson& person) {
                return person.party == party.party && !is_away(input.view, person) &&
                       !person.is_speaking && !person.is_waiting;
            });
        const bool has_one = std::any_of(people.begin(), people.end(), [&](const ChairPerson& one) {
            return one.party == party.party && (one.is_speaking || one.is_waiting);
        });
        if (first != people.end() && !has_one)
            ask(out, meeting::QueueSpeaker{{}, first->person, {}, SpeechKind::Speech});
    }
}

} // namespace klubba::ui
