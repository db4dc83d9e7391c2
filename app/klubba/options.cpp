#include "klubba/options.h"

#include "settings/folders.h"

#include <CLI/CLI.hpp>

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

static constexpr std::array<std::string_view, 3> names_of(View)
{
    return {"room", "chair", "secretary"};
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
    if (!written.at.empty()) {
        out.at = at_from(written.at);
        if (!out.at)
            return wrong("--at is not a time like 10:52 or 2020-11-24T10:52+01:00: " + written.at);
        if (!out.screenshot && !std::holds_alternative<Instant>(*out.at))
            return wrong(
                "--at without --screenshot needs a day too, like 2020-11-24T10:52+01:00: " +
                written.at);
    }
    if (out.screenshot && out.views.size() > 1) return wrong("--screenshot is of one --view");
    return std::nullopt;
}

static std::optional<Farewell> understand(const Written& written, Options& out)
{
    if (!written.views.empty())
        out.views.clear();
    else if (!written.screenshot.empty())
        out.views = {View::Room};
    for (const std::string& text : written.views) {
        const auto view = named(text, View::Room);
        if (!view) return wrong("--view is room, chair or secretary, not " + text);
        out.views.push_back(*view);
    }
    if (!written.theme.empty()) {
        out.theme = named(written.theme, settings::Theme::Light);
        if (!out.theme) return wrong("--theme is light or dark, not " + written.theme);
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
    return understand_pictures(written, out);
}

std::variant<Options, Farewell> read_options(int count, const char* const* arguments)
{
    CLI::App app("Klubba: the room, the chair and the secretary of a meeting.", "klubba");
    Written written;
    app.footer(
        "Where there are several monitors each view gets one, in the order given, the primary one\n"
        "first. Else Alt+1 shows the room, Alt+2 the chair, Alt+3 the secretary. F1 shows the "
        "keys.\n"
        "Exit: 0 done, 1 failed, 2 wrong use.");
    app.add_option("--data", written.data, "Folder of the journal (default: the XDG data folder)");
    app.add_option("--view", written.views,
                   "room, chair, secretary; one or more (default: all three,\n"
                   "of a screenshot room)")
        ->delimiter(',');
    app.add_option("--theme", written.theme, "light or dark (default: as in the settings)");
    app.add_option("--lang", written.language, "sv or en (default: as in the settings)");
    app.add_option("--windowed", written.windowed,
                   "One window, e.g. 1280x720, in place of monitors");
    app.add_option("--screenshot", written.screenshot, "Save one picture in this PNG file and end");
    app.add_option("--size", written.size, "Of the screenshot (default: 1920x1080)");
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
