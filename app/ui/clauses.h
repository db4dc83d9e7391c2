#pragma once

#include "meeting/agenda.h"
#include "ui/paragraph.h"
#include "words/words.h"

#include <deque>
#include <string>
#include <vector>

// The clauses of a proposal or a decision as they are read: "att …, samt", "att …." below each
// other, or numbered sentences. The joining words are put in here and never stored.
namespace klubba::ui {

struct ClauseColours {
    Colour text;
    Colour lead; ///< Of "att" and the numbers, which are bold.
};

class Clauses {
public:
    Clauses(const std::vector<std::string>& clauses,
            meeting::ClauseStyle style,
            const ClauseColours& colours,
            const words::Words& words);
    Clauses(const Clauses&) = delete;
    Clauses& operator=(const Clauses&) = delete;

    /// Valid for as long as this lives.
    [[nodiscard]] const std::vector<Span>& spans() const { return m_spans; }
    /// A paragraph of its own after the clauses.
    void add(const std::string& text, Colour colour);

private:
    void put(std::string text, Colour colour, Weight weight);

    std::deque<std::string> m_texts; ///< Where the spans look; a deque keeps its elements in place.
    std::vector<Span> m_spans;
};

} // namespace klubba::ui
