#include "window/image.h"

#include "window/svg_image.h"

#include <png.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <span>

namespace klubba::window {

namespace {

constexpr int svg_side = 1024; ///< Enough for a screen of 3840 by 2160.
constexpr int most_side = 8192;
constexpr std::uintmax_t most_bytes = 32U << 20U;

Result<Image, Failure> decode_png(std::span<const std::uint8_t> bytes)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0)
        return failure(Failure::Kind::BadInput, image.message);
    image.format = PNG_FORMAT_RGBA;
    Image made{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    if (image.width > most_side || image.height > most_side) {
        png_image_free(&image);
        return failure(Failure::Kind::BadInput, "larger than 8192 pixels");
    }
    made.pixels.resize(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, made.pixels.data(), 0, nullptr) == 0)
        return failure(Failure::Kind::BadInput, image.message);
    return made;
}

std::uint8_t* pixel(Image& image, int x, int y)
{
    return image.pixels.data() + (static_cast<std::ptrdiff_t>(y) * image.width + x) * 4;
}

/// Colours weigh as much as they cover.
Image half_of(Image& image)
{
    Image half{std::max(1, image.width / 2), std::max(1, image.height / 2), {}};
    half.pixels.resize(static_cast<std::size_t>(half.width) *
                       static_cast<std::size_t>(half.height) * 4);
    for (int y = 0; y < half.height; ++y)
        for (int x = 0; x < half.width; ++x) {
            unsigned sums[4]{};
            for (const auto& [right, down] : {std::pair{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
                const auto* from = pixel(image, std::min(2 * x + right, image.width - 1),
                                         std::min(2 * y + down, image.height - 1));
                for (int part = 0; part < 3; ++part)
                    sums[part] += unsigned{from[part]} * from[3];
                sums[3] += from[3];
            }
            auto* to = pixel(half, x, y);
            for (int part = 0; part < 3 && sums[3] > 0; ++part)
                to[part] = static_cast<std::uint8_t>(sums[part] / sums[3]);
            to[3] = static_cast<std::uint8_t>(sums[3] / 4);
        }
    return half;
}

} // namespace

Result<Image, Failure> image_from(std::span<const std::uint8_t> bytes)
{
    const bool is_png = bytes.size() > 8 && png_sig_cmp(bytes.data(), 0, 8) == 0;
    return is_png ? decode_png(bytes) : draw_svg(bytes, svg_side);
}

Result<Image, Failure> read_image(const std::filesystem::path& file)
{
    std::error_code trouble;
    const auto size = std::filesystem::file_size(file, trouble);
    if (trouble)
        return failure(Failure::Kind::CannotOpen, file.string() + ": " + trouble.message());
    if (size > most_bytes)
        return failure(Failure::Kind::BadInput, file.string() + ": larger than 32 MiB");
    std::ifstream stream{file, std::ios::binary};
    const std::vector<char> text{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.is_open() || stream.bad())
        return failure(Failure::Kind::CannotOpen, file.string() + ": " + std::strerror(errno));
    const std::span bytes{reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
    auto image = image_from(bytes);
    if (!image) return failure(image.error().kind, file.string() + ": " + image.error().context);
    return image;
}

std::vector<Image> halvings(Image image)
{
    std::vector<Image> all;
    all.push_back(std::move(image));
    while (all.back().width > 1 || all.back().height > 1)
        all.push_back(half_of(all.back()));
    for (std::size_t level = all.size() - 1; level-- > 0;) {
        Image& fine = all[level];
        Image& coarse = all[level + 1];
        for (int y = 0; y < fine.height; ++y)
            for (int x = 0; x < fine.width; ++x) {
                auto* to = pixel(fine, x, y);
                if (to[3] != 0) continue;
                const auto* from = pixel(coarse, std::min(x / 2, coarse.width - 1),
                                         std::min(y / 2, coarse.height - 1));
                std::copy(from, from + 3, to);
            }
    }
    return all;
}

} // namespace klubba::window
