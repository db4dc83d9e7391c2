#include "settings/folders.h"
#include "support/catch.h"

#include <unistd.h>

#include <fstream>
#include <map>

using namespace klubba;
using namespace klubba::settings;
namespace fs = std::filesystem;

namespace {

Environment environment_of(std::map<std::string, std::string> variables)
{
    return [variables = std::move(variables)](const std::string& name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::string{} : found->second;
    };
}

} // namespace

TEST_CASE("the data folder follows XDG", "[settings][folders]")
{
    CHECK(default_data_folder(environment_of({{"HOME", "/home/eva"}})) ==
          fs::path{"/home/eva/.local/share/klubba"});
    CHECK(default_data_folder(environment_of({{"HOME", "/h"}, {"XDG_DATA_HOME", "/data"}})) ==
          fs::path{"/data/klubba"});
    CHECK(default_data_folder(environment_of({{"HOME", "/h"}, {"XDG_DATA_HOME", "data"}})) ==
          fs::path{"/h/.local/share/klubba"});
}

TEST_CASE("without a home there is no data folder to guess", "[settings][folders]")
{
    const auto folder = default_data_folder(environment_of({}));
    REQUIRE_FALSE(folder);
    CHECK(folder.error().kind == Failure::Kind::Unavailable);
}

TEST_CASE("the user's settings come before the machine's", "[settings][folders]")
{
    CHECK(settings_places(environment_of({{"HOME", "/h"}})) ==
          std::vector<fs::path>{"/h/.config/klubba/klubba.toml", "/etc/xdg/klubba/klubba.toml"});
    CHECK(settings_places(environment_of(
              {{"XDG_CONFIG_HOME", "/mine"}, {"XDG_CONFIG_DIRS", "/one::/two:three"}})) ==
          std::vector<fs::path>{"/mine/klubba/klubba.toml", "/one/klubba/klubba.toml",
                                "/two/klubba/klubba.toml"});
}

TEST_CASE("the first settings file that is there is the one", "[settings][folders]")
{
    const auto folder =
        fs::temp_directory_path() / ("klubba-folders-" + std::to_string(::getpid()));
    const auto environment = environment_of({{"XDG_CONFIG_HOME", (folder / "mine").string()},
                                             {"XDG_CONFIG_DIRS", (folder / "machine").string()}});
    CHECK_FALSE(settings_file(environment));
    const auto machine = folder / "machine" / "klubba" / "klubba.toml";
    fs::create_directories(machine.parent_path());
    std::ofstream{machine} << "theme = \"dark\"\n";
    CHECK(settings_file(environment) == machine);
    const auto mine = folder / "mine" / "klubba" / "klubba.toml";
    fs::create_directories(mine.parent_path());
    std::ofstream{mine} << "theme = \"light\"\n";
    CHECK(settings_file(environment) == mine);
    fs::remove_all(folder);
}
