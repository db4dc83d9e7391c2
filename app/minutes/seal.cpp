#include "minutes/seal.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace klubba::minutes {

namespace {

constexpr std::string_view begins = "klubba-seal:1";

bool stands_as_it_is(char one)
{
    return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') ||
           one == '-' || one == '.' || one == ':' || one == ',';
}

constexpr std::string_view digits = "0123456789ABCDEF";

/// Everything else by its number, so that no format has to escape it.
std::string escaped(std::string_view text)
{
    std::string line;
    for (const char one : text) {
        const auto byte = static_cast<unsigned char>(one);
        if (stands_as_it_is(one))
            line += one;
        else
            line += {'%', digits[byte / 16], digits[byte % 16]};
    }
    return line;
}

std::string plain_again(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const bool is_escaped =
            text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(&text[i + 1], &text[i + 1] + 2, byte, 16).ec == std::errc{};
        plain += is_escaped ? static_cast<char>(byte) : text[i];
        if (is_escaped) i += 2;
    }
    return plain;
}

std::string listed(const std::vector<meeting::EventId>& events, const char* between)
{
    std::string text;
    for (const auto& event : events)
        text += (text.empty() ? "" : between) + to_text(event);
    return text;
}

std::optional<std::int64_t> number_in(std::string_view text)
{
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return {};
    return number;
}

std::vector<meeting::EventId> events_in(std::string_view text)
{
    std::vector<meeting::EventId> events;
    while (!text.empty()) {
        const auto one = text.substr(0, text.find(','));
        const auto colon = one.find(':');
        const auto number =
            colon == std::string_view::npos ? std::nullopt : number_in(one.substr(colon + 1));
        if (!number) return {};
        events.push_back({std::string{one.substr(0, colon)}, *number});
        text.remove_prefix(std::min(text.size(), one.size() + 1));
    }
    return events;
}

} // namespace

std::string to_text(const Seal& seal)
{
    auto text =
        std::string{begins} + ";meeting=" + escaped(seal.meeting) + ";kind=" + escaped(seal.kind);
    if (seal.section) text += ";section=" + std::to_string(*seal.section);
    if (!seal.receiver.empty()) text += ";receiver=" + escaped(seal.receiver);
    return text + ";events=" + listed(seal.last, ",") + ";head=" + seal.head +
           ";content=" + seal.content;
}

std::optional<Seal> seal_in(std::string_view text)
{
    const auto at = text.find(std::string{begins} + ";");
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + begins.size());
    std::map<std::string, std::string, std::less<>> members;
    while (text.starts_with(';')) {
        text.remove_prefix(1);
        const auto end = std::find_if(text.begin(), text.end(), [](char one) {
            return !stands_as_it_is(one) && one != '%' && one != '=';
        });
        const auto member = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        const auto equals = member.find('=');
        if (equals == std::string_view::npos) break;
        members[std::string{member.substr(0, equals)}] = plain_again(member.substr(equals + 1));
        text.remove_prefix(member.size());
    }
    Seal seal{members["meeting"],
              members["kind"],
              {},
              members["receiver"],
              events_in(members["events"]),
              members["head"],
              members["content"]};
    seal.section = number_in(members["section"]);
    if (seal.meeting.empty() || seal.last.empty() || seal.head.empty()) return {};
    return seal;
}

void put_seal(Document& document, Seal seal)
{
    Part part{PartRole::Appendix, {}};
    part.blocks.emplace_back(Heading{2, {}, std::string{seal_heading}, "akthet"});
    part.blocks.emplace_back(
        Paragraph{{{"Dokumentet är framställt ur sammanträdets journal, till och med händelse "},
                   {listed(seal.last, ", "), Emphasis::Code},
                   {". Journalen har då kontrollsumman "},
                   {seal.head, Emphasis::Code},
                   {" och det som sägs i dokumentet har kontrollsumman "},
                   {seal.content, Emphasis::Code},
                   {". De visar om något har ändrats, tagits bort eller lagts till i efterhand."}},
                  ParagraphRole::Remark});
    document.parts.push_back(std::move(part));
    document.seal = std::move(seal);
}

} // namespace klubba::minutes
