#pragma once

#include "meeting/state.h"
#include "minutes/attendance_record.h"
#include "minutes/quorum_record.h"
#include "minutes/section_record.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Everything that minutes say, as values: what is printed as JSON, and what documents are composed
// from (protokoll.h). Made from a state by pure code, so the same journal always says the same.
namespace klubba::minutes {

/// What the caller knows and a meeting's state does not hold.
struct Facts {
    Zone zone;             ///< Of the meeting (MeetingInfo::zone): local times are told by it.
    std::string head_hash; ///< Of the journal that the state was folded from, as hex.
    std::optional<Day> posted;
    std::string kept_at; ///< Where the minutes can be read (KL 8:12).
};

struct Adjournment {
    std::string title; ///< "Lunch"; empty for one that was not planned.
    Stretch time;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("title", &Adjournment::title),
                           field("time", &Adjournment::time));
    }
    friend bool operator==(const Adjournment&, const Adjournment&) = default;
};

struct VerificationRecord {
    std::vector<std::string> verifiers;
    std::vector<std::string> substitutes;
    std::optional<Day> deadline; ///< As decided, else by law (KL 5:69).
    std::string place;

    static constexpr auto fields()
    {
        return list_fields(field("verifiers", &VerificationRecord::verifiers),
                           field("substitutes", &VerificationRecord::substitutes),
                           field("deadline", &VerificationRecord::deadline),
                           field_or_default("place", &VerificationRecord::place));
    }
    friend bool operator==(const VerificationRecord&, const VerificationRecord&) = default;
};

/// The posting certificate; what is not known yet is filled in by hand.
struct PostingRecord {
    std::optional<Day> posted;
    std::optional<Day> removed; ///< The first day on which it may be taken down.
    std::optional<Day> last_appeal_day;
    std::string kept_at;

    static constexpr auto fields()
    {
        return list_fields(field("posted", &PostingRecord::posted),
                           field("removed", &PostingRecord::removed),
                           field("last_appeal_day", &PostingRecord::last_appeal_day),
                           field_or_default("kept_at", &PostingRecord::kept_at));
    }
    friend bool operator==(const PostingRecord&, const PostingRecord&) = default;
};

/// A presentation of the schedule that belongs to no §.
struct Presentation {
    std::string title;
    std::vector<std::string> presenters;
    Stretch time;

    static constexpr auto fields()
    {
        return list_fields(field("title", &Presentation::title),
                           field("presenters", &Presentation::presenters),
                           field("time", &Presentation::time));
    }
    friend bool operator==(const Presentation&, const Presentation&) = default;
};

struct UnhandledItem {
    std::string agenda_number;
    std::string title;
    bool skipped = false; ///< Taken off by the meeting, not just left.
    std::string reason;

    static constexpr auto fields()
    {
        return list_fields(field_or_default("agenda_number", &UnhandledItem::agenda_number),
                           field("title", &UnhandledItem::title),
                           field("skipped", &UnhandledItem::skipped),
                           field_or_default("reason", &UnhandledItem::reason));
    }
    friend bool operator==(const UnhandledItem&, const UnhandledItem&) = default;
};

enum class Standing { Draft, Complete };
constexpr auto names_of(Standing)
{
    return std::array<std::string_view, 2>{"draft", "complete"};
}

struct Record {
    Standing standing{}; ///< A draft until the meeting is closed.
    meeting::RecordForm form{};
    std::string body;
    std::vector<std::string> joint_bodies; ///< Beside it.
    Day day{};
    std::optional<Day> last_day; ///< Of a meeting that went past midnight.
    std::vector<Stretch> days;   ///< From beginning to end, each.
    std::vector<RollCall> roll_calls;
    std::string place;
    std::optional<Moment> opened;
    std::optional<Moment> closed;
    std::vector<Adjournment> adjournments;
    Attendance attendance;
    VerificationRecord verification;
    std::vector<std::int64_t> section_numbers;
    std::vector<Section> sections;
    std::vector<Presentation> presentations;
    std::vector<QuestionText> questions; ///< Those that no § tells.
    std::vector<UnhandledItem> unhandled;
    PostingRecord posting;
    std::string head_hash;

    static constexpr auto fields()
    {
        return list_fields(
            field("standing", &Record::standing), field_or_default("form", &Record::form),
            field("body", &Record::body), field("joint_bodies", &Record::joint_bodies),
            field("day", &Record::day), field("last_day", &Record::last_day),
            field("days", &Record::days), field("roll_calls", &Record::roll_calls),
            field_or_default("place", &Record::place), field("opened", &Record::opened),
            field("closed", &Record::closed), field("adjournments", &Record::adjournments),
            field("attendance", &Record::attendance), field("verification", &Record::verification),
            field("section_numbers", &Record::section_numbers),
            field("sections", &Record::sections), field("presentations", &Record::presentations),
            field("questions", &Record::questions), field("unhandled", &Record::unhandled),
            field("posting", &Record::posting), field_or_default("head_hash", &Record::head_hash));
    }
    friend bool operator==(const Record&, const Record&) = default;
};

Record record_of(const meeting::MeetingState& state, const Facts& facts);

} // namespace klubba::minutes
