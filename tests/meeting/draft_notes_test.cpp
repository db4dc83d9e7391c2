#include "meeting/draft_notes.h"
#include "support/catch.h"

using namespace klubba::meeting;

namespace {

DraftNotes notes()
{
    DraftNotes made;
    made.lines = {{3, "Tid: fm"}, {5, "Kaffe"}, {8, "Budget Ivar Strand"}, {9, "och plan"}};
    made.sources = {{"i1", "proposal", 9, 9, 30},
                    {"i1", "proposal", 8, 8, 40},
                    {"i1", "title", 8, 8, 90},
                    {"", "start", 3, 3, 45}};
    made.unread = {{5, "Kaffe", {}}};
    return made;
}

} // namespace

TEST_CASE("what is to be looked at comes in the order of the notice, each value once",
          "[meeting][notes]")
{
    const auto points = to_review(notes());
    REQUIRE(points.size() == 3);
    CHECK(points[0] == ReviewPoint{"", "start", 3, 3, "Tid: fm", 45});
    CHECK(points[1] == ReviewPoint{"", "", 5, 5, "Kaffe", {}});
    CHECK(points[2].subject == "i1");
    CHECK(points[2].percent_sure == 30);
}

TEST_CASE("what was looked at is not asked about again, until it is taken up again",
          "[meeting][notes]")
{
    auto looked_at = notes();
    for (const auto& point : to_review(looked_at))
        settle(looked_at, settling(point));
    CHECK(to_review(looked_at).empty());
    settle(looked_at, {"i1", "proposal", 0, false});
    CHECK(to_review(looked_at).size() == 1);
    settle(looked_at, {{}, {}, 5, false});
    CHECK(to_review(looked_at).size() == 2);
}

TEST_CASE("lines of notes that know no sources are looked at as lines", "[meeting][notes]")
{
    DraftNotes old;
    old.uncertain = {{8, "Budget Ivar Strand", 40}};
    REQUIRE(to_review(old).size() == 1);
    settle(old, settling(to_review(old).front()));
    CHECK(to_review(old).empty());
}
