#pragma once

#include "klubbactl/tool.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace klubba::ctl {

/// The subcommand `minutes` with its own; `run` becomes what was asked for.
void add_minutes(CLI::App& app, std::function<Exit()>& run);

} // namespace klubba::ctl
