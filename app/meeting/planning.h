#pragma once

#include "base/describe.h"
#include "meeting/preparing_commands.h"
#include "meeting/state.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

// A meeting that no notice says anything about is planned from what its body usually does: from a
// template, or from an earlier meeting.
namespace klubba::meeting {

/// An item as it usually stands on a body's agenda.
struct TemplateItem {
    std::string title;
    ItemKind kind{};
    std::int64_t minutes = 0; ///< In the schedule; 0: in the slot of the item before it.

    static constexpr auto fields()
    {
        return list_fields(field("title", &TemplateItem::title),
                           field_or_default("kind", &TemplateItem::kind),
                           field_or_default("minutes", &TemplateItem::minutes));
    }
    friend bool operator==(const TemplateItem&, const TemplateItem&) = default;
};

/// A meeting as it is planned, without what became of it. `info.last_verifier` is who verifies its
/// minutes, where somebody was appointed: the turn goes on from there.
DraftMeeting plan_of(const MeetingState& state);

/// What holds from a body's latest meeting to its next: its rules, its place, whose turn it was to
/// verify. What belongs to that day stays behind.
MeetingInfo lasting_info(const DraftMeeting& latest);

/// Gives the draft these items, numbered from 1, and slots one after the other from its start. A
/// meeting with no end of its own ends with the last of them.
void lay_out(DraftMeeting& draft, std::span<const TemplateItem> agenda);

enum class Carry {
    StandingItems, ///< What comes up every time: no decisions and no elections.
    Everything,
};
/// Gives the draft the items and slots of an earlier meeting, each slot as long after the start as
/// it was then. What belongs to that day (registry numbers, proposals, documents, what is said of
/// an item) stays behind.
void carry_over(DraftMeeting& draft, const DraftMeeting& earlier, Carry what);

/// Those of `earlier` who are not in `listed`, with no ids: vacant seats as many as there are more
/// of.
std::vector<Person> people_to_take_over(const DraftMeeting& earlier,
                                        const std::vector<PersonRecord>& listed);

/// Two slots that follow each other, in the other order: each as long as it was, with the same
/// pause between them. Those without times stay as they are.
struct Exchanged {
    Slot first; ///< What was the second.
    Slot second;
};
Exchanged exchanged(const Slot& first, const Slot& second);

} // namespace klubba::meeting
