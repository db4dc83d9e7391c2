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

RecordDecision decision_with(Outcome outcome, LeadIn lead_in, Texts clauses = {})
{
    RecordDecision command{item("i1"), outcome, std::move(clauses), {}};
    command.lead_in = lead_in;
    return command;
}

DecisionText
decision_text(AgendaItem one, RecordDecision command, BodyKind kind = BodyKind::Committee)
{
    auto draft = small_draft({std::move(one)});
    draft.info.body_kind = kind;
    auto played = begun(draft);
    played.at("09:05", OpenItem{item("i1"), {}}).at("09:10", std::move(command));
    return *played.record().sections.at(0).decision;
}

DecisionText decision_text(RecordDecision command)
{
    return decision_text(decision("i1", "Ett"), std::move(command));
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
    CHECK(decision_text(decision_with(Outcome::AsProposed, LeadIn::Decides)).lead_in ==
          "Fritidsnämnden beslutar");
    auto proposes = decision_with(Outcome::AsProposed, LeadIn::Proposes);
    CHECK(decision_text(proposes).lead_in == "Fritidsnämnden föreslår");
    proposes.addressee = "kommunfullmäktige";
    CHECK(decision_text(proposes).lead_in == "Fritidsnämnden föreslår kommunfullmäktige besluta");
    CHECK(decision_text(proposes).clauses == Texts{"godkänna förslaget."});
    CHECK(decision_text(decision_with(Outcome::AsProposed, LeadIn::DecidesForOwnPart)).lead_in ==
          "Fritidsnämnden beslutar för egen del");
    const auto notes = decision_with(Outcome::Noted, LeadIn::Notes, {"arbetet har börjat"});
    CHECK(decision_text(notes).lead_in == "Fritidsnämnden noterar");
    CHECK(decision_text(notes).clauses == Texts{"arbetet har börjat."});
}

TEST_CASE("what is filed is told in a sentence, with or without what it is", "[minutes]")
{
    const auto files = decision_text(decision_with(Outcome::Noted, LeadIn::Files));
    CHECK(files.lead_in.empty());
    CHECK(files.clauses == Texts{"Fritidsnämnden lägger ärendet till handlingarna."});
    const auto things =
        decision_text(decision_with(Outcome::Noted, LeadIn::Files, {"rapporten", "skrivelsen"}));
    CHECK(things.clauses ==
          Texts{"Fritidsnämnden lägger rapporten och skrivelsen till handlingarna."});
    CHECK(things.style == ClauseStyle::NumberedSentences);
}

TEST_CASE("how an item is handled is decided, not proposed, whatever would have been proposed",
          "[minutes]")
{
    auto back = decision_with(Outcome::ReferredBack, LeadIn::Proposes);
    back.addressee = "kommunfullmäktige";
    CHECK(decision_text(back).lead_in == "Fritidsnämnden beslutar");
    auto rejects = decision_with(Outcome::Rejected, LeadIn::Proposes);
    rejects.addressee = "kommunfullmäktige";
    CHECK(decision_text(rejects).lead_in == "Fritidsnämnden föreslår kommunfullmäktige besluta");
    CHECK(decision_text(rejects).clauses == Texts{"avslå förslaget."});
    CHECK(decision_text(in_sentences(), rejects).clauses ==
          Texts{"Kommunfullmäktige avslår förslaget."});
}

TEST_CASE("further parts have lead-ins of their own, before sentences too", "[minutes]")
{
    auto command = decision_with(Outcome::AsProposed, LeadIn::Proposes);
    command.addressee = "fullmäktige";
    command.further = {{LeadIn::DecidesForOwnPart, {}, {"informera hushållen", "följa upp taxan"}},
                       {LeadIn::Files, {}, {"remissvaren"}}};
    const auto clauses = decision_text(command);
    REQUIRE(clauses.further.size() == 2);
    CHECK(clauses.further[0].lead_in == "Fritidsnämnden beslutar för egen del");
    CHECK(clauses.further[0].clauses == Texts{"informera hushållen, samt", "följa upp taxan."});
    CHECK(clauses.further[1].clauses ==
          Texts{"Fritidsnämnden lägger remissvaren till handlingarna."});

    const auto sentences = decision_text(in_sentences(), command);
    CHECK(sentences.lead_in == "Fritidsnämnden föreslår fullmäktige besluta:");
    CHECK(sentences.clauses == Texts{"Fullmäktige antar taxan."});
    CHECK(sentences.further[0].lead_in == "Fritidsnämnden beslutar för egen del:");
    CHECK(sentences.further[0].clauses == Texts{"Informera hushållen.", "Följa upp taxan."});

    command.lead_in = LeadIn::Decides;
    CHECK(decision_text(in_sentences(), command).lead_in == "Fritidsnämnden beslutar:");
    command.further.clear();
    CHECK(decision_text(in_sentences(), command).lead_in.empty());
}

TEST_CASE("a minority or a lot is told beside what it decided", "[minutes]")
{
    auto back = decision_with(Outcome::ReferredBack, LeadIn::Decides);
    CHECK(decision_text(back).manner.empty());
    back.manner = DecisionManner::Minority;
    CHECK(decision_text(decision("i1", "Ett"), back, BodyKind::Council).manner ==
          "Ärendet återremitteras med stöd av 5 kap. 50 § kommunallagen, på begäran av minst en "
          "tredjedel av de närvarande ledamöterna.");
    back.outcome = Outcome::Postponed;
    CHECK(decision_text(decision("i1", "Ett"), back, BodyKind::Council)
              .manner.starts_with("Ärendet bordläggs med stöd av 5 kap. 50 §"));
    auto lot = decision_with(Outcome::AsProposed, LeadIn::Decides);
    lot.manner = DecisionManner::Lot;
    CHECK(decision_text(lot).manner ==
          "Beslutet har avgjorts genom lottning enligt 5 kap. 56 § kommunallagen.");
}

TEST_CASE("all parts of a decision stand under one heading", "[minutes][html]")
{
    auto command = decision_with(Outcome::AsProposed, LeadIn::Proposes);
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
