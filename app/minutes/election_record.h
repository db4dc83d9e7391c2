#pragma once

#include "meeting/state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Elections held on an item, as they are printed. Of a ballot only totals are known (KL 5:54).
namespace klubba::minutes {

struct NomineeText {
    std::string name; ///< With party.
    std::string by;

    static constexpr auto fields()
    {
        return list_fields(field("name", &NomineeText::name),
                           field_or_default("by", &NomineeText::by));
    }
    friend bool operator==(const NomineeText&, const NomineeText&) = default;
};

struct CountText {
    std::vector<meeting::CountedName> names;
    std::int64_t ballots{}; ///< Handed in.
    std::int64_t valid{};
    std::int64_t blank{};
    std::int64_t invalid{};
    std::string text; ///< The four in a sentence.

    static constexpr auto fields()
    {
        return list_fields(
            field("names", &CountText::names), field("ballots", &CountText::ballots),
            field("valid", &CountText::valid), field_or_default("blank", &CountText::blank),
            field_or_default("invalid", &CountText::invalid), field("text", &CountText::text));
    }
    friend bool operator==(const CountText&, const CountText&) = default;
};

struct ElectionText {
    std::string post;
    std::int64_t places = 1;
    meeting::ElectionMethod method{};
    std::vector<NomineeText> nominees;
    std::string method_text; ///< How it was held, with the tellers, in sentences.
    std::vector<std::string> tellers;
    std::vector<CountText> counts; ///< In the order counted.
    std::vector<std::string> lots; ///< Each in a sentence.
    std::vector<std::string> elected;
    std::string result; ///< In a sentence.

    static constexpr auto fields()
    {
        return list_fields(
            field("post", &ElectionText::post), field("places", &ElectionText::places),
            field("method", &ElectionText::method), field("nominees", &ElectionText::nominees),
            field("method_text", &ElectionText::method_text),
            field("tellers", &ElectionText::tellers), field("counts", &ElectionText::counts),
            field("lots", &ElectionText::lots), field("elected", &ElectionText::elected),
            field("result", &ElectionText::result));
    }
    friend bool operator==(const ElectionText&, const ElectionText&) = default;
};

/// In the order held.
std::vector<ElectionText> elections_on(const meeting::MeetingState& state,
                                       const meeting::ItemRecord& record);

} // namespace klubba::minutes
