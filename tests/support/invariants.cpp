#include "support/invariants.h"

#include "meeting/attendance.h"
#include "meeting/participation.h"
#include "meeting/voting.h"

#include <algorithm>
#include <optional>
#include <set>

namespace klubba::testing {

using namespace klubba::meeting;

namespace {

using Broken = std::vector<std::string>;

struct Span {
    Instant from{};
    std::optional<Instant> until;
};

/// Each ends no earlier than it began, and before the next; only the last may be going on.
bool in_order(const std::vector<Span>& spans)
{
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const auto& [from, until] = spans[i];
        if (until && *until < from) return false;
        if (i + 1 < spans.size() && (!until || *until > spans[i + 1].from)) return false;
    }
    return true;
}

/// Whether the two are for the same at one time. For an item from which a conflict of interest
/// keeps whoever has the seat somebody else serves in it, while the one who has it keeps it.
bool overlap(const Service& one, const Service& other)
{
    if (one.for_item != other.for_item) return false;
    return (!one.until || other.from < *one.until) && (!other.until || one.from < *other.until);
}

void check_sections(Broken& broken, const MeetingState& state)
{
    for (std::size_t i = 0; i < state.handled.size(); ++i) {
        const auto* record = find(state, state.handled[i]);
        const auto number = state.first_section + static_cast<std::int64_t>(i);
        if (record == nullptr || record->section != number)
            broken.push_back("§ " + std::to_string(number) + " is not where it was handled");
    }
    const auto numbered = std::count_if(state.items.begin(), state.items.end(),
                                        [](const ItemRecord& one) { return bool{one.section}; });
    if (static_cast<std::size_t>(numbered) != state.handled.size())
        broken.push_back("an item has a § and was not handled");
}

void check_items(Broken& broken, const MeetingState& state)
{
    std::vector<Span> all;
    for (const auto& record : state.items) {
        for (const auto& sitting : record.sittings) {
            const bool is_open = !sitting.closed;
            if (is_open && record.item.id != state.open_item)
                broken.push_back("a sitting is open on " + record.item.id.text);
            all.push_back({sitting.opened, sitting.closed});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Span& left, const Span& right) {
        return left.from != right.from
                   ? left.from < right.from
                   : left.until.value_or(Instant::max()) < right.until.value_or(Instant::max());
    });
    if (!in_order(all)) broken.push_back("two items are on the table at one time");
    if (state.open_item && open_item(state)->sittings.back().closed)
        broken.push_back("the open item has no open sitting");
}

void check_course(Broken& broken, const MeetingState& state)
{
    std::vector<Span> breaks;
    for (const auto& one : state.breaks)
        breaks.push_back({one.started, one.ended});
    if (!in_order(breaks)) broken.push_back("breaks run backwards or into each other");
    for (const auto& record : state.slots) {
        if (record.ended && record.started && *record.ended < *record.started)
            broken.push_back("slot " + record.slot.id.text + " ends before it begins");
        const bool in_break =
            current_break(state) != nullptr && current_break(state)->slot == record.slot.id;
        const bool goes_on = record.started && !record.ended;
        if (goes_on && record.slot.id != state.current_slot && !in_break)
            broken.push_back("slot " + record.slot.id.text + " goes on beside another");
    }
    if (state.closed && state.opened && *state.closed < *state.opened)
        broken.push_back("the meeting closes before it opens");
    std::vector<Span> doors;
    for (const auto& one : state.closed_doors)
        doors.push_back({one.from, one.until});
    if (!in_order(doors)) broken.push_back("doors open before they close");
}

void check_speeches(Broken& broken, const MeetingState& state)
{
    std::vector<Span> speeches;
    auto all = state.speeches;
    if (state.floor) all.push_back(*state.floor);
    for (const auto& speech : all) {
        speeches.push_back({speech.began, speech.ended});
        std::vector<Span> pauses;
        for (const auto& pause : speech.pauses)
            pauses.push_back({pause.from, pause.until});
        const bool within =
            pauses.empty() || (pauses.front().from >= speech.began &&
                               (!speech.ended || *pauses.back().until <= *speech.ended));
        if (!in_order(pauses) || !within) broken.push_back("pauses of a speech are out of order");
    }
    if (!in_order(speeches)) broken.push_back("two have the floor at one time");
}

void check_people(Broken& broken, const MeetingState& state)
{
    std::vector<std::pair<PersonId, Service>> all;
    for (const auto& record : state.people) {
        const auto& presence = record.presence;
        const bool sorted =
            std::is_sorted(presence.begin(), presence.end(),
                           [](const PresenceChange& left, const PresenceChange& right) {
                               return left.at < right.at;
                           });
        if (!sorted) broken.push_back("presence of " + record.person.id.text + " is out of order");
        std::vector<Span> services;
        for (const auto& service : record.service) {
            services.push_back({service.from, service.until});
            for (const auto& [person, other] : all) {
                if (other.seat == service.seat && person != record.person.id &&
                    overlap(other, service))
                    broken.push_back("two serve in seat " + service.seat.text);
            }
        }
        for (const auto& service : record.service)
            all.emplace_back(record.person.id, service);
        if (!in_order(services))
            broken.push_back(record.person.id.text + " serves in two seats, or backwards");
    }
}

void check_serving(Broken& broken, const MeetingState& state)
{
    std::set<PersonId> people;
    std::set<PersonId> seats;
    for (const auto& one : serving_now(state)) {
        const auto* record = find(state, one.person);
        if (!people.insert(one.person).second) broken.push_back(one.person.text + " serves twice");
        if (!seats.insert(one.seat).second) broken.push_back(one.seat.text + " is served twice");
        if (record == nullptr || record->person.vacant)
            broken.push_back("nobody serves as " + one.person.text);
    }
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        if (!record->decision) continue;
        for (const auto& one : deciders(state, id)) {
            if (!serves_on(state, id, one, decided_at(*record)))
                broken.push_back(one.text + " decides without serving");
        }
    }
}

void check_votes(Broken& broken, const MeetingState& state)
{
    int open = 0;
    for (const auto& vote : state.votes) {
        std::set<PersonId> voters;
        for (const auto& one : vote.ballots)
            voters.insert(one.person);
        const auto tally = tally_of(vote);
        if (voters.size() != vote.ballots.size()) broken.push_back("somebody votes twice");
        if (tally.voters() != vote.ballots.size()) broken.push_back("totals differ from the call");
        if (vote.closed && tally.missing > 0) broken.push_back("a vote is closed without ballots");
        if (vote.closed && *vote.closed < vote.opened) broken.push_back("a vote runs backwards");
        if (vote.closed && !winner_of(state, vote)) broken.push_back("a closed vote has no winner");
        if (!vote.closed) ++open;
    }
    if (open > 1) broken.push_back("two votes are open");
    for (const auto& election : state.elections) {
        if (static_cast<std::int64_t>(election.elected.size()) > election.election.places)
            broken.push_back("more are elected than there are places");
        if (election.decided && *election.decided < election.opened)
            broken.push_back("an election runs backwards");
    }
}

} // namespace

std::vector<std::string> broken_invariants(const MeetingState& state)
{
    Broken broken;
    check_sections(broken, state);
    check_items(broken, state);
    check_course(broken, state);
    check_speeches(broken, state);
    check_people(broken, state);
    check_serving(broken, state);
    check_votes(broken, state);
    return broken;
}

} // namespace klubba::testing
