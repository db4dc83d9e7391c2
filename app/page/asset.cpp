#include "page/asset.h"

#include "page/texts.h"

#include <array>
#include <utility>

namespace klubba::page {

std::optional<Asset> asset(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> types{{
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".svg", "image/svg+xml"},
    }};
    const auto content = text_of(name);
    if (content.empty()) return {};
    for (const auto& [ending, type] : types)
        if (name.ends_with(ending)) return Asset{content, type};
    return {};
}

} // namespace klubba::page
