#pragma once

#include "meeting/state.h"
#include "minutes/document.h"
#include "minutes/moment.h"

#include <string>
#include <vector>

// The order of the day: its adoption with the changes made, and the items that were not handled.
namespace klubba::minutes {

struct AdoptedAgenda {
    Moment adopted;
    std::string text; ///< "Föredragningslistan fastställs …", a full sentence.
    std::optional<std::int64_t> section; ///< The § that tells it; none: the front page does.

    static constexpr auto fields()
    {
        return list_fields(field("adopted", &AdoptedAgenda::adopted),
                           field("text", &AdoptedAgenda::text),
                           field("section", &AdoptedAgenda::section));
    }
    friend bool operator==(const AdoptedAgenda&, const AdoptedAgenda&) = default;
};

/// Empty where the agenda was not adopted.
std::optional<AdoptedAgenda> adopted_agenda(const meeting::MeetingState& state, const Zone& zone);

struct UnhandledItem {
    std::string agenda_number;
    std::string title;
    bool skipped = false; ///< Taken off by the meeting, not just left.
    std::string reason;
    bool withdrawn = false; ///< Off the agenda, never to be handled at this meeting.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("agenda_number", &UnhandledItem::agenda_number),
                           field("title", &UnhandledItem::title),
                           field("skipped", &UnhandledItem::skipped),
                           field_or_default("reason", &UnhandledItem::reason),
                           field_or_default("withdrawn", &UnhandledItem::withdrawn));
    }
    friend bool operator==(const UnhandledItem&, const UnhandledItem&) = default;
};

std::vector<UnhandledItem> unhandled_items(const meeting::MeetingState& state);

Part unhandled_part(const std::vector<UnhandledItem>& items);

} // namespace klubba::minutes
