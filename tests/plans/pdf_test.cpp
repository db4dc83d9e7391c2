#include "plans/plans.h"
#include "reader/lines_file.h"
#include "reader/written_pdf.h"
#include "support/catch.h"

#include <filesystem>

// A plan as a PDF, where columns stand by their places on the page.

using namespace klubba;

namespace {

constexpr double left_day = 60;
constexpr double left_matters = 190;
constexpr double left_place = 440;

/// Latin-1, as the writer wants it.
std::vector<std::vector<reader::Placed>> two_pages()
{
    return {{{left_day, 780, "Aktivitetsplan 2027"},
             {left_day, 765, "Kulturn\xE4mnden"},
             {left_day, 730, "1. Planerade aktiviteter 2027"},
             {left_day, 700,
              "Sammantr\xE4"
              "desdag"},
             {left_matters, 700, "\xC4renden och information"},
             {left_place, 700, "Plats"},
             {left_day, 680, "Fredag 22 januari"},
             {left_matters, 680, "Beslut och beredning:"},
             {left_matters, 667, "- Aktivitetsplan 2027, beslut"},
             {left_matters, 641, "Information:"},
             {left_matters, 628, "- Att pr\xF6va fria resor till l\xE4nets alla"},
             {left_place, 667,
              "R\xE5"
              "dhuset,"},
             {left_place, 654, "sal Eken"},
             {left_matters, 615, "museer och konsthallar. (Nr 7)"},
             {left_day, 585, "Torsdag"},
             {left_matters, 585, "Information:"},
             {left_day, 572, "11 mars"},
             {left_matters, 572, "- Bes\xF6kstal"}},
            {{left_matters, 780, "- Ekonomi"},
             {left_day, 750, "Tisdag 1 juni"},
             {left_matters, 750, "Tema:"},
             {left_matters, 737, "- Scenkonst"},
             {left_place, 750, "Digitalt"}}};
}

} // namespace

TEST_CASE("a plan in a PDF is read by its columns, over pages", "[plans][pdf]")
{
    const auto file = reader::file_of("plan.pdf", reader::written_pdf(two_pages()));
    const auto lines = reader::lines_of_file(file);
    if (!lines && lines.error().why == reader::Unread::Why::NoReader) {
        WARN("skipped: poppler-utils is not installed");
        return;
    }
    REQUIRE(lines);
    const auto draft = plans::read_plan(*lines);
    REQUIRE(draft);
    CHECK(draft->body == "Kulturnämnden");
    REQUIRE(draft->meetings.size() == 3);
    const auto& january = draft->meetings[0];
    CHECK(to_text(january.day.value()) == "2027-01-22");
    CHECK(january.place == "Rådhuset, sal Eken");
    REQUIRE(january.matters.size() == 2);
    CHECK(january.matters[0].kind == year::MatterKind::Decision);
    CHECK(january.matters[1].title ==
          "Att pröva fria resor till länets alla museer och konsthallar.");
    CHECK(january.matters[1].assignments == std::vector<std::string>{"Nr 7"});
    const auto& march = draft->meetings[1];
    CHECK(to_text(march.day.value()) == "2027-03-11");
    REQUIRE(march.matters.size() == 2);
    CHECK(march.matters[1].title == "Ekonomi");
    CHECK(draft->meetings[2].place == "Digitalt");
    CHECK(draft->unread.empty());
    for (const auto& source : draft->sources) {
        INFO(source.path);
        CHECK(source.page.has_value());
        CHECK(source.box.size() == 4);
    }
}
