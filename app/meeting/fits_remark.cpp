#include "meeting/fitting.h"
#include "meeting/locking.h"

namespace klubba::meeting {

Answer fits(const MeetingState& state, const MinutesSent& event)
{
    if (state.phase != Phase::Closed) return because(Kind::MeetingIsNotClosed);
    if (event.items.empty()) return because(Kind::NothingToVerify);
    for (const auto& id : event.items) {
        const auto found = item(state, id);
        if (!found) return found.error();
        if (!(*found)->section) return because(Kind::ItemHasNotBeenTakenUp, id.text);
        const auto* set = verification_set_of(state, id);
        if (set != nullptr && !is_unlocked(state, *set))
            return because(Kind::ItemIsVerified, id.text);
    }
    if (event.to.empty()) return because(Kind::VerifierIsMissing);
    return unless_people(state, event.to);
}

Answer fits(const MeetingState& state, const RemarkMade& event)
{
    if (auto no = unless_called(state)) return no;
    if (auto no = fresh(state, state.remarks, event.remark.id)) return no;
    if (event.remark.item) {
        const auto found = item(state, event.remark.item);
        if (!found) return found.error();
        if (!(*found)->section) return because(Kind::ItemHasNotBeenTakenUp, event.remark.item.text);
    }
    if (event.remark.text.empty()) return because(Kind::TextIsMissing, event.remark.by.text);
    return unless_a_person(state, event.remark.by);
}

Answer fits(const MeetingState& state, const RemarkSettled& event)
{
    const auto found = known(state.remarks, event.remark, Kind::NoSuchRemark);
    if (!found) return found.error();
    if ((*found)->settled) return because(Kind::RemarkIsSettled, event.remark.text);
    return {};
}

} // namespace klubba::meeting
