#include "meeting/naming.h"
#include "ui/action_parts.h"
#include "ui/secretary_forms.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::ListStage;
using words::Word;
using Act = SecretaryAct;
using In = const SecretaryInput&;
using Now = const SecretaryMoment&;

namespace {

// When an action applies.

bool has_proposal(In in)
{
    return is_deciding(in) &&
           std::any_of(in.state.proposals.begin(), in.state.proposals.end(), [&](const auto& one) {
               return one.proposal.item == in.view.item->item.id && one.stands();
           });
}
bool is_voting(In in)
{
    return open_vote(in.state) != nullptr;
}
bool can_vote(In in)
{
    return is_deciding(in) && !is_voting(in);
}
/// The question that was put last on the open item, and has not been answered by gavel or vote.
bool has_question(In in)
{
    return is_deciding(in) && !in.state.put_questions.empty() &&
           in.state.put_questions.back().question.item == in.view.item->item.id &&
           !in.state.put_questions.back().gavel && !in.state.put_questions.back().vote_demanded;
}
bool has_order(In in)
{
    if (!is_deciding(in)) return false;
    const auto* order = find_question_order(in.state, in.view.item->item.id);
    return order != nullptr && !order->accepted;
}
bool has_open_dissent(In in)
{
    return std::any_of(in.state.dissents.begin(), in.state.dissents.end(),
                       [](const auto& one) { return !one.withdrawn && one.dissent.text.empty(); });
}
bool has_dissent(In in)
{
    return std::any_of(in.state.dissents.begin(), in.state.dissents.end(),
                       [](const auto& one) { return !one.withdrawn; });
}
bool can_defer(In in)
{
    return is_deciding(in) && rules_of(in.state).minority_defers();
}
bool has_dispute(In in)
{
    return is_open(in) &&
           std::any_of(in.state.conflicts.begin(), in.state.conflicts.end(),
                       [](const auto& one) { return !one.by.empty() && !one.finding; });
}
bool is_somebody_out(In in)
{
    return is_open(in) && std::any_of(in.state.conflicts.begin(), in.state.conflicts.end(),
                                      [](const auto& one) { return one.left && !one.returned; });
}
bool list_is_open(In in)
{
    return is_open(in) && in.state.speakers_list == ListStage::Open;
}
bool list_is_not_closed(In in)
{
    return is_open(in) && in.state.speakers_list != ListStage::Closed;
}
bool list_is_not_open(In in)
{
    return is_open(in) && in.state.speakers_list != ListStage::Open;
}
bool clock_stands(In in)
{
    return in.room.speaker && in.room.speaker->paused_since;
}
bool clock_runs(In in)
{
    return in.state.floor && !clock_stands(in);
}
bool can_adopt(In in)
{
    return is_open(in) && !in.state.agenda_adopted;
}
const meeting::ItemRecord* chosen_item(In in, const SecretaryScreen& local)
{
    const auto* record = find(in.state, local.item);
    return record == nullptr ? open_item(in.state) : record;
}
bool has_late_item(In in)
{
    return is_open(in) && std::any_of(in.state.items.begin(), in.state.items.end(),
                                      [](const auto& one) { return one.late && !one.admitted; });
}
bool doors_can_close(In in)
{
    return is_open(in) && !doors_are_closed(in.state);
}
bool doors_can_open(In in)
{
    return is_open(in) && doors_are_closed(in.state);
}

// What an action does.

void propose_order(Now now)
{
    ask(now.out, meeting::ProposeQuestionOrder{now.in.view.item->item.id, {}});
}
void accept_order(Now now)
{
    ask(now.out, meeting::AcceptQuestionOrder{now.in.view.item->item.id});
}
void admit(Now now)
{
    if (const auto* record = chosen_item(now.in, now.local))
        ask(now.out, meeting::AdmitLateItem{record->item.id});
}
void withdraw_item(Now now)
{
    if (const auto* record = chosen_item(now.in, now.local))
        now.local.form = withdraw_item_form(now.in, now.desk, record->item.id);
}

void split(Now now)
{
    if (const auto* record = chosen_item(now.in, now.local))
        now.local.form = split_form(now.in, now.desk, record->item.id);
}
/// Which one, where there are several; then what it is to say.
void correct_proposal(Now now)
{
    now.local.form = which_proposal_form(now.in, now.desk);
    if (now.local.form->fields[0].choices.size() == 1) {
        now.local.form =
            correct_proposal_form(now.in, now.desk, {now.local.form->fields[0].choices.front().id});
        return;
    }
    now.local.after = [](Now later, const std::vector<FormField>& fields) {
        later.local.form = correct_proposal_form(later.in, later.desk, {fields.front().chosen});
    };
}

constexpr std::array all{
    SecretaryAction{Act::Proposal, Word::ActProposal, ctrl(Key::K), is_deciding,
                    form<proposal_form>},
    SecretaryAction{Act::Vote, Word::ActVote, ctrl(Key::W), can_vote, form<vote_form>},
    SecretaryAction{Act::CloseVote, Word::ActCloseVote, ctrl(Key::W), is_voting,
                    wish<meeting::CloseVote>},
    SecretaryAction{Act::Support, Word::ActSupport, {}, has_proposal, form<support_form>},
    SecretaryAction{Act::WithdrawProposal,
                    Word::ActWithdrawProposal,
                    {},
                    has_proposal,
                    form<withdraw_proposal_form>},
    SecretaryAction{
        Act::RefuseProposal, Word::ActRefuseProposal, {}, has_proposal, form<refuse_proposal_form>},
    SecretaryAction{Act::QuestionOrder, Word::ActQuestionOrder, {}, has_proposal, propose_order},
    SecretaryAction{Act::AcceptOrder, Word::ActAcceptOrder, {}, has_order, accept_order},
    SecretaryAction{
        Act::PutQuestion, Word::ActPutQuestion, {}, is_deciding, form<put_question_form>},
    SecretaryAction{Act::Gavel, Word::ActGavel, {}, has_question, wish<meeting::StrikeGavel>},
    SecretaryAction{Act::DemandVote, Word::ActDemandVote, {}, has_question, form<demand_vote_form>},
    SecretaryAction{Act::CastingVote, Word::CastingVote, {}, is_voting, form<casting_vote_form>},
    SecretaryAction{Act::NotParticipating,
                    Word::ActNotParticipating,
                    {},
                    is_deciding,
                    form<not_participating_form>},
    SecretaryAction{
        Act::DissentText, Word::ActDissentText, {}, has_open_dissent, form<dissent_text_form>},
    SecretaryAction{
        Act::SettleConflict, Word::ActSettleConflict, {}, has_dispute, form<settle_conflict_form>},
    SecretaryAction{Act::Return, Word::ActReturn, {}, is_somebody_out, form<return_form>},
    SecretaryAction{Act::ListClosing,
                    Word::ActListClosing,
                    {},
                    list_is_open,
                    wish<meeting::AnnounceListClosing>},
    SecretaryAction{Act::ListClosed,
                    Word::ActListClosed,
                    {},
                    list_is_not_closed,
                    wish<meeting::CloseSpeakersList>},
    SecretaryAction{Act::ListOpened,
                    Word::ActListOpened,
                    {},
                    list_is_not_open,
                    wish<meeting::OpenSpeakersList>},
    SecretaryAction{
        Act::PauseFloor, Word::ActPauseFloor, {}, clock_runs, wish<meeting::PauseFloor>},
    SecretaryAction{
        Act::ResumeFloor, Word::ActResumeFloor, {}, clock_stands, wish<meeting::ResumeFloor>},
    SecretaryAction{
        Act::CloseDebate, Word::ActCloseDebate, {}, is_deciding, wish<meeting::CloseDebate>},
    SecretaryAction{Act::Adopt, Word::ActAdopt, {}, can_adopt, wish<meeting::AdoptAgenda>},
    SecretaryAction{Act::Admit, Word::ActAdmit, {}, has_late_item, admit, Target::Item},
    SecretaryAction{
        Act::WithdrawItem, Word::ActWithdrawItem, {}, always, withdraw_item, Target::Item},
    SecretaryAction{Act::Split, Word::ActSplit, {}, always, split, Target::Item},
    SecretaryAction{
        Act::CorrectProposal, Word::ActCorrectProposal, {}, has_proposal, correct_proposal},
    SecretaryAction{Act::Ballot, Word::ActBallot, {}, is_voting, form<ballot_form>},
    SecretaryAction{Act::Minority, Word::ActMinority, {}, can_defer, form<minority_form>},
    SecretaryAction{Act::WithdrawDissent,
                    Word::ActWithdrawDissent,
                    {},
                    has_dissent,
                    form<withdraw_dissent_form>},
    SecretaryAction{Act::CloseDoors, Word::ActCloseDoors, {}, doors_can_close, form<doors_form>},
    SecretaryAction{
        Act::OpenDoors, Word::ActOpenDoors, {}, doors_can_open, wish<meeting::OpenDoors>},
    SecretaryAction{Act::Presentation, Word::ActPresentation, {}, is_open, form<presentation_form>},
    SecretaryAction{
        Act::DeferQuestion, Word::ActDeferQuestion, {}, has_asked, form<defer_question_form>},
};

} // namespace

std::span<const SecretaryAction> deciding_actions()
{
    return all;
}

} // namespace klubba::ui
