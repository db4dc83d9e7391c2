#include "notice/attachments.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::notice;
using meeting::AgendaItem;
using paper::OutlineEntry;

namespace {

AgendaItem item_with(std::string title, std::vector<std::string> documents)
{
    AgendaItem made;
    made.title = std::move(title);
    made.documents = std::move(documents);
    return made;
}

std::vector<AgendaItem> agenda()
{
    return {item_with("Upprop", {}),
            item_with("Budget 2028", {"Tjänsteskrivelse", "Bilaga 1 Driftbudget"}),
            item_with("Taxor för torghandel", {"Tjänsteskrivelse", "Bilaga 2 Driftbudget"})};
}

/// Of an agenda on two pages.
std::vector<Attachment> by(const std::vector<OutlineEntry>& outline)
{
    return attachments_in(agenda(), outline, 2);
}

} // namespace

TEST_CASE("documents are found in the outline, each of its item and to where the next begins",
          "[notice][attachments]")
{
    CHECK(by({{"Kallelse", 1, 0},
              {"Budget 2028", 3, 0},
              {"Tjänsteskrivelse", 3, 1},
              {"Bakgrund", 4, 2},
              {"Bilaga_1_driftbudget.pdf", 6, 1},
              {"Taxor för torghandel", 9, 0},
              {"Tjänsteskrivelse", 9, 1},
              {"Bilaga 2 - Driftbudget", 10, 1}}) ==
          std::vector<Attachment>{{1, "Tjänsteskrivelse", 3, 5},
                                  {1, "Bilaga 1 Driftbudget", 6, 8},
                                  {2, "Tjänsteskrivelse", 9, 9},
                                  {2, "Bilaga 2 Driftbudget", 10, 0}});
}

TEST_CASE("an entry of the agenda's own pages is no document", "[notice][attachments]")
{
    CHECK(by({{"Bilaga 1 Driftbudget", 2, 0}, {"Annat", 3, 0}}).empty());
}

TEST_CASE("documents of one name are told by order alone where there are as many",
          "[notice][attachments]")
{
    CHECK(by({{"Tjänsteskrivelse", 3, 0}, {"Tjänsteskrivelse", 5, 0}, {"Slut", 7, 0}}) ==
          std::vector<Attachment>{{1, "Tjänsteskrivelse", 3, 4}, {2, "Tjänsteskrivelse", 5, 6}});
    CHECK(by({{"Tjänsteskrivelse", 3, 0}, {"Slut", 7, 0}}).empty());
}

TEST_CASE("pages are nobody's where the outline goes back and forth", "[notice][attachments]")
{
    CHECK(by({{"Bilaga 1 Driftbudget", 6, 0}, {"Något hemligt", 3, 0}}).empty());
    CHECK(by({{"Något annat", 9, 0}, {"Bilaga 1 Driftbudget", 6, 0}}).empty());
}

TEST_CASE("without an outline a document's pages count themselves, or the next one ends them",
          "[notice][attachments]")
{
    const auto found =
        attachments_in(agenda(), {{3, {"Ekdala kommun 1 (2)", "Bilaga 1 Driftbudget"}},
                                  {4, {"2 (2)", "Bilaga 1 Driftbudget"}},
                                  {5, {"Något som ingen nämner"}},
                                  {6, {"Bilaga 2 Driftbudget", "Text"}},
                                  {7, {"Mer text"}}});
    // Where the last one ends nobody says.
    CHECK(found == std::vector<Attachment>{{1, "Bilaga 1 Driftbudget", 3, 4}});

    auto items = agenda();
    items[1].documents = {"Nulägesrapport", "Bilaga 1 Driftbudget"};
    CHECK(
        attachments_in(
            items, {{3, {"Nulägesrapport"}}, {4, {"fortsätter"}}, {5, {"Bilaga 1 Driftbudget"}}}) ==
        std::vector<Attachment>{{1, "Nulägesrapport", 3, 4}});
}

TEST_CASE("a line that is only like a document's name begins none", "[notice][attachments]")
{
    CHECK(attachments_in(agenda(), {{3, {"1 (1)", "Driftbudgeten i korthet"}}}).empty());
    CHECK(attachments_in(agenda(), {{3, {"1 (1)", "Bilaga 3 Driftbudget"}}}).empty());
}
