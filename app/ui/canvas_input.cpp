#include "ui/canvas.h"
#include "words/words.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace klubba::ui {

static bool writes_or_edits(KeyPress press)
{
    if (press.alt || (press.key >= Key::F1 && press.key <= Key::F12) || press.key == Key::Escape ||
        press.key == Key::Tab)
        return false;
    // The field's own: copy, paste, cut, undo, all.
    const bool edits = press.key == Key::A || press.key == Key::C || press.key == Key::V ||
                       press.key == Key::X || press.key == Key::Z || press.key == Key::Y;
    return !press.control || edits || !writes_text(press.key);
}

bool Canvas::has_key(KeyPress key) const
{
    return !m_is_covered && std::find(m_keys.begin(), m_keys.end(), key) != m_keys.end();
}

void Canvas::tell_of_key(KeyPress key, words::Word does) const
{
    if (m_is_host) m_focus.key_uses.push_back({key, does, m_heading});
}

bool Canvas::pressed(KeyPress key, words::Word does) const
{
    return !(m_is_writing && writes_or_edits(key)) && pressed_while_writing(key, does);
}

bool Canvas::pressed_while_writing(KeyPress key, words::Word does) const
{
    tell_of_key(key, does);
    return has_key(key);
}

void Canvas::show_keys(bool shown)
{
    m_focus.shows_keys = shown;
    m_focus.keys_page = 0;
}

void Canvas::move_focus()
{
    keys_under(words::Word::KeysAnywhere);
    const auto& order = m_focus.order;
    const auto here = std::find(order.begin(), order.end(), m_focus.now);
    const bool forward = pressed(Key::Tab, words::Word::KeyNextPlace);
    const bool back = pressed({.key = Key::Tab, .shift = true}, words::Word::KeyPreviousPlace);
    if ((forward || back) && !order.empty()) {
        const auto count = static_cast<std::ptrdiff_t>(order.size());
        std::ptrdiff_t next = forward ? 0 : count - 1;
        if (here != order.end()) next = (here - order.begin() + (forward ? 1 : count - 1)) % count;
        m_focus.now = m_focus.wanted = order[static_cast<std::size_t>(next)];
        m_focus.is_visible = true;
        if (m_is_writing) ImGui::SetWindowFocus(nullptr);
    }
    const bool is_on = m_focus.is_visible && here != order.end();
    if (is_on && pressed(Key::Enter, words::Word::KeyPressesPlace)) m_activated = m_focus.now;
}

Touch Canvas::touch(std::string_view id, const Box& box)
{
    if (!m_is_host) return {};
    const Box at = pixels(box);
    const ImGuiID key = ImGui::GetID(id.data(), id.data() + id.size());
    m_focus.order_so_far.push_back(key);
    Touch made;
    made.focused = m_focus.is_visible && m_focus.now == key;
    if (m_is_covered) return made;
    m_focus.places.push_back(at);
    ImGui::PushID(static_cast<int>(key));
    ImGui::SetCursorScreenPos({at.x, at.y});
    made.clicked = ImGui::InvisibleButton("", {std::max(1.0F, at.w), std::max(1.0F, at.h)});
    made.hovered = ImGui::IsItemHovered();
    made.held = ImGui::IsItemActive();
    ImGui::PopID();
    if (made.clicked && !m_focus.shows_keys) {
        m_focus.now = key;
        m_focus.is_visible = false;
    }
    if (m_focus.wanted == key) m_focus.wanted = 0;
    if (m_activated == key) made.clicked = true;
    made.focused = m_focus.is_visible && m_focus.now == key;
    return made;
}

void Canvas::focus_ring(const Box& box, float radius)
{
    const float out = focus_ring_gap + focus_ring_width;
    outline(box.inset(-out), m_theme.accent, focus_ring_width, radius + out);
}

void Canvas::focus_on(std::string_view id)
{
    m_focus.now = m_focus.wanted = ImGui::GetID(id.data(), id.data() + id.size());
    m_focus.is_visible = true;
}

bool Canvas::is_on(std::string_view id) const
{
    return m_focus.now == ImGui::GetID(id.data(), id.data() + id.size());
}

Touch Canvas::page_for_writing(std::string_view id, const Box& box)
{
    const unsigned key = ImGui::GetID(id.data(), id.data() + id.size());
    if (m_focus.wanted == key && ImGui::GetIO().WantTextInput) ImGui::SetWindowFocus(nullptr);
    Touch made = touch(id, box);
    made.focused = m_is_host && m_focus.now == key;
    if (made.focused) m_focus.writing = key;
    return made;
}

void Canvas::stop_writing()
{
    m_focus.now = m_focus.wanted = m_focus.writing = 0;
    ImGui::SetWindowFocus(nullptr);
}

void Canvas::give_keyboard_to(const KeyboardPlace& place)
{
    m_focus.now = place.at;
    m_focus.is_visible = place.is_visible;
}

Point Canvas::pointer() const
{
    const Point at = pointer_in_pixels();
    return {(at.x - m_origin.x) / m_scale, (at.y - m_origin.y) / m_scale};
}

Point Canvas::pointer_in_pixels()
{
    const ImVec2 at = ImGui::GetIO().MousePos;
    return {at.x, at.y};
}

std::string Canvas::pasted() const
{
    const char* text = ImGui::GetClipboardText();
    return text == nullptr ? "" : text;
}

void Canvas::copy(const std::string& text)
{
    ImGui::SetClipboardText(text.c_str());
}

/// What the keyboard has sent and the field is about to show.
static void append_typed(std::string& out)
{
    for (const ImWchar code : ImGui::GetIO().InputQueueCharacters) {
        if (code < 0x80) {
            out += static_cast<char>(code);
        } else if (code < 0x800) {
            out += static_cast<char>(0xC0 | code >> 6);
            out += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            out += static_cast<char>(0xE0 | code >> 12);
            out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
            out += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
}

std::string Canvas::typed() const
{
    std::string out;
    if (!m_is_covered) append_typed(out);
    return out;
}

bool Canvas::edit(
    std::string_view id, const Box& box, const TextStyle& style, std::string& text, Lines lines)
{
    if (!m_is_host) return false;
    const Box at = pixels(box);
    const ImGuiID key = ImGui::GetID(id.data(), id.data() + id.size());
    m_focus.order_so_far.push_back(key);
    m_focus.places.push_back(at);
    std::string seen = text;
    append_typed(seen);
    ImGui::PushFont(m_typeface.field_font(measure().face(style, style.weight), seen));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::PushStyleColor(ImGuiCol_Text, m_theme.ink);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, m_theme.accent_soft);
    ImGui::PushID(static_cast<int>(key));
    ImGui::GetIO().ConfigInputTextCursorBlink = false; // a blink would be a redraw each half second
    if (m_focus.wanted == key) {
        ImGui::SetKeyboardFocusHere();
        m_focus.wanted = 0;
    }
    bool changed = false;
    if (lines == Lines::One) {
        ImGui::SetCursorScreenPos({at.x, at.y + (at.h - ImGui::GetFontSize()) / 2});
        ImGui::SetNextItemWidth(at.w);
        changed = ImGui::InputText("", &text);
    } else {
        ImGui::SetCursorScreenPos({at.x, at.y});
        changed = ImGui::InputTextMultiline("", &text, {at.w, at.h});
    }
    if (ImGui::IsItemActive()) m_focus.now = key;
    ImGui::PopID();
    ImGui::PopStyleColor(3);
    ImGui::PopFont();
    return changed;
}

bool Canvas::field(std::string_view id, const Box& box, const TextStyle& style, std::string& text)
{
    return edit(id, box, style, text, Lines::One);
}

bool Canvas::text_area(std::string_view id,
                       const Box& box,
                       const TextStyle& style,
                       std::string& text)
{
    return edit(id, box, style, text, Lines::Many);
}

} // namespace klubba::ui
