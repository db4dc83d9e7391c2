#include "meeting/verifier_turn.h"
#include "support/catch.h"
#include "support/meetings.h"

using namespace klubba;
using namespace klubba::meeting;
using klubba::testing::Play;

namespace {

Play opened_after(const char* last_verifier, BodyKind kind = BodyKind::Committee)
{
    auto draft = testing::a_draft();
    draft.info.body_kind = kind;
    draft.info.last_verifier = last_verifier;
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    for (const auto* id : {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p10"})
        play.at("09:01", NotePresence{PersonId{id}, Presence::InRoom});
    return play;
}

std::vector<std::string> turn_of(const Play& play)
{
    std::vector<std::string> ids;
    const auto turn = verifiers_in_turn(play.state(), testing::at("09:05"));
    for (const auto& id : turn.verifiers)
        ids.push_back(id.text);
    ids.emplace_back("/");
    for (const auto& id : turn.substitutes)
        ids.push_back(id.text);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("the turn goes on from the one who verified last", "[meeting][verifiers]")
{
    CHECK(turn_of(opened_after("")) == Ids{"p2", "/", "p4"});
    CHECK(turn_of(opened_after("Azra Petrovic")) == Ids{"p4", "/", "p5"});
    CHECK(turn_of(opened_after("Gun Fredin")) == Ids{"p9", "/", "p2"});
    CHECK(turn_of(opened_after("Sebastian Cederlund")) == Ids{"p2", "/", "p4"});
    CHECK(turn_of(opened_after("Någon Annan")) == Ids{"p2", "/", "p4"});
}

TEST_CASE("neither the one who leads nor the absent are in turn", "[meeting][verifiers]")
{
    auto play = opened_after("Azra Petrovic");
    play.at("09:02", NotePresence{PersonId{"p4"}, Presence::Absent});
    CHECK(turn_of(play) == Ids{"p5", "/", "p6"});
    // The vice chair leads in place of the chair.
    play.at("09:02", NotePresence{PersonId{"p1"}, Presence::Absent});
    CHECK(turn_of(opened_after("Sebastian Cederlund")) == Ids{"p2", "/", "p4"});
    auto alone = opened_after("Sebastian Cederlund");
    alone.at("09:02", NotePresence{PersonId{"p1"}, Presence::Absent});
    CHECK(turn_of(alone) == Ids{"p4", "/", "p5"});
}

TEST_CASE("a last verifier who is away today still marks where the turn goes on",
          "[meeting][verifiers]")
{
    auto play = opened_after("Ingvar Ek");
    play.at("09:02", NotePresence{PersonId{"p5"}, Presence::Absent});
    CHECK(turn_of(play) == Ids{"p6", "/", "p7"});
}

TEST_CASE("a council has two verifiers, and fewer where too few are there", "[meeting][verifiers]")
{
    auto play = opened_after("Linda Brun", BodyKind::Council);
    CHECK(turn_of(play) == Ids{"p7", "p8", "/", "p9", "p2"});
    for (const auto* id : {"p2", "p4", "p5", "p6", "p7", "p8"})
        play.at("09:02", NotePresence{PersonId{id}, Presence::Absent});
    CHECK(turn_of(play) == Ids{"p9", "/"});
}

TEST_CASE("no more verifiers than the body has chosen are in turn", "[meeting][verifiers]")
{
    auto draft = testing::a_draft();
    draft.info.rules.verifiers = 0;
    Play play;
    play.at("08:00", draft).at("08:10", CallMeeting{}).at("09:00", OpenMeeting{});
    play.at("09:01", NotePresence{PersonId{"p2"}, Presence::InRoom});
    CHECK(turn_of(play) == Ids{"/"});
}
