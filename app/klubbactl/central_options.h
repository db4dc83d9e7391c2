#pragma once

#include "klubbactl/tool.h"

#include <CLI/CLI.hpp>

#include <functional>

// The arguments of what is done with a central server.
namespace klubba::ctl {

/// Adds `enrol`, `central`, `backup` and `restore`; each sets `run` when it is chosen.
void add_central(CLI::App& app, std::function<Exit()>& run);

} // namespace klubba::ctl
