#include "notice/notes.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::notice;

namespace {

Line line(int number, const char* text)
{
    Line made;
    made.number = number;
    made.text = text;
    return made;
}

} // namespace

TEST_CASE("a line that something was guessed from is noted once, with its least sure value",
          "[notice][notes]")
{
    const Lines lines{line(3, "Tid: fm"), line(8, "Budget Ivar Strand"), line(9, "1. Upprop")};
    Draft draft;
    draft.sources = {{"items[0].presenters", 8, 8, 0.45},
                     {"items[0].title", 8, 8, 0.3},
                     {"start", 3, 3, 0.4},
                     {"items[1].title", 9, 9, 0.9}};
    const auto notes = notes_of(draft, lines);
    CHECK(notes.uncertain ==
          std::vector<meeting::DraftNote>{{3, "Tid: fm", 40}, {8, "Budget Ivar Strand", 30}});
    CHECK(notes.unread.empty());
}

TEST_CASE("a line that nothing was understood of is noted as it stands", "[notice][notes]")
{
    const Lines lines{line(3, "Kaffe serveras"), line(9, "1. Upprop")};
    Draft draft;
    draft.unread = {"Kaffe serveras"};
    draft.sources = {{"items[0].title", 9, 9, 1}, {"unread[0]", 3, 3, 1}};
    const auto notes = notes_of(draft, lines);
    CHECK(notes.unread == std::vector<meeting::DraftNote>{{3, "Kaffe serveras", {}}});
    CHECK(notes.uncertain.empty());
}
