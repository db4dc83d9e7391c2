#include "base/html.h"

namespace klubba {

namespace {

/// How many bytes at the start of `text` are a character that has no place in a page: C1 controls,
/// line and paragraph separators, and the embeddings, overrides and isolates of text direction.
std::size_t unwanted(std::string_view text)
{
    const auto at = [&](std::size_t index) {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    if (at(0) == 0xC2 && at(1) >= 0x80 && at(1) <= 0x9F) return 2;
    if (at(0) != 0xE2) return 0;
    const bool turns = at(1) == 0x80 && at(2) >= 0xA8 && at(2) <= 0xAE;
    const bool isolates = at(1) == 0x81 && at(2) >= 0xA6 && at(2) <= 0xA9;
    return turns || isolates ? 3 : 0;
}

/// How many bytes at the start of `text` can stay as they are.
std::size_t plain(std::string_view text)
{
    std::size_t count = 0;
    for (; count < text.size(); ++count) {
        const auto code = static_cast<unsigned char>(text[count]);
        const bool is_marked = code < 0x20 || code == '&' || code == '<' || code == '>' ||
                               code == '"' || code == '\'' || code == 0x7F || code == 0xC2 ||
                               code == 0xE2;
        if (is_marked) break;
    }
    return count;
}

void append_marked(std::string& safe, char letter)
{
    switch (letter) {
    case '&':
        safe += "&amp;";
        break;
    case '<':
        safe += "&lt;";
        break;
    case '>':
        safe += "&gt;";
        break;
    case '"':
        safe += "&quot;";
        break;
    case '\'':
        safe += "&#39;";
        break;
    default:
        const auto code = static_cast<unsigned char>(letter);
        if ((code >= 0x20 && code != 0x7F) || letter == '\n' || letter == '\t') safe += letter;
    }
}

} // namespace

std::string html_text(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        const auto as_it_is = plain(text);
        safe.append(text.substr(0, as_it_is));
        text.remove_prefix(as_it_is);
        if (text.empty()) break;
        if (const auto count = unwanted(text); count > 0) {
            text.remove_prefix(count);
            continue;
        }
        append_marked(safe, text.front());
        text.remove_prefix(1);
    }
    return safe;
}

} // namespace klubba
