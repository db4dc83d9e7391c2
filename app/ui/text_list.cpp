#include "ui/secretary_forms.h"

namespace klubba::ui {

std::string list_text(const std::vector<std::string>& values, std::string_view between)
{
    std::string text;
    for (const auto& value : values) {
        if (!text.empty()) text += between;
        text += value;
    }
    return text;
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
