#include "support/catch.h"
#include "sync/follower.h"
#include "sync/making.h"

using namespace klubba;
using namespace klubba::sync;
using namespace klubba::sync::testing;
using namespace klubba::wire;
using namespace std::chrono_literals;

namespace {

const StreamId another{"m2"};
const Failure no_answer{Failure::Kind::Unavailable, "no answer"};

/// A journal that is told what to say of what it takes in.
class Machine : public Follower::Local {
public:
    Result<std::vector<journal::Head>, Failure> heads() override { return journal.heads(); }
    Result<journal::Page, Failure> read(journal::Position from, std::size_t limit) override
    {
        if (fails) return failure(Failure::Kind::Busy, "busy");
        return journal.read(from, limit);
    }
    Result<Replica::TakenIn, Failure> take_in(std::span<const Record> records) override
    {
        if (fails) return failure(Failure::Kind::DiskFull, "full");
        Replica::TakenIn taken;
        for (const auto& record : records) {
            if (record.author == refused)
                taken.refused.push_back({record.stream, record.author, record.sequence,
                                         Verdict::Refused, NotTaken::UnknownAuthor});
            else
                taken.fresh += journal.append({&record, 1}).value_or(0);
        }
        return taken;
    }

    journal::MemoryJournal journal;
    AuthorId refused;
    bool fails = false;
};

/// A station that has written three records, and what it asks of a server.
struct Station {
    explicit Station(std::size_t batch = 200) : follower(machine, {{}, 1, batch})
    {
        for (const auto& record :
             {desk.drafts(the_meeting, "A"), desk.says(the_meeting, "MeetingCalled", "{}"),
              desk.drafts(another, "A")}) {
            records.push_back(record);
            REQUIRE(machine.journal.append({&record, 1}));
        }
    }

    template <class Kind>
    Kind asks(Lane lane)
    {
        const auto message = follower.next(lane, now);
        REQUIRE(message);
        REQUIRE(std::holds_alternative<Kind>(*message));
        return std::get<Kind>(*message);
    }
    void asks_nothing(Lane lane) { CHECK_FALSE(follower.next(lane, now)); }
    void knows(std::vector<HeadLine> lines)
    {
        asks<AskHeads>(Lane::Push);
        follower.answered(Lane::Push, Heads{std::move(lines)}, now);
    }
    void answers(Verdict verdict, const std::vector<Record>& to, NotTaken why = NotTaken::None)
    {
        Pushed pushed;
        for (const auto& record : to)
            pushed.answers.push_back({record.stream, record.author, record.sequence, verdict, why});
        follower.answered(Lane::Push, pushed, now);
    }
    void waits_for(Lane lane)
    {
        const auto at = follower.wakes_at(lane);
        REQUIRE(at);
        CHECK(*at > now);
        CHECK(*at <= now + 30s);
        asks_nothing(lane);
        now = *at;
    }

    Writer desk;
    Machine machine;
    std::vector<Record> records;
    Instant now = morning;
    Follower follower;
};

} // namespace

TEST_CASE("what the server lacks is sent, and nothing else", "[sync][follower]")
{
    Station station;
    station.knows({{the_meeting, station.desk.key.author(), 1, ""}});
    CHECK(station.follower.standing().unsent == 2);
    const auto push = station.asks<Push>(Lane::Push);
    CHECK(push.records == std::vector{station.records[1], station.records[2]});
    station.asks_nothing(Lane::Push);
    station.answers(Verdict::Accepted, push.records);
    CHECK(station.follower.standing().unsent == 0);
    station.asks_nothing(Lane::Push);
    CHECK_FALSE(station.follower.wakes_at(Lane::Push));

    const auto more = station.desk.says(another, "MeetingCalled", "{}");
    REQUIRE(station.machine.journal.append({&more, 1}));
    station.follower.local_changed();
    CHECK(station.follower.standing().unsent == 1);
    CHECK(station.asks<Push>(Lane::Push).records == std::vector{more});
}

TEST_CASE("a message holds no more than a batch", "[sync][follower]")
{
    Station station{2};
    station.knows({});
    auto push = station.asks<Push>(Lane::Push);
    CHECK(push.records.size() == 2);
    station.answers(Verdict::Accepted, push.records);
    push = station.asks<Push>(Lane::Push);
    CHECK(push.records == std::vector{station.records[2]});
    CHECK(station.asks<Pull>(Lane::Pull).limit == 2);
}

TEST_CASE("each try that fails waits longer than the one before, and half a minute at most",
          "[sync][follower]")
{
    Station station;
    Duration longest{};
    for (int attempt = 0; attempt < 12; ++attempt) {
        station.asks<AskHeads>(Lane::Push);
        station.follower.failed(Lane::Push, no_answer, station.now);
        CHECK(station.follower.standing().trouble == no_answer);
        CHECK(station.follower.standing().lost == morning);
        const auto before = station.now;
        station.waits_for(Lane::Push);
        longest = std::max(longest, station.now - before);
    }
    CHECK(longest >= 15s);
    station.knows({});
    CHECK_FALSE(station.follower.standing().lost);
    CHECK_FALSE(station.follower.standing().trouble);
    CHECK(station.follower.standing().reached == station.now);
}

TEST_CASE("whoever is in a hurry does not wait", "[sync][follower]")
{
    Station station;
    station.asks<AskHeads>(Lane::Push);
    station.follower.failed(Lane::Push, no_answer, station.now);
    station.asks_nothing(Lane::Push);
    station.follower.hurry();
    station.asks<AskHeads>(Lane::Push);
}

TEST_CASE("a clock that is set back does not make a station wait for hours", "[sync][follower]")
{
    Station station;
    station.asks<AskHeads>(Lane::Push);
    station.follower.failed(Lane::Push, no_answer, station.now);
    station.now -= 5h;
    station.asks<AskHeads>(Lane::Push);
}

TEST_CASE("what is refused for good is not sent again, nor what follows from it",
          "[sync][follower]")
{
    Station station;
    station.knows({});
    station.asks<Push>(Lane::Push);
    Pushed pushed;
    for (const auto& record : station.records)
        pushed.answers.push_back({record.stream, record.author, record.sequence,
                                  record.stream == another ? Verdict::Accepted : Verdict::Refused,
                                  record.stream == another ? NotTaken::None : NotTaken::NoRight});
    station.follower.answered(Lane::Push, pushed, station.now);
    CHECK(station.follower.standing().refused == 2);
    CHECK(station.follower.standing().why_refused == NotTaken::NoRight);
    const std::vector more{station.desk.says(the_meeting, "MeetingCalled", "{}"),
                           station.desk.says(another, "MeetingCalled", "{}")};
    REQUIRE(station.machine.journal.append(more));
    station.follower.local_changed();
    CHECK(station.asks<Push>(Lane::Push).records == std::vector{more[1]});
}

TEST_CASE("what is refused for now is tried again, and holds up nothing", "[sync][follower]")
{
    Station station{2};
    station.knows({});
    auto push = station.asks<Push>(Lane::Push);
    station.answers(Verdict::Refused, push.records, NotTaken::ClockAhead);
    push = station.asks<Push>(Lane::Push);
    CHECK(push.records == std::vector{station.records[2]});
    station.answers(Verdict::Accepted, push.records);
    Duration waited{};
    for (int attempt = 0; attempt < 8; ++attempt) {
        station.asks_nothing(Lane::Push);
        const auto before = station.now;
        station.waits_for(Lane::Push);
        waited = station.now - before;
        station.knows({{another, station.desk.key.author(), 1, ""}});
        push = station.asks<Push>(Lane::Push);
        CHECK(push.records.size() == 2);
        station.answers(Verdict::Refused, push.records, NotTaken::ClockAhead);
    }
    // Hours of it are no storm.
    CHECK(waited >= 10s);
    station.asks_nothing(Lane::Push);
    station.waits_for(Lane::Push);
    station.knows({{another, station.desk.key.author(), 1, ""}});
    push = station.asks<Push>(Lane::Push);
    station.answers(Verdict::Accepted, push.records);
    station.asks_nothing(Lane::Push);
    CHECK_FALSE(station.follower.wakes_at(Lane::Push));
    CHECK(station.follower.standing().unsent == 0);
}

TEST_CASE("an answer to something else is not taken for this one's", "[sync][follower]")
{
    Station station;
    station.knows({});
    const auto push = station.asks<Push>(Lane::Push);
    station.answers(Verdict::Accepted, {push.records[0]});
    station.waits_for(Lane::Push);
    station.knows({{the_meeting, station.desk.key.author(), 1, ""}});
    CHECK(station.asks<Push>(Lane::Push).records.size() == 2);
}

TEST_CASE("all that there is is pulled, and then listened for", "[sync][follower]")
{
    Station station;
    Writer other;
    const std::vector theirs{other.drafts(StreamId{"m3"}, "A"),
                             other.says(StreamId{"m3"}, "MeetingCalled", "{}"),
                             other.says(StreamId{"m3"}, "MeetingCalled", "{}")};
    CHECK(station.asks<Pull>(Lane::Pull).after == Cursor{});
    station.follower.answered(Lane::Pull, PullPage{{theirs[0]}, {"1.a"}, true}, station.now);
    CHECK(station.asks<Pull>(Lane::Pull).after == Cursor{"1.a"});
    station.follower.answered(Lane::Pull, PullPage{{theirs[1]}, {"2.b"}, false}, station.now);
    CHECK(station.asks<Listen>(Lane::Pull).after == Cursor{"2.b"});
    station.asks_nothing(Lane::Pull);
    station.follower.heard_nothing(station.now);
    CHECK(station.follower.standing().is_listening);
    CHECK(station.follower.heard(PullPage{{theirs[2]}, {"3.c"}, false}, station.now));
    CHECK(station.follower.cursor() == Cursor{"3.c"});
    CHECK(station.machine.journal.read({3}, 10)->records == theirs);
    station.follower.failed(Lane::Pull, no_answer, station.now);
    CHECK_FALSE(station.follower.standing().is_listening);
    station.waits_for(Lane::Pull);
    CHECK(station.asks<Pull>(Lane::Pull).after == Cursor{"3.c"});
}

TEST_CASE("what came from the server is not sent back", "[sync][follower]")
{
    Station station;
    station.knows({{the_meeting, station.desk.key.author(), 2, ""},
                   {another, station.desk.key.author(), 1, ""}});
    Writer other;
    station.asks<Pull>(Lane::Pull);
    station.follower.answered(
        Lane::Pull, PullPage{{other.drafts(StreamId{"m3"}, "A")}, {"1.a"}, false}, station.now);
    station.follower.local_changed();
    station.asks_nothing(Lane::Push);
}

TEST_CASE("the cursor stays where it was when the disk does not take what came", "[sync][follower]")
{
    Station station;
    Writer other;
    const PullPage page{{other.drafts(StreamId{"m3"}, "A")}, {"1.a"}, false};
    station.asks<Pull>(Lane::Pull);
    station.machine.fails = true;
    station.follower.answered(Lane::Pull, page, station.now);
    CHECK(station.follower.cursor() == Cursor{});
    CHECK(station.follower.standing().trouble->kind == Failure::Kind::DiskFull);
    station.machine.fails = false;
    station.waits_for(Lane::Pull);
    CHECK(station.asks<Pull>(Lane::Pull).after == Cursor{});
    station.follower.answered(Lane::Pull, page, station.now);
    station.asks<Listen>(Lane::Pull);
    station.machine.fails = true;
    CHECK_FALSE(station.follower.heard(
        PullPage{{other.drafts(StreamId{"m4"}, "A")}, {"2.b"}, false}, station.now));
    CHECK(station.follower.cursor() == Cursor{"1.a"});
}

TEST_CASE("a journal that cannot be read is tried again", "[sync][follower]")
{
    Station station;
    station.knows({});
    station.machine.fails = true;
    station.asks_nothing(Lane::Push);
    CHECK(station.follower.standing().trouble->kind == Failure::Kind::Busy);
    station.machine.fails = false;
    station.waits_for(Lane::Push);
    station.knows({});
    CHECK(station.asks<Push>(Lane::Push).records.size() == 3);
}

TEST_CASE("what could not be taken in does not keep the rest away", "[sync][follower]")
{
    Station station;
    Writer stranger;
    Writer other;
    station.machine.refused = stranger.key.author();
    const auto strange = stranger.drafts(StreamId{"m3"}, "A");
    const auto good = other.drafts(StreamId{"m4"}, "A");
    station.asks<Pull>(Lane::Pull);
    station.follower.answered(Lane::Pull, PullPage{{strange}, {"1.a"}, true}, station.now);
    CHECK(station.asks<Pull>(Lane::Pull).after == Cursor{"1.a"});
    CHECK(station.follower.cursor() == Cursor{});
    station.follower.answered(Lane::Pull, PullPage{{good}, {"2.b"}, false}, station.now);
    CHECK(station.machine.journal.read({3}, 10)->records == std::vector{good});
    CHECK(station.follower.standing().trouble->context.find("unknown-author") != std::string::npos);
    // Once the rest is here, all is asked for again.
    station.machine.refused = {};
    station.waits_for(Lane::Pull);
    CHECK(station.asks<Pull>(Lane::Pull).after == Cursor{});
    station.follower.answered(Lane::Pull, PullPage{{strange, good}, {"2.b"}, false}, station.now);
    CHECK(station.asks<Listen>(Lane::Pull).after == Cursor{"2.b"});
    CHECK(station.follower.cursor() == Cursor{"2.b"});
}

TEST_CASE("a server that was set back is given what it lost", "[sync][follower]")
{
    Station station;
    const std::vector<HeadLine> all{{the_meeting, station.desk.key.author(), 2, ""},
                                    {another, station.desk.key.author(), 1, ""}};
    SECTION("its cursor is unknown")
    {
        station.knows(all);
        station.asks_nothing(Lane::Push);
        station.asks<Pull>(Lane::Pull);
        station.follower.answered(Lane::Pull, CursorUnknown{}, station.now);
        CHECK(station.asks<Pull>(Lane::Pull).after == Cursor{});
    }
    SECTION("its cursor is known, and the connection was lost")
    {
        station.knows(all);
        station.asks_nothing(Lane::Push);
        station.asks<Pull>(Lane::Pull);
        station.follower.failed(Lane::Pull, no_answer, station.now);
        station.waits_for(Lane::Pull);
    }
    SECTION("what it had is told by a message that was under way then")
    {
        station.asks<AskHeads>(Lane::Push);
        station.asks<Pull>(Lane::Pull);
        station.follower.failed(Lane::Pull, no_answer, station.now);
        station.follower.answered(Lane::Push, Heads{all}, station.now);
    }
    SECTION("what it had is told between its loss and its return")
    {
        station.asks<Pull>(Lane::Pull);
        station.follower.failed(Lane::Pull, no_answer, station.now);
        station.knows(all);
        station.waits_for(Lane::Pull);
        station.asks<Pull>(Lane::Pull);
        station.follower.answered(Lane::Pull, PullPage{{}, {"0"}, false}, station.now);
    }
    station.knows({});
    CHECK(station.asks<Push>(Lane::Push).records == station.records);
}

TEST_CASE("a station that is not let in says so and asks again later", "[sync][follower]")
{
    Station station;
    station.asks<AskHeads>(Lane::Push);
    station.follower.answered(Lane::Push, NotLetIn{}, station.now);
    CHECK_FALSE(station.follower.standing().let_in);
    station.waits_for(Lane::Push);
    station.knows({});
    CHECK(station.follower.standing().let_in);
}

TEST_CASE("who was refused tries again when the server says something of stations",
          "[sync][follower]")
{
    Station station;
    station.knows({});
    station.answers(Verdict::Refused, station.asks<Push>(Lane::Push).records, NotTaken::NoRight);
    station.asks_nothing(Lane::Push);
    Writer server;
    station.asks<Pull>(Lane::Pull);
    station.follower.answered(Lane::Pull, PullPage{{server.says(RetentionSet{3})}, {"1.a"}, false},
                              station.now);
    station.knows({});
    CHECK(station.asks<Push>(Lane::Push).records.front() == station.records.front());
}

TEST_CASE("steps between tries grow, differ, and begin again", "[sync][follower]")
{
    BackOff one{1};
    BackOff other{2};
    bool differ = false;
    for (const auto step : {500ms, 1000ms, 2000ms, 4000ms, 8000ms, 16000ms, 30000ms, 30000ms}) {
        const auto wait = one.next();
        CHECK(wait >= step / 2);
        CHECK(wait <= step);
        differ = differ || wait != other.next();
    }
    CHECK(differ);
    one.reset();
    CHECK(one.next() <= 500ms);
}
