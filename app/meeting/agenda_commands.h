#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/ids.h"
#include "meeting/roles.h"
#include "meeting/terms.h"

#include <string>
#include <vector>

// What becomes of the agenda once the meeting is there.
namespace klubba::meeting {

struct AdoptAgenda {
    static constexpr std::string_view type_name = "AdoptAgenda";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const AdoptAgenda&, const AdoptAgenda&) = default;
};

struct AdmitLateItem {
    static constexpr std::string_view type_name = "AdmitLateItem";
    static constexpr Roles roles = by_presidium;
    ItemId item;

    static constexpr auto fields() { return list_fields(field("item", &AdmitLateItem::item)); }
    friend bool operator==(const AdmitLateItem&, const AdmitLateItem&) = default;
};

struct WithdrawItem {
    static constexpr std::string_view type_name = "WithdrawItem";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("item", &WithdrawItem::item),
                           field_or_default("reason", &WithdrawItem::reason));
    }
    friend bool operator==(const WithdrawItem&, const WithdrawItem&) = default;
};

/// The new items come in its place on the agenda.
struct SplitItem {
    static constexpr std::string_view type_name = "SplitItem";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    std::vector<AgendaItem> into;

    static constexpr auto fields()
    {
        return list_fields(field("item", &SplitItem::item), field("into", &SplitItem::into));
    }
    friend bool operator==(const SplitItem&, const SplitItem&) = default;
};

/// Opens, decides and closes each in turn: as proposed, or noted where there is no proposal.
struct TakeTogether {
    static constexpr std::string_view type_name = "TakeTogether";
    static constexpr Roles roles = by_presidium;
    std::vector<ItemId> items;

    static constexpr auto fields() { return list_fields(field("items", &TakeTogether::items)); }
    friend bool operator==(const TakeTogether&, const TakeTogether&) = default;
};

struct CloseDoors {
    static constexpr std::string_view type_name = "CloseDoors";
    static constexpr Roles roles = by_presidium;
    ItemId item;
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("item", &CloseDoors::item),
                           field_or_default("reason", &CloseDoors::reason));
    }
    friend bool operator==(const CloseDoors&, const CloseDoors&) = default;
};

struct OpenDoors {
    static constexpr std::string_view type_name = "OpenDoors";
    static constexpr Roles roles = by_presidium;

    static constexpr auto fields() { return list_fields(); }
    friend bool operator==(const OpenDoors&, const OpenDoors&) = default;
};

struct ListPresentation {
    static constexpr std::string_view type_name = "ListPresentation";
    static constexpr Roles roles = by_presidium;
    PresentationId presentation; ///< Made by the station when empty.
    ItemId item;
    std::string title;
    std::vector<std::string> presenters;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("presentation", &ListPresentation::presentation),
                           field_or_default("item", &ListPresentation::item),
                           field("title", &ListPresentation::title),
                           field("presenters", &ListPresentation::presenters));
    }
    friend bool operator==(const ListPresentation&, const ListPresentation&) = default;
};

struct DeferQuestion {
    static constexpr std::string_view type_name = "DeferQuestion";
    static constexpr Roles roles = by_presidium;
    QuestionId question;
    std::string until;

    static constexpr auto fields()
    {
        return list_fields(field("question", &DeferQuestion::question),
                           field_or_default("until", &DeferQuestion::until));
    }
    friend bool operator==(const DeferQuestion&, const DeferQuestion&) = default;
};

} // namespace klubba::meeting
