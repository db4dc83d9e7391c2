#include "support/catch.h"
#include "ui/prose.h"

using klubba::ui::Prose;

TEST_CASE("a letter with a mark is one step and one deletion", "[ui][prose]")
{
    Prose prose("Å");
    prose.write("ö");
    prose.remove_to(prose.before(prose.caret()));
    CHECK(prose.text() == "Å");
    prose.move_to(prose.before(prose.caret()));
    CHECK(prose.caret() == 0);
    prose.move_to(1); // inside the letter
    CHECK(prose.caret() == 0);
}

TEST_CASE("what is selected is replaced by what is written", "[ui][prose]")
{
    Prose prose("godkänna förslaget");
    prose.move_to(prose.word_before(prose.caret()), Prose::Selecting::Yes);
    CHECK(prose.selected() == "förslaget");
    prose.write("planen");
    CHECK(prose.text() == "godkänna planen");
    prose.select_all();
    prose.remove_to(prose.caret());
    CHECK(prose.text().empty());
}

TEST_CASE("writing is taken back step by step, and brought again", "[ui][prose]")
{
    Prose prose;
    prose.write("ett");
    prose.write(" två");
    prose.undo();
    CHECK(prose.text() == "ett");
    prose.redo();
    CHECK(prose.text() == "ett två");
    prose.undo();
    prose.write("!");
    prose.redo();
    CHECK(prose.text() == "ett!");
    prose.undo();
    prose.undo();
    prose.undo();
    CHECK(prose.text().empty());
}
