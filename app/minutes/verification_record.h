#pragma once

#include "meeting/state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Who verifies the minutes and when, in which sets of §§, and what was posted of each (KL 5:69,
// 8:12). What the state does not know is left to be filled in by hand.
namespace klubba::minutes {

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

struct PostingRecord {
    std::optional<Day> posted;
    std::optional<Day> removed; ///< Or the first day on which it may be taken down.
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

/// §§ that are verified together. Those that are not yet are the last set.
struct VerifiedSet {
    std::vector<std::int64_t> sections;
    std::optional<Day> verified;
    std::vector<std::string> by; ///< Beside the chair.
    std::string place;
    bool immediately = false;             ///< In the room.
    std::optional<PostingRecord> posting; ///< None where the body posts nothing.
    meeting::VerificationMethod method{};
    std::string reference{}; ///< Of the service that took the signatures.

    static constexpr auto fields()
    {
        return list_fields(field("sections", &VerifiedSet::sections),
                           field("verified", &VerifiedSet::verified), field("by", &VerifiedSet::by),
                           field_or_default("place", &VerifiedSet::place),
                           field_or_default("immediately", &VerifiedSet::immediately),
                           field("posting", &VerifiedSet::posting),
                           field_or_default("method", &VerifiedSet::method),
                           field_or_default("reference", &VerifiedSet::reference));
    }
    friend bool operator==(const VerifiedSet&, const VerifiedSet&) = default;
};

/// A verifier does not agree with the chair on what a § should say; both are noted.
struct DisagreementText {
    std::string by;
    std::string text;

    static constexpr auto fields()
    {
        return list_fields(field("by", &DisagreementText::by),
                           field("text", &DisagreementText::text));
    }
    friend bool operator==(const DisagreementText&, const DisagreementText&) = default;
};

VerificationRecord verification_of(const meeting::MeetingState& state);

/// Verified in the room first, a set for each day; then as verified afterwards; then what is left.
/// `posted` and `kept_at` stand in for what the state does not know. Notes have no sets.
std::vector<VerifiedSet> verified_sets(const meeting::MeetingState& state,
                                       const std::optional<Day>& posted,
                                       const std::string& kept_at);

std::vector<DisagreementText> disagreements_on(const meeting::MeetingState& state,
                                               const meeting::ItemId& item);

} // namespace klubba::minutes
