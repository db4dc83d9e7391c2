#include "klubba/options.h"

#include "settings/folders.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace klubba {

static constexpr int wrong_use = 2;

/// As the command line has them, before they are understood.
struct Written {
    std::string data;
    std::vector<std::string> views;
    std::string theme;
    std::string language;
    std::string windowed;
    std::string screenshot;
    std::string size;
    std::string at;
    std::string state;
    std::string server;
    std::string code;
    std::string pin;
};

static Farewell wrong(const std::string& what)
{
    return {wrong_use, "klubba: " + what + " (klubba --help)\n"};
}

static std::optional<window::Size> size_from(std::string_view text)
{
    window::Size size;
    const char* end = text.data() + text.size();
    const auto [by, first] = std::from_chars(text.data(), end, size.width);
    if (first != std::errc{} || by == end || *by != 'x') return std::nullopt;
    const auto [rest, second] = std::from_chars(by + 1, end, size.height);
    if (second != std::errc{} || rest != end) return std::nullopt;
    constexpr int least = 320;
    constexpr int most = 16384;
    const auto sensible = [](int side) { return side >= least && side <= most; };
    if (!sensible(size.width) || !sensible(size.height)) return std::nullopt;
    return size;
}

View view_of(const demo::State& state)
{
    switch (state.screen) {
    case demo::Screen::Room:
        return View::Room;
    case demo::Screen::Chair:
        return View::Chair;
    case demo::Screen::Secretary:
        return View::Secretary;
    }
    return View::Room;
}

static std::optional<At> at_from(std::string_view text)
{
    if (const auto instant = instant_from(text)) return *instant;
    if (const auto time = clock_time_from(text)) return *time;
    return std::nullopt;
}

template <class Value>
static std::optional<Value> named(std::string_view text, Value kind)
{
    const auto names = names_of(kind);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<Value>(i);
    return std::nullopt;
}

/// Every state with what it shows, in columns.
static Farewell list_of_states()
{
    const auto states = demo::states();
    std::size_t width = 0;
    for (const auto& state : states)
        width = std::max(width, state.name.size());
    std::string text;
    for (const auto& state : states) {
        text += state.name;
        text.append(width + 2 - state.name.size(), ' ');
        text += std::string{state.says} + "\n";
    }
    return {0, text};
}

static std::optional<Farewell> understand_one_state(const Written& written, Options& out)
{
    out.state = demo::find_state(written.state);
    if (out.state == nullptr) {
        std::string names;
        for (const auto& state : demo::states())
            names += ", " + std::string{state.name};
        return wrong("--state is list, all" + names + "; not " + written.state);
    }
    const View view = view_of(*out.state);
    if (!written.views.empty() && out.views != std::vector{view})
        return wrong("--state " + written.state + " is of --view " +
                     std::string{names_of(view)[static_cast<std::size_t>(view)]});
    out.views = {view};
    return std::nullopt;
}

static std::optional<Farewell> understand_all_states(const Written& written, Options& out)
{
    if (!out.screenshot) return wrong("--state all goes with --screenshot and a folder");
    out.all_states = AllStates{};
    if (!written.size.empty()) out.all_states->size = out.screenshot->size;
    if (written.views.empty()) out.views.assign(all_views.begin(), all_views.end());
    return std::nullopt;
}

static std::optional<Farewell> understand_state(const Written& written, Options& out)
{
    if (written.state == "list") return list_of_states();
    auto farewell = written.state == "all" ? understand_all_states(written, out)
                                           : understand_one_state(written, out);
    if (farewell) return farewell;
    if (!written.at.empty()) return wrong("--state has a time of its own, and takes no --at");
    if (!written.data.empty())
        return wrong("--state has a meeting of its own, and takes no --data");
    return std::nullopt;
}

static std::optional<Farewell> understand_pictures(const Written& written, Options& out)
{
    if (!written.screenshot.empty()) out.screenshot = ScreenshotOptions{written.screenshot};
    if (!written.size.empty()) {
        const auto size = size_from(written.size);
        if (!size)
            return wrong("--size is not a width and a height like 1920x1080: " + written.size);
        if (!out.screenshot) return wrong("--size goes with --screenshot");
        out.screenshot->size = *size;
    }
    if (!written.state.empty())
        if (auto farewell = understand_state(written, out)) return farewell;
    if (!written.at.empty()) {
        out.at = at_from(written.at);
        if (!out.at)
            return wrong("--at is not a time like 10:52 or 2020-11-24T10:52+01:00: " + written.at);
        if (!out.screenshot && !std::holds_alternative<Instant>(*out.at))
            return wrong(
                "--at without --screenshot needs a day too, like 2020-11-24T10:52+01:00: " +
                written.at);
    }
    if (out.screenshot && !out.all_states && out.views.size() > 1)
        return wrong("--screenshot is of one --view");
    return std::nullopt;
}

/// "room", or "room@HDMI-1" for a monitor by its name.
static std::optional<Farewell> understand_view(const std::string& text, Options& out)
{
    const std::size_t at = text.find('@');
    const auto view = named(std::string_view(text).substr(0, at), View::Room);
    if (!view) return wrong("--view is room, chair or secretary, not " + text);
    const std::string output = at == std::string::npos ? "" : text.substr(at + 1);
    if (at != std::string::npos && output.empty())
        return wrong("--view names no monitor after the @: " + text);
    if (!output.empty() &&
        std::find(out.outputs.begin(), out.outputs.end(), output) != out.outputs.end())
        return wrong("--view puts two views on the monitor " + output);
    out.views.push_back(*view);
    out.outputs.push_back(output);
    return std::nullopt;
}

static std::optional<Farewell> understand_views(const Written& written, Options& out)
{
    if (written.views.empty() && written.screenshot.empty()) return std::nullopt;
    out.views.clear();
    out.outputs.clear();
    if (written.views.empty()) return understand_view("room", out);
    for (const std::string& text : written.views)
        if (auto farewell = understand_view(text, out)) return farewell;
    const bool names_one = std::any_of(out.outputs.begin(), out.outputs.end(),
                                       [](const auto& output) { return !output.empty(); });
    if (names_one && !written.windowed.empty())
        return wrong("--view names a monitor, and --windowed is on none");
    if (names_one && !written.screenshot.empty())
        return wrong("--view names a monitor, and --screenshot is on none");
    return std::nullopt;
}

static std::optional<Farewell> understand_server(const Written& written, Options& out)
{
    const auto& url = written.server;
    if (!url.empty() && !url.starts_with("https://") && !url.starts_with("http://"))
        return wrong("--server begins with https:// or http://, not " + url);
    if (url.empty() && (!written.code.empty() || !written.pin.empty()))
        return wrong("--code and --pin-key go with --server");
    if (!written.pin.empty() && !written.pin.starts_with("sha256//"))
        return wrong("--pin-key begins with sha256//, not " + written.pin);
    if (!url.empty() && (!written.screenshot.empty() || !written.state.empty()))
        return wrong("--server goes with windows, and not with --screenshot or --state");
    out.server = url;
    out.code = written.code;
    out.pinned_tls_key = written.pin;
    return std::nullopt;
}

static std::optional<Farewell> understand(const Written& written, Options& out)
{
    if (auto farewell = understand_views(written, out)) return farewell;
    if (!written.theme.empty()) {
        out.theme = named(written.theme, settings::Theme::Light);
        if (!out.theme)
            return wrong("--theme is light, dark or high-contrast, not " + written.theme);
    }
    if (!written.language.empty()) {
        out.language = named(written.language, settings::Language::Swedish);
        if (!out.language) return wrong("--lang is sv or en, not " + written.language);
    }
    if (!written.windowed.empty()) {
        out.windowed = size_from(written.windowed);
        if (!out.windowed)
            return wrong("--windowed is not a width and a height like 1280x720: " +
                         written.windowed);
    }
    out.data = written.data;
    if (written.data.empty()) {
        const auto folder = settings::default_data_folder(settings::system_environment);
        if (!folder) return wrong(folder.error().context);
        out.data = *folder;
    }
    if (auto farewell = understand_server(written, out)) return farewell;
    return understand_pictures(written, out);
}

std::variant<Options, Farewell> read_options(int count, const char* const* arguments)
{
    CLI::App app("Klubba: the room, the chair and the secretary of a meeting.", "klubba");
    Written written;
    app.footer(
        "Where there are several monitors each view gets one, in the order given, the primary one\n"
        "first; room@HDMI-1 is for the monitor of that name (xrandr shows the names). Where there\n"
        "are fewer, Alt+1 shows the room, Alt+2 the chair, Alt+3 the secretary. F1 shows the "
        "keys.\n"
        "Exit: 0 done, 1 failed, 2 wrong use.");
    app.add_option("--data", written.data, "Folder of the journal (default: the XDG data folder)");
    app.add_option("--server", written.server,
                   "Address of the central server, https://… (default: the one that this\n"
                   "station was enrolled at, if any). Klubba works without it, and sends what\n"
                   "it lacks when it is there");
    app.add_option("--code", written.code,
                   "With --server: be enrolled there first, with this code");
    app.add_option("--pin-key", written.pin,
                   "With --code: believe a server that has this TLS key (sha256//…), whoever\n"
                   "vouches for it");
    app.add_option("--view", written.views,
                   "room, chair, secretary; one or more (default: all three,\n"
                   "of a screenshot room)")
        ->delimiter(',');
    app.add_option("--theme", written.theme,
                   "light, dark or high-contrast (default: as in the settings)");
    app.add_option("--lang", written.language, "sv or en (default: as in the settings)");
    app.add_option("--windowed", written.windowed,
                   "One window, e.g. 1280x720, in place of monitors");
    app.add_option("--screenshot", written.screenshot, "Save one picture in this PNG file and end");
    app.add_option("--size", written.size, "Of the screenshot (default: 1920x1080)");
    app.add_option(
        "--state", written.state,
        "A state of the demo in place of a journal, e.g. room-vote-open; it has its own\n"
        "view, meeting and time, and what is done in it is gone afterwards.\n"
        "list: every name with what it shows. all: with --screenshot and a folder,\n"
        "pictures of every state in every theme and language and in five sizes; less\n"
        "with --view, --theme, --lang or --size");
    app.add_option("--at", written.at,
                   "When the screenshot is: 10:52 on the day of the meeting, or an instant like\n"
                   "2020-11-24T10:52+01:00 (default: now); without one, an instant at which\n"
                   "the clock of the windows starts");
    try {
        app.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
        return Farewell{0, app.help()};
    } catch (const CLI::ParseError& error) {
        return wrong(error.what());
    }
    Options options;
    if (auto farewell = understand(written, options)) return std::move(*farewell);
    return options;
}

} // namespace klubba
