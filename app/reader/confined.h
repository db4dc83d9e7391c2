#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Runs a program of somebody else's on a file of somebody else's, so that neither can do harm.
//
// 1. The child reads one open file (its standard input), the system's libraries and fonts, and
//    writes to two pipes. It makes, opens for writing, renames or removes no file, has no socket,
//    starts no program and no thread, and sends no signal: seccomp refuses, and landlock too where
//    the kernel has it.
// 2. It has limits of time, memory and output, and is ended, whole, when it passes one. When
//    run_confined returns there is no child left.
// 3. A child that cannot be confined is not run: there is no reading without all of this.
namespace klubba::reader {

struct Limits {
    std::chrono::milliseconds wall{20'000};
    std::chrono::seconds processor{20};
    std::uint64_t memory = std::uint64_t{1} << 30U;  ///< Bytes of address space.
    std::uint64_t output = std::uint64_t{96} << 20U; ///< Bytes on standard output.
};

/// Takes output as it comes, on the calling thread; false: enough, the child is ended.
using TakeOutput = std::function<bool(std::string_view)>;

/// What the kernel held the child by.
enum class Hold {
    Seccomp,           ///< No landlock in this kernel: other files of the user's could be read.
    SeccompAndLandlock ///< No file is read but those named above.
};

struct Ended {
    int status = 0;    ///< As the program gave it; 0 as well where the output was cut as enough.
    bool cut = false;  ///< `take` said that it was enough.
    std::string error; ///< The first of what it said on standard error, at most 4 KiB.
    Hold hold{};
};

struct NotRun {
    enum class Why {
        NoProgram,   ///< It is not installed, or does not start.
        NotConfined, ///< The kernel or the process refused; nothing was run.
        TooSlow,
        TooMuch, ///< More output than allowed.
        Crashed, ///< Ended by a signal: its own fault, or a limit of memory or processor time.
    };
    Why why{};
    std::string context; ///< English, one line.
};

/// Blocks until the child is gone. Any thread; not meant for the one that draws. `input` is an open
/// file, read from where it stands, and stays the caller's.
Result<Ended, NotRun> run_confined(const std::filesystem::path& program,
                                   const std::vector<std::string>& arguments,
                                   int input,
                                   const Limits& limits,
                                   const TakeOutput& take);

/// Where a program of that name is installed for all users.
std::optional<std::filesystem::path> installed(std::string_view name);

} // namespace klubba::reader
