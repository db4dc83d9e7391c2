#pragma once

#include "meeting/state.h"
#include "year/overview.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

// How long matters of each sort have really taken in the meetings that a body has closed.
//
// What is most like the matter is gone by, and only if there is none of it what is less so: the
// same matter, one that dealt with the same assignment, one with much the same title, any of its
// kind. Breaks never count; nor do matters that were postponed, or decided in one stroke.
namespace klubba::year {

enum class Basis { NoHistory, SameMatter, SameAssignment, LikeTitle, SameKind };
constexpr auto names_of(Basis)
{
    return std::array<std::string_view, 5>{"no-history", "same-matter", "same-assignment",
                                           "like-title", "same-kind"};
}

/// What a length is asked for.
struct Sort {
    std::string title;
    meeting::ItemKind kind{};
    std::optional<MatterKind> matter_kind; ///< Of a line of the plan.
    std::vector<AssignmentId> assignments;
};

struct Length {
    Basis basis{};
    Duration suggested{}; ///< The median in whole five minutes, at least five.
    Duration median{};    ///< As the quartiles: zero where there is no history.
    Duration lower{};     ///< A quarter of the times it took no longer.
    Duration upper{};     ///< A quarter of the times it took at least this.
    std::int64_t count{}; ///< How many times there are to go by.

    static constexpr auto fields()
    {
        return list_fields(
            field("basis", &Length::basis), field("suggested", &Length::suggested),
            field_or_default("median", &Length::median), field_or_default("lower", &Length::lower),
            field_or_default("upper", &Length::upper), field_or_default("count", &Length::count));
    }
    friend bool operator==(const Length&, const Length&) = default;
};

/// Of what has been seen; `otherwise` where nothing has.
Length length_from(Basis basis, std::vector<Duration> seen, Duration otherwise);

/// How much two titles have in common, from 0 to 1: by their words, long ones weighing more.
double likeness(std::string_view one, std::string_view other);

class Lengths {
public:
    /// `held` are the body's own; those that are not closed are not looked at.
    Lengths(const BodyState& state, std::span<const HeldMeeting> held);

    /// `otherwise` is suggested where there is no history.
    [[nodiscard]] Length of(const Sort& sort, Duration otherwise) const;
    /// Of several that are taken up one after the other in one slot, as formalities are.
    [[nodiscard]] Length of_group(std::span<const Sort> sorts, Duration otherwise) const;

private:
    struct Sample {
        Sort sort;
        std::string key; ///< Of its title.
        Duration took{};
    };

    void add(const BodyState& state, const HeldMeeting& held, const PlannedMeetingRecord* planned);

    std::vector<const meeting::MeetingState*> m_closed;
    std::vector<Sample> m_samples;
};

/// How long such matters as a slot of the meeting is about have taken.
struct SlotLength {
    meeting::SlotId slot;
    Length length;

    friend bool operator==(const SlotLength&, const SlotLength&) = default;
};
/// For every slot of business that is about some item. `stream` is the meeting's own.
std::vector<SlotLength> slot_lengths(const BodyState& state,
                                     std::span<const HeldMeeting> held,
                                     const std::string& stream,
                                     const meeting::MeetingState& meeting);

} // namespace klubba::year
