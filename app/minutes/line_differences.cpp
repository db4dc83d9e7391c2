#include "minutes/line_differences.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <utility>

namespace klubba::minutes {

namespace {

using Lines = std::vector<std::string>;

/// "§ 12" where a line begins with it.
std::string section_of(const std::string& line)
{
    constexpr std::string_view sign = "\xC2\xA7 ";
    if (!line.starts_with(sign)) return {};
    auto end = sign.size();
    while (end < line.size() && std::isdigit(static_cast<unsigned char>(line[end])) != 0)
        ++end;
    return end == sign.size() ? std::string{} : line.substr(0, end);
}

/// How long the longest common run of lines is, from each place on.
std::vector<std::vector<std::uint32_t>> common(const Lines& one, const Lines& other)
{
    std::vector<std::vector<std::uint32_t>> lengths(
        one.size() + 1, std::vector<std::uint32_t>(other.size() + 1, 0));
    for (auto i = one.size(); i-- > 0;)
        for (auto j = other.size(); j-- > 0;)
            lengths[i][j] = one[i] == other[j] ? lengths[i + 1][j + 1] + 1
                                               : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    return lengths;
}

/// Lines that are put in and left out at the same place are one line that was changed.
void add_pairs(std::vector<LineDifference>& all,
               std::vector<LineDifference>& expected,
               std::vector<LineDifference>& found)
{
    for (std::size_t i = 0; i < std::max(expected.size(), found.size()); ++i) {
        if (i >= found.size())
            all.push_back(std::move(expected[i]));
        else if (i >= expected.size())
            all.push_back(std::move(found[i]));
        else {
            found[i].was = expected[i].was;
            found[i].expected = std::move(expected[i].expected);
            all.push_back(std::move(found[i]));
        }
    }
    expected.clear();
    found.clear();
}

} // namespace

std::vector<LineDifference> differences(const std::vector<std::string>& expected,
                                        const std::vector<std::string>& found)
{
    std::vector<LineDifference> all;
    std::vector<LineDifference> only_expected;
    std::vector<LineDifference> only_found;
    const auto lengths = common(expected, found);
    std::string section;
    const auto enter = [&](const std::string& line) {
        if (auto next = section_of(line); !next.empty()) section = std::move(next);
    };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < expected.size() || j < found.size()) {
        const bool both = i < expected.size() && j < found.size();
        if (both && expected[i] == found[j]) {
            add_pairs(all, only_expected, only_found);
            enter(found[j]);
            ++i;
            ++j;
        } else if (j >= found.size() || (both && lengths[i + 1][j] >= lengths[i][j + 1])) {
            enter(expected[i]);
            only_expected.push_back({section, i + 1, 0, expected[i], {}});
            ++i;
        } else {
            enter(found[j]);
            only_found.push_back({section, 0, j + 1, {}, found[j]});
            ++j;
        }
    }
    add_pairs(all, only_expected, only_found);
    return all;
}

} // namespace klubba::minutes
