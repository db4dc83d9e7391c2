#include "window/windows.h"

#include "window/pane.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <utility>

namespace klubba::window {

/// Set by GLFW when a monitor comes or goes; there is one GLFW in a process.
static bool monitors_changed = false;

Windows::Windows(WindowSettings settings) : m_settings(std::move(settings)) {}

Windows::~Windows()
{
    // The first owns the objects that the others share.
    while (!m_panes.empty())
        m_panes.pop_back();
    glfwTerminate();
}

static void set_hints()
{
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    for (const int unused : {GLFW_DEPTH_BITS, GLFW_STENCIL_BITS, GLFW_ALPHA_BITS, GLFW_SAMPLES})
        glfwWindowHint(unused, 0);
}

static std::span<GLFWmonitor*> monitors()
{
    int count = 0;
    GLFWmonitor** all = glfwGetMonitors(&count);
    return {all, static_cast<std::size_t>(count)};
}

Result<std::unique_ptr<Windows>, Failure> Windows::open(WindowSettings settings)
{
    if (glfwInit() == GLFW_FALSE) {
        const char* reason = nullptr;
        glfwGetError(&reason);
        return failure(Failure::Kind::Unavailable,
                       std::string("there is no display: ") + (reason != nullptr ? reason : ""));
    }
    set_hints();
    glfwSetMonitorCallback([](GLFWmonitor*, int) { monitors_changed = true; });
    std::unique_ptr<Windows> made(new Windows(std::move(settings)));
    if (auto added = made->add_pane(); !added) return unexpected(added.error());
    made->m_panes.front()->make_current();
    return made;
}

Result<void, Failure> Windows::add_pane()
{
    const auto found = monitors();
    const std::size_t number = m_panes.size();
    GLFWmonitor* monitor = number < found.size() ? found[number] : nullptr;
    if (monitor == nullptr && !m_settings.windowed)
        return failure(Failure::Kind::Unavailable, "there is no monitor");
    auto pane = Pane::open(m_settings, monitor, m_panes.empty() ? nullptr : m_panes.front().get());
    if (!pane) return unexpected(pane.error());
    m_panes.push_back(std::move(*pane));
    return {};
}

void Windows::arrange()
{
    monitors_changed = false;
    if (m_settings.windowed) return;
    const auto found = monitors();
    while (m_panes.size() < std::min(found.size(), m_settings.most_windows))
        if (!add_pane()) break;
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        if (i < found.size())
            m_panes[i]->show_on(found[i]);
        else
            m_panes[i]->hide();
    }
}

void Windows::wait()
{
    std::optional<Pane::Clock::time_point> next;
    for (const auto& pane : m_panes) {
        if (!pane->is_shown()) continue;
        if (pane->wants_frame_at_once()) return glfwPollEvents();
        if (const auto change = pane->next_change(); change && (!next || *change < *next))
            next = change;
    }
    if (!next) return glfwWaitEvents();
    const std::chrono::duration<double> left = *next - Pane::Clock::now();
    if (left.count() > 0)
        glfwWaitEventsTimeout(left.count());
    else
        glfwPollEvents();
}

Result<void, Failure> Windows::run(GlyphSource& glyphs, const DrawFrame& draw)
{
    GlyphTexture texture(glyphs);
    arrange();
    for (;;) {
        if (m_is_woken.exchange(false))
            for (const auto& pane : m_panes)
                pane->want_frames(1);
        const auto shown = static_cast<std::size_t>(std::count_if(
            m_panes.begin(), m_panes.end(), [](const auto& pane) { return pane->is_shown(); }));
        const auto now = Pane::Clock::now();
        for (std::size_t i = 0; i < m_panes.size(); ++i) {
            Pane& pane = *m_panes[i];
            if (!pane.is_drawing())
                if (auto started = pane.start_drawing(glyphs, texture); !started) return started;
            if (pane.is_closed()) return {};
            if (pane.is_due(now) && pane.draw(draw, i, shown).close) return {};
        }
        wait();
        if (monitors_changed) arrange();
    }
}

void Windows::wake()
{
    m_is_woken = true;
    glfwPostEmptyEvent();
}

} // namespace klubba::window
