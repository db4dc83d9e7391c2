#include "support/random_meeting.h"

#include "support/meetings.h"
#include "support/random_filling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace klubba::testing {

using namespace klubba::meeting;

namespace {

template <class Body>
CommandBody filled(Source& from)
{
    Body body;
    fill(body, from);
    return body;
}

using Maker = CommandBody (*)(Source&);

template <class... Each>
constexpr auto makers_of(std::type_identity<OneOf<Each...>>)
{
    return std::array<Maker, sizeof...(Each)>{filled<Each>...};
}

constexpr auto makers = makers_of(std::type_identity<CommandVariant>{});

/// The meeting of meetings.h as a body of that kind, with a choice, an appointment and a report
/// among its items, and people of every sort.
DraftMeeting draft_of(BodyKind kind, Plan plan)
{
    auto draft = a_draft();
    draft.info.body_kind = kind;
    draft.info.joint_bodies = {{BodyId{"b2"}, "Nämnden för vård", BodyKind::Committee}};
    draft.info.rules.speaking_times = {{SpeechKind::Speech, {}, 1, std::chrono::minutes{4}}};
    draft.info.rules.replies = 1;
    if (plan == Plan::AgendaAlone) draft.slots.clear();
    const auto add_item = [&](const char* id, ItemKind of) {
        AgendaItem item;
        item.id = ItemId{id};
        item.number = std::string{id}.substr(1);
        item.title = "Ärende " + item.number;
        item.kind = of;
        draft.items.push_back(std::move(item));
    };
    add_item("i8", ItemKind::Election);
    add_item("i9", ItemKind::Decision);
    draft.items.back().concerns_employment = true;
    add_item("i10", ItemKind::Reported);
    const auto add_person = [&](const char* id, SeatKind seat, const char* party) {
        Person person;
        person.id = PersonId{id};
        person.name = std::string{"Kim "} + id;
        person.party = party;
        person.seat = seat;
        draft.people.push_back(std::move(person));
    };
    add_person("p13", SeatKind::Substitute, "L");
    add_person("p14", SeatKind::Substitute, "S");
    add_person("p15", SeatKind::Staff, "");
    add_person("p16", SeatKind::StaffRepresentative, "");
    add_person("p17", SeatKind::Member, "V");
    draft.people.back().body = BodyId{"b2"};
    return draft;
}

bool is_electing(const MeetingState& state)
{
    return std::any_of(state.elections.begin(), state.elections.end(),
                       [](const ElectionRecord& one) { return !one.decided; });
}

/// What leads the meeting to its end whatever is left open in it.
CommandBody towards_the_end(Source& from)
{
    const auto& state = from.state;
    if (state.phase == Phase::Closed) {
        switch (from.chance.below(13)) {
        case 0:
            return filled<VerifySections>(from);
        case 1:
            return filled<PostMinutes>(from);
        case 2:
            return filled<RemovePosting>(from);
        case 3:
            return filled<NoteDisagreement>(from);
        case 4:
            return filled<SendMinutes>(from);
        case 5:
            return filled<MakeRemark>(from);
        case 6:
            return filled<SettleRemark>(from);
        case 7:
            return filled<AttachSignedFile>(from);
        case 8:
            return filled<ConsentToUnlock>(from);
        case 9:
            return filled<MaskWords>(from);
        case 10:
            return filled<KeepWords>(from);
        case 11:
            return filled<ReviewPublicText>(from);
        default:
            return filled<FileDissentText>(from);
        }
    }
    const auto left = undecided(state);
    if (left.empty()) return CloseMeeting{};
    if (left.front() == state.open_item) return CloseItem{};
    return SkipItem{left.front(), "Hinns inte med"};
}

} // namespace

RandomMeeting::RandomMeeting(unsigned seed, BodyKind kind, Plan plan)
    : m_chance(seed), m_author("a"), m_kind(kind), m_plan(plan), m_now(at("08:30"))
{
}

RandomMeeting::RandomMeeting(const RandomMeeting& before, unsigned seed, std::string author)
    : m_chance(seed),
      m_author(std::move(author)),
      m_kind(before.m_kind),
      m_plan(before.m_plan),
      m_now(before.m_now),
      m_history(before.m_history)
{
}

void RandomMeeting::let_time_pass()
{
    switch (m_chance.below(6)) {
    case 0:
    case 1:
        return;
    case 2:
        m_now += std::chrono::milliseconds{1};
        return;
    case 3:
    case 4:
        m_now += std::chrono::seconds{m_chance.below(50)};
        return;
    default:
        m_now += std::chrono::minutes{m_chance.below(6)};
        // The next meeting day.
        if (m_chance.once_in(60)) m_now += std::chrono::hours{20};
    }
}

CommandBody RandomMeeting::next_command()
{
    Source from{m_chance, m_history, m_now, m_author};
    if (m_latest == Undo::type_name && m_chance.once_in(3)) return Redo{};
    const bool leads_on = m_chance.once_in(4);
    switch (state().phase) {
    case Phase::Nothing:
        if (m_chance.once_in(8)) break;
        return draft_of(m_kind, m_plan);
    case Phase::Draft:
        if (leads_on) return CallMeeting{};
        break;
    case Phase::Called:
        if (leads_on) return OpenMeeting{};
        if (m_chance.once_in(3)) return filled<NotePresence>(from);
        break;
    case Phase::Open:
        if (m_winds_up) return towards_the_end(from);
        if (m_chance.once_in(6)) return filled<NotePresence>(from);
        if (open_vote(state()) != nullptr && leads_on) return filled<CastBallot>(from);
        if (!state().open_item && leads_on) return filled<OpenItem>(from);
        if (is_electing(state()) && m_chance.once_in(8))
            return m_chance.once_in(2) ? filled<AppointTellers>(from) : filled<CountBallots>(from);
        if (state().floor && m_chance.once_in(15)) return filled<PauseFloor>(from);
        if (state().floor && m_chance.once_in(15)) return filled<ResumeFloor>(from);
        if (state().floor && m_chance.once_in(15)) return filled<AddSpeakingTime>(from);
        break;
    case Phase::Closed:
        if (m_winds_up && !leads_on) return towards_the_end(from);
        break;
    }
    return makers[m_chance.below(makers.size())](from);
}

std::size_t RandomMeeting::step()
{
    let_time_pass();
    Command command{next_command(), {}};
    if (m_chance.once_in(6))
        command.at = m_now - std::chrono::minutes{static_cast<int>(m_chance.below(40)) - 1};
    static const std::vector<std::string> actors{"secretary", "secretary", "chair",
                                                 "Ulla Karlsson"};
    return submit(command, m_chance.of(actors));
}

void RandomMeeting::give(CommandBody body)
{
    submit({std::move(body), {}}, "secretary");
}

std::size_t RandomMeeting::submit(const Command& command, const std::string& actor)
{
    m_latest = visit([](const auto& body) { return body.type_name; }, command.body);
    const auto fresh = m_author + "-" + std::to_string(m_sequence + 1);
    auto events = decide(m_history, command, {m_now, fresh, actor});
    if (!events) return 0;
    ++m_accepted[m_latest];
    ++m_counter;
    for (auto& body : *events)
        m_history.add(Event{{m_author, ++m_sequence}, {m_now, m_counter}, actor, std::move(body)});
    return events->size();
}

} // namespace klubba::testing
