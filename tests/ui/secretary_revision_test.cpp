#include "support/catch.h"
#include "ui/at_secretary.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using klubba::ui::testing::DeskMeeting;
using klubba::ui::testing::is_one;
using klubba::ui::testing::Secretary;

namespace {

/// A place that was changed, and an item that is gone and was handled.
Revision come_again(const MeetingState& state)
{
    Difference place{
        Revised::Meeting, HowRevised::Changed, {}, state.info.body, {}, false, false, {}};
    place.changes = {{"place", state.info.place, "Lilla salen"}};
    place.wish.info = state.info;
    place.wish.info->place = "Lilla salen";
    const auto& item = state.items.front().item;
    Difference gone{Revised::Item, HowRevised::Gone, item.id.text, item.title, {}, false, true, {}};
    gone.wish.gone_items = {item.id};
    return {"kallelse-2.pdf", {place, gone}, 1};
}

struct SecretaryWithRevision : Secretary {
    SecretaryWithRevision() : Secretary(DeskMeeting::Start::Draft)
    {
        frame();
        preparing.revision = come_again(meeting.state());
        frame();
        frame();
    }
};

bool keeps_revision(const Secretary& secretary)
{
    const auto& requests = secretary.requests;
    return std::any_of(requests.begin(), requests.end(), [](const auto& request) {
        return std::holds_alternative<KeepRevision>(request);
    });
}

} // namespace

TEST_CASE("a notice that comes again is shown as differences, and what is advised is taken in",
          "[ui][revision]")
{
    SecretaryWithRevision secretary;
    CHECK(secretary.local.sheet == SecretarySheet::Revision);
    CHECK(secretary.sees("Ändrad kallelse"));
    CHECK(secretary.sees("Lilla salen"));
    CHECK(secretary.sees("Redan påbörjat"));
    const Commands taken = secretary.press(Key::Enter);
    REQUIRE(is_one<ReviseMeeting>(taken));
    const auto& wish = get<ReviseMeeting>(taken[0].body);
    CHECK(wish.info->place == "Lilla salen");
    CHECK(wish.gone_items.empty());
    CHECK(keeps_revision(secretary));
    CHECK_FALSE(secretary.local.sheet);
    CHECK(secretary.meeting.state().info.place == "Lilla salen");
}

TEST_CASE("differences are chosen one by one with the space bar", "[ui][revision]")
{
    SecretaryWithRevision secretary;
    secretary.press(Key::Space);
    secretary.press(Key::Down);
    secretary.press(Key::Space);
    const Commands taken = secretary.press(Key::Enter);
    REQUIRE(is_one<ReviseMeeting>(taken));
    const auto& wish = get<ReviseMeeting>(taken[0].body);
    CHECK_FALSE(wish.info);
    CHECK(wish.gone_items.size() == 1);
}

TEST_CASE("a revision that is left changes nothing and is not kept", "[ui][revision]")
{
    SecretaryWithRevision secretary;
    CHECK(secretary.press(Key::Escape).empty());
    CHECK_FALSE(secretary.local.sheet);
    CHECK_FALSE(keeps_revision(secretary));
}
