#pragma once

#include "klubbactl/tool.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace klubba::ctl {

/// The subcommand "year" with its own.
void add_year(CLI::App& app, std::function<Exit()>& run);
/// Its subcommands about reports, texts and the next year.
void add_year_reports(CLI::App& year, std::function<Exit()>& run);
/// Those of a year, to the subcommand "document" that is there (central_options.h).
void add_year_documents(CLI::App& app, std::function<Exit()>& run);

} // namespace klubba::ctl
