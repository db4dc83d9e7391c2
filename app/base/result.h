#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

// A value, or why there is none. The names are those of std::expected, which C++20 does not have.
namespace klubba {

template <class Value, class Error>
using Result = tl::expected<Value, Error>;
using tl::unexpected;

/// What kept the world outside (disk, file, other program) from doing what was asked. A refusal by
/// the rules of the meeting is not a failure: see meeting/refusal.h.
struct Failure {
    enum class Kind {
        CannotOpen,  ///< Missing, or no right to it.
        ReadOnly,    ///< Can be read but not written.
        DiskFull,    ///< No room; nothing of the attempted write remains.
        Damaged,     ///< Read, but not what was once written.
        NotOurs,     ///< Somebody else's file; left untouched.
        TooNew,      ///< Written by a later version; left untouched.
        BadInput,    ///< What was given cannot be understood; `context` says what and where.
        Busy,        ///< Held by another process.
        Unavailable, ///< Something needed is not there (display, font, program).
    };

    Kind kind;
    std::string context; ///< English, one line: the file or field, and what was wrong with it.

    friend bool operator==(const Failure&, const Failure&) = default;
};

inline auto failure(Failure::Kind kind, std::string context)
{
    return unexpected<Failure>(Failure{kind, std::move(context)});
}

} // namespace klubba
