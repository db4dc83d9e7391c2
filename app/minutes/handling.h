#pragma once

#include "meeting/state.h"
#include "minutes/moment.h"

#include <cstdint>
#include <string>
#include <vector>

// How an item was handled: taken up late, out of order, in parts, with others, behind closed doors.
// Told in remarks at the head of its §.
namespace klubba::minutes {

/// Doors closed to the public (KL 5:42, 6:25).
struct ClosedStretch {
    Stretch time;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("time", &ClosedStretch::time),
                           field_or_default("reason", &ClosedStretch::reason));
    }
    friend bool operator==(const ClosedStretch&, const ClosedStretch&) = default;
};

struct Handling {
    bool late = false; ///< Added after the notice.
    std::optional<Moment> admitted;
    std::string split_from;                 ///< Title of the item that this is a part of.
    std::vector<std::int64_t> taken_with;   ///< §§ decided in the same stroke, without this.
    std::vector<std::int64_t> debated_with; ///< §§ with the same debate, without this.
    std::optional<std::int64_t> debated_under;
    std::vector<Stretch> adjournments; ///< Within the item.
    std::vector<ClosedStretch> closed_doors;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("late", &Handling::late),
                           field("admitted", &Handling::admitted),
                           field_or_default("split_from", &Handling::split_from),
                           field("taken_with", &Handling::taken_with),
                           field("debated_with", &Handling::debated_with),
                           field("debated_under", &Handling::debated_under),
                           field("adjournments", &Handling::adjournments),
                           field("closed_doors", &Handling::closed_doors));
    }
    friend bool operator==(const Handling&, const Handling&) = default;
};

/// Sittings told as one where nothing else was treated between them.
std::vector<Stretch> sittings_of(const meeting::MeetingState& state,
                                 const meeting::ItemRecord& record,
                                 const Zone& zone);

Handling handling_of(const meeting::MeetingState& state,
                     const meeting::ItemRecord& record,
                     const std::vector<Stretch>& sittings,
                     const Zone& zone);

std::vector<std::string> remarks_of(const meeting::MeetingState& state,
                                    const meeting::ItemRecord& record,
                                    const Handling& handling,
                                    const std::vector<Stretch>& sittings);

/// For all of the meeting, whatever was on the table.
std::vector<ClosedStretch> closed_doors_of_meeting(const meeting::MeetingState& state,
                                                   const Zone& zone);

/// Which of a row of places break its order: the fewest whose absence leaves the rest rising.
std::vector<std::size_t> out_of_order(const std::vector<std::size_t>& places);

} // namespace klubba::minutes
