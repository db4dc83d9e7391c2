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

} // namespace

std::string html_text(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        if (const auto count = unwanted(text); count > 0) {
            text.remove_prefix(count);
            continue;
        }
        const char letter = text.front();
        text.remove_prefix(1);
        const auto code = static_cast<unsigned char>(letter);
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
            if ((code >= 0x20 && code != 0x7F) || letter == '\n' || letter == '\t') safe += letter;
        }
    }
    return safe;
}

} // namespace klubba
