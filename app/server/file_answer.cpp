#include "server/file_answer.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace klubba::server {

namespace {

constexpr const char* policy = "sandbox; default-src 'none'; frame-ancestors 'none'";

/// As RFC 8187 has it, for names that are not ASCII.
std::string disposition(std::string_view name)
{
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                       "0123456789-._~";
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (name.empty()) return "attachment";
    std::string text = "attachment; filename*=UTF-8''";
    for (const char letter : name) {
        if (plain.find(letter) != std::string_view::npos) {
            text += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        text += '%';
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

struct Range {
    std::size_t first = 0;
    std::size_t count = 0; ///< 0: there is nothing there.
};

/// "bytes=100-" or "bytes=100-199"; empty for every other form, which may be passed over.
std::optional<Range> range_in(std::string_view header, std::size_t size)
{
    constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit)) return {};
    header.remove_prefix(unit.size());
    const auto* const end = header.data() + header.size();
    Range range;
    const auto [dash, error] = std::from_chars(header.data(), end, range.first);
    if (error != std::errc{} || dash == end || *dash != '-') return {};
    std::size_t last = size - 1;
    if (dash + 1 != end) {
        const auto [stop, wrong] = std::from_chars(dash + 1, end, last);
        if (wrong != std::errc{} || stop != end || last < range.first) return {};
    }
    if (range.first < size) range.count = std::min(last, size - 1) - range.first + 1;
    return range;
}

} // namespace

Response file_answer(SentFile file, const Request& request)
{
    const auto tag = '"' + file.hash + '"';
    Headers headers{{"ETag", tag},
                    {"Accept-Ranges", "bytes"},
                    {"Cache-Control", "private, no-cache"},
                    {"Content-Disposition", disposition(file.name)},
                    {"Content-Security-Policy", policy},
                    {"Cross-Origin-Resource-Policy", "same-origin"},
                    {"Referrer-Policy", "no-referrer"}};
    if (request.header("if-none-match").find(tag) != std::string_view::npos)
        return {304, "", "", std::move(headers)};
    const auto size = file.content.size();
    const auto wanted = request.header("if-range");
    const auto range =
        wanted.empty() || wanted == tag ? range_in(request.header("range"), size) : std::nullopt;
    if (!range)
        return {200, std::move(file.media_type), std::move(file.content), std::move(headers)};
    const auto total = "/" + std::to_string(size);
    if (range->count == 0) {
        auto response = error_response(416, "The file ends before that.");
        response.headers.emplace_back("Content-Range", "bytes *" + total);
        return response;
    }
    headers.emplace_back("Content-Range", "bytes " + std::to_string(range->first) + "-" +
                                              std::to_string(range->first + range->count - 1) +
                                              total);
    return {206, std::move(file.media_type), file.content.substr(range->first, range->count),
            std::move(headers)};
}

} // namespace klubba::server
