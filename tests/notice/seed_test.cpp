#include "notice/notice.h"
#include "support/catch.h"

#include <algorithm>
#include <fstream>
#include <iterator>

// The real notice that Klubba was first built for. It lies beside the project, not in it.

using namespace klubba;
using namespace klubba::notice;

namespace {

std::optional<Draft> seed()
{
    std::ifstream file{KLUBBA_SOURCE_DIR "/../shared/seeds/kallelse-2020-11-24.txt",
                       std::ios::binary};
    if (!file) {
        WARN("skipped: the notice is not at ../shared/seeds");
        return {};
    }
    auto draft = read_notice(std::string{std::istreambuf_iterator<char>{file}, {}});
    REQUIRE(draft);
    return std::move(*draft);
}

std::ptrdiff_t seats(const Draft& draft, meeting::SeatKind seat)
{
    return std::count_if(draft.members.begin(), draft.members.end(),
                         [&](const DraftMember& member) { return member.seat == seat; });
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("the cover of the real notice is read", "[notice][seed]")
{
    const auto draft = seed();
    if (!draft) return;
    REQUIRE(draft->date);
    CHECK(to_text(*draft->date) == "2020-11-24");
    CHECK(to_text(draft->start.value()) == "09:00");
    CHECK(to_text(draft->end.value()) == "15:30");
    CHECK(seats(*draft, meeting::SeatKind::Member) == 9);
    CHECK(seats(*draft, meeting::SeatKind::Substitute) == 5);
    CHECK(draft->members[0].role == meeting::Role::Chair);
    CHECK(draft->members[1].role == meeting::Role::ViceChair1);
    CHECK(draft->members[2].role == meeting::Role::ViceChair2);
    CHECK(std::count_if(draft->members.begin(), draft->members.end(),
                        [](const DraftMember& member) { return member.vacant; }) == 1);
    CHECK(draft->members[3].vacant);
    CHECK(draft->members[3].party == "S");
}

TEST_CASE("the schedule of the real notice is read and linked to its items", "[notice][seed]")
{
    const auto draft = seed();
    if (!draft) return;
    REQUIRE(draft->schedule.size() == 14);
    CHECK(draft->end_marker == "Mötet avslutas");
    const auto linked = [&](std::size_t slot) { return draft->schedule[slot].items; };
    CHECK(linked(0) == Names{"2", "3"});
    CHECK(linked(8) == Names{"4"});
    CHECK(linked(11) == Names{"5"});
    CHECK(linked(13) == Names{"7"});
    const std::vector<std::pair<std::size_t, std::string>> information{
        {1, "6.1"}, {2, "6.2"}, {4, "6.3"}, {5, "6.4"}, {7, "6.5"}, {9, "6.6"}, {12, "6.7"}};
    for (const auto& [slot, sub_item] : information)
        CHECK(draft->schedule[slot].sub_items == Names{sub_item});
    CHECK(draft->schedule[2].presenters.size() == 2);
    CHECK(std::count_if(draft->schedule.begin(), draft->schedule.end(),
                        [](const DraftSlot& slot) { return slot.is_break; }) == 3);
}

TEST_CASE("the agenda of the real notice is read, and nothing of its attachments", "[notice][seed]")
{
    const auto draft = seed();
    if (!draft) return;
    REQUIRE(draft->items.size() == 8);
    Names registry;
    std::size_t immediate = 0;
    for (const auto& item : draft->items) {
        registry.insert(registry.end(), item.registry_numbers.begin(), item.registry_numbers.end());
        immediate += item.immediate_verification ? 1 : 0;
    }
    CHECK(registry == Names{"20RS10323", "20RS11121"});
    CHECK(draft->items[3].registry_numbers.size() == 1);
    CHECK(draft->items[4].immediate_verification);
    CHECK(immediate == 1);
    CHECK(draft->items[4].proposal.size() == 2);
    CHECK(draft->items[5].sub_items.size() == 7);
    CHECK(draft->items[5].documents.size() == 5);
    CHECK(draft->items[3].documents.size() == 2);
    CHECK(draft->items[0].kind == meeting::ItemKind::Schedule);
    CHECK(draft->items[7].kind == meeting::ItemKind::Presentations);
    CHECK(draft->verification.verifier == "Sebastian Cehlin");
    CHECK(draft->verification.substitute == "Birgitta Malmberg");
    CHECK(to_text(draft->verification.deadline.value()) == "2020-12-08");
    CHECK(draft->unread.size() <= 2);
}
