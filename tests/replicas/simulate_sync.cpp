// Runs seeds of the simulation, on as many threads as it is told, and says which went wrong:
//
//   simulate_sync --seeds 1-10000 [--processes 2]
//   simulate_sync --seed 4711 --trace

#include "replicas/world.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace klubba::replicas;

namespace {

constexpr std::size_t lines_of_trace = 60;

volatile std::sig_atomic_t current_seed = 0;

/// What breaks an invariant dies of it, and says which seed it was.
void say_seed(int signal)
{
    std::array<char, 80> line{};
    const int size = std::snprintf(line.data(), line.size(), "\nseed %d died of signal %d\n",
                                   static_cast<int>(current_seed), signal);
    if (write(STDOUT_FILENO, line.data(), static_cast<std::size_t>(size)) < 0) _exit(3);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

struct Options {
    std::uint64_t from = 1;
    std::uint64_t to = 1000;
    int processes = 1;
    bool traces = false;
};

bool read(int count, char** arguments, Options& options)
{
    for (int index = 1; index < count; ++index) {
        const std::string_view name = arguments[index];
        if (name == "--trace") {
            options.traces = true;
            continue;
        }
        if (index + 1 == count) return false;
        char* rest = arguments[++index];
        if (name == "--processes")
            options.processes = std::atoi(rest);
        else if (name == "--seed" || name == "--seeds") {
            options.from = std::strtoull(rest, &rest, 10);
            options.to = *rest == '-' ? std::strtoull(rest + 1, &rest, 10) : options.from;
        } else
            return false;
        if (name != "--processes" && *rest != '\0') return false;
    }
    return options.from <= options.to && options.processes > 0;
}

void print_failure(const char* program, std::uint64_t seed, const std::vector<std::string>& wrong)
{
    World again{seed, true};
    again.run();
    const auto& trace = again.trace();
    const auto skipped = trace.size() > lines_of_trace ? trace.size() - lines_of_trace : 0;
    std::printf("\nseed %llu failed; the end of what happened:\n",
                static_cast<unsigned long long>(seed));
    for (std::size_t line = skipped; line < trace.size(); ++line)
        std::printf("  %s\n", trace[line].c_str());
    for (const auto& what : wrong)
        std::printf("  wrong: %s\n", what.c_str());
    std::printf("again, with all of it: %s --seed %llu --trace\n", program,
                static_cast<unsigned long long>(seed));
    std::fflush(stdout);
}

/// Every `step`th seed; gives how many failed.
int run(const char* program, const Options& options, std::uint64_t first, std::uint64_t step)
{
    constexpr int enough = 5;
    int failed = 0;
    for (auto seed = first; seed <= options.to && failed < enough; seed += step) {
        current_seed = static_cast<std::sig_atomic_t>(seed);
        World world{seed, options.traces};
        const auto wrong = world.run();
        if (options.traces)
            for (const auto& line : world.trace())
                std::printf("%s\n", line.c_str());
        if (wrong.empty()) continue;
        ++failed;
        if (!options.traces)
            print_failure(program, seed, wrong);
        else
            for (const auto& what : wrong)
                std::printf("wrong: %s\n", what.c_str());
    }
    return failed;
}

} // namespace

int main(int count, char** arguments)
{
    Options options;
    if (!read(count, arguments, options)) {
        std::fputs("usage: simulate_sync [--seeds FROM-TO] [--seed N] [--processes N] [--trace]\n",
                   stderr);
        return 2;
    }
    for (const int signal : {SIGABRT, SIGSEGV})
        std::signal(signal, say_seed);
    const auto step = static_cast<std::uint64_t>(options.processes);
    std::vector<pid_t> children;
    for (std::uint64_t child = 1; child < step; ++child) {
        const pid_t process = fork();
        if (process == 0) std::exit(run(arguments[0], options, options.from + child, step));
        children.push_back(process);
    }
    int failed = run(arguments[0], options, options.from, step);
    for (const auto child : children) {
        int status = 0;
        waitpid(child, &status, 0);
        failed += WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    }
    if (failed == 0)
        std::printf("%llu seeds ended with equal journals and states\n",
                    static_cast<unsigned long long>(options.to - options.from + 1));
    return failed == 0 ? 0 : 1;
}
