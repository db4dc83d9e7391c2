#include "window/screen.h"

#define GLX_GLXEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glx.h>
#include <GLFW/glfw3.h>

#include <string_view>

namespace klubba::window {

/// A part of the list only when it stands between spaces.
static bool has(const char* list, std::string_view name)
{
    const std::string_view all = list != nullptr ? list : "";
    for (std::size_t at = all.find(name); at != std::string_view::npos;
         at = all.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || all[at - 1] == ' ') && (end == all.size() || all[end] == ' ')) return true;
    }
    return false;
}

Screen Screen::of(GLFWwindow* window)
{
    if (Display* display = glXGetCurrentDisplay(); display != nullptr) {
        const char* offered = glXQueryExtensionsString(display, DefaultScreen(display));
        if (has(offered, "GLX_EXT_buffer_age")) return Screen(window, Way::AgeByGlx);
        if (has(offered, "GLX_MESA_copy_sub_buffer")) return Screen(window, Way::CopyingParts);
    } else if (EGLDisplay egl = eglGetCurrentDisplay(); egl != EGL_NO_DISPLAY) {
        if (has(eglQueryString(egl, EGL_EXTENSIONS), "EGL_EXT_buffer_age"))
            return Screen(window, Way::AgeByEgl);
    }
    return Screen(window, Way::DrawingEverything);
}

std::size_t Screen::age() const
{
    if (m_way == Way::AgeByGlx) {
        unsigned age = 0;
        glXQueryDrawable(glXGetCurrentDisplay(), glXGetCurrentDrawable(), GLX_BACK_BUFFER_AGE_EXT,
                         &age);
        return age;
    }
    EGLint age = 0;
    const bool is_known = eglQuerySurface(eglGetCurrentDisplay(), eglGetCurrentSurface(EGL_DRAW),
                                          EGL_BUFFER_AGE_EXT, &age) == EGL_TRUE;
    return is_known && age > 0 ? static_cast<std::size_t>(age) : 0;
}

ToDraw Screen::to_draw(Extent extent, std::span<const PixelBox> parts, const Size& size)
{
    // Mesa's software driver asks how large a window is only after a swap: else it would go on in a
    // buffer of the old size, and copy from beside it.
    const bool is_resized = m_size != Size{} && m_size != size;
    m_size = size;
    if (is_resized && m_way == Way::CopyingParts) glfwSwapBuffers(m_window);
    switch (m_way) {
    case Way::CopyingParts:
        return m_history.to_draw(1, extent, parts);
    case Way::AgeByGlx:
    case Way::AgeByEgl:
        return m_history.to_draw(age(), extent, parts);
    case Way::DrawingEverything:
        break;
    }
    return {};
}

static void copy_to_screen(std::span<const PixelBox> parts, int height)
{
    static const auto copy = reinterpret_cast<PFNGLXCOPYSUBBUFFERMESAPROC>(
        glXGetProcAddress(reinterpret_cast<const GLubyte*>("glXCopySubBufferMESA")));
    for (const PixelBox& part : parts)
        copy(glXGetCurrentDisplay(), glXGetCurrentDrawable(), part.left, height - part.bottom,
             part.right - part.left, part.bottom - part.top);
}

/// Tells whoever composes the screens what differs from the frame seen before; false where nobody
/// can be told.
static bool swap_with_damage(std::span<const PixelBox> parts, int height)
{
    static const auto swap = [] {
        const char* offered = eglQueryString(eglGetCurrentDisplay(), EGL_EXTENSIONS);
        const char* name =
            has(offered, "EGL_KHR_swap_buffers_with_damage")   ? "eglSwapBuffersWithDamageKHR"
            : has(offered, "EGL_EXT_swap_buffers_with_damage") ? "eglSwapBuffersWithDamageEXT"
                                                               : nullptr;
        return name == nullptr
                   ? nullptr
                   : reinterpret_cast<PFNEGLSWAPBUFFERSWITHDAMAGEKHRPROC>(eglGetProcAddress(name));
    }();
    if (swap == nullptr) return false;
    EGLint boxes[DamageBoxes::most * 4];
    EGLint count = 0;
    for (const PixelBox& part : parts) {
        EGLint* box = boxes + static_cast<std::ptrdiff_t>(count++) * 4;
        box[0] = part.left;
        box[1] = height - part.bottom;
        box[2] = part.right - part.left;
        box[3] = part.bottom - part.top;
    }
    return swap(eglGetCurrentDisplay(), eglGetCurrentSurface(EGL_DRAW), boxes, count) == EGL_TRUE;
}

void Screen::show(Extent extent, std::span<const PixelBox> parts, const ToDraw& drawn)
{
    m_history.remember(extent, parts);
    if (m_way == Way::CopyingParts && drawn.extent == Extent::Parts)
        return copy_to_screen(drawn.parts.all(), m_size.height);
    if (m_way == Way::CopyingParts) {
        const PixelBox all{0, 0, m_size.width, m_size.height};
        return copy_to_screen({&all, 1}, m_size.height);
    }
    if (m_way == Way::AgeByEgl && extent == Extent::Parts && swap_with_damage(parts, m_size.height))
        return;
    glfwSwapBuffers(m_window);
}

} // namespace klubba::window
