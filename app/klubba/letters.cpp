#include "klubba/letters.h"

#include <algorithm>
#include <utility>

namespace klubba {

Letters::Letters(window::FontFiles files, std::unique_ptr<ui::Typeface> typeface)
    : m_files(std::move(files)), m_typeface(std::move(typeface))
{
}

void Letters::take(window::Image logo)
{
    m_logo = {0, static_cast<float>(logo.width), static_cast<float>(logo.height)};
    m_image = std::move(logo);
}

Result<std::unique_ptr<Letters>, Failure> Letters::load(window::Image logo)
{
    auto letters = load();
    if (letters) (*letters)->take(std::move(logo));
    return letters;
}

Result<std::unique_ptr<Letters>, Failure> Letters::load(const settings::Organisation& organisation)
{
    auto files = window::find_font_files();
    if (!files) return unexpected(files.error());
    ui::FontBytes bytes;
    for (std::size_t i = 0; i < bytes.weights.size(); ++i)
        bytes.weights[i] = files->inter[i].bytes();
    for (const window::MappedFile& file : files->fallbacks)
        bytes.fallbacks.push_back(file.bytes());
    auto typeface = ui::Typeface::from(bytes);
    if (!typeface) return unexpected(typeface.error());
    std::unique_ptr<Letters> letters(new Letters(std::move(*files), std::move(*typeface)));
    if (organisation.logo.empty()) return letters;
    auto image = window::read_image(organisation.logo);
    if (!image)
        return failure(image.error().kind,
                       organisation.logo_setting + ": " + image.error().context);
    letters->take(std::move(*image));
    return letters;
}

const std::uint8_t* Letters::pixels() const
{
    return m_typeface->atlas().pixels();
}

window::GlyphSource::Changes Letters::take_changes()
{
    const ui::PixelRect changed = m_typeface->atlas().take_changes();
    return {changed.x, changed.y, changed.w, changed.h};
}

const window::Image* Letters::image() const
{
    return m_image ? &*m_image : nullptr;
}

ui::Picture Letters::put_on_sheet(std::size_t sheet, std::shared_ptr<const window::Image> image)
{
    const ui::Picture picture{m_sheets[sheet], static_cast<float>(image->width),
                              static_cast<float>(image->height)};
    std::erase_if(m_new_sheets, [&](const NewSheet& one) { return one.sheet == sheet; });
    m_new_sheets.push_back({sheet, std::move(image)});
    return picture;
}

void Letters::set_sheet_textures(std::span<const std::uintptr_t> textures)
{
    std::copy(textures.begin(), textures.end(), m_sheets.begin());
}

std::vector<window::GlyphSource::NewSheet> Letters::take_new_sheets()
{
    return std::exchange(m_new_sheets, {});
}

bool Letters::wants_another_frame() const
{
    return m_typeface->wants_another_frame();
}

} // namespace klubba
