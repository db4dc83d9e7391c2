#include "klubba/guard.h"

#include "base/field.h"

#include <algorithm>
#include <cstdio>

namespace klubba {

using std::chrono::steady_clock;

/// No work on the windows' thread takes this long, not even on a machine that is busy with others.
static constexpr std::chrono::seconds most_patience{5};

static long long whole_seconds(steady_clock::duration time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time).count();
}

window::Watchdog Guard::watch(const window::Pulse& pulse) const
{
    steady_clock::duration patience = most_patience;
    if (const auto time = window::Service::watchdog_time())
        patience = std::min<steady_clock::duration>(patience, *time / 4);
    return window::Watchdog(
        pulse, {.patience = patience,
                .interval = patience,
                .on_well = [this] { m_service.tell("WATCHDOG=1"); },
                .on_hang = [this](const window::Hang& hang) { say_hang(hang); },
                .on_recovery = [this](const window::Hang& hang) { say_recovery(hang); }});
}

void Guard::say_hang(const window::Hang& hang) const
{
    std::fprintf(stderr, "klubba: %s has not answered for %lld s\n", hang.where,
                 whole_seconds(hang.length));
    m_service.tell(std::string("STATUS=hangs: ") + hang.where);
}

void Guard::say_recovery(const window::Hang& hang) const
{
    std::fprintf(stderr, "klubba: %s answers again, after %lld s at least\n", hang.where,
                 whole_seconds(hang.length));
    m_service.tell(std::string("STATUS=answers again: ") + hang.where);
}

std::string whereabouts(const Options& options, const window::Arrangement& arrangement)
{
    std::string text;
    for (std::size_t i = 0; i < options.views.size(); ++i) {
        const bool is_seen = i < arrangement.windows.size() && !arrangement.windows[i].empty();
        if (!text.empty()) text += ", ";
        text += name_of(options.views[i]);
        text += is_seen ? " on " + arrangement.windows[i] : " waits for a monitor";
    }
    return text;
}

void Guard::say_where(const window::Arrangement& arrangement) const
{
    const std::string where =
        m_options.windowed ? "in a window" : whereabouts(m_options, arrangement);
    m_service.tell("READY=1\nSTATUS=" + where);
    bool is_amiss = false;
    for (std::size_t i = 0; i < arrangement.windows.size(); ++i)
        is_amiss |= !m_options.outputs[i].empty() && arrangement.windows[i] != m_options.outputs[i];
    if (!is_amiss) return;
    std::string there;
    for (const std::string& monitor : arrangement.monitors)
        there += (there.empty() ? "" : ", ") + monitor;
    std::fprintf(stderr, "klubba: not every monitor of --view is there, only %s: %s\n",
                 there.empty() ? "none" : there.c_str(), where.c_str());
}

} // namespace klubba
