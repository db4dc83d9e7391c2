#pragma once

#include "paper/page.h"

#include <string>
#include <vector>

// The words of a page in rows.
namespace klubba::paper {

/// Words with no wide space between them.
struct Segment {
    std::vector<Word> words; ///< From left to right, at least one.
    Box box;
    bool furniture = false; ///< Set by furniture.h, as is the next.
    bool repeated = false;

    [[nodiscard]] std::string text() const;
};

struct Row {
    int page{};
    double baseline{};
    std::vector<Segment> segments; ///< From left to right, at least one.

    [[nodiscard]] Box box() const;
    /// Size of its type, as Measure::em; 0 where its words are too short to tell.
    [[nodiscard]] double em() const;
};

/// How the text of the pages is set, in points.
struct Measure {
    double em{10};      ///< Size of the type, as far as the width of the words tells it.
    double spacing{12}; ///< From baseline to baseline within a paragraph.

    [[nodiscard]] double character() const { return em / 2; }
};

/// Of all pages; the type that most of the text is set in.
Measure measure(const std::vector<Page>& pages);

/// From the top down. A word printed twice at one place is there once.
std::vector<Row> rows_of(Page page, const Measure& measure);

/// The words anew in segments; for those that were cut or put together.
std::vector<Segment> segments_of(std::vector<Word> words, double wide);
Segment segment_of(std::vector<Word> words);

/// A space at least this wide is none between two words of a sentence.
inline double wide_space(const Measure& measure)
{
    return measure.em * 1.1;
}

} // namespace klubba::paper
