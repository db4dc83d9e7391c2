#pragma once

#include "klubbactl/tool.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace klubba::ctl {

/// The subcommand "year" with its own.
void add_year(CLI::App& app, std::function<Exit()>& run);

} // namespace klubba::ctl
