// Kills klubbactl with SIGKILL at random moments while it plays a script: every command that it had
// answered must be there afterwards, and the journal must hold together.
//
//   kill_test KLUBBACTL ROUNDS

#include "session/meetings.h"
#include "session/verify.h"
#include "support/temporary_folder.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace klubba;
namespace fs = std::filesystem;

namespace {

constexpr int commands = 200;

struct Child {
    pid_t process = 0;
    FILE* answers = nullptr;
};

Child start(const std::string& tool, const std::vector<std::string>& arguments)
{
    int ends[2];
    if (pipe(ends) != 0) std::abort();
    const pid_t process = fork();
    if (process == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        std::vector<char*> raw{const_cast<char*>(tool.c_str())};
        for (const auto& argument : arguments)
            raw.push_back(const_cast<char*>(argument.c_str()));
        raw.push_back(nullptr);
        execv(tool.c_str(), raw.data());
        _exit(127);
    }
    close(ends[1]);
    return {process, fdopen(ends[0], "r")};
}

/// The events that a line of answer names: "author:sequence" after time and command.
void add_events(const std::string& line, std::vector<meeting::EventId>& events)
{
    std::istringstream words{line};
    std::string word;
    words >> word >> word;
    while (words >> word) {
        const auto colon = word.find(':');
        events.push_back({word.substr(0, colon), std::stoll(word.substr(colon + 1))});
    }
}

/// Everything that was answered until the process was killed. The line being written when it died
/// may be cut off; it counts only if it is whole.
std::vector<meeting::EventId> answered(Child& child, int kill_after_lines, useconds_t then_wait)
{
    std::vector<meeting::EventId> events;
    char* line = nullptr;
    std::size_t size = 0;
    int lines = 0;
    bool is_killed = false;
    while (true) {
        if (!is_killed && lines >= kill_after_lines) {
            usleep(then_wait);
            kill(child.process, SIGKILL);
            is_killed = true;
        }
        const auto length = getline(&line, &size, child.answers);
        if (length <= 0) break;
        if (line[length - 1] == '\n') add_events(line, events);
        ++lines;
    }
    std::free(line);
    std::fclose(child.answers);
    waitpid(child.process, nullptr, 0);
    return events;
}

void write_script(const fs::path& file)
{
    std::ofstream script{file};
    script << R"({"at":"2026-03-10T08:00:00Z","command":"DraftMeeting","info":{"body":"Prövning",)"
           << R"("day":"2026-03-10","starts":"2026-03-10T08:00:00Z","zone":"Europe/Stockholm"},)"
           << R"("people":[{"id":"p1","name":"Eva Sund","seat":"member"}],)"
           << R"("items":[{"id":"i1","title":"Ärende","kind":"information"}]})" << '\n';
    for (int number = 1; number < commands; ++number)
        script << R"({"at":"2026-03-10T08:00:00Z","command":"WriteNote","item":"i1","text":")"
               << number << "\"}\n";
}

/// How many answered events are gone; -1 if the journal does not hold together.
long lost_in_round(const std::string& tool, const fs::path& folder, std::mt19937& random)
{
    const auto data = folder / "data";
    fs::remove_all(data);
    auto child = start(tool, {"play", (folder / "script.jsonl").string(), "--data", data.string()});
    std::uniform_int_distribution<int> line(0, commands - 1);
    std::uniform_int_distribution<useconds_t> wait(0, 300);
    const auto events = answered(child, line(random), wait(random));
    if (events.empty()) return 0;

    const auto verified = session::verify_folder(data);
    if (!verified) {
        std::cerr << verified.error().context << '\n';
        return -1;
    }
    const auto meetings = session::read_meetings(data);
    if (!meetings) return -1;
    long lost = 0;
    for (const auto& event : events) {
        bool is_here = false;
        for (const auto& [stream, history] : *meetings)
            is_here = is_here || history.contains(event);
        if (!is_here) ++lost;
    }
    return lost;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 3) {
        std::cerr << "kill_test KLUBBACTL ROUNDS\n";
        return 2;
    }
    const testing::TemporaryFolder temporary;
    write_script(temporary.path() / "script.jsonl");
    std::mt19937 random{20201124}; // NOLINT: the same moments every time, as far as time can be
    const int rounds = std::atoi(arguments[2]);
    for (int round = 0; round < rounds; ++round) {
        const auto lost = lost_in_round(arguments[1], temporary.path(), random);
        if (lost != 0) {
            std::cerr << "round " << round << ": "
                      << (lost < 0 ? "the journal does not hold together"
                                   : std::to_string(lost) + " answered events are gone")
                      << '\n';
            return 1;
        }
    }
    std::cout << "answered events lost in " << rounds << " rounds: 0\n";
    return 0;
}
