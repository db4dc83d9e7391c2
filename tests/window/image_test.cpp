#include "support/catch.h"
#include "support/temporary_folder.h"
#include "window/image.h"

#include <png.h>

#include <fstream>

using namespace klubba;
using namespace klubba::window;
using klubba::testing::TemporaryFolder;

namespace {

using Pixel = std::array<int, 4>;

Pixel pixel_at(const Image& image, int x, int y)
{
    const auto* from = image.pixels.data() + (static_cast<std::ptrdiff_t>(y) * image.width + x) * 4;
    return {from[0], from[1], from[2], from[3]};
}

std::filesystem::path written(const TemporaryFolder& folder, const char* name, const char* text)
{
    std::ofstream{folder.path() / name} << text;
    return folder.path() / name;
}

} // namespace

TEST_CASE("a PNG is read as it is", "[window][image]")
{
    const TemporaryFolder folder;
    const std::uint8_t pixels[] = {255, 0, 0, 255, 0, 255, 0, 128};
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = 2;
    image.height = 1;
    image.format = PNG_FORMAT_RGBA;
    const auto file = folder.path() / "logo.png";
    REQUIRE(png_image_write_to_file(&image, file.c_str(), 0, pixels, 0, nullptr) != 0);
    const auto read = read_image(file);
    REQUIRE(read);
    CHECK(read->width == 2);
    CHECK(read->height == 1);
    CHECK(pixel_at(*read, 0, 0) == Pixel{255, 0, 0, 255});
    CHECK(pixel_at(*read, 1, 0) == Pixel{0, 255, 0, 128});
}

TEST_CASE("an SVG is drawn large, in its own shape, and clear where nothing is", "[window][image]")
{
    const TemporaryFolder folder;
    const auto file = written(folder, "logo.svg", R"(<svg xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 20 10"><rect width="10" height="10" fill="#ff0000"/>
        <rect x="15" width="5" height="10" fill="#0000ff" fill-opacity="0.5"/></svg>)");
    const auto read = read_image(file);
    if (!read && read.error().kind == Failure::Kind::Unavailable) {
        WARN("skipped: " << read.error().context);
        return;
    }
    REQUIRE(read);
    CHECK(read->width == 1024);
    CHECK(read->height == 512);
    CHECK(pixel_at(*read, 100, 100) == Pixel{255, 0, 0, 255});
    CHECK(pixel_at(*read, 600, 100)[3] == 0);
    const auto glass = pixel_at(*read, 900, 100);
    CHECK(glass[2] >= 253);
    CHECK(std::abs(glass[3] - 128) <= 1);
}

TEST_CASE("what cannot be read as a picture is told with its file", "[window][image]")
{
    const TemporaryFolder folder;
    const auto missing = read_image(folder.path() / "none.png");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().context.find("none.png: No such file") != std::string::npos);
    const auto broken = read_image(written(folder, "logo.svg", "this is no picture"));
    REQUIRE_FALSE(broken);
    CHECK(broken.error().context.find("logo.svg: ") != std::string::npos);
    const auto cut = read_image(written(folder, "cut.png", "\x89PNG\r\n\x1a\nxx"));
    REQUIRE_FALSE(cut);
    CHECK(cut.error().context.find("cut.png: ") != std::string::npos);
}

TEST_CASE("halved, what is clear takes no colour away from what is not", "[window][image]")
{
    Image image{4, 2, {}};
    image.pixels.resize(32);
    for (const int x : {0, 1})
        for (const int y : {0, 1}) {
            auto* pixel = image.pixels.data() + (y * 4 + x) * 4;
            pixel[0] = 200;
            pixel[3] = x == 0 ? 255 : 0;
        }
    const auto all = halvings(image);
    REQUIRE(all.size() == 3);
    CHECK(all[1].width == 2);
    CHECK(all[1].height == 1);
    CHECK(pixel_at(all[1], 0, 0) == Pixel{200, 0, 0, 127});
    CHECK(pixel_at(all[2], 0, 0) == Pixel{200, 0, 0, 63});
    // A clear pixel looks like its neighbours, so that a smooth edge has no dark rim.
    CHECK(pixel_at(all[0], 3, 1) == Pixel{200, 0, 0, 0});
    CHECK(pixel_at(all[1], 1, 0) == Pixel{200, 0, 0, 0});
}
