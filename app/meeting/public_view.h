#pragma once

#include "base/describe.h"
#include "meeting/room_view.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What anybody may see of a meeting from elsewhere: what the room sees, and the agenda with its
// documents and decisions. Made by a pure function; of what is closed or secret it holds a number,
// and of a meeting that has not been called it holds nothing.
namespace klubba::meeting {

enum class ItemStage {
    Upcoming,
    Current,
    Treated, ///< Taken up, and neither decided nor on the table now.
    Decided,
    Dropped, ///< Skipped, withdrawn or split.
};
constexpr auto names_of(ItemStage)
{
    return std::array<std::string_view, 5>{"upcoming", "current", "treated", "decided", "dropped"};
}

/// An assignment of the body, as anybody may know it.
struct PublicAssignment {
    std::string number;
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field("number", &PublicAssignment::number),
                           field("text", &PublicAssignment::text));
    }
    friend bool operator==(const PublicAssignment&, const PublicAssignment&) = default;
};

/// An item of the agenda. Of a closed one the id, the number and `closed_doors` are all there is.
struct PublicItem {
    ItemId id;
    std::string number;
    bool closed_doors = false;
    std::optional<std::int64_t> section; ///< The § number, once it has been taken up.
    std::optional<ItemKind> kind;        ///< Of every item that is not closed.
    ItemStage stage{};
    std::string title;
    std::vector<std::string> registry_numbers;
    std::vector<std::string> presenters;
    std::vector<SubItem> sub_items;
    std::vector<std::string> documents;   ///< By name.
    std::vector<StoredFile> files;        ///< Of them.
    std::optional<Instant> planned_start; ///< Of the first slot in which it is treated.
    std::optional<Instant> planned_end;   ///< Of the last.
    std::optional<Instant> forecast_start;
    std::optional<Instant> forecast_end;
    std::optional<RoomDecision> decision; ///< Once it is recorded; a proposal is not here.
    bool verified_immediately = false;
    /// That it is linked with, where the body shows them (RoomItem::assignments).
    std::vector<PublicAssignment> assignments{};

    static constexpr auto fields()
    {
        return list_fields(
            field("id", &PublicItem::id), field_or_default("number", &PublicItem::number),
            field_or_default("closed_doors", &PublicItem::closed_doors),
            field("section", &PublicItem::section), field("kind", &PublicItem::kind),
            field_or_default("stage", &PublicItem::stage),
            field_or_default("title", &PublicItem::title),
            field("registry_numbers", &PublicItem::registry_numbers),
            field("presenters", &PublicItem::presenters),
            field("sub_items", &PublicItem::sub_items), field("documents", &PublicItem::documents),
            field("files", &PublicItem::files), field("planned_start", &PublicItem::planned_start),
            field("planned_end", &PublicItem::planned_end),
            field("forecast_start", &PublicItem::forecast_start),
            field("forecast_end", &PublicItem::forecast_end),
            field("decision", &PublicItem::decision),
            field_or_default("verified_immediately", &PublicItem::verified_immediately),
            field("assignments", &PublicItem::assignments));
    }
    friend bool operator==(const PublicItem&, const PublicItem&) = default;
};

struct PublicView {
    RoomView room;
    std::vector<PublicItem> agenda; ///< In agenda order.

    static constexpr auto fields()
    {
        return list_fields(field("room", &PublicView::room), field("agenda", &PublicView::agenda));
    }
    friend bool operator==(const PublicView&, const PublicView&) = default;
};

/// `room` is what room_view made of the same state at the same time.
PublicView public_view(const RoomView& room, const MeetingState& state, Instant now);

} // namespace klubba::meeting
