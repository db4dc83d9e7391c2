#include "settings/settings.h"

#include "base/describe.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>

namespace klubba::settings {

namespace {

struct AccentTable {
    std::optional<std::string> light;
    std::optional<std::string> dark;

    static constexpr auto fields()
    {
        return list_fields(field("light", &AccentTable::light), field("dark", &AccentTable::dark));
    }
};

// The file as it is written, before its values have been looked into.
struct File {
    Language language = Language::Swedish;
    Theme theme = Theme::Light;
    std::string zone = "Europe/Stockholm";
    AccentTable accent;
    std::vector<BodySettings> body;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("language", &File::language),
                           field_or_default("theme", &File::theme),
                           field_or_default("zone", &File::zone),
                           field_or_default("accent", &File::accent), field("body", &File::body));
    }
};

Value value_of(const toml::node& node)
{
    if (const auto* table = node.as_table()) {
        Value::Object members;
        for (const auto& [name, member] : *table)
            members.emplace_back(std::string{name.str()}, value_of(member));
        return Value{std::move(members)};
    }
    if (const auto* array = node.as_array()) {
        Value::Array items;
        for (const auto& item : *array)
            items.push_back(value_of(item));
        return Value{std::move(items)};
    }
    if (const auto* text = node.as_string()) return Value{text->get()};
    if (const auto* number = node.as_integer()) return Value{number->get()};
    if (const auto* number = node.as_floating_point()) return Value{number->get()};
    if (const auto* truth = node.as_boolean()) return Value{truth->get()};
    // How long something may take: 00:05:00 is five minutes.
    if (const auto* time = node.as_time()) {
        const auto& part = time->get();
        const std::chrono::seconds all = std::chrono::hours{part.hour} +
                                         std::chrono::minutes{part.minute} +
                                         std::chrono::seconds{part.second};
        return Value{std::int64_t{Duration{all}.count()}};
    }
    std::ostringstream other; // a date, which no setting is
    node.visit([&other](const auto& one) { other << one; });
    return Value{other.str()};
}

Failure wrong_at(const std::string& name, toml::source_index line, const std::string& what)
{
    const auto place = line == 0 ? name : name + ":" + std::to_string(line);
    return {Failure::Kind::BadInput, place + ": " + what};
}

double contrast_on(Theme theme, Rgb colour)
{
    const auto& backgrounds = theme == Theme::Light ? light_backgrounds : dark_backgrounds;
    return std::min(contrast(colour, backgrounds[0]), contrast(colour, backgrounds[1]));
}

Result<std::optional<Rgb>, ReadError>
accent_from(const std::optional<std::string>& text, Theme theme, const std::string& where)
{
    if (!text) return std::optional<Rgb>{};
    const auto colour = rgb_from(*text);
    if (!colour)
        return unexpected<ReadError>(
            ReadError{where, "\"" + *text + "\" is no colour, write \"#1D4F7A\""});
    if (const auto found = contrast_on(theme, *colour); found < least_contrast) {
        std::ostringstream what;
        what.precision(2);
        what << "\"" << *text << "\" is hard to read on the " << name_of(theme)
             << " theme: contrast " << std::fixed << found << ", at least " << least_contrast;
        return unexpected<ReadError>(ReadError{where, what.str()});
    }
    return colour;
}

Result<Settings, ReadError> settings_of(const File& file)
{
    auto zone = Zone::named(file.zone);
    if (!zone)
        return unexpected<ReadError>(
            ReadError{"zone", "the system's time zone database has no \"" + file.zone + "\""});
    const auto light = accent_from(file.accent.light, Theme::Light, "accent.light");
    if (!light) return unexpected<ReadError>(light.error());
    const auto dark = accent_from(file.accent.dark, Theme::Dark, "accent.dark");
    if (!dark) return unexpected<ReadError>(dark.error());
    return Settings{file.language, file.theme, std::move(*zone), *light, *dark, file.body};
}

} // namespace

Result<Settings, Failure> settings_from(std::string_view text, const std::string& name)
{
    toml::table table;
    try {
        table = toml::parse(text, name);
    } catch (const toml::parse_error& error) {
        return unexpected<Failure>(
            wrong_at(name, error.source().begin.line, std::string{error.description()}));
    }
    const auto settings =
        from_value<File>(value_of(table), UnknownMembers::Refused).and_then(settings_of);
    if (settings) return *settings;
    const auto node = toml::at_path(table, settings.error().where);
    const auto line = node ? node.node()->source().begin.line : 0;
    return unexpected<Failure>(wrong_at(name, line, settings.error().text()));
}

void settle_rules(const Settings& settings, meeting::MeetingInfo& info)
{
    const auto found = std::find_if(settings.bodies.begin(), settings.bodies.end(),
                                    [&](const auto& body) { return body.name == info.body; });
    if (found == settings.bodies.end()) return;
    info.rules = found->rules;
    if (found->kind) info.body_kind = *found->kind;
}

Result<Settings, Failure> read_settings(const std::optional<std::filesystem::path>& file)
{
    if (!file) return settings_from("", "defaults");
    std::ifstream stream{*file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.is_open() || stream.bad())
        return failure(Failure::Kind::CannotOpen, file->string() + ": " + std::strerror(errno));
    return settings_from(text, file->string());
}

} // namespace klubba::settings
