#pragma once

#include "window/image.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct ImFontAtlas;

// Where the window gets its letters from: a picture of coverage that grows while frames are made;
// and beside it a picture in colour, if there is one, and sheets: places for pictures in colour
// that come and go.
namespace klubba::window {

class GlyphSource {
public:
    struct Changes {
        int x = 0;
        int y = 0;
        int w = 0;
        int h = 0;
    };

    virtual ~GlyphSource() = default;

    [[nodiscard]] virtual int width() const = 0;
    [[nodiscard]] virtual int height() const = 0;
    /// One byte for each pixel, a row after the other.
    [[nodiscard]] virtual const std::uint8_t* pixels() const = 0;
    /// What has been written since the last call.
    virtual Changes take_changes() = 0;
    /// Differs when places in the picture no longer hold what they held.
    [[nodiscard]] virtual std::uint64_t generation() const = 0;

    virtual void begin_frame() = 0;
    /// The frame lacks glyphs that the next one will have.
    [[nodiscard]] virtual bool wants_another_frame() const = 0;
    virtual ImFontAtlas* imgui_atlas() = 0;

    /// Null where there is none; the same for as long as the source lives.
    [[nodiscard]] virtual const Image* image() const { return nullptr; }
    /// Under which name ImGui draws the image, before the first frame.
    virtual void set_image_texture(std::uintptr_t texture) { static_cast<void>(texture); }

    static constexpr std::size_t sheets = 8;
    /// Under which names ImGui draws the sheets, before the first frame.
    virtual void set_sheet_textures(std::span<const std::uintptr_t> textures)
    {
        static_cast<void>(textures);
    }
    struct NewSheet {
        std::size_t sheet = 0;
        std::shared_ptr<const Image> image;
    };
    /// What is to be on sheets before anything more is drawn. A frame is compared with the one
    /// before by the names of its textures: a sheet that the last frame showed keeps its picture.
    virtual std::vector<NewSheet> take_new_sheets() { return {}; }
};

} // namespace klubba::window
