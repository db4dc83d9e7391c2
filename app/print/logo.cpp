#include "print/logo.h"

#include "base/loaded_library.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>

namespace klubba::print {

namespace {

/// What is used of librsvg. It is loaded, not linked: few documents have a logo, and with all that
/// it needs it would be in the way of every start.
struct Svg {
    decltype(&rsvg_handle_new_from_data) read = nullptr;
    decltype(&rsvg_handle_get_intrinsic_size_in_pixels) size = nullptr;
    decltype(&rsvg_handle_get_intrinsic_dimensions) dimensions = nullptr;
    decltype(&rsvg_handle_render_document) render = nullptr;

    bool load()
    {
        const LoadedLibrary library{"librsvg-2.so.2"};
        return library.find(read, "rsvg_handle_new_from_data") &&
               library.find(size, "rsvg_handle_get_intrinsic_size_in_pixels") &&
               library.find(dimensions, "rsvg_handle_get_intrinsic_dimensions") &&
               library.find(render, "rsvg_handle_render_document");
    }
};

/// Null where it cannot be loaded. It stays: what it made is drawn later.
const Svg* svg()
{
    static Svg functions;
    static const bool is_loaded = functions.load();
    return is_loaded ? &functions : nullptr;
}

double shape_of(const Svg& draw, RsvgHandle* handle)
{
    double width = 0;
    double height = 0;
    if (draw.size(handle, &width, &height) != FALSE && width > 0 && height > 0)
        return width / height;
    gboolean has_width = FALSE;
    gboolean has_height = FALSE;
    gboolean has_box = FALSE;
    RsvgLength ignored{};
    RsvgRectangle box{};
    draw.dimensions(handle, &has_width, &ignored, &has_height, &ignored, &has_box, &box);
    return has_box != FALSE && box.width > 0 && box.height > 0 ? box.width / box.height : 1;
}

auto no_picture(const std::string& why)
{
    return failure(Failure::Kind::BadInput, "the logo cannot be read: " + why);
}

/// The bytes that are left to be read.
cairo_status_t read_on(void* from, unsigned char* data, unsigned int length)
{
    auto& left = *static_cast<std::string_view*>(from);
    if (left.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, left.data(), length);
    left.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

cairo_status_t append(void* to, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

void LogoDrawing::Release::operator()(void* object) const
{
    g_object_unref(object);
}

void LogoDrawing::Release::operator()(cairo_surface_t* surface) const
{
    cairo_surface_destroy(surface);
}

Result<LogoDrawing, Failure> LogoDrawing::open(const minutes::Logo& logo)
{
    LogoDrawing drawing;
    if (logo.form == minutes::Logo::Form::Png) {
        std::string_view left{logo.bytes};
        drawing.m_pixels.reset(cairo_image_surface_create_from_png_stream(read_on, &left));
        if (const auto status = cairo_surface_status(drawing.m_pixels.get());
            status != CAIRO_STATUS_SUCCESS)
            return no_picture(cairo_status_to_string(status));
        drawing.m_shape =
            static_cast<double>(cairo_image_surface_get_width(drawing.m_pixels.get())) /
            cairo_image_surface_get_height(drawing.m_pixels.get());
        drawing.m_png = logo.bytes;
        return drawing;
    }
    const auto* draw = svg();
    if (draw == nullptr)
        return failure(Failure::Kind::Unavailable,
                       "nothing draws an SVG here (package librsvg2-2)");
    GError* error = nullptr;
    auto* handle =
        draw->read(reinterpret_cast<const guint8*>(logo.bytes.data()), logo.bytes.size(), &error);
    if (handle == nullptr) {
        const std::string why = error != nullptr ? error->message : "it is no SVG";
        if (error != nullptr) g_error_free(error);
        return no_picture(why);
    }
    drawing.m_svg.reset(handle);
    drawing.m_shape = shape_of(*draw, handle);
    return drawing;
}

bool LogoDrawing::draw(cairo_t* cairo, double left, double top, double width, double height) const
{
    cairo_save(cairo);
    bool is_drawn = true;
    if (m_svg != nullptr) {
        const RsvgRectangle area{left, top, width, height};
        is_drawn =
            svg()->render(static_cast<RsvgHandle*>(m_svg.get()), cairo, &area, nullptr) != FALSE;
    } else {
        cairo_translate(cairo, left, top);
        cairo_scale(cairo, width / cairo_image_surface_get_width(m_pixels.get()),
                    height / cairo_image_surface_get_height(m_pixels.get()));
        cairo_set_source_surface(cairo, m_pixels.get(), 0, 0);
        cairo_paint(cairo);
    }
    cairo_restore(cairo);
    return is_drawn && cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
}

Result<std::string, Failure> LogoDrawing::png(int height) const
{
    if (!m_png.empty()) return m_png;
    const int width = std::max(1, static_cast<int>(std::lround(height * m_shape)));
    const std::unique_ptr<cairo_surface_t, Release> surface{
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)};
    auto* cairo = cairo_create(surface.get());
    const bool is_drawn = draw(cairo, 0, 0, width, height);
    cairo_destroy(cairo);
    std::string bytes;
    if (!is_drawn ||
        cairo_surface_write_to_png_stream(surface.get(), append, &bytes) != CAIRO_STATUS_SUCCESS)
        return no_picture("it cannot be drawn");
    return bytes;
}

} // namespace klubba::print
