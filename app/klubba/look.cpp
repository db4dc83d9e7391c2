#include "klubba/look.h"

#include "ui/high_contrast.h"

namespace klubba {

static words::Language language_of(settings::Language language)
{
    switch (language) {
    case settings::Language::Swedish:
        return words::Language::Swedish;
    case settings::Language::English:
        return words::Language::English;
    }
    return words::Language::Swedish;
}

static ui::Theme theme_of(const settings::Settings& settings, settings::Theme theme)
{
    // An organisation's colour would not have the contrast.
    if (theme == settings::Theme::HighContrast) return ui::high_contrast_theme;
    const bool is_dark = theme == settings::Theme::Dark;
    const auto& accent = is_dark ? settings.accent_dark : settings.accent_light;
    const ui::Theme made = is_dark ? ui::dark_theme : ui::light_theme;
    return accent ? ui::with_accent(made, *accent) : made;
}

static RoomLook room_look_of(const settings::RoomSettings& room)
{
    RoomLook look{static_cast<float>(room.zoom), room.transitions, room.pixel_shift, {}};
    if (room.hours) look.hours = ui::RoomHours{room.hours->from, room.hours->until};
    return look;
}

words::Words Look::words_of(std::string_view body) const
{
    const auto* found = settings::settings_of_body(bodies, body);
    return found == nullptr ? words : words::Words(words.language(), found->words);
}

settings::SeatPlan Look::seats_of(std::string_view body) const
{
    const auto* found = settings::settings_of_body(bodies, body);
    return found == nullptr ? settings::SeatPlan{} : found->seat_plan;
}

Look look_of(const settings::Settings& settings, const Options& options)
{
    return {theme_of(settings, options.theme.value_or(settings.theme)),
            words::Words(language_of(options.language.value_or(settings.language))),
            settings.zone,
            settings.organisation,
            room_look_of(settings.room),
            settings.bodies};
}

} // namespace klubba
