#pragma once

#include "meeting/attendance.h"
#include "meeting/state.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

// When each person was there and served, against when each § was treated.
//
// What the roll call found is taken to hold from the opening, so that nobody is noted as late for
// having been called up last; what the roll call of a later day found, from when the meeting went
// on that day. Other notes hold from their own moments. During the night nobody is there.
namespace klubba::minutes {

/// From `from` up to, not including, `until`.
struct Span {
    Instant from{};
    Instant until{};

    friend bool operator==(const Span&, const Span&) = default;
};

bool contains(std::span<const Span> spans, Instant at);
/// Whether `inner` lies within `spans`, which are in order and apart. A span without length counts
/// as its moment.
bool covers(std::span<const Span> spans, const Span& inner);
bool touches(std::span<const Span> spans, const Span& other);

/// When a § was treated: its sittings with breaks taken out; and when it was decided.
struct SectionTime {
    meeting::ItemId item;
    std::int64_t number{};
    std::vector<Span> spans;
    std::optional<Instant> decided; ///< Within the spans, also when it was recorded afterwards.
};

class Timeline {
public:
    explicit Timeline(const meeting::MeetingState& state);

    /// In the order of their numbers.
    [[nodiscard]] const std::vector<SectionTime>& sections() const { return m_sections; }

    /// The meeting with what the roll calls found drawn to where it holds from.
    [[nodiscard]] const meeting::MeetingState& state() const { return m_state; }
    /// Each day of the meeting, from its beginning to its end.
    [[nodiscard]] std::vector<Span> days() const;

    /// In the room or remote, and not out for a conflict of interest.
    [[nodiscard]] std::vector<Span> presence(const meeting::PersonId& person) const;
    [[nodiscard]] std::vector<Span> in_presence(const meeting::PersonId& person,
                                                meeting::Presence presence) const;
    /// When the person served in the seat.
    [[nodiscard]] std::vector<Span> service(const meeting::PersonId& person,
                                            const meeting::PersonId& seat) const;
    /// When the person served in the seat as far as the item is concerned: a conflict of interest
    /// on it keeps from all of it, and a substitute for it alone serves on no other.
    [[nodiscard]] std::vector<Span> service_on(const meeting::ItemId& item,
                                               const meeting::PersonId& person,
                                               const meeting::PersonId& seat) const;
    /// The seats that the person served in, in order of time.
    [[nodiscard]] std::vector<meeting::PersonId> seats(const meeting::PersonId& person) const;

private:
    /// Who was where from one change to the next.
    struct Stage {
        Span span;
        std::vector<meeting::Serving> serving;
        std::map<meeting::ItemId, std::vector<meeting::Serving>> on; ///< Where conflicts matter.
    };

    void add_stage(const Span& span);
    template <class Predicate>
    [[nodiscard]] std::vector<Span> where(Predicate holds) const;

    meeting::MeetingState m_state; ///< With the roll call drawn to the opening.
    std::vector<Stage> m_stages;
    std::vector<SectionTime> m_sections;
};

} // namespace klubba::minutes
