#include "meeting/applying.h"

namespace klubba::meeting {

void apply(MeetingState& state, const MinutesSent& event)
{
    state.sendings.push_back({event.items, event.to, event.at});
}

void apply(MeetingState& state, const RemarkMade& event)
{
    state.remarks.push_back({event.remark, event.at, {}, {}, {}});
}

void apply(MeetingState& state, const RemarkSettled& event)
{
    auto& record = *find_in(state.remarks, event.remark);
    record.settled = event.at;
    record.answer = event.answer;
    record.reply = event.reply;
}

} // namespace klubba::meeting
