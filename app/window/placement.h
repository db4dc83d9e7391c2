#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

// Which window is on which monitor. Pure.
//
// 1. A window for which a monitor is named is on that one whenever it is there.
// 2. Any other stays where it is while its monitor is there: whatever comes, goes or becomes the
//    primary one, nothing jumps in the middle of a meeting.
// 3. A window whose monitor has gone takes a free one, else waits, and goes home when it can.
namespace klubba::window {

class Placement {
public:
    /// For each window the name of its monitor; empty where any will do.
    explicit Placement(std::vector<std::string> wanted)
        : m_wanted(std::move(wanted)), m_last(m_wanted.size())
    {
    }

    /// For each window its place in `monitors`, or none where it has to wait. `monitors` are the
    /// names of those that are there, in the order in which they are given out.
    [[nodiscard]] std::vector<std::optional<std::size_t>>
    place(std::span<const std::string> monitors);

private:
    std::vector<std::string> m_wanted;
    std::vector<std::string> m_last; ///< Where each window was last; empty before it was anywhere.
};

} // namespace klubba::window
