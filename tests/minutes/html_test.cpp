#include "minutes/full_minutes.h"
#include "minutes/html.h"
#include "minutes/html_style.h"
#include "minutes/played.h"
#include "minutes/swedish.h"
#include "support/catch.h"
#include "support/markup.h"

#include <algorithm>
#include <set>

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::Element;
using klubba::testing::Markup;
using klubba::testing::read_markup;
using klubba::testing::texts_of;

namespace {

std::string html_of(const Record& record)
{
    return to_html(full_minutes(record));
}

Markup markup_of(const Record& record)
{
    auto markup = read_markup(html_of(record));
    CHECK(markup.error.empty());
    return markup;
}

bool has(const Markup& markup, const std::string& text)
{
    return markup.text.find(text) != std::string::npos;
}

std::string attribute(const Element& element, const std::string& name)
{
    const auto at = (" " + element.attributes).find(" " + name + "=\"");
    if (at == std::string::npos) return {};
    const auto from = at + name.size() + 2;
    return element.attributes.substr(from, element.attributes.find('"', from) - from);
}

/// The texts of a record that minutes print; not its names for things, nor the times of its log.
void collect(const Value& value, std::vector<std::string>& texts)
{
    static const std::set<std::string> unprinted{"at",
                                                 "kind",
                                                 "outcome",
                                                 "origin",
                                                 "summary_origin",
                                                 "head_hash", // the seal has it
                                                 "style",
                                                 "confidentiality",
                                                 "remote",
                                                 "standing",
                                                 "item",
                                                 "person",
                                                 "role",
                                                 "times",
                                                 "proposal_style",
                                                 "sittings",
                                                 "answered",
                                                 "decided",
                                                 "last_day",
                                                 "verified_immediately"};
    if (const auto* members = value.get<Value::Object>()) {
        for (const auto& [name, member] : *members) {
            if (!unprinted.contains(name)) collect(member, texts);
        }
    } else if (const auto* list = value.get<Value::Array>()) {
        for (const auto& one : *list)
            collect(one, texts);
    } else if (const auto* text = value.get<std::string>())
        texts.push_back(*text);
}

/// A text that would be markup if it were not escaped; another one at each call.
class Hostile {
public:
    std::string operator()(const char* what)
    {
        texts.push_back(std::string{"<b onclick=\"x\">"} + what + "</b>&amp;'</style>");
        return texts.back();
    }

    std::vector<std::string> texts;
};

AgendaItem hostile_item(const char* id, Hostile& mark)
{
    auto one = decision(id, "");
    one.title = mark("title");
    one.registry_numbers = {mark("registry")};
    one.presenters = {mark("presenter")};
    one.proposal = {mark("proposal")};
    one.summary = mark("summary");
    one.documents = {mark("document")};
    one.sub_items = {{mark("sub-number"), mark("sub-title"), {mark("sub-presenter")}}};
    one.dispatch = {mark("dispatch")};
    return one;
}

Played hostile_meeting(Hostile& mark)
{
    auto draft = small_draft({hostile_item("i1", mark), decision("i2", "Två")});
    draft.items[1].title = mark("unhandled title");
    draft.items[1].number = mark("number");
    draft.info.body = mark("body");
    draft.info.place = mark("place");
    draft.people[0].name = mark("member");
    draft.people[0].party = "<i>";
    draft.people[4].party = mark("vacant party");
    draft.people.push_back(
        {person("t1"), mark("staff"), "", SeatKind::Staff, Role::None, false, mark("staff title")});
    draft.people.push_back(
        {person("t2"), mark("secretary"), "", SeatKind::Staff, Role::Secretary, false, {}});
    Slot pause;
    pause.id = SlotId{"p1"};
    pause.title = mark("pause");
    pause.kind = SlotKind::Break;
    Slot shown;
    shown.id = SlotId{"p2"};
    shown.title = mark("slot");
    shown.presenters = {mark("slot presenter")};
    draft.slots = {pause, shown};
    auto played = begun(draft);
    played.at("09:04", NotePresence{person("t1"), Presence::InRoom})
        .at("09:05", StartSlot{SlotId{"p2"}})
        .at("09:06", OpenItem{item("i1"), {}})
        .at("09:07", WriteNote{item("i1"), mark("note")})
        .at("09:08", AppointVerifiers{{person("m1")}, {}, {}, mark("verification place")})
        .at("09:09", RegisterQuestion{QuestionId{"q1"}, person("m2"), mark("question")})
        .at("09:09", AnswerQuestion{QuestionId{"q1"}, mark("answered by"), mark("answer")})
        .at("09:10",
            RecordDecision{item("i1"), Outcome::Amended, {mark("decided")}, mark("reason")})
        .at("09:11", StartBreak{SlotId{"p1"}, {}})
        .at("09:12", SkipItem{item("i2"), mark("skipped")});
    return played;
}

} // namespace

TEST_CASE("minutes in HTML are well-formed, in Swedish, with one title", "[minutes][html]")
{
    const auto markup = markup_of(full_day().record());
    CHECK(markup.elements.front().name == "html");
    CHECK(attribute(markup.elements.front(), "lang") == "sv-SE");
    CHECK(texts_of(markup, "h1") ==
          std::vector<std::string>{"Sammanträdesprotokoll Nämnden för natur och friluftsliv"});
    CHECK(texts_of(markup, "title") ==
          std::vector<std::string>{"Protokoll 2026-02-12, Nämnden för natur och friluftsliv"});
}

TEST_CASE("headings deepen by one level at a time", "[minutes][html]")
{
    int level = 0;
    for (const auto& element : markup_of(full_day().record()).elements) {
        if (element.name.size() != 2 || element.name[0] != 'h' || element.name == "hr") continue;
        const int next = element.name[1] - '0';
        INFO(element.text);
        CHECK(next <= level + 1);
        CHECK_FALSE(element.text.empty());
        level = next;
    }
    CHECK(level > 0);
}

TEST_CASE("links lead somewhere, ids are unique, and parts are named by their headings",
          "[minutes][html]")
{
    const auto markup = markup_of(full_day().record());
    std::set<std::string> ids;
    for (const auto& element : markup.elements) {
        const auto id = attribute(element, "id");
        if (!id.empty()) CHECK(ids.insert(id).second);
    }
    std::size_t links = 0;
    for (const auto& element : markup.elements) {
        const auto link = attribute(element, "href");
        if (!link.empty()) CHECK(ids.contains(link.substr(1)));
        links += link.empty() ? 0 : 1;
        if (element.name == "section") CHECK(ids.contains(attribute(element, "aria-labelledby")));
    }
    CHECK(links == 10);
}

TEST_CASE("tables have a caption, and headers for columns and rows", "[minutes][html]")
{
    const auto markup = markup_of(full_day().record());
    const auto count = [&](std::string_view name, std::string_view attributes) {
        return std::count_if(
            markup.elements.begin(), markup.elements.end(),
            [&](const Element& one) { return one.name == name && one.attributes == attributes; });
    };
    CHECK(count("table", "") == 2);
    CHECK(count("caption", "") == 2);
    CHECK(count("th", "scope=\"col\"") == 4 + 3);
    CHECK(count("th", "scope=\"row\"") == 10 + 1);
    CHECK(count("th", "") == 0);
}

TEST_CASE("the front page and the posting certificate have every field", "[minutes][html]")
{
    const auto labels = texts_of(markup_of(full_day().record()), "dt");
    const std::vector<std::string> expected{"Organ",
                                            "Sammanträdesdatum",
                                            "Plats och tid",
                                            "Ajourneringar",
                                            "Beslutande",
                                            "Tjänstgörande ersättare",
                                            "Ej tjänstgörande ersättare",
                                            "Frånvarande och vakanta platser",
                                            "Övriga närvarande",
                                            "Utses att justera",
                                            "Justeringens plats och tid",
                                            "Paragrafer",
                                            "Organ",
                                            "Sammanträdesdatum",
                                            "Paragrafer",
                                            "Justeringsdatum",
                                            "Datum när anslaget sätts upp",
                                            "Datum när anslaget tas ner",
                                            "Sista dag för överklagande",
                                            "Förvaringsplats för protokollet"};
    REQUIRE(labels.size() >= expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(labels[i] == expected[i]);
}

TEST_CASE("the front page says who served for whom, when and from where", "[minutes][html]")
{
    const auto markup = markup_of(full_day().record());
    for (const auto* line :
         {"Torsdagen den 12 februari 2026", "Granen, Storgatan 14, och på distans Kl. 09.02–14.12",
          "Kl. 11.58–13.02, Lunch", "Kl. 13.20–13.32", "Birgitta Åhlén (C), ordförande",
          "Fatima Noor (S), §§ 17–23", "Gunnar Holt (SD), på distans",
          "Inga Malm (S), ersätter vakant plats (S)",
          "Johan Frick (M), ersätter Anders Mörk (S), §§ 21–23",
          "Karin Tapper (MP), ersätter Dag Rosén (S), på distans", "Vakant plats (S)",
          "Moa Jernberg, sekreterare", "Erik Sundin (L), ersättare",
          "Nämndens kansli, Storgatan 14 Senast den 24 februari 2026", "§§ 14–23",
          "Moa Jernberg Sekreterare", "Birgitta Åhlén (C) Ordförande",
          "Cecilia Wahl (M) Justerande",
          "Protokollet är justerat i § 17, som förklarades omedelbart justerad."}) {
        INFO(line);
        CHECK(has(markup, line));
    }
}

TEST_CASE("a paragraph tells decision, reasons and what was proposed", "[minutes][html]")
{
    const auto markup = markup_of(full_day().record());
    for (const auto* text :
         {"§ 17 Plan för vandringsleder 2026–2029 Diarienummer 26NF0143 Föredragande Petra Lindahl "
          "Beslut Nämnden för natur och friluftsliv beslutar att fastställa plan för "
          "vandringsleder "
          "2026–2029, att avsätta",
          "tillgänglighet, samt att ge förvaltningen",
          "Paragrafen förklaras omedelbart justerad. Sammanfattning",
          "1. Nämnden fördelar 1 100 000 kronor enligt bilagan. 2. Nämnden avslår",
          "Förslag till beslut 1. Nämnden fördelar 1 150 000 kronor",
          "Paragrafen innehåller uppgifter som omfattas av sekretess.",
          "beslutar att återremittera ärendet. Motivering: Anbudens miljökrav behöver belysas.",
          "Ärendet lades till dagordningen efter kallelsen.", "beslutar att bordlägga ärendet.",
          "Svar av Petra Lindahl: Den första maj", "Frågan besvarades inte vid sammanträdet.",
          "Beslutet skickas till Förvaltningschefen Teknik- och fastighetsnämnden",
          "Anteckning till protokollet Nämnden önskar en fördjupning",
          "6.1 Läget i naturreservaten, Petra Lindahl, kl. 10.46–11.20"}) {
        INFO(text);
        CHECK(has(markup, text));
    }
}

TEST_CASE("what the JSON says is in the HTML", "[minutes][html]")
{
    const auto record = full_day().record();
    const auto markup = markup_of(record);
    std::vector<std::string> texts;
    collect(to_value(record), texts);
    CHECK(texts.size() > 150);
    for (const auto& text : texts) {
        INFO(text);
        bool found = has(markup, text) || has(markup, capitalised(text));
        if (const auto day = day_from(text)) found = found || has(markup, long_date(*day));
        if (const auto time = clock_time_from(text)) found = found || has(markup, clock(*time));
        // The summary is told in paragraphs.
        const auto parted = text.find("\n\n");
        if (parted != std::string::npos)
            found = has(markup, text.substr(0, parted)) && has(markup, text.substr(parted + 2));
        CHECK(found);
    }
}

TEST_CASE("the record is the same after it was written and read", "[minutes]")
{
    const auto record = full_day().record();
    const auto again = from_value<Record>(to_value(record), UnknownMembers::Refused);
    REQUIRE(again.has_value());
    CHECK(*again == record);
}

TEST_CASE("nothing that people write becomes markup", "[minutes][html]")
{
    Hostile mark;
    const auto played = hostile_meeting(mark);
    auto given = facts();
    given.kept_at = mark("kept");
    const auto html = html_of(record_of(played.state(), given));
    const auto markup = read_markup(html);
    CHECK(markup.error.empty());
    CHECK(texts_of(markup, "b").empty());
    CHECK(texts_of(markup, "i").empty());
    CHECK(texts_of(markup, "style").size() == 1);
    for (const auto& text : mark.texts) {
        INFO(text);
        CHECK(has(markup, text));
    }
}

TEST_CASE("a text in the style sheet ends neither its string nor the sheet", "[minutes][html]")
{
    CHECK(css_string("Nämnden 1") == "\"Nämnden 1\"");
    CHECK(css_string("a\"}</style>\n") == "\"a\\22 \\7D \\3C \\2F style\\3E \\0A \"");
}

TEST_CASE("a posting that is known is counted, one that is not is left to be filled in",
          "[minutes][html]")
{
    const auto played = full_day();
    const auto blanks = [](const Markup& markup) {
        return std::count_if(
            markup.elements.begin(), markup.elements.end(),
            [](const Element& one) { return one.attributes == "class=\"blank\""; });
    };
    // Four for what was verified in the room, and four for the rest.
    CHECK(blanks(markup_of(played.record())) == 8);
    auto given = facts();
    given.posted = day_from("2026-03-13");
    given.kept_at = "Nämndens kansli";
    const auto markup = markup_of(record_of(played.state(), given));
    CHECK(blanks(markup) == 0);
    CHECK(has(markup,
              "Datum när anslaget sätts upp 2026-03-13 Datum när anslaget tas ner 2026-04-08 "
              "Sista dag för överklagande 2026-04-07"));
}

TEST_CASE("minutes of a meeting that goes on say that they are a draft", "[minutes][html]")
{
    const auto markup = markup_of(begun(small_draft({decision("i1", "Ett")})).record());
    CHECK(has(markup, "Utkast: sammanträdet är inte avslutat."));
    CHECK_FALSE(has(markup_of(full_day().record()), "Utkast"));
}
