#include "notice/notice.h"
#include "support/catch.h"
#include "wire/json.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

// Every notice in tests/notice/fixtures (name.txt) is read and held against what is expected of it
// (name.json). What is expected may leave fields out; a list it names must match in full.

using namespace klubba;

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path)
{
    std::ifstream file{path, std::ios::binary};
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>{file}, {}};
}

struct Difference {
    std::string path;
    std::string expected;
    std::string found;
};

void compare(const std::string& path,
             const Value& expected,
             const Value* found,
             std::vector<Difference>& differences);

void compare_lists(const std::string& path,
                   const Value::Array& expected,
                   const Value::Array& found,
                   std::vector<Difference>& differences)
{
    for (std::size_t i = 0; i < std::max(expected.size(), found.size()); ++i) {
        const auto place = path + "[" + std::to_string(i) + "]";
        if (i >= expected.size())
            differences.push_back({place, "(nothing)", wire::print_json(found[i])});
        else
            compare(place, expected[i], i < found.size() ? &found[i] : nullptr, differences);
    }
}

void compare(const std::string& path,
             const Value& expected,
             const Value* found,
             std::vector<Difference>& differences)
{
    if (found == nullptr) {
        differences.push_back({path, wire::print_json(expected), "(nothing)"});
        return;
    }
    if (const auto* members = expected.get<Value::Object>()) {
        for (const auto& [name, value] : *members)
            compare(path.empty() ? name : path + "." + name, value, found->find(name), differences);
        return;
    }
    const auto* expected_list = expected.get<Value::Array>();
    const auto* found_list = found->get<Value::Array>();
    if (expected_list != nullptr && found_list != nullptr)
        return compare_lists(path, *expected_list, *found_list, differences);
    if (!(expected == *found))
        differences.push_back({path, wire::print_json(expected), wire::print_json(*found)});
}

std::string table_of(const std::vector<Difference>& differences)
{
    std::ostringstream table;
    for (const auto& [path, expected, found] : differences)
        table << "  " << path << "\n    expected " << expected << "\n    found    " << found
              << "\n";
    return table.str();
}

std::vector<fs::path> notices()
{
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator{KLUBBA_SOURCE_DIR "/tests/notice/fixtures"})
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// Whether a path like "items[3].title" leads to something in the draft.
bool leads_somewhere(const Value& draft, const std::string& path)
{
    const Value* at = &draft;
    std::size_t begin = 0;
    while (at != nullptr && begin < path.size()) {
        if (path[begin] == '[') {
            const auto index = static_cast<std::size_t>(std::stoul(path.substr(begin + 1)));
            const auto* list = at->get<Value::Array>();
            at = list != nullptr && index < list->size() ? &(*list)[index] : nullptr;
            begin = path.find(']', begin) + 1;
            continue;
        }
        if (path[begin] == '.') ++begin;
        const auto end = std::min(path.find_first_of(".[", begin), path.size());
        at = at->find(path.substr(begin, end - begin));
        begin = end;
    }
    return at != nullptr;
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
