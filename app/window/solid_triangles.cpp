#include "window/solid_triangles.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <imgui.h>

namespace klubba::window {

namespace {

// Names as in ImGui's backend, whose buffers and matrix are used.
constexpr const char* of_corners = R"(#version 330
uniform mat4 ProjMtx;
in vec2 Position;
in vec4 Color;
flat out vec4 colour;
void main()
{
    colour = Color;
    gl_Position = ProjMtx * vec4(Position, 0, 1);
}
)";
constexpr const char* of_pixels = R"(#version 330
flat in vec4 colour;
layout(location = 0) out vec4 seen;
void main()
{
    seen = colour;
}
)";

unsigned compiled(GLenum kind, const char* source)
{
    const unsigned shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

} // namespace

Result<SolidTriangles, Failure> SolidTriangles::start()
{
    SolidTriangles made;
    made.m_shaders[0] = compiled(GL_VERTEX_SHADER, of_corners);
    made.m_shaders[1] = compiled(GL_FRAGMENT_SHADER, of_pixels);
    for (const unsigned shader : made.m_shaders) {
        GLint is_compiled = GL_FALSE;
        glGetShaderiv(shader, GL_COMPILE_STATUS, &is_compiled);
        if (is_compiled == GL_FALSE)
            return failure(Failure::Kind::Unavailable, "OpenGL does not take the screens' shaders");
    }
    return made;
}

void SolidTriangles::draw_from_here(const ImDrawList*, const ImDrawCmd* command)
{
    auto& self = *static_cast<SolidTriangles*>(command->UserCallbackData);
    GLint theirs = 0;
    glGetIntegerv(GL_CURRENT_PROGRAM, &theirs);
    const auto backend = static_cast<unsigned>(theirs);
    if (self.m_program == 0) {
        self.m_program = glCreateProgram();
        for (const unsigned shader : self.m_shaders)
            glAttachShader(self.m_program, shader);
        for (const char* name : {"Position", "Color"})
            glBindAttribLocation(self.m_program,
                                 static_cast<unsigned>(glGetAttribLocation(backend, name)), name);
        glLinkProgram(self.m_program);
    }
    float matrix[16];
    glGetUniformfv(backend, glGetUniformLocation(backend, "ProjMtx"), matrix);
    glUseProgram(self.m_program);
    glUniformMatrix4fv(glGetUniformLocation(self.m_program, "ProjMtx"), 1, GL_FALSE, matrix);
    glDisable(GL_BLEND);
}

} // namespace klubba::window
