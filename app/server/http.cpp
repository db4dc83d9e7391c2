#include "server/http.h"

#include "base/utf8.h"
#include "base/value.h"
#include "wire/json.h"

#include <algorithm>

namespace klubba::server {

namespace {

int hex_digit(char letter)
{
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return -1;
}

bool is_control(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return byte < 0x20 || byte == 0x7F;
}

bool is_sound(std::string_view text)
{
    while (!text.empty()) {
        const auto character = utf8_at(text, 0);
        if (!character || is_control(text[0])) return false;
        text.remove_prefix(character->size);
    }
    return true;
}

const char* name_of(int status)
{
    switch (status) {
    case 400:
        return "bad-request";
    case 401:
        return "unauthorized";
    case 403:
        return "forbidden";
    case 404:
        return "not-found";
    case 405:
        return "method-not-allowed";
    case 408:
        return "request-timeout";
    case 409:
        return "conflict";
    case 411:
        return "length-required";
    case 413:
        return "content-too-large";
    case 414:
        return "uri-too-long";
    case 415:
        return "unsupported-media-type";
    case 417:
        return "expectation-failed";
    case 422:
        return "unprocessable";
    case 429:
        return "too-many-requests";
    case 431:
        return "header-fields-too-large";
    case 500:
        return "internal-error";
    case 501:
        return "not-implemented";
    case 503:
        return "unavailable";
    case 505:
        return "http-version-not-supported";
    default:
        return "error";
    }
}

} // namespace

std::string_view Request::header(std::string_view name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&](auto& each) { return each.first == name; });
    return found == headers.end() ? std::string_view{} : found->second;
}

std::optional<std::string> Request::parameter(std::string_view name) const
{
    for (std::string_view rest = query; !rest.empty();) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        if (percent_decoded(pair.substr(0, equals)) != name) continue;
        std::string value{pair.substr(std::min(pair.size(), equals + 1))};
        std::replace(value.begin(), value.end(), '+', ' ');
        return percent_decoded(value);
    }
    return std::nullopt;
}

Response error_response(int status, std::string_view what)
{
    Value body;
    body.set("error", Value{name_of(status)});
    body.set("what", Value{what});
    return {status, "application/json", wire::print_json(body) + "\n", {}};
}

std::optional<std::string> percent_decoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const int high = text.size() - i > 2 ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low < 0) return std::nullopt;
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (!is_sound(decoded)) return std::nullopt;
    return decoded;
}

} // namespace klubba::server
