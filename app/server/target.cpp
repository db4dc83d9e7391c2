#include "server/target.h"

#include "server/http.h"

#include <algorithm>

namespace klubba::server {

namespace {

std::string_view without_host(std::string_view text)
{
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!text.starts_with(scheme)) continue;
        const std::size_t slash = text.find('/', scheme.size());
        return slash == std::string_view::npos ? std::string_view{"/"} : text.substr(slash);
    }
    return text;
}

bool is_visible(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return letter > ' ' && letter < 0x7F && letter != '#'; });
}

} // namespace

std::optional<Target> target_from(std::string_view text)
{
    text = without_host(text);
    if (!text.starts_with('/') || !is_visible(text)) return std::nullopt;

    const std::size_t mark = std::min(text.find('?'), text.size());
    Target target{"", std::string{text.substr(std::min(text.size(), mark + 1))}};
    for (std::string_view rest = text.substr(0, mark); !rest.empty();) {
        rest.remove_prefix(1);
        const std::string_view written = rest.substr(0, rest.find('/'));
        rest.remove_prefix(written.size());
        const auto segment = percent_decoded(written);
        if (!segment || *segment == "." || *segment == "..") return std::nullopt;
        if (segment->find_first_of("/\\") != std::string::npos) return std::nullopt;
        target.path += '/' + *segment;
    }
    return target;
}

} // namespace klubba::server
