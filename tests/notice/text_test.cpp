#include "notice/notice.h"
#include "notice/text.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::notice;

namespace {

std::string refusal(std::string_view bytes)
{
    const auto draft = read_notice(bytes);
    REQUIRE_FALSE(draft);
    CHECK(draft.error().kind == Failure::Kind::BadInput);
    return draft.error().context;
}

Lines lines(std::string_view bytes)
{
    auto result = lines_of(bytes);
    REQUIRE(result);
    return *result;
}

} // namespace

TEST_CASE("what is no notice is refused in one sentence", "[notice][text]")
{
    CHECK(refusal("") == "the file is empty");
    CHECK(refusal(" \r\n\t\n") == "the file is empty");
    CHECK(refusal(std::string_view{"%PDF-1.7\n\0\x01\x02", 12}) ==
          "the file is not text but some other kind of file");
    CHECK(refusal(std::string(std::size_t{50} * 1024 * 1024, 'a')) ==
          "the file is larger than 16 MiB, which no such document is");
    CHECK(refusal("Hej!\nVi ses på tisdag.\n") ==
          "no agenda was found in the notice: it has no items");
}

TEST_CASE("Latin-1, Windows-1252 and UTF-8 give the same lines", "[notice][text]")
{
    CHECK(lines("Sm\xE5 \x96 \x94\xD6rtag\x94")[0].text == "Små – ”Örtag”");
    CHECK(lines("\xEF\xBB\xBFSmå – ”Örtag”")[0].text == "Små – ”Örtag”");
}

TEST_CASE("one broken character does not make UTF-8 another encoding", "[notice][text]")
{
    CHECK(lines("Åtgärd för små örtag \xFF här")[0].text == "Åtgärd för små örtag här");
}

TEST_CASE("lines keep their number, gap, indent and page", "[notice][text]")
{
    const auto found = lines("Ett\r\n\r\n  Två\rTre\n\fFyra\n");
    REQUIRE(found.size() == 4);
    CHECK(found[1].number == 3);
    CHECK(found[1].gap == 1);
    CHECK(found[1].indent == 2);
    CHECK(found[2].number == 4);
    CHECK(found[2].page == 1);
    CHECK(found[3].page == 2);
}

TEST_CASE("a wide space or a tab parts a line into cells", "[notice][text]")
{
    const auto found = lines("Ledamöter     Ersättare\tÖvriga  med");
    REQUIRE(found[0].cells.size() == 3);
    CHECK(found[0].cells[1].text == "Ersättare");
    CHECK(found[0].cells[2].text == "Övriga med");
    CHECK(found[0].text == "Ledamöter Ersättare Övriga med");
}

TEST_CASE("soft hyphens vanish inside a line, and spaces of every kind are spaces",
          "[notice][text]")
{
    CHECK(lines("hög\xC2\xADspecialiserad\xC2\xA0vård\xE2\x80\x89nu")[0].text ==
          "högspecialiserad vård nu");
}

TEST_CASE("a line without end is cut, and many lines are few enough", "[notice][text]")
{
    CHECK(lines(std::string(100000, 'x')).size() > 10);
    std::string many;
    for (int i = 0; i < 100000; ++i)
        many += "1. a\n";
    CHECK(lines(many).size() < 100000);
}
