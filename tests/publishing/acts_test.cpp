#include "publishing/acts.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <fstream>
#include <sstream>

using namespace klubba;
using namespace klubba::publishing;
using Texts = std::vector<std::string>;

namespace {

const StreamId stream{"meeting-1"};

Act act(ActKind kind, const std::string& words)
{
    Act made;
    made.kind = kind;
    (kind == ActKind::Review ? made.content : made.words) = words;
    made.by = "Moa Jernberg";
    return made;
}

std::string content_of(const std::filesystem::path& file)
{
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("what was decided last of words is what is done with them", "[publishing]")
{
    const klubba::testing::TemporaryFolder folder;
    CHECK(read_acts(folder.path(), stream)->empty());
    REQUIRE(keep_act(folder.path(), stream, act(ActKind::Mask, "Vera Lund")));
    REQUIRE(keep_act(folder.path(), stream, act(ActKind::Mask, "Örjan Ek")));
    REQUIRE(keep_act(folder.path(), stream, act(ActKind::Keep, "Vera Lund")));
    const auto acts = read_acts(folder.path(), stream);
    REQUIRE(acts);
    CHECK(masks_of(*acts) == Texts{"Örjan Ek"});
    CHECK(is_decided(*acts, "Vera Lund"));
    CHECK_FALSE(is_decided(*acts, "Vera"));
    CHECK(read_acts(folder.path(), StreamId{"meeting-2"})->empty());
}

TEST_CASE("a review is of one content, and void when something is decided after it", "[publishing]")
{
    const klubba::testing::TemporaryFolder folder;
    REQUIRE(keep_act(folder.path(), stream, act(ActKind::Review, "abc")));
    auto acts = read_acts(folder.path(), stream).value();
    REQUIRE(review_of(acts, "abc"));
    CHECK(review_of(acts, "abc")->by == "Moa Jernberg");
    CHECK_FALSE(review_of(acts, "abd"));
    REQUIRE(keep_act(folder.path(), stream, act(ActKind::Mask, "Vera Lund")));
    acts = read_acts(folder.path(), stream).value();
    CHECK_FALSE(review_of(acts, "abc"));
}

TEST_CASE("an act that was changed afterwards is found out", "[publishing]")
{
    const klubba::testing::TemporaryFolder folder;
    for (const auto* words : {"Vera Lund", "Örjan Ek"})
        REQUIRE(keep_act(folder.path(), stream, act(ActKind::Mask, words)));
    const auto file = folder.path() / "published" / "meeting-1.jsonl";
    auto text = content_of(file);
    const auto at = text.find("Lund");
    REQUIRE(at != std::string::npos);
    text.replace(at, 4, "Lind");
    std::ofstream{file} << text;
    const auto acts = read_acts(folder.path(), stream);
    REQUIRE_FALSE(acts);
    CHECK(acts.error().kind == Failure::Kind::Damaged);
    CHECK(acts.error().context == file.string() + ":2: does not follow the line before it");
    CHECK(keep_act(folder.path(), stream, act(ActKind::Mask, "x")).error().kind ==
          Failure::Kind::Damaged);
    CHECK(content_of(file) == text);
}

TEST_CASE("a copy has what was decided, and one of what is damaged is refused", "[publishing]")
{
    const klubba::testing::TemporaryFolder folder;
    const klubba::testing::TemporaryFolder copy;
    REQUIRE(copy_acts(folder.path(), copy.path()));
    REQUIRE(keep_act(folder.path(), stream, act(ActKind::Mask, "Vera Lund")));
    REQUIRE(copy_acts(folder.path(), copy.path()));
    CHECK(masks_of(read_acts(copy.path(), stream).value()) == Texts{"Vera Lund"});
    std::ofstream{folder.path() / "published" / "meeting-1.jsonl", std::ios::app} << "half";
    CHECK(copy_acts(folder.path(), copy.path()).error().kind == Failure::Kind::Damaged);
    CHECK(masks_of(read_acts(copy.path(), stream).value()) == Texts{"Vera Lund"});
}

TEST_CASE("no name leads out of the folder", "[publishing]")
{
    const klubba::testing::TemporaryFolder folder;
    CHECK_FALSE(keep_act(folder.path(), StreamId{"../x"}, act(ActKind::Mask, "a")));
    CHECK(read_acts(folder.path(), StreamId{"../x"})->empty());
}
