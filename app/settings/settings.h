#pragma once

#include "base/colour.h"
#include "base/result.h"
#include "base/time.h"
#include "meeting/agenda.h"
#include "meeting/planning.h"
#include "meeting/rules.h"
#include "minutes/template.h"
#include "words/words.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What an organisation sets once and for all, read from a file in TOML that people write by hand.
// config/klubba.example.toml shows every setting.
//
// A file is taken whole or not at all: a mistake, or a setting that does not exist, is a Failure
// that names the file, the line and the setting. What a file leaves out has its default.
namespace klubba::settings {

enum class Language { Swedish, English };
constexpr std::array<std::string_view, 2> names_of(Language)
{
    return {"sv", "en"};
}

enum class Theme { Light, Dark, HighContrast };
constexpr std::array<std::string_view, 3> names_of(Theme)
{
    return {"light", "dark", "high-contrast"};
}

/// What the accent is drawn on (tests/settings holds them against ui/theme.h).
inline constexpr std::array<Rgb, 2> light_backgrounds{Rgb{0xF6F4EF}, Rgb{0xFFFFFF}};
inline constexpr std::array<Rgb, 2> dark_backgrounds{Rgb{0x0D131A}, Rgb{0x151E28}};

/// The seats of a body as they stand in the room, row by row from the chair's table; an empty name
/// is a gap.
using SeatPlan = std::vector<std::vector<std::string>>;

/// What one body has settled for itself, under the name by which its notices call it.
struct BodySettings {
    std::string name;
    std::optional<meeting::BodyKind> kind; ///< Where the name alone does not say it.
    meeting::RuleChoices rules;
    std::vector<meeting::TemplateItem> agenda; ///< Of a meeting that is planned without a notice.
    std::shared_ptr<const words::OwnWords> words; ///< Null where it has none.
    SeatPlan seat_plan;
    std::vector<std::string> phrases; ///< For the texts of the secretary.
    bool shows_assignments = false;   ///< In the room and on the page.
    bool keeps_statistics = false;    ///< Of attendance and speaking over its year.
    std::filesystem::path minutes;    ///< The template of its documents; empty if it has none.
    std::string minutes_setting;      ///< "klubba.toml:9: body[0].minutes"
    std::shared_ptr<const minutes::Template> look; ///< What was read from there.
};

/// Whose rooms these are.
struct Organisation {
    std::string name;
    std::filesystem::path logo; ///< A PNG or an SVG; empty if there is none.
    std::string logo_setting;   ///< "klubba.toml:5: organisation.logo", to say which is unreadable.
};

/// Of one day, by the clock of the place; over midnight when `until` is the earlier.
struct Hours {
    ClockTime from;
    ClockTime until;
};

/// The wall screen.
struct RoomSettings {
    double zoom = 1;            ///< Of every size, for a room that is deep.
    bool transitions = true;    ///< What changes comes up softly.
    bool pixel_shift = true;    ///< The picture moves a little, so that nothing burns in.
    std::optional<Hours> hours; ///< Dark outside them while no meeting is open; empty: never dark.
};

/// How the stations of a room have each other when the central server is out of reach.
struct RoomNetwork {
    bool serve = false; ///< This station serves the others, at this address and port.
    std::string address = "0.0.0.0";
    std::uint16_t port = 8401;
    std::string follow; ///< "https://…" of the station that serves the room; empty: none does.
    std::string key;    ///< "sha256//…" of its TLS key, which it says when it starts.
};

struct Settings {
    Language language = Language::Swedish;
    Theme theme = Theme::Light;
    Zone zone;
    /// The organisation's own colour on the light theme; can be read on its backgrounds.
    std::optional<Rgb> accent_light;
    std::optional<Rgb> accent_dark; ///< The same on the dark theme.
    std::vector<BodySettings> bodies;
    Organisation organisation;
    RoomSettings room;
    RoomNetwork network;
    /// How long nobody touches a screen that has a PIN before it locks; empty for never.
    std::optional<Duration> lock_after;
};

/// The settings of the body of that name; null where it has none.
const BodySettings* settings_of_body(const std::vector<BodySettings>& bodies,
                                     std::string_view name);

/// Gives a meeting that is being drafted the rules, and the kind, of its body. One that has no
/// settings keeps what it has.
void settle_rules(const Settings& settings, meeting::MeetingInfo& info);

/// Empty for a body without settings. Lives as long as the settings do.
std::span<const std::string> phrases_of(const Settings& settings, std::string_view body);

/// How the body wants its documents; the usual way where it has no template. Lives as long as the
/// settings do.
const minutes::Template& look_of(const Settings& settings, std::string_view body);

/// `name` is what errors call the text. Templates are read by `read_settings` alone, which knows
/// where they lie.
Result<Settings, Failure> settings_from(std::string_view text, const std::string& name);

/// Of the file, or every default where there is none.
Result<Settings, Failure> read_settings(const std::optional<std::filesystem::path>& file);

} // namespace klubba::settings
