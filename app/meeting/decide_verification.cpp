#include "meeting/lookup.h"
#include "meeting/meeting_days.h"
#include "meeting/proceeding.h"
#include "meeting/stages.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

namespace {

/// The set that is named, else one that is made of what was verified in the room.
VerificationSetId set_or_room(Proceeding& next, const VerificationSetId& named)
{
    if (named) return named;
    const auto& state = next.state();
    auto items = verified_in_the_room(state);
    if (items.empty()) return named;
    VerificationSet set;
    set.id = or_fresh(named, next);
    set.verified = day_of(state, *find(state, items.front())->verified_immediately);
    set.items = std::move(items);
    if (state.verification) set.by = state.verification->verifiers;
    set.method = VerificationMethod::InTheMeeting;
    const auto id = set.id;
    next.then(SectionsVerified{std::move(set), next.at(), true});
    return id;
}

} // namespace

void wish(Proceeding& next, const VerifySections& command)
{
    auto set = command.set;
    set.id = or_fresh(set.id, next);
    const auto* again = find_in(next.state().verified, set.id);
    if (set.items.empty() && again != nullptr) set.items = again->set.items;
    if (set.items.empty()) {
        for (const auto& id : unverified(next.state()))
            if (verification_set_of(next.state(), id) == nullptr) set.items.push_back(id);
    }
    next.then(SectionsVerified{std::move(set), next.at(), true, next.history().last_events()});
}

void wish(Proceeding& next, const NoteDisagreement& command)
{
    next.then(DisagreementNoted{command.item, command.by, command.text, next.at()});
}

void wish(Proceeding& next, const PostMinutes& command)
{
    next.then(
        MinutesPosted{set_or_room(next, command.set), command.posted, command.kept_at, next.at()});
}

void wish(Proceeding& next, const RemovePosting& command)
{
    next.then(PostingRemoved{command.set, command.removed, next.at()});
}

void wish(Proceeding& next, const AttachSignedFile& command)
{
    next.then(SignedFileAttached{set_or_room(next, command.set), command.signed_file, next.at()});
}

void wish(Proceeding& next, const ConsentToUnlock& command)
{
    const auto set = set_or_room(next, command.set);
    const auto* record = find_in(next.state().verified, set);
    const auto item = record == nullptr ? ItemId{} : record->set.items.front();
    next.then(UnlockConsented{set, asking(next, command.by, item), command.reason, next.at()});
}

} // namespace klubba::meeting
