#include "support/catch.h"
#include "ui/person_line.h"

using namespace klubba::meeting;
using namespace klubba::ui;

namespace {

Person typed(const char* line)
{
    const auto person = person_typed(line, SeatKind::Member);
    REQUIRE(person);
    return *person;
}

} // namespace

TEST_CASE("a line says name, party, seat and role", "[ui][typed]")
{
    const auto substitute = typed("Anna Lindqvist (C), ersättare");
    CHECK(substitute.name == "Anna Lindqvist");
    CHECK(substitute.party == "C");
    CHECK(substitute.seat == SeatKind::Substitute);
    CHECK(substitute.title.empty());

    CHECK(typed("Eva Sundberg (KD), ordförande").role == Role::Chair);
    CHECK(typed("Azra Petrović (S), vice ordförande").role == Role::ViceChair1);
    CHECK(typed("Bo Al (M), 1:e vice ordförande").role == Role::ViceChair1);
    CHECK(typed("Bo Al (M), 2:e vice ordf.").role == Role::ViceChair2);
    CHECK(typed("Bo Al (M), Chair").role == Role::Chair);
    CHECK(typed("Bo Al (M)").seat == SeatKind::Member);
}

TEST_CASE("who has a title and no party is staff, unless the line says what", "[ui][typed]")
{
    const auto secretary = typed("Karin Åhl, nämndsekreterare");
    CHECK(secretary.seat == SeatKind::Staff);
    CHECK(secretary.role == Role::Secretary);
    CHECK(secretary.title == "nämndsekreterare");
    CHECK(typed("Olof Ås, ekonom, gäst").seat == SeatKind::Guest);
    CHECK(typed("Olof Ås, ekonom, gäst").title == "ekonom");
}

TEST_CASE("vacant seats, numbers, and surnames that come first", "[ui][typed]")
{
    CHECK(typed("Vakant (S)").vacant);
    CHECK(typed("Vakant (S)").party == "S");
    CHECK(typed("Vakant (S)").name.empty());
    CHECK(typed("3. Östen Å (L)").name == "Östen Å");
    CHECK(typed("– Östen Å (L)").name == "Östen Å");
    const auto turned = typed("Ek, Bo (M), ersättare");
    CHECK(turned.name == "Bo Ek");
    CHECK(turned.seat == SeatKind::Substitute);
    CHECK(typed("Anna Ek, ordförande (C)").name == "Anna Ek");
    CHECK_FALSE(person_typed("(S)", SeatKind::Member));
    CHECK_FALSE(person_typed("", SeatKind::Member));
}

TEST_CASE("a heading holds for the lines after it", "[ui][typed]")
{
    const auto all = people_typed("Ledamöter\nAda Ek (C)\n\nErsättare:\nBo Al (M)\nCi Os (L)\n"
                                  "Tjänstepersoner\nDi By, chef\n(S)\n");
    REQUIRE(all.people.size() == 4);
    CHECK(all.people[0].seat == SeatKind::Member);
    CHECK(all.people[1].seat == SeatKind::Substitute);
    CHECK(all.people[2].seat == SeatKind::Substitute);
    CHECK(all.people[3].seat == SeatKind::Staff);
    CHECK(all.lines == std::vector<std::size_t>{2, 5, 6, 8});
    REQUIRE(all.troubles.size() == 1);
    CHECK(all.troubles[0].line == 9);
}
