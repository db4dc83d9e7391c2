#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// A text being written: what it says, where the caret is, what is selected, and the way back.
//
// The caret and the anchor always stand between characters, never inside one.
namespace klubba::ui {

class Prose {
public:
    Prose() = default;
    explicit Prose(std::string text);

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] std::size_t caret() const { return m_caret; }
    /// In order; equal when nothing is selected.
    [[nodiscard]] std::size_t selection_begin() const { return std::min(m_caret, m_anchor); }
    [[nodiscard]] std::size_t selection_end() const { return std::max(m_caret, m_anchor); }
    [[nodiscard]] std::string_view selected() const;

    /// What moving the caret does to the selection.
    enum class Selecting { No, Yes };
    void move_to(std::size_t place, Selecting selecting = Selecting::No);
    [[nodiscard]] std::size_t before(std::size_t place) const;
    [[nodiscard]] std::size_t after(std::size_t place) const;
    [[nodiscard]] std::size_t word_before(std::size_t place) const;
    [[nodiscard]] std::size_t word_after(std::size_t place) const;
    void select_all();

    /// Replaces the selection.
    void write(std::string_view more);
    /// Removes the selection, or else what lies between the caret and `place`.
    void remove_to(std::size_t place);
    void undo();
    void redo();

private:
    struct Moment {
        std::string text;
        std::size_t caret;
    };

    void remember();
    void go_to(std::vector<Moment>& from, std::vector<Moment>& other);

    std::string m_text;
    std::size_t m_caret = 0;
    std::size_t m_anchor = 0;
    std::vector<Moment> m_undo;
    std::vector<Moment> m_redo;
};

} // namespace klubba::ui
