#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/remark_records.h"
#include "meeting/roles.h"

#include <string>
#include <vector>

// The draft is sent to the verifiers, who have remarks, which are settled.
namespace klubba::meeting {

/// With no items: all that are not verified. To nobody named: the verifiers who were appointed.
struct SendMinutes {
    static constexpr std::string_view type_name = "SendMinutes";
    static constexpr Roles roles = by_secretary;
    std::vector<ItemId> items;
    std::vector<PersonId> to;

    static constexpr auto fields()
    {
        return list_fields(field("items", &SendMinutes::items), field("to", &SendMinutes::to));
    }
    friend bool operator==(const SendMinutes&, const SendMinutes&) = default;
};

/// By nobody named: the chair's own when the chair asks, a member's own when the member does.
struct MakeRemark {
    static constexpr std::string_view type_name = "MakeRemark";
    static constexpr Roles roles = by_anyone;
    Remark remark; ///< Its id is made by the station when empty.

    static constexpr auto fields() { return list_fields(field("remark", &MakeRemark::remark)); }
    friend bool operator==(const MakeRemark&, const MakeRemark&) = default;
};

struct SettleRemark {
    static constexpr std::string_view type_name = "SettleRemark";
    static constexpr Roles roles = by_presidium;
    RemarkId remark;
    RemarkAnswer answer{};
    std::string reply;

    static constexpr auto fields()
    {
        return list_fields(field("remark", &SettleRemark::remark),
                           field("answer", &SettleRemark::answer),
                           field_or_default("reply", &SettleRemark::reply));
    }
    friend bool operator==(const SettleRemark&, const SettleRemark&) = default;
};

} // namespace klubba::meeting
