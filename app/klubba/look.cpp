#include "klubba/look.h"

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
    const bool is_dark = theme == settings::Theme::Dark;
    const auto& accent = is_dark ? settings.accent_dark : settings.accent_light;
    const ui::Theme made = is_dark ? ui::dark_theme : ui::light_theme;
    return accent ? ui::with_accent(made, *accent) : made;
}

Look look_of(const settings::Settings& settings, const Options& options)
{
    return {theme_of(settings, options.theme.value_or(settings.theme)),
            words::Words(language_of(options.language.value_or(settings.language))), settings.zone};
}

} // namespace klubba
