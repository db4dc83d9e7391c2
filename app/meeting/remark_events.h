#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/remark_records.h"

#include <string>
#include <vector>

// The draft is sent to the verifiers, who have remarks, which are settled.
namespace klubba::meeting {

struct MinutesSent {
    static constexpr std::string_view type_name = "MinutesSent";
    std::vector<ItemId> items;
    std::vector<PersonId> to;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("items", &MinutesSent::items), field("to", &MinutesSent::to),
                           field("at", &MinutesSent::at));
    }
    friend bool operator==(const MinutesSent&, const MinutesSent&) = default;
};

struct RemarkMade {
    static constexpr std::string_view type_name = "RemarkMade";
    Remark remark;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("remark", &RemarkMade::remark), field("at", &RemarkMade::at));
    }
    friend bool operator==(const RemarkMade&, const RemarkMade&) = default;
};

struct RemarkSettled {
    static constexpr std::string_view type_name = "RemarkSettled";
    RemarkId remark;
    RemarkAnswer answer{};
    std::string reply;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(
            field("remark", &RemarkSettled::remark), field("answer", &RemarkSettled::answer),
            field_or_default("reply", &RemarkSettled::reply), field("at", &RemarkSettled::at));
    }
    friend bool operator==(const RemarkSettled&, const RemarkSettled&) = default;
};

} // namespace klubba::meeting
