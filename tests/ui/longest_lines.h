#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace klubba::ui::testing {

/// Of all files in the folder: the `most` longest lines that have more bytes than `least`.
inline std::vector<std::string>
longest_lines(const std::filesystem::path& folder, std::size_t least, std::size_t most)
{
    std::vector<std::string> lines;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);)
            if (line.size() > least) lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end(),
              [](const auto& a, const auto& b) { return a.size() > b.size(); });
    lines.resize(std::min(lines.size(), most));
    return lines;
}

} // namespace klubba::ui::testing
