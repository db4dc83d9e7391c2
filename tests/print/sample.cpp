#include "print/sample.h"

namespace klubba::print {

using namespace minutes;

namespace {

Runs plain(const std::string& text)
{
    return {{text, Emphasis::Plain}};
}

const char* const long_text =
    "Förvaltningen redovisar verksamhetsplaneringen för kollektivtrafikförsörjningen och "
    "konsekvensbeskrivningen av tillgänglighetsanpassningen vid samtliga hållplatser i kommunen. "
    "Utredningsuppdraget slutfördes under hösten, och remissinstanserna har lämnat sina "
    "sammanfattande synpunkter på genomförandebeskrivningen.";

Part front_page()
{
    FieldEntry people{"Beslutande", {}};
    for (int i = 1; i <= 20; ++i)
        people.lines.push_back(plain("Ledamot " + std::to_string(i) + " (S)"));
    return {PartRole::FrontPage,
            {Heading{1, "Protokoll", "Provnämnden <i> & \"vänner\"", "topp"},
             Paragraph{plain("Utkast."), ParagraphRole::Statement},
             Fields{{{"Organ", {plain("Provnämnden")}},
                     {"Plats och tid", {plain("Sal 1"), plain("Kl. 09.00–12.00")}},
                     people,
                     {"Ännu inte känt", {}}}},
             Heading{2, {}, "Underskrifter", "under"},
             Signatures{{{"Sekreterare", {}, {}},
                         {"Ordförande", "Åsa Ek (M)", "§ 1"},
                         {"Justerande", "Bo Dahl (S)", {}},
                         {"Justerande", "Cia Berg (V)", {}}}}}};
}

Part contents()
{
    return {PartRole::Contents,
            {Heading{2, {}, "Ärendelista", "lista"},
             Table{"Paragrafer",
                   {"Paragraf", "Ärende"},
                   {{{"§ 1", "p1"}, {"Första", {}}}, {{"§ 2", "p2"}, {"Andra", {}}}}}}};
}

Part certificate()
{
    return {PartRole::Certificate,
            {Heading{2, {}, "Anslagsbevis", "bevis"}, Paragraph{plain("Protokollet är justerat.")},
             Fields{{{"Anslaget sätts upp", {}}}}, Signatures{{{"Underskrift", {}, {}}}}}};
}

Part first_section()
{
    return {PartRole::Item,
            {Heading{2, "§ 1", "Första", "p1"}, Fields{{{"Diarienummer", {plain("PN 2026/7")}}}},
             Paragraph{plain("Togs upp utanför ordningen."), ParagraphRole::Remark},
             Heading{3, {}, "Beslut", {}},
             Clauses{"Provnämnden beslutar",
                     {{"att", std::string{long_text} + ", samt"}, {"att", "vila."}}},
             Clauses{{}, {{"1.", "Nämnden gör ett."}, {"2.", "Nämnden gör två."}}},
             Clauses{{}, {{{}, "En hel mening."}}}, Heading{3, {}, "Sammanfattning", {}},
             Paragraph{{{long_text, Emphasis::Plain}, {" Viktigt.", Emphasis::Strong}}},
             List{ListKind::Bulleted,
                  {{plain("Bilaga"), {Paragraph{plain("Mer om den.")}}}, {plain("Annan"), {}}}},
             List{ListKind::Numbered, {{plain("Först"), {}}, {plain("Sedan"), {}}}}}};
}

Part second_section(int rows)
{
    Table votes{"Röster", {"Ledamot", "Röst"}, {}};
    for (int i = 1; i <= rows; ++i)
        votes.rows.push_back(
            {{"Ledamot " + std::to_string(i) + " (S)", {}}, {i % 3 == 0 ? "Nej" : "Ja", {}}});
    return {PartRole::Item,
            {Heading{2, "§ 2", "Andra", "p2"}, Heading{3, {}, "Omröstning", {}}, votes,
             Paragraph{{{"Rad ett.\nRad två.", Emphasis::Muted},
                        {" 9f2c41d07be6a35c", Emphasis::Code}}}}};
}

} // namespace

Document sample(int rows)
{
    Document document;
    document.language = "sv-SE";
    document.title = "Protokoll 2026-02-12, Provnämnden";
    document.author = "Provnämnden";
    document.dated = *instant_from("2026-02-12T13:12:00Z");
    document.furniture = {"Provnämnden", "Protokoll 2026-02-12", {"Justerandes sign"}, "Sida"};
    document.parts = {front_page(), contents(), certificate(), first_section(),
                      second_section(rows)};
    return document;
}

} // namespace klubba::print
