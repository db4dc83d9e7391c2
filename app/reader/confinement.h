#pragma once

#include "base/result.h"
#include "reader/confined.h"
#include "reader/descriptor.h"

#include <cstdint>
#include <vector>

// What a child does to itself between fork and exec. All of it is made ready before the fork: the
// child of a program with threads may neither allocate nor lock.
namespace klubba::reader {

class Confinement {
public:
    /// For a child that will exec the bytes at `program`, at that very address.
    static Result<Confinement, Failure> prepare(const char* program, const Limits& limits);

    /// What the child could not do; `Nothing` when it is confined.
    enum class Step : int { Nothing, Group, Limits, Privileges, Landlock, Seccomp, Exec };
    /// In the child alone, after its files are in place. errno says why a step failed.
    [[nodiscard]] Step apply() const noexcept;

    [[nodiscard]] Hold hold() const
    {
        return m_ruleset.is_open() ? Hold::SeccompAndLandlock : Hold::Seccomp;
    }

private:
    std::vector<std::uint64_t> m_filter; ///< Instructions of BPF, eight bytes each.
    Descriptor m_ruleset;                ///< Landlock's; none where the kernel has no landlock.
    Limits m_limits;
};

} // namespace klubba::reader
