#include "minutes/html.h"

#include "base/base64.h"
#include "base/html.h"
#include "minutes/html_style.h"
#include "minutes/seal.h"

#include <cmath>

namespace klubba::minutes {

namespace {

constexpr std::size_t long_list = 16; ///< Names from which on a field is set in two columns.

/// Escaped, with line breaks as elements.
std::string lines(const std::string& text)
{
    std::string html;
    for (const char letter : html_text(text)) {
        if (letter == '\n')
            html += "<br/>";
        else
            html += letter;
    }
    return html;
}

std::string
element(const std::string& name, const std::string& attributes, const std::string& inner)
{
    return "<" + name + (attributes.empty() ? "" : " " + attributes) + ">" + inner + "</" + name +
           ">";
}

std::string of_class(const char* name)
{
    return std::string{"class=\""} + name + "\"";
}

std::string to_html(const Runs& runs)
{
    std::string html;
    for (const auto& run : runs) {
        const auto text = lines(run.text);
        switch (run.emphasis) {
        case Emphasis::Plain:
            html += text;
            break;
        case Emphasis::Strong:
            html += element("strong", {}, text);
            break;
        case Emphasis::Muted:
            html += element("span", of_class("muted"), text);
            break;
        case Emphasis::Code:
            html += element("code", {}, text);
            break;
        }
    }
    return html;
}

std::string to_html(const Heading& heading)
{
    const auto name = "h" + std::to_string(heading.level);
    const auto label = heading.label.empty()
                           ? std::string{}
                           : element("span", of_class("label"), html_text(heading.label)) + " ";
    return element(name, heading.anchor.empty() ? "" : "id=\"" + html_text(heading.anchor) + "\"",
                   label + lines(heading.text)) +
           "\n";
}

std::string to_html(const Paragraph& paragraph)
{
    const auto inner = to_html(paragraph.runs);
    switch (paragraph.role) {
    case ParagraphRole::Body:
        break;
    case ParagraphRole::Remark:
        return element("p", of_class("remark"), inner) + "\n";
    case ParagraphRole::Statement:
        return element("p", of_class("statement"), inner) + "\n";
    }
    return element("p", {}, inner) + "\n";
}

std::string to_html(const Clauses& block)
{
    std::string inner;
    if (!block.lead_in.empty()) inner += element("p", of_class("lead"), lines(block.lead_in));
    std::string items;
    for (const auto& clause : block.clauses) {
        if (clause.marker.empty()) {
            inner += element("p", {}, lines(clause.text));
            continue;
        }
        items += element("li", {},
                         element("span", of_class("marker"), html_text(clause.marker)) + " " +
                             element("span", {}, lines(clause.text))) +
                 "\n";
    }
    // Without a marker of its own a list is no list to some screen readers, unless its role says
    // so.
    if (!items.empty()) inner += element("ol", "role=\"list\"", items);
    return element("div", of_class("clauses"), inner) + "\n";
}

std::string to_html(const List& list)
{
    std::string items;
    for (const auto& item : list.items) {
        std::string inner = to_html(item.runs);
        for (const auto& paragraph : item.more)
            inner += to_html(paragraph);
        items += element("li", {}, inner) + "\n";
    }
    return element(list.kind == ListKind::Numbered ? "ol" : "ul", {}, items) + "\n";
}

std::string to_html(const Cell& cell)
{
    if (cell.link.empty()) return lines(cell.text);
    return element("a", "href=\"#" + html_text(cell.link) + "\"", lines(cell.text));
}

std::string to_html(const Table& table)
{
    std::string head;
    for (const auto& column : table.columns)
        head += element("th", "scope=\"col\"", lines(column));
    std::string body;
    for (const auto& row : table.rows) {
        std::string cells;
        for (const auto& cell : row)
            cells += cells.empty() ? element("th", "scope=\"row\"", to_html(cell))
                                   : element("td", {}, to_html(cell));
        body += element("tr", {}, cells) + "\n";
    }
    return element("table", {},
                   element("caption", {}, lines(table.caption)) +
                       element("thead", {}, element("tr", {}, head)) + element("tbody", {}, body)) +
           "\n";
}

std::string to_html(const FieldEntry& entry)
{
    std::string inner;
    if (entry.lines.empty())
        inner = element("span", of_class("blank"), {});
    else if (entry.lines.size() == 1)
        inner = to_html(entry.lines.front());
    else {
        std::string items;
        for (const auto& line : entry.lines)
            items += element("li", {}, to_html(line));
        inner = element("ul", entry.lines.size() >= long_list ? of_class("long") : "", items);
    }
    return element("div", {}, element("dt", {}, lines(entry.label)) + element("dd", {}, inner)) +
           "\n";
}

std::string to_html(const Fields& fields)
{
    std::string inner;
    for (const auto& entry : fields.entries)
        inner += to_html(entry);
    return element("dl", {}, inner) + "\n";
}

std::string to_html(const Signatures& block)
{
    std::string items;
    for (const auto& line : block.lines) {
        const auto role = line.role + (line.scope.empty() ? "" : ", " + line.scope);
        const auto name = line.name.empty()
                              ? std::string{}
                              : element("span", of_class("name"), lines(line.name)) + " ";
        items += element("li", {}, name + element("span", of_class("role"), lines(role))) + "\n";
    }
    return element("ul", of_class("signatures") + " role=\"list\"", items) + "\n";
}

/// In the page itself, so that the page is one file.
std::string to_html(const Logo& logo)
{
    const auto* type = logo.form == Logo::Form::Png ? "image/png" : "image/svg+xml";
    const auto height = std::to_string(static_cast<int>(std::lround(logo.height)));
    return "<img " + of_class("logo") + " style=\"height: " + height + "mm\" alt=\"" +
           html_text(logo.description) + "\" src=\"data:" + type + ";base64," + base64(logo.bytes) +
           "\"/>\n";
}

const char* class_of(PartRole role)
{
    switch (role) {
    case PartRole::FrontPage:
        return "front";
    case PartRole::Contents:
        return "contents";
    case PartRole::Item:
        return "item";
    case PartRole::Certificate:
        return "certificate";
    case PartRole::Appendix:
        return "appendix";
    }
    return "";
}

std::string to_html(const Part& part)
{
    auto attributes = of_class(class_of(part.role));
    const auto* heading =
        part.blocks.empty() ? nullptr : std::get_if<Heading>(&part.blocks.front());
    if (heading != nullptr && !heading->anchor.empty())
        attributes += " aria-labelledby=\"" + html_text(heading->anchor) + "\"";
    std::string inner = "\n";
    for (const auto& block : part.blocks)
        inner += std::visit([](const auto& one) { return to_html(one); }, block);
    return element("section", attributes, inner) + "\n";
}

std::string seal_element(const Document& document)
{
    if (!document.seal) return {};
    return "<meta name=\"dcterms.identifier\" content=\"" + html_text(to_text(*document.seal)) +
           "\"/>\n";
}

} // namespace

std::string to_html(const Document& document)
{
    std::string body = document.looks.logo ? to_html(*document.looks.logo) : "";
    for (const auto& part : document.parts)
        body += to_html(part);
    return "<!DOCTYPE html>\n<html lang=\"" + html_text(document.language) +
           "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n" +
           element("title", {}, html_text(document.title)) + "\n" + seal_element(document) +
           element("style", {}, style_sheet(document.furniture, document.looks)) +
           "\n</head>\n<body>\n" + element("main", {}, "\n" + body) + "\n</body>\n</html>\n";
}

} // namespace klubba::minutes
