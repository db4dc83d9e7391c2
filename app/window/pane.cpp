#include "window/pane.h"

#include "window/keys.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

namespace klubba::window {

/// ImGui answers some input (hover, a field taking the keyboard) one frame later. Where an answer
/// is on its way, that frame waits a little for it: both are seen in the same one then.
static constexpr std::chrono::milliseconds patience_for_answer{10};

/// How long the pointer is seen after it was moved, where it is hidden at all.
static constexpr std::chrono::seconds pointer_patience{3};

Windows::Pane::Pane(GLFWwindow* window) : m_window(window)
{
    glfwSetWindowUserPointer(window, this);
    listen();
}

static std::string last_glfw_error()
{
    const char* text = nullptr;
    glfwGetError(&text);
    return text != nullptr ? text : "no reason given";
}

Result<std::unique_ptr<Windows::Pane>, Failure>
Windows::Pane::open(const WindowSettings& settings, GLFWmonitor* monitor, const Pane* first)
{
    Size size{1920, 1080};
    if (settings.windowed) {
        size = *settings.windowed;
        monitor = nullptr;
    } else if (monitor != nullptr) {
        if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) {
            size = {mode->width, mode->height};
            glfwWindowHint(GLFW_REFRESH_RATE, mode->refreshRate);
        }
    }
    const bool is_shown = monitor != nullptr || settings.windowed;
    glfwWindowHint(GLFW_VISIBLE, is_shown ? GLFW_TRUE : GLFW_FALSE);
    GLFWwindow* window = glfwCreateWindow(size.width, size.height, settings.title.c_str(), monitor,
                                          first != nullptr ? first->m_window : nullptr);
    if (window == nullptr)
        return failure(Failure::Kind::Unavailable, "no window can be opened: " + last_glfw_error());
    std::unique_ptr<Pane> pane(new Pane(window));
    pane->m_is_shown = is_shown;
    return pane;
}

Windows::Pane::~Pane()
{
    if (m_context != nullptr) {
        make_current();
        if (m_renderer) Renderer::stop();
        ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext(m_context);
    }
    glfwDestroyWindow(m_window);
}

void Windows::Pane::make_current() const
{
    if (m_context != nullptr) ImGui::SetCurrentContext(m_context);
    if (glfwGetCurrentContext() != m_window) glfwMakeContextCurrent(m_window);
}

Result<void, Failure> Windows::Pane::start_drawing(GlyphSource& glyphs, GlyphTexture& texture)
{
    m_glyphs = &glyphs;
    m_context = ImGui::CreateContext(glyphs.imgui_atlas());
    make_current();
    m_screen = Screen::of(m_window);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    ImGui_ImplGlfw_InitForOpenGL(m_window, false);
    auto renderer = Renderer::start(texture);
    if (!renderer) return unexpected(renderer.error());
    m_renderer = *renderer;
    return {};
}

Frame Windows::Pane::draw(const DrawFrame& draw, std::size_t number, std::size_t count)
{
    make_current();
    m_frames_wanted = std::max(0, m_frames_wanted - 1);
    m_glyphs->begin_frame();
    hear_keyboard();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    const Frame frame = draw({number, count, m_keys});
    ImGui::Render();
    if (m_glyphs->wants_another_frame()) want_frames(1);
    m_next_change.reset();
    if (frame.next_change) m_next_change = Clock::now() + *frame.next_change;
    if (std::exchange(m_has_heard, false)) settle_after(frame);
    m_keyboard = frame.keyboard;
    show_or_hide_pointer(frame);
    present(frame);
    return frame;
}

void Windows::Pane::hear_keyboard()
{
    m_keys.clear();
    m_input.begin_frame();
    while (const auto event = m_input.take()) {
        if (event->kind == InputEvent::Kind::Text) {
            ImGui_ImplGlfw_CharCallback(m_window, event->code_point);
            continue;
        }
        const bool is_release = event->kind == InputEvent::Kind::Release;
        const int action = is_release                                ? GLFW_RELEASE
                           : event->kind == InputEvent::Kind::Repeat ? GLFW_REPEAT
                                                                     : GLFW_PRESS;
        ImGui_ImplGlfw_KeyCallback(m_window, event->key, event->scancode, action, event->modifiers);
        if (is_release) continue;
        const auto press = key_press_from(event->key, event->modifiers);
        if (press && (action == GLFW_PRESS || repeats(press->key))) m_keys.push_back(*press);
    }
    if (m_input.wants_frame()) want_frames(1);
}

void Windows::Pane::settle_after(const Frame& frame)
{
    if (!frame.is_answered_soon) return want_frames(1);
    const auto latest = Clock::now() + patience_for_answer;
    m_next_change = std::min(m_next_change.value_or(latest), latest);
}

void Windows::Pane::show_or_hide_pointer(const Frame& frame)
{
    const auto until = m_pointer_moved.value_or(Clock::time_point{}) + pointer_patience;
    const bool is_still = !m_pointer_moved || until <= Clock::now();
    const bool hide = frame.hides_still_pointer && is_still;
    if (hide != m_pointer_is_hidden)
        glfwSetInputMode(m_window, GLFW_CURSOR, hide ? GLFW_CURSOR_HIDDEN : GLFW_CURSOR_NORMAL);
    m_pointer_is_hidden = hide;
    if (frame.hides_still_pointer && !is_still && (!m_next_change || until < *m_next_change))
        m_next_change = until;
}

void Windows::Pane::present(const Frame& frame)
{
    ImDrawData& data = *ImGui::GetDrawData();
    if (frame.background != m_background || m_glyphs->generation() != m_generation)
        m_damage.forget();
    m_background = frame.background;
    m_generation = m_glyphs->generation();
    if (frame.is_as_before && m_damage.is_known()) return;
    const Extent extent = m_damage.compare(data);
    if (extent == Extent::Nothing) return;
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(m_window, &width, &height);
    if (width == 0 || height == 0) return m_damage.forget();
    const ToDraw lacking = m_screen->to_draw(extent, m_damage.parts(), {width, height});
    if (lacking.extent == Extent::Everything) {
        m_renderer->draw_everything(data, m_background);
    } else {
        auto& part =
            m_damaged.cut(data, m_damage.marks(), lacking.parts.all(), m_renderer->solid_drawing());
        m_renderer->draw_parts(part, lacking.parts.all(), height, m_background);
    }
    m_screen->show(extent, m_damage.parts(), lacking);
}

void Windows::Pane::want_frames(int count)
{
    m_frames_wanted = std::max(m_frames_wanted, count);
}

bool Windows::Pane::is_due(Clock::time_point now) const
{
    return m_is_shown && (m_frames_wanted > 0 || (m_next_change && *m_next_change <= now));
}

bool Windows::Pane::is_closed() const
{
    return glfwWindowShouldClose(m_window) != 0;
}

void Windows::Pane::show_on(GLFWmonitor* monitor)
{
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    if (mode == nullptr) return;
    Area area{0, 0, {mode->width, mode->height}};
    glfwGetMonitorPos(monitor, &area.x, &area.y);
    if (m_is_shown && area == m_area && glfwGetWindowMonitor(m_window) == monitor) return;
    glfwSetWindowMonitor(m_window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    m_area = area;
    m_is_shown = true;
    m_damage.forget();
    want_frames(1);
}

void Windows::Pane::hide()
{
    if (!m_is_shown) return;
    // GLFW hides no window that fills a monitor.
    if (glfwGetWindowMonitor(m_window) != nullptr)
        glfwSetWindowMonitor(m_window, nullptr, 0, 0, m_area.size.width, m_area.size.height, 0);
    glfwHideWindow(m_window);
    m_is_shown = false;
}

bool Windows::Pane::has_keyboard() const
{
    return glfwGetWindowAttrib(m_window, GLFW_FOCUSED) != 0;
}

void Windows::Pane::take_keyboard()
{
    if (m_is_shown && !has_keyboard()) glfwFocusWindow(m_window);
}

void Windows::Pane::listen()
{
    // The pane that an event is for; its ImGui context becomes the current one.
    static constexpr auto pane_of = [](GLFWwindow* window) -> Pane* {
        auto* pane = static_cast<Pane*>(glfwGetWindowUserPointer(window));
        pane->want_frames(1);
        pane->m_has_heard = true;
        if (pane->m_context == nullptr) return nullptr;
        ImGui::SetCurrentContext(pane->m_context);
        return pane;
    };
    glfwSetWindowFocusCallback(m_window, [](GLFWwindow* window, int focused) {
        if (pane_of(window)) ImGui_ImplGlfw_WindowFocusCallback(window, focused);
    });
    glfwSetCursorEnterCallback(m_window, [](GLFWwindow* window, int entered) {
        if (pane_of(window)) ImGui_ImplGlfw_CursorEnterCallback(window, entered);
    });
    glfwSetCursorPosCallback(m_window, [](GLFWwindow* window, double x, double y) {
        Pane* pane = pane_of(window);
        if (pane == nullptr) return;
        pane->m_pointer_moved = Clock::now();
#if IMGUI_VERSION_NUM >= 18700
        ImGui_ImplGlfw_CursorPosCallback(window, x, y);
#else
        static_cast<void>(x), static_cast<void>(y); // asked for in each frame
#endif
    });
    glfwSetMouseButtonCallback(m_window, [](GLFWwindow* window, int button, int action, int mods) {
        Pane* pane = pane_of(window);
        if (pane == nullptr) return;
        // Where there is no window manager nobody else gives the keyboard to what is pressed.
        if (action == GLFW_PRESS) pane->take_keyboard();
        ImGui_ImplGlfw_MouseButtonCallback(window, button, action, mods);
    });
    glfwSetScrollCallback(m_window, [](GLFWwindow* window, double x, double y) {
        if (pane_of(window)) ImGui_ImplGlfw_ScrollCallback(window, x, y);
    });
    glfwSetKeyCallback(m_window, [](GLFWwindow* window, int key, int code, int action, int mods) {
        const auto kind = action == GLFW_PRESS    ? InputEvent::Kind::Press
                          : action == GLFW_REPEAT ? InputEvent::Kind::Repeat
                                                  : InputEvent::Kind::Release;
        // A key that goes up is heard by whatever frame comes next; nothing is shown of it.
        auto* up = static_cast<Pane*>(glfwGetWindowUserPointer(window));
        if (Pane* pane = kind == InputEvent::Kind::Release ? up : pane_of(window))
            pane->m_input.push({.kind = kind, .key = key, .scancode = code, .modifiers = mods});
    });
    glfwSetCharCallback(m_window, [](GLFWwindow* window, unsigned code) {
        if (Pane* pane = pane_of(window))
            pane->m_input.push({.kind = InputEvent::Kind::Text, .code_point = code});
    });
    const auto uncovered = [](GLFWwindow* window) {
        if (Pane* pane = pane_of(window)) pane->m_damage.forget();
    };
    glfwSetWindowRefreshCallback(m_window, uncovered);
    glfwSetFramebufferSizeCallback(m_window, [](GLFWwindow* window, int, int) { pane_of(window); });
}

} // namespace klubba::window
