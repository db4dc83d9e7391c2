#pragma once

#include "base/describe.h"
#include "meeting/state.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// How far the minutes have come after the meeting, set of §§ by set of §§. Never stored: it follows
// from what happened and from the day.
namespace klubba::meeting {

enum class Stage {
    Draft,
    Sent,     ///< To those who verify it.
    Remarked, ///< One of them, or the chair, has had something to say.
    Verified,
    Posted,
    AppealOver, ///< And the posting is still up.
    TakenDown,  ///< Before the appeal period was over: it does not run out (KL 13:5).
    Final,      ///< Up during the whole period and taken down, or nothing that is posted.
};
constexpr auto names_of(Stage)
{
    return std::array<std::string_view, 8>{"draft",  "sent",        "remarked",   "verified",
                                           "posted", "appeal-over", "taken-down", "final"};
}

/// What comes next for a set.
enum class AfterStep { Send, Settle, Verify, Post, Wait, TakeDown, Nothing };
constexpr auto names_of(AfterStep)
{
    return std::array<std::string_view, 7>{"send", "settle",    "verify", "post",
                                           "wait", "take-down", "nothing"};
}

struct StageDay {
    Stage stage{};
    Day day{};

    static constexpr auto fields()
    {
        return list_fields(field("stage", &StageDay::stage), field("day", &StageDay::day));
    }
    friend bool operator==(const StageDay&, const StageDay&) = default;
};

struct SetStage {
    VerificationSetId set; ///< Empty: not in a set yet.
    std::vector<ItemId> items;
    std::vector<std::int64_t> sections;
    bool in_the_room = false; ///< All verified there (omedelbar justering).
    Stage stage{};
    std::vector<StageDay> reached; ///< In the order of the stages; a draft has no day.
    std::vector<StageDay> coming;  ///< As the law counts, if all goes on as it should.
    std::int64_t open_remarks = 0; ///< Not settled.
    bool unlocked = false;         ///< Verified, and may be changed until it is verified anew.
    std::vector<PersonId> awaited; ///< Whose consent lacks, where somebody has consented.
    AfterStep next{};
    std::optional<Day> next_by; ///< Last day of the next step; of taking down, the first.

    static constexpr auto fields()
    {
        return list_fields(field_or_default("set", &SetStage::set),
                           field("items", &SetStage::items), field("sections", &SetStage::sections),
                           field_or_default("in_the_room", &SetStage::in_the_room),
                           field("stage", &SetStage::stage), field("reached", &SetStage::reached),
                           field("coming", &SetStage::coming),
                           field_or_default("open_remarks", &SetStage::open_remarks),
                           field_or_default("unlocked", &SetStage::unlocked),
                           field("awaited", &SetStage::awaited), field("next", &SetStage::next),
                           field("next_by", &SetStage::next_by));
    }
    friend bool operator==(const SetStage&, const SetStage&) = default;
};

/// As it was on `today`: what came later has not come.
SetStage stage_of(const MeetingState& state, const VerificationSetRecord& record, Day today);

/// All sets of a meeting that is closed: as verified afterwards, then what was verified in the room
/// and is in no set (a set for each day), then what is not verified, as it was sent. None of notes,
/// which nobody verifies.
std::vector<SetStage> stages_of(const MeetingState& state, Day today);

/// §§ verified in the room on the first day that has some that are in no set.
std::vector<ItemId> verified_in_the_room(const MeetingState& state);

/// §§ that have yet to be verified: in no set and not verified in the room, or unlocked.
std::vector<ItemId> unverified(const MeetingState& state);

} // namespace klubba::meeting
