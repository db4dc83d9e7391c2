#include "session/pins.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <fstream>

using namespace klubba;
using namespace klubba::session;
using namespace std::chrono_literals;

TEST_CASE("PINs are kept for their owner alone", "[session][pin]")
{
    const testing::TemporaryFolder folder;
    const auto inside = folder.path() / "new";
    REQUIRE(read_pins(inside));
    CHECK(read_pins(inside)->empty());
    const std::vector<wire::Pin> pins{{"chair", "Eva", "x"}};
    REQUIRE(write_pins(inside, pins));
    CHECK(*read_pins(inside) == pins);
    const auto rights = std::filesystem::status(inside / "pins.json").permissions();
    CHECK(rights == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK_FALSE(std::filesystem::exists(inside / "pins.json.new"));
    std::ofstream(inside / "pins.json") << "{";
    CHECK_FALSE(read_pins(inside));
}

TEST_CASE("wrong guesses are remembered for each role, and wait longer and longer",
          "[session][pin]")
{
    const testing::TemporaryFolder folder;
    const Instant now{1'900'000'000s};
    CHECK(read_tries(folder.path(), "chair").wrong == 0);
    REQUIRE(write_tries(folder.path(), {"chair", 5, now}));
    REQUIRE(write_tries(folder.path(), {"secretary", 1, now}));
    CHECK(read_tries(folder.path(), "chair").wrong == 5);
    CHECK(read_tries(folder.path(), "chair").last == now);
    CHECK(read_tries(folder.path(), "secretary").wrong == 1);
    REQUIRE(write_tries(folder.path(), {"chair", 0, now}));
    CHECK(read_tries(folder.path(), "chair").wrong == 0);
    CHECK(read_tries(folder.path(), "secretary").wrong == 1);

    CHECK(wait_after({"chair", 2, now}, now) == 0s);
    CHECK(wait_after({"chair", 3, now}, now) == 2s);
    CHECK(wait_after({"chair", 4, now}, now) == 4s);
    CHECK(wait_after({"chair", 4, now}, now + 3s) == 1s);
    CHECK(wait_after({"chair", 4, now}, now + 1h) == 0s);
    CHECK(wait_after({"chair", 1'000'000, now}, now) == 5min);
    CHECK(wait_after({"chair", 3, now}, now - 24h) == 2s); // a clock that was set back
}
