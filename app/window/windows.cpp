#include "window/windows.h"

#include "window/pane.h"
#include "window/x_errors.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <utility>

namespace klubba::window {

/// Set by GLFW when a monitor comes or goes; there is one GLFW in a process.
static bool monitors_changed = false;

/// GLFW tells when a monitor comes or goes, not when one moves or changes its size. No sleep is
/// longer either, so that a watchdog hears of this thread as often.
static constexpr std::chrono::seconds longest_sleep{5};

struct Windows::Drawing {
    GlyphSource& glyphs;
    GlyphTexture& texture;
    const DrawFrame& draw;
};

Windows::Windows(WindowSettings settings)
    : m_settings(std::move(settings)), m_placement(m_settings.outputs)
{
}

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

static std::vector<std::string> names_of(std::span<GLFWmonitor*> monitors)
{
    std::vector<std::string> names;
    for (GLFWmonitor* monitor : monitors)
        names.emplace_back(glfwGetMonitorName(monitor));
    return names;
}

Result<std::unique_ptr<Windows>, Failure> Windows::open(WindowSettings settings)
{
    if (glfwInit() == GLFW_FALSE) {
        const char* reason = nullptr;
        glfwGetError(&reason);
        return failure(Failure::Kind::Unavailable,
                       std::string("there is no display: ") + (reason != nullptr ? reason : ""));
    }
    survive_x_errors();
    set_hints();
    glfwSetMonitorCallback([](GLFWmonitor*, int) { monitors_changed = true; });
    std::unique_ptr<Windows> made(new Windows(std::move(settings)));
    GLFWmonitor* monitor = nullptr;
    if (!made->m_settings.windowed) {
        const auto found = monitors();
        if (const auto first = made->m_placement.place(names_of(found)).front())
            monitor = found[*first];
    }
    if (auto added = made->add_pane(monitor); !added) return unexpected(added.error());
    made->m_panes.front()->make_current();
    return made;
}

Result<void, Failure> Windows::add_pane(GLFWmonitor* monitor)
{
    auto pane = Pane::open(m_settings, monitor, m_panes.empty() ? nullptr : m_panes.front().get());
    if (!pane) return unexpected(pane.error());
    m_panes.push_back(std::move(*pane));
    return {};
}

void Windows::arrange()
{
    monitors_changed = false;
    m_looked_at_monitors = std::chrono::steady_clock::now();
    if (m_settings.windowed) return;
    const auto found = monitors();
    const auto names = names_of(found);
    const auto placed = m_placement.place(names);
    std::vector<std::string> where(placed.size());
    for (std::size_t i = 0; i < m_panes.size(); ++i)
        if (!placed[i]) m_panes[i]->hide();
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (!placed[i]) continue;
        // Windows are counted from the first, so those before this one are made as well.
        while (m_panes.size() <= i)
            if (!add_pane(placed[m_panes.size()] ? found[*placed[m_panes.size()]] : nullptr)) break;
        if (m_panes.size() <= i) break;
        m_panes[i]->show_on(found[*placed[i]]);
        where[i] = names[*placed[i]];
    }
    if (names == m_arrangement.monitors && where == m_arrangement.windows) return;
    m_arrangement = {names, where};
    m_is_new = true;
    // How many windows there are is something that each may show.
    for (const auto& pane : m_panes)
        pane->want_frames(1);
}

void Windows::arrange_now_and_then()
{
    if (monitors_changed ||
        std::chrono::steady_clock::now() - m_looked_at_monitors >= longest_sleep)
        arrange();
}

void Windows::place_keyboard()
{
    Pane* best = nullptr;
    for (const auto& pane : m_panes) {
        if (!pane->is_shown()) continue;
        if (pane->has_keyboard()) return;
        if (best == nullptr || pane->use_of_keyboard() > best->use_of_keyboard()) best = pane.get();
    }
    if (best != nullptr) best->take_keyboard();
}

void Windows::tell_arrangement()
{
    if (!std::exchange(m_is_new, false)) return;
    if (!m_settings.windowed) place_keyboard();
    if (m_settings.on_arranged) m_settings.on_arranged(m_arrangement);
}

void Windows::wait()
{
    const auto now = std::chrono::steady_clock::now();
    auto next = now + longest_sleep;
    for (const auto& pane : m_panes) {
        if (!pane->is_shown()) continue;
        if (pane->wants_frame_at_once()) next = now;
        if (const auto change = pane->next_change()) next = std::min(next, *change);
    }
    const std::chrono::duration<double> left = next - now;
    if (left.count() <= 0) return glfwPollEvents();
    m_pulse.sleeps_until(next);
    glfwWaitEventsTimeout(left.count());
    m_pulse.works_on("the window system", std::chrono::steady_clock::now());
}

Result<bool, Failure> Windows::draw_what_is_due(const Drawing& drawing)
{
    const auto shown = static_cast<std::size_t>(std::count_if(
        m_panes.begin(), m_panes.end(), [](const auto& pane) { return pane->is_shown(); }));
    const auto now = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        Pane& pane = *m_panes[i];
        if (!pane.is_drawing())
            if (auto started = pane.start_drawing(drawing.glyphs, drawing.texture); !started)
                return unexpected(started.error());
        if (pane.is_closed()) return false;
        if (!pane.is_due(now)) continue;
        const Frame frame = pane.draw(drawing.draw, i, shown);
        if (frame.close) return false;
        if (frame.keyboard_to && *frame.keyboard_to < m_panes.size())
            m_panes[*frame.keyboard_to]->take_keyboard();
    }
    return true;
}

Result<void, Failure> Windows::run(GlyphSource& glyphs, const DrawFrame& draw)
{
    GlyphTexture texture(glyphs);
    arrange();
    for (;;) {
        if (m_is_woken.exchange(false))
            for (const auto& pane : m_panes)
                pane->want_frames(1);
        const auto goes_on = draw_what_is_due({glyphs, texture, draw});
        if (!goes_on) return unexpected(goes_on.error());
        if (!*goes_on) return {};
        tell_arrangement();
        wait();
        arrange_now_and_then();
    }
}

void Windows::wake()
{
    m_is_woken = true;
    glfwPostEmptyEvent();
}

} // namespace klubba::window
