#include "reader/system_calls.h"

#include "reader/descriptor.h"

#include <fcntl.h>
#include <linux/filter.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace klubba::reader {

namespace {

static_assert(sizeof(sock_filter) == sizeof(std::uint64_t));

/// What a program needs that computes, reads what it may read and writes to its pipes. Files are
/// opened by the rules below this list.
constexpr std::array harmless{"read",
                              "readv",
                              "pread64",
                              "preadv",
                              "write",
                              "writev",
                              "lseek",
                              "_llseek",
                              "close",
                              "fstat",
                              "fstat64",
                              "newfstatat",
                              "fstatat64",
                              "stat",
                              "stat64",
                              "lstat",
                              "lstat64",
                              "statx",
                              "access",
                              "faccessat",
                              "faccessat2",
                              "readlink",
                              "readlinkat",
                              "getdents64",
                              "getdents",
                              "getcwd",
                              "fstatfs",
                              "statfs",
                              "fadvise64",
                              "readahead",
                              "mmap",
                              "mmap2",
                              "munmap",
                              "mprotect",
                              "mremap",
                              "madvise",
                              "brk",
                              "futex",
                              "futex_time64",
                              "set_robust_list",
                              "get_robust_list",
                              "set_tid_address",
                              "rseq",
                              "arch_prctl",
                              "getrandom",
                              "clock_gettime",
                              "clock_gettime64",
                              "clock_getres",
                              "gettimeofday",
                              "time",
                              "times",
                              "getrusage",
                              "sysinfo",
                              "uname",
                              "getpid",
                              "gettid",
                              "getuid",
                              "geteuid",
                              "getgid",
                              "getegid",
                              "getrlimit",
                              "ugetrlimit",
                              "sched_yield",
                              "sched_getaffinity",
                              "rt_sigaction",
                              "rt_sigprocmask",
                              "rt_sigreturn",
                              "sigaltstack",
                              "restart_syscall",
                              "exit",
                              "exit_group",
                              "poll",
                              "ppoll",
                              "getpgrp",
                              "getppid"};

/// Nothing that a reader of files does by mistake: whoever tries is ended at once.
constexpr std::array hostile{"execveat",
                             "ptrace",
                             "process_vm_readv",
                             "process_vm_writev",
                             "kill",
                             "tkill",
                             "pidfd_send_signal",
                             "bpf",
                             "unshare",
                             "setns",
                             "mount",
                             "io_uring_setup",
                             "clone3",
                             "userfaultfd"};

using Context = std::unique_ptr<void, decltype(&seccomp_release)>;

class Rules {
public:
    explicit Rules(void* context) : m_context(context) {}

    template <class... Comparisons>
    void add(std::uint32_t action, const char* name, Comparisons... comparisons)
    {
        const int call = seccomp_syscall_resolve_name(name);
        if (call == __NR_SCMP_ERROR) return; // not known to this version, so not let through
        const std::array<scmp_arg_cmp, sizeof...(comparisons)> all{comparisons...};
        const int code =
            seccomp_rule_add_array(m_context, action, call, sizeof...(comparisons), all.data());
        if (code == 0 || !m_trouble.empty()) return;
        m_trouble = std::string{name} + ": " + std::strerror(-code);
    }
    [[nodiscard]] const std::string& trouble() const { return m_trouble; }

private:
    void* m_context;
    std::string m_trouble;
};

/// O_TMPFILE without the bit that it shares with O_DIRECTORY.
constexpr std::uint64_t tmpfile_alone = O_TMPFILE & ~O_DIRECTORY;
constexpr std::uint64_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | tmpfile_alone;

void add_rules(Rules& rules, const char* program)
{
    for (const char* name : harmless)
        rules.add(SCMP_ACT_ALLOW, name);
    for (const char* name : hostile)
        rules.add(SCMP_ACT_KILL_PROCESS, name);
    rules.add(SCMP_ACT_ALLOW, "open", SCMP_A1(SCMP_CMP_MASKED_EQ, writing, O_RDONLY));
    rules.add(SCMP_ACT_ALLOW, "openat", SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY));
    for (const int command : {F_GETFD, F_SETFD, F_GETFL})
        for (const char* name : {"fcntl", "fcntl64"})
            rules.add(SCMP_ACT_ALLOW, name,
                      SCMP_A1(SCMP_CMP_EQ, static_cast<scmp_datum_t>(command)));
    // Limits are read, not set.
    rules.add(SCMP_ACT_ALLOW, "prlimit64", SCMP_A0(SCMP_CMP_EQ, 0), SCMP_A2(SCMP_CMP_EQ, 0));
    // One exec and no other: it is known by where its path lies, and its own success takes that
    // away. Who guesses at the address later is ended by the first wrong guess.
    const auto address = static_cast<scmp_datum_t>(reinterpret_cast<std::uintptr_t>(program));
    rules.add(SCMP_ACT_ALLOW, "execve", SCMP_A0(SCMP_CMP_EQ, address));
    rules.add(SCMP_ACT_KILL_PROCESS, "execve", SCMP_A0(SCMP_CMP_NE, address));
}

Result<std::vector<std::uint64_t>, Failure> unavailable(std::string_view what, int error)
{
    return failure(Failure::Kind::Unavailable, "the filter of system calls cannot be made: " +
                                                   std::string{what} + ": " + std::strerror(error));
}

} // namespace

Result<std::vector<std::uint64_t>, Failure> system_call_filter(const char* program)
{
    // An error, not the end: a program may well do without what it asks for.
    const Context context{seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release};
    if (!context) return unavailable("seccomp_init", ENOMEM);
    if (const int code =
            seccomp_attr_set(context.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
        code < 0)
        return unavailable("seccomp_attr_set", -code);
    Rules rules{context.get()};
    add_rules(rules, program);
    if (!rules.trouble().empty()) return unavailable(rules.trouble(), EINVAL);
    const Descriptor memory{memfd_create("filter", MFD_CLOEXEC)};
    if (!memory.is_open()) return unavailable("memfd_create", errno);
    if (const int code = seccomp_export_bpf(context.get(), memory.number()); code < 0)
        return unavailable("seccomp_export_bpf", -code);
    struct stat about {};
    if (fstat(memory.number(), &about) != 0) return unavailable("fstat", errno);
    std::vector<std::uint64_t> filter(static_cast<std::size_t>(about.st_size) /
                                      sizeof(std::uint64_t));
    const auto bytes = static_cast<ssize_t>(filter.size() * sizeof(std::uint64_t));
    if (bytes == 0 ||
        pread(memory.number(), filter.data(), filter.size() * sizeof(std::uint64_t), 0) != bytes)
        return unavailable("pread", EIO);
    return filter;
}

} // namespace klubba::reader
