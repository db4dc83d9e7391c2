#pragma once

#include "meeting/state.h"

#include <string>
#include <vector>

// What a draft lacks before it is called, and by whose rule. It hinders nothing: a meeting can be
// called late, and the minutes then say so.
namespace klubba::meeting {

struct Lack {
    enum class Kind {
        DayHasPassed,
        AnnouncementIsLate, ///< A council's: a week before, and the members by then (KL 5:13,
                            ///< 5:15).
        AnnounceBy,         ///< There is still time: until `subject`.
        NoticeIsShort,      ///< Fewer days than rules of procedure usually ask for.
        NoPlace,
        NoItems,
        NoMembers,
        NoChair,
        NoVerificationItem,
        NoVerifierProposed,
        VerificationIsLate, ///< After the last day of the law, `detail`.
        ItemsWithoutSlot,   ///< Their numbers in `subject`.
        SlotsWithoutItem,   ///< How many in `subject`.
        SlotOutsideMeeting, ///< Its title in `subject`.
        DayIsNoWorkingDay,
    };

    Kind kind{};
    std::string subject;
    std::string detail;

    /// Whether the law itself, or what a meeting cannot do without, asks for it.
    [[nodiscard]] bool is_grave() const;

    friend bool operator==(const Lack&, const Lack&) = default;
};

/// In the order in which to see to them. `today` is the day in the meeting's zone.
std::vector<Lack> before_calling(const MeetingState& state, Day today);

/// Whether somebody who looks for the item in the schedule should find it there.
bool wants_slot(ItemKind kind);
bool has_slot(const MeetingState& state, const ItemId& item);

} // namespace klubba::meeting
