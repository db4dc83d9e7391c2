#include "window/off_screen.h"

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>

namespace klubba::window {

bool OffScreen::make_context()
{
    m_display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
    if (m_display == EGL_NO_DISPLAY || eglInitialize(m_display, nullptr, nullptr) == EGL_FALSE)
        return false;
    if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) return false;
    static constexpr EGLint wanted[] = {EGL_CONTEXT_MAJOR_VERSION,
                                        3,
                                        EGL_CONTEXT_MINOR_VERSION,
                                        3,
                                        EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                        EGL_NONE};
    m_context = eglCreateContext(m_display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, wanted);
    return m_context != EGL_NO_CONTEXT &&
           eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, m_context) == EGL_TRUE;
}

bool OffScreen::make_target()
{
    glGenRenderbuffers(1, &m_colours);
    glBindRenderbuffer(GL_RENDERBUFFER, m_colours);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, m_size.width, m_size.height);
    glGenFramebuffers(1, &m_frame_buffer);
    glBindFramebuffer(GL_FRAMEBUFFER, m_frame_buffer);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, m_colours);
    return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
}

Result<std::unique_ptr<OffScreen>, Failure> OffScreen::open(Size size)
{
    std::unique_ptr<OffScreen> made(new OffScreen);
    made->m_size = size;
    if (!made->make_context())
        return failure(Failure::Kind::Unavailable,
                       "OpenGL without a display does not start (package libegl-mesa0)");
    if (!made->make_target())
        return failure(Failure::Kind::Unavailable, "OpenGL has no room for a picture of this size");
    return made;
}

OffScreen::~OffScreen()
{
    if (m_context != nullptr) {
        glDeleteFramebuffers(1, &m_frame_buffer);
        glDeleteRenderbuffers(1, &m_colours);
        eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(m_display, m_context);
    }
    if (m_display != nullptr) eglTerminate(m_display);
}

std::vector<std::uint8_t> OffScreen::read() const
{
    const auto pixels =
        static_cast<std::size_t>(m_size.width) * static_cast<std::size_t>(m_size.height);
    std::vector<std::uint8_t> out(pixels * 3);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, m_size.width, m_size.height, GL_RGB, GL_UNSIGNED_BYTE, out.data());
    return out;
}

} // namespace klubba::window
