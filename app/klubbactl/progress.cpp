#include "klubbactl/progress.h"

#include <unistd.h>

namespace klubba::ctl {

Progress::Progress(std::ostream& out, std::size_t steps)
    : m_out{out}, m_steps{steps}, m_is_terminal{::isatty(STDERR_FILENO) == 1}
{
}

void Progress::step(const std::string& what)
{
    ++m_done;
    const auto count = std::to_string(m_done) + "/" + std::to_string(m_steps);
    if (!m_is_terminal) {
        m_out << count << " " << what << std::endl;
        return;
    }
    constexpr std::size_t width = 30;
    const auto full = m_steps == 0 ? width : m_done * width / m_steps;
    // Back to the start of the line, and what was longer before is wiped.
    m_out << "\r\x1b[K[" << std::string(full, '#') << std::string(width - full, '.') << "] "
          << count << " " << what << std::flush;
}

void Progress::end()
{
    if (m_is_terminal && m_done > 0) m_out << std::endl;
}

} // namespace klubba::ctl
