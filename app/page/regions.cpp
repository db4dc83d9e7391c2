#include "page/regions.h"

#include "page/region_parts.h"

#include <cctype>
#include <utility>

namespace klubba::page {

Regions
regions(const meeting::PublicView& view, const Reader& reader, const DocumentAddress& address_of)
{
    const Shown shown{view, reader};
    Regions all{
        {"state", {}, state_html(shown)},
        {"message", {}, message_html(shown)},
        {"item", {}, item_html(shown)},
        {"decision", {}, decision_html(shown)},
        {"vote", {}, vote_html(shown)},
        {"speaker", {}, speaker_html(shown)},
        {"pace", {}, pace_html(shown)},
        {"decisions", {}, decisions_html(shown)},
        {"verification", {}, verification_html(shown)},
    };
    for (auto& row : schedule_rows(shown))
        all.push_back(std::move(row));
    for (auto& row : agenda_rows(shown, address_of))
        all.push_back(std::move(row));
    return all;
}

std::string anchor(const meeting::ItemId& item)
{
    return safe_id("item-", item.text);
}

std::string safe_id(std::string_view prefix, std::string_view id)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string safe(prefix);
    for (const char letter : id) {
        const auto code = static_cast<unsigned char>(letter);
        if (std::isalnum(code) != 0 && code < 0x80) {
            safe += letter;
            continue;
        }
        safe += '_';
        safe += digits[code / 16];
        safe += digits[code % 16];
    }
    return safe;
}

} // namespace klubba::page
