#pragma once

#include <cstddef>
#include <ostream>
#include <string>

namespace klubba::ctl {

/// How far something long has come: on a terminal a bar that is drawn over, elsewhere a line for
/// each step, which can be read in a log.
class Progress {
public:
    /// `out` is what stderr is; it is a terminal or not as stderr is.
    Progress(std::ostream& out, std::size_t steps);

    void step(const std::string& what);
    /// After the last step, or where it stops.
    void end();

private:
    std::ostream& m_out;
    std::size_t m_steps;
    std::size_t m_done = 0;
    bool m_is_terminal;
};

} // namespace klubba::ctl
