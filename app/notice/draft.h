#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/people.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// What a notice was understood to say: a draft for the secretary to correct, not yet a meeting.
//
// 1. Nothing in it is invented: what the notice does not say is absent, and what was not understood
//    stands in `unread`.
// 2. Every value that is present has a source, whose `field` is its path in this struct
//    ("items[3].title"), whose lines are counted from 1 in the file.
// 3. Its JSON is a contract: the fields it names are always written, as null or [] when empty.
namespace klubba::notice {

struct DraftMember {
    std::optional<std::string> name; ///< Absent for a vacant seat.
    std::optional<std::string> party;
    meeting::SeatKind seat{};
    std::optional<meeting::Role> role;
    bool vacant = false;

    static constexpr auto fields()
    {
        return list_fields(
            field_always("name", &DraftMember::name), field_always("party", &DraftMember::party),
            field("seat", &DraftMember::seat), field_always("role", &DraftMember::role),
            field("vacant", &DraftMember::vacant));
    }
};

struct DraftSlot {
    std::optional<Day> day; ///< Only where the schedule names a day of its own.
    std::optional<ClockTime> start;
    std::optional<ClockTime> end;
    std::string title; ///< As written, with its "Beslut:".
    std::vector<std::string> presenters;
    bool is_break = false;
    meeting::SlotKind kind{};
    std::vector<std::string> items;     ///< Numbers of items.
    std::vector<std::string> sub_items; ///< "6.2": the second sub-item of item 6.

    static constexpr auto fields()
    {
        return list_fields(field("day", &DraftSlot::day), field_always("start", &DraftSlot::start),
                           field_always("end", &DraftSlot::end), field("title", &DraftSlot::title),
                           field_always("presenters", &DraftSlot::presenters),
                           field("break", &DraftSlot::is_break), field("kind", &DraftSlot::kind),
                           field_always("items", &DraftSlot::items),
                           field_always("sub_items", &DraftSlot::sub_items));
    }
};

struct DraftSubItem {
    std::string number;
    std::string title;
    std::vector<std::string> presenters;

    static constexpr auto fields()
    {
        return list_fields(field("number", &DraftSubItem::number),
                           field("title", &DraftSubItem::title),
                           field_always("presenters", &DraftSubItem::presenters));
    }
};

struct DraftItem {
    std::string number; ///< Empty for a formality that the notice does not number.
    std::string title;
    meeting::ItemKind kind{};
    meeting::Confidentiality confidentiality{};
    std::string group; ///< The heading that it stands under.
    std::vector<std::string> registry_numbers;
    std::vector<std::string> presenters;
    std::string lead_in; ///< "Nämnden beslutar": who does what with the clauses.
    std::vector<std::string> proposal;
    meeting::ClauseStyle clause_style{};
    std::string summary;
    std::vector<std::string> documents;
    std::vector<std::string> dispatch;
    std::vector<DraftSubItem> sub_items;
    bool immediate_verification = false;

    static constexpr auto fields()
    {
        return list_fields(field("number", &DraftItem::number), field("title", &DraftItem::title),
                           field("kind", &DraftItem::kind),
                           field_or_default("confidentiality", &DraftItem::confidentiality),
                           field_or_default("group", &DraftItem::group),
                           field_always("registry_numbers", &DraftItem::registry_numbers),
                           field_always("presenters", &DraftItem::presenters),
                           field_or_default("lead_in", &DraftItem::lead_in),
                           field_always("proposal", &DraftItem::proposal),
                           field_or_default("clause_style", &DraftItem::clause_style),
                           field_always("summary", &DraftItem::summary),
                           field_always("documents", &DraftItem::documents),
                           field_always("dispatch", &DraftItem::dispatch),
                           field_always("sub_items", &DraftItem::sub_items),
                           field("immediate_verification", &DraftItem::immediate_verification));
    }
};

struct DraftVerification {
    std::optional<std::string> verifier;
    std::vector<std::string> further_verifiers; ///< Councils appoint two.
    std::optional<std::string> substitute;
    std::optional<Day> deadline;

    static constexpr auto fields()
    {
        return list_fields(field_always("verifier", &DraftVerification::verifier),
                           field("further_verifiers", &DraftVerification::further_verifiers),
                           field_always("substitute", &DraftVerification::substitute),
                           field_always("deadline", &DraftVerification::deadline));
    }
};

/// Where a value was read, and how sure that is: 1 is a labelled value in a form that can mean
/// nothing else, below 0.5 is a guess worth a look.
struct Source {
    std::string path; ///< Written as "field".
    int line{};
    int last_line{};
    double confidence{};
    std::optional<int> page{}; ///< Counted from 1; absent where the notice was no PDF.
    std::vector<double> box{}; ///< Left, top, right and bottom of its lines on that page, in points
                               ///< from the top left corner; empty where there is no page.

    static constexpr auto fields()
    {
        return list_fields(field("field", &Source::path), field("line", &Source::line),
                           field("last_line", &Source::last_line),
                           field("confidence", &Source::confidence), field("page", &Source::page),
                           field("box", &Source::box));
    }
};

enum class WarningKind {
    WeekdayContradictsDate, ///< The date is believed.
    YearMissing,            ///< The year was taken from elsewhere in the notice.
    SecondSchedule,         ///< It overlaps the first and was left in `unread`.
    NoDate,
    NoStart,
    NumberMissing, ///< The numbers of the items have a gap.
};
constexpr auto names_of(WarningKind)
{
    return std::array<std::string_view, 6>{"weekday-contradicts-date",
                                           "year-missing",
                                           "second-schedule",
                                           "no-date",
                                           "no-start",
                                           "number-missing"};
}

struct Warning {
    WarningKind kind{};
    std::string path; ///< Written as "field"; empty when it is about the whole.
    int line{};       ///< 0 when there is no line to show.

    static constexpr auto fields()
    {
        return list_fields(field("kind", &Warning::kind), field_or_default("field", &Warning::path),
                           field_or_default("line", &Warning::line));
    }
};

struct Draft {
    std::optional<std::string> body;
    std::optional<Day> date;
    std::optional<ClockTime> start;
    std::optional<ClockTime> end;
    std::optional<std::string> place;
    std::vector<DraftMember> members;
    std::vector<std::string> others; ///< Staff and guests on the list, as written.
    std::vector<DraftSlot> schedule;
    std::optional<std::string> end_marker; ///< "Mötet avslutas", where that row has no time.
    std::vector<DraftItem> items;
    DraftVerification verification;
    std::vector<Warning> warnings;
    std::vector<std::string> unread;
    std::vector<Source> sources;

    static constexpr auto fields()
    {
        return list_fields(
            field_always("body", &Draft::body), field_always("date", &Draft::date),
            field_always("start", &Draft::start), field_always("end", &Draft::end),
            field_always("place", &Draft::place), field_always("members", &Draft::members),
            field("others", &Draft::others), field_always("schedule", &Draft::schedule),
            field("end_marker", &Draft::end_marker), field_always("items", &Draft::items),
            field("verification", &Draft::verification), field_always("warnings", &Draft::warnings),
            field_always("unread", &Draft::unread), field_always("sources", &Draft::sources));
    }
};

} // namespace klubba::notice
