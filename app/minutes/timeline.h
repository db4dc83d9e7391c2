#pragma once

#include "meeting/attendance.h"
#include "meeting/state.h"

#include <optional>
#include <span>
#include <vector>

// When each person was there and served, against when each § was treated.
//
// What the roll call found is taken to hold from the opening, so that nobody is noted as late for
// having been called up last. From the roll call on every note holds from its own moment.
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
    std::int64_t number{};
    std::vector<Span> spans;
    std::optional<Instant> decided; ///< Within the spans, also when it was recorded afterwards.
};

class Timeline {
public:
    explicit Timeline(const meeting::MeetingState& state);

    /// In the order of their numbers.
    [[nodiscard]] const std::vector<SectionTime>& sections() const { return m_sections; }

    [[nodiscard]] std::vector<Span> presence(const meeting::PersonId& person) const;
    [[nodiscard]] std::vector<Span> remote_presence(const meeting::PersonId& person) const;
    /// When the person served in the seat.
    [[nodiscard]] std::vector<Span> service(const meeting::PersonId& person,
                                            const meeting::PersonId& seat) const;
    [[nodiscard]] std::vector<meeting::Serving> serving(Instant at) const;
    /// The seats that the person served in, in order of time.
    [[nodiscard]] std::vector<meeting::PersonId> seats(const meeting::PersonId& person) const;

private:
    /// Who was where from one change to the next.
    struct Stage {
        Span span;
        std::vector<meeting::Serving> serving;
    };

    template <class Predicate>
    [[nodiscard]] std::vector<Span> where(Predicate holds) const;

    meeting::MeetingState m_state; ///< With the roll call drawn to the opening.
    std::vector<Stage> m_stages;
    std::vector<SectionTime> m_sections;
};

} // namespace klubba::minutes
