#pragma once

#include "base/time.h"
#include "klubba/options.h"
#include "settings/settings.h"
#include "ui/room_rest.h"
#include "ui/theme.h"
#include "words/words.h"

#include <optional>
#include <string_view>
#include <vector>

// How the screens look and which language they speak: the settings of the organisation, and over
// them the command line.
namespace klubba {

struct RoomLook {
    float zoom = 1;
    bool transitions = true;
    bool pixel_shift = true;
    std::optional<ui::RoomHours> hours; ///< Empty: never dark.
};

struct Look {
    ui::Theme theme;
    words::Words words;
    Zone zone; ///< Where no meeting says its own.
    settings::Organisation organisation{};
    RoomLook room{};
    std::vector<settings::BodySettings> bodies{};

    /// With the body's own words before the others.
    [[nodiscard]] words::Words words_of(std::string_view body) const;
    /// Empty where the body has settled none.
    [[nodiscard]] settings::SeatPlan seats_of(std::string_view body) const;
};

Look look_of(const settings::Settings& settings, const Options& options);

} // namespace klubba
