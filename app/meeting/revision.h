#pragma once

#include "meeting/revising_commands.h"

#include <array>
#include <span>
#include <string>
#include <vector>

// What a notice that comes again says otherwise than the meeting is planned, as differences that
// the secretary takes or leaves one by one.
namespace klubba::meeting {

/// Values as they are read, lists with a line for each.
struct FieldChange {
    std::string field; ///< As the meeting's own fields are called: "title", "presenters".
    std::string before;
    std::string after;

    static constexpr auto fields()
    {
        return list_fields(field_always("field", &FieldChange::field),
                           field_always("before", &FieldChange::before),
                           field_always("after", &FieldChange::after));
    }
    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

enum class Revised { Meeting, Person, Slot, Item };
constexpr auto names_of(Revised)
{
    return std::array<std::string_view, 4>{"meeting", "person", "slot", "item"};
}

enum class HowRevised { Added, Changed, Moved, Gone };
constexpr auto names_of(HowRevised)
{
    return std::array<std::string_view, 4>{"added", "changed", "moved", "gone"};
}

struct Difference {
    Revised what{};
    HowRevised how{};
    std::string subject; ///< Its id in the meeting; of what is added its name in `wish`.
    std::string name;    ///< To know it by: "5 Taxor", "Anna Lind (C)".
    std::vector<FieldChange> changes;
    /// Somebody changed, added or removed it in the meeting since the notice before said the same:
    /// taking the difference would undo that.
    bool by_hand = false;
    bool begun = false; ///< Handled or being handled; what was logged would no longer fit.
    ReviseMeeting wish; ///< This difference alone.

    /// Whether it is taken unless the secretary says otherwise.
    [[nodiscard]] bool is_advised() const { return !by_hand && !begun; }

    static constexpr auto fields()
    {
        return list_fields(
            field("what", &Difference::what), field("how", &Difference::how),
            field("subject", &Difference::subject), field("name", &Difference::name),
            field_always("changes", &Difference::changes), field("by_hand", &Difference::by_hand),
            field("begun", &Difference::begun), field_or_default("wish", &Difference::wish));
    }
    friend bool operator==(const Difference&, const Difference&) = default;
};

using Differences = std::vector<Difference>;

/// The chosen differences as one wish, in their order.
ReviseMeeting revision_of(std::span<const Difference> chosen);

} // namespace klubba::meeting
