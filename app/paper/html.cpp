#include "paper/html.h"

#include "paper/html_lines.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace klubba::paper {

namespace {

enum class Kind { Inline, Block, Paragraph, Heading, Hidden, Break, List, Entry, Table, Row, Cell };

struct Element {
    std::string_view name;
    Kind kind;
};

constexpr std::array elements{
    Element{"p", Kind::Paragraph},      Element{"blockquote", Kind::Paragraph},
    Element{"pre", Kind::Paragraph},    Element{"hr", Kind::Paragraph},
    Element{"dl", Kind::Paragraph},     Element{"fieldset", Kind::Paragraph},
    Element{"h1", Kind::Heading},       Element{"h2", Kind::Heading},
    Element{"h3", Kind::Heading},       Element{"h4", Kind::Heading},
    Element{"h5", Kind::Heading},       Element{"h6", Kind::Heading},
    Element{"div", Kind::Block},        Element{"section", Kind::Block},
    Element{"article", Kind::Block},    Element{"header", Kind::Block},
    Element{"footer", Kind::Block},     Element{"main", Kind::Block},
    Element{"aside", Kind::Block},      Element{"address", Kind::Block},
    Element{"dt", Kind::Block},         Element{"dd", Kind::Block},
    Element{"form", Kind::Block},       Element{"figure", Kind::Block},
    Element{"figcaption", Kind::Block}, Element{"details", Kind::Block},
    Element{"summary", Kind::Block},    Element{"body", Kind::Block},
    Element{"br", Kind::Break},         Element{"ul", Kind::List},
    Element{"ol", Kind::List},          Element{"menu", Kind::List},
    Element{"li", Kind::Entry},         Element{"table", Kind::Table},
    Element{"caption", Kind::Row},      Element{"tr", Kind::Row},
    Element{"td", Kind::Cell},          Element{"th", Kind::Cell},
    Element{"script", Kind::Hidden},    Element{"style", Kind::Hidden},
    Element{"head", Kind::Hidden},      Element{"template", Kind::Hidden},
    Element{"noscript", Kind::Hidden},  Element{"svg", Kind::Hidden},
    Element{"nav", Kind::Hidden},       Element{"select", Kind::Hidden},
    Element{"textarea", Kind::Hidden},  Element{"iframe", Kind::Hidden},
    Element{"object", Kind::Hidden},    Element{"title", Kind::Hidden}};

/// Without an end tag, so never left.
constexpr std::array<std::string_view, 8> empty_elements{"br",   "hr",   "img",  "input",
                                                         "meta", "link", "area", "base"};
constexpr int list_indent = 3;

std::string_view view_of(const xmlChar* text)
{
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

Kind kind_of(std::string_view name)
{
    const auto* const found = std::find_if(elements.begin(), elements.end(),
                                           [&](const Element& each) { return each.name == name; });
    return found == elements.end() ? Kind::Inline : found->kind;
}

std::optional<std::string_view> attribute(const xmlChar** list, std::string_view name)
{
    for (auto at = list; at != nullptr && *at != nullptr; at += 2)
        if (view_of(at[0]) == name) return view_of(at[1]);
    return {};
}

int number_of(std::optional<std::string_view> text, int otherwise)
{
    int number = otherwise;
    if (text) std::from_chars(text->data(), text->data() + text->size(), number);
    return std::clamp(number, -1'000'000, 1'000'000);
}

/// Said by the element itself; what a stylesheet hides is not known here.
bool is_hidden(const xmlChar** list)
{
    if (attribute(list, "hidden") || attribute(list, "aria-hidden") == "true") return true;
    if (attribute(list, "role") == "navigation") return true;
    auto style = std::string{attribute(list, "style").value_or("")};
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

class Reader {
public:
    void start(std::string_view name, const xmlChar** list)
    {
        const bool empty =
            std::find(empty_elements.begin(), empty_elements.end(), name) != empty_elements.end();
        const auto kind = kind_of(name);
        // Counted, so that all within is hidden too, however deep.
        if (m_hidden > 0 || kind == Kind::Hidden || is_hidden(list)) {
            m_hidden += !empty;
            return;
        }
        open(name, kind, list);
    }
    void end(std::string_view name)
    {
        if (std::find(empty_elements.begin(), empty_elements.end(), name) != empty_elements.end())
            return;
        if (m_hidden > 0) {
            --m_hidden;
            return;
        }
        close(name, kind_of(name));
    }
    void text(std::string_view characters)
    {
        if (m_hidden > 0) return;
        if (m_preformatted > 0)
            m_lines.preformatted(characters);
        else
            m_lines.text(characters);
    }
    std::vector<Line> take() { return m_lines.take(); }

private:
    struct List {
        bool ordered = false;
        bool lettered = false;
        int next = 1;
    };

    void open(std::string_view name, Kind kind, const xmlChar** list)
    {
        switch (kind) {
        case Kind::Paragraph:
        case Kind::Heading:
            m_preformatted += name == "pre";
            return m_lines.break_line(1);
        case Kind::Block:
            m_lines.break_line(0);
            if (name == "dd") m_lines.indent_by(list_indent);
            return;
        case Kind::Break:
            return m_lines.break_line(0);
        case Kind::List:
            m_lines.break_line(m_lists.empty() ? 1 : 0);
            if (!m_lists.empty()) m_lines.indent_by(list_indent);
            m_lists.push_back({name == "ol", attribute(list, "type").value_or("") == "a",
                               number_of(attribute(list, "start"), 1)});
            return;
        case Kind::Entry:
            return open_entry(list);
        case Kind::Table:
            return m_lines.begin_table();
        case Kind::Row:
            return m_lines.begin_row();
        case Kind::Cell:
            return m_lines.begin_cell(number_of(attribute(list, "colspan"), 1));
        case Kind::Inline:
        case Kind::Hidden:
            return;
        }
    }
    void open_entry(const xmlChar** list)
    {
        m_lines.break_line(0);
        if (m_lists.empty()) return;
        auto& in = m_lists.back();
        if (!in.ordered) return m_lines.mark("-");
        const int number = number_of(attribute(list, "value"), in.next);
        in.next = number + 1;
        constexpr int letters = 26;
        const bool letter = in.lettered && number >= 1 && number <= letters;
        m_lines.mark(letter ? std::string{static_cast<char>('a' + number - 1), ')'}
                            : std::to_string(number) + ".");
    }
    void close(std::string_view name, Kind kind)
    {
        switch (kind) {
        case Kind::Paragraph:
        case Kind::Heading:
            m_preformatted -= name == "pre" && m_preformatted > 0;
            return m_lines.break_line(1);
        case Kind::Block:
            m_lines.break_line(0);
            if (name == "dd") m_lines.indent_by(-list_indent);
            return;
        case Kind::List:
            if (!m_lists.empty()) m_lists.pop_back();
            m_lines.break_line(m_lists.empty() ? 1 : 0);
            if (!m_lists.empty()) m_lines.indent_by(-list_indent);
            return;
        case Kind::Entry:
            m_lines.break_line(0);
            return m_lines.mark({});
        case Kind::Table:
            return m_lines.end_table();
        case Kind::Row:
        case Kind::Cell:
        case Kind::Break:
        case Kind::Inline:
        case Kind::Hidden:
            return;
        }
    }

    HtmlLines m_lines;
    std::vector<List> m_lists;
    int m_hidden = 0;
    int m_preformatted = 0;
};

bool is_utf8(std::string_view bytes)
{
    return xmlCheckUTF8(reinterpret_cast<const xmlChar*>(std::string{bytes}.c_str())) != 0;
}

Reader& reader_of(void* context)
{
    return *static_cast<Reader*>(context);
}

htmlSAXHandler handler()
{
    htmlSAXHandler made{};
    made.startElement = [](void* context, const xmlChar* name, const xmlChar** list) {
        reader_of(context).start(view_of(name), list);
    };
    made.endElement = [](void* context, const xmlChar* name) {
        reader_of(context).end(view_of(name));
    };
    made.characters = [](void* context, const xmlChar* text, int size) {
        reader_of(context).text(
            {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    };
    made.ignorableWhitespace = made.characters;
    return made;
}

} // namespace

std::vector<Line> lines_of_html(std::string_view bytes)
{
    // A zero would end the text for the parser.
    std::string clean{bytes};
    std::replace(clean.begin(), clean.end(), '\0', ' ');
    auto handle = handler();
    Reader reader;
    const auto encoding = is_utf8(clean) ? XML_CHAR_ENCODING_UTF8 : XML_CHAR_ENCODING_NONE;
    const auto context = htmlCreatePushParserCtxt(&handle, &reader, nullptr, 0, nullptr, encoding);
    if (context == nullptr) return {};
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    if (encoding == XML_CHAR_ENCODING_UTF8) options |= HTML_PARSE_IGNORE_ENC;
    htmlCtxtUseOptions(context, options);
    constexpr std::size_t piece = std::size_t{256} * 1024;
    for (std::size_t at = 0; at < clean.size(); at += piece)
        htmlParseChunk(context, clean.data() + at,
                       static_cast<int>(std::min(piece, clean.size() - at)), 0);
    htmlParseChunk(context, nullptr, 0, 1);
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    htmlFreeParserCtxt(context);
    return reader.take();
}

bool is_html(std::string_view bytes)
{
    constexpr std::size_t head = 1024;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::string start{bytes.substr(0, head)};
    std::transform(start.begin(), start.end(), start.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto first = start.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || start[first] != '<') return false;
    const auto end = start.find_first_of(" \t\r\n>/", first + 1);
    const auto name = std::string_view{start}.substr(first + 1, end - first - 1);
    if (kind_of(name) != Kind::Inline || name.starts_with("!--")) return true;
    constexpr std::array<std::string_view, 7> others{"html", "meta",   "link", "!doctype",
                                                     "span", "strong", "?xml"};
    return std::find(others.begin(), others.end(), name) != others.end();
}

} // namespace klubba::paper
