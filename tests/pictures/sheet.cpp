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

Sheet::Sheet(window::Size size) : m_size(size), m_letters(load_letters()) {}

Sheet::~Sheet() = default;

ui::TextLog Sheet::draw(const demo::State& state, const Edition& edition)
{
    ImGuiContext* context = ImGui::CreateContext(m_letters->imgui_atlas());
    ImGui::SetCurrentContext(context);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = {static_cast<float>(m_size.width),
                                  static_cast<float>(m_size.height)};
    ui::TextLog log;
    const auto rehearsal = rehearsal_of(state, edition, *m_letters, log);
    const std::size_t frames = rehearsal->frames();
    for (std::size_t i = 0; i < frames; ++i) {
        m_letters->begin_frame();
        ImGui::NewFrame();
        draw_answered(*rehearsal, {0, 1, {}});
        ImGui::Render();
    }
    ImGui::DestroyContext(context);
    return log;
}

std::unique_ptr<Rehearsal>
rehearsal_of(const demo::State& state, const Edition& edition, Letters& letters, ui::TextLog& log)
{
    auto rehearsal = Rehearsal::of(
        state, {Rehearsal::Clock::Stands, edition.look, plain_settings(), letters, &log, {}});
    if (!rehearsal) FAIL(rehearsal.error().context);
    return std::move(*rehearsal);
}

window::Frame draw_answered(Rehearsal& rehearsal, const window::FrameInput& input)
{
    window::Frame frame = rehearsal.draw(input);
    while (!rehearsal.is_answered())
        std::this_thread::yield();
    return frame;
}

} // namespace klubba::testing
