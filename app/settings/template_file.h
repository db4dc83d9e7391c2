#pragma once

#include "base/result.h"
#include "minutes/template.h"

#include <filesystem>
#include <string>
#include <string_view>

// How a body wants its documents, read from a file in TOML that people write by hand.
// config/templates/example.toml shows everything that can be said.
//
// A file is taken whole or not at all: a mistake is a Failure that names the file, the line, the
// setting, and what would have been right.
namespace klubba::settings {

/// `name` is what errors call the text; a logo is seen from `folder`.
Result<minutes::Template, Failure>
template_from(std::string_view text, const std::string& name, const std::filesystem::path& folder);

Result<minutes::Template, Failure> read_template(const std::filesystem::path& file);

} // namespace klubba::settings
