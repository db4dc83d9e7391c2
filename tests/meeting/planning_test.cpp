#include "meeting/before_calling.h"
#include "meeting/planning.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using namespace std::chrono_literals;

namespace {

const std::vector<TemplateItem> usual{{"Sammanträdet öppnas", ItemKind::Formality, 10},
                                      {"Upprop", ItemKind::RollCall, 0},
                                      {"Budget", ItemKind::Decision, 30},
                                      {"ABC-rapporten", ItemKind::Information, 0}};

DraftMeeting begun(const char* starts)
{
    DraftMeeting draft;
    draft.info.body = "Nämnd för provning";
    draft.info.body_kind = BodyKind::Committee;
    draft.info.starts = *instant_from(starts);
    draft.info.day = *day_from(std::string{starts}.substr(0, 10));
    draft.info.place = "Almen";
    draft.info.proposed_verifier = "Ada Ek";
    return draft;
}

MeetingState drafted(const DraftMeeting& draft)
{
    MeetingState state;
    state.phase = Phase::Draft;
    state.info = draft.info;
    for (const auto& item : draft.items)
        state.items.emplace_back().item = item;
    for (const auto& slot : draft.slots)
        state.slots.emplace_back().slot = slot;
    for (const auto& person : draft.people)
        state.people.emplace_back().person = person;
    return state;
}

bool lacks(const MeetingState& state, const char* today, Lack::Kind kind)
{
    const auto all = before_calling(state, *day_from(today));
    return std::any_of(all.begin(), all.end(), [&](const Lack& lack) { return lack.kind == kind; });
}

Person member(const char* name, Role role = Role::None)
{
    Person person;
    person.name = name;
    person.party = "C";
    person.role = role;
    return person;
}

} // namespace

TEST_CASE("a template becomes numbered items, and slots one after the other", "[meeting][plan]")
{
    auto draft = begun("2031-03-18T12:00Z");
    lay_out(draft, usual);
    REQUIRE(draft.items.size() == 4);
    CHECK(draft.items[3].number == "4");
    REQUIRE(draft.slots.size() == 2);
    CHECK(draft.slots[0].title == "Sammanträdet öppnas, upprop");
    CHECK(draft.slots[1].title == "Budget, ABC-rapporten");
    CHECK(draft.slots[0].items.size() == 2);
    CHECK(draft.slots[1].starts == draft.info.starts + 10min);
    CHECK(draft.info.ends == draft.info.starts + 40min);
}

TEST_CASE("standing items come again with their times, decisions do not", "[meeting][plan]")
{
    auto earlier = begun("2031-03-18T12:00Z");
    lay_out(earlier, usual);
    earlier.items[2].proposal = {"godkänna budgeten"};
    earlier.items[2].registry_numbers = {"31-4"};
    auto draft = begun("2031-04-15T08:00Z");
    carry_over(draft, earlier, Carry::StandingItems);
    REQUIRE(draft.items.size() == 3);
    CHECK(draft.items[2].title == "ABC-rapporten");
    CHECK(draft.items[2].number == "3");
    CHECK(draft.slots[0].starts == draft.info.starts);
    CHECK(draft.slots[1].items.size() == 1);
    CHECK(draft.info.ends == draft.info.starts + 40min);

    carry_over(draft, earlier, Carry::Everything);
    REQUIRE(draft.items.size() == 4);
    CHECK(draft.items[2].title == "Budget");
    CHECK(draft.items[2].proposal.empty());
    CHECK(draft.items[2].registry_numbers.empty());
}

TEST_CASE("who is listed already is not taken over, and each vacant seat counts", "[meeting][plan]")
{
    DraftMeeting earlier;
    earlier.people = {member("Ada Ek"), member("Bo Al"), member(""), member("")};
    earlier.people[2].vacant = earlier.people[3].vacant = true;
    std::vector<PersonRecord> listed(2);
    listed[0].person = earlier.people[0];
    listed[1].person = earlier.people[2];
    const auto missing = people_to_take_over(earlier, listed);
    REQUIRE(missing.size() == 2);
    CHECK(missing[0].name == "Bo Al");
    CHECK(missing[1].vacant);
}

TEST_CASE("a council is announced a week before, and others have days of their own",
          "[meeting][plan]")
{
    auto state = drafted(begun("2031-03-18T12:00Z"));
    using Kind = Lack::Kind;
    CHECK(lacks(state, "2031-03-14", Kind::NoticeIsShort));
    CHECK_FALSE(lacks(state, "2031-03-13", Kind::NoticeIsShort));
    state.info.body_kind = BodyKind::Council;
    CHECK(lacks(state, "2031-03-11", Kind::AnnounceBy));
    CHECK(lacks(state, "2031-03-12", Kind::AnnouncementIsLate));
    CHECK(lacks(state, "2031-03-19", Kind::DayHasPassed));
    CHECK(before_calling(state, *day_from("2031-03-12")).front().is_grave());
}

TEST_CASE("what a meeting needs is missed while it is not there", "[meeting][plan]")
{
    using Kind = Lack::Kind;
    auto draft = begun("2031-03-18T12:00Z");
    const char* early = "2031-01-15";
    CHECK(lacks(drafted(draft), early, Kind::NoItems));
    CHECK(lacks(drafted(draft), early, Kind::NoMembers));
    lay_out(draft, usual);
    draft.people = {member("Ada Ek")};
    CHECK(lacks(drafted(draft), early, Kind::NoChair));
    CHECK(lacks(drafted(draft), early, Kind::NoVerificationItem));
    draft.people.push_back(member("Bo Al", Role::Chair));
    draft.items[3].kind = ItemKind::Verification;
    CHECK(before_calling(drafted(draft), *day_from(early)).empty());
    draft.slots[1].items.clear();
    CHECK(lacks(drafted(draft), early, Kind::ItemsWithoutSlot));
    CHECK(lacks(drafted(draft), early, Kind::SlotsWithoutItem));
    draft.info.place.clear();
    draft.info.proposed_verification_deadline = *day_from("2031-04-02");
    CHECK(lacks(drafted(draft), early, Kind::NoPlace));
    CHECK(lacks(drafted(draft), early, Kind::VerificationIsLate));
}
