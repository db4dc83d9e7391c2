#pragma once

#include "base/describe.h"
#include "meeting/ids.h"
#include "meeting/people.h"
#include "meeting/rules.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The agenda and the schedule as planned. A slot of the schedule is not an item of the agenda: a
// slot points at none, one or many items, the room follows the slots, the minutes follow the items.
namespace klubba::meeting {

enum class ItemKind {
    Decision,
    Information,
    RollCall,
    Verification,  ///< Protokollsjustering: decided by the appointment of verifiers.
    Questions,     ///< Anmälan av frågor: questions are registered here.
    Answers,       ///< Besvarande av anmälda frågor.
    Presentations, ///< A list of what was shown; handled without being opened.
    Schedule,      ///< The schedule itself, where a notice numbers it; not handled.
    Reported,
    Election,
    Formality, ///< Opening, closing and the like.
};
constexpr auto names_of(ItemKind)
{
    return std::array<std::string_view, 11>{
        "decision",      "information", "roll-call", "verification", "questions", "answers",
        "presentations", "schedule",    "reported",  "election",     "formality"};
}

/// Who may see an item. Closed and secret items reach the room view as a number alone.
enum class Confidentiality { Open, Closed, Secret };
constexpr auto names_of(Confidentiality)
{
    return std::array<std::string_view, 3>{"open", "closed", "secret"};
}

/// How the clauses of a decision are written: "att godkänna …, samt" or "1. Nämnden godkänner …".
enum class ClauseStyle { AttClauses, NumberedSentences };
constexpr auto names_of(ClauseStyle)
{
    return std::array<std::string_view, 2>{"att-clauses", "numbered-sentences"};
}

struct SubItem {
    std::string number;
    std::string title;
    std::vector<std::string> presenters;

    static constexpr auto fields()
    {
        return list_fields(field("number", &SubItem::number), field("title", &SubItem::title),
                           field("presenters", &SubItem::presenters));
    }
    friend bool operator==(const SubItem&, const SubItem&) = default;
};

/// A file that is kept beside the journals, under the hash of what is in it, as it was when the
/// event was written: the same everywhere, or not there.
struct StoredFile {
    std::string document;   ///< Of the item's documents, by name, the one that it is.
    std::string hash;       ///< BLAKE2b-256, as hex.
    std::int64_t size = 0;  ///< Bytes.
    std::string media_type; ///< "application/pdf".

    static constexpr auto fields()
    {
        return list_fields(field("document", &StoredFile::document),
                           field("hash", &StoredFile::hash), field("size", &StoredFile::size),
                           field("media_type", &StoredFile::media_type));
    }
    friend bool operator==(const StoredFile&, const StoredFile&) = default;
};

struct AgendaItem {
    ItemId id;
    std::string number; ///< As on the agenda; never a § number.
    std::string title;
    ItemKind kind{};
    Confidentiality confidentiality{};
    std::vector<std::string> registry_numbers;
    std::vector<std::string> presenters;
    std::vector<std::string> proposal; ///< Clauses, without "att" and without the joining "samt".
    ClauseStyle clause_style{};
    std::string summary;
    std::vector<std::string> documents;
    std::vector<StoredFile> files; ///< Of those documents that there are any of; one each.
    std::vector<SubItem> sub_items;
    std::vector<std::string> dispatch;   ///< To whom the decision is sent.
    bool immediate_verification = false; ///< Proposed; whether it was done is in the item's state.
    bool deferred_by_minority = false;   ///< Once before: then it takes a majority (KL 5:51).
    bool concerns_employment = false;    ///< Drawn by lot when tied, as an election (KL 5:56).

    static constexpr auto fields()
    {
        return list_fields(
            field("id", &AgendaItem::id), field_or_default("number", &AgendaItem::number),
            field("title", &AgendaItem::title), field("kind", &AgendaItem::kind),
            field_or_default("confidentiality", &AgendaItem::confidentiality),
            field("registry_numbers", &AgendaItem::registry_numbers),
            field("presenters", &AgendaItem::presenters), field("proposal", &AgendaItem::proposal),
            field_or_default("clause_style", &AgendaItem::clause_style),
            field_or_default("summary", &AgendaItem::summary),
            field("documents", &AgendaItem::documents), field("files", &AgendaItem::files),
            field("sub_items", &AgendaItem::sub_items), field("dispatch", &AgendaItem::dispatch),
            field_or_default("immediate_verification", &AgendaItem::immediate_verification),
            field_or_default("deferred_by_minority", &AgendaItem::deferred_by_minority),
            field_or_default("concerns_employment", &AgendaItem::concerns_employment));
    }
    friend bool operator==(const AgendaItem&, const AgendaItem&) = default;
};

enum class SlotKind { Business, Break, Lunch, GroupMeeting };
constexpr auto names_of(SlotKind)
{
    return std::array<std::string_view, 4>{"business", "break", "lunch", "group-meeting"};
}

struct ItemLink {
    ItemId item;
    std::string sub_item; ///< Number of the sub-item, or empty for the item as a whole.

    static constexpr auto fields()
    {
        return list_fields(field("item", &ItemLink::item),
                           field_or_default("sub_item", &ItemLink::sub_item));
    }
    friend bool operator==(const ItemLink&, const ItemLink&) = default;
};

struct Slot {
    SlotId id;
    std::optional<Instant> starts; ///< Absent for a slot that has no time of its own.
    std::optional<Instant> ends;   ///< Absent when the next slot's start is the end.
    std::string title;
    std::vector<std::string> presenters;
    SlotKind kind{};
    std::vector<ItemLink> items;
    bool fixed = false; ///< Someone from outside comes then: never forecast before its time.
    std::string place;  ///< Where it is elsewhere than the meeting: a site visit.

    [[nodiscard]] bool is_break() const { return kind != SlotKind::Business; }

    static constexpr auto fields()
    {
        return list_fields(
            field("id", &Slot::id), field("starts", &Slot::starts), field("ends", &Slot::ends),
            field("title", &Slot::title), field("presenters", &Slot::presenters),
            field_or_default("kind", &Slot::kind), field("items", &Slot::items),
            field_or_default("fixed", &Slot::fixed), field_or_default("place", &Slot::place));
    }
    friend bool operator==(const Slot&, const Slot&) = default;
};

/// Another body that meets in the same meeting.
struct JointBody {
    BodyId id;
    std::string name;
    BodyKind kind{};

    static constexpr auto fields()
    {
        return list_fields(field("id", &JointBody::id), field("name", &JointBody::name),
                           field_or_default("kind", &JointBody::kind));
    }
    friend bool operator==(const JointBody&, const JointBody&) = default;
};

/// What the meeting leaves behind: minutes, or notes where nothing is decided.
enum class RecordForm { Minutes, Notes };
constexpr auto names_of(RecordForm)
{
    return std::array<std::string_view, 2>{"minutes", "notes"};
}

/// The facts on the front of the notice.
struct MeetingInfo {
    std::string body;
    BodyKind body_kind{};
    Day day{};
    Instant starts{};
    std::optional<Instant> ends;
    std::string place;
    std::string zone; ///< Name in the time zone database, by which its times are shown.
    std::string proposed_verifier;
    std::string proposed_verifier_substitute;
    std::optional<Day> proposed_verification_deadline;
    std::vector<JointBody> joint_bodies; ///< Beside `body`.
    RecordForm record_form{};
    RuleChoices rules;
    std::string last_verifier;        ///< Name of the member whose turn it was last time.
    std::optional<StoredFile> notice; ///< Itself, where it was a file that is kept.

    static constexpr auto fields()
    {
        return list_fields(
            field("body", &MeetingInfo::body),
            field_or_default("body_kind", &MeetingInfo::body_kind), field("day", &MeetingInfo::day),
            field("starts", &MeetingInfo::starts), field("ends", &MeetingInfo::ends),
            field_or_default("place", &MeetingInfo::place), field("zone", &MeetingInfo::zone),
            field_or_default("proposed_verifier", &MeetingInfo::proposed_verifier),
            field_or_default("proposed_verifier_substitute",
                             &MeetingInfo::proposed_verifier_substitute),
            field("proposed_verification_deadline", &MeetingInfo::proposed_verification_deadline),
            field("joint_bodies", &MeetingInfo::joint_bodies),
            field_or_default("record_form", &MeetingInfo::record_form),
            field_or_default("rules", &MeetingInfo::rules),
            field_or_default("last_verifier", &MeetingInfo::last_verifier),
            field("notice", &MeetingInfo::notice));
    }
    friend bool operator==(const MeetingInfo&, const MeetingInfo&) = default;
};

} // namespace klubba::meeting
