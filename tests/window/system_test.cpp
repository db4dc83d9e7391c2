#include "support/catch.h"
#include "window/font_files.h"
#include "window/keys.h"
#include "window/picture.h"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <png.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

using namespace klubba;
using namespace klubba::window;

namespace {

/// ImGui's own little font, as a source of glyphs.
class PlainGlyphs final : public GlyphSource {
public:
    PlainGlyphs()
    {
        m_atlas.AddFontDefault();
        unsigned char* pixels = nullptr;
        m_atlas.GetTexDataAsAlpha8(&pixels, &m_width, &m_height);
        m_pixels = pixels;
        m_changes = {0, 0, m_width, m_height};
    }
    int width() const override { return m_width; }
    int height() const override { return m_height; }
    const std::uint8_t* pixels() const override { return m_pixels; }
    Changes take_changes() override { return std::exchange(m_changes, Changes{}); }
    std::uint64_t generation() const override { return 0; }
    void begin_frame() override {}
    bool wants_another_frame() const override { return false; }
    ImFontAtlas* imgui_atlas() override { return &m_atlas; }

private:
    ImFontAtlas m_atlas;
    const std::uint8_t* m_pixels = nullptr;
    int m_width = 0;
    int m_height = 0;
    Changes m_changes;
};

struct Rgb {
    int red, green, blue;
    friend bool operator==(const Rgb&, const Rgb&) = default;
};

struct PngPicture {
    std::vector<png_byte> bytes;
    Size size;

    Rgb at(int x, int y) const
    {
        const auto* pixel = bytes.data() + (static_cast<std::ptrdiff_t>(y) * size.width + x) * 3;
        return {pixel[0], pixel[1], pixel[2]};
    }
};

PngPicture read_png(const std::string& path)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_file(&image, path.c_str()) != 0);
    image.format = PNG_FORMAT_RGB;
    PngPicture picture{std::vector<png_byte>(PNG_IMAGE_SIZE(image)),
                       {static_cast<int>(image.width), static_cast<int>(image.height)}};
    REQUIRE(png_image_finish_read(&image, nullptr, picture.bytes.data(), 0, nullptr) != 0);
    return picture;
}

Frame draw_red_square(const FrameInput&)
{
    auto* list = ImGui::GetBackgroundDrawList();
    list->Flags = ImDrawListFlags_None;
    list->AddRectFilled({10, 20}, {30, 40}, IM_COL32(255, 0, 0, 255));
    return {.background = {0, 0, 1}, .next_change = {}};
}

} // namespace

TEST_CASE("a picture is made without a display, upright and in the right colours", "[window]")
{
    const auto path = (std::filesystem::temp_directory_path() / "klubba-picture-test.png").string();
    PlainGlyphs glyphs;
    auto camera = Camera::open({200, 100}, glyphs);
    if (!camera && camera.error().kind == Failure::Kind::Unavailable) {
        std::cout << "Skipped: " << camera.error().context << "\n";
        return;
    }
    REQUIRE(camera.has_value());
    for (const Packing packing : {Packing::Small, Packing::Quick}) {
        const auto taken = camera->take(draw_red_square);
        REQUIRE(taken.has_value());
        REQUIRE(save(*taken, path, packing).has_value());
        const PngPicture picture = read_png(path);
        std::filesystem::remove(path);
        CHECK(picture.size.width == 200);
        CHECK(picture.size.height == 100);
        CHECK(picture.at(20, 30) == Rgb{255, 0, 0});
        CHECK(picture.at(20, 10) == Rgb{0, 0, 255});
        CHECK(picture.at(20, 70) == Rgb{0, 0, 255});
    }
}

TEST_CASE("a picture that cannot be written is a failure with its path", "[window]")
{
    const auto saved = save({{1, 1}, {0, 0, 0}}, "/nowhere/at/all.png");
    REQUIRE_FALSE(saved.has_value());
    CHECK(saved.error().context.find("/nowhere/at/all.png") != std::string::npos);
}

TEST_CASE("keys come with what was held down, and unknown ones do not come", "[window]")
{
    CHECK(key_press_from(GLFW_KEY_F9, 0) == KeyPress{.key = Key::F9});
    CHECK(key_press_from(GLFW_KEY_Z, GLFW_MOD_CONTROL) == KeyPress{.key = Key::Z, .control = true});
    CHECK(key_press_from(GLFW_KEY_TAB, GLFW_MOD_SHIFT) == KeyPress{.key = Key::Tab, .shift = true});
    CHECK(key_press_from(GLFW_KEY_KP_7, 0) == KeyPress{.key = Key::Digit7});
    CHECK_FALSE(key_press_from(GLFW_KEY_UNKNOWN, 0).has_value());
    CHECK_FALSE(key_press_from(GLFW_KEY_LEFT_SHIFT, GLFW_MOD_SHIFT).has_value());
}

TEST_CASE("Inter is found, and its absence is said with the package's name", "[window]")
{
    const auto found = find_font_files();
    REQUIRE(found.has_value());
    REQUIRE(found->inter.size() == 5);
    for (const MappedFile& file : found->inter)
        CHECK(file.bytes().size() > 10000);

    const std::string folders = std::getenv("XDG_DATA_DIRS") ? std::getenv("XDG_DATA_DIRS") : "";
    setenv("XDG_DATA_DIRS", "/nowhere", 1);
    setenv("XDG_DATA_HOME", "/nowhere", 1);
    const auto missing = find_font_files();
    unsetenv("XDG_DATA_HOME");
    folders.empty() ? unsetenv("XDG_DATA_DIRS") : setenv("XDG_DATA_DIRS", folders.c_str(), 1);
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().context.find("fonts-inter") != std::string::npos);
}
