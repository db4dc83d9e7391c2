#include "support/catch.h"
#include "ui/phrases.h"
#include "ui/word_diff.h"

using namespace klubba::ui;
using Kind = Change::Kind;

namespace {

std::string told(std::string_view before, std::string_view after)
{
    std::string text;
    for (const auto& change : word_diff(before, after)) {
        const char* mark = change.kind == Kind::Same ? "" : change.kind == Kind::Struck ? "-" : "+";
        text += (text.empty() ? "" : "|") + std::string(mark) + change.text;
    }
    return text;
}

} // namespace

TEST_CASE("equal texts have no change, and no text has none either", "[ui][diff]")
{
    CHECK(told("godkänna förslaget", "godkänna förslaget") == "godkänna förslaget");
    CHECK(told("", "").empty());
    CHECK(told("godkänna  förslaget ", "godkänna förslaget") == "godkänna förslaget");
}

TEST_CASE("what is struck stands before what is added in its place", "[ui][diff]")
{
    CHECK(told("avsätta två miljoner kronor", "avsätta tre miljoner kronor") ==
          "avsätta|-två|+tre|miljoner kronor");
    CHECK(told("a b c", "x y") == "-a b c|+x y");
    CHECK(told("", "nytt") == "+nytt");
    CHECK(told("gammalt", "") == "-gammalt");
}

TEST_CASE("words added and struck at the ends are found", "[ui][diff]")
{
    CHECK(told("godkänna rapporten", "godkänna rapporten med tillägg") ==
          "godkänna rapporten|+med tillägg");
    CHECK(told("i huvudsak godkänna", "godkänna") == "-i huvudsak|godkänna");
}

TEST_CASE("a new clause is a new line", "[ui][diff]")
{
    const auto changes = word_diff("godkänna", "godkänna\növerlämna");
    REQUIRE(changes.size() == 2);
    CHECK(changes[1] == Change{Kind::Added, "\növerlämna"});
    CHECK(word_count(changes, Kind::Added) == 1);
    CHECK(word_count(changes, Kind::Struck) == 0);
}

TEST_CASE("the same words without the struck are the new text, without the added the old",
          "[ui][diff]")
{
    const std::string before = "att a b c d e\nf g";
    const std::string after = "att b x d\ng h e";
    std::string old_text;
    std::string new_text;
    const auto append = [](std::string& text, const std::string& more) {
        if (!text.empty() && text.back() != '\n' && more.front() != '\n') text += ' ';
        text += more;
    };
    for (const auto& change : word_diff(before, after)) {
        if (change.kind != Kind::Added) append(old_text, change.text);
        if (change.kind != Kind::Struck) append(new_text, change.text);
    }
    CHECK(old_text == before);
    CHECK(new_text == after);
}

TEST_CASE("a phrase takes the place of the letters that abbreviate it", "[ui][phrases]")
{
    const std::vector<std::string> phrases{"bifalla motionen", "godkänna förslaget",
                                           "paragrafen förklaras omedelbart justerad"};
    Prose text("godkänna rapporten\npfoj");
    text.move_to(text.text().size());
    put_phrase(text, phrases);
    CHECK(text.text() == "godkänna rapporten\nparagrafen förklaras omedelbart justerad");
    text.undo();
    text.undo();
    CHECK(text.text() == "godkänna rapporten\npfoj");

    Prose other("samt para omed");
    other.move_to(other.text().size());
    put_phrase(other, phrases);
    CHECK(other.text() == "samt paragrafen förklaras omedelbart justerad");
}

TEST_CASE("pressed again the key puts the next phrase", "[ui][phrases]")
{
    const std::vector<std::string> phrases{"bifalla motionen", "godkänna förslaget"};
    Prose text;
    put_phrase(text, phrases);
    CHECK(text.text() == "bifalla motionen");
    put_phrase(text, phrases);
    CHECK(text.text() == "godkänna förslaget");
    put_phrase(text, phrases);
    CHECK(text.text() == "bifalla motionen");
}

TEST_CASE("the body's own phrases come before those of all bodies", "[ui][phrases]")
{
    const std::vector<std::string> own{"bifalla motionen"};
    const auto all = all_phrases(klubba::words::Words(klubba::words::Language::Swedish), own);
    CHECK(all.front() == "bifalla motionen");
    CHECK(all.size() > 5);
}
