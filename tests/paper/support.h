#pragma once

#include "paper/layout.h"

#include <string>
#include <string_view>
#include <vector>

// Pages set by hand: ten points a line of type, five points a character.
namespace klubba::paper {

class Sheet {
public:
    explicit Sheet(int number = 1) : m_page{number, 595, 842, {}} {}

    /// Words from `left` on, on the line whose baseline is at `baseline`.
    Sheet& text(double left, double baseline, std::string_view words)
    {
        double at = left;
        while (!words.empty()) {
            const auto end = words.find(' ');
            const std::string word{words.substr(0, end)};
            double size = 0;
            for (const char c : word)
                size += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            m_page.words.push_back({{at, baseline - 7.8, at + 5 * size, baseline + 2.2}, word});
            at += 5 * size + 2.5;
            words = end == std::string_view::npos ? std::string_view{} : words.substr(end + 1);
        }
        return *this;
    }
    [[nodiscard]] Page page() const { return m_page; }

private:
    Page m_page;
};

/// A capital, and "(" somewhere after it, is a person; "Called" and "Served" are headings.
inline Meaning people()
{
    return {[](std::string_view text) {
                return text.front() >= 'A' && text.front() <= 'Z' && text.find('(') != text.npos;
            },
            [](std::string_view text) { return text == "Served" || text == "Called"; },
            [](std::string_view text) { return text.starts_with("Page "); }};
}

inline std::vector<std::string> texts(const std::vector<Line>& lines)
{
    std::vector<std::string> found;
    for (const auto& line : lines)
        found.push_back(line.text);
    return found;
}

} // namespace klubba::paper
