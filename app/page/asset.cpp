#include "page/asset.h"

#include "page/texts.h"
#include "wire/keys.h"

#include <algorithm>
#include <array>

namespace klubba::page {

namespace {

constexpr std::size_t version_length = 16;

struct File {
    std::string_view stem;
    std::string_view ending;
    std::string_view type;
    std::string_view content;
    std::string version;
};

const std::array<File, 3>& files()
{
    static const auto all = [] {
        std::array<File, 3> made{{
            {"klubba", ".css", "text/css; charset=utf-8", text_of("klubba.css"), {}},
            {"klubba", ".js", "text/javascript; charset=utf-8", text_of("klubba.js"), {}},
            {"klubba", ".svg", "image/svg+xml", text_of("klubba.svg"), {}},
        }};
        for (auto& file : made)
            file.version = wire::to_hex(wire::hash_of(file.content)).substr(0, version_length);
        return made;
    }();
    return all;
}

bool is_version(std::string_view text)
{
    return text.size() == version_length && std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
           });
}

} // namespace

std::optional<Asset> asset(std::string_view name)
{
    for (const auto& file : files()) {
        if (!name.starts_with(file.stem) || !name.ends_with(file.ending)) continue;
        if (name.size() < file.stem.size() + file.ending.size()) continue;
        const auto between =
            name.substr(file.stem.size(), name.size() - file.stem.size() - file.ending.size());
        const bool has_version = between.starts_with('.') && is_version(between.substr(1));
        if (!between.empty() && !has_version) continue;
        return Asset{file.content, file.type, file.version,
                     has_version && between.substr(1) == file.version};
    }
    return {};
}

std::string asset_address(std::string_view name)
{
    for (const auto& file : files())
        if (name == std::string{file.stem} + std::string{file.ending})
            return "/assets/" + std::string{file.stem} + "." + file.version +
                   std::string{file.ending};
    return "/assets/" + std::string{name};
}

} // namespace klubba::page
