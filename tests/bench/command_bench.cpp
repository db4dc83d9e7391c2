// How long a command takes from `decide` until it is on disk, held against the least that any
// program must do: append as many bytes to a file, and `fdatasync`. Both take turns in one folder,
// so that they see the same disk in the same second. Prints one line for each figure: name, value,
// unit.

#include "session/station.h"
#include "support/meetings.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <vector>

using namespace klubba;
using namespace klubba::meeting;

namespace {

constexpr int rounds = 1000;
/// What a record of these takes: its columns with hash and signature.
constexpr std::size_t record_size = 450;

/// A second later each time it is asked.
class TickingClock : public session::Clock {
public:
    Instant now() override { return m_now += std::chrono::seconds{1}; }

private:
    Instant m_now = testing::at("09:00");
};

template <class Work>
double milliseconds_of(const Work& work)
{
    const auto from = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from)
        .count();
}

double part_of(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

void report(const char* name, double value, const char* unit)
{
    std::printf("%-44s %12.3f %s\n", name, value, unit);
}

void must(bool done)
{
    if (!done) std::abort();
}

void measure(const std::filesystem::path& folder)
{
    TickingClock clock;
    auto station = session::Station::open(folder, clock);
    must(station.has_value());
    const auto stream = station->new_stream();
    const auto submit = [&](CommandBody body) {
        const auto answer = station->submit(stream, Command{std::move(body), {}}, "secretary");
        must(std::holds_alternative<session::Receipt>(answer));
    };
    submit(testing::a_draft());
    submit(CallMeeting{});
    submit(OpenMeeting{});

    const int bare = ::open((folder / "bare").c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    must(bare >= 0);
    const std::string bytes(record_size, 'x');
    std::vector<double> floor;
    std::vector<double> commands;
    for (int round = 0; round < rounds; ++round) {
        floor.push_back(milliseconds_of([&] {
            must(::write(bare, bytes.data(), bytes.size()) > 0);
            must(::fdatasync(bare) == 0);
        }));
        const std::string note(100, static_cast<char>('a' + round % 26));
        commands.push_back(milliseconds_of([&] { submit(WriteNote{ItemId{"i2"}, note}); }));
    }
    ::close(bare);
    report("append and fdatasync alone, median", part_of(floor, 0.5), "ms");
    report("command to durable, median", part_of(commands, 0.5), "ms");
    report("command to durable, 99 of 100 within", part_of(commands, 0.99), "ms");
    report("command to durable / alone (at most 1.5)", part_of(commands, 0.5) / part_of(floor, 0.5),
           "x");
}

} // namespace

/// The folder to measure in may be given; it must be on a disk, and not in memory.
int main(int count, char** arguments)
{
    const std::filesystem::path in = count > 1 ? arguments[1] : "/var/tmp";
    auto name = (in / "klubba-bench-XXXXXX").string();
    must(::mkdtemp(name.data()) != nullptr);
    measure(name);
    std::filesystem::remove_all(name);
    return 0;
}
