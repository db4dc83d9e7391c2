#pragma once

#include "klubbactl/tool.h"
#include "year/command.h"
#include "year/overview.h"
#include "yearbook/facts.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// The streams of bodies, as the subcommands about a year read and write them.
namespace klubba::ctl {

/// What was asked for cannot be, for the reason that `what` gives.
inline auto bad_input(std::string what)
{
    return failure(Failure::Kind::BadInput, std::move(what));
}

/// The body that is asked for, by its name or the id of its stream; else the only one.
Result<const year::BodyState*, Failure> choose_body(const session::Loaded& loaded,
                                                    const std::string& body);

/// A body in a folder, for who only reads it.
struct OfBody {
    std::filesystem::path folder;
    session::Loaded loaded;
    const year::BodyState* state{}; ///< In `loaded`. Never null.
};
/// `data` as data_folder wants it, `body` as choose_body does.
Result<OfBody, Failure> read_body(const std::string& data, const std::string& body);

/// Of the clock of this machine, UTC.
Day present_day();
int year_or_present(const std::optional<int>& year);

year::Overview overview_of(const session::Loaded& loaded, const year::BodyState& state, int year);
yearbook::YearFacts facts_of(const session::Loaded& loaded, const year::BodyState& state, int year);

/// The bodies of those names, else those that the assignments of the parent's year name.
Result<std::vector<const year::BodyState*>, Failure>
preparatory_bodies(const session::Loaded& loaded,
                   const year::BodyState& parent,
                   int year,
                   const std::vector<std::string>& names);

Failure failure_of(const year::Refusal& refusal);

/// Does what the commands say in the body's stream, which is begun if it is not there. Gives how
/// many events were written.
Result<std::size_t, Failure> submit_all(const std::filesystem::path& folder,
                                        const std::string& body,
                                        std::vector<year::Command> commands);

} // namespace klubba::ctl
