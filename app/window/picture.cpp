#include "window/picture.h"

#include "window/off_screen.h"

#include <imgui.h>
#include <png.h>

#include <cerrno>
#include <cstring>

namespace klubba::window {

static Result<void, Failure>
write_png(const std::string& path, Size size, const std::vector<std::uint8_t>& from_bottom)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(size.width);
    image.height = static_cast<png_uint_32>(size.height);
    image.format = PNG_FORMAT_RGB;
    const int from_bottom_up = -size.width * 3;
    if (png_image_write_to_file(&image, path.c_str(), 0, from_bottom.data(), from_bottom_up,
                                nullptr) == 0)
        return failure(
            Failure::Kind::CannotOpen,
            path + " cannot be written: " + (errno != 0 ? std::strerror(errno) : image.message));
    return {};
}

Result<void, Failure>
save_picture(const std::string& path, Size size, GlyphSource& glyphs, const DrawFrame& draw)
{
    auto target = OffScreen::open(size);
    if (!target) return unexpected(target.error());
    GlyphTexture texture(glyphs);
    ImGuiContext* context = ImGui::CreateContext(glyphs.imgui_atlas());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    auto renderer = Renderer::start(texture);
    if (renderer) {
        // Layouts may lean on the frame before, and the atlas may have to be emptied once.
        Frame frame;
        for (int i = 0; i < 3; ++i) {
            glyphs.begin_frame();
            ImGui::NewFrame();
            frame = draw({0, 1, {}});
            ImGui::Render();
        }
        renderer->draw_everything(*ImGui::GetDrawData(), frame.background);
        Renderer::stop();
    }
    ImGui::DestroyContext(context);
    if (!renderer) return unexpected(renderer.error());
    errno = 0;
    return write_png(path, size, (*target)->read());
}

} // namespace klubba::window
