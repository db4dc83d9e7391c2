#include "window/renderer.h"

#include "window/damaged_frame.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

namespace klubba::window {

GlyphTexture::GlyphTexture(GlyphSource& source) : m_source(source)
{
    glGenTextures(1, &m_name);
    glBindTexture(GL_TEXTURE_2D, m_name);
    // Glyphs lie on whole pixels, so the nearest one is the right one.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    static constexpr GLint white_with_alpha[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_alpha);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, source.width(), source.height(), 0, GL_RED,
                 GL_UNSIGNED_BYTE, nullptr);
    source.imgui_atlas()->SetTexID(
        reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(m_name))); // NOLINT
    if (const Image* image = source.image()) bring_over(*image);
    glGenTextures(static_cast<int>(m_sheets.size()), m_sheets.data());
    const std::vector<std::uintptr_t> names(m_sheets.begin(), m_sheets.end());
    source.set_sheet_textures(names);
}

void GlyphTexture::bring_over(const Image& image)
{
    unsigned name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    const auto levels = halvings(image);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, static_cast<int>(levels.size()) - 1);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    for (std::size_t level = 0; level < levels.size(); ++level)
        glTexImage2D(GL_TEXTURE_2D, static_cast<int>(level), GL_RGBA8, levels[level].width,
                     levels[level].height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                     levels[level].pixels.data());
    m_source.set_image_texture(name);
}

void GlyphTexture::bring_over_sheets()
{
    for (const auto& fresh : m_source.take_new_sheets()) {
        glBindTexture(GL_TEXTURE_2D, m_sheets[fresh.sheet]);
        // Made for the pixels that they are shown in: no smaller ones are needed.
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, fresh.image->width, fresh.image->height, 0,
                     GL_RGBA, GL_UNSIGNED_BYTE, fresh.image->pixels.data());
    }
}

void GlyphTexture::update()
{
    bring_over_sheets();
    const auto [x, y, w, h] = m_source.take_changes();
    if (w == 0 || h == 0) return;
    glBindTexture(GL_TEXTURE_2D, m_name);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, m_source.width());
    const auto* first = m_source.pixels() + static_cast<std::ptrdiff_t>(y) * m_source.width() + x;
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, w, h, GL_RED, GL_UNSIGNED_BYTE, first);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

Result<Renderer, Failure> Renderer::start(GlyphTexture& glyphs)
{
    // The backend makes a font texture of its own (one pixel) and points the atlas at it.
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const ImTextureID ours = atlas.TexID;
    const bool started =
        ImGui_ImplOpenGL3_Init("#version 330") && ImGui_ImplOpenGL3_CreateDeviceObjects();
    atlas.SetTexID(ours);
    if (!started) return failure(Failure::Kind::Unavailable, "OpenGL 3.3 does not start");
    auto solid = SolidTriangles::start();
    if (!solid) return unexpected(solid.error());
    return Renderer(glyphs, *solid);
}

SolidDrawing Renderer::solid_drawing()
{
    return {ImGui::GetIO().Fonts->TexUvWhitePixel, SolidTriangles::draw_from_here, &m_solid};
}

void Renderer::stop()
{
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const ImTextureID ours = atlas.TexID;
    ImGui_ImplOpenGL3_Shutdown();
    atlas.SetTexID(ours);
}

static void set_clear_colour(const ClearColour& colour)
{
    glClearColor(colour.red, colour.green, colour.blue, 1);
}

void Renderer::draw_everything(ImDrawData& frame, const ClearColour& colour)
{
    m_glyphs->update();
    set_clear_colour(colour);
    glDisable(GL_SCISSOR_TEST);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&frame);
}

void Renderer::draw_parts(ImDrawData& frame,
                          std::span<const PixelBox> parts,
                          int height,
                          const ClearColour& colour)
{
    m_glyphs->update();
    set_clear_colour(colour);
    glEnable(GL_SCISSOR_TEST);
    for (const PixelBox& part : parts) {
        glScissor(part.left, height - part.bottom, part.right - part.left, part.bottom - part.top);
        glClear(GL_COLOR_BUFFER_BIT);
    }
    glDisable(GL_SCISSOR_TEST);
    ImGui_ImplOpenGL3_RenderDrawData(&frame);
}

} // namespace klubba::window
