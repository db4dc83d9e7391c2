#include "ui/text_list.h"

namespace klubba::ui {

std::string joined(const std::vector<std::string>& texts, std::string_view between)
{
    std::string all;
    for (const auto& text : texts) {
        if (!all.empty()) all += between;
        all += text;
    }
    return all;
}

std::string unbroken(std::string_view text)
{
    constexpr std::string_view no_break_space = "\xC2\xA0";
    std::string out;
    for (const char letter : text) {
        if (letter == ' ')
            out += no_break_space;
        else
            out += letter;
    }
    return out;
}

std::vector<std::string> list_from(std::string_view text, char between)
{
    std::vector<std::string> values;
    while (!text.empty()) {
        const auto end = text.find(between);
        const auto part = text.substr(0, end);
        const auto first = part.find_first_not_of(' ');
        const auto last = part.find_last_not_of(' ');
        if (first != std::string_view::npos)
            values.emplace_back(part.substr(first, last - first + 1));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return values;
}

} // namespace klubba::ui
