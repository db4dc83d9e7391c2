#include "minutes/attendance_record.h"

#include "meeting/lookup.h"
#include "meeting/participation.h"
#include "minutes/section_style.h"
#include "minutes/stretch_text.h"
#include "minutes/swedish.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

constexpr std::size_t few = 2; ///< Up to so many absences are told as "ej §", not as what is left.

RemoteShare remote_share(const std::vector<Span>& there, const std::vector<Span>& remote)
{
    const bool all =
        !there.empty() && std::all_of(there.begin(), there.end(),
                                      [&](const Span& one) { return covers(remote, one); });
    if (all) return RemoteShare::All;
    const bool part = std::any_of(there.begin(), there.end(),
                                  [&](const Span& one) { return touches(remote, one); });
    return part ? RemoteShare::Part : RemoteShare::None;
}

std::string clock_ranges(const std::vector<Stretch>& times, Dates dates)
{
    if (dates == Dates::Told) return stretch_texts(times, dates);
    std::vector<std::string> texts;
    texts.reserve(times.size());
    for (const auto& one : times)
        texts.push_back(one.until ? clock(one.from.time) + "–" + clock(one.until->time)
                                  : "från " + clock(one.from.time));
    return "kl. " + listed(texts);
}

std::string range_text(const Participation& part,
                       const std::vector<SectionTime>& sections,
                       SectionStyle style,
                       Dates dates)
{
    if (part.throughout) return {};
    if (part.sections.empty() && part.parts.empty())
        return part.times.empty() ? std::string{} : clock_ranges(part.times, dates);
    std::vector<std::int64_t> missed;
    for (const auto& section : sections) {
        const auto in = [&](const auto& list) {
            return std::find(list.begin(), list.end(), section.number) != list.end();
        };
        if (!in(part.sections) && !in(part.parts)) missed.push_back(section.number);
    }
    auto text = section_ranges(part.sections, style);
    const bool is_broken_up = text.find(',') != std::string::npos;
    if (is_broken_up && part.parts.empty() && missed.size() <= few)
        text = "ej " + section_ranges(missed, style);
    if (!part.parts.empty())
        text += (text.empty() ? "del av " : ", del av ") + section_ranges(part.parts, style) +
                " (" + clock_ranges(part.times, dates) + ")";
    return text;
}

class Participations {
public:
    Participations(const MeetingState& state, const Timeline& timeline, const Zone& zone)
        : m_state(state), m_timeline(timeline), m_zone(zone)
    {
        const bool has_second =
            std::any_of(state.people.begin(), state.people.end(), [](const PersonRecord& one) {
                return one.person.role == Role::ViceChair2;
            });
        m_vice_chairs = has_second ? ViceChairs::Several : ViceChairs::One;
    }

    [[nodiscard]] Participation of(const std::vector<Span>& there,
                                   const std::vector<Span>& remote) const
    {
        Participation part;
        for (const auto& section : m_timeline.sections()) {
            const bool full =
                section.decided
                    ? contains(there, *section.decided)
                    : std::all_of(section.spans.begin(), section.spans.end(),
                                  [&](const Span& span) { return covers(there, span); });
            // What comes after a decision is no part of it.
            const auto end = section.decided.value_or(Instant::max());
            const bool some =
                std::any_of(section.spans.begin(), section.spans.end(), [&](const Span& span) {
                    return span.from < end &&
                           touches(there, {span.from, std::min(span.until, end)});
                });
            if (full)
                part.sections.push_back(section.number);
            else if (some)
                part.parts.push_back(section.number);
        }
        part.throughout = part.sections.size() == m_timeline.sections().size() && !there.empty();
        for (const auto& span : there)
            part.times.push_back(stretch(span));
        part.remote = remote_share(there, remote);
        part.range =
            range_text(part, m_timeline.sections(), section_style(m_state), dates_of(m_state));
        return part;
    }

    [[nodiscard]] Participant participant(const Person& person,
                                          const std::vector<Span>& there) const
    {
        const auto role = role_word(person.role, m_vice_chairs);
        return {person.id,   seat_name(person),
                person.role, role.empty() ? person.title : role,
                {},          of(there, m_timeline.remote_presence(person.id))};
    }

private:
    [[nodiscard]] Stretch stretch(const Span& span) const
    {
        Stretch stretch{moment(m_zone, span.from), {}};
        const bool to_the_end = m_state.closed && span.until > *m_state.closed;
        const auto until = to_the_end ? *m_state.closed : span.until;
        if (until != Instant::max()) stretch.until = moment(m_zone, until);
        return stretch;
    }

    const MeetingState& m_state;
    const Timeline& m_timeline;
    const Zone& m_zone;
    ViceChairs m_vice_chairs{};
};

void add_name(std::vector<std::string>& names, const std::string& name)
{
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

/// Those who presented without being on the list of people, each with the §§ they presented.
std::vector<Participant> presenters(const MeetingState& state)
{
    std::vector<Participant> found;
    const auto style = section_style(state);
    const auto add = [&](const std::string& name, std::optional<std::int64_t> section) {
        const bool is_listed =
            std::any_of(state.people.begin(), state.people.end(), [&](const PersonRecord& one) {
                return one.person.name == name || name_with_party(one.person) == name;
            });
        if (is_listed || name.empty()) return;
        auto one = std::find_if(found.begin(), found.end(),
                                [&](const Participant& other) { return other.name == name; });
        if (one == found.end()) {
            found.push_back({{}, name, Role::None, "föredragande", {}, {}});
            one = found.end() - 1;
        }
        auto& sections = one->participation.sections;
        if (section && (sections.empty() || sections.back() != *section))
            sections.push_back(*section);
        one->participation.range = section_ranges(sections, style);
    };
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        if (record == nullptr) continue;
        for (const auto& name : record->item.presenters)
            add(name, record->section);
        for (const auto& sub_item : record->item.sub_items) {
            for (const auto& name : sub_item.presenters)
                add(name, record->section);
        }
    }
    for (const auto& record : state.slots) {
        if (!record.started || record.slot.is_break()) continue;
        for (const auto& name : record.slot.presenters)
            add(name, {});
    }
    return found;
}

int rank(Role role)
{
    switch (role) {
    case Role::Chair:
        return 3;
    case Role::ViceChair1:
        return 2;
    case Role::ViceChair2:
        return 1;
    case Role::None:
    case Role::Secretary:
        break;
    }
    return 0;
}

std::vector<Leadership> chairs(const MeetingState& state, const Timeline& timeline)
{
    std::vector<Leadership> chairs;
    for (const auto& section : timeline.sections()) {
        const Person* chair = nullptr;
        for (const auto& one :
             timeline.serving(section.decided.value_or(section.spans.front().from))) {
            const auto* record = find(state, one.person);
            if (record == nullptr || rank(record->person.role) == 0) continue;
            if (chair == nullptr || rank(record->person.role) > rank(chair->role))
                chair = &record->person;
        }
        if (chair == nullptr) continue;
        const auto name = seat_name(*chair);
        auto found = std::find_if(chairs.begin(), chairs.end(),
                                  [&](const Leadership& one) { return one.name == name; });
        if (found == chairs.end()) found = chairs.insert(chairs.end(), Leadership{name, {}});
        found->sections.push_back(section.number);
    }
    return chairs;
}

void add_member(Attendance& attendance,
                const Person& person,
                const Timeline& timeline,
                const Participations& all)
{
    const auto served = timeline.service(person.id, person.id);
    if (!served.empty())
        attendance.members.push_back(all.participant(person, served));
    else if (person.vacant)
        attendance.vacant.push_back(seat_name(person));
    else
        attendance.absent.push_back(seat_name(person));
}

void add_substitute(Attendance& attendance,
                    const MeetingState& state,
                    const Person& person,
                    const Timeline& timeline,
                    const Participations& all)
{
    const auto seats = timeline.seats(person.id);
    for (const auto& seat : seats) {
        auto one = all.participant(person, timeline.service(person.id, seat));
        if (const auto* record = find(state, seat)) one.replaces = seat_name(record->person);
        attendance.substitutes.push_back(std::move(one));
    }
    const auto there = timeline.presence(person.id);
    if (seats.empty() && !there.empty())
        attendance.not_serving.push_back(all.participant(person, there));
}

} // namespace

std::string seat_name(const Person& person)
{
    if (!person.vacant) return name_with_party(person);
    return person.party.empty() ? "vakant plats" : "vakant plats (" + person.party + ")";
}

std::vector<std::string> seat_names(const MeetingState& state, const std::vector<PersonId>& people)
{
    std::vector<std::string> names;
    for (const auto& id : people) {
        if (const auto* record = find(state, id)) names.push_back(seat_name(record->person));
    }
    return names;
}

Attendance attendance_of(const MeetingState& state, const Timeline& timeline, const Zone& zone)
{
    const Participations all{state, timeline, zone};
    Attendance attendance;
    for (const auto& [person, presence, service] : state.people) {
        switch (person.seat) {
        case SeatKind::Member:
            add_member(attendance, person, timeline, all);
            break;
        case SeatKind::Substitute:
            add_substitute(attendance, state, person, timeline, all);
            break;
        case SeatKind::Staff:
        case SeatKind::Guest:
        case SeatKind::RightToAttend:
        case SeatKind::StaffRepresentative:
            const auto there = timeline.presence(person.id);
            if (!there.empty()) attendance.others.push_back(all.participant(person, there));
            break;
        }
        if (person.role == Role::Secretary) add_name(attendance.secretaries, seat_name(person));
    }
    for (auto& one : presenters(state))
        attendance.others.push_back(std::move(one));
    attendance.chairs = chairs(state, timeline);
    return attendance;
}

std::vector<std::string>
took_part(const MeetingState& state, const Timeline& timeline, const SectionTime& section)
{
    std::vector<std::string> names;
    const auto* item = first_in(
        state.items, [&](const ItemRecord& record) { return record.section == section.number; });
    if (!section.decided || item == nullptr) return names;
    for (const auto& one : timeline.serving(*section.decided)) {
        const auto& id = item->item.id;
        if (is_conflicted(state, id, one.person) || is_not_participating(state, id, one.person))
            continue;
        if (const auto* record = find(state, one.person))
            names.push_back(seat_name(record->person));
    }
    return names;
}

} // namespace klubba::minutes
