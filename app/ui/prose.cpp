#include "ui/prose.h"

#include "ui/utf8.h"

#include <utility>

namespace klubba::ui {

static constexpr std::size_t most_undo = 200;

Prose::Prose(std::string text)
    : m_text(std::move(text)), m_caret(m_text.size()), m_anchor(m_text.size())
{
}

std::string_view Prose::selected() const
{
    return std::string_view(m_text).substr(selection_begin(), selection_end() - selection_begin());
}

void Prose::move_to(std::size_t place, Selecting selecting)
{
    m_caret = std::min(place, m_text.size());
    while (m_caret > 0 && m_caret < m_text.size() &&
           (static_cast<unsigned char>(m_text[m_caret]) & 0xC0U) == 0x80)
        --m_caret;
    if (selecting == Selecting::No) m_anchor = m_caret;
}

static bool continues(const std::string& text, std::size_t at)
{
    return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80 ||
           is_combining(decode(std::string_view(text).substr(at)).code);
}

std::size_t Prose::before(std::size_t place) const
{
    if (place == 0) return 0;
    --place;
    while (place > 0 && continues(m_text, place))
        --place;
    return place;
}

std::size_t Prose::after(std::size_t place) const
{
    if (place >= m_text.size()) return m_text.size();
    ++place;
    while (place < m_text.size() && continues(m_text, place))
        ++place;
    return place;
}

static bool is_gap(char sign)
{
    return sign == ' ' || sign == '\n';
}

std::size_t Prose::word_before(std::size_t place) const
{
    while (place > 0 && is_gap(m_text[place - 1]))
        --place;
    while (place > 0 && !is_gap(m_text[place - 1]))
        --place;
    return place;
}

std::size_t Prose::word_after(std::size_t place) const
{
    while (place < m_text.size() && !is_gap(m_text[place]))
        ++place;
    while (place < m_text.size() && is_gap(m_text[place]))
        ++place;
    return place;
}

void Prose::select_all()
{
    m_anchor = 0;
    m_caret = m_text.size();
}

void Prose::write(std::string_view more)
{
    if (more.empty()) return;
    remember();
    const std::size_t at = selection_begin();
    m_text.replace(at, selection_end() - at, more);
    move_to(at + more.size());
}

void Prose::remove_to(std::size_t place)
{
    if (m_caret == m_anchor) m_anchor = std::min(place, m_text.size());
    if (m_caret == m_anchor) return;
    remember();
    const std::size_t at = selection_begin();
    m_text.erase(at, selection_end() - at);
    move_to(at);
}

void Prose::remember()
{
    m_redo.clear();
    m_undo.push_back({m_text, m_caret});
    if (m_undo.size() > most_undo) m_undo.erase(m_undo.begin());
}

void Prose::go_to(std::vector<Moment>& from, std::vector<Moment>& other)
{
    if (from.empty()) return;
    other.push_back({std::move(m_text), m_caret});
    m_text = std::move(from.back().text);
    move_to(from.back().caret);
    from.pop_back();
}

void Prose::undo()
{
    go_to(m_undo, m_redo);
}

void Prose::redo()
{
    go_to(m_redo, m_undo);
}

} // namespace klubba::ui
