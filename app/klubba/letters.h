#pragma once

#include "ui/typeface.h"
#include "window/font_files.h"
#include "window/glyph_source.h"

#include <memory>

// The typeface of the screens, made of the system's font files, as the windows want their letters.
namespace klubba {

class Letters final : public window::GlyphSource {
public:
    static Result<std::unique_ptr<Letters>, Failure> load();

    [[nodiscard]] ui::Typeface& typeface() { return *m_typeface; }

    [[nodiscard]] int width() const override { return ui::GlyphAtlas::width; }
    [[nodiscard]] int height() const override { return ui::GlyphAtlas::height; }
    [[nodiscard]] const std::uint8_t* pixels() const override;
    Changes take_changes() override;
    [[nodiscard]] std::uint64_t generation() const override { return m_typeface->generation(); }
    void begin_frame() override { m_typeface->begin_frame(); }
    [[nodiscard]] bool wants_another_frame() const override;
    ImFontAtlas* imgui_atlas() override { return m_typeface->imgui_atlas(); }

private:
    Letters(window::FontFiles files, std::unique_ptr<ui::Typeface> typeface);

    window::FontFiles m_files; ///< Outlives the typeface, which reads from it.
    std::unique_ptr<ui::Typeface> m_typeface;
};

} // namespace klubba
