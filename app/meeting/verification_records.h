#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/ids.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// Sets of §§ with what became of them after the meeting.
namespace klubba::meeting {

/// How the verifiers and the chair put their names to the §§ (KL 5:69 leaves it to the council).
enum class VerificationMethod { Unsaid, OnPaper, InTheMeeting, ElectronicSignature };
constexpr auto names_of(VerificationMethod)
{
    return std::array<std::string_view, 4>{"unsaid", "on-paper", "in-the-meeting",
                                           "electronic-signature"};
}

struct VerificationSet {
    VerificationSetId id;
    std::vector<ItemId> items;
    Day verified{};
    std::vector<PersonId> by; ///< The verifiers who signed, beside the chair.
    std::string place;
    VerificationMethod method{};
    std::string reference{}; ///< What the e-signature service calls it.

    static constexpr auto fields()
    {
        return list_fields(
            field_or_default("id", &VerificationSet::id), field("items", &VerificationSet::items),
            field("verified", &VerificationSet::verified), field("by", &VerificationSet::by),
            field_or_default("place", &VerificationSet::place),
            field_or_default("method", &VerificationSet::method),
            field_or_default("reference", &VerificationSet::reference));
    }
    friend bool operator==(const VerificationSet&, const VerificationSet&) = default;
};

/// What a program that checks signatures found in a file.
enum class SignatureFinding {
    NotChecked, ///< It is not installed, could not read the file, or the file is no PDF.
    None,       ///< The file is signed by nobody.
    Holds,      ///< Every signature is of the file as it is.
    Broken,     ///< The file is not what was signed.
};
constexpr auto names_of(SignatureFinding)
{
    return std::array<std::string_view, 4>{"not-checked", "none", "holds", "broken"};
}

/// The signed minutes as they came from outside.
struct SignedFile {
    StoredFile file;
    std::string sha256; ///< Of its bytes, as hex: what other programs can compare.
    SignatureFinding finding{};
    std::string said; ///< By the program that checked, a signature on each line.

    static constexpr auto fields()
    {
        return list_fields(field("file", &SignedFile::file), field("sha256", &SignedFile::sha256),
                           field_or_default("finding", &SignedFile::finding),
                           field_or_default("said", &SignedFile::said));
    }
    friend bool operator==(const SignedFile&, const SignedFile&) = default;
};

/// One of the verifiers, or the chair, lets the §§ be changed.
struct UnlockConsent {
    PersonId by;
    std::string reason;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("by", &UnlockConsent::by), field("reason", &UnlockConsent::reason),
                           field("at", &UnlockConsent::at));
    }
    friend bool operator==(const UnlockConsent&, const UnlockConsent&) = default;
};

/// A verification that no longer holds: the §§ were unlocked, and verified anew.
struct EarlierVerification {
    VerificationSet set;
    std::optional<Day> posted;
    std::optional<Day> removed;
    std::vector<UnlockConsent> consents;
    std::vector<SignedFile> files;

    static constexpr auto fields()
    {
        return list_fields(field("set", &EarlierVerification::set),
                           field("posted", &EarlierVerification::posted),
                           field("removed", &EarlierVerification::removed),
                           field("consents", &EarlierVerification::consents),
                           field("files", &EarlierVerification::files));
    }
    friend bool operator==(const EarlierVerification&, const EarlierVerification&) = default;
};

struct VerificationSetRecord {
    VerificationSet set;
    std::optional<Day> posted;
    std::optional<Day> removed;
    std::string kept_at;
    bool locks = false; ///< What the §§ say stands; false of what older versions wrote.
    std::vector<UnlockConsent> consents{};
    std::vector<SignedFile> files{};
    std::vector<EarlierVerification> earlier{}; ///< First one first.

    static constexpr auto fields()
    {
        return list_fields(field("set", &VerificationSetRecord::set),
                           field("posted", &VerificationSetRecord::posted),
                           field("removed", &VerificationSetRecord::removed),
                           field_or_default("kept_at", &VerificationSetRecord::kept_at),
                           field_or_default("locks", &VerificationSetRecord::locks),
                           field("consents", &VerificationSetRecord::consents),
                           field("files", &VerificationSetRecord::files),
                           field("earlier", &VerificationSetRecord::earlier));
    }
    friend bool operator==(const VerificationSetRecord&, const VerificationSetRecord&) = default;
};

/// Something that the § of an item tells of, and that had not reached those who verified the §: it
/// is part of what the § says now, and was not of what they read.
struct LateEvent {
    EventId event;
    ItemId item;

    static constexpr auto fields()
    {
        return list_fields(field("event", &LateEvent::event), field("item", &LateEvent::item));
    }
    friend bool operator==(const LateEvent&, const LateEvent&) = default;
};

struct Disagreement {
    ItemId item;
    PersonId by;
    std::string text;
    Instant at{};

    static constexpr auto fields()
    {
        return list_fields(field("item", &Disagreement::item), field("by", &Disagreement::by),
                           field("text", &Disagreement::text), field("at", &Disagreement::at));
    }
    friend bool operator==(const Disagreement&, const Disagreement&) = default;
};

} // namespace klubba::meeting
