#include "plans/plans.h"
#include "support/catch.h"
#include "support/expected.h"

// The real documents that the reading was first made for. They lie beside the project, not in it.

using namespace klubba;

namespace {

std::optional<std::string> seed(const std::string& name)
{
    const std::filesystem::path path{KLUBBA_SOURCE_DIR "/../shared/seeds/" + name};
    if (std::filesystem::exists(path)) return bytes_of(path);
    WARN("skipped: " + name + " is not at ../shared/seeds");
    return {};
}

std::size_t matters_with_numbers(const plans::Draft& draft)
{
    std::size_t count = 0;
    for (const auto& meeting : draft.meetings)
        for (const auto& matter : meeting.matters)
            count += matter.assignments.size();
    return count;
}

} // namespace

TEST_CASE("the real plan gives its days, places, matters and assignments", "[plans][seed]")
{
    const auto text = seed("aktivitetsplan-2026.txt");
    if (!text) return;
    const auto draft = plans::read_plan_text(*text);
    REQUIRE(draft);
    CHECK(draft->year == 2026);
    REQUIRE(draft->meetings.size() == 7);
    std::vector<std::string> days;
    std::vector<std::size_t> matters;
    for (const auto& meeting : draft->meetings) {
        days.push_back(to_text(meeting.day.value()));
        matters.push_back(meeting.matters.size());
    }
    CHECK(days == std::vector<std::string>{"2026-01-23", "2026-02-18", "2026-03-12", "2026-05-07",
                                           "2026-09-15", "2026-11-04", "2026-12-11"});
    CHECK(matters == std::vector<std::size_t>{4, 1, 6, 6, 4, 7, 7});
    CHECK(matters_with_numbers(*draft) == 17);
    CHECK(draft->meetings[1].joint);
    CHECK(to_text(draft->meetings[1].start.value()) == "13:15");
    CHECK_FALSE(draft->meetings[1].place);
    CHECK(draft->assignments.size() == 17);
    CHECK(draft->goals.size() == 6);
    CHECK(draft->standing.size() == 2);
    CHECK(draft->warnings.empty());
    CHECK(draft->unread.empty());
}

TEST_CASE("the real report back gives every assignment with comment and status", "[plans][seed]")
{
    const auto text = seed("aterrapportering-2025.txt");
    if (!text) return;
    const auto draft = plans::read_report_back_text(*text);
    REQUIRE(draft);
    CHECK(draft->year == 2025);
    std::vector<std::string> numbers;
    std::size_t without_status = 0;
    for (const auto& report : draft->reports) {
        numbers.push_back(report.assignment.number);
        CHECK(report.comment);
        if (report.status) continue;
        ++without_status;
        CHECK_FALSE(report.quotation); // It has none in the document either.
    }
    CHECK(numbers == std::vector<std::string>{"Nr 9", "Nr 10", "Ber nr 2", "Ber nr 3", "Ber nr 4",
                                              "Nr 49", "Nr 50", "Nr 52", "Nr 53", "Nr 54", "Nr 38",
                                              "Nr 35", "Nr 57"});
    CHECK(without_status == 1);
}

TEST_CASE("the real plans inside a notice are found, and the wrong weekday in one", "[plans][seed]")
{
    const auto text = seed("kallelse-2020-11-24.txt");
    if (!text) return;
    const auto draft = plans::read_plan_text(*text);
    REQUIRE(draft);
    CHECK(draft->meetings.size() == 13);
    for (const auto& meeting : draft->meetings)
        CHECK((meeting.place.has_value() || meeting.joint));
    REQUIRE(draft->warnings.size() == 2);
    CHECK(draft->warnings[0].kind == plans::WarningKind::SecondPlan);
    CHECK(draft->warnings[1].kind == plans::WarningKind::WeekdayContradictsDate);
}
