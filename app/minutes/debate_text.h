#pragma once

#include "meeting/state.h"
#include "minutes/document.h"

#include <cstdint>
#include <string>
#include <vector>

// Who spoke in the debate on an item, where the body names its speakers. How long they spoke is
// never in minutes: that is working material.
namespace klubba::minutes {

/// How often one of the speakers replied to another.
struct ReplyText {
    std::string to; ///< Empty where it was not said whose speech was answered.
    std::int64_t count{};

    static constexpr auto fields()
    {
        return list_fields(field_or_default("to", &ReplyText::to),
                           field("count", &ReplyText::count));
    }
    friend bool operator==(const ReplyText&, const ReplyText&) = default;
};

struct SpeakerText {
    std::string name; ///< With party.
    std::int64_t speeches{};
    std::vector<ReplyText> replies;
    std::int64_t points_of_order{};
    std::int64_t points_of_information{};

    static constexpr auto fields()
    {
        return list_fields(
            field("name", &SpeakerText::name), field_or_default("speeches", &SpeakerText::speeches),
            field("replies", &SpeakerText::replies),
            field_or_default("points_of_order", &SpeakerText::points_of_order),
            field_or_default("points_of_information", &SpeakerText::points_of_information));
    }
    friend bool operator==(const SpeakerText&, const SpeakerText&) = default;
};

/// In the order of their first words. A debate that is held on several items is told once, under
/// the first; none where the body does not name its speakers.
std::vector<SpeakerText> speakers_of(const meeting::MeetingState& state,
                                     const meeting::ItemRecord& record);

void add_debate(Part& part, const std::vector<SpeakerText>& speakers);

} // namespace klubba::minutes
