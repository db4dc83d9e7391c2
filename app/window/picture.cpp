#include "window/picture.h"

#include <imgui.h>
#include <png.h>

#include <cerrno>
#include <cstring>

namespace klubba::window {

Camera::Camera(Size size, GlyphSource& glyphs, std::unique_ptr<OffScreen> target)
    : m_size(size),
      m_glyphs(&glyphs),
      m_target(std::move(target)),
      m_texture(std::make_unique<GlyphTexture>(glyphs))
{
}

Result<Camera, Failure> Camera::open(Size size, GlyphSource& glyphs)
{
    auto target = OffScreen::open(size);
    if (!target) return unexpected(target.error());
    return Camera(size, glyphs, std::move(*target));
}

Result<Picture, Failure> Camera::take(const DrawFrame& draw, std::size_t frames)
{
    ImGuiContext* context = ImGui::CreateContext(m_glyphs->imgui_atlas());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {static_cast<float>(m_size.width), static_cast<float>(m_size.height)};
    auto renderer = Renderer::start(*m_texture);
    if (renderer) {
        Frame frame;
        for (std::size_t i = 0; i < frames; ++i) {
            m_glyphs->begin_frame();
            ImGui::NewFrame();
            frame = draw({0, 1, {}});
            ImGui::Render();
        }
        renderer->draw_everything(*ImGui::GetDrawData(), frame.background);
        Renderer::stop();
    }
    ImGui::DestroyContext(context);
    if (!renderer) return unexpected(renderer.error());
    return Picture{m_size, m_target->read()};
}

Result<void, Failure> save(const Picture& picture, const std::string& path, Packing packing)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.size.width);
    image.height = static_cast<png_uint_32>(picture.size.height);
    image.format = PNG_FORMAT_RGB;
    image.flags = packing == Packing::Quick ? PNG_IMAGE_FLAG_FAST : 0U;
    const int from_bottom_up = -picture.size.width * 3;
    errno = 0;
    if (png_image_write_to_file(&image, path.c_str(), 0, picture.from_bottom.data(), from_bottom_up,
                                nullptr) == 0)
        return failure(
            Failure::Kind::CannotOpen,
            path + " cannot be written: " + (errno != 0 ? std::strerror(errno) : image.message));
    return {};
}

} // namespace klubba::window
