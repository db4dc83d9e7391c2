#include "meeting/fitting.h"
#include "meeting/locking.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

/// A new set, or all of one whose §§ are unlocked, on a day no earlier than before.
Answer unless_to_be_verified(const MeetingState& state, const VerificationSet& set)
{
    const auto* record = find_in(state.verified, set.id);
    if (record == nullptr || !is_unlocked(state, *record))
        return fresh(state, state.verified, set.id);
    if (!std::is_permutation(set.items.begin(), set.items.end(), record->set.items.begin(),
                             record->set.items.end()))
        return because(Kind::IdIsTaken, set.id.text);
    if (std::chrono::sys_days{set.verified} < std::chrono::sys_days{record->set.verified})
        return because(Kind::DayIsTooEarly, klubba::to_text(set.verified));
    return {};
}

/// Each has a § and is in no other set.
Answer unless_in_no_set(const MeetingState& state,
                        const std::vector<ItemId>& items,
                        const VerificationSetId& set)
{
    if (items.empty()) return because(Kind::NothingToVerify);
    for (const auto& id : items) {
        const auto found = item(state, id);
        if (!found) return found.error();
        if (!(*found)->section) return because(Kind::ItemHasNotBeenTakenUp, id.text);
        const auto* other = verification_set_of(state, id);
        if (other != nullptr && other->set.id != set) return because(Kind::ItemIsVerified, id.text);
    }
    return {};
}

} // namespace

Answer fits(const MeetingState& state, const SectionsVerified& event)
{
    if (state.phase != Phase::Closed) return because(Kind::MeetingIsNotClosed);
    if (auto no = unless_to_be_verified(state, event.set)) return no;
    if (auto no = unless_in_no_set(state, event.set.items, event.set.id)) return no;
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
    if (is_unlocked(state, **found)) return because(Kind::SectionsAreUnlocked, event.set.text);
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

Answer fits(const MeetingState& state, const SignedFileAttached& event)
{
    const auto found = known(state.verified, event.set, Kind::NoSuchVerificationSet);
    if (!found) return found.error();
    if (event.signed_file.file.hash.empty())
        return because(Kind::FileIsMissing, event.signed_file.file.document);
    if (is_unlocked(state, **found)) return because(Kind::SectionsAreUnlocked, event.set.text);
    return {};
}

Answer fits(const MeetingState& state, const UnlockConsented& event)
{
    const auto found = known(state.verified, event.set, Kind::NoSuchVerificationSet);
    if (!found) return found.error();
    if (!(*found)->locks || is_unlocked(state, **found))
        return because(Kind::SectionsAreNotLocked, event.set.text);
    if (auto no = unless_a_person(state, event.by)) return no;
    const auto people = who_answers_for(state, **found);
    if (std::find(people.begin(), people.end(), event.by) == people.end())
        return because(Kind::PersonHasNoSay, event.by.text);
    const auto awaited = awaited_consents(state, **found);
    if (std::find(awaited.begin(), awaited.end(), event.by) == awaited.end())
        return because(Kind::PersonHasConsented, event.by.text);
    if (event.reason.empty()) return because(Kind::TextIsMissing, event.by.text);
    return {};
}

} // namespace klubba::meeting
