#pragma once

#include "ui/paragraph.h"

#include <deque>
#include <string>
#include <vector>

namespace klubba::ui {

/// Stretches of text that are made piece by piece, and kept while they are laid out.
class SpanList {
public:
    SpanList() = default;
    SpanList(const SpanList&) = delete;
    SpanList& operator=(const SpanList&) = delete;

    /// Valid for as long as this lives.
    [[nodiscard]] const std::vector<Span>& spans() const { return m_spans; }
    [[nodiscard]] bool empty() const { return m_spans.empty(); }
    void put(std::string text, Colour colour, Weight weight = Weight::Regular)
    {
        m_texts.push_back(std::move(text));
        m_spans.push_back({m_texts.back(), colour, weight});
    }
    /// What is put next begins a line of its own.
    void break_line(Colour colour)
    {
        if (!empty()) put("\n", colour);
    }

private:
    std::deque<std::string> m_texts; ///< Where the spans look; a deque keeps its elements in place.
    std::vector<Span> m_spans;
};

} // namespace klubba::ui
