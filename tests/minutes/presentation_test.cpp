#include "minutes/played.h"
#include "support/catch.h"
#include "support/has.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::has;

namespace {

Slot slot_for(const char* id, const char* title)
{
    Slot one;
    one.id = SlotId{id};
    one.title = title;
    return one;
}

} // namespace

TEST_CASE("a visit is told with its place, also where it belongs to an item",
          "[minutes][presentations]")
{
    auto draft = small_draft({decision("i1", "Badplatser")});
    auto visit = slot_for("s1", "Studiebesök");
    visit.place = "Norra badet";
    auto at_item = slot_for("s2", "Badplatser på plats");
    at_item.place = "Södra badet";
    at_item.items = {{item("i1"), {}}};
    draft.slots = {visit, at_item};
    auto played = begun(draft); // The first slot starts with the meeting.
    played.at("10:00", StartSlot{SlotId{"s2"}});
    const auto record = played.record();
    REQUIRE(record.presentations.size() == 2);
    CHECK(record.presentations[0].place == "Norra badet");
    CHECK(record.presentations[1].place == "Södra badet");
    CHECK(has(printed(record), "Kl. 09.00–10.00 Studiebesök – Norra badet"));
}

TEST_CASE("what was shown at an item is listed in its paragraph, the rest by itself in its time",
          "[minutes][presentations]")
{
    auto shown = decision("i2", "Visade föredragningar");
    shown.kind = ItemKind::Presentations;
    shown.proposal.clear();
    auto draft = small_draft({decision("i1", "Badplatser"), shown});
    auto talk = slot_for("s1", "Läget i branschen");
    talk.presenters = {"Rut Sjödin"};
    draft.slots = {talk};
    auto played = begun(draft);
    played.at("09:05", ListPresentation{{}, {}, "Ny hemsida", {"Ylva Berg", "Ted Ryd"}})
        .at("09:15", OpenItem{item("i1"), {}})
        .at("09:20", ListPresentation{{}, item("i1"), "Bilder från baden", {"Ylva Berg"}})
        .at("09:25", ListPresentation{{}, item("i2"), "Årets siffror", {}});
    const auto record = played.record();
    REQUIRE(record.presentations.size() == 3);
    CHECK(record.presentations[0].title == "Läget i branschen");
    CHECK(record.presentations[1].title == "Ny hemsida");
    CHECK(record.presentations[2].title == "Årets siffror");
    REQUIRE(section(record, 12).shown.size() == 1);
    const auto text = printed(record);
    CHECK(has(text, "Visade föredragningar Bilder från baden, Ylva Berg, kl. 09.20"));
    CHECK(has(text, "Kl. 09.05 Ny hemsida Ylva Berg och Ted Ryd"));
    CHECK(has(text, "Föredragningar utan egen paragraf"));
}
