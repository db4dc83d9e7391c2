#include "minutes/attendance_record.h"

#include "meeting/participation.h"
#include "meeting/presiding.h"
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

struct Printing {
    SectionStyle style;
    Dates dates{};
};

/// Absences may be told as "ej § 31"; how far someone was remote is told by what it was.
enum class Absences { Told, Left };

std::string range_text(const Participation& part,
                       const std::vector<SectionTime>& sections,
                       const Printing& printing,
                       Absences absences)
{
    if (part.throughout) return {};
    if (part.sections.empty() && part.parts.empty())
        return part.times.empty() ? std::string{} : stretch_texts(part.times, printing.dates);
    std::vector<std::int64_t> missed;
    for (const auto& section : sections) {
        const auto in = [&](const auto& list) {
            return std::find(list.begin(), list.end(), section.number) != list.end();
        };
        if (!in(part.sections) && !in(part.parts)) missed.push_back(section.number);
    }
    auto text = section_ranges(part.sections, printing.style);
    const bool is_broken_up = text.find(',') != std::string::npos;
    if (absences == Absences::Told && is_broken_up && part.parts.empty() && missed.size() <= few)
        text = "ej " + section_ranges(missed, printing.style);
    if (!part.parts.empty())
        text += (text.empty() ? "del av " : ", del av ") +
                section_ranges(part.parts, printing.style) + " (" +
                stretch_texts(part.times, printing.dates) + ")";
    return text;
}

/// There from beginning to end, every day.
bool is_whole(const std::vector<Span>& there, const std::vector<Span>& days)
{
    return std::all_of(days.begin(), days.end(),
                       [&](const Span& day) { return covers(there, day); });
}

class Participations {
public:
    Participations(const MeetingState& state, const Timeline& timeline, const Zone& zone)
        : m_state(state),
          m_timeline(timeline),
          m_zone(zone),
          m_printing{section_style(state), dates_of(state)}
    {
        const bool has_second =
            std::any_of(state.people.begin(), state.people.end(), [](const PersonRecord& one) {
                return one.person.role == Role::ViceChair2;
            });
        m_vice_chairs = has_second ? ViceChairs::Several : ViceChairs::One;
    }

    /// Of someone who serves in the seat.
    [[nodiscard]] Participant serving(const Person& person, const PersonId& seat) const
    {
        auto one = participant(person);
        one.participation =
            of(m_timeline.service(person.id, seat), [&](const SectionTime& section) {
                return m_timeline.service_on(section.item, person.id, seat);
            });
        add_remote(one.participation, person.id, m_timeline.service(person.id, seat));
        return one;
    }

    /// Of someone who is there.
    [[nodiscard]] Participant present(const Person& person) const
    {
        auto there = m_timeline.presence(person.id);
        auto one = participant(person);
        one.participation = of(there, [&](const SectionTime&) { return there; });
        add_remote(one.participation, person.id, there);
        return one;
    }

    [[nodiscard]] std::string body_of(const Person& person) const
    {
        const bool has_seat =
            person.seat == SeatKind::Member || person.seat == SeatKind::Substitute;
        if (!has_seat || m_state.info.joint_bodies.empty()) return {};
        for (const auto& body : m_state.info.joint_bodies) {
            if (body.id == person.body) return body.name;
        }
        return m_state.info.body;
    }

private:
    /// `on` gives, for a §, when the person was there as far as that § is concerned.
    template <class On>
    [[nodiscard]] Participation of(const std::vector<Span>& there, On on) const
    {
        Participation part;
        for (const auto& section : m_timeline.sections())
            add_section(part, section, on(section));
        part.throughout = part.sections.size() == m_timeline.sections().size() && !there.empty() &&
                          (!part.sections.empty() || is_whole(there, m_timeline.days()));
        for (const auto& span : there)
            part.times.push_back(stretch(span));
        part.range = range_text(part, m_timeline.sections(), m_printing, Absences::Told);
        return part;
    }

    static void
    add_section(Participation& part, const SectionTime& section, const std::vector<Span>& there)
    {
        const bool full = section.decided
                              ? contains(there, *section.decided)
                              : std::all_of(section.spans.begin(), section.spans.end(),
                                            [&](const Span& span) { return covers(there, span); });
        // What comes after a decision is no part of it.
        const auto end = section.decided.value_or(Instant::max());
        const bool some =
            std::any_of(section.spans.begin(), section.spans.end(), [&](const Span& span) {
                return span.from < end && touches(there, {span.from, std::min(span.until, end)});
            });
        if (full)
            part.sections.push_back(section.number);
        else if (some)
            part.parts.push_back(section.number);
    }

    void
    add_remote(Participation& part, const PersonId& person, const std::vector<Span>& there) const
    {
        auto remote = m_timeline.in_presence(person, Presence::Remote);
        part.remote = remote_share(there, remote);
        if (part.remote == RemoteShare::Part) {
            auto share = of(remote, [&](const SectionTime&) { return remote; });
            part.remote_range =
                range_text(share, m_timeline.sections(), m_printing, Absences::Left);
        }
        for (const auto& span : m_timeline.in_presence(person, Presence::ConnectionLost))
            part.lost.push_back(stretch(span));
        if (!part.lost.empty()) part.lost_times = stretch_texts(part.lost, m_printing.dates);
    }

    [[nodiscard]] Participant participant(const Person& person) const
    {
        const auto role = role_word(person.role, m_vice_chairs);
        return {person.id, seat_name(person), person.role, role.empty() ? person.title : role, {},
                {},        body_of(person)};
    }

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
    Printing m_printing;
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
            found.push_back({{}, name, Role::None, "föredragande", {}, {}, {}});
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

std::vector<Leadership> chairs(const Timeline& timeline)
{
    std::vector<Leadership> chairs;
    for (const auto& section : timeline.sections()) {
        const auto at = section.decided.value_or(section.spans.front().from);
        const auto chair = presiding(timeline.state(), section.item, at);
        if (!chair) continue;
        const auto name = seat_name(find(timeline.state(), *chair)->person);
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
    if (!timeline.service(person.id, person.id).empty()) {
        attendance.members.push_back(all.serving(person, person.id));
    } else if (person.vacant) {
        attendance.vacant.push_back({seat_name(person), all.body_of(person)});
    } else if (!timeline.presence(person.id).empty()) {
        // There, while a substitute had the seat all along.
        auto one = all.present(person);
        one.title = one.title.empty() ? "ledamot, tjänstgör inte" : one.title + ", tjänstgör inte";
        attendance.others.push_back(std::move(one));
    } else {
        attendance.absent.push_back({seat_name(person), all.body_of(person)});
    }
}

void add_substitute(Attendance& attendance,
                    const MeetingState& state,
                    const Person& person,
                    const Timeline& timeline,
                    const Participations& all)
{
    const auto seats = timeline.seats(person.id);
    for (const auto& seat : seats) {
        auto one = all.serving(person, seat);
        if (const auto* record = find(state, seat)) one.replaces = seat_name(record->person);
        attendance.substitutes.push_back(std::move(one));
    }
    if (seats.empty() && !timeline.presence(person.id).empty())
        attendance.not_serving.push_back(all.present(person));
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
        const bool is_there = !timeline.presence(person.id).empty();
        switch (person.seat) {
        case SeatKind::Member:
            add_member(attendance, person, timeline, all);
            break;
        case SeatKind::Substitute:
            add_substitute(attendance, state, person, timeline, all);
            break;
        case SeatKind::RightToAttend:
            if (is_there) attendance.right_to_attend.push_back(all.present(person));
            break;
        case SeatKind::StaffRepresentative:
            if (is_there) attendance.staff_representatives.push_back(all.present(person));
            break;
        case SeatKind::Staff:
        case SeatKind::Guest:
            if (is_there) attendance.others.push_back(all.present(person));
            break;
        }
        if (person.role == Role::Secretary) add_name(attendance.secretaries, seat_name(person));
    }
    for (auto& one : presenters(state))
        attendance.others.push_back(std::move(one));
    attendance.chairs = chairs(timeline);
    return attendance;
}

std::vector<std::string> took_part(const Timeline& timeline, const SectionTime& section)
{
    if (!section.decided) return {};
    const auto& state = timeline.state();
    if (find(state, section.item)->decision)
        return seat_names(state, deciders(state, section.item));
    // The appointment of verifiers is the decision of its item.
    std::vector<PersonId> people;
    for (const auto& one : serving_on(state, section.item, *section.decided))
        people.push_back(one.person);
    return seat_names(state, people);
}

} // namespace klubba::minutes
