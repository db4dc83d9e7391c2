#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/terms.h"

#include <string>
#include <vector>

// What becomes of the agenda once the meeting is there: adopted, added to, withdrawn from, split,
// taken together, behind closed doors.
namespace klubba::meeting {

struct AgendaAdopted {
    static constexpr std::string_view type_name = "AgendaAdopted";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &AgendaAdopted::at)); }
    friend bool operator==(const AgendaAdopted&, const AgendaAdopted&) = default;
};

/// All present agree that an item which was not announced is urgent and taken up (KL 5:52).
struct LateItemAdmitted {
    static constexpr std::string_view type_name = "LateItemAdmitted";
    ItemId item;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &LateItemAdmitted::item),
                           field("at", &LateItemAdmitted::at));
    }
    friend bool operator==(const LateItemAdmitted&, const LateItemAdmitted&) = default;
};

/// Off the agenda; not handled, no §.
struct ItemWithdrawn {
    static constexpr std::string_view type_name = "ItemWithdrawn";
    ItemId item;
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &ItemWithdrawn::item),
                           field_or_default("reason", &ItemWithdrawn::reason),
                           field("at", &ItemWithdrawn::at));
    }
    friend bool operator==(const ItemWithdrawn&, const ItemWithdrawn&) = default;
};

/// Is treated as several items from here on.
struct ItemSplit {
    static constexpr std::string_view type_name = "ItemSplit";
    ItemId item;
    std::vector<ItemId> into;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &ItemSplit::item), field("into", &ItemSplit::into),
                           field("at", &ItemSplit::at));
    }
    friend bool operator==(const ItemSplit&, const ItemSplit&) = default;
};

/// Decided in one stroke, each under its own §.
struct ItemsTakenTogether {
    static constexpr std::string_view type_name = "ItemsTakenTogether";
    std::vector<ItemId> items;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("items", &ItemsTakenTogether::items),
                           field("at", &ItemsTakenTogether::at));
    }
    friend bool operator==(const ItemsTakenTogether&, const ItemsTakenTogether&) = default;
};

/// KL 5:42, 6:25.
struct DoorsClosed {
    static constexpr std::string_view type_name = "DoorsClosed";
    ItemId item; ///< Empty: for the meeting.
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field_or_default("item", &DoorsClosed::item),
                           field_or_default("reason", &DoorsClosed::reason),
                           field("at", &DoorsClosed::at));
    }
    friend bool operator==(const DoorsClosed&, const DoorsClosed&) = default;
};

struct DoorsOpened {
    static constexpr std::string_view type_name = "DoorsOpened";
    Instant at{};

    static constexpr auto fields() { return list_fields(field("at", &DoorsOpened::at)); }
    friend bool operator==(const DoorsOpened&, const DoorsOpened&) = default;
};

struct PresentationShown {
    static constexpr std::string_view type_name = "PresentationShown";
    PresentationId presentation;
    ItemId item;
    std::string title;
    std::vector<std::string> presenters;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("presentation", &PresentationShown::presentation),
                           field_or_default("item", &PresentationShown::item),
                           field("title", &PresentationShown::title),
                           field("presenters", &PresentationShown::presenters),
                           field("at", &PresentationShown::at));
    }
    friend bool operator==(const PresentationShown&, const PresentationShown&) = default;
};

/// The question is not answered at its item but later, as said.
struct QuestionDeferred {
    static constexpr std::string_view type_name = "QuestionDeferred";
    QuestionId question;
    std::string until;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("question", &QuestionDeferred::question),
                           field_or_default("until", &QuestionDeferred::until),
                           field("at", &QuestionDeferred::at));
    }
    friend bool operator==(const QuestionDeferred&, const QuestionDeferred&) = default;
};

} // namespace klubba::meeting
