#include "support/markup.h"

#include <algorithm>
#include <array>
#include <utility>

namespace klubba::testing {

namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> entities{
    std::pair{std::string_view{"&amp;"}, '&'}, std::pair{std::string_view{"&lt;"}, '<'},
    std::pair{std::string_view{"&gt;"}, '>'}, std::pair{std::string_view{"&quot;"}, '"'},
    std::pair{std::string_view{"&#39;"}, '\''}};

std::string blanks_drawn_together(const std::string& text)
{
    std::string drawn;
    for (const char letter : text) {
        const bool is_blank = letter == ' ' || letter == '\n';
        if (is_blank && (drawn.empty() || drawn.back() == ' ')) continue;
        drawn += is_blank ? ' ' : letter;
    }
    if (drawn.ends_with(' ')) drawn.pop_back();
    return drawn;
}

class Reader {
public:
    explicit Reader(std::string_view html) : m_rest(html) {}

    Markup read()
    {
        expect("<!DOCTYPE html>\n");
        while (!m_rest.empty() && m_markup.error.empty()) {
            if (m_rest.front() == '<')
                read_tag();
            else
                read_letter();
        }
        if (!m_open.empty() && m_markup.error.empty()) fail("left open: " + m_open_name());
        for (auto& element : m_markup.elements) {
            element.text = blanks_drawn_together(element.text);
            if (element.name == "body") m_markup.text = element.text;
        }
        return std::move(m_markup);
    }

private:
    std::string m_open_name() { return m_markup.elements[m_open.back()].name; }

    void fail(const std::string& why)
    {
        if (m_markup.error.empty())
            m_markup.error = why + " before: " + std::string{m_rest.substr(0, 60)};
    }

    void expect(std::string_view text)
    {
        if (!m_rest.starts_with(text)) fail("expected " + std::string{text});
        m_rest.remove_prefix(std::min(text.size(), m_rest.size()));
    }

    void add_text(char letter)
    {
        for (const auto index : m_open)
            m_markup.elements[index].text += letter;
    }

    void read_letter()
    {
        char letter = m_rest.front();
        const bool in_style = !m_open.empty() && m_open_name() == "style";
        if (letter == '&' && !in_style) {
            const auto found = std::find_if(entities.begin(), entities.end(), [&](const auto& one) {
                return m_rest.starts_with(one.first);
            });
            if (found == entities.end()) return fail("a loose &");
            m_rest.remove_prefix(found->first.size() - 1);
            letter = found->second;
        } else if (letter == '>' && !in_style)
            return fail("a loose >");
        m_rest.remove_prefix(1);
        add_text(letter);
    }

    void read_tag()
    {
        const auto end = m_rest.find('>');
        if (end == std::string_view::npos) return fail("a tag without end");
        std::string tag{m_rest.substr(1, end - 1)};
        if (tag.starts_with('/')) {
            if (m_open.empty() || m_open_name() != tag.substr(1)) return fail("closes " + tag);
            m_open.pop_back();
            m_rest.remove_prefix(end + 1);
            // Blocks part words; so do their ends.
            add_text(' ');
            return;
        }
        if (std::count(tag.begin(), tag.end(), '"') % 2 != 0) return fail("a broken attribute");
        const bool is_void = tag.ends_with('/');
        if (is_void) tag.pop_back();
        const auto blank = tag.find(' ');
        Element element{
            tag.substr(0, blank), blank == std::string::npos ? "" : tag.substr(blank + 1), {}};
        if (is_void) add_text(' ');
        m_markup.elements.push_back(std::move(element));
        if (!is_void) m_open.push_back(m_markup.elements.size() - 1);
        m_rest.remove_prefix(end + 1);
    }

    std::string_view m_rest;
    Markup m_markup;
    std::vector<std::size_t> m_open;
};

} // namespace

Markup read_markup(std::string_view html)
{
    return Reader{html}.read();
}

std::vector<std::pair<std::string, std::string>> attributes_of(const Element& element)
{
    std::vector<std::pair<std::string, std::string>> all;
    std::string_view rest = element.attributes;
    while (!rest.empty()) {
        const auto name = rest.substr(0, rest.find("=\""));
        rest.remove_prefix(std::min(rest.size(), name.size() + 2));
        const auto value = rest.substr(0, rest.find('"'));
        rest.remove_prefix(std::min(rest.size(), value.size() + 2));
        all.emplace_back(name, value);
    }
    return all;
}

std::string attribute_of(const Element& element, std::string_view name)
{
    for (const auto& [its_name, value] : attributes_of(element))
        if (its_name == name) return value;
    return {};
}

std::vector<std::string> texts_of(const Markup& markup, std::string_view name)
{
    std::vector<std::string> texts;
    for (const auto& element : markup.elements) {
        if (element.name == name) texts.push_back(element.text);
    }
    return texts;
}

} // namespace klubba::testing
