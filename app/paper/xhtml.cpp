#include "paper/xhtml.h"

#include <libxml/parser.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>

namespace klubba::paper {

namespace {

/// More is no page that somebody will read; what is over is left out.
constexpr std::size_t most_words = 20'000;
constexpr std::size_t longest_word = 1'000;
/// A poster is some thousand points; PDF itself ends at 14,400.
constexpr double farthest = 20'000;

std::string_view view_of(const xmlChar* text)
{
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::optional<double> number_of(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || !std::isfinite(number)) return {};
    return std::clamp(number, -farthest, farthest);
}

std::optional<double> attribute(const xmlChar** attributes, std::string_view name)
{
    for (auto at = attributes; at != nullptr && *at != nullptr; at += 2)
        if (view_of(at[0]) == name) return number_of(view_of(at[1]));
    return {};
}

std::optional<Box> box_of(const xmlChar** attributes)
{
    const auto left = attribute(attributes, "xMin");
    const auto top = attribute(attributes, "yMin");
    const auto right = attribute(attributes, "xMax");
    const auto bottom = attribute(attributes, "yMax");
    if (!left || !top || !right || !bottom || *right < *left || *bottom < *top) return {};
    return Box{*left, *top, *right, *bottom};
}

bool is_space(char c)
{
    return static_cast<unsigned char>(c) <= ' ';
}

void trim(std::string& text)
{
    while (!text.empty() && is_space(text.back()))
        text.pop_back();
    text.erase(0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_space) -
                                           text.begin()));
}

} // namespace

struct XhtmlReader::State {
    TakePage take;
    int next = 1;
    Page page;
    Word word;
    bool in_page = false;
    bool in_word = false;
    bool wanted = true;
    bool complete = false; ///< The end of the document was seen.
    xmlSAXHandler handler{};
    xmlParserCtxtPtr context = nullptr;

    void start(std::string_view name, const xmlChar** attributes)
    {
        if (name == "page") {
            page = Page{next++,
                        attribute(attributes, "width").value_or(0),
                        attribute(attributes, "height").value_or(0),
                        {}};
            in_page = true;
        } else if (name == "word" && in_page) {
            const auto box = box_of(attributes);
            in_word = box && page.words.size() < most_words;
            word = {box.value_or(Box{}), {}};
        }
    }
    void end(std::string_view name)
    {
        if (name == "word" && in_word) {
            in_word = false;
            trim(word.text);
            if (!word.text.empty()) page.words.push_back(std::move(word));
        } else if (name == "page" && in_page) {
            in_page = false;
            wanted = take(std::move(page));
            page = {};
            if (!wanted) xmlStopParser(context);
        } else if (name == "doc") {
            complete = true;
        }
    }
    void text(std::string_view characters)
    {
        if (in_word && word.text.size() + characters.size() <= longest_word)
            word.text += characters;
    }

    static State& of(void* context) { return *static_cast<State*>(context); }
};

XhtmlReader::XhtmlReader(TakePage take, int first) : m_state(std::make_unique<State>())
{
    auto& state = *m_state;
    state.take = std::move(take);
    state.next = first;
    state.handler.startElement = [](void* context, const xmlChar* name, const xmlChar** list) {
        State::of(context).start(view_of(name), list);
    };
    state.handler.endElement = [](void* context, const xmlChar* name) {
        State::of(context).end(view_of(name));
    };
    state.handler.characters = [](void* context, const xmlChar* text, int size) {
        State::of(context).text(
            {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    };
    state.context = xmlCreatePushParserCtxt(&state.handler, &state, nullptr, 0, nullptr);
    if (state.context == nullptr) return; // no memory: finish() says that nothing came
    xmlCtxtUseOptions(state.context, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                         XML_PARSE_NOWARNING);
}

XhtmlReader::~XhtmlReader()
{
    if (m_state->context == nullptr) return;
    if (m_state->context->myDoc != nullptr) xmlFreeDoc(m_state->context->myDoc);
    xmlFreeParserCtxt(m_state->context);
}

bool XhtmlReader::feed(std::string_view bytes)
{
    constexpr std::size_t piece = std::size_t{64} * 1024;
    std::string clean;
    while (m_state->wanted && m_state->context != nullptr && !bytes.empty()) {
        clean = bytes.substr(0, piece);
        bytes.remove_prefix(clean.size());
        // A control character of a font's own is no XML, and no reason to lose the page.
        std::replace_if(
            clean.begin(), clean.end(), [](char c) { return c != '\n' && is_space(c); }, ' ');
        xmlParseChunk(m_state->context, clean.data(), static_cast<int>(clean.size()), 0);
    }
    return m_state->wanted;
}

Result<void, Failure> XhtmlReader::finish()
{
    if (!m_state->wanted) return {};
    if (m_state->context != nullptr) xmlParseChunk(m_state->context, nullptr, 0, 1);
    if (m_state->complete || !m_state->wanted) return {};
    return failure(Failure::Kind::BadInput,
                   "the pages broke off after page " + std::to_string(m_state->next - 1));
}

Result<std::vector<Page>, Failure> pages_of(std::string_view xhtml)
{
    std::vector<Page> pages;
    XhtmlReader reader{[&](Page&& page) {
        pages.push_back(std::move(page));
        return true;
    }};
    reader.feed(xhtml);
    if (auto done = reader.finish(); !done) return unexpected<Failure>(std::move(done.error()));
    return pages;
}

} // namespace klubba::paper
