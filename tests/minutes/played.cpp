#include "minutes/played.h"

#include "minutes/full_minutes.h"
#include "minutes/html.h"
#include "support/catch.h"
#include "support/markup.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;
using klubba::testing::read_markup;
using klubba::testing::texts_of;

namespace {

Zone stockholm()
{
    return Zone::named("Europe/Stockholm").value();
}

constexpr Day day{std::chrono::year{2026}, std::chrono::February, std::chrono::day{12}};

Instant clock_to_instant(std::string_view clock)
{
    return stockholm().at(day, clock_time_from(clock).value());
}

Person member(const char* id, const char* name, const char* party, Role role = Role::None)
{
    Person one;
    one.id = person(id);
    one.name = name;
    one.party = party;
    one.role = role;
    return one;
}

Person vacant(const char* id, const char* party)
{
    auto one = member(id, "", party);
    one.vacant = true;
    return one;
}

Person substitute(const char* id, const char* name, const char* party)
{
    auto one = member(id, name, party);
    one.seat = SeatKind::Substitute;
    return one;
}

} // namespace

Played& Played::at(std::string_view clock, CommandBody command)
{
    const auto now = clock_to_instant(clock) + std::chrono::hours{24} * m_day;
    const auto events = decide(m_history, Command{std::move(command), {}},
                               Circumstances{now, "x" + std::to_string(m_made)});
    INFO("at " << to_text(now)
               << (events ? ""
                          : ": " + std::string{name_of(events.error().kind)} + " " +
                                events.error().subject));
    REQUIRE(events.has_value());
    const auto counter = ++m_made;
    for (const auto& body : *events)
        m_history.add(Event{{"station", ++m_made}, {now, counter}, "secretary", body});
    return *this;
}

Played& Played::next_day()
{
    ++m_day;
    return *this;
}

Record Played::record() const
{
    return record_of(state(), facts());
}

Facts facts()
{
    return {stockholm(), "9f2c41d07be6a35c", {}, {}};
}

const Section& section(const Record& record, std::int64_t number)
{
    const auto found = std::find_if(record.sections.begin(), record.sections.end(),
                                    [&](const Section& one) { return one.number == number; });
    if (found == record.sections.end()) FAIL("there is no § " << number);
    return *found;
}

std::string printed(const Record& record)
{
    const auto markup = read_markup(to_html(full_minutes(record)));
    CHECK(markup.error.empty());
    return markup.text;
}

std::vector<std::string> printed_elements(const Record& record, std::string_view name)
{
    return texts_of(read_markup(to_html(full_minutes(record))), name);
}

PersonId person(const char* id)
{
    return PersonId{id};
}

ItemId item(const char* id)
{
    return ItemId{id};
}

AgendaItem decision(const char* id, const char* title)
{
    AgendaItem one;
    one.id = item(id);
    one.number = std::string{id}.substr(1);
    one.title = title;
    one.proposal = {"godkänna förslaget"};
    return one;
}

DraftMeeting small_draft(std::vector<AgendaItem> items)
{
    DraftMeeting draft;
    draft.info.body = "Fritidsnämnden";
    draft.info.body_kind = BodyKind::Committee;
    draft.info.day = day;
    draft.info.starts = clock_to_instant("09:00");
    draft.info.zone = "Europe/Stockholm";
    draft.info.place = "Lilla salen";
    draft.people = {
        member("m1", "Alva Norrby", "C", Role::Chair),
        member("m2", "Bo Sandell", "S", Role::ViceChair1),
        member("m3", "Cilla Ek", "M"),
        member("m4", "David Hjort", "V"),
        vacant("m5", "S"),
        substitute("s1", "Eva Ström", "S"),
        substitute("s2", "Filip Alm", "M"),
        substitute("s3", "Greta Falk", "V"),
    };
    draft.items = std::move(items);
    return draft;
}

Played called(const DraftMeeting& draft)
{
    Played played;
    played.at("08:00", draft).at("08:00", CallMeeting{}).at("08:00", SetFirstSection{12});
    return played;
}

Played begun(const DraftMeeting& draft)
{
    auto played = called(draft);
    played.at("09:00", OpenMeeting{});
    for (const auto* id : {"m1", "m2", "m3", "m4"})
        played.at("09:02", NotePresence{person(id), Presence::InRoom});
    played.at("09:04", CompleteRollCall{});
    return played;
}

void decide_at(Played& played, const char* id, std::string_view opens, std::string_view decides)
{
    played.at(opens, OpenItem{item(id), {}})
        .at(decides, RecordDecision{item(id), Outcome::AsProposed, {}, {}})
        .at(decides, CloseItem{});
}

namespace {

AgendaItem of_kind(const char* id, const char* title, ItemKind kind)
{
    auto one = decision(id, title);
    one.kind = kind;
    one.proposal.clear();
    return one;
}

AgendaItem verification_item()
{
    auto one = of_kind("i2", "Protokollsjustering", ItemKind::Verification);
    one.proposal = {"jämte ordföranden justera dagens protokoll utse Cecilia Wahl (M) med Erik "
                    "Sundin (L) som ersättare"};
    return one;
}

AgendaItem trails()
{
    auto one = decision("i4", "Plan för vandringsleder 2026–2029");
    one.registry_numbers = {"26NF0143"};
    one.presenters = {"Petra Lindahl"};
    one.proposal = {
        "fastställa plan för vandringsleder 2026–2029",
        "avsätta 2,4 miljoner kronor ur nämndens investeringsram till leder med bred "
        "tillgänglighet",
        "ge förvaltningen i uppdrag att redovisa genomförandet varje år i november",
    };
    one.summary =
        "Planen omfattar fyrtiotvå leder. Under våren 2025 inventerades samtliga, och var "
        "femte bedömdes behöva åtgärder inom ett år.\n\nFöreningar och markägare har "
        "fått yttra sig. Deras synpunkter har lett till att Strömsleden läggs om norr "
        "om sjön och att tre rastplatser görs tillgängliga med rullstol.";
    one.documents = {"Tjänsteskrivelse 2026-01-20", "Plan för vandringsleder 2026–2029",
                     "Sammanställning av yttranden"};
    one.dispatch = {"Förvaltningschefen", "Teknik- och fastighetsnämnden"};
    one.immediate_verification = true;
    return one;
}

AgendaItem grants()
{
    auto one = decision("i5", "Bidrag till friluftsorganisationer");
    one.registry_numbers = {"26NF0087", "25NF0911"};
    one.presenters = {"Samir Haddad"};
    one.clause_style = ClauseStyle::NumberedSentences;
    one.proposal = {"Nämnden fördelar 1 150 000 kronor enligt bilagan.",
                    "Nämnden avslår ansökan från Skogsbackens skidklubb."};
    one.summary = "Tjugosex organisationer har sökt bidrag om sammanlagt 1,9 miljoner kronor.";
    one.documents = {"Förslag till fördelning"};
    one.dispatch = {"Sökandena"};
    return one;
}

AgendaItem information()
{
    auto one = of_kind("i6", "Information från förvaltningen", ItemKind::Information);
    one.sub_items = {{"6.1", "Läget i naturreservaten", {"Petra Lindahl"}},
                     {"6.2", "Ekonomisk uppföljning efter januari", {"Ivar Ohlsson"}}};
    return one;
}

AgendaItem lease()
{
    auto one = decision("i7", "Upphandling av skötsel av badplatser");
    one.registry_numbers = {"26NF0201"};
    one.confidentiality = Confidentiality::Secret;
    one.proposal = {"anta anbud 3"};
    return one;
}

Slot slot(const char* id,
          const char* title,
          std::string_view from,
          std::string_view until,
          std::vector<ItemLink> items,
          SlotKind kind = SlotKind::Business)
{
    Slot one;
    one.id = SlotId{id};
    one.title = title;
    one.starts = clock_to_instant(from);
    one.ends = clock_to_instant(until);
    one.kind = kind;
    one.items = std::move(items);
    return one;
}

DraftMeeting full_draft()
{
    DraftMeeting draft;
    draft.info.body = "Nämnden för natur och friluftsliv";
    draft.info.body_kind = BodyKind::Committee;
    draft.info.day = day;
    draft.info.starts = clock_to_instant("09:00");
    draft.info.ends = clock_to_instant("15:00");
    draft.info.zone = "Europe/Stockholm";
    draft.info.place = "Granen, Storgatan 14, och på distans";
    draft.people = {
        member("m1", "Birgitta Åhlén", "C", Role::Chair),
        member("m2", "Anders Mörk", "S", Role::ViceChair1),
        member("m3", "Cecilia Wahl", "M", Role::ViceChair2),
        member("m4", "Dag Rosén", "S"),
        member("m5", "Erik Sundin", "L"),
        member("m6", "Fatima Noor", "S"),
        member("m7", "Gunnar Holt", "SD"),
        member("m8", "Hedda Kvist", "KD"),
        vacant("m9", "S"),
        substitute("s1", "Inga Malm", "S"),
        substitute("s2", "Johan Frick", "M"),
        substitute("s3", "Karin Tapper", "MP"),
        substitute("s4", "Lars Udd", "C"),
    };
    Person clerk = member("t1", "Moa Jernberg", "", Role::Secretary);
    clerk.seat = SeatKind::Staff;
    Person head = member("t2", "Ivar Ohlsson", "");
    head.seat = SeatKind::Staff;
    head.title = "förvaltningschef";
    draft.people.push_back(clerk);
    draft.people.push_back(head);
    draft.items = {of_kind("i1", "Upprop", ItemKind::RollCall),
                   verification_item(),
                   of_kind("i3", "Anmälan av frågor", ItemKind::Questions),
                   trails(),
                   grants(),
                   information(),
                   lease(),
                   decision("i8", "Sammanträdestider hösten 2026"),
                   of_kind("i9", "Besvarande av anmälda frågor", ItemKind::Answers)};
    draft.slots = {
        slot("s1", "Upprop, justering, frågor", "09:00", "09:15",
             {{item("i1"), {}}, {item("i2"), {}}, {item("i3"), {}}}),
        slot("s2", "Studiebesök i bild: Ekedalens naturum", "09:15", "10:00", {}),
        slot("s3", "Vandringsleder", "10:00", "10:30", {{item("i4"), {}}}),
        slot("s4", "Paus med kaffe", "10:30", "10:45", {}, SlotKind::Break),
        slot("s5", "Information", "10:45", "12:00", {{item("i6"), "6.1"}, {item("i6"), "6.2"}}),
        slot("s6", "Lunch", "12:00", "13:00", {}, SlotKind::Lunch),
        slot("s7", "Beslut", "13:00", "15:00",
             {{item("i5"), {}}, {item("i7"), {}}, {item("i8"), {}}, {item("i9"), {}}}),
    };
    draft.slots[1].presenters = {"Rut Sjödin"};
    return draft;
}

void play_morning(Played& played)
{
    played.at("09:02", OpenMeeting{}).at("09:02", OpenItem{item("i1"), {}});
    for (const auto* id : {"m1", "m2", "m3", "m5", "m8", "s1", "s2", "s4", "t1"})
        played.at("09:03", NotePresence{person(id), Presence::InRoom});
    played.at("09:04", NotePresence{person("m7"), Presence::Remote})
        .at("09:04", NotePresence{person("s3"), Presence::Remote})
        .at("09:04", NotePresence{person("m4"), Presence::Absent})
        .at("09:05", SeatSubstitute{person("s1"), person("m9")})
        .at("09:05", SeatSubstitute{person("s3"), person("m4")})
        .at("09:06", CompleteRollCall{})
        .at("09:07", OpenItem{item("i2"), {}})
        .at("09:08", AppointVerifiers{{person("m3")},
                                      {person("m5")},
                                      day_from("2026-02-24"),
                                      "Nämndens kansli, Storgatan 14"})
        .at("09:08", RecordDecision{item("i2"), Outcome::AsProposed, {}, {}})
        .at("09:10", OpenItem{item("i3"), {}})
        .at("09:11", RegisterQuestion{QuestionId{"q1"}, person("m2"),
                                      "När öppnar den ombyggda slingan vid Ekedalen?"})
        .at("09:12", RegisterQuestion{QuestionId{"q2"}, person("m8"),
                                      "Hur många fiskekort såldes förra året?"})
        .at("09:15", StartSlot{SlotId{"s2"}})
        .at("09:20", NotePresence{person("m6"), Presence::InRoom})
        .at("10:03", StartSlot{SlotId{"s3"}})
        .at("10:05", NotePresence{person("t2"), Presence::InRoom})
        .at("10:27", RecordDecision{item("i4"), Outcome::AsProposed, {}, {}})
        .at("10:28", VerifyImmediately{item("i4")})
        .at("10:31", StartBreak{SlotId{"s4"}, {}})
        .at("10:46", StartSlot{SlotId{"s5"}})
        .at("11:20", OpenItem{item("i6"), "6.2"})
        .at("11:40", WriteNote{item("i6"), "Nämnden önskar en fördjupning om reservaten i maj."})
        .at("11:58", StartBreak{SlotId{"s6"}, {}});
}

void play_afternoon(Played& played)
{
    auto late = decision("i10", "Yttrande över detaljplan för Norra hamnen");
    late.number = "10";
    late.registry_numbers = {"26NF0250"};
    late.proposal = {"avge yttrandet som sitt eget"};
    played.at("13:01", AddItem{late, item("i9")})
        .at("13:02", OpenItem{item("i8"), {}})
        .at("13:06", RecordDecision{item("i8"), Outcome::AsProposed, {}, {}})
        .at("13:07", OpenItem{item("i5"), {}})
        .at("13:20", StartBreak{{}, {}})
        .at("13:32", EndBreak{})
        .at("13:33", RecordDecision{item("i5"),
                                    Outcome::Amended,
                                    {"Nämnden fördelar 1 100 000 kronor enligt bilagan",
                                     "Nämnden avslår ansökan från Skogsbackens skidklubb",
                                     "Nämnden avsätter 50 000 kronor till sena ansökningar"},
                                    {}})
        .at("13:40", NotePresence{person("m2"), Presence::Absent})
        .at("13:41", SeatSubstitute{person("s2"), person("m2")})
        .at("13:42", OpenItem{item("i7"), {}})
        .at("13:55",
            RecordDecision{
                item("i7"), Outcome::ReferredBack, {}, "Anbudens miljökrav behöver belysas."})
        .at("13:56", OpenItem{item("i10"), {}})
        .at("14:00", RecordDecision{item("i10"), Outcome::Postponed, {}, {}})
        .at("14:01", OpenItem{item("i9"), {}})
        .at("14:05", AnswerQuestion{QuestionId{"q1"}, "Petra Lindahl",
                                    "Den första maj, om markarbetena följer tidplanen."})
        .at("14:12", CloseMeeting{});
}

} // namespace

Played full_day()
{
    Played played;
    played.at("08:00", full_draft()).at("08:00", CallMeeting{}).at("08:00", SetFirstSection{14});
    play_morning(played);
    play_afternoon(played);
    return played;
}

} // namespace klubba::minutes
