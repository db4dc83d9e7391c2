#include "meeting/proceeding.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

void wish(Proceeding& next, const VerifySections& command)
{
    auto set = command.set;
    set.id = or_fresh(set.id, next);
    if (set.items.empty()) {
        for (const auto& id : next.state().handled) {
            // What was verified in the room has its own day already.
            const auto* record = find(next.state(), id);
            const bool is_done = record == nullptr || record->verified_immediately ||
                                 verification_set_of(next.state(), id) != nullptr;
            if (!is_done) set.items.push_back(id);
        }
    }
    next.then(SectionsVerified{std::move(set), next.at()});
}

void wish(Proceeding& next, const NoteDisagreement& command)
{
    next.then(DisagreementNoted{command.item, command.by, command.text, next.at()});
}

void wish(Proceeding& next, const PostMinutes& command)
{
    next.then(MinutesPosted{command.set, command.posted, command.kept_at, next.at()});
}

void wish(Proceeding& next, const RemovePosting& command)
{
    next.then(PostingRemoved{command.set, command.removed, next.at()});
}

} // namespace klubba::meeting
