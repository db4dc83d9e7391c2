#pragma once

#include "base/time.h"
#include "demo/state.h"
#include "settings/settings.h"
#include "window/windows.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What klubba was told on its command line.
namespace klubba {

enum class View { Room, Chair, Secretary };
inline constexpr std::array all_views{View::Room, View::Chair, View::Secretary};
/// Which of them the state is of.
View view_of(const demo::State& state);
constexpr std::array<std::string_view, 3> names_of(View)
{
    return {"room", "chair", "secretary"};
}

/// "10:52" is on the day of the meeting shown, in its zone.
using At = std::variant<Instant, ClockTime>;

struct ScreenshotOptions {
    std::filesystem::path file; ///< A folder, where it is of all states.
    window::Size size{1920, 1080};
};

/// Pictures of every state of the demo, of each in every theme, language and usual size that the
/// command line leaves open.
struct AllStates {
    std::optional<window::Size> size;
};

struct Options {
    std::filesystem::path data;
    std::vector<View> views{View::Room, View::Chair, View::Secretary}; ///< Never empty.
    /// For each view the name of its monitor; empty where any will do.
    std::vector<std::string> outputs = std::vector<std::string>(3);
    std::optional<settings::Theme> theme;
    std::optional<settings::Language> language;
    std::optional<window::Size> windowed;
    std::optional<ScreenshotOptions> screenshot;
    /// When a screenshot is of, or what the clock of the windows shows at the start (an Instant);
    /// now when left out.
    std::optional<At> at;
    /// Address of a central server; empty: the one that the station is enrolled at, if any.
    std::string server;
    std::string code;           ///< To be enrolled with; empty where the station is already.
    std::string pinned_tls_key; ///< Of the server: "sha256//…".
    const demo::State* state = nullptr; ///< Of the demo, in place of the journal.
    std::optional<AllStates> all_states;
};

/// To be said, on the right stream, before the program ends with this code.
struct Farewell {
    int code;
    std::string text;
};

std::variant<Options, Farewell> read_options(int count, const char* const* arguments);

} // namespace klubba
