#pragma once

#include <string>
#include <vector>

namespace klubba::paper {

/// In points (1/72 inch) from the top left corner of the page.
struct Box {
    double left{};
    double top{};
    double right{};
    double bottom{};

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    friend bool operator==(const Box&, const Box&) = default;
};

/// The smallest box around both.
Box around(const Box& one, const Box& other);

struct Word {
    Box box;
    std::string text; ///< Valid UTF-8 without spaces, never empty.
};

struct Page {
    int number = 1; ///< Counted from 1 in the file.
    double width{};
    double height{};
    std::vector<Word> words; ///< In the order of the file, which need not be that of reading.
};

} // namespace klubba::paper
