#include "window/svg_image.h"

#include "base/loaded_library.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace klubba::window {

namespace {

/// What is used of librsvg and what it stands on. They are loaded, not linked: with all that they
/// need in turn they would take a tenth of the time in which the first picture is to be there.
struct Drawer {
    decltype(&rsvg_handle_new_from_data) read = nullptr;
    decltype(&rsvg_handle_get_intrinsic_size_in_pixels) size = nullptr;
    decltype(&rsvg_handle_get_intrinsic_dimensions) dimensions = nullptr;
    decltype(&rsvg_handle_render_document) render = nullptr;
    decltype(&g_object_unref) let_go = nullptr;
    decltype(&g_error_free) free_error = nullptr;
    decltype(&cairo_image_surface_create) make_surface = nullptr;
    decltype(&cairo_image_surface_get_data) data = nullptr;
    decltype(&cairo_image_surface_get_stride) stride = nullptr;
    decltype(&cairo_surface_flush) flush = nullptr;
    decltype(&cairo_surface_destroy) destroy_surface = nullptr;
    decltype(&cairo_surface_status) surface_status = nullptr;
    decltype(&cairo_create) make = nullptr;
    decltype(&cairo_destroy) destroy = nullptr;

    bool load()
    {
        const LoadedLibrary library{"librsvg-2.so.2"};
        return library.find(read, "rsvg_handle_new_from_data") &&
               library.find(size, "rsvg_handle_get_intrinsic_size_in_pixels") &&
               library.find(dimensions, "rsvg_handle_get_intrinsic_dimensions") &&
               library.find(render, "rsvg_handle_render_document") &&
               library.find(let_go, "g_object_unref") && library.find(free_error, "g_error_free") &&
               library.find(make_surface, "cairo_image_surface_create") &&
               library.find(data, "cairo_image_surface_get_data") &&
               library.find(stride, "cairo_image_surface_get_stride") &&
               library.find(flush, "cairo_surface_flush") &&
               library.find(destroy_surface, "cairo_surface_destroy") &&
               library.find(surface_status, "cairo_surface_status") &&
               library.find(make, "cairo_create") && library.find(destroy, "cairo_destroy");
    }
};

/// Width to height.
double shape_of(const Drawer& draw, RsvgHandle* handle)
{
    double width = 0;
    double height = 0;
    if (draw.size(handle, &width, &height) != 0 && width > 0 && height > 0) return width / height;
    gboolean has_width = 0;
    gboolean has_height = 0;
    gboolean has_box = 0;
    RsvgLength ignored{};
    RsvgRectangle box{};
    draw.dimensions(handle, &has_width, &ignored, &has_height, &ignored, &has_box, &box);
    return has_box != 0 && box.width > 0 && box.height > 0 ? box.width / box.height : 1;
}

/// From colours already covered, in the machine's order, to ours.
void uncover(const std::uint8_t* row, int width, std::uint8_t* out)
{
    for (int x = 0; x < width; ++x, row += 4, out += 4) {
        std::uint32_t packed = 0;
        std::copy(row, row + 4, reinterpret_cast<std::uint8_t*>(&packed));
        const std::uint32_t alpha = packed >> 24U;
        for (unsigned part = 0; part < 3 && alpha > 0; ++part) {
            const std::uint32_t covered = packed >> (16U - 8U * part) & 0xFFU;
            out[part] = static_cast<std::uint8_t>(std::min(255U, covered * 255U / alpha));
        }
        out[3] = static_cast<std::uint8_t>(alpha);
    }
}

Result<Image, Failure> render(const Drawer& draw, RsvgHandle* handle, int side)
{
    const double shape = shape_of(draw, handle);
    const auto fitted = [side](double part) {
        return std::max(1, static_cast<int>(std::lround(side * std::min(1.0, part))));
    };
    Image image{fitted(shape), fitted(1 / shape), {}};
    image.pixels.resize(static_cast<std::size_t>(image.width) *
                        static_cast<std::size_t>(image.height) * 4);
    const std::unique_ptr<cairo_surface_t, decltype(draw.destroy_surface)> surface{
        draw.make_surface(CAIRO_FORMAT_ARGB32, image.width, image.height), draw.destroy_surface};
    if (draw.surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return failure(Failure::Kind::Unavailable, "there is no room to draw it");
    const RsvgRectangle all{0, 0, static_cast<double>(image.width),
                            static_cast<double>(image.height)};
    cairo_t* context = draw.make(surface.get());
    GError* error = nullptr;
    const bool is_drawn = draw.render(handle, context, &all, &error) != 0;
    draw.destroy(context);
    if (!is_drawn) {
        const std::string reason = error != nullptr ? error->message : "it cannot be drawn";
        if (error != nullptr) draw.free_error(error);
        return failure(Failure::Kind::BadInput, reason);
    }
    draw.flush(surface.get());
    const auto stride = draw.stride(surface.get());
    for (int y = 0; y < image.height; ++y)
        uncover(draw.data(surface.get()) + static_cast<std::ptrdiff_t>(y) * stride, image.width,
                image.pixels.data() + static_cast<std::ptrdiff_t>(y) * image.width * 4);
    return image;
}

} // namespace

Result<Image, Failure> draw_svg(std::span<const std::uint8_t> bytes, int side)
{
    Drawer draw;
    if (!draw.load())
        return failure(Failure::Kind::Unavailable,
                       "not a PNG, and nothing draws an SVG here (package librsvg2-2)");
    GError* error = nullptr;
    RsvgHandle* handle = draw.read(bytes.data(), bytes.size(), &error);
    if (handle == nullptr) {
        const std::string reason = error != nullptr ? error->message : "";
        if (error != nullptr) draw.free_error(error);
        return failure(Failure::Kind::BadInput, "neither a PNG nor an SVG: " + reason);
    }
    auto image = render(draw, handle, side);
    draw.let_go(handle);
    return image;
}

} // namespace klubba::window
