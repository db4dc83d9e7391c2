#include "pictures/sheet.h"

#include "support/catch.h"

#include <imgui.h>

#include <thread>

namespace klubba::testing {

static const settings::Settings& plain_settings()
{
    static const auto settings = settings::settings_from("", "defaults").value();
    return settings;
}

std::vector<Edition> editions()
{
    std::vector<Edition> made;
    const auto themes = names_of(settings::Theme{});
    const auto languages = names_of(settings::Language{});
    for (std::size_t theme = 0; theme < themes.size(); ++theme) {
        for (std::size_t language = 0; language < languages.size(); ++language) {
            Options options;
            options.theme = static_cast<settings::Theme>(theme);
            options.language = static_cast<settings::Language>(language);
            made.push_back({look_of(plain_settings(), options),
                            std::string{themes[theme]} + "-" + std::string{languages[language]}});
        }
    }
    return made;
}

static std::unique_ptr<Letters> load_letters()
{
    auto letters = letters_of(demo::states());
    REQUIRE(letters.has_value());
    return std::move(*letters);
}

static void wait_until_answered(const Rehearsal& rehearsal)
{
    while (!rehearsal.is_answered())
        std::this_thread::yield();
}

Shown::Shown(const demo::State& state,
             const Edition& edition,
             Letters& letters,
             window::Size size,
             ui::TextLog* log)
    : m_letters(&letters),
      m_context(ImGui::CreateContext(letters.imgui_atlas())),
      m_rehearsal(rehearsal_of(state, edition, letters, log))
{
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
}

Shown::~Shown()
{
    ImGui::DestroyContext(m_context);
}

void Shown::settle()
{
    const std::size_t frames = m_rehearsal->frames(); // Fewer once some are drawn.
    for (std::size_t i = 0; i < frames; ++i) {
        frame();
        wait_until_answered(*m_rehearsal);
    }
}

void Shown::frame()
{
    ImGui::SetCurrentContext(m_context);
    m_letters->begin_frame();
    ImGui::NewFrame();
    m_rehearsal->draw({0, 1, {}});
    ImGui::Render();
}

void Shown::point_at(float x, float y)
{
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().MousePos = {x, y};
}

void Shown::stir()
{
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().MouseDown[ImGuiMouseButton_Middle] ^= true;
}

Sheet::Sheet(window::Size size) : m_size(size), m_letters(load_letters()) {}

Sheet::~Sheet() = default;

ui::TextLog Sheet::draw(const demo::State& state, const Edition& edition)
{
    ui::TextLog log;
    Shown shown(state, edition, *m_letters, m_size, &log);
    shown.settle();
    return log;
}

std::unique_ptr<Rehearsal>
rehearsal_of(const demo::State& state, const Edition& edition, Letters& letters, ui::TextLog* log)
{
    auto rehearsal = Rehearsal::of(
        state, {Rehearsal::Clock::Stands, edition.look, plain_settings(), letters, log, {}});
    if (!rehearsal) FAIL(rehearsal.error().context);
    return std::move(*rehearsal);
}

window::Frame draw_answered(Rehearsal& rehearsal, const window::FrameInput& input)
{
    window::Frame frame = rehearsal.draw(input);
    wait_until_answered(rehearsal);
    return frame;
}

} // namespace klubba::testing
