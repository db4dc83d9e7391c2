#pragma once

#include "notice/line.h"
#include "notice/reading.h"
#include "plans/draft.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A document while it is read: its lines, the draft so far, and which lines have gone into it.
namespace klubba::plans {

using notice::element;
using notice::Line;
using notice::Lines;

/// Indexes of lines, ascending.
using At = std::vector<std::size_t>;

struct Reading {
    explicit Reading(Lines from) : lines(std::move(from)), read(lines.size()) {}

    Lines lines;
    std::vector<bool> read; ///< For each line whether it has a source.
    Draft draft;
    std::optional<std::chrono::year> year; ///< For days that are written without one.

    /// Notes that `path` in the draft was read from these lines: a source for each that stand
    /// together.
    void note(const std::string& path, const At& at, double confidence);
    void note(const std::string& path, std::size_t index, double confidence)
    {
        note(path, At{index}, confidence);
    }
    /// As `note`, of lines that go on to be read for what else they say.
    void cite(const std::string& path, const At& at, double confidence);
    void warn(WarningKind kind, std::string path, std::size_t index)
    {
        draft.warnings.push_back({kind, std::move(path), lines[index].number});
    }
};

/// Text that goes on over lines.
struct Passage {
    std::string text;
    At at;

    void add(std::string_view more, std::size_t index);
    [[nodiscard]] bool empty() const { return at.empty(); }
};

} // namespace klubba::plans
