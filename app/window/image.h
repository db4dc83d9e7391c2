#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

// A picture in colour, read from a file: a PNG as it is, an SVG at a size that suits a wall.
namespace klubba::window {

struct Image {
    int width = 0;
    int height = 0;
    /// Four bytes a pixel, a row after the other: red, green, blue, and how much of it covers what
    /// is behind.
    std::vector<std::uint8_t> pixels;
};

Result<Image, Failure> image_from(std::span<const std::uint8_t> bytes);
Result<Image, Failure> read_image(const std::filesystem::path& file);

/// The picture at half its size, and so on down to one pixel; the picture itself first. A pixel
/// that covers nothing has the colour of those around it, so that edges stay clean at every size.
std::vector<Image> halvings(Image image);

} // namespace klubba::window
