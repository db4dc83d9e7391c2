#include "window/placement.h"

namespace klubba::window {

std::vector<std::optional<std::size_t>> Placement::place(std::span<const std::string> monitors)
{
    std::vector<std::optional<std::size_t>> placed(m_wanted.size());
    std::vector<bool> taken(monitors.size());
    const auto take = [&](std::size_t window, const std::string* name) {
        for (std::size_t i = 0; i < monitors.size() && !placed[window]; ++i)
            if (!taken[i] && (name == nullptr || monitors[i] == *name)) {
                placed[window] = i;
                taken[i] = true;
            }
    };
    for (std::size_t window = 0; window < placed.size(); ++window)
        if (!m_wanted[window].empty()) take(window, &m_wanted[window]);
    for (std::size_t window = 0; window < placed.size(); ++window)
        if (!m_last[window].empty()) take(window, &m_last[window]);
    for (std::size_t window = 0; window < placed.size(); ++window) {
        take(window, nullptr);
        if (placed[window]) m_last[window] = monitors[*placed[window]];
    }
    return placed;
}

} // namespace klubba::window
