#include "meeting/applying.h"

#include <algorithm>

namespace klubba::meeting {

void apply(MeetingState& state, const DissentAnnounced& event)
{
    DissentRecord record{event.dissent, event.at, {}, {}};
    if (!event.dissent.text.empty()) record.filed = event.at;
    state.dissents.push_back(std::move(record));
}

void apply(MeetingState& state, const DissentTextFiled& event)
{
    auto& record = *find_in(state.dissents, event.dissent);
    record.dissent.text = event.text;
    record.filed = event.at;
}

void apply(MeetingState& state, const DissentWithdrawn& event)
{
    find_in(state.dissents, event.dissent)->withdrawn = event.at;
}

} // namespace klubba::meeting
