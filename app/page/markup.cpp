#include "page/markup.h"

namespace klubba::page {

std::string attribute(std::string_view name, std::string_view value)
{
    return " " + std::string(name) + "=\"" + html_text(value) + "\"";
}

std::string of_class(std::string_view name)
{
    return attribute("class", name);
}

std::string element(std::string_view name, std::string_view attributes, std::string_view inner)
{
    std::string html = "<";
    html.append(name).append(attributes).append(">").append(inner);
    return html.append("</").append(name).append(">");
}

std::string language_of_texts(const Reader& reader)
{
    const bool is_swedish = reader.words.language() == words::Language::Swedish;
    return is_swedish ? std::string{} : attribute("lang", "sv");
}

std::string quoted(const Reader& reader, std::string_view text)
{
    return element("bdi", language_of_texts(reader), html_text(text));
}

std::string isolated(std::string_view text)
{
    return element("bdi", {}, html_text(text));
}

std::string isolated(const std::vector<std::string>& texts)
{
    std::string html;
    for (const auto& text : texts)
        html += (html.empty() ? "" : ", ") + isolated(text);
    return html;
}

std::string lines(std::string_view text)
{
    std::string html;
    for (const char letter : html_text(text))
        letter == '\n' ? html.append("<br/>") : html.append(1, letter);
    return html;
}

std::string chip(std::string_view kind, std::string_view text)
{
    return element("span", of_class("chip " + std::string(kind)), html_text(text));
}

std::string unseen(std::string_view text)
{
    return element("span", of_class("unseen"), html_text(text));
}

std::string time_element(const Reader& reader, Instant instant)
{
    const auto minute = to_text(instant).substr(0, std::string_view{"2020-11-24T08:00"}.size());
    return element("time", attribute("datetime", minute + "Z"), clock(reader, instant));
}

} // namespace klubba::page
