#include "reader/confined.h"
#include "reader/descriptor.h"
#include "support/catch.h"

#include <fcntl.h>
#include <sys/wait.h>

#include <filesystem>

// What a child may and may not, tried by programs that every system has.

using namespace klubba::reader;
namespace fs = std::filesystem;

namespace {

struct Run {
    klubba::Result<Ended, NotRun> ended;
    std::string output;
};

Run run(const char* program,
        const std::vector<std::string>& arguments,
        const char* input = "/dev/null",
        const Limits& limits = {})
{
    Run made{Ended{}, {}};
    const Descriptor file{open(input, O_RDONLY | O_CLOEXEC)};
    REQUIRE(file.is_open());
    made.ended =
        run_confined(program, arguments, file.number(), limits, [&](std::string_view bytes) {
            made.output += bytes;
            return true;
        });
    return made;
}

bool has_children()
{
    return waitpid(-1, nullptr, WNOHANG) >= 0;
}

} // namespace

TEST_CASE("a program reads what it is handed and writes to its output", "[reader][confined]")
{
    const auto made = run("/usr/bin/cat", {}, KLUBBA_SOURCE_DIR "/LICENSE");
    REQUIRE(made.ended);
    CHECK(made.ended->status == 0);
    CHECK(made.output.size() == fs::file_size(KLUBBA_SOURCE_DIR "/LICENSE"));
}

TEST_CASE("what a program says of trouble is kept, and how it ended", "[reader][confined]")
{
    const auto made = run("/usr/bin/cat", {"/nowhere"});
    REQUIRE(made.ended);
    CHECK(made.ended->status == 1);
    CHECK(made.ended->error.find("/nowhere") != std::string::npos);
}

TEST_CASE("no file is made, changed, renamed or removed", "[reader][confined]")
{
    const auto folder = fs::temp_directory_path() / "klubba-confined";
    fs::create_directories(folder);
    const auto kept = folder / "kept";
    Descriptor{open(kept.c_str(), O_CREAT | O_WRONLY, 0600)}.close();
    CHECK(run("/usr/bin/touch", {(folder / "new").string()}).ended->status != 0);
    CHECK(run("/usr/bin/mkdir", {(folder / "new").string()}).ended->status != 0);
    CHECK(run("/usr/bin/cp", {KLUBBA_SOURCE_DIR "/LICENSE", kept.string()}).ended->status != 0);
    CHECK(run("/usr/bin/mv", {kept.string(), (folder / "new").string()}).ended->status != 0);
    CHECK(run("/usr/bin/ln", {kept.string(), (folder / "new").string()}).ended->status != 0);
    CHECK(run("/usr/bin/rm", {kept.string()}).ended->status != 0);
    CHECK(run("/usr/bin/truncate", {"-s", "9", kept.string()}).ended->status != 0);
    CHECK(fs::file_size(kept) == 0);
    CHECK_FALSE(fs::exists(folder / "new"));
    fs::remove_all(folder);
}

TEST_CASE("no other file of the user's is read where the kernel has landlock", "[reader][confined]")
{
    const auto made = run("/usr/bin/cat", {KLUBBA_SOURCE_DIR "/LICENSE"});
    REQUIRE(made.ended);
    if (made.ended->hold == Hold::Seccomp) {
        WARN("skipped: this kernel has no landlock");
        return;
    }
    CHECK(made.ended->status == 1);
    CHECK(made.output.empty());
}

TEST_CASE("no program is started and none is signalled", "[reader][confined]")
{
    const auto exec = run("/usr/bin/env", {"/usr/bin/true"});
    REQUIRE_FALSE(exec.ended);
    CHECK(exec.ended.error().why == NotRun::Why::Crashed);
    const auto fork = run("/bin/sh", {"-c", "/usr/bin/true; echo went on"});
    CHECK((!fork.ended || fork.output.find("went on") == std::string::npos ||
           fork.ended->error.find("fork") != std::string::npos));
    const auto signal = run("/bin/sh", {"-c", "kill -9 $PPID; echo went on"});
    CHECK_FALSE(signal.ended);
    CHECK(signal.output.empty());
}

TEST_CASE("a program that hangs is ended when its time is out", "[reader][confined]")
{
    Limits limits;
    limits.wall = std::chrono::milliseconds{200};
    const auto made = run("/bin/sh", {"-c", "while :; do :; done"}, "/dev/null", limits);
    REQUIRE_FALSE(made.ended);
    CHECK(made.ended.error().why == NotRun::Why::TooSlow);
    CHECK_FALSE(has_children());
}

TEST_CASE("a program that closes its pipes and goes on is ended too", "[reader][confined]")
{
    Limits limits;
    limits.wall = std::chrono::milliseconds{200};
    const auto made =
        run("/usr/bin/perl", {"-e", "close STDOUT; close STDERR; 1 while 1"}, "/dev/null", limits);
    REQUIRE_FALSE(made.ended);
    CHECK(made.ended.error().why == NotRun::Why::TooSlow);
    CHECK_FALSE(has_children());
}

TEST_CASE("a program that writes without end is ended at the limit", "[reader][confined]")
{
    Limits limits;
    limits.output = std::uint64_t{1} << 20U;
    const auto made = run("/usr/bin/yes", {}, "/dev/null", limits);
    REQUIRE_FALSE(made.ended);
    CHECK(made.ended.error().why == NotRun::Why::TooMuch);
    CHECK(made.output.size() <= limits.output);
    CHECK_FALSE(has_children());
}

TEST_CASE("a program that wants more memory than allowed does not get it", "[reader][confined]")
{
    Limits limits;
    limits.memory = std::uint64_t{64} << 20U;
    const auto made = run("/usr/bin/head", {"-c", "200M", "/dev/zero"}, "/dev/null", limits);
    CHECK((!made.ended || made.ended->status != 0 || made.output.empty()));
    const auto large = run("/usr/bin/sort", {"-S", "900M"}, "/dev/zero", limits);
    CHECK((!large.ended || large.ended->status != 0));
    CHECK_FALSE(has_children());
}

TEST_CASE("who has enough ends the program", "[reader][confined]")
{
    const Descriptor file{open("/dev/null", O_RDONLY | O_CLOEXEC)};
    std::size_t taken = 0;
    const auto ended =
        run_confined("/usr/bin/yes", {}, file.number(), Limits{},
                     [&](std::string_view bytes) { return (taken += bytes.size()) < 10'000; });
    REQUIRE(ended);
    CHECK(ended->cut);
    CHECK_FALSE(has_children());
}

TEST_CASE("a program that is not there is told", "[reader][confined]")
{
    const auto made = run("/usr/bin/no-such-program", {});
    REQUIRE_FALSE(made.ended);
    CHECK(made.ended.error().why == NotRun::Why::NoProgram);
    CHECK(made.ended.error().context ==
          "no-such-program was not run: exec: No such file or directory");
    CHECK_FALSE(installed("no-such-program"));
}
