#include "ui/chair_action_list.h"

#include "ui/chair_after.h"

#include <chrono>
#include <utility>

namespace klubba::ui {

using meeting::ChairAct;
using meeting::ChairView;
using meeting::ListStage;
using meeting::Phase;
using meeting::SpeechKind;
using words::Word;

namespace {

using Actions = std::vector<ChairAction>;

void add(Actions& all, std::string text, Word does, Key key, meeting::CommandBody wish)
{
    all.push_back({std::move(text), {key}, does, [wish = std::move(wish)](const ChairMoment& now) {
                       ask(now.out, wish);
                   }});
}

void add(Actions& all, const ChairMoment& now, Word word, Key key, meeting::CommandBody wish)
{
    add(all, std::string(now.desk.words(word)), word, key, std::move(wish));
}

void add_picker(Actions& all, const ChairMoment& now, Word word, Key key, PickFor what)
{
    all.push_back({std::string(now.desk.words(word)), {key}, word, [what](const ChairMoment& then) {
                       then.local.picker = picker_for(what, then.view);
                   }});
}

void add_floor(Actions& all, const ChairMoment& now)
{
    const ChairView& view = now.view;
    if (!view.waiting.empty()) add(all, now, Word::GiveFloorToNext, Key::O, meeting::GiveFloor{});
    if (view.floor) add(all, now, Word::EndSpeech, Key::E, meeting::EndFloor{});
    const bool over = view.item && view.item->debate_closed;
    if (!over && view.list != ListStage::Closed)
        add_picker(all, now, Word::NewSpeaker, Key::T, PickFor::Speech);
    if (!over && (view.floor || !view.speakers.empty()))
        add_picker(all, now, Word::AskReply, Key::R, PickFor::Reply);
    const bool presents = view.item && !view.item->presenters.empty() && !view.floor &&
                          view.speakers.empty() && view.waiting.empty();
    if (presents) {
        const auto& name = view.item->presenters.front();
        add(all, now.desk.words(Word::FloorToPresenter, {name}), Word::IsPresenting, Key::G,
            meeting::GiveFloor{{}, name, SpeechKind::Presentation, {}});
    }
}

void add_clock(Actions& all, const ChairMoment& now)
{
    const ChairView& view = now.view;
    if (!view.floor) return;
    if (view.floor->paused_since)
        add(all, now, Word::StartClock, Key::S, meeting::ResumeFloor{});
    else
        add(all, now, Word::StopClock, Key::S, meeting::PauseFloor{});
    if (view.floor->limit)
        add(all, now, Word::MoreTime, Key::Plus, meeting::AddSpeakingTime{std::chrono::minutes{1}});
}

/// One who demands a vote on what no question has been put on has it put.
bool can_be_voted_on(const ChairView& view)
{
    const bool is_put = view.act.kind == ChairAct::Kind::StrikeGavel;
    const bool is_plain = view.act.kind == ChairAct::Kind::Decide && view.question &&
                          !view.question->is_put && !view.vote;
    return is_put || is_plain;
}

void add_deciding(Actions& all, const ChairMoment& now)
{
    const ChairView& view = now.view;
    if (!view.item) return;
    const auto& item = *view.item;
    const auto act = view.act.kind;
    const bool is_open = !item.outcome && !item.proposal.empty();
    const bool is_plain = act == ChairAct::Kind::ShowProposal ||
                          (act == ChairAct::Kind::Decide && item.floor_proposals.empty());
    if (is_open && is_plain)
        add(all, now, Word::DecideAsProposed, Key::B,
            meeting::RecordDecision{item.item, meeting::Outcome::AsProposed, {}, {}});
    if (is_open && item.proposal_shown)
        add(all, now, Word::TakeDownProposal, Key::V, meeting::HideProposal{item.item});
    else if (is_open && act != ChairAct::Kind::ShowProposal)
        add(all, now, Word::PutUpProposal, Key::V, meeting::ShowProposal{item.item});
    if (can_be_voted_on(view)) add_picker(all, now, Word::DemandVote, Key::U, PickFor::Vote);
    if (act == ChairAct::Kind::CallVoters)
        add(all, now, Word::RestAreAbsent, Key::X,
            meeting::CloseVote{view.vote->vote, meeting::Ballot::Absent});
    if (act == ChairAct::Kind::AnswerQuestion && view.asked)
        add(all, now, Word::AnswerLater, Key::X, meeting::DeferQuestion{view.asked->question, {}});
    if (item.outcome && !item.verified_immediately)
        add(all, now, Word::DeclareVerified, Key::J, meeting::VerifyImmediately{item.item});
    const bool is_voting = view.vote && view.vote->is_open;
    const bool passes =
        item.must_be_decided && !is_voting && view.next.kind != meeting::Step::Kind::CloseMeeting;
    if (passes) add(all, now, Word::GoOnUndecided, Key::N, meeting::Advance{});
}

void add_list(Actions& all, const ChairMoment& now)
{
    const ChairView& view = now.view;
    if (view.item && !view.item->debate_closed && view.act.kind != ChairAct::Kind::CloseDebate)
        add(all, now, Word::EndDebate, Key::D, meeting::CloseDebate{view.item->item});
    switch (view.list) {
    case ListStage::Open:
        return add(all, now, Word::AnnounceClosing, Key::L, meeting::AnnounceListClosing{});
    case ListStage::Closing:
        return add(all, now, Word::CloseList, Key::L, meeting::CloseSpeakersList{});
    case ListStage::Closed:
        return add(all, now, Word::ReopenList, Key::L, meeting::OpenSpeakersList{});
    }
}

void add_presence(Actions& all, const ChairMoment& now)
{
    if (now.view.roll_called || now.view.in_room + now.view.remote > 0) return;
    all.push_back(
        {std::string(now.desk.words(Word::EveryoneIsHere)),
         {Key::A},
         Word::EveryoneIsHere,
         [](const ChairMoment& then) {
             for (const auto& person : then.view.people)
                 if (person.seat == meeting::SeatKind::Member)
                     ask(then.out, meeting::NotePresence{person.person, meeting::Presence::InRoom});
         }});
}

void add_message(Actions& all, const ChairMoment& now)
{
    all.push_back({std::string(now.desk.words(Word::SendMessage)),
                   {Key::M},
                   Word::SendMessage,
                   [](const ChairMoment& then) { then.local.message = MessageDraft{}; }});
}

void add_times(Actions& all, const ChairMoment& now)
{
    all.push_back(
        {std::string(now.desk.words(Word::SpeakingTimes)),
         {Key::K},
         Word::SpeakingTimes,
         [](const ChairMoment& then) { then.local.shows_times = !then.local.shows_times; }});
}

void add_form(
    Actions& all, const ChairMoment& now, Word word, Key key, Form (*make)(const ChairMoment&))
{
    all.push_back({std::string(now.desk.words(word)), {key}, word, [make](const ChairMoment& then) {
                       then.local.form = make(then);
                   }});
}

/// Of those that are not notes, which nobody verifies.
void add_minutes(Actions& all, const ChairMoment& now)
{
    if (now.view.stages.empty()) return;
    add_form(all, now, Word::ActRemark, Key::S, chair_remark_form);
    if (has_locked_sections(now.view))
        add_form(all, now, Word::ActConsent, Key::J, chair_consent_form);
}

} // namespace

std::vector<ChairAction> chair_action_list(const ChairMoment& now)
{
    const ChairView& view = now.view;
    Actions all;
    if (view.phase == Phase::Called) add_message(all, now);
    if (view.phase == Phase::Closed) add_minutes(all, now);
    if (view.phase != Phase::Open) return all;
    if (view.pause) {
        if (view.act.kind != ChairAct::Kind::EndBreak)
            add(all, now, Word::GoOn, Key::P, meeting::EndBreak{});
        add_message(all, now);
        add_times(all, now);
        return all;
    }
    add_floor(all, now);
    add_presence(all, now);
    add_deciding(all, now);
    add_clock(all, now);
    add(all, now, Word::TakeBreak, Key::P, meeting::StartBreak{});
    add_list(all, now);
    add_message(all, now);
    add_picker(all, now, Word::RaisesPointOfOrder, Key::Q, PickFor::PointOfOrder);
    add_picker(all, now, Word::GivesInformation, Key::I, PickFor::Information);
    add_times(all, now);
    return all;
}

} // namespace klubba::ui
