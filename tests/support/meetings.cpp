#include "support/meetings.h"

#include "support/catch.h"

namespace klubba::testing {

using namespace klubba::meeting;

Instant at(const char* clock)
{
    static const auto zone = *Zone::named("Europe/Stockholm");
    return zone.at(*day_from("2026-03-10"), *clock_time_from(clock));
}

namespace {

Person member(const char* id, const char* name, const char* party, Role role = Role::None)
{
    return {PersonId{id}, name, party, SeatKind::Member, role, false, {}, {}, {}, {}};
}

Person substitute(const char* id, const char* name, const char* party)
{
    return {PersonId{id}, name, party, SeatKind::Substitute, Role::None, false, {}, {}, {}, {}};
}

AgendaItem item(const char* id, const char* title, ItemKind kind)
{
    AgendaItem item;
    item.id = ItemId{id};
    item.number = std::string{id}.substr(1);
    item.title = title;
    item.kind = kind;
    return item;
}

Slot slot(const char* id, const char* from, const char* to, const char* title)
{
    Slot slot;
    slot.id = SlotId{id};
    slot.starts = at(from);
    slot.ends = at(to);
    slot.title = title;
    return slot;
}

std::vector<AgendaItem> items()
{
    auto report = item("i4", "Rapport om väntetider", ItemKind::Decision);
    report.registry_numbers = {"26XY101"};
    report.presenters = {"Gun Ek"};
    report.proposal = {"godkänna rapporten och överlämna den till nämnden."};
    auto budget = item("i5", "Inspel till budget", ItemKind::Decision);
    budget.registry_numbers = {"26XY102"};
    budget.proposal = {"godkänna inspelet,", "paragrafen förklaras omedelbart justerad."};
    budget.immediate_verification = true;
    auto news = item("i6", "Information", ItemKind::Information);
    news.sub_items = {{"1", "Läget i verksamheten", {"Gun Ek"}},
                      {"2", "Tema: förebyggande arbete", {"Ylva Berg", "Ted Ryd"}}};
    return {item("i1", "Preliminär tidplan", ItemKind::Schedule),
            item("i2", "Protokollsjustering", ItemKind::Verification),
            item("i3", "Anmälan av frågor", ItemKind::Questions),
            report,
            budget,
            news,
            item("i7", "Svar på anmälda frågor", ItemKind::Answers)};
}

std::vector<Slot> slots()
{
    auto opening = slot("s1", "09:00", "09:15", "Mötet öppnas, upprop, val av justerare");
    opening.items = {{ItemId{"i2"}, ""}, {ItemId{"i3"}, ""}};
    auto news = slot("s2", "09:15", "10:00", "Läget i verksamheten");
    news.items = {{ItemId{"i6"}, "1"}};
    auto coffee = slot("s3", "10:00", "10:15", "Paus");
    coffee.kind = SlotKind::Break;
    auto theme = slot("s4", "10:15", "12:00", "Tema: förebyggande arbete");
    theme.items = {{ItemId{"i6"}, "2"}};
    auto lunch = slot("s5", "12:00", "13:00", "Lunch");
    lunch.kind = SlotKind::Lunch;
    auto report = slot("s6", "13:00", "13:30", "Beslut: Rapport om väntetider");
    report.items = {{ItemId{"i4"}, ""}};
    auto budget = slot("s7", "13:30", "14:00", "Beslut: Inspel till budget");
    budget.items = {{ItemId{"i5"}, ""}};
    auto answers = slot("s8", "14:00", "14:15", "Svar på frågor");
    answers.items = {{ItemId{"i7"}, ""}};
    return {opening, news, coffee, theme, lunch, report, budget, answers};
}

} // namespace

DraftMeeting a_draft()
{
    DraftMeeting draft;
    draft.info.body = "Beredning för prövning";
    draft.info.body_kind = BodyKind::PreparatoryCommittee;
    draft.info.day = *day_from("2026-03-10");
    draft.info.starts = at("09:00");
    draft.info.ends = at("14:15");
    draft.info.place = "Sal Björken";
    draft.info.zone = "Europe/Stockholm";
    draft.people = {
        member("p1", "Eva Sund", "KD", Role::Chair),
        member("p2", "Azra Petrovic", "S", Role::ViceChair1),
        Person{PersonId{"p3"}, "", "S", SeatKind::Member, Role::None, true, {}, {}, {}, {}},
        member("p4", "Ulla Karlsson", "S"),
        member("p5", "Ingvar Ek", "C"),
        member("p6", "Linda Brun", "M", Role::ViceChair2),
        member("p7", "Birgit Holm", "L"),
        member("p8", "Gun Fredin", "SD"),
        member("p9", "Sebastian Cederlund", "M"),
        substitute("p10", "Ellen Lej", "S"),
        substitute("p11", "Anna Lindqvist", "C"),
        substitute("p12", "Monika Klo", "M")};
    draft.items = items();
    draft.slots = slots();
    return draft;
}

Play::Play(std::string author) : m_author(std::move(author)) {}

Result<std::vector<EventBody>, Refusal> Play::decide(Instant now, CommandBody command)
{
    return meeting::decide(m_history, Command{std::move(command), {}},
                           {now, m_author + std::to_string(m_sequence + 1)});
}

Play& Play::at(const char* clock, CommandBody command)
{
    return at(testing::at(clock), std::move(command));
}

Play& Play::at(Instant now, CommandBody command)
{
    auto events = decide(now, std::move(command));
    // Benchmarks play meetings as well, where Catch has nowhere to keep an INFO.
    if (!events) {
        FAIL("refused at " << klubba::to_text(now) << ": " << name_of(events.error().kind) << " "
                           << events.error().subject);
    }
    ++m_counter;
    for (auto& body : *events) {
        ++m_sequence;
        m_history.add(
            Event{{m_author, m_sequence}, {now, m_counter}, "secretary", std::move(body)});
    }
    return *this;
}

Refusal Play::refused_at(const char* clock, CommandBody command)
{
    auto events = decide(testing::at(clock), std::move(command));
    if (events) FAIL("not refused at " << clock);
    return events.error();
}

Play Play::opened()
{
    Play play;
    play.at("08:00", a_draft()).at("08:10", CallMeeting{}).at("08:11", SetFirstSection{22});
    play.at("09:00", OpenMeeting{});
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p10"})
        play.at("09:01", NotePresence{PersonId{id}, Presence::InRoom});
    play.at("09:02", SeatSubstitute{PersonId{"p10"}, PersonId{"p3"}});
    play.at("09:03", CompleteRollCall{});
    return play;
}

Play Play::opened(const DraftMeeting& draft, const std::vector<const char*>& there)
{
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    for (const auto* id : there)
        play.at("09:01", NotePresence{PersonId{id}, Presence::InRoom});
    return play.at("09:03", CompleteRollCall{});
}

} // namespace klubba::testing
