#include "year/drafting.h"

#include "year/drafting_agenda.h"
#include "year/drafting_people.h"

#include <algorithm>
#include <utility>

namespace klubba::year {

namespace {

using meeting::Phase;

/// Of those that are closed; else of those that are drafted, so that a body's first are alike.
const HeldMeeting* latest_before(std::span<const HeldMeeting> held, const Day& day)
{
    const HeldMeeting* latest = nullptr;
    const auto rank = [](const HeldMeeting& each) {
        return std::pair{each.state->phase == Phase::Closed, each.state->info.starts};
    };
    for (const auto& each : held) {
        if (each.state->phase == Phase::Nothing || each.state->info.day >= day) continue;
        if (latest == nullptr || rank(*latest) < rank(each)) latest = &each;
    }
    return latest;
}

/// "Tisdagsberedningen", where the plan says "tillsammans med Tisdagsberedningen".
const BodyState* body_named_in(const std::vector<const BodyState*>& others, std::string_view text)
{
    for (const auto* other : others)
        if (!other->name.empty() && text_key(text).find(text_key(other->name)) != std::string::npos)
            return other;
    return nullptr;
}

class Drafter {
public:
    Drafter(const BodyState& state,
            const PlannedMeetingRecord& planned,
            std::span<const HeldMeeting> held,
            const DraftingMeans& means)
        : m_state(state),
          m_planned(planned),
          m_means(means),
          m_zone(means.zone),
          m_latest(latest_before(held, *planned.meeting.day)),
          m_habits(habits_of(held)),
          m_lengths(state, held)
    {
        m_made.stream = drafted_stream(state, planned.meeting.id);
        if (m_latest != nullptr)
            m_zone = Zone::named(m_latest->state->info.zone).value_or(means.zone);
        settle_info();
        add_people();
        auto agenda =
            agenda_of({m_state, m_planned, waiting_for(held, *planned.meeting.day, m_made.stream),
                       m_latest, m_means, m_lengths});
        add_items(std::move(agenda));
        add_schedule();
    }

    Drafting finish() { return std::move(m_made); }

private:
    void settle_info()
    {
        auto& info = m_made.meeting.info;
        const auto& plan = m_planned.meeting;
        info.body_kind = m_means.usual_kind;
        if (m_latest != nullptr) info = lasting_info(meeting::plan_of(*m_latest->state));
        if (m_means.kind) info.body_kind = *m_means.kind;
        if (m_means.rules) info.rules = *m_means.rules;
        info.joint_bodies.clear();
        info.body = m_state.name;
        info.day = *plan.day;
        if (!plan.place.empty()) info.place = plan.place;
        info.zone = m_zone.name();
        m_made.start_is_usual = !plan.start;
        info.starts = m_zone.at(*plan.day, plan.start.value_or(m_habits.starts));
        if (plan.end) info.ends = m_zone.at(*plan.day, *plan.end);
    }

    void add_people()
    {
        const auto& plan = m_planned.meeting;
        auto& draft = m_made.meeting;
        draft.people = people_on(m_state, *plan.day, m_latest);
        if (!plan.joint) return;
        meeting::JointBody joint{{"b2"}, plan.joint_with, draft.info.body_kind};
        if (const auto* other = body_named_in(m_means.others, plan.joint_with)) {
            joint.name = other->name;
            for (auto& person : people_on(*other, *plan.day, nullptr)) {
                person.id.text = "b2-" + person.id.text;
                person.body = joint.id;
                draft.people.push_back(std::move(person));
            }
        }
        if (!joint.name.empty()) draft.info.joint_bodies.push_back(std::move(joint));
    }

    void add_items(DraftedAgenda agenda)
    {
        m_made.meeting.items = std::move(agenda.items);
        m_made.items = std::move(agenda.origins);
        m_blocks = std::move(agenda.blocks);
        m_block_lengths = std::move(agenda.lengths);
        m_made.links.emplace_back(ConnectMeeting{m_planned.meeting.id, m_made.stream});
        for (const auto& each : m_made.items)
            for (const auto& assignment : each.assignments)
                m_made.links.emplace_back(LinkItem{m_made.stream, each.item.text, assignment});
    }

    void add_schedule()
    {
        auto& draft = m_made.meeting;
        draft.slots = day_plan(m_blocks, draft.info.starts, m_zone, m_habits, m_means.pauses);
        auto length = m_block_lengths.begin();
        for (const auto& slot : draft.slots) {
            DraftedSlot drafted{slot, {}, 0};
            if (slot.kind == meeting::SlotKind::Business)
                drafted.length = *length++;
            else
                drafted.habit =
                    slot.kind == meeting::SlotKind::Lunch ? m_habits.lunches : m_habits.pauses;
            m_made.slots.push_back(std::move(drafted));
        }
        const auto ends = draft.slots.empty() ? draft.info.starts : *draft.slots.back().ends;
        if (!draft.info.ends)
            draft.info.ends = ends;
        else if (ends > *draft.info.ends)
            m_made.over = ends - *draft.info.ends;
    }

    const BodyState& m_state;
    const PlannedMeetingRecord& m_planned;
    const DraftingMeans& m_means;
    Zone m_zone;
    const HeldMeeting* m_latest;
    Habits m_habits;
    Lengths m_lengths;
    std::vector<Block> m_blocks;
    std::vector<Length> m_block_lengths;
    Drafting m_made;
};

auto refused(Refusal::Kind kind, std::string subject)
{
    return unexpected<Refusal>(Refusal{kind, std::move(subject)});
}

} // namespace

std::string drafted_stream(const BodyState& state, const PlannedMeetingId& planned)
{
    return "meeting-" + mark_of(state.name + "\n" + planned.text);
}

Result<Drafting, Refusal> draft_of(const BodyState& state,
                                   const PlannedMeetingId& planned,
                                   std::span<const HeldMeeting> held,
                                   const DraftingMeans& means)
{
    using Kind = Refusal::Kind;
    const auto* record = find(state, planned);
    if (record == nullptr) return refused(Kind::NoSuchMeeting, planned.text);
    if (record->cancelled) return refused(Kind::MeetingIsCancelled, planned.text);
    if (!record->meeting.day) return refused(Kind::DayIsMissing, planned.text);
    const auto* became = came_of(*record, held);
    const bool lacks_links = record->stream.empty() && became != nullptr &&
                             became->stream == drafted_stream(state, planned);
    if (!record->stream.empty()) return refused(Kind::MeetingIsDrafted, record->stream);
    if (became != nullptr && !lacks_links) return refused(Kind::MeetingIsDrafted, became->stream);
    auto made = Drafter{state, *record, held, means}.finish();
    // Of what is stored already only that can be linked which is in it.
    if (became != nullptr)
        std::erase_if(made.links, [&](const Command& command) {
            const auto* link = std::get_if<LinkItem>(&command);
            return link != nullptr && find(*became->state, meeting::ItemId{link->item}) == nullptr;
        });
    return made;
}

std::vector<const PlannedMeetingRecord*> not_drafted(const BodyState& state,
                                                     std::span<const HeldMeeting> held)
{
    std::vector<const PlannedMeetingRecord*> all;
    for (const auto& record : state.meetings)
        if (!record.cancelled && record.meeting.day && record.stream.empty() &&
            came_of(record, held) == nullptr)
            all.push_back(&record);
    std::stable_sort(all.begin(), all.end(), [](const auto* left, const auto* right) {
        return *left->meeting.day < *right->meeting.day;
    });
    return all;
}

} // namespace klubba::year
