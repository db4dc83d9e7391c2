#include "settings/settings.h"
#include "settings/template_file.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <fstream>

using namespace klubba;
using namespace klubba::settings;
using minutes::FrontField;
using minutes::Phrase;
using minutes::SectionBlock;

namespace {

std::string wrong_in_template(std::string_view text)
{
    const auto made = template_from(text, "t.toml", "/nowhere");
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == Failure::Kind::BadInput);
    return made.error().context;
}

void write(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream{file, std::ios::binary} << text;
}

const std::filesystem::path templates{KLUBBA_SOURCE_DIR "/config/templates"};

} // namespace

TEST_CASE("a template puts first what it names, and leaves out what it may", "[settings][template]")
{
    const auto made = template_from(R"(
decisions = "numbered"
accent = "#7A1D3C"
[front]
order = ["sections", "body"]
leave_out = ["roll-calls"]
[section]
leave_out = ["proposal"]
[texts]
deciders = "Närvarande"
proposes-to = "Nämnden föreslår {} besluta"
)",
                                    "t.toml", ".");
    REQUIRE(made);
    CHECK(made->decisions == minutes::DecisionStyle::Numbered);
    CHECK(made->looks.accent == Rgb{0x7A1D3C});
    CHECK(made->front.at(0) == FrontField::Sections);
    CHECK(made->front.at(1) == FrontField::Body);
    CHECK(made->front.at(2) == FrontField::Date);
    CHECK(made->front.size() == minutes::all_of<FrontField>().size() - 1);
    CHECK(std::count(made->section.begin(), made->section.end(), SectionBlock::Proposal) == 0);
    CHECK(made->texts.at(Phrase::Deciders) == "Närvarande");
}

TEST_CASE("a mistake in a template is told with its line and what would be right",
          "[settings][template]")
{
    CHECK(wrong_in_template("\ncolour = \"red\"\n") == "t.toml:2: colour: no such field");
    CHECK(wrong_in_template("accent = \"#FFFF00\"\n") ==
          "t.toml:1: accent: \"#FFFF00\" is hard to read on paper: contrast 1.07, at least 4.50");
    CHECK(
        wrong_in_template("[texts]\n\ndeciderz = \"x\"\n")
            .starts_with("t.toml:3: texts.deciderz: there is no such text; there are: minutes, "));
    CHECK(wrong_in_template("[texts]\ndeciders = \" \"\n") ==
          "t.toml:2: texts.deciders: a text has to say something");
    CHECK(wrong_in_template("[texts]\ndecides = \"{} och {}\"\n") ==
          "t.toml:2: texts.decides: has more \"{}\" than \"{} beslutar\", which it stands for");
    CHECK(wrong_in_template("[front]\nleave_out = [\"members\"]\n") ==
          "t.toml:2: front.leave_out[0]: \"members\" has to be in minutes by law (KL 5:66-68)");
    CHECK(wrong_in_template("[section]\norder = [\n\"votes\",\n\"votes\"]\n") ==
          "t.toml:4: section.order[1]: \"votes\" is there twice");
    CHECK(wrong_in_template("[section]\norder = [\"voting\"]\n")
              .starts_with("t.toml:2: section.order[0]: \"voting\" is not one of: facts, "));
    CHECK(wrong_in_template("[logo]\nfile = \"x.png\"\ndescription = \"y\"\n") ==
          "t.toml:2: logo.file: cannot read /nowhere/x.png");
    CHECK(wrong_in_template("[logo]\nfile = \"x.png\"\ndescription = \"\"\n") ==
          "t.toml:3: logo.description: has to say what the logo shows, for who does not see it");
    CHECK(wrong_in_template("decisions = \n").starts_with("t.toml:1: "));
}

TEST_CASE("a logo that is no picture is refused", "[settings][template]")
{
    const testing::TemporaryFolder folder;
    write(folder.path() / "logo.gif", "GIF89a");
    write(folder.path() / "t.toml", "[logo]\nfile = \"logo.gif\"\ndescription = \"Kommunen\"\n");
    const auto file = folder.path() / "t.toml";
    const auto made = read_template(file);
    REQUIRE_FALSE(made);
    CHECK(made.error().context == file.string() +
                                      ":2: logo.file: " + (folder.path() / "logo.gif").string() +
                                      " is neither a PNG nor an SVG");
}

TEST_CASE("every template that comes with Klubba can be read", "[settings][template]")
{
    for (const auto* name : {"example.toml", "narvarande.toml", "beslut-sist.toml"}) {
        const auto made = read_template(templates / name);
        INFO(name);
        INFO((made ? std::string{} : made.error().context));
        REQUIRE(made);
        CHECK_FALSE(made->texts.empty());
    }
    CHECK(read_template(templates / "narvarande.toml")->looks.logo->form ==
          minutes::Logo::Form::Svg);
}

TEST_CASE("a body's template is read with the settings, and its mistakes lead to both files",
          "[settings][template]")
{
    const testing::TemporaryFolder folder;
    const auto file = folder.path() / "klubba.toml";
    write(file, "[[body]]\nname = \"Nämnden\"\nminutes = \"t.toml\"\n");
    write(folder.path() / "t.toml", "[texts]\ndeciders = \"Närvarande\"\n");
    const auto settings = read_settings(file);
    REQUIRE(settings);
    CHECK(look_of(*settings, "Nämnden").texts.at(Phrase::Deciders) == "Närvarande");
    CHECK(look_of(*settings, "En annan nämnd").texts.empty());

    write(folder.path() / "t.toml", "typo = 1\n");
    CHECK(read_settings(file).error().context ==
          file.string() + ":3: body[0].minutes: " + (folder.path() / "t.toml").string() +
              ":1: typo: no such field");
}
