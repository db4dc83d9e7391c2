#include "plans/plans.h"
#include "support/catch.h"
#include "support/expected.h"

#include <map>

// Every document in tests/plans/fixtures (plan-….txt, report-….txt) is read and held against what
// is expected of it (the same name, .json).

using namespace klubba;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> documents()
{
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator{KLUBBA_SOURCE_DIR "/tests/plans/fixtures"})
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

Result<plans::Draft, Failure> read(const fs::path& path)
{
    const auto bytes = bytes_of(path);
    return path.filename().string().starts_with("plan-") ? plans::read_plan_text(bytes)
                                                         : plans::read_report_back_text(bytes);
}

/// How many single values there are of each field, by its path without the numbers of lists.
void count_fields(const std::string& path, const Value& value, std::map<std::string, int>& counts)
{
    if (const auto* members = value.get<Value::Object>()) {
        for (const auto& [name, member] : *members)
            count_fields(path.empty() ? name : path + "." + name, member, counts);
    } else if (const auto* list = value.get<Value::Array>()) {
        for (const auto& item : *list)
            count_fields(path, item, counts);
    } else
        ++counts[path];
}

std::string without_numbers(const std::string& path)
{
    std::string plain;
    bool inside = false;
    for (const char c : path) {
        if (c == '[') inside = true;
        if (!inside) plain += c;
        if (c == ']') inside = false;
    }
    return plain;
}

} // namespace

TEST_CASE("every field of plans and report backs of every layout is read rightly",
          "[plans][fixtures]")
{
    std::map<std::string, int> there;
    std::map<std::string, int> wrong;
    std::string differences_found;
    const auto paths = documents();
    REQUIRE(paths.size() >= 8);
    for (const auto& path : paths) {
        INFO(path.filename().string());
        const auto expected = wire::parse_json(bytes_of(fs::path{path}.replace_extension(".json")));
        REQUIRE(expected);
        const auto draft = read(path);
        REQUIRE(draft);
        std::vector<Difference> differences;
        const auto found = to_value(*draft);
        compare("", *expected, &found, differences);
        count_fields("", *expected, there);
        for (const auto& each : differences)
            ++wrong[without_numbers(each.path)];
        if (!differences.empty())
            differences_found += path.filename().string() + "\n" + table_of(differences);
    }
    for (const auto& [field, count] : there) {
        INFO(differences_found);
        INFO(field << ": " << count - wrong[field] << " of " << count);
        CHECK(wrong[field] == 0);
    }
    INFO(differences_found);
    CHECK(differences_found.empty());
}

TEST_CASE("every source of a plan names a field of the draft and lines of the file",
          "[plans][fixtures]")
{
    for (const auto& path : documents()) {
        const auto bytes = bytes_of(path);
        const auto draft = read(path);
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
