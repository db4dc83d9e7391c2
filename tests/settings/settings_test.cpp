#include "settings/settings.h"
#include "support/catch.h"
#include "support/temporary_folder.h"
#include "ui/theme.h"

#include <filesystem>
#include <fstream>

using namespace klubba;
using namespace klubba::settings;

namespace {

std::string wrong_in(std::string_view text)
{
    const auto settings = settings_from(text, "klubba.toml");
    REQUIRE_FALSE(settings);
    CHECK(settings.error().kind == Failure::Kind::BadInput);
    return settings.error().context;
}

} // namespace

TEST_CASE("what a file leaves out has its default", "[settings]")
{
    const auto settings = settings_from("theme = \"dark\"\n", "klubba.toml");
    REQUIRE(settings);
    CHECK(settings->theme == Theme::Dark);
    CHECK(settings->language == Language::Swedish);
    CHECK(settings->zone.name() == "Europe/Stockholm");
    CHECK_FALSE(settings->accent_light);
    CHECK_FALSE(settings->accent_dark);
}

TEST_CASE("without a file every setting has its default", "[settings]")
{
    const auto settings = read_settings({});
    REQUIRE(settings);
    CHECK(settings->theme == Theme::Light);
    CHECK(settings->zone.name() == "Europe/Stockholm");
}

TEST_CASE("every setting can be set", "[settings]")
{
    const auto settings = settings_from(R"(
language = "en"
theme = "dark"
zone = "Europe/Helsinki"
[accent]
light = "#6a1b4d"
dark = "#FFB3DA"
)",
                                        "klubba.toml");
    REQUIRE(settings);
    CHECK(settings->language == Language::English);
    CHECK(settings->theme == Theme::Dark);
    CHECK(settings->zone.name() == "Europe/Helsinki");
    CHECK(settings->accent_light == Rgb{0x6A1B4D});
    CHECK(settings->accent_dark == Rgb{0xFFB3DA});
}

TEST_CASE("a setting that does not exist is named, with its line", "[settings]")
{
    CHECK(wrong_in("theme = \"dark\"\nlangauge = \"sv\"\n") ==
          "klubba.toml:2: langauge: no such field");
    CHECK(wrong_in("\n\n[accent]\nlihgt = \"#1D4F7A\"\n") ==
          "klubba.toml:4: accent.lihgt: no such field");
    CHECK(wrong_in("[server]\naddress = \"x\"\n") == "klubba.toml:1: server: no such field");
}

TEST_CASE("a value of the wrong kind is told with its line", "[settings]")
{
    CHECK(wrong_in("language = \"fi\"\n") ==
          "klubba.toml:1: language: \"fi\" is not one of: sv, en");
    CHECK(wrong_in("\nzone = 1\n") == "klubba.toml:2: zone: expected text, found a whole number");
    CHECK(wrong_in("zone = \"Europe/Atlantis\"\n") ==
          "klubba.toml:1: zone: the system's time zone database has no \"Europe/Atlantis\"");
    CHECK(wrong_in("accent = 2020-11-24\n").find("klubba.toml:1: accent: expected an object") == 0);
}

TEST_CASE("what is not TOML is told with its line", "[settings]")
{
    CHECK(wrong_in("theme = \"dark\"\nzone = \n").find("klubba.toml:2: ") == 0);
    CHECK(wrong_in("theme = \"dark\"\ntheme = \"light\"\n").find("klubba.toml:2: ") == 0);
    CHECK(wrong_in(std::string_view{"\0\xFF\xFE", 3}).find("klubba.toml:1: ") == 0);
}

TEST_CASE("an accent that cannot be read against the theme is refused", "[settings]")
{
    CHECK(wrong_in("[accent]\nlight = \"#7FC3FF\"\n") ==
          "klubba.toml:2: accent.light: \"#7FC3FF\" is hard to read on the light theme: contrast "
          "1.71, at least 4.50");
    CHECK(wrong_in("[accent]\ndark = \"#1D4F7A\"\n").find("on the dark theme") !=
          std::string::npos);
    CHECK(wrong_in("[accent]\nlight = \"blue\"\n") ==
          "klubba.toml:2: accent.light: \"blue\" is no colour, write \"#1D4F7A\"");
}

TEST_CASE("an accent is held against the backgrounds that the themes have", "[settings]")
{
    for (const auto& [backgrounds, theme] :
         {std::pair{light_backgrounds, ui::light_theme}, {dark_backgrounds, ui::dark_theme}}) {
        CHECK(ui::rgb(backgrounds[0].hex) == theme.background);
        CHECK(ui::rgb(backgrounds[1].hex) == theme.surface);
    }
}

TEST_CASE("a settings file that is not there is a failure", "[settings]")
{
    const auto settings = read_settings(std::filesystem::path{"/nowhere/klubba.toml"});
    REQUIRE_FALSE(settings);
    CHECK(settings.error().kind == Failure::Kind::CannotOpen);
    CHECK(settings.error().context == "/nowhere/klubba.toml: No such file or directory");
}

TEST_CASE("the example file shows the defaults, and can be taken as it is", "[settings]")
{
    const std::filesystem::path example{KLUBBA_SOURCE_DIR "/config/klubba.example.toml"};
    const auto settings = read_settings(example);
    REQUIRE(settings);
    CHECK(settings->language == Language::Swedish);
    CHECK(settings->theme == Theme::Light);
    CHECK(settings->zone.name() == "Europe/Stockholm");
    CHECK(settings->accent_light == Rgb{0x1D4F7A});
    CHECK(settings->accent_dark == Rgb{0x7FC3FF});
    CHECK(settings->organisation.name.empty());
    CHECK(settings->organisation.logo.empty());
    CHECK(settings->room.zoom == 1);
    CHECK(settings->room.transitions);
    CHECK(settings->room.pixel_shift);
    CHECK_FALSE(settings->room.hours);
    CHECK(settings->lock_after == Duration{std::chrono::minutes{10}});
}

TEST_CASE("the wall screen can be set, and wrong values are told with their line", "[settings]")
{
    const auto settings = settings_from(R"([room]
depth = 12
transitions = false
pixel_shift = false
hours = "06:30-23:00"
)",
                                        "klubba.toml");
    REQUIRE(settings);
    CHECK(settings->room.zoom == 1.2);
    CHECK_FALSE(settings->room.transitions);
    CHECK_FALSE(settings->room.pixel_shift);
    REQUIRE(settings->room.hours);
    CHECK(to_text(settings->room.hours->from) == "06:30");
    CHECK(to_text(settings->room.hours->until) == "23:00");
    CHECK(settings_from("[room]\ndepth = 4\n", "klubba.toml")->room.zoom == 1);
    CHECK(wrong_in("[room]\ndepth = 40\n") ==
          "klubba.toml:2: room.depth: is in metres, from 1 to 12");
    CHECK(wrong_in("[room]\n\nhours = \"dagtid\"\n") ==
          "klubba.toml:3: room.hours: \"dagtid\" is no part of a day, write \"07:00-22:00\"");
    CHECK(wrong_in("[room]\nhours = \"07:00-07:00\"\n").find("klubba.toml:2") == 0);
}

TEST_CASE("a logo lies where the settings file says, seen from its own folder", "[settings]")
{
    const testing::TemporaryFolder folder;
    const auto file = folder.path() / "klubba.toml";
    std::ofstream{file} << "[organisation]\nname = \"Exempelköping\"\nlogo = \"sub/logo.png\"\n";
    const auto settings = read_settings(file);
    REQUIRE(settings);
    CHECK(settings->organisation.name == "Exempelköping");
    CHECK(settings->organisation.logo == folder.path() / "sub/logo.png");
    CHECK(settings->organisation.logo_setting == file.string() + ":3: organisation.logo");
}

TEST_CASE("a screen locks after a time that is set, or never by itself", "[settings]")
{
    CHECK_FALSE(settings_from("", "klubba.toml")->lock_after);
    const auto settings = settings_from("[lock]\nafter = 00:01:30\n", "klubba.toml");
    REQUIRE(settings);
    CHECK(settings->lock_after == Duration{std::chrono::seconds{90}});
    CHECK(wrong_in("[lock]\nafter = 00:00:00\n").find("lock.after") != std::string::npos);
    CHECK(wrong_in("[lock]\nafter = \"soon\"\n").find("klubba.toml:2") != std::string::npos);
    CHECK(settings_from("theme = \"high-contrast\"", "klubba.toml")->theme == Theme::HighContrast);
}

TEST_CASE("a body has the rules that it has settled for itself", "[settings]")
{
    const auto settings = settings_from(R"(
[[body]]
name = "Byggnadsnämnden"
[body.rules]
verifiers = 2
[[body]]
name = "Fullmäktige"
kind = "council"
[body.rules]
speakers_in_minutes = "named"
party_orders = [{ party = "S", then = ["V"] }]
speaking_times = [{ kind = "reply", limit = 00:02:30 }]
)",
                                        "klubba.toml");
    REQUIRE(settings);
    meeting::MeetingInfo info;
    info.body = "Fullmäktige";
    settle_rules(*settings, info);
    CHECK(info.body_kind == meeting::BodyKind::Council);
    CHECK(info.rules.speakers_in_minutes == meeting::SpeakersInMinutes::Named);
    REQUIRE(info.rules.speaking_times.size() == 1);
    CHECK(info.rules.speaking_times.front().limit == std::chrono::seconds{150});
    info.body = "Byggnadsnämnden";
    info.body_kind = meeting::BodyKind::Committee;
    settle_rules(*settings, info);
    CHECK(info.rules.verifiers == 2);
    CHECK(info.body_kind == meeting::BodyKind::Committee);
    info.body = "En annan";
    settle_rules(*settings, info);
    CHECK(info.rules.verifiers == 2);
}

TEST_CASE("a body shows assignments and keeps statistics only where it says so", "[settings]")
{
    const auto settings = settings_from(R"([[body]]
name = "Byggnadsnämnden"
[[body]]
name = "Fullmäktige"
shows_assignments = true
keeps_statistics = true
)",
                                        "klubba.toml");
    REQUIRE(settings);
    REQUIRE(settings->bodies.size() == 2);
    CHECK_FALSE(settings->bodies[0].shows_assignments);
    CHECK_FALSE(settings->bodies[0].keeps_statistics);
    CHECK(settings->bodies[1].shows_assignments);
    CHECK(settings->bodies[1].keeps_statistics);
    const auto wrong =
        settings_from("[[body]]\nname = \"X\"\nshows_assignments = \"ja\"\n", "k.toml");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().context.find("k.toml:3") != std::string::npos);
    CHECK(wrong.error().context.find("shows_assignments") != std::string::npos);
}

TEST_CASE("a mistake in a body's rules is named with its line", "[settings]")
{
    const std::string head = "[[body]]\nname = \"Nämnden\"\n[body.rules]\n";
    CHECK(wrong_in(head + "verifers = 2\n").find("klubba.toml:") == 0);
    CHECK(wrong_in(head + "verifers = 2\n").find("verifers") != std::string::npos);
    CHECK(wrong_in(head + "posting = \"maybe\"\n").find("klubba.toml:4") == 0);
}

TEST_CASE("a body has the agenda that its meetings begin with", "[settings]")
{
    const auto settings = settings_from(R"(
[[body]]
name = "Nämnd för provning"
agenda = [{ title = "Upprop", kind = "roll-call", minutes = 10 }, { title = "Budget" }]
)",
                                        "test.toml");
    REQUIRE(settings);
    const auto& agenda = settings->bodies.at(0).agenda;
    REQUIRE(agenda.size() == 2);
    CHECK(agenda[0] == meeting::TemplateItem{"Upprop", meeting::ItemKind::RollCall, 10});
    CHECK(agenda[1] == meeting::TemplateItem{"Budget", meeting::ItemKind::Decision, 0});
    CHECK_FALSE(
        settings_from("[[body]]\nname = \"N\"\nagenda = [{ title = \"A\", sort = 1 }]", "t"));
}

TEST_CASE("a body may say things in words of its own, and has its seats", "[settings]")
{
    const auto settings = settings_from(R"(
[[body]]
name = "Nämnden"
seat_plan = [["Eva Ek"], ["Ulla Alm", "", "Bo Berg"]]
[body.words]
SayOpen = "God morgon, {}."
)",
                                        "klubba.toml");
    REQUIRE(settings);
    const auto* body = settings_of_body(settings->bodies, "Nämnden");
    REQUIRE(body != nullptr);
    const words::Words words{words::Language::English, body->words};
    CHECK(words(words::Word::SayOpen, {"nämnden"}) == "God morgon, nämnden.");
    CHECK(words(words::Word::TakeBreak) == "Break");
    CHECK(body->seat_plan.at(1).at(2) == "Bo Berg");
    CHECK(settings_of_body(settings->bodies, "Styrelsen") == nullptr);
}

TEST_CASE("a word that cannot be one's own is named, with its line", "[settings]")
{
    const auto wrong = [](const std::string& line) {
        return wrong_in("[[body]]\nname = \"Nämnden\"\n[body.words]\n" + line + "\n");
    };
    CHECK(wrong("SayHello = \"Hej\"").starts_with("klubba.toml:4: body[0].words.SayHello: "));
    CHECK(wrong("SayOpen = \"Hej\"").starts_with("klubba.toml:4: body[0].words.SayOpen: "));
    CHECK(wrong("SayOpen = \"Hej\"").find("{}") != std::string::npos);
    CHECK(wrong("SayOpen = 5").starts_with("klubba.toml:4: body[0].words.SayOpen: "));
    CHECK(wrong("SayOpen = \"\"").starts_with("klubba.toml:4: "));
}

TEST_CASE("a body has phrases of its own, and another has none", "[settings]")
{
    const auto settings = settings_from("[[body]]\n"
                                        "name = \"Fullmäktige\"\n"
                                        "phrases = [\"bifalla motionen\", \"avslå motionen\"]\n",
                                        "klubba.toml");
    REQUIRE(settings);
    const auto phrases = phrases_of(*settings, "Fullmäktige");
    REQUIRE(phrases.size() == 2);
    CHECK(phrases[1] == "avslå motionen");
    CHECK(phrases_of(*settings, "Nämnden").empty());
}

TEST_CASE("a phrase that says nothing is named with its line", "[settings]")
{
    const auto settings = settings_from("[[body]]\n"
                                        "name = \"Fullmäktige\"\n"
                                        "phrases = [\n"
                                        "    \"bifalla motionen\",\n"
                                        "    \" \",\n"
                                        "]\n",
                                        "klubba.toml");
    REQUIRE_FALSE(settings);
    CHECK(settings.error().context.find("klubba.toml:5") != std::string::npos);
}
