#include "notice/notice.h"
#include "support/catch.h"
#include "support/expected.h"

#include <algorithm>
#include <filesystem>

// Every notice in tests/notice/fixtures (name.txt) is read and held against what is expected of it
// (name.json). What is expected may leave fields out; a list it names must match in full.

using namespace klubba;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> notices()
{
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator{KLUBBA_SOURCE_DIR "/tests/notice/fixtures"})
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

TEST_CASE("every layout in the fixtures is read as its expected draft says", "[notice][fixtures]")
{
    const auto paths = notices();
    REQUIRE_FALSE(paths.empty());
    for (const auto& path : paths) {
        const auto expected = wire::parse_json(bytes_of(fs::path{path}.replace_extension(".json")));
        INFO(path.filename().string());
        REQUIRE(expected);
        const auto draft = notice::read_notice(bytes_of(path));
        REQUIRE(draft);
        std::vector<Difference> differences;
        const auto found = to_value(*draft);
        compare("", *expected, &found, differences);
        INFO(table_of(differences));
        CHECK(differences.empty());
    }
}

TEST_CASE("every source names a field of the draft and a line of the notice", "[notice][fixtures]")
{
    for (const auto& path : notices()) {
        const auto bytes = bytes_of(path);
        const auto draft = notice::read_notice(bytes);
        REQUIRE(draft);
        const auto lines = 1 + std::count(bytes.begin(), bytes.end(), '\n');
        const auto value = to_value(*draft);
        for (const auto& source : draft->sources) {
            INFO(path.filename().string() << ": " << source.path);
            CHECK(leads_somewhere(value, source.path));
            CHECK(source.line >= 1);
            CHECK(source.line <= source.last_line);
            CHECK(source.last_line <= lines);
            CHECK(source.confidence > 0);
            CHECK(source.confidence <= 1);
        }
    }
}
