#include "ui/desk_meeting.h"

#include "support/catch.h"

#include <initializer_list>

namespace klubba::ui::testing {

using namespace meeting;
using namespace std::chrono_literals;

static constexpr Day day{std::chrono::year{2031}, std::chrono::month{3}, std::chrono::day{18}};

static Instant on_the_day(const Zone& zone, int hour, int minute)
{
    return zone.at(day, ClockTime{std::chrono::hours{hour} + std::chrono::minutes{minute}});
}

static std::vector<Person> people()
{
    using enum SeatKind;
    return {
        {{"p1"}, "Eva Sundberg", "KD", Member, Role::Chair, false, {}},
        {{"p2"}, "Azra Petrovic", "S", Member, Role::ViceChair1, false, {}},
        {{"p3"}, "Ingvar Ekholm", "C", Member, Role::None, false, {}},
        {{"p4"}, "Ulla Karlberg", "S", Member, Role::None, false, {}},
        {{"p5"}, "Sebastian Cederlöv", "M", Member, Role::None, false, {}},
        {{"p6"}, "", "SD", Member, Role::None, true, {}},
        {{"p7"}, "Birgit Holmstedt", "L", Member, Role::None, false, {}},
        {{"p8"}, "Anna Lindkvist", "C", Substitute, Role::None, false, {}},
        {{"p9"}, "Monika Klosters", "M", Substitute, Role::None, false, {}},
        {{"p10"}, "Ellen Lejonhuvud", "S", Substitute, Role::None, false, {}},
        {{"p11"}, "Petra Nyqvist", "", Staff, Role::Secretary, false, "nämndsekreterare"},
    };
}

static AgendaItem item(const char* id, const char* number, const char* title, ItemKind kind)
{
    AgendaItem made;
    made.id = {id};
    made.number = number;
    made.title = title;
    made.kind = kind;
    return made;
}

static std::vector<AgendaItem> items()
{
    using enum ItemKind;
    std::vector<AgendaItem> all{
        item("i1", "1", "Mötet öppnas, upprop", RollCall),
        item("i2", "2", "Protokollsjustering", Verification),
        item("i3", "3", "Anmälan av frågor", Questions),
        item("i4", "4", "Tema screening: möjligheter och utmaningar", Information),
        item("i5", "5", "Återrapportering av uppdrag till hälso- och sjukvårdsnämnden", Decision),
        item("i6", "6", "Inspel till hälso- och sjukvårdsnämndens verksamhetsplan med budget 2032",
             Decision),
        item("i7", "7", "Aktuellt nationellt och lokalt", Information),
        item("i8", "8", "Besvarande av anmälda frågor", Answers),
    };
    all[3].presenters = {"Lovisa Bergkvist"};
    all[4].presenters = {"Gustav Ekdahl"};
    all[4].registry_numbers = {"31RS10323"};
    all[4].proposal = {"godkänna återrapporteringen av beredningens uppdrag för 2031"};
    all[5].presenters = {"Gustav Ekdahl", "Ted Rydell"};
    all[5].registry_numbers = {"31RS11121"};
    all[5].proposal = {"godkänna förslaget till inspel till hälso- och sjukvårdsnämndens "
                       "verksamhetsplan med budget 2032",
                       "paragrafen förklaras omedelbart justerad"};
    all[5].immediate_verification = true;
    return all;
}

static Slot slot(const char* id, Instant from, Instant to, const char* title, const char* item_id)
{
    Slot made;
    made.id = {id};
    made.starts = from;
    made.ends = to;
    made.title = title;
    if (*item_id != 0) made.items.push_back({{item_id}, {}});
    return made;
}

static std::vector<Slot> slots(const Zone& zone)
{
    const auto at = [&](int hour, int minute) { return on_the_day(zone, hour, minute); };
    std::vector<Slot> all{
        slot("s1", at(13, 0), at(13, 15), "Mötet öppnas, upprop, justering och frågor", "i1"),
        slot("s2", at(13, 15), at(13, 45), "Tema screening", "i4"),
        slot("s3", at(13, 45), at(14, 0), "Paus", ""),
        slot("s4", at(14, 0), at(14, 30), "Beslut: Återrapportering av uppdrag", "i5"),
        slot("s5", at(14, 30), at(15, 0), "Beslut: Inspel till budget 2032", "i6"),
        slot("s6", at(15, 0), at(15, 15), "Aktuellt nationellt och lokalt", "i7"),
        slot("s7", at(15, 15), at(15, 30), "Svar på frågor", "i8"),
    };
    all[0].items.push_back({{"i2"}, {}});
    all[0].items.push_back({{"i3"}, {}});
    all[2].kind = SlotKind::Break;
    return all;
}

DraftMeeting draft(const Zone& zone)
{
    DraftMeeting made;
    made.info.body = "Beredning för specialistvård";
    made.info.body_kind = BodyKind::PreparatoryCommittee;
    made.info.day = day;
    made.info.starts = on_the_day(zone, 13, 0);
    made.info.ends = on_the_day(zone, 15, 30);
    made.info.place = "Almen";
    made.info.zone = zone.name();
    made.info.proposed_verifier = "Sebastian Cederlöv";
    made.info.proposed_verifier_substitute = "Birgit Holmstedt";
    made.info.proposed_verification_deadline =
        Day{day.year(), std::chrono::April, std::chrono::day{1}};
    made.people = people();
    made.items = items();
    made.slots = slots(zone);
    return made;
}

DeskMeeting::DeskMeeting(Start start) : zone(*Zone::named("Europe/Stockholm"))
{
    at(12, 30);
    if (start == Start::Nothing) return;
    REQUIRE(carry_out(draft(zone)));
    if (start == Start::Draft) return;
    REQUIRE(carry_out(SetFirstSection{22}));
    REQUIRE(carry_out(CallMeeting{}));
    at(13, 0);
}

bool DeskMeeting::carry_out(meeting::CommandBody wish)
{
    Commands wishes{{std::move(wish), {}}};
    return carry_out(wishes);
}

bool DeskMeeting::carry_out(Commands& wishes)
{
    refusal.reset();
    for (const auto& wish : wishes) {
        ++m_fresh;
        now += 1ms; // so that each wish is an action of its own
        auto events = decide(history, wish, {now, "x" + std::to_string(m_fresh), actor});
        if (!events) {
            refusal = events.error();
            break;
        }
        for (auto& body : *events)
            history.add(Event{{"station", ++m_sequence}, {now, 0}, actor, std::move(body)});
    }
    wishes.clear();
    return !refusal;
}

void DeskMeeting::at(int hour, int minute, int second)
{
    now = on_the_day(zone, hour, minute) + std::chrono::seconds{second};
}

Desk DeskMeeting::desk(const words::Words& words) const
{
    return {words, zone, now, {}, {}};
}

void hold(DeskMeeting& meeting)
{
    auto info = meeting.state().info;
    info.rules.posting = Posting::Required;
    REQUIRE(meeting.carry_out(CorrectMeeting{info}));
    for (const char* person : {"p1", "p2", "p3"})
        REQUIRE(meeting.carry_out(NotePresence{{person}, Presence::InRoom}));
    REQUIRE(meeting.carry_out(OpenMeeting{}));
    REQUIRE(meeting.carry_out(AppointVerifiers{{{"p2"}}, {{"p3"}}, {}, {}}));
    for (const auto& item : undecided(meeting.state())) {
        REQUIRE(meeting.carry_out(OpenItem{item, {}}));
        REQUIRE(meeting.carry_out(RecordDecision{item, Outcome::AsProposed, {}, {}}));
    }
    REQUIRE(meeting.carry_out(CloseMeeting{}));
}

} // namespace klubba::ui::testing
