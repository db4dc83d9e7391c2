#include "meeting/rules.h"

namespace klubba::meeting {

Rules rules_of(BodyKind kind, const RuleChoices& choices)
{
    const bool is_council = kind == BodyKind::Council;
    const bool only_prepares = kind == BodyKind::PreparatoryCommittee;
    Rules rules;
    rules.kind = kind;
    rules.verifiers = choices.verifiers.value_or(is_council ? 2 : 1);
    // What only prepares is posted nowhere, for it cannot be appealed (KL 13:2).
    rules.posting =
        choices.posting.value_or(only_prepares ? Posting::NotRequired : Posting::Required);
    // The council has no choice: KL 5:20.
    rules.alternation =
        is_council ? Alternation::Refused : choices.alternation.value_or(Alternation::Refused);
    rules.remote = choices.remote.value_or(RemoteParticipation::Allowed);
    rules.vote_order = choices.vote_order.value_or(VoteOrder::ChairLast);
    rules.section_form = choices.section_form.value_or(SectionForm::Plain);
    rules.dissent_days = choices.dissent_days;
    rules.replies = choices.replies;
    rules.party_orders = choices.party_orders;
    rules.speaking_times = choices.speaking_times;
    rules.speakers_in_minutes = choices.speakers_in_minutes.value_or(SpeakersInMinutes::NotNamed);
    rules.ballots_in_room = choices.ballots_in_room.value_or(BallotsInRoom::Named);
    return rules;
}

} // namespace klubba::meeting
