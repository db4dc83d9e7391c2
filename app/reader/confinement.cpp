#include "reader/confinement.h"

#include "reader/system_calls.h"

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>

namespace klubba::reader {

namespace {

/// Where libraries and fonts lie. What is not there is passed.
constexpr std::array readable{"/usr",
                              "/dev/null",
                              "/dev/urandom",

                              "/lib",
                              "/lib32",
                              "/lib64",
                              "/etc/ld.so.cache",
                              "/etc/ld.so.preload",
                              "/etc/fonts",
                              "/etc/localtime",
                              "/etc/poppler",
                              "/var/cache/fontconfig",
                              "/var/lib/ghostscript/fonts"};
constexpr std::uint64_t truncate_file = 1U << 14U; ///< Newer than the headers of Debian 12.
constexpr std::uint64_t first_rights = (1U << 13U) - 1;
constexpr std::uint64_t of_files = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;

bool allow(int ruleset, const char* path)
{
    const Descriptor place{open(path, O_PATH | O_CLOEXEC)};
    if (!place.is_open()) return errno == ENOENT || errno == EACCES || errno == ENOTDIR;
    landlock_path_beneath_attr rule{};
    rule.parent_fd = place.number();
    // The loader and the program are executed by their paths, hence the right for all; the filter
    // of system calls holds that to one exec.
    rule.allowed_access = of_files | LANDLOCK_ACCESS_FS_READ_DIR;
    const auto add = [&] {
        return syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    };
    if (add()) return true;
    if (errno != EINVAL) return false;
    rule.allowed_access = of_files; // a file has no directory to read
    return add();
}

/// No descriptor where the kernel has no landlock.
Result<Descriptor, Failure> landlock_rules()
{
    const auto trouble = [](const char* what) {
        return failure(Failure::Kind::Unavailable,
                       std::string{"landlock: "} + what + ": " + std::strerror(errno));
    };
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, std::size_t{0},
                                 LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 0) {
        if (errno == ENOSYS || errno == EOPNOTSUPP) return Descriptor{};
        return trouble("its version");
    }
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = first_rights;
    if (version >= 2) handled.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3) handled.handled_access_fs |= truncate_file;
    Descriptor ruleset{static_cast<int>(
        syscall(SYS_landlock_create_ruleset, &handled, sizeof(handled.handled_access_fs), 0))};
    if (!ruleset.is_open()) return trouble("its rules");
    for (const char* path : readable)
        if (!allow(ruleset.number(), path)) return trouble(path);
    return ruleset;
}

bool limit(__rlimit_resource resource, rlim_t most) noexcept
{
    const rlimit both{most, most};
    return setrlimit(resource, &both) == 0;
}

} // namespace

Result<Confinement, Failure> Confinement::prepare(const char* program, const Limits& limits)
{
    Confinement confinement;
    confinement.m_limits = limits;
    auto filter = system_call_filter(program);
    if (!filter) return unexpected<Failure>(std::move(filter.error()));
    confinement.m_filter = std::move(*filter);
    auto ruleset = landlock_rules();
    if (!ruleset) return unexpected<Failure>(std::move(ruleset.error()));
    confinement.m_ruleset = std::move(*ruleset);
    return confinement;
}

Confinement::Step Confinement::apply() const noexcept
{
    if (setpgid(0, 0) != 0) return Step::Group;
    const auto seconds = static_cast<rlim_t>(m_limits.processor.count());
    constexpr rlim_t files = 64;
    if (!limit(RLIMIT_AS, m_limits.memory) || !limit(RLIMIT_CPU, seconds) ||
        !limit(RLIMIT_FSIZE, 0) || !limit(RLIMIT_NOFILE, files) || !limit(RLIMIT_NPROC, 0) ||
        !limit(RLIMIT_CORE, 0) || !limit(RLIMIT_MEMLOCK, 0) || !limit(RLIMIT_MSGQUEUE, 0))
        return Step::Limits;
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return Step::Privileges;
    if (m_ruleset.is_open() && syscall(SYS_landlock_restrict_self, m_ruleset.number(), 0) != 0)
        return Step::Landlock;
    sock_fprog filter{};
    filter.len = static_cast<unsigned short>(m_filter.size());
    filter.filter = const_cast<sock_filter*>(reinterpret_cast<const sock_filter*>(m_filter.data()));
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) != 0) return Step::Seccomp;
    return Step::Nothing;
}

} // namespace klubba::reader
