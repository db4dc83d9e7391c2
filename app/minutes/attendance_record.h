#pragma once

#include "meeting/people.h"
#include "minutes/moment.h"
#include "minutes/stretch_words.h"
#include "minutes/timeline.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Who took part, in what capacity and in which §§ (KL 5:66, 5:67 p. 5), as derived from the
// timeline.
namespace klubba::minutes {

enum class RemoteShare { None, Part, All };
constexpr auto names_of(RemoteShare)
{
    return std::array<std::string_view, 3>{"none", "part", "all"};
}

/// In which §§ someone took part.
struct Participation {
    bool throughout = false;            ///< In every § that was treated.
    std::vector<std::int64_t> sections; ///< All of it, or, where it was decided, in its decision.
    std::vector<std::int64_t> parts;    ///< There for a part of it, and not when it was decided.
    std::vector<Stretch> times;         ///< From arrival to departure.
    RemoteShare remote{};
    std::vector<Stretch> lost; ///< Without connection.
    std::string range;         ///< As printed: "§§ 22–29", "ej § 31"; empty for all.
    std::string remote_range;  ///< As printed, of one who was remote for a part: "§ 23".
    std::string lost_times;    ///< As printed: "kl. 10.05–10.12".

    static constexpr auto fields()
    {
        return list_fields(
            field("throughout", &Participation::throughout),
            field("sections", &Participation::sections), field("parts", &Participation::parts),
            field("times", &Participation::times), field("remote", &Participation::remote),
            field("lost", &Participation::lost), field_or_default("range", &Participation::range),
            field_or_default("remote_range", &Participation::remote_range),
            field_or_default("lost_times", &Participation::lost_times));
    }
    friend bool operator==(const Participation&, const Participation&) = default;
};

struct Participant {
    meeting::PersonId person; ///< Empty for a presenter who is known by name alone.
    std::string name;         ///< With party.
    meeting::Role role{};
    std::string title;    ///< The role in words; else what staff and guests are.
    std::string replaces; ///< Of a serving substitute: "Anna Ek (M)", "vakant plats (S)".
    Participation participation;
    std::string body; ///< In a joint meeting: of which.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("person", &Participant::person),
                           field("name", &Participant::name),
                           field_or_default("role", &Participant::role),
                           field_or_default("title", &Participant::title),
                           field_or_default("replaces", &Participant::replaces),
                           field("participation", &Participant::participation),
                           field_or_default("body", &Participant::body));
    }
    friend bool operator==(const Participant&, const Participant&) = default;
};

/// A seat that was not served by its member.
struct EmptySeat {
    std::string name; ///< "Anna Ek (M)", "vakant plats (S)"
    std::string body; ///< In a joint meeting: of which.

    static constexpr auto fields()
    {
        return list_fields(field("name", &EmptySeat::name),
                           field_or_default("body", &EmptySeat::body));
    }
    friend bool operator==(const EmptySeat&, const EmptySeat&) = default;
};

/// Who led the meeting, and in which §§ (presiding.h).
struct Leadership {
    std::string name;
    std::vector<std::int64_t> sections;

    static constexpr auto fields()
    {
        return list_fields(field("name", &Leadership::name),
                           field("sections", &Leadership::sections));
    }
    friend bool operator==(const Leadership&, const Leadership&) = default;
};

struct Attendance {
    std::vector<Participant> members;         ///< Who served in their own seats.
    std::vector<Participant> substitutes;     ///< Who served for others; once for each seat.
    std::vector<Participant> not_serving;     ///< Substitutes who were there and never served.
    std::vector<Participant> right_to_attend; ///< KL 4:28
    std::vector<Participant> staff_representatives; ///< KL 7:10-16
    std::vector<Participant> others;
    std::vector<EmptySeat> absent; ///< Members who were never there.
    std::vector<EmptySeat> vacant;
    std::vector<Leadership> chairs;
    std::vector<std::string> secretaries;

    static constexpr auto fields()
    {
        return list_fields(
            field("members", &Attendance::members), field("substitutes", &Attendance::substitutes),
            field("not_serving", &Attendance::not_serving),
            field("right_to_attend", &Attendance::right_to_attend),
            field("staff_representatives", &Attendance::staff_representatives),
            field("others", &Attendance::others), field("absent", &Attendance::absent),
            field("vacant", &Attendance::vacant), field("chairs", &Attendance::chairs),
            field("secretaries", &Attendance::secretaries));
    }
    friend bool operator==(const Attendance&, const Attendance&) = default;
};

Attendance
attendance_of(const meeting::MeetingState& state, const Timeline& timeline, const Zone& zone);

/// Names of those who took part in deciding the § (KL 5:67 p. 5), in the order of the seats.
std::vector<std::string> took_part(const Timeline& timeline, const SectionTime& section);

/// Whether the meeting went on for several days, so that times need their dates.
Dates dates_of(const Timeline& timeline, const Zone& zone);

/// "Anna Ek (M)", "vakant plats (S)".
std::string seat_name(const meeting::Person& person);
std::vector<std::string> seat_names(const meeting::MeetingState& state,
                                    const std::vector<meeting::PersonId>& people);

} // namespace klubba::minutes
