#include "reader/confined.h"

#include "reader/confinement.h"
#include "reader/descriptor.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace klubba::reader {

namespace {

using Clock = std::chrono::steady_clock;
using Why = NotRun::Why;

constexpr std::size_t longest_error = 4096;

auto not_run(Why why, std::string context)
{
    return unexpected<NotRun>(NotRun{why, std::move(context)});
}

struct Pipe {
    Descriptor read;
    Descriptor write;

    bool open()
    {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
        read = Descriptor{ends[0]};
        write = Descriptor{ends[1]};
        return true;
    }
};

/// What the child writes when it comes no further, in place of the program's output.
struct Stuck {
    Confinement::Step step{};
    int error = 0;
};

/// Whatever the child is called with. A copy of the caller's own environment would tell it more
/// than it needs.
class CommandLine {
public:
    CommandLine(std::string program, const std::vector<std::string>& arguments)
        : m_program(std::move(program)), m_arguments(arguments)
    {
        m_pointers.push_back(m_program.data());
        for (auto& argument : m_arguments)
            m_pointers.push_back(argument.data());
        m_pointers.push_back(nullptr);
    }
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    [[nodiscard]] const char* program() const { return m_program.c_str(); }
    [[nodiscard]] char* const* arguments() const { return m_pointers.data(); }
    [[nodiscard]] char* const* environment() const { return m_environment.data(); }

private:
    std::string m_program;
    std::vector<std::string> m_arguments;
    std::vector<char*> m_pointers;
    std::string m_locale = "LC_ALL=C.UTF-8";
    std::string m_home = "HOME=/nonexistent";
    std::array<char*, 3> m_environment{m_locale.data(), m_home.data(), nullptr};
};

class Child {
public:
    Child() = default;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() { end(); }

    /// False with errno set where there can be no child.
    bool start(const CommandLine& line, const Confinement& confinement, int input);
    /// Kills whoever is left of its group and waits for it; gives the status of waitpid.
    int end();
    /// Waits for one that has closed its pipes, until the deadline; false where it goes on.
    bool ended_before(Clock::time_point deadline);

    [[nodiscard]] const Descriptor& output() const { return m_output.read; }
    [[nodiscard]] const Descriptor& error() const { return m_error.read; }
    [[nodiscard]] const Descriptor& trouble() const { return m_trouble.read; }

private:
    [[noreturn]] void become(const CommandLine& line, const Confinement& confinement, int input);

    pid_t m_process = -1;
    int m_status = 0;
    Pipe m_output;
    Pipe m_error;
    Pipe m_trouble; ///< Closed by exec; what is read from it before is a Stuck.
};

bool Child::start(const CommandLine& line, const Confinement& confinement, int input)
{
    if (!m_output.open() || !m_error.open() || !m_trouble.open()) return false;
    m_process = fork();
    if (m_process < 0) return false;
    if (m_process == 0) become(line, confinement, input);
    setpgid(m_process, m_process); // whoever of the two comes first
    m_output.write.close();
    m_error.write.close();
    m_trouble.write.close();
    return true;
}

void Child::become(const CommandLine& line, const Confinement& confinement, int input)
{
    Stuck stuck{Confinement::Step::Group, 0};
    // The pipe of trouble is moved out of the way of 0, 1 and 2.
    const int trouble = fcntl(m_trouble.write.number(), F_DUPFD_CLOEXEC, 10);
    const int file = fcntl(input, F_DUPFD_CLOEXEC, 10);
    const int out = fcntl(m_output.write.number(), F_DUPFD_CLOEXEC, 10);
    const int err = fcntl(m_error.write.number(), F_DUPFD_CLOEXEC, 10);
    const bool ready = trouble >= 0 && dup2(file, 0) == 0 && dup2(out, 1) == 1 &&
                       dup2(err, 2) == 2 &&
                       syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC) == 0;
    if (ready) {
        stuck.step = confinement.apply();
        if (stuck.step == Confinement::Step::Nothing) {
            execve(line.program(), line.arguments(), line.environment());
            stuck.step = Confinement::Step::Exec;
        }
    }
    stuck.error = errno;
    [[maybe_unused]] const auto told = write(trouble, &stuck, sizeof stuck);
    _exit(127);
}

bool Child::ended_before(Clock::time_point deadline)
{
    // It has closed its pipes, so this is soon over, unless it hangs on purpose.
    while (m_process > 0) {
        const auto ended = waitpid(m_process, &m_status, WNOHANG);
        if (ended == m_process || (ended < 0 && errno != EINTR)) {
            kill(-m_process, SIGKILL);
            m_process = -1;
            return true;
        }
        if (Clock::now() >= deadline) return false;
        poll(nullptr, 0, 1);
    }
    return true;
}

int Child::end()
{
    if (m_process <= 0) return m_status;
    kill(-m_process, SIGKILL);
    kill(m_process, SIGKILL); // it may not have its group yet
    while (waitpid(m_process, &m_status, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
    return m_status;
}

std::string step_words(const Stuck& stuck)
{
    constexpr std::array<const char*, 7> steps{
        "", "its process group", "its limits", "privileges", "landlock", "seccomp", "exec"};
    return std::string{steps[static_cast<std::size_t>(stuck.step)]} + ": " +
           std::strerror(stuck.error);
}

/// Reads both pipes until they are closed.
class Drain {
public:
    Drain(const Child& child, const Limits& limits, const TakeOutput& take)
        : m_child(child), m_limits(limits), m_take(take)
    {
    }

    enum class End { Closed, Enough, TooMuch, TooSlow };
    End until(Clock::time_point deadline)
    {
        std::array<pollfd, 2> pipes{pollfd{m_child.output().number(), POLLIN, 0},
                                    pollfd{m_child.error().number(), POLLIN, 0}};
        while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
            if (left.count() <= 0) return End::TooSlow;
            if (poll(pipes.data(), pipes.size(), static_cast<int>(left.count())) < 0) continue;
            if (pipes[0].revents != 0) {
                const auto size = read_some(pipes[0]);
                m_taken += size;
                if (m_taken > m_limits.output) return End::TooMuch;
                if (size > 0 && !m_take({m_buffer.data(), size})) return End::Enough;
            }
            if (pipes[1].revents != 0) {
                const auto size = read_some(pipes[1]);
                m_error.append(m_buffer.data(), std::min(size, longest_error - m_error.size()));
            }
        }
        return End::Closed;
    }
    std::string take_error() { return std::move(m_error); }

private:
    /// Bytes now in the buffer; at the end of the pipe none, and it is polled no more.
    std::size_t read_some(pollfd& pipe)
    {
        const auto size = read(pipe.fd, m_buffer.data(), m_buffer.size());
        if (size > 0) return static_cast<std::size_t>(size);
        if (size == 0 || errno != EINTR) pipe.fd = -1;
        return 0;
    }

    const Child& m_child;
    const Limits& m_limits;
    const TakeOutput& m_take;
    std::array<char, std::size_t{64} * 1024> m_buffer{};
    std::uint64_t m_taken = 0;
    std::string m_error;
};

Result<Ended, NotRun> judged(int status, const std::string& name, Ended ended)
{
    if (WIFEXITED(status)) {
        ended.status = WEXITSTATUS(status);
        return ended;
    }
    return not_run(Why::Crashed, name + " was ended by signal " + std::to_string(WTERMSIG(status)));
}

} // namespace

Result<Ended, NotRun> run_confined(const std::filesystem::path& program,
                                   const std::vector<std::string>& arguments,
                                   int input,
                                   const Limits& limits,
                                   const TakeOutput& take)
{
    const auto name = program.filename().string();
    const auto deadline = Clock::now() + limits.wall;
    const CommandLine line{program.string(), arguments};
    const auto confinement = Confinement::prepare(line.program(), limits);
    if (!confinement) return not_run(Why::NotConfined, confinement.error().context);
    Child child;
    if (!child.start(line, *confinement, input))
        return not_run(Why::NotConfined, name + ": " + std::strerror(errno));
    Stuck stuck;
    // Until exec closes the pipe: all that stands between is the child's own few calls.
    ssize_t told = 0;
    do {
        told = read(child.trouble().number(), &stuck, sizeof stuck);
    } while (told < 0 && errno == EINTR);
    if (told == sizeof stuck)
        return not_run(stuck.step == Confinement::Step::Exec ? Why::NoProgram : Why::NotConfined,
                       name + " was not run: " + step_words(stuck));
    Drain drain{child, limits, take};
    const auto end = drain.until(deadline);
    Ended ended{0, end == Drain::End::Enough, drain.take_error(), confinement->hold()};
    switch (end) {
    case Drain::End::Enough:
        child.end();
        return ended;
    case Drain::End::TooMuch:
        return not_run(Why::TooMuch,
                       name + " wrote more than " + std::to_string(limits.output >> 20U) + " MiB");
    case Drain::End::TooSlow:
        return not_run(Why::TooSlow,
                       name + " took more than " + std::to_string(limits.wall.count()) + " ms");
    case Drain::End::Closed:
        break;
    }
    if (!child.ended_before(deadline)) return not_run(Why::TooSlow, name + " did not end");
    return judged(child.end(), name, std::move(ended));
}

std::optional<std::filesystem::path> installed(std::string_view name)
{
    for (const char* folder : {"/usr/bin", "/usr/local/bin"}) {
        const auto path = std::filesystem::path{folder} / name;
        if (access(path.c_str(), X_OK) == 0) return path;
    }
    return {};
}

} // namespace klubba::reader
