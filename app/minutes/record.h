#pragma once

#include "meeting/state.h"
#include "minutes/agenda_record.h"
#include "minutes/attendance_record.h"
#include "minutes/quorum_record.h"
#include "minutes/section_record.h"
#include "minutes/stretch_text.h"

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

enum class Standing { Draft, Complete };
constexpr auto names_of(Standing)
{
    return std::array<std::string_view, 2>{"draft", "complete"};
}

struct Record {
    Standing standing{}; ///< A draft until the meeting is closed.
    meeting::RecordForm form{};
    std::optional<std::int64_t> section_year; ///< Printed after § numbers, where the body does.
    std::string body;
    std::vector<std::string> joint_bodies; ///< Beside it.
    Day day{};
    std::optional<Day> last_day; ///< Of a meeting over several days.
    std::vector<Stretch> days;   ///< From beginning to end, each.
    std::vector<RollCall> roll_calls;
    std::string place;
    std::optional<Moment> opened;
    std::optional<Moment> closed;
    std::vector<Adjournment> adjournments;
    std::vector<ClosedStretch> closed_doors; ///< For the meeting; for an item its § tells.
    std::optional<AdoptedAgenda> agenda;
    Attendance attendance;
    VerificationRecord verification;
    std::vector<std::int64_t> section_numbers;
    std::vector<Section> sections;
    std::vector<Presentation> presentations;
    std::vector<QuestionText> questions; ///< Those that no § tells.
    std::vector<UnhandledItem> unhandled;
    std::vector<VerifiedSet> sets;
    std::string head_hash;

    static constexpr auto fields()
    {
        return list_fields(
            field("standing", &Record::standing), field_or_default("form", &Record::form),
            field("section_year", &Record::section_year), field("body", &Record::body),
            field("joint_bodies", &Record::joint_bodies), field("day", &Record::day),
            field("last_day", &Record::last_day), field("days", &Record::days),
            field("roll_calls", &Record::roll_calls), field_or_default("place", &Record::place),
            field("opened", &Record::opened), field("closed", &Record::closed),
            field("adjournments", &Record::adjournments),
            field("closed_doors", &Record::closed_doors), field("agenda", &Record::agenda),
            field("attendance", &Record::attendance), field("verification", &Record::verification),
            field("section_numbers", &Record::section_numbers),
            field("sections", &Record::sections), field("presentations", &Record::presentations),
            field("questions", &Record::questions), field("unhandled", &Record::unhandled),
            field("sets", &Record::sets), field_or_default("head_hash", &Record::head_hash));
    }
    friend bool operator==(const Record&, const Record&) = default;
};

/// Whether times of this record need their dates.
inline Dates dates_of(const Record& record)
{
    return record.last_day ? Dates::Told : Dates::LeftOut;
}

/// What a document of this record is dated: when the meeting was closed, else opened, else its day.
inline Instant dated(const Record& record)
{
    if (record.closed) return record.closed->at;
    if (record.opened) return record.opened->at;
    return std::chrono::sys_days{record.day};
}

Record record_of(const meeting::MeetingState& state, const Facts& facts);

} // namespace klubba::minutes
