#include "support/catch.h"
#include "support/kinds.h"
#include "ui/at_secretary.h"
#include "ui/secretary_actions.h"

#include <set>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using ui::testing::DeskMeeting;

// That whatever can be wished for can be asked for from the secretary's screen, which has all that
// the chair's has: every action is tried in one meeting after another, its form filled in with
// whatever there is to choose, and what comes of it is counted by its kind.

namespace {

std::string kind_of(const CommandBody& body)
{
    return visit(
        [](const auto& one) { return std::string(std::remove_cvref_t<decltype(one)>::type_name); },
        body);
}

/// A meeting as a screen is given it, which may be in any state.
struct Scene {
    explicit Scene(DeskMeeting::Start start) : meeting(start)
    {
        state = meeting.state();
        view = secretary_view(meeting.history, meeting.now, 10);
        room = room_view(state, meeting.now);
    }

    DeskMeeting meeting;
    MeetingState state;
    SecretaryView view;
    RoomView room;
    Preparing preparing;
};

/// In the middle of item i6, with something of everything.
Scene open_scene()
{
    Scene scene{DeskMeeting::Start::Called};
    auto& state = scene.state;
    state.phase = scene.view.phase = Phase::Open;
    state.info.body_kind = BodyKind::Council;
    state.open_item = {"i6"};
    state.current_slot = {"s5"};
    for (auto& person : state.people)
        if (!person.person.vacant) person.presence.push_back({Presence::InRoom, scene.meeting.now});
    state.requests = {{{"r1"}, {"p2"}, {}, {}, {}, {}, {}}, {{"r2"}, {"p3"}, {}, {}, {}, {}, {}}};
    state.floor = Speech{};
    ProposalRecord proposal;
    proposal.proposal = {{"y1"}, {"i6"}, ProposalType::Amend, {{"p2"}}, {"annat"}, {}};
    state.proposals = {proposal};
    state.question_orders = {{{"i6"}, {{{{"y1"}}, {}}}, {}, {}}};
    PutQuestionRecord put;
    put.question = {{"q1"}, {"i6"}, {{"y1"}}, {"y1"}};
    state.put_questions = {put};
    ConflictRecord disputed{{"i6"}, {"p3"}, "Eva", {}, {}, {}, {}, {}, {}};
    ConflictRecord out{{"i6"}, {"p4"}, {}, {}, {}, {}, {}, Instant{}, {}};
    state.conflicts = {disputed, out};
    ElectionRecord election;
    election.election = {{"e1"}, {"i6"}, "ordförande", 1, ElectionMethod::Ballot};
    election.nominees = {{"Eva Sundberg", "KD", {}}, {"Azra Petrovic", "S", {}}};
    state.elections = {election};
    DissentRecord dissent;
    dissent.dissent = {{"d1"}, {"i6"}, DissentKind::Reservation, {{"p2"}}, {}, {}};
    state.dissents = {dissent};
    state.questions = {{{"f1"}, {"p2"}, "När?", {}, {}, {}, {}, {}, {}, {}, {}}};
    for (auto& item : state.items) {
        if (item.item.id.text == "i7") item.late = true;
        if (item.item.id.text == "i8") item.debated_under = {"i6"};
        if (item.item.id.text == "i6") scene.view.item = item;
    }
    scene.view.questions = state.questions;
    scene.view.people[7].seat_served = PersonId{"p3"};
    return scene;
}

Scene with_decision()
{
    auto scene = open_scene();
    scene.view.item->decision = Decision{};
    scene.view.item->proposal_shown = true;
    scene.state.closed_doors = {{{"i6"}, {}, {}, {}}};
    scene.state.speakers_list = ListStage::Closed;
    scene.state.breaks = {{}};
    scene.room.speaker = RoomSpeaker{};
    scene.room.speaker->paused_since = Instant{};
    return scene;
}

Scene with_vote(std::optional<Ballot> answered)
{
    auto scene = open_scene();
    VoteRecord vote;
    vote.vote = {{"v1"}, {"i6"}, {}, {}, "ja", "nej", {}, {}};
    vote.ballots = {{{"p1"}, answered}};
    scene.state.votes = {vote};
    return scene;
}

Scene closed_scene()
{
    auto scene = open_scene();
    scene.state.phase = scene.view.phase = Phase::Closed;
    scene.state.open_item = {};
    scene.view.item.reset();
    for (auto& item : scene.state.items) {
        item.section = 1;
        scene.state.handled.push_back(item.item.id);
    }
    scene.state.verification = VerifierAppointment{{{"p2"}}, {}, {}, {}, {}};
    scene.view.verification = scene.state.verification;
    scene.state.ruled_words = {{"Vera Lund", WordsRule::Masked, {}, {}, {}}};
    scene.state.remarks = {{{{"r1"}, {"i6"}, {"p2"}, "Fel belopp"}, {}, {}, {}, {}}};
    VerificationSetRecord unposted;
    unposted.set.id = {"b1"};
    unposted.set.verified = scene.state.info.day;
    VerificationSetRecord posted = unposted;
    posted.set.id = {"b2"};
    posted.posted = scene.state.info.day;
    scene.state.verified = {unposted, posted};
    scene.view.stages = stages_of(scene.state, scene.state.info.day);
    return scene;
}

/// What can be chosen is the first that is something; then texts are written, in a form that stands
/// for a number, a list and a text alike.
void fill_in(Form& form, std::string_view text)
{
    for (auto& field : form.fields) {
        const auto first = std::find_if(field.choices.begin(), field.choices.end(),
                                        [](const Choice& each) { return !each.id.empty(); });
        if (field.is_several && first != field.choices.end())
            field = several_field(field.label, field.choices, {first->id});
        else if (field.kind == FormField::Kind::Choice && field.chosen.empty() &&
                 first != field.choices.end())
            field = choice_field(field.label, field.choices, first->id);
        else if (field.kind == FormField::Kind::Many)
            for (const auto& choice : field.choices)
                field.picked.push_back(choice.id);
        else if (field.text().empty() && !text.empty())
            field.prose = Prose(field.kind == FormField::Kind::Prose
                                    ? "a | " + std::string(text) + "\nb | " + std::string(text)
                                    : std::string(text));
    }
}

class Explorer {
public:
    void explore(Scene& scene)
    {
        const words::Words words(words::Language::Swedish);
        const Desk desk = scene.meeting.desk(words);
        const SecretaryInput in{scene.view,       scene.state, scene.room, nullptr,
                                &scene.preparing, nullptr,     {}};
        for (const auto& action : actions_now(in)) {
            SecretaryScreen local;
            local.item = {"i7"};
            local.person = {"p2"};
            local.slot = {"s5"};
            Commands out;
            const SecretaryMoment now{in, desk, local, out};
            perform(action, now);
            answer(now, 0);
            for (const auto& wish : out)
                reached.insert(kind_of(wish.body));
        }
    }

    std::set<std::string> reached;

private:
    /// A form may lead to another.
    void answer(const SecretaryMoment& now, int depth)
    {
        if (!now.local.form || depth > 2) return;
        for (const char* text : {"", "1", "2031-03-20"}) {
            Form form = *now.local.form;
            fill_in(form, text);
            const auto made = form.make(form.fields);
            if (!made) continue;
            for (const auto& body : *made)
                reached.insert(kind_of(body));
            finish_form(std::move(form), now);
            return answer(now, depth + 1);
        }
    }
};

} // namespace

TEST_CASE("whatever can be wished for is asked for from the secretary's screen",
          "[ui][secretary][reach]")
{
    Explorer explorer;
    Scene nothing{DeskMeeting::Start::Nothing};
    Scene draft{DeskMeeting::Start::Draft};
    Scene called{DeskMeeting::Start::Called};
    explorer.explore(nothing);
    explorer.explore(draft);
    explorer.explore(called);
    for (auto scene : {open_scene(), with_decision(), with_vote({}), with_vote(Ballot::Yes)})
        explorer.explore(scene);
    auto closed = closed_scene();
    explorer.explore(closed);
    // Conflicts make people leave only where the body is no council (KL 5:47, 6:30).
    auto committee = open_scene();
    committee.state.info.body_kind = BodyKind::Committee;
    explorer.explore(committee);

    std::set<std::string> missing;
    for (const auto kind : klubba::testing::kinds_of<CommandVariant>())
        if (!explorer.reached.contains(std::string{kind})) missing.emplace(kind);
    // The chair's alone: what is said to the room, and at what time of the day a slot is taken. And
    // what is asked for in its own place: the order of people in their list (preparing_test.cpp),
    // what a notice that comes again says (secretary_revision_test.cpp), prose of the minutes
    // (secretary_minutes_test.cpp), a text that was read (secretary_public_test.cpp), and a file
    // that the program reads before it wishes (secretary_after_test.cpp).
    const std::set<std::string> elsewhere{"AttachSignedFile", "ClearMessage",     "MovePerson",
                                          "MoveSlot",         "ReviewPublicText", "ReviseMeeting",
                                          "ShowMessage",      "WriteProse"};
    CHECK(missing == elsewhere);
}

TEST_CASE("no two actions that apply at once have the same key", "[ui][secretary][reach]")
{
    for (auto scene : {open_scene(), with_decision(), with_vote({}), closed_scene(),
                       Scene{DeskMeeting::Start::Draft}, Scene{DeskMeeting::Start::Called}}) {
        const SecretaryInput in{scene.view,       scene.state, scene.room, nullptr,
                                &scene.preparing, nullptr,     {}};
        const auto actions = actions_now(in);
        for (std::size_t i = 0; i < actions.size(); ++i)
            for (std::size_t j = i + 1; j < actions.size(); ++j) {
                CAPTURE(name_of(actions[i].word), name_of(actions[j].word));
                CHECK_FALSE((actions[i].key && actions[i].key == actions[j].key));
            }
    }
}
