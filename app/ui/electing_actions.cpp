#include "meeting/voting.h"
#include "ui/action_parts.h"
#include "ui/secretary_forms.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using words::Word;
using Act = SecretaryAct;
using In = const SecretaryInput&;

namespace {

bool has_election(In in)
{
    return std::any_of(in.state.elections.begin(), in.state.elections.end(),
                       [](const auto& one) { return !one.decided; });
}
bool has_nominee(In in)
{
    const auto latest = std::find_if(in.state.elections.rbegin(), in.state.elections.rend(),
                                     [](const auto& one) { return !one.decided; });
    return latest != in.state.elections.rend() && !latest->nominees.empty();
}
/// An election, or a vote on an item that chooses people: the lot decides those that are tied.
bool can_draw(In in)
{
    if (has_election(in)) return true;
    return in.view.item && chooses_people(in.view.item->item) &&
           !votes_on(in.state, in.view.item->item.id).empty();
}
bool is_closed(In in)
{
    return in.view.phase == meeting::Phase::Closed;
}
bool has_stage(In in, bool (*holds)(const meeting::SetStage&))
{
    return std::any_of(in.view.stages.begin(), in.view.stages.end(), holds);
}
bool can_post(In in)
{
    return has_stage(in, [](const auto& set) { return set.next == meeting::AfterStep::Post; });
}
bool can_send(In in)
{
    return has_stage(in, [](const auto& set) { return set.stage < meeting::Stage::Verified; });
}
bool is_any_locked(In in)
{
    return has_stage(
        in, [](const auto& set) { return set.stage >= meeting::Stage::Verified && !set.unlocked; });
}
bool has_remark(In in)
{
    return std::any_of(in.state.remarks.begin(), in.state.remarks.end(),
                       [](const auto& one) { return !one.settled; });
}
bool has_masks(In in)
{
    return std::any_of(in.state.ruled_words.begin(), in.state.ruled_words.end(),
                       [](const auto& one) { return one.rule == meeting::WordsRule::Masked; });
}
bool is_posted(In in)
{
    return std::any_of(in.state.verified.begin(), in.state.verified.end(),
                       [](const auto& one) { return one.posted && !one.removed; });
}

constexpr std::array all{
    SecretaryAction{Act::Election, Word::ActElection, {}, is_deciding, form<election_form>},
    SecretaryAction{Act::Nominate, Word::ActNominate, {}, has_election, form<nominate_form>},
    SecretaryAction{Act::WithdrawNominee,
                    Word::ActWithdrawNominee,
                    {},
                    has_nominee,
                    form<withdraw_nominee_form>},
    SecretaryAction{Act::Tellers, Word::ActTellers, {}, has_election, form<tellers_form>},
    SecretaryAction{Act::Count, Word::ActCount, {}, has_election, form<count_form>},
    SecretaryAction{Act::Lot, Word::ActLot, {}, can_draw, form<lot_form>},
    SecretaryAction{Act::Elected, Word::ActElected, {}, has_election, form<elected_form>},
    SecretaryAction{Act::VerifySections, Word::ActVerifySections, KeyPress{Key::F6}, is_closed,
                    form<verify_sections_form>},
    SecretaryAction{
        Act::Disagreement, Word::ActDisagreement, {}, is_closed, form<disagreement_form>},
    SecretaryAction{Act::Post, Word::ActPost, KeyPress{Key::F7}, can_post, form<post_form>},
    SecretaryAction{Act::RemovePosting, Word::ActRemovePosting, KeyPress{Key::F8}, is_posted,
                    form<remove_posting_form>},
    SecretaryAction{Act::SendMinutes, Word::ActSendMinutes, KeyPress{Key::F3}, can_send,
                    form<send_form>},
    SecretaryAction{Act::Remark, Word::ActRemark, KeyPress{Key::F9}, is_closed, form<remark_form>},
    SecretaryAction{Act::SettleRemark, Word::ActSettleRemark, KeyPress{Key::F10}, has_remark,
                    form<settle_remark_form>},
    SecretaryAction{Act::AttachSigned, Word::ActAttachSigned, ctrl(Key::D), is_any_locked,
                    form<attach_signed_form>},
    SecretaryAction{Act::Consent, Word::ActConsent, ctrl(Key::U), is_any_locked,
                    form<consent_form>},
    SecretaryAction{Act::MaskWords, Word::ActMaskWords, {}, is_closed, form<mask_words_form>},
    SecretaryAction{Act::KeepWords, Word::ActKeepWords, {}, has_masks, form<keep_words_form>},
};

} // namespace

std::span<const SecretaryAction> electing_actions()
{
    return all;
}

} // namespace klubba::ui
