#include "settings/folders.h"

#include <algorithm>
#include <cstdlib>

namespace klubba::settings {

namespace fs = std::filesystem;

namespace {

// The specification says of a relative path: consider it invalid and ignore it.
fs::path absolute_or_none(const std::string& text)
{
    const fs::path path{text};
    return path.is_absolute() ? path : fs::path{};
}

fs::path home_folder(const Environment& environment, const std::string& name, const char* in_home)
{
    if (auto folder = absolute_or_none(environment(name)); !folder.empty()) return folder;
    const auto home = absolute_or_none(environment("HOME"));
    return home.empty() ? home : home / in_home;
}

} // namespace

std::string system_environment(const std::string& name)
{
    const char* text = std::getenv(name.c_str());
    return text == nullptr ? std::string{} : std::string{text};
}

Result<fs::path, Failure> default_data_folder(const Environment& environment)
{
    const auto folder = home_folder(environment, "XDG_DATA_HOME", ".local/share");
    if (folder.empty())
        return failure(Failure::Kind::Unavailable, "no data folder: HOME is not set, say --data");
    return folder / "klubba";
}

std::vector<fs::path> settings_places(const Environment& environment)
{
    std::vector<fs::path> places;
    const auto add = [&places](const fs::path& folder) {
        if (!folder.empty()) places.push_back(folder / "klubba" / "klubba.toml");
    };
    add(home_folder(environment, "XDG_CONFIG_HOME", ".config"));
    auto machine = environment("XDG_CONFIG_DIRS");
    if (machine.empty()) machine = "/etc/xdg";
    for (std::size_t start = 0; start <= machine.size();) {
        const auto end = std::min(machine.find(':', start), machine.size());
        add(absolute_or_none(machine.substr(start, end - start)));
        start = end + 1;
    }
    return places;
}

std::optional<fs::path> settings_file(const Environment& environment)
{
    for (auto& place : settings_places(environment)) {
        std::error_code none;
        if (fs::exists(place, none)) return std::move(place);
    }
    return {};
}

} // namespace klubba::settings
