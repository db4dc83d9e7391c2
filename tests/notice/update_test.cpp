#include "meeting/decide.h"
#include "meeting/lookup.h"
#include "notice/update.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::testing;

namespace {

const Zone& zone()
{
    static const Zone stockholm = *Zone::named("Europe/Stockholm");
    return stockholm;
}

/// The notice of the draft, sent again.
Differences against(const DraftMeeting& fresh, const Play& play, const DraftMeeting* before)
{
    return notice::differences(fresh, play.state(), before, zone());
}

const Difference& only(const Differences& all)
{
    REQUIRE(all.size() == 1);
    return all.front();
}

std::vector<AgendaItem> items_of(const Play& play)
{
    std::vector<AgendaItem> items;
    for (const auto& record : play.state().items)
        items.push_back(record.item);
    return items;
}

AgendaItem another(std::string number, std::string title)
{
    AgendaItem item;
    item.id = ItemId{"i99"};
    item.number = std::move(number);
    item.title = std::move(title);
    return item;
}

Play drafted()
{
    Play play;
    play.at("08:00", a_draft());
    return play;
}

} // namespace

TEST_CASE("the same notice once more differs in nothing", "[notice][update]")
{
    const auto draft = a_draft();
    CHECK(against(draft, drafted(), &draft).empty());
    CHECK(against(draft, drafted(), nullptr).empty());
}

TEST_CASE("what a second notice changes is told field by field, and taken as one act",
          "[notice][update]")
{
    auto play = drafted();
    const auto draft = a_draft();
    auto fresh = draft;
    fresh.info.place = "Lilla salen";
    fresh.items[1].title += ", reviderat";
    fresh.items.insert(fresh.items.begin() + 2, another("", "Ny taxa för bryggor"));
    Slot slot;
    slot.id = SlotId{"s99"};
    slot.title = "Bryggorna";
    slot.items = {{ItemId{"i99"}, {}}};
    fresh.slots.push_back(slot);

    const auto found = against(fresh, play, &draft);
    REQUIRE(found.size() == 4);
    CHECK(found[0].changes == std::vector<FieldChange>{{"place", draft.info.place, "Lilla salen"}});
    CHECK(found[1].changes == std::vector<FieldChange>{{"title", draft.items[1].title,
                                                        draft.items[1].title + ", reviderat"}});
    CHECK(found[2].how == HowRevised::Added);
    CHECK(std::all_of(found.begin(), found.end(),
                      [](const auto& each) { return each.is_advised(); }));

    play.at("08:01", revision_of(found));
    const auto& state = play.state();
    CHECK(state.info.place == "Lilla salen");
    CHECK(state.items[2].item.title == "Ny taxa för bryggor");
    CHECK(state.items[3].item.title == draft.items[2].title);
    REQUIRE(state.slots.back().slot.items.size() == 1);
    CHECK(state.slots.back().slot.items.front().item == state.items[2].item.id);
    CHECK(against(fresh, play, &fresh).empty());

    play.at("08:02", Undo{});
    CHECK(items_of(play) == draft.items);
}

TEST_CASE("what was corrected by hand stays, unless the notice changed just that",
          "[notice][update]")
{
    auto play = drafted();
    const auto draft = a_draft();
    auto corrected = draft.items[1];
    corrected.presenters = {"Siv Alm"};
    play.at("08:01", CorrectItem{corrected});
    CHECK(against(draft, play, &draft).empty());

    auto fresh = draft;
    fresh.items[1].presenters = {"Per Dahl"};
    const auto clash = against(fresh, play, &draft);
    CHECK(only(clash).by_hand);
    CHECK_FALSE(only(clash).is_advised());
    CHECK(only(clash).changes == std::vector<FieldChange>{{"presenters", "Siv Alm", "Per Dahl"}});
}

TEST_CASE("what was added by hand is no notice's business, what was taken away is not added again",
          "[notice][update]")
{
    auto play = drafted();
    const auto draft = a_draft();
    play.at("08:01", AddItem{another("", "Väckt i kommunen"), {}});
    CHECK(against(draft, play, &draft).empty());
    CHECK(only(against(draft, play, nullptr)).by_hand);

    play.at("08:02", RemoveItem{draft.items.back().id});
    const auto again = against(draft, play, &draft);
    // The item itself, and the slot that was about it.
    REQUIRE(again.size() == 2);
    CHECK(again.front().how == HowRevised::Added);
    CHECK(again.back().what == Revised::Slot);
    CHECK(std::none_of(again.begin(), again.end(),
                       [](const auto& each) { return each.is_advised(); }));
}

TEST_CASE("what has been handled is shown and not advised", "[notice][update]")
{
    auto play = Play::opened();
    const auto draft = a_draft();
    const auto item = play.state().items.front().item;
    play.at("09:20", OpenItem{item.id, {}});
    auto fresh = draft;
    fresh.items.erase(fresh.items.begin());
    const auto found = against(fresh, play, &draft);
    const auto gone = std::find_if(found.begin(), found.end(), [&](const auto& each) {
        return each.subject == item.id.text && each.how == HowRevised::Gone;
    });
    REQUIRE(gone != found.end());
    CHECK(gone->begun);
    CHECK_FALSE(gone->is_advised());
}

TEST_CASE("an item that moved is moved, and no other", "[notice][update]")
{
    auto play = drafted();
    const auto draft = a_draft();
    REQUIRE(draft.items.size() >= 3);
    auto fresh = draft;
    std::rotate(fresh.items.begin(), fresh.items.begin() + 1, fresh.items.end());
    const auto found = against(fresh, play, &draft);
    CHECK(only(found).how == HowRevised::Moved);
    play.at("08:01", revision_of(found));
    CHECK(items_of(play) == fresh.items);
}

TEST_CASE("attachments that say something else are told by their name", "[notice][update]")
{
    auto before = a_draft();
    before.items[1].documents = {"Bilaga 1"};
    before.items[1].files = {{"Bilaga 1", std::string(64, 'a'), 10, "application/pdf"}};
    Play play;
    play.at("08:00", before);
    auto fresh = before;
    CHECK(against(fresh, play, &before).empty());
    fresh.items[1].files[0].hash = std::string(64, 'b');
    const auto difference = only(against(fresh, play, &before));
    REQUIRE(difference.changes.size() == 1);
    CHECK(difference.changes[0].field == "files");
    play.at("08:10", revision_of({&difference, 1}));
    CHECK(play.state().items[1].item.files == fresh.items[1].files);
}

TEST_CASE("a revised meeting is known again by the ids of the notice that revised it",
          "[notice][update]")
{
    const auto fresh = a_draft();
    auto called = fresh;
    called.items.front().id = ItemId{"added"};
    called.items.push_back(another("99", "Något helt nytt"));
    for (auto& slot : called.slots)
        for (auto& link : slot.items)
            if (link.item == fresh.items.front().id) link.item = ItemId{"added"};
    const auto named = notice::named_as(called, fresh);
    CHECK(named.slots == fresh.slots);
    REQUIRE(named.items.size() == fresh.items.size() + 1);
    CHECK(std::equal(fresh.items.begin(), fresh.items.end(), named.items.begin()));
    CHECK(named.items.back().id == ItemId{"+i99"});
}
