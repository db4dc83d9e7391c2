#pragma once

#include "settings/settings.h"
#include "ui/canvas.h"
#include "ui/typeface.h"
#include "window/font_files.h"
#include "window/glyph_source.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

// The typeface of the screens, made of the system's font files, as the windows want their letters.
namespace klubba {

class Letters final : public window::GlyphSource {
public:
    /// With the logo of the organisation, if it has one.
    static Result<std::unique_ptr<Letters>, Failure>
    load(const settings::Organisation& organisation = {});
    /// With this logo.
    static Result<std::unique_ptr<Letters>, Failure> load(window::Image logo);

    [[nodiscard]] ui::Typeface& typeface() { return *m_typeface; }
    /// Null where there is none; can be drawn from the first frame on.
    [[nodiscard]] const ui::Picture* logo() const { return m_image ? &m_logo : nullptr; }

    [[nodiscard]] int width() const override { return ui::GlyphAtlas::width; }
    [[nodiscard]] int height() const override { return ui::GlyphAtlas::height; }
    [[nodiscard]] const std::uint8_t* pixels() const override;
    Changes take_changes() override;
    [[nodiscard]] std::uint64_t generation() const override { return m_typeface->generation(); }
    void begin_frame() override { m_typeface->begin_frame(); }
    [[nodiscard]] bool wants_another_frame() const override;
    ImFontAtlas* imgui_atlas() override { return m_typeface->imgui_atlas(); }
    [[nodiscard]] const window::Image* image() const override;
    void set_image_texture(std::uintptr_t texture) override { m_logo.texture = texture; }

    /// Puts a picture on the sheet, in place of what was there; it can be drawn at once.
    ui::Picture put_on_sheet(std::size_t sheet, std::shared_ptr<const window::Image> image);
    void set_sheet_textures(std::span<const std::uintptr_t> textures) override;
    std::vector<NewSheet> take_new_sheets() override;

private:
    Letters(window::FontFiles files, std::unique_ptr<ui::Typeface> typeface);

    void take(window::Image logo);

    window::FontFiles m_files; ///< Outlives the typeface, which reads from it.
    std::unique_ptr<ui::Typeface> m_typeface;
    std::optional<window::Image> m_image;
    ui::Picture m_logo;
    std::array<std::uintptr_t, sheets> m_sheets{};
    std::vector<NewSheet> m_new_sheets;
};

} // namespace klubba
