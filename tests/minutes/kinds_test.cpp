#include "minutes/html.h"
#include "minutes/kinds.h"
#include "minutes/played.h"
#include "minutes/text.h"
#include "support/catch.h"
#include "support/has.h"
#include "support/markup.h"

#include <algorithm>
#include <set>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::attribute_of;
using klubba::testing::has;
using klubba::testing::read_markup;

namespace {

Result<Document, Failure>
document(const Played& played, Kind kind, std::optional<std::int64_t> section = {})
{
    return document_of(played.state(), played.record(), {kind, section, {}});
}

std::string text_of(const Played& played, Kind kind, std::optional<std::int64_t> section = {})
{
    const auto made = document(played, kind, section);
    REQUIRE(made.has_value());
    return to_plain_text(*made);
}

std::string why_not(const Played& played, Kind kind, std::optional<std::int64_t> section = {})
{
    const auto made = document(played, kind, section);
    REQUIRE_FALSE(made.has_value());
    return made.error().context;
}

} // namespace

TEST_CASE("every kind of document is well-formed, with headings that deepen and ids of its own",
          "[minutes][kinds]")
{
    const auto played = full_day();
    for (const auto kind :
         {Kind::Full, Kind::Decisions, Kind::Verified, Kind::Extract, Kind::Certificate,
          Kind::Notice, Kind::Attendance, Kind::Speaking, Kind::Dispatch}) {
        INFO(name_of(kind));
        const auto made = document(played, kind, 17);
        REQUIRE(made.has_value());
        CHECK(made->language == "sv-SE");
        CHECK(has(made->title, "2026-02-12, Nämnden för natur och friluftsliv"));
        CHECK(made->dated == played.state().closed);
        const auto markup = read_markup(to_html(*made));
        CHECK(markup.error.empty());
        std::set<std::string> ids;
        int level = 0;
        for (const auto& element : markup.elements) {
            const auto id = attribute_of(element, "id");
            if (!id.empty()) CHECK(ids.insert(id).second);
            if (element.name.size() != 2 || element.name[0] != 'h') continue;
            CHECK(element.name[1] - '0' <= level + 1);
            level = element.name[1] - '0';
        }
        for (const auto& element : markup.elements) {
            const auto link = attribute_of(element, "href");
            if (!link.empty()) CHECK(ids.contains(link.substr(1)));
        }
    }
}

TEST_CASE("decision minutes tell decisions and not what led up to them", "[minutes][kinds]")
{
    const auto played = full_day();
    const auto text = text_of(played, Kind::Decisions);
    const auto whole = text_of(played, Kind::Full);
    for (const auto* heading : {"Beslut\n", "Beslutet skickas till\n", "Ärendelista\n"}) {
        CHECK(has(text, heading));
        CHECK(has(whole, heading));
    }
    for (const auto* heading :
         {"Sammanfattning\n", "Beslutsunderlag\n", "Förslag till beslut\n", "Föredragningar\n"}) {
        CHECK_FALSE(has(text, heading));
        CHECK(has(whole, heading));
    }
}

TEST_CASE("what was verified in the room stands alone with its signatures", "[minutes][kinds]")
{
    const auto text = text_of(full_day(), Kind::Verified);
    CHECK(has(text, "\n§ 17 Plan för vandringsleder"));
    CHECK_FALSE(has(text, "\n§ 16 "));
    CHECK_FALSE(has(text, "\n§ 18 "));
    CHECK(has(text, "Anslagsbevis, § 17"));
    CHECK(has(text, "Birgitta Åhlén (C) Ordförande"));
    CHECK_FALSE(has(text, "§§ 14–16"));
    CHECK(why_not(begun(small_draft({decision("i1", "Ett")})), Kind::Verified) ==
          "no § was verified in the room");
}

TEST_CASE("an extract tells who decided, who answers for it, and is certified", "[minutes][kinds]")
{
    const auto played = full_day();
    const auto text = text_of(played, Kind::Extract, 17);
    for (const auto* what : {"Protokollsutdrag", "§ 17 Plan för vandringsleder", "Beslutande",
                             "Omedelbart, den 12 februari 2026", "Utdragsbestyrkande",
                             "Namnförtydligande", "Moa Jernberg"}) {
        INFO(what);
        CHECK(has(text, what));
    }
    CHECK_FALSE(has(text, "§ 18"));
    CHECK(has(text_of(played, Kind::Extract, 18), "Ännu inte justerad"));
    CHECK(why_not(played, Kind::Extract, 99) == "the meeting has no § 99");
    CHECK(why_not(played, Kind::Extract) == "an extract is of one §: give its number");
}

TEST_CASE("a notice tells the number of a secret item and nothing more", "[minutes][kinds]")
{
    auto open = decision("i1", "Öppet ärende");
    open.proposal = {"bygga en bro"};
    auto secret = decision("i2", "Hemlig sak");
    secret.confidentiality = Confidentiality::Secret;
    secret.registry_numbers = {"PN 2026/9"};
    secret.proposal = {"göra något hemligt"};
    auto draft = small_draft({open, secret});
    Slot slot;
    slot.id = SlotId{"s1"};
    slot.title = "Hemlig sak";
    slot.presenters = {"Vera Hemlig"};
    slot.items = {{item("i2"), {}}};
    draft.slots = {slot};
    const auto text = text_of(called(draft), Kind::Notice);
    CHECK(has(text, "Öppet ärende"));
    CHECK(has(text, "att bygga en bro."));
    CHECK(has(text, "Ärende som omfattas av sekretess"));
    CHECK_FALSE(has(text, "emlig"));
    CHECK_FALSE(has(text, "PN 2026/9"));
}

TEST_CASE("notes are for meetings without decisions", "[minutes][kinds]")
{
    CHECK(why_not(full_day(), Kind::Notes) ==
          "§ 15 has a decision, which is for minutes and not for notes");
    const auto text = text_of(begun(small_draft({decision("i1", "Ett")})), Kind::Notes);
    CHECK(has(text, "Minnesanteckningar Fritidsnämnden"));
    CHECK_FALSE(has(text, "Underskrifter"));
}

TEST_CASE("a dispatch lists each receiver once and holds the extracts", "[minutes][kinds]")
{
    const auto played = full_day();
    const auto all = text_of(played, Kind::Dispatch);
    CHECK(has(all, "\nFörvaltningschefen\n"));
    CHECK(has(all, "\nSökandena\n"));
    CHECK(has(all, "Protokollsutdrag"));
    const auto one =
        document_of(played.state(), played.record(), {Kind::Dispatch, {}, "Sökandena"});
    REQUIRE(one.has_value());
    const auto text = to_plain_text(*one);
    CHECK(has(text, "§ 20 Bidrag till friluftsorganisationer"));
    CHECK_FALSE(has(text, "§ 17 "));
    const auto none = document_of(played.state(), played.record(), {Kind::Dispatch, {}, "Ingen"});
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().context == "no decision is to be sent to Ingen");
}

TEST_CASE("a list of votes is of a meeting in which one was held", "[minutes][kinds]")
{
    CHECK(why_not(full_day(), Kind::Votes) == "no vote was held");
}
