#include "session/session.h"
#include "session/station.h"
#include "session/verify.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/temporary_folder.h"
#include "support/whole_year.h"
#include "wire/year_codec.h"

#include <fstream>
#include <set>
#include <thread>

using namespace klubba;
using namespace klubba::session;
using namespace klubba::testing;

namespace {

void play_whole_year(const std::filesystem::path& folder)
{
    SetClock clock{testing::at("08:00")};
    auto station = Station::open(folder, clock);
    REQUIRE(station);
    for (const auto& command : whole_year()) {
        const auto answer = station->submit(year_body, command, "secretary", "Astrid Falk");
        REQUIRE(std::holds_alternative<Receipt>(answer));
    }
    REQUIRE(station->tidy());
}

} // namespace

TEST_CASE("a body's year is there when the station is opened again, and is no meeting",
          "[session][year]")
{
    const TemporaryFolder folder;
    play_whole_year(folder.path());
    CHECK(verify_folder(folder.path()));
    const auto loaded = read_all(folder.path());
    REQUIRE(loaded);
    CHECK(loaded->meetings.empty());
    const auto& state = loaded->bodies.at(wire::body_stream(year_body)).state();
    CHECK(state.name == year_body);
    CHECK(state.misfits.empty());
    CHECK(state.unknown_events == 0);
    CHECK(state.assignments.size() == 3);

    SetClock clock{testing::at("09:00")};
    auto station = Station::open(folder.path(), clock);
    REQUIRE(station);
    CHECK(station->bodies().at(wire::body_stream(year_body)).state() == state);
    const auto refused = station->submit(year_body, year::NameBody{"Skolnämnden"}, "secretary");
    CHECK(std::get<year::Refusal>(refused).kind == year::Refusal::Kind::AnotherBody);
    const auto nothing = station->submit(year_body, a_plan(), "secretary");
    REQUIRE(std::holds_alternative<Receipt>(nothing));
}

TEST_CASE("a station takes in what others wrote of a body's year", "[session][year]")
{
    const TemporaryFolder folder;
    play_whole_year(folder.path());
    SetClock clock{testing::at("09:00")};
    auto source = Station::open(folder.path(), clock);
    REQUIRE(source);
    const auto page = source->journal().read({}, 1000);
    REQUIRE(page);
    auto other = Station::in_memory(clock);
    REQUIRE(other);
    const auto stations = source->journal().stations();
    REQUIRE(stations);
    for (const auto& station : *stations)
        REQUIRE(other->add_station(station));
    REQUIRE(other->receive(page->records));
    const auto stream = wire::body_stream(year_body);
    CHECK(other->bodies().at(stream).state() == source->bodies().at(stream).state());
    CHECK(other->meetings().empty());
}

TEST_CASE("a year to keep is written", "[.][write-year-journal]")
{
    const std::filesystem::path kept{KLUBBA_SOURCE_DIR "/tests/old-journals/new"};
    const TemporaryFolder folder;
    play_whole_year(folder.path());
    std::filesystem::create_directories(kept);
    std::filesystem::copy_file(folder.path() / "journal.db", kept / "journal.db");
    std::ofstream{kept / "head"} << verify_folder(folder.path())->head << '\n';
}

TEST_CASE("the years that were once written are understood", "[session][old]")
{
    std::set<std::size_t> kinds;
    for (const auto* kept :
         {"1-whole-year", "1-whole-year-with-texts", "1-whole-year-with-choices"}) {
        INFO(kept);
        const TemporaryFolder folder;
        const auto old = std::filesystem::path{KLUBBA_SOURCE_DIR "/tests/old-journals"} / kept;
        std::filesystem::copy_file(old / "journal.db", folder.path() / "journal.db");
        const auto loaded = read_all(folder.path());
        REQUIRE(loaded);
        REQUIRE(loaded->bodies.size() == 1);
        const auto& history = loaded->bodies.begin()->second;
        CHECK(history.state().unknown_events == 0);
        CHECK(history.state().misfits.empty());
        for (const auto& event : history.events())
            kinds.insert(event.body.index());
    }
    CHECK(kinds.size() == std::variant_size_v<year::EventBody> - 1);
}

namespace {

/// Until everything submitted is answered.
std::vector<YearAnswered> answers_of(Session& session)
{
    while (session.published().pending > 0)
        std::this_thread::yield();
    return session.take_year_answers();
}

} // namespace

TEST_CASE("what a session says of a year is on disk before it is published", "[session][year]")
{
    const TemporaryFolder folder;
    SetClock clock{testing::at("08:00")};
    auto session = Session::start({folder.path(), {}}, clock);
    REQUIRE(session);
    CHECK((*session)->published().bodies->empty());
    std::size_t written = 0;
    for (const auto& command : whole_year()) {
        (*session)->submit_year(year_body, command, "secretary", "Astrid Falk");
        for (const auto& answered : answers_of(**session)) {
            REQUIRE(std::holds_alternative<Receipt>(answered.answer));
            written += std::get<Receipt>(answered.answer).events.size();
        }
        const auto published = (*session)->published().bodies;
        const auto read = read_all(folder.path());
        REQUIRE(read);
        CHECK(published->begin()->second.state() == read->bodies.begin()->second.state());
        CHECK(published->begin()->second.events().size() == written);
    }
}

TEST_CASE("a refused command of a year is answered, and changes nothing that is shown",
          "[session][year]")
{
    const TemporaryFolder folder;
    SetClock clock{testing::at("08:00")};
    auto session = Session::start({folder.path(), {}}, clock);
    REQUIRE(session);
    (*session)->submit_year(year_body, year::LinkItem{"meeting-1", "i1", {"none"}}, "secretary",
                            {});
    const auto answers = answers_of(**session);
    REQUIRE(answers.size() == 1);
    CHECK(std::get<year::Refusal>(answers[0].answer).kind == year::Refusal::Kind::NoBody);
    CHECK((*session)->published().bodies->empty());
}

TEST_CASE("of the other meetings only those that changed are made anew", "[session][year]")
{
    const auto drafted = [](const char* title) {
        meeting::History history;
        meeting::MeetingDrafted event;
        event.info.body = title;
        history.add(meeting::Event{{"a", 1}, {}, "secretary", event, {}});
        return history;
    };
    Meetings meetings{{{"m1"}, drafted("A")}, {{"m2"}, drafted("B")}, {{"m3"}, drafted("C")}};
    KeptYears kept;
    kept.renew(meetings, {}, {"m3"});
    const auto before = kept.others();
    REQUIRE(before->size() == 2);
    kept.renew(meetings, {}, {"m3"});
    CHECK(kept.others() == before);
    meetings.at({"m1"}).add(
        meeting::Event{{"a", 2}, {}, "secretary", meeting::MeetingCalled{}, {}});
    kept.renew(meetings, {}, {"m3"});
    CHECK(kept.others()->at({"m1"}) != before->at({"m1"}));
    CHECK(kept.others()->at({"m2"}) == before->at({"m2"}));
    kept.renew(meetings, {}, {"m1"});
    CHECK_FALSE(kept.others()->contains({"m1"}));
    CHECK(kept.others()->contains({"m3"}));
}
