#include "ui/drawing.h"

#include "support/catch.h"

#include <fstream>
#include <iterator>

namespace klubba::ui::testing {

static std::vector<char> read(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::unique_ptr<Typeface> make_typeface()
{
    static const auto files = [] {
        std::vector<std::vector<char>> out;
        for (const char* name : {"Regular", "Medium", "SemiBold", "Bold", "Italic"})
            out.push_back(
                read(std::string("/usr/share/fonts/opentype/inter/Inter-") + name + ".otf"));
        return out;
    }();
    static const auto dejavu = read("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    FontBytes bytes;
    if (!dejavu.empty()) bytes.fallbacks.push_back(std::as_bytes(std::span(dejavu)));
    for (std::size_t i = 0; i < weight_count; ++i)
        bytes.weights[i] = std::as_bytes(std::span(files[i]));
    auto made = Typeface::from(bytes);
    REQUIRE(made.has_value());
    return std::move(*made);
}

Drawing::Drawing(float width, float height)
    : m_context(ImGui::CreateContext(typeface->imgui_atlas()))
{
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().DisplaySize = {width, height};
    ImGui::GetIO().IniFilename = nullptr;
}

Drawing::~Drawing()
{
    ImGui::DestroyContext(m_context);
}

void Drawing::begin()
{
    ImGui::SetCurrentContext(m_context);
    log = {};
    typeface->begin_frame();
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
}

void Drawing::end()
{
    ImGui::Render();
    keys.clear();
}

std::string Drawing::text() const
{
    std::string all;
    for (const auto& each : log.texts)
        all += each.text + " ";
    return all;
}

bool Drawing::shows(std::string_view wanted) const
{
    return text().find(wanted) != std::string::npos;
}

void Drawing::mouse(float x, float y, bool down)
{
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().MousePos = {x, y};
    ImGui::GetIO().MouseDown[0] = down;
}

} // namespace klubba::ui::testing
