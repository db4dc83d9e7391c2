#include "minutes/decision_record.h"
#include "minutes/full_minutes.h"
#include "minutes/html.h"
#include "minutes/played.h"
#include "support/catch.h"
#include "support/markup.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::read_markup;

namespace {

using Texts = std::vector<std::string>;

RecordDecision decided(Outcome outcome, LeadIn lead_in, Texts clauses = {})
{
    RecordDecision command{item("i1"), outcome, std::move(clauses), {}};
    command.lead_in = lead_in;
    return command;
}

DecisionText text_of(AgendaItem one, RecordDecision command, BodyKind kind = BodyKind::Committee)
{
    auto draft = small_draft({std::move(one)});
    draft.info.body_kind = kind;
    auto played = begun(draft);
    played.at("09:05", OpenItem{item("i1"), {}}).at("09:10", std::move(command));
    return *played.record().sections.at(0).decision;
}

DecisionText text_of(RecordDecision command)
{
    return text_of(decision("i1", "Ett"), std::move(command));
}

AgendaItem in_sentences()
{
    auto one = decision("i1", "Ett");
    one.clause_style = ClauseStyle::NumberedSentences;
    one.proposal = {"Fullmäktige antar taxan."};
    return one;
}

} // namespace

TEST_CASE("each lead-in has its verb, and names whom something is proposed to", "[minutes]")
{
    CHECK(text_of(decided(Outcome::AsProposed, LeadIn::Decides)).lead_in ==
          "Fritidsnämnden beslutar");
    auto proposes = decided(Outcome::AsProposed, LeadIn::Proposes);
    CHECK(text_of(proposes).lead_in == "Fritidsnämnden föreslår");
    proposes.addressee = "kommunfullmäktige";
    CHECK(text_of(proposes).lead_in == "Fritidsnämnden föreslår kommunfullmäktige besluta");
    CHECK(text_of(proposes).clauses == Texts{"godkänna förslaget."});
    CHECK(text_of(decided(Outcome::AsProposed, LeadIn::DecidesForOwnPart)).lead_in ==
          "Fritidsnämnden beslutar för egen del");
    const auto notes = decided(Outcome::Noted, LeadIn::Notes, {"arbetet har börjat"});
    CHECK(text_of(notes).lead_in == "Fritidsnämnden noterar");
    CHECK(text_of(notes).clauses == Texts{"arbetet har börjat."});
}

TEST_CASE("what is filed is told in a sentence, with or without what it is", "[minutes]")
{
    const auto files = text_of(decided(Outcome::Noted, LeadIn::Files));
    CHECK(files.lead_in.empty());
    CHECK(files.clauses == Texts{"Fritidsnämnden lägger ärendet till handlingarna."});
    const auto things =
        text_of(decided(Outcome::Noted, LeadIn::Files, {"rapporten", "skrivelsen"}));
    CHECK(things.clauses ==
          Texts{"Fritidsnämnden lägger rapporten och skrivelsen till handlingarna."});
    CHECK(things.style == ClauseStyle::NumberedSentences);
}

TEST_CASE("how an item is handled is decided, not proposed, whatever would have been proposed",
          "[minutes]")
{
    auto back = decided(Outcome::ReferredBack, LeadIn::Proposes);
    back.addressee = "kommunfullmäktige";
    CHECK(text_of(back).lead_in == "Fritidsnämnden beslutar");
    auto rejects = decided(Outcome::Rejected, LeadIn::Proposes);
    rejects.addressee = "kommunfullmäktige";
    CHECK(text_of(rejects).lead_in == "Fritidsnämnden föreslår kommunfullmäktige besluta");
    CHECK(text_of(rejects).clauses == Texts{"avslå förslaget."});
    CHECK(text_of(in_sentences(), rejects).clauses == Texts{"Kommunfullmäktige avslår förslaget."});
}

TEST_CASE("further parts have lead-ins of their own, before sentences too", "[minutes]")
{
    auto command = decided(Outcome::AsProposed, LeadIn::Proposes);
    command.addressee = "fullmäktige";
    command.further = {{LeadIn::DecidesForOwnPart, {}, {"informera hushållen", "följa upp taxan"}},
                       {LeadIn::Files, {}, {"remissvaren"}}};
    const auto clauses = text_of(command);
    REQUIRE(clauses.further.size() == 2);
    CHECK(clauses.further[0].lead_in == "Fritidsnämnden beslutar för egen del");
    CHECK(clauses.further[0].clauses == Texts{"informera hushållen, samt", "följa upp taxan."});
    CHECK(clauses.further[1].clauses ==
          Texts{"Fritidsnämnden lägger remissvaren till handlingarna."});

    const auto sentences = text_of(in_sentences(), command);
    CHECK(sentences.lead_in == "Fritidsnämnden föreslår fullmäktige besluta:");
    CHECK(sentences.clauses == Texts{"Fullmäktige antar taxan."});
    CHECK(sentences.further[0].lead_in == "Fritidsnämnden beslutar för egen del:");
    CHECK(sentences.further[0].clauses == Texts{"Informera hushållen.", "Följa upp taxan."});

    command.lead_in = LeadIn::Decides;
    CHECK(text_of(in_sentences(), command).lead_in == "Fritidsnämnden beslutar:");
    command.further.clear();
    CHECK(text_of(in_sentences(), command).lead_in.empty());
}

TEST_CASE("a minority or a lot is told beside what it decided", "[minutes]")
{
    auto back = decided(Outcome::ReferredBack, LeadIn::Decides);
    CHECK(text_of(back).manner.empty());
    back.manner = DecisionManner::Minority;
    CHECK(text_of(decision("i1", "Ett"), back, BodyKind::Council).manner ==
          "Ärendet återremitteras med stöd av 5 kap. 50 § kommunallagen, på begäran av minst en "
          "tredjedel av de närvarande ledamöterna.");
    back.outcome = Outcome::Postponed;
    CHECK(text_of(decision("i1", "Ett"), back, BodyKind::Council)
              .manner.starts_with("Ärendet bordläggs med stöd av 5 kap. 50 §"));
    auto lot = decided(Outcome::AsProposed, LeadIn::Decides);
    lot.manner = DecisionManner::Lot;
    CHECK(text_of(lot).manner ==
          "Beslutet har avgjorts genom lottning enligt 5 kap. 56 § kommunallagen.");
}

TEST_CASE("all parts of a decision stand under one heading", "[minutes][html]")
{
    auto command = decided(Outcome::AsProposed, LeadIn::Proposes);
    command.addressee = "fullmäktige";
    command.further = {{LeadIn::DecidesForOwnPart, {}, {"informera hushållen"}}};
    auto played = begun(small_draft({decision("i1", "Ett")}));
    played.at("09:05", OpenItem{item("i1"), {}}).at("09:10", command);
    const auto markup = read_markup(to_html(full_minutes(played.record())));
    CHECK(markup.error.empty());
    CHECK(markup.text.find("Beslut Fritidsnämnden föreslår fullmäktige besluta att godkänna "
                           "förslaget. Fritidsnämnden beslutar för egen del att informera "
                           "hushållen.") != std::string::npos);
}
