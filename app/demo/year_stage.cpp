#include "demo/year_stage.h"

#include "base/from_value.h"
#include "demo/texts.h"
#include "meeting/command.h"
#include "wire/json.h"
#include "wire/year_codec.h"
#include "year/command.h"

#include <algorithm>
#include <utility>

namespace klubba::demo {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view file = "year.json";

struct HeldItem {
    std::string title;
    std::vector<std::string> assignments; ///< Numbers.
    std::optional<meeting::Outcome> outcome;
    std::vector<std::string> speakers; ///< Ids of people.
    std::vector<std::string> presenters;

    static constexpr auto fields()
    {
        return list_fields(
            field("title", &HeldItem::title), field("assignments", &HeldItem::assignments),
            field("outcome", &HeldItem::outcome), field("speakers", &HeldItem::speakers),
            field("presenters", &HeldItem::presenters));
    }
};

struct HeldDay {
    Day day{};
    std::string place;
    std::optional<Day> verified;
    std::vector<HeldItem> items;

    static constexpr auto fields()
    {
        return list_fields(field("day", &HeldDay::day), field("place", &HeldDay::place),
                           field("verified", &HeldDay::verified), field("items", &HeldDay::items));
    }
};

struct CancelledDay {
    Day day{};
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field("day", &CancelledDay::day),
                           field("reason", &CancelledDay::reason));
    }
};

struct LinkOfDay {
    std::string item;
    std::string assignment; ///< Its number.

    static constexpr auto fields()
    {
        return list_fields(field("item", &LinkOfDay::item),
                           field("assignment", &LinkOfDay::assignment));
    }
};

struct YearFile {
    year::TakePlan plan;
    std::vector<CancelledDay> cancelled;
    std::vector<HeldDay> held;
    std::vector<LinkOfDay> links; ///< Of the full day.

    static constexpr auto fields()
    {
        return list_fields(field("plan", &YearFile::plan), field("cancelled", &YearFile::cancelled),
                           field("held", &YearFile::held), field("links", &YearFile::links));
    }
};

auto wrong(const std::string& what)
{
    return failure(Failure::Kind::BadInput, std::string{file} + ": " + what);
}

Result<YearFile, Failure> read_year()
{
    const auto value = wire::parse_json(text_of(file));
    if (!value) return wrong(value.error().context);
    auto read = from_value<YearFile>(*value, UnknownMembers::Refused);
    if (!read) return wrong(read.error().text());
    return std::move(*read);
}

/// Tells a station what happens, and keeps the first thing that it did not do.
class Teller {
public:
    Teller(session::Station& station, session::SetClock& clock, std::string body)
        : m_station(&station), m_clock(&clock), m_body(std::move(body))
    {
    }

    void at(Instant instant) { m_clock->set(m_now = instant); }
    void after(Duration duration) { at(m_now + duration); }
    void begin() { m_stream = m_station->new_stream(); }
    [[nodiscard]] const StreamId& stream() const { return m_stream; }

    void say(meeting::CommandBody command)
    {
        if (m_wrong) return;
        const auto answer = m_station->submit(m_stream, {std::move(command), {}}, "secretary");
        if (const auto* refusal = std::get_if<meeting::Refusal>(&answer))
            m_wrong = "refused: " + std::string{name_of(refusal->kind)};
        if (const auto* broken = std::get_if<Failure>(&answer)) m_wrong = broken->context;
    }
    void say_of_year(const year::Command& command)
    {
        if (m_wrong) return;
        const auto answer = m_station->submit(m_body, command, "secretary");
        if (const auto* refusal = std::get_if<year::Refusal>(&answer))
            m_wrong = "refused: " + std::string{name_of(refusal->kind)} + " " + refusal->subject;
        if (const auto* broken = std::get_if<Failure>(&answer)) m_wrong = broken->context;
    }
    void link(const std::string& item, int year, const std::string& number)
    {
        const auto* found = year::find_number(body(), year, number);
        if (found == nullptr) m_wrong = m_wrong.value_or("no assignment " + number);
        if (found != nullptr)
            say_of_year({year::LinkItem{m_stream.text, item, found->assignment.id}});
    }
    [[nodiscard]] const year::BodyState& body() const
    {
        return m_station->bodies().at(wire::body_stream(m_body)).state();
    }
    [[nodiscard]] const meeting::MeetingState& meeting() const
    {
        return m_station->meetings().at(m_stream).state();
    }
    [[nodiscard]] Result<void, Failure> done() const
    {
        if (m_wrong) return wrong(*m_wrong);
        return {};
    }

private:
    session::Station* m_station;
    session::SetClock* m_clock;
    std::string m_body;
    StreamId m_stream;
    Instant m_now{};
    std::optional<std::string> m_wrong;
};

meeting::DraftMeeting draft_of(const HeldDay& day, const meeting::DraftMeeting& like)
{
    meeting::DraftMeeting draft;
    draft.info = like.info;
    const auto zone = Zone::named(like.info.zone);
    draft.info.day = day.day;
    draft.info.starts = zone->at(day.day, ClockTime{9h});
    draft.info.ends = zone->at(day.day, ClockTime{12h});
    draft.info.place = day.place;
    draft.info.notice.reset();
    draft.info.proposed_verification_deadline.reset();
    draft.people = like.people;
    std::size_t number = 0;
    for (const auto& held : day.items) {
        meeting::AgendaItem item;
        item.number = std::to_string(++number);
        item.id.text = "i" + item.number;
        item.title = held.title;
        item.kind = held.outcome ? meeting::ItemKind::Decision : meeting::ItemKind::Information;
        if (held.outcome) item.proposal = {"beredningen ställer sig bakom förslaget"};
        item.presenters = held.presenters;
        draft.items.push_back(std::move(item));
    }
    return draft;
}

void take_up(Teller& teller, const HeldItem& held, const std::string& item, int year)
{
    teller.say(meeting::OpenItem{{item}, {}});
    for (const auto& person : held.speakers) {
        meeting::GiveFloor floor;
        floor.person.text = person;
        teller.say(floor);
        teller.after(3min + 20s);
        teller.say(meeting::EndFloor{});
    }
    teller.after(15min);
    if (held.outcome) {
        meeting::RecordDecision decision;
        decision.item.text = item;
        decision.outcome = *held.outcome;
        if (*held.outcome == meeting::Outcome::Amended)
            decision.clauses = {"yttrandet lämnas med beredningens ändringar"};
        teller.say(decision);
    }
    teller.say(meeting::CloseItem{});
    for (const auto& number : held.assignments)
        teller.link(item, year, number);
}

/// Gives the § that the next meeting goes on with.
std::int64_t hold(Teller& teller,
                  const HeldDay& day,
                  const meeting::DraftMeeting& like,
                  std::int64_t first_section)
{
    const auto draft = draft_of(day, like);
    teller.begin();
    teller.at(draft.info.starts - 24h);
    teller.say(draft);
    teller.say(meeting::CallMeeting{});
    teller.say(meeting::SetFirstSection{first_section});
    teller.at(draft.info.starts);
    teller.say(meeting::OpenMeeting{});
    std::size_t listed = 0;
    const auto unit = static_cast<unsigned>(day.day.month());
    for (const auto& person : draft.people) {
        // Somebody is away each time.
        const bool is_away = person.vacant || ++listed % 7 == unit % 7;
        if (!is_away) teller.say(meeting::NotePresence{person.id, meeting::Presence::InRoom});
    }
    teller.say(meeting::CompleteRollCall{});
    for (std::size_t i = 0; i < day.items.size(); ++i)
        take_up(teller, day.items[i], draft.items[i].id.text, static_cast<int>(day.day.year()));
    teller.say(meeting::CloseMeeting{});
    if (!teller.done()) return first_section;
    std::vector<meeting::ItemId> items;
    for (const auto& record : teller.meeting().items) {
        first_section = std::max(first_section, record.section.value_or(0) + 1);
        if (record.section) items.push_back(record.item.id);
    }
    if (day.verified) {
        const auto zone = Zone::named(like.info.zone);
        teller.at(zone->at(*day.verified, ClockTime{10h}));
        meeting::VerificationSet set;
        set.items = std::move(items);
        set.verified = *day.verified;
        set.by = {{"p3"}};
        teller.say(meeting::VerifySections{set});
    }
    return first_section;
}

void plan(Teller& teller, const YearFile& year)
{
    teller.say_of_year({year::SettleYear{{true, true}}}); // There is all to see.
    teller.say_of_year({year.plan});
    for (const auto& cancelled : year.cancelled)
        for (const auto& record : std::vector(teller.body().meetings))
            if (record.meeting.day == cancelled.day)
                teller.say_of_year(
                    {year::CancelPlannedMeeting{record.meeting.id, cancelled.reason}});
}

} // namespace

Result<void, Failure>
play_year(session::Station& station, session::SetClock& clock, const meeting::DraftMeeting& draft)
{
    const auto year = read_year();
    if (!year) return unexpected<Failure>(year.error());
    if (year->held.empty()) return wrong("held: is empty");
    const auto zone = Zone::named(draft.info.zone);
    if (!zone) return wrong("the system has no zone " + draft.info.zone);
    Teller teller(station, clock, draft.info.body);
    teller.at(zone->at(year->held.front().day, ClockTime{8h}) - std::chrono::days{14});
    teller.say_of_year({year::NameBody{draft.info.body}});
    if (auto named = teller.done(); !named) return named;
    plan(teller, *year);
    std::int64_t section = 1;
    for (const auto& day : year->held)
        section = hold(teller, day, draft, section);
    return teller.done();
}

Result<void, Failure>
link_items(session::Station& station, const StreamId& stream, const std::string& body)
{
    const auto year = read_year();
    if (!year) return unexpected<Failure>(year.error());
    const auto& state = station.bodies().at(wire::body_stream(body)).state();
    for (const auto& link : year->links) {
        const auto* found = year::find_number(state, year->plan.year, link.assignment);
        if (found == nullptr) return wrong("no assignment " + link.assignment);
        const auto answer = station.submit(
            body, {year::LinkItem{stream.text, link.item, found->assignment.id}}, "secretary");
        if (!std::holds_alternative<session::Receipt>(answer))
            return wrong("not linked: " + link.item);
    }
    return {};
}

} // namespace klubba::demo
