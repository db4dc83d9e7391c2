#pragma once

#include "base/describe.h"
#include "meeting/people.h"
#include "meeting/terms.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a body has settled for itself, where the law leaves it free (KL 5:69, 5:72, 6:17, 6:24): a
// choice that is absent is as the kind of body usually has it. What the law itself says of a kind
// of body is not chosen here but asked of `Rules`.
namespace klubba::meeting {

/// May a member who left, and was replaced, serve again the same day (växeltjänstgöring)? After
/// conflict of interest always. In the council never (KL 5:20).
enum class Alternation { Refused, WhenBalanceChanged, Allowed };
constexpr auto names_of(Alternation)
{
    return std::array<std::string_view, 3>{"refused", "when-balance-changed", "allowed"};
}

enum class Posting { Required, NotRequired };
constexpr auto names_of(Posting)
{
    return std::array<std::string_view, 2>{"required", "not-required"};
}

enum class RemoteParticipation { Allowed, NotAllowed };
constexpr auto names_of(RemoteParticipation)
{
    return std::array<std::string_view, 2>{"allowed", "not-allowed"};
}

enum class VoteOrder { ListOrder, ChairLast };
constexpr auto names_of(VoteOrder)
{
    return std::array<std::string_view, 2>{"list-order", "chair-last"};
}

/// "§ 12", or "§ 12/2026" where numbers of several years meet.
enum class SectionForm { Plain, WithYear };
constexpr auto names_of(SectionForm)
{
    return std::array<std::string_view, 2>{"plain", "with-year"};
}

/// Whether minutes say who spoke in the debate on an item ("I debatten yttrar sig …").
enum class SpeakersInMinutes { NotNamed, Named };
constexpr auto names_of(SpeakersInMinutes)
{
    return std::array<std::string_view, 2>{"not-named", "named"};
}

/// What the room is shown of an open vote once it is closed: how each voted, or the totals alone.
/// While it is open the room sees only how many have answered.
enum class BallotsInRoom { Named, Totals };
constexpr auto names_of(BallotsInRoom)
{
    return std::array<std::string_view, 2>{"named", "totals"};
}

/// Whose substitutes serve for a party when its own have all been asked, in order.
struct PartyOrder {
    std::string party;
    std::vector<std::string> then;

    static constexpr auto fields()
    {
        return list_fields(field("party", &PartyOrder::party), field("then", &PartyOrder::then));
    }
    friend bool operator==(const PartyOrder&, const PartyOrder&) = default;
};

/// How long a speech may be. Of several that fit, the one for the party goes before one for all,
/// and of those the one for the latest speech.
struct SpeakingTime {
    SpeechKind kind{};
    std::string party; ///< Empty: of every party.
    std::int64_t from_speech =
        1; ///< The person's nth of this kind on the item, and those after it.
    Duration limit{};

    static constexpr auto fields()
    {
        return list_fields(field_or_default("kind", &SpeakingTime::kind),
                           field_or_default("party", &SpeakingTime::party),
                           field_or_default("from_speech", &SpeakingTime::from_speech),
                           field("limit", &SpeakingTime::limit));
    }
    friend bool operator==(const SpeakingTime&, const SpeakingTime&) = default;
};

struct RuleChoices {
    std::optional<std::int64_t> verifiers; ///< Beside the chair.
    std::optional<Posting> posting;
    std::optional<Alternation> alternation;
    std::optional<RemoteParticipation> remote;
    std::optional<VoteOrder> vote_order;
    std::optional<SectionForm> section_form;
    std::optional<std::int64_t> dissent_days; ///< To file the text of a dissent, from the last
                                              ///< meeting day; absent: until verification.
    std::optional<std::int64_t> replies;      ///< At most, for one person to one speech.
    std::vector<PartyOrder> party_orders;
    std::vector<SpeakingTime> speaking_times;
    std::optional<SpeakersInMinutes> speakers_in_minutes;
    std::optional<BallotsInRoom> ballots_in_room;

    static constexpr auto fields()
    {
        return list_fields(
            field("verifiers", &RuleChoices::verifiers), field("posting", &RuleChoices::posting),
            field("alternation", &RuleChoices::alternation), field("remote", &RuleChoices::remote),
            field("vote_order", &RuleChoices::vote_order),
            field("section_form", &RuleChoices::section_form),
            field("dissent_days", &RuleChoices::dissent_days),
            field("replies", &RuleChoices::replies),
            field("party_orders", &RuleChoices::party_orders),
            field("speaking_times", &RuleChoices::speaking_times),
            field("speakers_in_minutes", &RuleChoices::speakers_in_minutes),
            field("ballots_in_room", &RuleChoices::ballots_in_room));
    }
    friend bool operator==(const RuleChoices&, const RuleChoices&) = default;
};

/// The choices with all that is absent filled in, and what the law says of the kind of body.
struct Rules {
    BodyKind kind{};
    std::int64_t verifiers = 1;
    Posting posting{};
    Alternation alternation{};
    RemoteParticipation remote{};
    VoteOrder vote_order{};
    SectionForm section_form{};
    std::optional<std::int64_t> dissent_days;
    std::optional<std::int64_t> replies;
    std::vector<PartyOrder> party_orders;
    std::vector<SpeakingTime> speaking_times;
    SpeakersInMinutes speakers_in_minutes{};
    BallotsInRoom ballots_in_room{};

    /// One third of those present and serving may postpone or refer back (KL 5:50-51).
    [[nodiscard]] bool minority_defers() const { return kind == BodyKind::Council; }
    /// What was not announced is decided only if urgent and with nobody against (KL 5:52).
    [[nodiscard]] bool decides_announced_only() const { return kind == BodyKind::Council; }
    /// Too few because of conflict of interest alone is no hindrance (KL 5:46).
    [[nodiscard]] bool conflict_spares_quorum() const { return kind == BodyKind::Council; }
    /// Who has a conflict of interest must also leave the room (KL 6:30).
    [[nodiscard]] bool conflicted_must_leave() const { return kind != BodyKind::Council; }
    /// A substitute is of the member's own party, or there is none (KL 5:17-21).
    [[nodiscard]] bool seats_stay_in_party() const { return kind == BodyKind::Council; }
    /// Held in public unless the doors are closed for an item (KL 5:42).
    [[nodiscard]] bool is_public() const { return kind == BodyKind::Council; }
};

/// The rules of a body of that kind with those choices.
Rules rules_of(BodyKind kind, const RuleChoices& choices);

} // namespace klubba::meeting
