#pragma once

#include "base/value.h"
#include "support/catch.h"
#include "wire/json.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

// What was read of a document held against what is expected of it. What is expected may leave
// fields out; a list it names must match in full.
namespace klubba {

inline std::string bytes_of(const std::filesystem::path& path)
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

inline void compare(const std::string& path,
                    const Value& expected,
                    const Value* found,
                    std::vector<Difference>& differences);

inline void compare_lists(const std::string& path,
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

inline void compare(const std::string& path,
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

inline std::string table_of(const std::vector<Difference>& differences)
{
    std::ostringstream table;
    for (const auto& [path, expected, found] : differences)
        table << "  " << path << "\n    expected " << expected << "\n    found    " << found
              << "\n";
    return table.str();
}

/// Whether a path like "items[3].title" leads to something in the draft.
inline bool leads_somewhere(const Value& draft, const std::string& path)
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

} // namespace klubba
