#include "paper/layout.h"
#include "paper/support.h"
#include "support/catch.h"

using namespace klubba::paper;
using Texts = std::vector<std::string>;

TEST_CASE("words on one baseline are a line, whatever their order in the file", "[paper][layout]")
{
    Sheet sheet;
    sheet.text(100, 112, "second line").text(140, 100, "line").text(100, 100, "first");
    const auto lines = lines_of({sheet.page()}, {});
    CHECK(texts(lines) == Texts{"first line", "second line"});
    CHECK(lines[0].page == 1);
    REQUIRE(lines[0].box);
    CHECK(lines[0].box->left == 100);
    CHECK(lines[0].box->right == 160);
}

TEST_CASE("space in front and between is counted in characters", "[paper][layout]")
{
    Sheet sheet;
    for (int k = 0; k < 20; ++k)
        sheet.text(60, 100 + 12 * k, "a line of the text");
    sheet.text(80, 340, "indented").text(60, 380, "Time:").text(160, 380, "nine");
    const auto lines = lines_of({sheet.page()}, {});
    REQUIRE(lines.size() == 22);
    CHECK(lines[20].indent == 4);
    CHECK(lines[20].gap == 0);
    CHECK(lines[21].gap == 2);
    REQUIRE(lines[21].cells.size() == 2);
    CHECK(lines[21].cells[1].column == 20);
    CHECK(lines[21].text == "Time: nine");
}

TEST_CASE("a word printed twice at one place is read once", "[paper][layout]")
{
    Sheet sheet;
    sheet.text(100, 100, "Budget").text(100.4, 100, "Budget");
    CHECK(texts(lines_of({sheet.page()}, {})) == Texts{"Budget"});
}

TEST_CASE("a word set in two typefaces is one word", "[paper][layout]")
{
    Sheet sheet;
    sheet.text(100, 100, "Bud").text(115.1, 100, "get").text(140, 100, "again");
    CHECK(texts(lines_of({sheet.page()}, {})) == Texts{"Budget again"});
}

TEST_CASE("what stands at one place of three pages is furniture after the first", "[paper][layout]")
{
    std::vector<Page> pages;
    for (int number = 1; number <= 3; ++number) {
        Sheet sheet{number};
        sheet.text(60, 40, "Committee of Tests").text(500, 40, "Page " + std::to_string(number));
        sheet.text(60, 400, "what page " + std::to_string(number) + " says");
        sheet.text(200, 800, "Box 12, 123 45 Town");
        pages.push_back(sheet.page());
    }
    const auto lines = lines_of(pages, people());
    REQUIRE(lines.size() == 12);
    for (const auto& line : lines) {
        INFO(line.text);
        const bool content = line.text.starts_with("what");
        const bool mark = line.text.starts_with("Page");
        CHECK(line.repeated == !content);
        if (!content && !mark) CHECK(line.first_of_these == (line.page == 1));
    }
}

TEST_CASE("the numbers of items that begin a page are not taken for page numbers",
          "[paper][layout]")
{
    std::vector<Page> pages;
    const std::vector<std::string> numbers{"1.", "4.", "9."};
    for (int number = 1; number <= 3; ++number) {
        Sheet sheet{number};
        sheet.text(60, 60, numbers[static_cast<std::size_t>(number - 1)]);
        sheet.text(100, 60, "Item of page " + std::string(static_cast<std::size_t>(number), 'x'));
        pages.push_back(sheet.page());
    }
    for (const auto& line : lines_of(pages, {}))
        CHECK_FALSE(line.repeated);
}

TEST_CASE("members to the left and substitutes to the right are two lists", "[paper][lists]")
{
    Sheet sheet;
    sheet.text(60, 100, "Served").text(300, 100, "Called");
    sheet.text(60, 112, "Ada Berg (S)").text(300, 112, "Eva Hed (S)");
    sheet.text(60, 124, "Bo Ek (M)").text(300, 124, "Frans Al (C)");
    sheet.text(300, 136, "Gun Os (V)");
    CHECK(texts(lines_of({sheet.page()}, people())) == Texts{"Served", "Ada Berg (S)", "Bo Ek (M)",
                                                             "Called", "Eva Hed (S)",
                                                             "Frans Al (C)", "Gun Os (V)"});
}

TEST_CASE("a home beside each name stays with the name", "[paper][lists]")
{
    Sheet sheet;
    sheet.text(60, 112, "Ada Berg (S)").text(150, 112, "Ham");
    sheet.text(300, 112, "Eva Hed (S)").text(400, 112, "Lee");
    sheet.text(60, 124, "Bo Ek (M)").text(150, 124, "Lee");
    sheet.text(300, 124, "Frans Al (C)").text(400, 124, "Ham");
    CHECK(texts(lines_of({sheet.page()}, people())) ==
          Texts{"Ada Berg (S) Ham", "Bo Ek (M) Lee", "Eva Hed (S) Lee", "Frans Al (C) Ham"});
}

TEST_CASE("two lists in columns below each other are read one after the other", "[paper][lists]")
{
    Sheet sheet;
    sheet.text(60, 100, "Served");
    sheet.text(60, 124, "Ada Berg (S)").text(200, 124, "Bo Ek (M)").text(340, 124, "Cia Al (C)");
    sheet.text(60, 136, "Dan Lo (S)").text(200, 136, "Eva Os (M)").text(340, 136, "Fia Ny (C)");
    sheet.text(60, 160, "Called");
    sheet.text(60, 184, "Gun Ek (S)").text(200, 184, "Hans Al (M)").text(340, 184, "Ida Lo (C)");
    sheet.text(60, 196, "Jan Os (S)").text(200, 196, "Kim Ny (M)").text(340, 196, "Leo Al (C)");
    CHECK(texts(lines_of({sheet.page()}, people())) ==
          Texts{"Served", "Ada Berg (S)", "Dan Lo (S)", "Bo Ek (M)", "Eva Os (M)", "Cia Al (C)",
                "Fia Ny (C)", "Called", "Gun Ek (S)", "Jan Os (S)", "Hans Al (M)", "Kim Ny (M)",
                "Ida Lo (C)", "Leo Al (C)"});
}

TEST_CASE("a list goes on upon the next page in its columns, past the footer", "[paper][lists]")
{
    Sheet first{1};
    first.text(60, 700, "Served").text(300, 700, "Called");
    first.text(60, 712, "Ada Berg (S)").text(300, 712, "Eva Hed (S)");
    first.text(60, 724, "Bo Ek (M)").text(300, 724, "Frans Al (C)");
    first.text(280, 800, "Page 1");
    Sheet second{2};
    second.text(60, 60, "Cia Lo (S)").text(300, 60, "Gun Os (V)").text(60, 72, "Dan Ny (L)");
    second.text(60, 120, "Agenda");
    CHECK(texts(lines_of({first.page(), second.page()}, people())) ==
          Texts{"Served", "Ada Berg (S)", "Bo Ek (M)", "Cia Lo (S)", "Dan Ny (L)", "Called",
                "Eva Hed (S)", "Frans Al (C)", "Gun Os (V)", "Page 1", "Agenda"});
}

TEST_CASE("a table is read by rows, and a cell that goes on below with its row", "[paper][table]")
{
    Sheet sheet;
    sheet.text(60, 100, "1.").text(90, 100, "Roll call");
    sheet.text(60, 112, "2.")
        .text(90, 112, "Report on what was done in all of")
        .text(400, 112, "KN");
    sheet.text(90, 124, "the houses that we have in the town").text(400, 124, "2027/14");
    sheet.text(60, 136, "3.").text(90, 136, "Other matters").text(400, 136, "KN 2027/1");
    CHECK(texts(lines_of({sheet.page()}, {})) ==
          Texts{"1. Roll call",
                "2. Report on what was done in all of the houses that we have in the town KN "
                "2027/14",
                "3. Other matters KN 2027/1"});
}

TEST_CASE("what had room on the line above is a line of its own", "[paper][table]")
{
    Sheet sheet;
    sheet.text(60, 100, "1.").text(90, 100, "Roll call");
    sheet.text(90, 112, "Registered as 12");
    sheet.text(60, 136, "The longest line of them all goes as far as this to the right");
    CHECK(texts(lines_of({sheet.page()}, {}))[1] == "Registered as 12");
}

TEST_CASE("a time halfway down beside two lines begins them", "[paper][table]")
{
    Sheet sheet;
    sheet.text(150, 100, "Report from the board").text(150, 112, "with questions");
    sheet.text(60, 106, "09.00");
    CHECK(texts(lines_of({sheet.page()}, {})) ==
          Texts{"09.00 Report from the board with questions"});
}

TEST_CASE("running text in two columns is read down the first and then the second",
          "[paper][columns]")
{
    Sheet sheet;
    Texts expected;
    for (int k = 0; k < 8; ++k)
        sheet.text(60, 100 + 12 * k,
                   "left side of the page no " + std::string(1, 'a' + static_cast<char>(k)));
    for (int k = 0; k < 8; ++k)
        sheet.text(320, 105 + 12 * k,
                   "right side of the page no " + std::string(1, 'a' + static_cast<char>(k)));
    for (const std::string side : {"left", "right"})
        for (char k = 'a'; k < 'i'; ++k)
            expected.push_back(side + " side of the page no " + k);
    CHECK(texts(lines_of({sheet.page()}, {})) == expected);
}

TEST_CASE("a number that is broken after its hyphen is put together", "[paper][table]")
{
    Sheet sheet;
    sheet.text(60, 100, "1.").text(90, 100, "Roll call").text(400, 100, "1.5.3-219-");
    sheet.text(400, 112, "2019");
    sheet.text(60, 136, "2.").text(90, 136, "Other").text(400, 136, "KN 2027/1");
    CHECK(texts(lines_of({sheet.page()}, {})) ==
          Texts{"1. Roll call 1.5.3-219-2019", "2. Other KN 2027/1"});
}

TEST_CASE("no page and no word is no line", "[paper][layout]")
{
    CHECK(lines_of({}, {}).empty());
    CHECK(lines_of({Sheet{}.page(), Sheet{2}.page()}, people()).empty());
}
