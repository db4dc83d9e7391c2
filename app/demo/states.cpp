#include "demo/state.h"

#include <algorithm>
#include <array>

namespace klubba::demo {

namespace {

using enum Meeting;

Stroke key(Key which)
{
    return {KeyPress{which}, {}};
}
Stroke control(Key which)
{
    return {KeyPress{.key = which, .control = true}, {}};
}
Stroke control_shift(Key which)
{
    return {KeyPress{.key = which, .control = true, .shift = true}, {}};
}
Stroke typed(std::string_view text)
{
    return {{}, text};
}
/// As it is, but for the condition.
State in(Condition condition, State state)
{
    state.condition = condition;
    return state;
}

constexpr std::string_view morning = "2026-11-24T07:30:00+01:00";
constexpr std::string_view second_day = "2026-12-10T09:10:00+01:00";
constexpr std::string_view after_second_day = "2026-12-10T10:30:00+01:00";
constexpr std::string_view overtime = "2026-12-09T13:50:12+01:00";
constexpr std::string_view answered_halfway = "2026-12-09T14:04:30+01:00";

std::vector<State> room_states()
{
    constexpr auto room = Screen::Room;
    return {
        in(Condition::Starting,
           {"room-starting", room, "The meeting is being read", None, morning}),
        {"room-no-meeting", room, "No meeting is called", None, morning},
        in(Condition::WithLogo, {"room-signage", room, "The organisation, and the meetings to come",
                                 FullDay, "2026-11-23T10:30:00+01:00"}),
        {"room-before", room, "The meeting begins within the hour", FullDay, "08:35"},
        {"room-roll-call", room, "The roll is called", FullDay, "09:02"},
        {"room-item", room, "An item with its presenter", FullDay, "09:50"},
        {"room-presenter", room, "The presenter speaks", FullDay, "10:52"},
        {"room-speaker", room, "A member speaks, others wait", FullDay, "11:11"},
        {"room-overtime", room, "A speaker is over the time", Decisions, overtime},
        {"room-questions", room, "A question is asked", FullDay, "09:13"},
        {"room-proposal", room, "A proposal is being decided", FullDay, "13:36"},
        {"room-assignment", room, "An item with its assignment", WholeYear, "14:40"},
        {"room-proposals", room, "Two floor proposals stand", Decisions, "13:59"},
        {"room-question-put", room, "The question is put, a vote demanded", Decisions, "14:02"},
        {"room-vote-open", room, "A vote by names is open", Decisions, answered_halfway},
        {"room-vote-secret", room, "A ballot is being taken", Decisions, "15:10"},
        {"room-result", room, "What the vote came to", Decisions, "14:06"},
        {"room-decision", room, "The decision as recorded", FullDay, "14:47"},
        {"room-decision-vote", room, "A decision after a vote", Decisions, "14:10"},
        {"room-elected", room, "Who was elected", Decisions, "15:17"},
        {"room-break", room, "A break, and what comes next", FullDay, "10:40"},
        {"room-lunch", room, "Lunch", FullDay, "12:30"},
        {"room-closed-doors", room, "Behind closed doors", Decisions, "15:40"},
        {"room-adjourned", room, "Adjourned over the night", Decisions, "16:05"},
        {"room-message", room, "A message from the chair", Decisions, "14:25"},
        {"room-after", room, "The decisions of the day", FullDay, "15:30"},
        in(Condition::Stale,
           {"room-stale", room, "Nothing has been heard for a while", FullDay, "11:11"}),
    };
}

std::vector<State> chair_states()
{
    constexpr auto chair = Screen::Chair;
    return {
        {"chair-nothing", chair, "No meeting is called", None, morning},
        {"chair-opening", chair, "Ready to open the meeting", FullDay, "08:58"},
        {"chair-roll-call", chair, "The roll is called", FullDay, "09:02"},
        {"chair-verifiers", chair, "Verifiers are to be appointed", FullDay, "09:07"},
        {"chair-item", chair, "An item of information", FullDay, "09:20"},
        {"chair-speakers", chair, "A speaker, and a list of those who wait", FullDay, "11:11"},
        {"chair-overtime", chair, "A speaker is over the time", Decisions, overtime},
        {"chair-question", chair, "The question is to be put", FullDay, "14:45"},
        {"chair-vote", chair, "A vote is open", Decisions, answered_halfway},
        {"chair-result", chair, "The result is to be announced", Decisions, "14:06"},
        {"chair-immediate-verification", chair, "Decided, to be verified at once", FullDay,
         "14:46"},
        {"chair-break", chair, "A break", FullDay, "10:40"},
        {"chair-closed-doors", chair, "Behind closed doors", Decisions, "15:40"},
        {"chair-closing", chair, "Ready to close the meeting", FullDay, "15:25"},
        {"chair-after", chair, "The meeting is closed", FullDay, "15:30"},
        {"chair-new-speaker",
         chair,
         "Two letters find a speaker",
         FullDay,
         "11:11",
         {key(Key::T), typed("li")}},
        {"chair-parties",
         chair,
         "The floor by party",
         FullDay,
         "11:11",
         {key(Key::T), control(Key::Digit2)}},
        {"chair-seats",
         chair,
         "The floor from the seat plan",
         FullDay,
         "11:11",
         {key(Key::T), control(Key::Digit3)}},
        {"chair-message", chair, "Something is said to the room", FullDay, "11:11", {key(Key::M)}},
        {"chair-keys", chair, "What the keys do", FullDay, "11:11", {key(Key::F1)}},
        in(Condition::Unlocked,
           {"chair-unlocked", chair, "Open, with a button to lock it", FullDay, "11:11"}),
        in(Condition::Locked,
           {"chair-locked", chair, "Locked, and 2580 opens it", FullDay, "11:11"}),
        {"chair-refused", chair, "A step that is refused", FullDay, "13:36", {control(Key::Y)}},
    };
}

std::vector<State> secretary_states()
{
    constexpr auto secretary = Screen::Secretary;
    return {
        {"secretary-nothing", secretary, "Nothing yet", None, morning},
        {"secretary-new-meeting",
         secretary,
         "A meeting is made without a notice",
         None,
         morning,
         {key(Key::F5)}},
        {"secretary-draft", secretary, "A draft made from a notice", Draft, "08:00"},
        {"secretary-draft-unclear", secretary, "A draft with things to look at", UnclearDraft,
         "08:00"},
        {"secretary-called", secretary, "Called, not yet opened", FullDay, "08:40"},
        {"secretary-roll-call", secretary, "The roll is called", FullDay, "09:02"},
        {"secretary-verifiers",
         secretary,
         "Verifiers are written down",
         FullDay,
         "09:07",
         {control_shift(Key::J)}},
        {"secretary-item", secretary, "An item of information", FullDay, "11:11"},
        {"secretary-proposal", secretary, "An item to be decided", FullDay, "13:36"},
        {"secretary-decision", secretary, "A decision, immediately verified", FullDay, "14:47"},
        {"secretary-proposals", secretary, "Floor proposals and the order of questions", Decisions,
         "14:02"},
        {"secretary-vote-sheet", secretary, "The vote sheet, half answered", Decisions,
         answered_halfway},
        {"secretary-vote", secretary, "A decision after a vote, with a reservation", Decisions,
         "14:10"},
        {"secretary-attendance",
         secretary,
         "In the list of people",
         FullDay,
         "09:04",
         {control(Key::Digit2), key(Key::Down)}},
        {"secretary-conflict", secretary, "A member has left for a conflict", Decisions, "14:50"},
        {"secretary-election", secretary, "An election by ballot", Decisions, "15:10"},
        {"secretary-closed-doors", secretary, "Behind closed doors", Decisions, "15:40"},
        {"secretary-adjourned", secretary, "Adjourned over the night", Decisions, "16:05"},
        {"secretary-second-day", secretary, "The second day", Decisions, second_day},
        {"secretary-after", secretary, "The meeting is closed", FullDay, "15:30"},
    };
}

/// What the body's year has to do with the meeting, and where it stands.
std::vector<State> year_states()
{
    constexpr auto secretary = Screen::Secretary;
    const auto year = control_shift(Key::A);
    return {
        {"secretary-linked", secretary, "Items linked with assignments", WholeYear, "14:40"},
        {"secretary-assignments",
         secretary,
         "The assignments that the item can be linked with",
         WholeYear,
         "14:40",
         {key(Key::F2), typed("d")}},
        {"secretary-year", secretary, "Where the year stands", WholeYear, "14:40", {year}},
        {"secretary-year-assignment",
         secretary,
         "What became of an assignment",
         WholeYear,
         "14:40",
         {year, key(Key::Down), key(Key::Down), key(Key::Down), key(Key::Down), key(Key::Down),
          key(Key::Enter)}},
        {"secretary-year-neglected",
         secretary,
         "Only what is neglected",
         WholeYear,
         "14:40",
         {year, key(Key::F), key(Key::Down)}},
        {"secretary-year-plan",
         secretary,
         "What became of each line of the plan",
         WholeYear,
         "14:40",
         {year, key(Key::Digit2)}},
        {"secretary-year-minutes",
         secretary,
         "The minutes of the year's meetings",
         WholeYear,
         "14:40",
         {year, key(Key::Digit3)}},
        {"secretary-year-statistics",
         secretary,
         "Attendance and speaking over the year",
         WholeYear,
         "14:40",
         {year, key(Key::Digit4)}},
    };
}

/// What is opened by a key beside or over what is being written.
std::vector<State> secretary_panels()
{
    constexpr auto secretary = Screen::Secretary;
    return {
        {"secretary-trail",
         secretary,
         "In the trail",
         FullDay,
         "14:47",
         {control(Key::Digit4), key(Key::Down), key(Key::Down)}},
        {"secretary-actions", secretary, "All that can be done", FullDay, "14:40", {key(Key::F12)}},
        {"secretary-command",
         secretary,
         "A few letters of what happened",
         Decisions,
         "14:06",
         {control(Key::Space), typed("res hall")}},
        {"secretary-changed",
         secretary,
         "What was proposed is written on",
         Decisions,
         "14:02",
         {control(Key::Digit3), control(Key::End), typed(" med uppsikt"), key(Key::Escape)}},
        {"secretary-attendance-sheet",
         secretary,
         "Who was there, and when",
         Decisions,
         "14:50",
         {control(Key::Digit5)}},
        {"secretary-deciders",
         secretary,
         "Who decides, and who does not",
         Decisions,
         "14:50",
         {control(Key::Digit7)}},
        {"secretary-deadlines",
         secretary,
         "What has to be done by when",
         FullDay,
         "15:30",
         {control(Key::Digit8)}},
        {"secretary-unresolved",
         secretary,
         "What is to be looked at",
         Decisions,
         "14:10",
         {control(Key::Digit9)}},
        {"secretary-search",
         secretary,
         "A search",
         FullDay,
         "14:47",
         {control_shift(Key::F), typed("inspel")}},
        {"secretary-keys", secretary, "What the keys do", FullDay, "14:40", {key(Key::F1)}},
        {"secretary-question",
         secretary,
         "A question is written down",
         FullDay,
         "09:12",
         {control(Key::F)}},
        in(Condition::Unlocked,
           {"secretary-unlocked", secretary, "Open, with a button to lock it", FullDay, "11:11"}),
        in(Condition::Locked,
           {"secretary-locked", secretary, "Locked, and 2580 opens it", FullDay, "11:11"}),
        {"secretary-undone",
         secretary,
         "Something was taken back",
         FullDay,
         "14:47",
         {control(Key::Z)}},
    };
}

/// The minutes on sheets over all of the screen.
std::vector<State> secretary_minutes()
{
    constexpr auto secretary = Screen::Secretary;
    return {
        {"secretary-minutes",
         secretary,
         "What changed in the minutes since they were sent",
         Decisions,
         after_second_day,
         {control_shift(Key::M), control_shift(Key::C), control(Key::PageUp), control(Key::PageUp),
          control(Key::PageUp), control(Key::PageUp), control(Key::PageUp)}},
        {"secretary-public-minutes",
         secretary,
         "What of the minutes everybody may read",
         Decisions,
         after_second_day,
         {control_shift(Key::O)}},
    };
}

} // namespace

std::span<const State> states()
{
    static const std::vector<State> all = [] {
        std::vector<State> made = room_states();
        for (auto& more : {chair_states(), secretary_states(), year_states(), secretary_panels(),
                           secretary_minutes()})
            made.insert(made.end(), more.begin(), more.end());
        return made;
    }();
    return all;
}

const State* find_state(std::string_view name)
{
    const auto all = states();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const State& state) { return state.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace klubba::demo
