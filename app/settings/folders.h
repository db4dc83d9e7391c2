#pragma once

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

// Where things lie when nobody says otherwise, by the XDG Base Directory Specification.
namespace klubba::settings {

/// What a variable of the environment holds; empty if it is not set.
using Environment = std::function<std::string(const std::string& name)>;

std::string system_environment(const std::string& name);

/// Where a station keeps its journal: $XDG_DATA_HOME/klubba, else ~/.local/share/klubba. Not made.
Result<std::filesystem::path, Failure> default_data_folder(const Environment& environment);

/// Where settings are looked for, the user's own place first, then the machine's.
std::vector<std::filesystem::path> settings_places(const Environment& environment);

/// The first of those that is there.
std::optional<std::filesystem::path> settings_file(const Environment& environment);

} // namespace klubba::settings
