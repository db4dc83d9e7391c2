#include "settings/settings.h"

#include "base/describe.h"
#include "settings/template_file.h"
#include "settings/toml_text.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
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

struct OrganisationTable {
    std::string name;
    std::string logo;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("name", &OrganisationTable::name),
                           field_or_default("logo", &OrganisationTable::logo));
    }
};

struct RoomTable {
    std::int64_t depth = 10;
    bool transitions = true;
    bool pixel_shift = true;
    std::optional<std::string> hours;
    bool serve = false;
    std::string serve_at = "0.0.0.0:8401";
    std::string follow;
    std::string follow_key;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("depth", &RoomTable::depth),
                           field_or_default("transitions", &RoomTable::transitions),
                           field_or_default("pixel_shift", &RoomTable::pixel_shift),
                           field("hours", &RoomTable::hours),
                           field_or_default("serve", &RoomTable::serve),
                           field_or_default("serve_at", &RoomTable::serve_at),
                           field_or_default("follow", &RoomTable::follow),
                           field_or_default("follow_key", &RoomTable::follow_key));
    }
};

/// What locks sooner cannot be worked at.
constexpr Duration shortest_lock = std::chrono::seconds{10};

struct LockTable {
    std::optional<Duration> after;

    static constexpr auto fields() { return list_fields(field("after", &LockTable::after)); }
};

struct BodyTable {
    std::string name;
    std::optional<meeting::BodyKind> kind;
    meeting::RuleChoices rules;
    std::vector<meeting::TemplateItem> agenda;
    Value words;
    SeatPlan seat_plan;
    std::vector<std::string> phrases;
    std::string minutes;
    bool shows_assignments = false;
    bool keeps_statistics = false;

    static constexpr auto fields()
    {
        return list_fields(
            field("name", &BodyTable::name), field("kind", &BodyTable::kind),
            field_or_default("rules", &BodyTable::rules), field("agenda", &BodyTable::agenda),
            field_or_default("words", &BodyTable::words), field("seat_plan", &BodyTable::seat_plan),
            field("phrases", &BodyTable::phrases), field_or_default("minutes", &BodyTable::minutes),
            field_or_default("shows_assignments", &BodyTable::shows_assignments),
            field_or_default("keeps_statistics", &BodyTable::keeps_statistics));
    }
};

// The file as it is written, before its values have been looked into.
struct File {
    Language language = Language::Swedish;
    Theme theme = Theme::Light;
    std::string zone = "Europe/Stockholm";
    AccentTable accent;
    OrganisationTable organisation;
    RoomTable room;
    LockTable lock;
    std::vector<BodyTable> body;

    static constexpr auto fields()
    {
        return list_fields(
            field_or_default("language", &File::language), field_or_default("theme", &File::theme),
            field_or_default("zone", &File::zone), field_or_default("accent", &File::accent),
            field_or_default("organisation", &File::organisation),
            field_or_default("room", &File::room), field_or_default("lock", &File::lock),
            field("body", &File::body));
    }
};

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

/// "07:00-22:00".
std::optional<Hours> hours_from(const std::string& text)
{
    const auto dash = text.find('-');
    if (dash == std::string::npos) return {};
    const auto from = clock_time_from(text.substr(0, dash));
    const auto until = clock_time_from(text.substr(dash + 1));
    if (!from || !until || *from == *until) return {};
    return Hours{*from, *until};
}

Result<RoomSettings, ReadError> room_from(const RoomTable& table)
{
    // What is drawn can be read from ten metres; much larger there would be no room for it.
    constexpr std::int64_t as_drawn = 10;
    constexpr std::int64_t deepest = 12;
    if (table.depth < 1 || table.depth > deepest)
        return unexpected<ReadError>(
            ReadError{"room.depth", "is in metres, from 1 to " + std::to_string(deepest)});
    RoomSettings room;
    room.zoom = static_cast<double>(std::max(table.depth, as_drawn)) / as_drawn;
    room.transitions = table.transitions;
    room.pixel_shift = table.pixel_shift;
    if (!table.hours) return room;
    room.hours = hours_from(*table.hours);
    if (!room.hours)
        return unexpected<ReadError>(ReadError{
            "room.hours", "\"" + *table.hours + "\" is no part of a day, write \"07:00-22:00\""});
    return room;
}

Result<RoomNetwork, ReadError> network_from(const RoomTable& table)
{
    RoomNetwork network;
    network.serve = table.serve;
    const auto colon = table.serve_at.rfind(':');
    const auto digits =
        colon == std::string::npos ? std::string{} : table.serve_at.substr(colon + 1);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), network.port);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size())
        return unexpected<ReadError>(
            ReadError{"room.serve_at",
                      "\"" + table.serve_at + "\" is no address and port: \"0.0.0.0:8401\""});
    network.address = table.serve_at.substr(0, colon);
    if (!table.follow.empty() && !table.follow.starts_with("https://"))
        return unexpected<ReadError>(ReadError{"room.follow", "must begin with https://"});
    if (table.follow.empty() != table.follow_key.empty())
        return unexpected<ReadError>(
            ReadError{"room.follow_key", "goes with room.follow, and that with it"});
    if (!table.follow_key.empty() && !table.follow_key.starts_with("sha256//"))
        return unexpected<ReadError>(ReadError{"room.follow_key", "must begin with sha256//"});
    network.follow = table.follow;
    network.key = table.follow_key;
    return network;
}

Result<words::OwnWords, ReadError> own_words(const Value& table)
{
    words::OwnWords own;
    if (table.is_null()) return own;
    const auto* members = table.get<Value::Object>();
    if (members == nullptr)
        return unexpected<ReadError>(wrong_type(table, "words and their texts"));
    for (const auto& [name, value] : *members) {
        const auto* text = value.get<std::string>();
        if (text == nullptr)
            return unexpected<ReadError>(
                ReadError{name, "expected text, found " + std::string{value.type_name()}});
        const auto word = words::word_for(name, *text);
        if (!word) return unexpected<ReadError>(ReadError{name, word.error()});
        own[*word] = *text;
    }
    return own;
}

Result<std::vector<BodySettings>, ReadError> bodies_of(const std::vector<BodyTable>& tables)
{
    std::vector<BodySettings> bodies;
    for (const auto& table : tables) {
        auto own = own_words(table.words);
        if (!own) {
            const auto place = "body[" + std::to_string(bodies.size()) + "]";
            return unexpected<ReadError>(inside(place, inside("words", own.error())));
        }
        BodySettings body;
        body.name = table.name;
        body.kind = table.kind;
        body.rules = table.rules;
        body.agenda = table.agenda;
        body.seat_plan = table.seat_plan;
        body.phrases = table.phrases;
        body.shows_assignments = table.shows_assignments;
        body.keeps_statistics = table.keeps_statistics;
        body.minutes = table.minutes;
        if (!own->empty()) body.words = std::make_shared<const words::OwnWords>(std::move(*own));
        bodies.push_back(std::move(body));
    }
    return bodies;
}

std::optional<ReadError> empty_phrase(const std::vector<BodyTable>& bodies)
{
    for (std::size_t body = 0; body < bodies.size(); ++body)
        for (std::size_t i = 0; i < bodies[body].phrases.size(); ++i)
            if (bodies[body].phrases[i].find_first_not_of(' ') == std::string::npos)
                return ReadError{"body[" + std::to_string(body) + "].phrases[" + std::to_string(i) +
                                     "]",
                                 "a phrase has to say something"};
    return {};
}

Result<Settings, ReadError> settings_of(const File& file)
{
    if (auto wrong = empty_phrase(file.body)) return unexpected<ReadError>(std::move(*wrong));
    auto bodies = bodies_of(file.body);
    if (!bodies) return unexpected<ReadError>(bodies.error());
    auto zone = Zone::named(file.zone);
    if (!zone)
        return unexpected<ReadError>(
            ReadError{"zone", "the system's time zone database has no \"" + file.zone + "\""});
    const auto light = accent_from(file.accent.light, Theme::Light, "accent.light");
    if (!light) return unexpected<ReadError>(light.error());
    const auto dark = accent_from(file.accent.dark, Theme::Dark, "accent.dark");
    if (!dark) return unexpected<ReadError>(dark.error());
    const auto room = room_from(file.room);
    if (!room) return unexpected<ReadError>(room.error());
    const auto network = network_from(file.room);
    if (!network) return unexpected<ReadError>(network.error());
    if (file.lock.after && *file.lock.after < shortest_lock)
        return unexpected<ReadError>(
            ReadError{"lock.after", "is shorter than ten seconds; leave it out for never"});
    return Settings{file.language,
                    file.theme,
                    std::move(*zone),
                    *light,
                    *dark,
                    std::move(*bodies),
                    {file.organisation.name, file.organisation.logo, {}},
                    *room,
                    *network,
                    file.lock.after};
}

} // namespace

Result<Settings, Failure> settings_from(std::string_view text, const std::string& name)
{
    const auto file = TomlText::parse(text, name);
    if (!file) return unexpected<Failure>(file.error());
    auto settings = from_value<File>(file->value(), UnknownMembers::Refused).and_then(settings_of);
    if (!settings) return unexpected<Failure>(file->wrong(settings.error()));
    settings->organisation.logo_setting =
        file->place_of("organisation.logo") + ": organisation.logo";
    for (std::size_t i = 0; i < settings->bodies.size(); ++i) {
        const auto setting = "body[" + std::to_string(i) + "].minutes";
        settings->bodies[i].minutes_setting = file->place_of(setting) + ": " + setting;
    }
    return std::move(*settings);
}

const BodySettings* settings_of_body(const std::vector<BodySettings>& bodies, std::string_view name)
{
    const auto found = std::find_if(bodies.begin(), bodies.end(),
                                    [&](const auto& body) { return body.name == name; });
    return found == bodies.end() ? nullptr : &*found;
}

std::span<const std::string> phrases_of(const Settings& settings, std::string_view body)
{
    const auto* found = settings_of_body(settings.bodies, body);
    return found == nullptr ? std::span<const std::string>{} : found->phrases;
}

const minutes::Template& look_of(const Settings& settings, std::string_view body)
{
    static const minutes::Template usual;
    const auto* found = settings_of_body(settings.bodies, body);
    return found == nullptr || found->look == nullptr ? usual : *found->look;
}

void settle_rules(const Settings& settings, meeting::MeetingInfo& info)
{
    const auto* found = settings_of_body(settings.bodies, info.body);
    if (found == nullptr) return;
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
    auto settings = settings_from(text, file->string());
    if (!settings) return settings;
    if (!settings->organisation.logo.empty())
        settings->organisation.logo = file->parent_path() / settings->organisation.logo;
    for (auto& body : settings->bodies) {
        if (body.minutes.empty()) continue;
        auto look = read_template(file->parent_path() / body.minutes);
        if (!look)
            return failure(look.error().kind, body.minutes_setting + ": " + look.error().context);
        body.look = std::make_shared<const minutes::Template>(std::move(*look));
    }
    return settings;
}

} // namespace klubba::settings
