#include "minutes/deciding.h"
#include "minutes/document_value.h"
#include "minutes/dressing.h"
#include "minutes/full_minutes.h"
#include "minutes/html.h"
#include "minutes/kinds.h"
#include "minutes/played.h"
#include "minutes/text.h"
#include "support/catch.h"
#include "support/has.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::has;

namespace {

std::string text_of(const Played& played, const Template& look, Kind kind = Kind::Full)
{
    const auto made = document_of(played.state(), played.record(), {kind, 17, {}}, look);
    REQUIRE(made.has_value());
    return to_plain_text(*made);
}

/// Whether they stand in that order, each once or more.
bool in_order(const std::string& text, const std::vector<std::string>& parts)
{
    std::size_t at = 0;
    for (const auto& part : parts) {
        at = text.find(part, at);
        if (at == std::string::npos) return false;
    }
    return true;
}

Played decided(std::vector<std::string> proposal)
{
    auto one = decision("i1", "Badplatser");
    one.proposal = std::move(proposal);
    auto played = begun(small_draft({one}));
    played.at("09:10", OpenItem{item("i1"), {}})
        .at("09:11", RecordDecision{item("i1"), Outcome::AsProposed, one.proposal, {}});
    return played;
}

} // namespace

TEST_CASE("without a template nothing is otherwise", "[minutes][template]")
{
    const auto played = full_day();
    const auto document = full_minutes(played.record());
    const auto same = dressed(document, {}, played.record().body);
    CHECK(to_html(same) == to_html(document));
    CHECK(to_plain_text(same) == to_plain_text(document));
}

TEST_CASE("a template says fixed phrases in words of its own", "[minutes][template]")
{
    Template look;
    look.texts = {{Phrase::Deciders, "Närvarande"},
                  {Phrase::MeetingMinutes, "Mötesprotokoll"},
                  {Phrase::Minutes, "Mötesprotokoll"},
                  {Phrase::Summary, "Ärendet"},
                  {Phrase::Decides, "Nämnden beslutar"},
                  {Phrase::Verifier, "Justerare"},
                  {Phrase::PostingCertificateOf, "Bevis för {}"},
                  {Phrase::RegistryNumber, "Dnr"}};
    const auto played = full_day();
    const auto usual = text_of(played, {});
    const auto text = text_of(played, look);
    for (const auto* word :
         {"\nBeslutande ", "Sammanträdesprotokoll", "\nSammanfattning\n", "friluftsliv beslutar\n",
          "Justerande\n", "Anslagsbevis, ", "\nDiarienummer "}) {
        INFO(word);
        CHECK(has(usual, word));
        CHECK_FALSE(has(text, word));
    }
    for (const auto* word : {"\nNärvarande ", "Mötesprotokoll", "\nÄrendet\n",
                             "\nNämnden beslutar\n", "Justerare\n", "Bevis för § 17"}) {
        INFO(word);
        CHECK(has(text, word));
    }
    const auto made =
        document_of(played.state(), played.record(), {Kind::Full, {}, {}}, look).value();
    CHECK(made.title.starts_with("Mötesprotokoll 2026-02-12, "));
    CHECK(made.furniture.head_right == "Mötesprotokoll 2026-02-12");
}

TEST_CASE("what people wrote stays as they wrote it", "[minutes][template]")
{
    auto one = decision("i1", "Beslut");
    one.summary = "Beslut";
    Template look;
    look.texts = {{Phrase::DecisionHeading, "Ställningstagande"}};
    const auto text =
        text_of(begun(small_draft({one})).at("09:10", OpenItem{item("i1"), {}}), look);
    CHECK(has(text, "§ 12 Beslut\n"));
    CHECK(has(text, "Sammanfattning\nBeslut\n"));
}

TEST_CASE("an order of its own is the order of the front page and of every §",
          "[minutes][template]")
{
    Template look;
    std::erase(look.front, FrontField::Sections);
    look.front.insert(look.front.begin(), FrontField::Sections);
    std::erase(look.section, SectionBlock::Summary);
    std::erase(look.section, SectionBlock::Proposal);
    look.section.insert(look.section.begin(), SectionBlock::Summary);
    const auto played = full_day();
    const auto usual = text_of(played, {});
    const auto text = text_of(played, look);
    CHECK(in_order(usual, {"\nOrgan ", "\nParagrafer ", "\nUnderskrifter"}));
    CHECK(in_order(text, {"\nParagrafer ", "\nOrgan ", "\nUnderskrifter"}));
    const auto section = text.find("§ 17 Plan för vandringsleder", text.find("Organ "));
    const auto of_usual = usual.substr(usual.rfind("§ 15 "));
    CHECK(in_order(of_usual, {"\nBeslut\n", "\nSammanfattning\n"}));
    CHECK(in_order(text.substr(text.rfind("§ 15 ")), {"\nSammanfattning\n", "\nBeslut\n"}));
    CHECK(section != std::string::npos);
    CHECK(has(usual, "\nFörslag till beslut\n"));
    CHECK_FALSE(has(text, "\nFörslag till beslut\n"));
}

TEST_CASE("decisions are numbered after one att, where a template wants it", "[minutes][template]")
{
    Template look;
    look.decisions = DecisionStyle::Numbered;
    const auto several = text_of(decided({"bygga en brygga", "avsätta 20 000 kr"}), look);
    CHECK(has(several, "Fritidsnämnden beslutar att\n"));
    CHECK(has(several, "1.  bygga en brygga, samt\n"));
    CHECK(has(several, "2.  avsätta 20 000 kr.\n"));
    const auto alone = text_of(decided({"bygga en brygga"}), look);
    CHECK(has(alone, "Fritidsnämnden beslutar att\n"));
    CHECK_FALSE(has(alone, "1.  bygga"));
    CHECK(has(alone, "bygga en brygga."));
}

TEST_CASE("the colour, letters and logo of a body are in the page itself", "[minutes][template]")
{
    Template look;
    look.looks.accent = Rgb{0x7A1D3C};
    look.looks.typeface = "Gill \"Sans\"";
    look.looks.logo = Logo{Logo::Form::Svg, "<svg/>", "Exempelköpings <kommun>", 12};
    const auto played = full_day();
    const auto made =
        document_of(played.state(), played.record(), {Kind::Full, {}, {}}, look).value();
    const auto html = to_html(made);
    CHECK(has(html, "--accent: #7A1D3C"));
    CHECK_FALSE(has(html, "#1D4F7A"));
    CHECK_FALSE(has(html, "Inter"));
    CHECK(has(html,
              "alt=\"Exempelköpings &lt;kommun&gt;\" src=\"data:image/svg+xml;base64,PHN2Zy8+\""));
    // The accent of the dark page can be read on it.
    const auto dark = html.find("--accent: #", html.find("prefers-color-scheme: dark"));
    REQUIRE(dark != std::string::npos);
    CHECK(contrast(rgb_from(html.substr(dark + 10, 7)).value(), Rgb{0x151E28}) >= 4.5);
}

TEST_CASE("every field and block is somewhere in the usual order", "[minutes][template]")
{
    CHECK(all_of<FrontField>().size() == names_of(FrontField{}).size());
    CHECK(name_of(FrontField::Sections) == "sections");
    CHECK(name_of(SectionBlock::Dispatch) == "dispatch");
    CHECK(holes_in("{} föreslår {} besluta") == 2);
    for (const auto& one : phrase_texts)
        CHECK(phrase_texts.at(static_cast<std::size_t>(one.phrase)).name == one.name);
}
