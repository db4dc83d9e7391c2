#pragma once

#include "base/result.h"
#include "meeting/planning.h"
#include "year/command.h"
#include "year/day_plan.h"
#include "year/lengths.h"
#include "year/refusal.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

// A meeting of the plan to a draft that can be prepared: agenda, schedule and people.
//
// On the agenda is, once each, every line of the plan, every standing information of the year,
// every matter that earlier meetings postponed or referred back, every question that nobody has
// answered, and the formalities around them. Stream and ids follow from what they are made of, so
// that two stations which draft the same meeting while they are apart have one meeting when they
// meet.
namespace klubba::year {

/// Where an item comes from.
enum class Origin {
    Formality,
    Standing, ///< Of what every meeting is to be told.
    Postponed,
    ReferredBack,
    Visit,
    Plan,
    Questions, ///< The item under which earlier meetings' questions are answered.
};
constexpr auto names_of(Origin)
{
    return std::array<std::string_view, 7>{"formality", "standing", "postponed", "referred-back",
                                           "visit",     "plan",     "questions"};
}

struct DraftedItem {
    meeting::ItemId item;
    std::string title;
    Origin origin{};
    std::string meeting;    ///< Of what earlier meetings left: the stream of the one that did.
    std::optional<Day> day; ///< Of that meeting.
    MatterId matter;        ///< The line of the plan; also where that is of another origin as well.
    std::vector<AssignmentId> assignments; ///< That it is linked to.

    static constexpr auto fields()
    {
        return list_fields(field("item", &DraftedItem::item), field("title", &DraftedItem::title),
                           field("origin", &DraftedItem::origin),
                           field_or_default("meeting", &DraftedItem::meeting),
                           field("day", &DraftedItem::day),
                           field_or_default("matter", &DraftedItem::matter),
                           field("assignments", &DraftedItem::assignments));
    }
    friend bool operator==(const DraftedItem&, const DraftedItem&) = default;
};

/// Why a slot is as long as it is.
struct DraftedSlot {
    meeting::Slot slot;
    std::optional<Length> length; ///< Absent for a pause.
    std::int64_t habit{};         ///< Of a pause: how many earlier ones it was placed by.

    static constexpr auto fields()
    {
        return list_fields(field("slot", &DraftedSlot::slot), field("length", &DraftedSlot::length),
                           field_or_default("habit", &DraftedSlot::habit));
    }
    friend bool operator==(const DraftedSlot&, const DraftedSlot&) = default;
};

struct Drafting {
    std::string stream; ///< That the meeting gets.
    meeting::DraftMeeting meeting;
    std::vector<DraftedItem> items; ///< In the order of the agenda.
    std::vector<DraftedSlot> slots;
    bool start_is_usual = false; ///< The plan says none: as the body's meetings, else at nine.
    Duration over{};             ///< The schedule's end after the plan's; zero where it fits.
    std::vector<Command> links;  ///< For the body's stream, once the meeting is in its own.

    static constexpr auto fields()
    {
        return list_fields(field("stream", &Drafting::stream), field("meeting", &Drafting::meeting),
                           field("items", &Drafting::items), field("slots", &Drafting::slots),
                           field_or_default("start_is_usual", &Drafting::start_is_usual),
                           field_or_default("over", &Drafting::over));
    }
};

/// What a draft needs that is not of the body's stream.
struct DraftingMeans {
    Zone zone;                                   ///< Of the clock, where no earlier meeting tells.
    std::vector<meeting::TemplateItem> agenda{}; ///< The body's own; empty: it has none.
    std::vector<meeting::TemplateItem> usual{};  ///< Of any body: with an item for answers.
    std::string visit{};                         ///< "Studiebesök: {}", for where or what.
    PauseTitles pauses{};
    std::optional<meeting::BodyKind> kind{}; ///< As the settings have them; absent: as before.
    std::optional<meeting::RuleChoices> rules{};
    meeting::BodyKind usual_kind = meeting::BodyKind::Committee; ///< Where neither says.
    std::vector<const BodyState*> others{}; ///< Bodies that may meet jointly with it.
};

/// The stream of the meeting that a planned one becomes.
std::string drafted_stream(const BodyState& state, const PlannedMeetingId& planned);

/// Refused where there is no such planned meeting, it is cancelled, it has no day, or a meeting has
/// come of it (its stream is told). One that was stored without its links is drafted again, to be
/// linked. `held` are the meetings of the body, of any year.
Result<Drafting, Refusal> draft_of(const BodyState& state,
                                   const PlannedMeetingId& planned,
                                   std::span<const HeldMeeting> held,
                                   const DraftingMeans& means);

/// What is planned, not cancelled, has a day and has not become a meeting: in order of days.
std::vector<const PlannedMeetingRecord*> not_drafted(const BodyState& state,
                                                     std::span<const HeldMeeting> held);

} // namespace klubba::year
