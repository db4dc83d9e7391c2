#include "meeting/secretary_view.h"

#include "meeting/lookup.h"
#include "meeting/meeting_days.h"
#include "meeting/naming.h"
#include "meeting/verifier_turn.h"

#include <algorithm>
#include <type_traits>

namespace klubba::meeting {

namespace {

bool contains(const std::vector<ItemId>& ids, const ItemId& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::vector<SecretaryItem> items_of(const MeetingState& state)
{
    const auto open_questions = undecided(state);
    std::vector<SecretaryItem> items;
    for (const auto& record : state.items) {
        const bool is_open = record.item.id == state.open_item;
        const bool is_done =
            !record.sittings.empty() && !is_open && !contains(open_questions, record.item.id);
        const bool is_off = record.skipped || record.withdrawn || !record.split_into.empty();
        items.push_back({record.item.id, record.item.number, record.section, record.item.title,
                         is_open, is_done, is_off});
    }
    return items;
}

std::vector<SecretaryPerson> people_of(const MeetingState& state)
{
    const auto serving = serving_now(state);
    std::vector<SecretaryPerson> people;
    for (const auto& record : state.people) {
        SecretaryPerson person;
        person.person = record.person.id;
        person.name = record.person.vacant ? "" : name_with_party(record.person);
        person.party = record.person.party;
        person.seat = record.person.seat;
        person.role = record.person.role;
        person.vacant = record.person.vacant;
        person.presence = presence_now(record);
        person.noted = !record.presence.empty();
        for (const auto& one : serving) {
            if (one.person != record.person.id) continue;
            person.serves = true;
            if (one.seat == record.person.id) continue;
            const auto* seat = find(state, one.seat);
            person.seat_served = one.seat;
            person.serves_vacant = seat->person.vacant;
            if (!person.serves_vacant) person.serves_for = name_with_party(seat->person);
        }
        people.push_back(std::move(person));
    }
    return people;
}

std::vector<LogLine> log_of(const History& history, std::size_t lines)
{
    std::vector<LogLine> log;
    const auto events = history.events();
    for (auto event = events.rbegin(); event != events.rend() && log.size() < lines; ++event)
        log.push_back({*event, happened_at(event->body).value_or(event->stamp.wall),
                       subject_of(history.state(), event->body), history.is_taken_back(event->id)});
    return log;
}

std::string subject(const MeetingState& state, const ItemId& id)
{
    const auto* record = find(state, id);
    if (record == nullptr) return id.text;
    return record->section ? "§ " + std::to_string(*record->section) : record->item.title;
}

std::string subject(const MeetingState& state, const SlotId& id)
{
    const auto* record = find(state, id);
    return record == nullptr ? id.text : record->slot.title;
}

std::string subject(const MeetingState& state, const PersonId& id)
{
    return id ? name_of_person(state, id) : std::string{};
}

std::string subject(const MeetingState& state, const QuestionId& id)
{
    const auto* record = find(state, id);
    return record == nullptr ? id.text : name_of_person(state, record->by);
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

} // namespace

std::string subject_of(const MeetingState& state, const EventBody& event)
{
    return visit(
        [&](const auto& body) -> std::string {
            using Body = std::remove_cvref_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, FloorGiven> || std::is_same_v<Body, SpeakerQueued>)
                return name_of_speaker(state, body.person, body.name);
            else if constexpr (requires { body.substitute; })
                return name_of_person(state, body.substitute);
            else if constexpr (std::is_same_v<Body, QuestionRegistered> ||
                               std::is_same_v<Body, VoteDemanded> ||
                               std::is_same_v<Body, FloorProposalSupported> ||
                               std::is_same_v<Body, UnlockConsented>)
                return name_of_person(state, body.by);
            else if constexpr (std::is_same_v<Body, RemarkMade>)
                return name_of_person(state, body.remark.by);
            else if constexpr (std::is_same_v<Body, MinutesSent>)
                return listed(names_of_people(state, body.to));
            else if constexpr (requires { body.words; })
                return body.words;
            else if constexpr (requires { body.signed_file; })
                return body.signed_file.file.document;
            else if constexpr (std::is_same_v<Body, LotDrawn>)
                return body.drawn;
            else if constexpr (std::is_same_v<Body, MessageShown>)
                return body.text;
            else if constexpr (std::is_same_v<Body, NomineeWithdrawn>)
                return body.name;
            else if constexpr (std::is_same_v<Body, PersonsElected>)
                return listed(body.names);
            else if constexpr (std::is_same_v<Body, PresentationShown>)
                return body.title;
            else if constexpr (requires { body.item.title; })
                return body.item.title;
            else if constexpr (requires { body.slot.title; })
                return body.slot.title;
            else if constexpr (requires { body.person.party; })
                return name_with_party(body.person);
            else if constexpr (requires { body.info; })
                return body.info.body;
            else if constexpr (requires { body.person.text; })
                return subject(state, body.person);
            else if constexpr (requires { body.item; })
                return subject(state, body.item);
            else if constexpr (requires { body.slot; })
                return subject(state, body.slot);
            else if constexpr (requires { subject(state, body.question); })
                return subject(state, body.question);
            else if constexpr (requires { body.question.item; })
                return subject(state, body.question.item);
            else if constexpr (requires { body.proposal.item; })
                return subject(state, body.proposal.item);
            else if constexpr (requires { body.vote.item; })
                return subject(state, body.vote.item);
            else if constexpr (requires { body.dissent.item; })
                return subject(state, body.dissent.item);
            else if constexpr (requires { body.election.post; })
                return body.election.post;
            else if constexpr (requires { body.nominee.name; })
                return body.nominee.name;
            else if constexpr (requires { body.number; })
                return std::to_string(body.number);
            else if constexpr (requires { body.kind; })
                return body.kind;
            else
                return {};
        },
        event);
}

SecretaryView secretary_view(const History& history, Instant now, std::size_t log_lines)
{
    const auto& state = history.state();
    SecretaryView view;
    view.phase = state.phase;
    view.info = state.info;
    view.items = items_of(state);
    if (const auto* record = open_item(state)) view.item = *record;
    view.people = people_of(state);
    view.quorum = quorum_now(state);
    view.roll_called = state.roll_called.has_value();
    view.verification = state.verification;
    if (state.verification) {
        view.verifiers = names_of_people(state, state.verification->verifiers);
        view.verifier_substitutes = names_of_people(state, state.verification->substitutes);
    }
    for (const auto& record : state.items) {
        if (record.verified_immediately) view.verified_immediately.push_back(*record.section);
    }
    view.questions = state.questions;
    view.log = log_of(history, log_lines);
    for (const auto& id : undecided(state))
        view.undecided.push_back(find(state, id)->item.number);
    view.misfits = state.misfits;
    view.unknown_events = state.unknown_events;
    view.warnings = warnings_of(state, now);
    view.deadlines = deadlines_of(state);
    view.stages = stages_of(state, day_of(state, now));
    const auto turn = verifiers_in_turn(state, now);
    view.verifiers_in_turn = names_of_people(state, turn.verifiers);
    for (auto& name : names_of_people(state, turn.substitutes))
        view.verifiers_in_turn.push_back(std::move(name));
    return view;
}

} // namespace klubba::meeting
