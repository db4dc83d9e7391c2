#pragma once

#include "notice/draft.h"
#include "notice/line.h"

#include <chrono>
#include <string>

// A notice while it is read: its lines without attachments and furniture, and the draft so far.
namespace klubba::notice {

struct Reading {
    Lines lines;
    Draft draft;
    std::chrono::year year{2000}; ///< For dates that are written without one.

    /// Notes that `path` in the draft was read from the lines with indexes `first` to `last`.
    void note(std::string path, std::size_t first, std::size_t last, double confidence)
    {
        draft.sources.push_back(
            {std::move(path), lines[first].number, lines[last].number, confidence});
    }
    void note(std::string path, std::size_t index, double confidence)
    {
        note(std::move(path), index, index, confidence);
    }
    void warn(WarningKind kind, std::string path, std::size_t index)
    {
        draft.warnings.push_back({kind, std::move(path), lines[index].number});
    }
};

/// "items[3]", for paths.
inline std::string element(std::string_view list, std::size_t index)
{
    return std::string{list} + "[" + std::to_string(index) + "]";
}

} // namespace klubba::notice
