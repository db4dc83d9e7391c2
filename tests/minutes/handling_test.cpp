#include "minutes/handling.h"
#include "minutes/played.h"
#include "support/catch.h"
#include "support/has.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::has;

namespace {

using Texts = std::vector<std::string>;
using Numbers = std::vector<std::int64_t>;

DraftMeeting three_items(BodyKind kind = BodyKind::Committee)
{
    auto draft = small_draft(
        {decision("i1", "Badplatser"), decision("i2", "Isbanor"), decision("i3", "Skidspår")});
    draft.info.body_kind = kind;
    if (kind == BodyKind::Council) draft.info.body = "kommunfullmäktige";
    return draft;
}

void decide_item(Played& played, const char* id, std::string_view opens, std::string_view decides)
{
    played.at(opens, OpenItem{item(id), {}})
        .at(decides, RecordDecision{item(id), Outcome::AsProposed, {}, {}});
}

} // namespace

TEST_CASE("what breaks an order is the least that can be taken out of it", "[minutes][order]")
{
    using Places = std::vector<std::size_t>;
    CHECK(out_of_order({}).empty());
    CHECK(out_of_order({1, 2, 3}).empty());
    CHECK(out_of_order({3, 1, 2}) == Places{0});
    CHECK(out_of_order({1, 4, 2, 3}) == Places{1});
}

TEST_CASE("a council takes up what was not announced when it is urgent and nobody is against",
          "[minutes][order]")
{
    auto played = begun(three_items(BodyKind::Council));
    played.at("09:05", AddItem{decision("i8", "Översvämningen"), {}})
        .at("09:06", AddItem{decision("i9", "Fyllnadsval"), {}})
        .at("09:07", AdmitLateItem{item("i8")});
    decide_item(played, "i8", "09:08", "09:09");
    decide_item(played, "i9", "09:10", "09:11");
    const auto record = played.record();
    CHECK(section(record, 12).remarks.front() ==
          "Ärendet fanns inte i kungörelsen. Kommunfullmäktige beslutar att ta upp det: det är "
          "brådskande och samtliga närvarande är ense (KL 5:52).");
    CHECK(section(record, 12).handling.admitted);
    CHECK(has(section(record, 13).remarks.front(), "har inte antecknats"));
    CHECK(has(printed(record), section(record, 12).remarks.front()));
}

TEST_CASE("a late item of another body is late, and taken up if that was decided",
          "[minutes][order]")
{
    auto played = begun(three_items());
    played.at("09:05", AddItem{decision("i8", "Översvämningen"), {}});
    decide_item(played, "i8", "09:08", "09:09");
    CHECK(section(played.record(), 12).remarks.front() ==
          "Ärendet lades till dagordningen efter kallelsen.");
    played.at("09:10", AdmitLateItem{item("i8")});
    CHECK(section(played.record(), 12).remarks.front() ==
          "Ärendet lades till dagordningen efter kallelsen. Fritidsnämnden beslutar att ta upp "
          "det.");
}

TEST_CASE("an agenda without changes is adopted as it was sent out", "[minutes][order]")
{
    auto played = begun(three_items());
    CHECK_FALSE(played.record().agenda);
    played.at("09:05", AdoptAgenda{});
    decide_item(played, "i1", "09:08", "09:09");
    const auto record = played.record();
    REQUIRE(record.agenda);
    CHECK(record.agenda->text == "Föredragningslistan fastställs enligt kallelsen.");
    CHECK_FALSE(record.agenda->section);
    CHECK(has(printed(record),
              "Föredragningslista Föredragningslistan fastställs enligt kallelsen."));
}

TEST_CASE("the agenda is adopted with its changes, named, and later ones are not among them",
          "[minutes][order]")
{
    auto draft = three_items();
    auto agenda = decision("i0", "Fastställande av föredragningslista");
    agenda.kind = ItemKind::Formality;
    agenda.number.clear();
    agenda.proposal.clear();
    draft.items.insert(draft.items.begin(), agenda);
    auto played = begun(draft);
    played.at("09:05", OpenItem{item("i0"), {}})
        .at("09:05", AddItem{decision("i8", "Översvämningen"), {}})
        .at("09:05", WithdrawItem{item("i2"), "Underlaget är inte färdigt."})
        .at("09:05", MoveItem{item("i3"), item("i1")})
        .at("09:06", AdoptAgenda{})
        .at("09:07", AddItem{decision("i9", "Fyllnadsval"), {}});
    const auto record = played.record();
    REQUIRE(record.agenda);
    CHECK(record.agenda->section == 12);
    const std::string text = "Föredragningslistan fastställs med följande ändringar: ärende 8, "
                             "Översvämningen, läggs till; ärende 2, Isbanor, utgår; ärende 1, "
                             "Badplatser, tas upp efter ärende 3.";
    CHECK(record.agenda->text == text);
    CHECK(section(record, 12).statements == Texts{text});
    CHECK(has(printed(record), text));
    CHECK_FALSE(has(printed(record), "Föredragningslista Föredragningslistan"));
}

TEST_CASE("one change alone is told in the sentence", "[minutes][order]")
{
    auto played = begun(three_items());
    auto part = decision("i0", "Badplatser i norr");
    part.id = {};
    part.number.clear();
    auto other = part;
    other.title = "Badplatser i söder";
    played.at("09:05", SplitItem{item("i1"), {part, other}}).at("09:06", AdoptAgenda{});
    CHECK(played.record().agenda->text ==
          "Föredragningslistan fastställs med ändringen att ärende 1, Badplatser, delas upp i "
          "Badplatser i norr och Badplatser i söder.");
}

TEST_CASE("a withdrawn item is told as such, one that was split is not missing", "[minutes][order]")
{
    auto played = begun(three_items());
    auto part = decision("a", "I norr");
    part.number.clear();
    auto other = part;
    other.id = item("b");
    other.title = "I söder";
    played.at("09:05", SplitItem{item("i1"), {part, other}})
        .at("09:05", WithdrawItem{item("i2"), "Underlaget är inte färdigt"});
    decide_item(played, "a", "09:06", "09:07");
    decide_item(played, "b", "09:08", "09:09");
    const auto record = played.record();
    CHECK(record.unhandled ==
          std::vector<UnhandledItem>{{"2", "Isbanor", true, "Underlaget är inte färdigt", true},
                                     {"3", "Skidspår", false, {}, false}});
    CHECK(has(printed(record),
              "Ärende 2: Isbanor, utgick ur föredragningslistan: Underlaget är inte färdigt"));
    CHECK(section(record, 12).remarks ==
          Texts{"Paragrafen är en del av ärendet Badplatser, nummer 1 på dagordningen, som delades "
                "upp. Övriga delar: § 13."});
    CHECK(section(record, 12).handling.split_from == "Badplatser");
}

TEST_CASE("items decided in one stroke name each other", "[minutes][order]")
{
    auto played = begun(three_items());
    played.at("09:05", TakeTogether{{item("i1"), item("i2"), item("i3")}});
    const auto record = played.record();
    REQUIRE(record.sections.size() == 3);
    CHECK(section(record, 13).handling.taken_with == Numbers{12, 14});
    CHECK(section(record, 12).remarks == Texts{"Ärendet avgjordes i ett sammanhang med §§ 13–14."});
    CHECK(section(record, 13).remarks ==
          Texts{"Ärendet avgjordes i ett sammanhang med §§ 12, 14."});
    CHECK(section(record, 14).decision->clauses == Texts{"godkänna förslaget."});
}

TEST_CASE("an adjournment within an item is told in its paragraph, a planned break is not",
          "[minutes][order]")
{
    auto draft = three_items();
    Slot lunch;
    lunch.id = SlotId{"l"};
    lunch.title = "Lunch";
    lunch.kind = SlotKind::Lunch;
    draft.slots = {lunch};
    auto played = begun(draft);
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:10", StartBreak{{}, {}})
        .at("09:20", EndBreak{})
        .at("09:30", StartBreak{SlotId{"l"}, {}})
        .at("10:30", OpenItem{item("i1"), {}})
        .at("10:40", StartBreak{{}, {}})
        .at("10:41", EndBreak{})
        .at("10:42", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}})
        .at("10:45", OpenItem{item("i2"), {}});
    const auto record = played.record();
    CHECK(section(record, 12).remarks == Texts{"Ajournering kl. 09.10–09.20 och 10.40–10.41."});
    CHECK(section(record, 13).remarks.empty());
    CHECK(record.adjournments.size() == 3);
}

TEST_CASE("a meeting of two days tells its times with their days", "[minutes][order]")
{
    auto played = begun(three_items());
    played.at("16:00", OpenItem{item("i1"), {}}).at("16:30", StartBreak{{}, {}});
    played.next_day()
        .at("09:00", EndBreak{})
        .at("09:05", NotePresence{person("m4"), Presence::Absent})
        .at("09:10", RecordDecision{item("i1"), Outcome::AsProposed, {}, {}})
        .at("09:11", OpenItem{item("i2"), {}})
        .at("09:15", OpenItem{item("i3"), {}})
        .at("09:20", OpenItem{item("i2"), {}})
        .at("09:30", StartBreak{{}, {}})
        .at("09:40", EndBreak{});
    const auto record = played.record();
    REQUIRE(record.last_day);
    CHECK(section(record, 12).remarks ==
          Texts{"Ajournering den 12 februari kl. 16.30 – den 13 februari kl. 09.00."});
    CHECK(section(record, 13).remarks ==
          Texts{"Ärendet behandlades i omgångar, den 13 februari kl. 09.11–09.15 och från 09.20.",
                "Ajournering den 13 februari kl. 09.30–09.40."});
    const auto text = printed(record);
    CHECK(has(text, "Torsdagen den 12 februari 2026 – fredagen den 13 februari 2026"));
    CHECK(has(text, "Den 12 februari kl. 16.30 – den 13 februari kl. 09.00 Den 13 februari "
                    "kl. 09.30–09.40"));
    CHECK(has(text,
              "del av § 12 (den 12 februari kl. 09.00–16.30 och den 13 februari kl. 09.00–09.05)"));
    // Fourteen days from the last day of the meeting.
    CHECK(record.verification.deadline == day_from("2026-02-27"));
}

TEST_CASE("closed doors are told with the law, the time and why, in the paragraph they were for",
          "[minutes][order]")
{
    auto council = begun(three_items(BodyKind::Council));
    council.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", CloseDoors{item("i1"), "Sekretess enligt OSL 31:16"})
        .at("09:20", OpenDoors{})
        .at("09:21", OpenItem{item("i2"), {}});
    const auto record = council.record();
    CHECK(section(record, 12).remarks ==
          Texts{"Stängda dörrar (KL 5:42) kl. 09.06–09.20: Sekretess enligt OSL 31:16."});
    CHECK(section(record, 13).remarks.empty());
    CHECK(record.closed_doors.empty());
    CHECK(has(printed(record), "Stängda dörrar (KL 5:42) kl. 09.06–09.20"));

    auto committee = begun(three_items());
    committee.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", CloseDoors{{}, {}})
        .at("09:15", OpenItem{item("i2"), {}})
        .at("09:20", OpenDoors{})
        .at("09:21", OpenItem{item("i3"), {}});
    const auto closed = committee.record();
    CHECK(section(closed, 12).remarks == Texts{"Stängda dörrar (KL 6:25) kl. 09.06–09.20."});
    CHECK(section(closed, 13).remarks == section(closed, 12).remarks);
    CHECK(section(closed, 14).remarks.empty());
    REQUIRE(closed.closed_doors.size() == 1);
    CHECK(has(printed(closed), "Stängda dörrar Kl. 09.06–09.20"));
}

TEST_CASE("a closed item without noted doors, and a secret one, say what they are",
          "[minutes][order]")
{
    auto draft = three_items();
    draft.items[0].confidentiality = Confidentiality::Closed;
    draft.items[1].confidentiality = Confidentiality::Secret;
    auto played = begun(draft);
    decide_item(played, "i1", "09:05", "09:06");
    decide_item(played, "i2", "09:07", "09:08");
    const auto record = played.record();
    CHECK(section(record, 12).remarks == Texts{"Ärendet behandlades inom stängda dörrar."});
    CHECK(section(record, 13).remarks ==
          Texts{"Paragrafen innehåller uppgifter som omfattas av sekretess."});
    CHECK(has(printed(record), "Prövas före utlämnande: §§ 12–13 behandlades"));
}

TEST_CASE("§ numbers are printed with the year everywhere where the body has it so",
          "[minutes][order]")
{
    auto draft = three_items();
    draft.info.rules.section_form = SectionForm::WithYear;
    draft.items[2].confidentiality = Confidentiality::Secret;
    auto played = begun(draft);
    played.at("09:05", TakeTogether{{item("i1"), item("i2")}})
        .at("09:06", NotePresence{person("m4"), Presence::Absent});
    decide_item(played, "i3", "09:07", "09:08");
    played.at("09:09", VerifyImmediately{item("i3")}).at("09:10", CloseMeeting{});
    const auto record = played.record();
    CHECK(section(record, 12).label == "§ 12/2026");
    CHECK(section(record, 12).remarks ==
          Texts{"Ärendet avgjordes i ett sammanhang med § 13/2026."});
    const auto text = printed(record);
    for (const auto* part :
         {"§ 12/2026 Badplatser", "David Hjort (V), §§ 12–13/2026", "Paragrafer §§ 12–14/2026",
          "Anslagsbevis, §§ 12–13/2026", "Prövas före utlämnande: § 14/2026"}) {
        INFO(part);
        CHECK(has(text, part));
    }
    // Never without it.
    for (auto at = text.find("§ 1"); at != std::string::npos; at = text.find("§ 1", at + 1))
        CHECK(text.substr(at, 20).find("/2026") != std::string::npos);
}
