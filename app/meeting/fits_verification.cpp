#include "meeting/fitting.h"

#include <algorithm>

namespace klubba::meeting {

Answer fits(const MeetingState& state, const SectionsVerified& event)
{
    if (state.phase != Phase::Closed) return because(Kind::MeetingIsNotClosed);
    if (auto no = fresh(state, state.verified, event.set.id)) return no;
    if (event.set.items.empty()) return because(Kind::NothingToVerify);
    for (const auto& id : event.set.items) {
        const auto found = item(state, id);
        if (!found) return found.error();
        if (!(*found)->section) return because(Kind::ItemHasNotBeenTakenUp, id.text);
        if (verification_set_of(state, id) != nullptr)
            return because(Kind::ItemIsVerified, id.text);
    }
    if (std::chrono::sys_days{event.set.verified} < std::chrono::sys_days{state.info.day})
        return because(Kind::DayIsTooEarly, klubba::to_text(event.set.verified));
    return unless_people(state, event.set.by);
}

Answer fits(const MeetingState& state, const DisagreementNoted& event)
{
    if (auto no = unless_called(state)) return no;
    if (auto unknown = no(item(state, event.item))) return unknown;
    if (event.text.empty()) return because(Kind::TextIsMissing, event.item.text);
    return unless_a_person(state, event.by);
}

Answer fits(const MeetingState& state, const MinutesPosted& event)
{
    const auto found = known(state.verified, event.set, Kind::NoSuchVerificationSet);
    if (!found) return found.error();
    if (std::chrono::sys_days{event.posted} < std::chrono::sys_days{(*found)->set.verified})
        return because(Kind::DayIsTooEarly, klubba::to_text(event.posted));
    return {};
}

Answer fits(const MeetingState& state, const PostingRemoved& event)
{
    const auto found = known(state.verified, event.set, Kind::NoSuchVerificationSet);
    if (!found) return found.error();
    if (!(*found)->posted) return because(Kind::MinutesAreNotPosted, event.set.text);
    if (std::chrono::sys_days{event.removed} < std::chrono::sys_days{*(*found)->posted})
        return because(Kind::DayIsTooEarly, klubba::to_text(event.removed));
    return {};
}

} // namespace klubba::meeting
