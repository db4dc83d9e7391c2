#include "paper/outline.h"

#include <libxml/parser.h>

#include <algorithm>
#include <charconv>
#include <memory>

namespace klubba::paper {

namespace {

constexpr std::size_t most_entries = 5'000;
constexpr std::size_t longest_title = 1'000;
constexpr std::size_t largest_outline = std::size_t{4} << 20U;

std::string_view view_of(const xmlChar* text)
{
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

/// Single spaces, and none at either end.
std::string spaced(std::string_view text)
{
    std::string made;
    for (const char sign : text) {
        const bool is_space = static_cast<unsigned char>(sign) <= ' ';
        if (!is_space)
            made += sign;
        else if (!made.empty() && made.back() != ' ')
            made += ' ';
    }
    while (made.ends_with(' '))
        made.pop_back();
    return made;
}

struct Reading {
    std::vector<OutlineEntry> entries;
    OutlineEntry entry;
    int depth = -1;
    bool in_item = false;

    void start(std::string_view name, const xmlChar** attributes)
    {
        if (name == "outline") ++depth;
        in_item = name == "item";
        if (!in_item) return;
        entry = {{}, 0, std::max(0, depth)};
        for (auto at = attributes; at != nullptr && *at != nullptr; at += 2) {
            const auto value = view_of(at[1]);
            if (view_of(at[0]) == "page")
                std::from_chars(value.data(), value.data() + value.size(), entry.page);
        }
    }
    void end(std::string_view name)
    {
        if (name == "outline") --depth;
        if (name != "item" || !in_item) return;
        in_item = false;
        entry.title = spaced(entry.title);
        if (entry.page > 0 && !entry.title.empty() && entries.size() < most_entries)
            entries.push_back(std::move(entry));
    }
    void text(std::string_view characters)
    {
        if (in_item && entry.title.size() + characters.size() <= longest_title)
            entry.title += characters;
    }
};

Reading& reading_of(void* context)
{
    return *static_cast<Reading*>(context);
}

} // namespace

std::vector<OutlineEntry> outline_of(std::string_view xml)
{
    // The pages before it are somebody's else text in elements that need not even be closed.
    const auto at = xml.find("<outline>");
    if (at == std::string_view::npos || xml.size() - at > largest_outline) return {};
    std::string clean = "<all>" + std::string{xml.substr(at)};
    std::replace_if(
        clean.begin(), clean.end(),
        [](char sign) { return static_cast<unsigned char>(sign) < ' '; }, ' ');
    Reading reading;
    xmlSAXHandler handler{};
    handler.startElement = [](void* context, const xmlChar* name, const xmlChar** list) {
        reading_of(context).start(view_of(name), list);
    };
    handler.endElement = [](void* context, const xmlChar* name) {
        reading_of(context).end(view_of(name));
    };
    handler.characters = [](void* context, const xmlChar* text, int size) {
        reading_of(context).text(
            {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    };
    const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context{
        xmlCreatePushParserCtxt(&handler, &reading, nullptr, 0, nullptr), &xmlFreeParserCtxt};
    if (!context) return {};
    xmlCtxtUseOptions(context.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                         XML_PARSE_NOWARNING);
    xmlParseChunk(context.get(), clean.data(), static_cast<int>(clean.size()), 1);
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    context->myDoc = nullptr;
    return std::move(reading.entries);
}

} // namespace klubba::paper
