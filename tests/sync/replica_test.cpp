#include "support/catch.h"
#include "sync/making.h"
#include "wire/year_codec.h"

using namespace klubba;
using namespace klubba::sync;
using namespace klubba::sync::testing;
using namespace klubba::wire;

namespace {

const StreamId other_meeting{"m2"};

/// A server that has enrolled a desk for all bodies, one for body A alone, and a wall screen.
struct Town {
    Town() : held(server.trusted())
    {
        for (const auto& record :
             {server.founds(), server.enrols(desk, {{"chair", "secretary"}, {}, {}}),
              server.enrols(local, {{"chair", "secretary"}, {"A"}, {}}),
              server.enrols(wall, {{"room"}, {}, {}}), server.enrols(chair, {{"chair"}, {}, {}})})
            REQUIRE(held.takes(record));
    }
    [[nodiscard]] Member member(const Writer& who) const
    {
        return *held.replica.trust().find(who.key.author());
    }
    NotTaken refusal(const Record& record, Instant now = morning)
    {
        const auto before = held.size();
        const auto answer = held.push(record, now);
        CHECK(answer.answer == Verdict::Refused);
        CHECK(held.size() == before);
        return answer.reason;
    }

    Server server;
    Writer desk;
    Writer local;
    Writer wall;
    Writer chair;
    Held held;
};

Record change(Record record, const std::string& body)
{
    record.body = body;
    return record;
}

} // namespace

TEST_CASE("what may be written is taken once, and had from then on", "[sync][replica]")
{
    Town town;
    const auto draft = town.desk.drafts(the_meeting, "A");
    CHECK(town.held.push(draft).answer == Verdict::Accepted);
    CHECK(town.held.push(draft).answer == Verdict::Had);
    CHECK(town.held.size() == 6);
    CHECK(town.held.replica.body_of(the_meeting) == "A");
}

TEST_CASE("a record that does not hold is refused with the reason", "[sync][replica]")
{
    Town town;
    REQUIRE(town.held.takes(town.desk.drafts(the_meeting, "A")));
    auto next = town.desk.says(the_meeting, "MeetingCalled", "{}");

    CHECK(town.refusal(change(next, "{\"x\":1}")) == NotTaken::Changed);
    Writer stranger;
    CHECK(town.refusal(stranger.drafts(the_meeting, "A")) == NotTaken::UnknownAuthor);
    auto forged = next;
    seal(forged, town.wall.key);
    forged.author = town.desk.key.author();
    forged.hash = content_hash(forged);
    CHECK(town.refusal(forged) == NotTaken::BadSignature);

    const auto after_next = town.desk.says(the_meeting, "MeetingCalled", "{}");
    CHECK(town.refusal(after_next) == NotTaken::Gap);
    auto another = next;
    another.previous = std::string(32, 'x');
    seal(another, town.desk.key);
    CHECK(town.refusal(another) == NotTaken::Another);
    CHECK(town.held.takes(next));
    CHECK(town.held.takes(after_next));
}

TEST_CASE("another record with a number that is used is refused, however old", "[sync][replica]")
{
    Town town;
    Writer copied = town.desk; // As a station whose disk was copied.
    REQUIRE(town.held.takes(town.desk.drafts(the_meeting, "A")));
    REQUIRE(town.held.takes(town.desk.says(the_meeting, "MeetingCalled", "{}")));
    CHECK(town.refusal(copied.drafts(the_meeting, "B")) == NotTaken::Another);
    CHECK(town.refusal(copied.says(the_meeting, "MeetingCalled", "{}")) == NotTaken::Another);
    CHECK(town.refusal(copied.says(the_meeting, "MeetingCalled", "{}")) == NotTaken::Another);
}

TEST_CASE("nobody writes what the certificate does not say", "[sync][replica]")
{
    Town town;
    CHECK(town.refusal(town.wall.drafts(other_meeting, "A")) == NotTaken::NoRight);
    CHECK(town.refusal(town.local.drafts(other_meeting, "B")) == NotTaken::NoRight);
    CHECK(town.refusal(town.chair.says(the_meeting, "MeetingCalled", "{}", "secretary")) ==
          NotTaken::NoRight);
    CHECK(town.refusal(town.desk.says(BodyRegistered{"Nämnden"})) == NotTaken::NoRight);
    REQUIRE(town.held.takes(town.server.revokes(town.desk)));
    CHECK(town.refusal(town.desk.drafts(the_meeting, "A")) == NotTaken::Revoked);
}

TEST_CASE("a record of a time that has not come is taken when it has", "[sync][replica]")
{
    Town town;
    REQUIRE(town.held.takes(town.desk.drafts(the_meeting, "A")));
    const auto early = town.desk.says(the_meeting, "MeetingCalled", "{}", "secretary",
                                      morning + greatest_drift + Duration{1});
    CHECK(town.refusal(early) == NotTaken::ClockAhead);
    CHECK(may_be_taken_later(NotTaken::ClockAhead));
    CHECK(town.held.push(early, morning + Duration{1}).answer == Verdict::Accepted);
}

TEST_CASE("nothing is taken of a meeting before its draft, from anyone", "[sync][replica]")
{
    Town town;
    Town other;
    const auto draft = town.desk.drafts(the_meeting, "A");
    const auto by_chair = town.chair.says(the_meeting, "MeetingCalled", "{}", "chair");
    const auto by_local = town.local.says(the_meeting, "MeetingCalled", "{}");
    CHECK(town.refusal(by_chair) == NotTaken::NoMeeting);
    CHECK(town.refusal(by_local) == NotTaken::NoMeeting);
    const auto answers = town.held.replica.push(std::vector{draft, by_chair, by_local}, morning);
    for (const auto& answer : *answers)
        CHECK(answer.answer == Verdict::Accepted);
}

TEST_CASE("of a batch that is half wrong the right half is taken", "[sync][replica]")
{
    Town town;
    Writer stranger;
    std::vector<Record> batch;
    for (int number = 0; number < 5; ++number) {
        const StreamId stream{"m" + std::to_string(number)};
        batch.push_back(town.desk.drafts(stream, "A"));
        batch.push_back(stranger.drafts(stream, "A"));
    }
    // A wrong one, and what follows from it.
    batch.push_back(change(town.desk.says(the_meeting, "MeetingCalled", "{}"), "[]"));
    batch.push_back(town.desk.says(the_meeting, "MeetingCalled", "{}"));
    // The same one twice.
    batch.push_back(batch[0]);
    const auto answers = *town.held.replica.push(batch, morning);
    REQUIRE(answers.size() == batch.size());
    for (std::size_t index = 0; index < 10; ++index) {
        CHECK(answers[index].answer == (index % 2 == 0 ? Verdict::Accepted : Verdict::Refused));
        CHECK(answers[index].author == batch[index].author);
    }
    CHECK(answers[10].reason == NotTaken::Changed);
    CHECK(answers[11].reason == NotTaken::Gap);
    CHECK(answers[12].answer == Verdict::Had);
    CHECK(town.held.size() == 10);
}

TEST_CASE("what the disk does not take changes nothing", "[sync][replica]")
{
    Town town;
    const auto draft = town.desk.drafts(the_meeting, "A");
    const auto revoked = town.server.revokes(town.wall);
    town.held.journal.fails = true;
    const auto heads = town.held.replica.heads(town.member(town.desk));
    REQUIRE_FALSE(town.held.replica.push(std::vector{draft, revoked}, morning));
    CHECK(town.held.replica.heads(town.member(town.desk)) == heads);
    CHECK_FALSE(town.held.replica.body_of(the_meeting));
    CHECK_FALSE(town.member(town.wall).revoked);
    town.held.journal.fails = false;
    CHECK(town.held.takes(draft));
    CHECK(town.held.takes(revoked));
    CHECK(town.member(town.wall).revoked);
}

TEST_CASE("what a server gives is taken without asking its gate again", "[sync][replica]")
{
    Town town;
    const auto draft = town.desk.drafts(the_meeting, "A");
    REQUIRE(town.held.takes(town.server.revokes(town.desk)));
    const auto pulled = town.held.replica.take_in({&draft, 1});
    REQUIRE(pulled);
    CHECK(pulled->fresh == 1);
    CHECK(pulled->refused.empty());
    // One that follows it pushes as one.
    const auto next = town.desk.says(the_meeting, "MeetingCalled", "{}");
    CHECK(town.held.push(next).reason == NotTaken::Revoked);
    CHECK(town.held.replica.push({&next, 1}, morning, {{"server"}, {}, {}})->front().answer ==
          Verdict::Accepted);
    // Whoever gives it, a forged one is not taken.
    const auto forged = change(town.desk.says(the_meeting, "MeetingCalled", "{}"), "[]");
    CHECK(town.held.replica.take_in({&forged, 1})->refused.front().reason == NotTaken::Changed);
}

TEST_CASE("while records are stored the replica is as it was", "[sync][replica]")
{
    Town town;
    auto& replica = town.held.replica;
    const auto desk = town.member(town.desk);
    const std::vector records{town.desk.drafts(the_meeting, "A"), town.server.revokes(town.wall)};
    const auto heads = replica.heads(desk);
    auto batch = replica.judge(records, Replica::Source::Station, morning);
    REQUIRE(batch.taken == records);
    REQUIRE(replica.store(batch));
    CHECK(replica.heads(desk) == heads);
    CHECK_FALSE(replica.body_of(the_meeting));
    CHECK_FALSE(town.member(town.wall).revoked);
    replica.keep(batch);
    CHECK(replica.heads(desk) != heads);
    CHECK(replica.body_of(the_meeting) == "A");
    CHECK(town.member(town.wall).revoked);
    CHECK(replica.page({"0"}, 100, desk).value()->records.back() == records.back());
}

TEST_CASE("what this machine has signed itself goes through the gate", "[sync][replica]")
{
    Town town;
    const auto verdict = [&](const Record& record) {
        return town.held.replica.judge({&record, 1}, Replica::Source::Own, morning).answers.front();
    };
    CHECK(verdict(town.desk.drafts(the_meeting, "A")).answer == Verdict::Accepted);
    CHECK(verdict(town.wall.drafts(other_meeting, "A")).reason == NotTaken::NoRight);
}

TEST_CASE("pages give everything once, in the order it came", "[sync][replica]")
{
    Town town;
    for (int number = 0; number < 20; ++number)
        REQUIRE(town.held.takes(town.desk.drafts(StreamId{"m" + std::to_string(number)}, "A")));
    const auto reader = town.member(town.desk);
    std::vector<Record> read;
    Cursor cursor;
    while (true) {
        const auto page = **town.held.replica.page(cursor, 7, reader);
        read.insert(read.end(), page.records.begin(), page.records.end());
        CHECK(page.more == (read.size() < town.held.size()));
        if (page.records.empty()) break;
        cursor = page.next;
    }
    CHECK(read == town.held.journal.read({}, 1000)->records);
    CHECK(cursor == town.held.replica.end());
}

TEST_CASE("a cursor of another journal is not taken for one of this", "[sync][replica]")
{
    Town town;
    const auto reader = town.member(town.desk);
    const auto one = town.desk.drafts(StreamId{"m1"}, "A");
    const auto two = town.desk.drafts(StreamId{"m2"}, "A");
    const auto three = town.desk.drafts(StreamId{"m3"}, "A");
    const auto known = [&](const std::string& text) {
        return (*town.held.replica.page({text}, 10, reader)).has_value();
    };
    for (const char* text : {"", "x", "-1.0", "1", "0.1", "1.", ".1", "7.00", "5.xyz", "99999.1",
                             "99999999999999999999.1", "5.1 "})
        CHECK_FALSE(known(text));

    // The same last record, and another before it: as after a restore.
    Held restored{town.server.trusted()};
    REQUIRE(restored.replica.take_in(town.held.journal.read({}, 100)->records));
    REQUIRE(town.held.takes(one));
    REQUIRE(town.held.takes(three));
    REQUIRE(restored.takes(two));
    REQUIRE(restored.takes(three));
    const auto cursor = town.held.replica.end();
    CHECK((*town.held.replica.page(cursor, 10, reader)).has_value());
    CHECK_FALSE((*restored.replica.page(cursor, 10, reader)).has_value());
}

TEST_CASE("whoever is for one body sees that body's meetings", "[sync][replica]")
{
    Town town;
    REQUIRE(town.held.takes(town.desk.drafts(the_meeting, "A")));
    REQUIRE(town.held.takes(town.desk.drafts(other_meeting, "B")));
    const auto reader = town.member(town.local);
    CHECK(town.held.replica.may_see(reader, the_meeting));
    CHECK_FALSE(town.held.replica.may_see(reader, other_meeting));
    CHECK(town.held.replica.may_see(reader, trust_stream));
    const auto page = **town.held.replica.page({}, 100, reader);
    CHECK(page.records.size() == town.held.size() - 1);
    CHECK(page.next == town.held.replica.end());
    const auto heads = town.held.replica.heads(reader);
    REQUIRE(heads.size() == 2);
    CHECK(heads[0].stream == the_meeting);
    CHECK(heads[0].sequence == 1);
    CHECK(town.held.replica.heads(town.member(town.desk)).size() == 3);
}

TEST_CASE("a body's own stream is written and seen by who is for that body", "[sync][replica]")
{
    Town town;
    const auto names = [](Writer& who, const StreamId& stream, const std::string& body) {
        return who.says(stream, "BodyNamed", R"({"name":")" + body + R"("})");
    };
    const auto of_a = body_stream("A");
    const auto of_b = body_stream("B");
    CHECK(town.refusal(Writer{town.desk}.says(of_a, "StandingInformationSet",
                                              R"({"year":2027})")) == NotTaken::NoMeeting);
    CHECK(town.refusal(names(town.local, of_b, "B")) == NotTaken::NoRight);
    // Nor does another name open the stream.
    CHECK(town.refusal(names(town.desk, of_b, "A")) == NotTaken::NoMeeting);
    CHECK(town.refusal(town.desk.drafts(of_b, "B")) == NotTaken::NoMeeting);
    REQUIRE(town.held.takes(names(town.local, of_a, "A")));
    REQUIRE(town.held.takes(town.local.says(of_a, "StandingInformationSet", R"({"year":2027})")));
    CHECK(town.held.replica.body_of(of_a) == "A");
    const auto reader = town.member(town.local);
    CHECK(town.held.replica.may_see(reader, of_a));
    CHECK_FALSE(town.held.replica.may_see(reader, of_b));
}

TEST_CASE("a replica made anew over a journal knows what it knew", "[sync][replica]")
{
    Town town;
    const auto draft = town.desk.drafts(the_meeting, "A");
    REQUIRE(town.held.takes(draft));
    Held again{town.server.trusted()};
    REQUIRE(again.journal.append(town.held.journal.read({}, 100)->records));
    REQUIRE(again.replica.refresh());
    CHECK(again.replica.trust() == town.held.replica.trust());
    CHECK(again.replica.end() == town.held.replica.end());
    CHECK(again.replica.body_of(the_meeting) == "A");
    CHECK(again.push(draft).answer == Verdict::Had);
}
