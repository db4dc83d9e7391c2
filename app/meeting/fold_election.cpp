#include "meeting/applying.h"

#include <algorithm>

namespace klubba::meeting {

void apply(MeetingState& state, const ElectionOpened& event)
{
    ElectionRecord record;
    record.election = event.election;
    record.opened = event.at;
    state.elections.push_back(std::move(record));
}

void apply(MeetingState& state, const NomineeNamed& event)
{
    find_in(state.elections, event.election)->nominees.push_back(event.nominee);
}

void apply(MeetingState& state, const NomineeWithdrawn& event)
{
    std::erase_if(find_in(state.elections, event.election)->nominees,
                  [&](const Nominee& one) { return one.name == event.name; });
}

void apply(MeetingState& state, const TellersAppointed& event)
{
    find_in(state.elections, event.election)->tellers = event.tellers;
}

void apply(MeetingState& state, const BallotsCounted& event)
{
    find_in(state.elections, event.election)->counts.push_back({event.count, event.at});
}

void apply(MeetingState& state, const LotDrawn& event)
{
    if (event.vote)
        find_in(state.votes, event.vote)->drawn = event.drawn;
    else
        find_in(state.elections, event.election)
            ->lots.push_back({event.between, event.drawn, event.at});
}

void apply(MeetingState& state, const PersonsElected& event)
{
    auto& record = *find_in(state.elections, event.election);
    record.elected = event.names;
    record.decided = std::max(event.at, record.opened);
}

} // namespace klubba::meeting
