#include "meeting/decide.h"
#include "support/catch.h"
#include "support/meetings.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::at;
using klubba::testing::Play;
using Kind = Refusal::Kind;

namespace {

/// A meeting that chair and secretary lead together, each at a screen of their own.
class Two {
public:
    Two() : m_history(Play::opened().history()) {}

    std::optional<Refusal> ask(const char* actor, const char* clock, CommandBody body)
    {
        auto events = decide(m_history, {std::move(body), {}}, {at(clock), "fresh", actor});
        if (!events) return events.error();
        ++m_counter;
        for (auto& event : *events)
            m_history.add({{"a", ++m_sequence}, {at(clock), m_counter}, actor, std::move(event)});
        return {};
    }
    Two& chair(const char* clock, CommandBody body)
    {
        return done("chair", clock, std::move(body));
    }
    Two& secretary(const char* clock, CommandBody body)
    {
        return done("secretary", clock, std::move(body));
    }

    [[nodiscard]] const History& history() const { return m_history; }
    [[nodiscard]] const MeetingState& state() const { return m_history.state(); }
    [[nodiscard]] EventId latest() const { return m_history.events().back().id; }
    /// Of the latest event of that kind.
    template <class Body>
    [[nodiscard]] EventId latest() const
    {
        const auto events = m_history.events();
        return std::find_if(events.rbegin(), events.rend(),
                            [](const Event& event) { return holds_alternative<Body>(event.body); })
            ->id;
    }

private:
    Two& done(const char* actor, const char* clock, CommandBody body)
    {
        const auto refusal = ask(actor, clock, std::move(body));
        if (refusal) FAIL("refused at " << clock << ": " << name_of(refusal->kind));
        return *this;
    }

    History m_history;
    std::int64_t m_sequence = 1'000;
    std::int64_t m_counter = 1'000;
};

Kind kind_of(const std::optional<Refusal>& refusal)
{
    REQUIRE(refusal);
    return refusal->kind;
}

const ItemId report{"i4"};
const ItemId budget{"i5"};

Two in_a_vote()
{
    Two two;
    two.chair("09:10", OpenItem{report, {}})
        .chair("09:11", OpenVote{{VoteId{"v1"}, report, {}, {}, "bifall", "avslag", {}, {}}})
        .secretary("09:12", CastBallot{{}, PersonId{"p4"}, Ballot::Yes})
        .secretary("09:12", CastBallot{{}, PersonId{"p5"}, Ballot::No});
    return two;
}

} // namespace

TEST_CASE("each takes back the latest of their own, whatever the other did since",
          "[meeting][undo]")
{
    Two two;
    two.chair("09:10", OpenItem{report, {}})
        .chair("09:11", ShowProposal{report})
        .secretary("09:12", WriteNote{report, "Underlag utdelat"})
        .chair("09:13", Undo{});
    CHECK_FALSE(find(two.state(), report)->proposal_shown);
    CHECK(find(two.state(), report)->note == "Underlag utdelat");
    two.secretary("09:14", Undo{});
    CHECK(find(two.state(), report)->note.empty());
    two.chair("09:15", Redo{});
    CHECK(find(two.state(), report)->proposal_shown);
    CHECK(find(two.state(), report)->note.empty());
    two.secretary("09:16", Redo{});
    CHECK(find(two.state(), report)->note == "Underlag utdelat");
}

TEST_CASE("nobody brings back what the other took", "[meeting][undo]")
{
    Two two;
    two.chair("09:10", OpenItem{report, {}}).chair("09:11", Undo{});
    CHECK(kind_of(two.ask("secretary", "09:12", Redo{})) == Kind::NothingToTakeBack);
    two.chair("09:13", Redo{});
    CHECK(two.state().open_item == report);
}

TEST_CASE("what the other built on it is told of before it is taken back", "[meeting][undo]")
{
    Two two;
    two.chair("09:10", OpenItem{report, {}})
        .secretary("09:11", RecordDecision{report, Outcome::AsProposed, {}, {}});
    const auto refusal = two.ask("chair", "09:12", Undo{});
    CHECK(kind_of(refusal) == Kind::LaterEventsRestOnIt);
    CHECK(refusal->subject == to_text(two.latest()));
    CHECK(find(two.state(), report)->decision);
}

TEST_CASE("taking back a vote's opening lists its ballots, then takes them along",
          "[meeting][undo]")
{
    auto two = in_a_vote();
    const auto before = two.state();
    const auto events = two.history().events();
    const auto opening = two.latest<VoteOpened>();
    const auto refusal = two.ask("chair", "09:13", Undo{{opening}, Dependents::Refuse, {}});
    CHECK(kind_of(refusal) == Kind::LaterEventsRestOnIt);
    CHECK(refusal->subject ==
          to_text(events[events.size() - 2].id) + ", " + to_text(events.back().id));

    two.chair("09:14", Undo{{opening}, Dependents::TakeBack, "Fel fråga"});
    CHECK(two.state().votes.empty());
    CHECK(two.state().misfits.empty());
    CHECK(two.state().open_item == report);
    two.chair("09:15", Redo{});
    CHECK(two.state() == before);
}

TEST_CASE("what rests on what rests on it is taken along as well", "[meeting][undo]")
{
    auto two = in_a_vote();
    two.secretary("09:13", CorrectBallot{VoteId{"v1"}, PersonId{"p4"}, Ballot::Abstain})
        .secretary("09:14", CloseVote{{}, Ballot::Yes});
    two.chair("09:15", Undo{{two.latest<ItemOpened>()}, Dependents::TakeBack, {}});
    CHECK_FALSE(two.state().open_item);
    CHECK(two.state().votes.empty());
    CHECK(two.state().misfits.empty());
}

TEST_CASE("nothing is brought back that does not go with what the other did since",
          "[meeting][undo]")
{
    Two two;
    two.chair("09:10", OpenItem{report, {}})
        .chair("09:11", Undo{})
        .secretary("09:12", OpenItem{budget, {}});
    CHECK(kind_of(two.ask("chair", "09:13", Redo{})) == Kind::LaterEventsRestOnIt);
    CHECK(two.state().open_item == budget);
    CHECK(two.state().misfits.empty());
    two.secretary("09:14", Undo{}).chair("09:15", Redo{});
    CHECK(two.state().open_item == report);
}

TEST_CASE("an undo that is taken back by name lets what it took come back", "[meeting][undo]")
{
    Two two;
    two.chair("09:10", OpenItem{report, {}});
    const auto opened = two.state();
    two.chair("09:11", Undo{});
    const auto undo = two.latest();
    two.secretary("09:12", Undo{{undo}, {}, "Ärendet skulle tas upp"});
    CHECK(two.state() == opened);
}

TEST_CASE("corrected words stay in the trail beside the new ones, with the reason",
          "[meeting][undo]")
{
    Two two;
    auto item = find(two.state(), report)->item;
    const auto old_title = item.title;
    item.title = "Rapport om kortare väntetider";
    two.secretary("09:10", CorrectItem{item}).secretary("09:11", Undo{{}, {}, "Fel rubrik"});
    CHECK(find(two.state(), report)->item.title == old_title);
    const auto corrected = two.latest<ItemCorrected>();
    CHECK(two.history().is_taken_back(corrected));
    CHECK(get<Undone>(two.history().events().back().body).reason == "Fel rubrik");
    two.secretary("09:12", Redo{});
    CHECK(find(two.state(), report)->item.title == item.title);
    const auto events = two.history().events();
    const bool has_old = std::any_of(events.begin(), events.end(), [&](const Event& event) {
        const auto* added = get_if<ItemAdded>(&event.body);
        return added != nullptr && added->item.title == old_title;
    });
    CHECK(has_old);
}
