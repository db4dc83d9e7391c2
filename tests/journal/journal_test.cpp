#include "journal_fixture.h"

using namespace klubba;
using namespace klubba::testing;

TEMPLATE_TEST_CASE("records come back as they were, in the order they came",
                   "[journal]",
                   InMemory,
                   OnDisk)
{
    TestType fixture;
    auto& journal = fixture.journal();
    Author station;
    Author other{"fedcba9876543210"};
    std::vector<Record> records;
    for (int round = 0; round < 10; ++round) {
        records.push_back(station.next("first"));
        records.push_back(station.next("second"));
        records.push_back(other.next("first"));
    }
    records[3].signature = std::string("\0\xff\0", 3);
    CHECK(*journal.append(records) == records.size());
    CHECK(all_of(journal) == records);
}

TEMPLATE_TEST_CASE("reading goes on after what was read before", "[journal]", InMemory, OnDisk)
{
    TestType fixture;
    auto& journal = fixture.journal();
    Author station;
    const auto records = station.next(5);
    REQUIRE(journal.append(records));
    const auto first = journal.read({}, 3);
    CHECK(first->records == std::vector(records.begin(), records.begin() + 3));
    const auto second = journal.read(first->next, 3);
    CHECK(second->records == std::vector(records.begin() + 3, records.end()));
    const auto third = journal.read(second->next, 3);
    CHECK(third->records.empty());
    CHECK(third->next == second->next);
    const auto late = station.next();
    append_one(journal, late);
    CHECK(journal.read(third->next, 3)->records == std::vector{late});
}

TEMPLATE_TEST_CASE("a record stored twice is stored once", "[journal]", InMemory, OnDisk)
{
    TestType fixture;
    auto& journal = fixture.journal();
    Author station;
    auto records = station.next(3);
    CHECK(*journal.append(records) == 3);
    CHECK(*journal.append(records) == 0);
    records.push_back(station.next());
    records.push_back(records.back());
    CHECK(*journal.append(records) == 1);
    CHECK(all_of(journal).size() == 4);
}

TEMPLATE_TEST_CASE("another record with the same number is refused", "[journal]", InMemory, OnDisk)
{
    TestType fixture;
    auto& journal = fixture.journal();
    Author station;
    const auto records = station.next(3);
    REQUIRE(journal.append(records));
    auto other = records[1];
    other.body = "{}";
    other.hash = plain_hash(other);
    const auto added = journal.append(std::span{&other, 1});
    REQUIRE_FALSE(added);
    CHECK(added.error().kind == Failure::Kind::Damaged);
    CHECK(added.error().context == "meeting 0123456789abcdef:2 is here already, and is another");
    CHECK(all_of(journal) == records);
}

TEMPLATE_TEST_CASE("all records of an append are stored or none", "[journal]", InMemory, OnDisk)
{
    TestType fixture;
    auto& journal = fixture.journal();
    Author station;
    auto records = station.next(6);
    const auto late = station.next();
    SECTION("when one leaves a gap")
    {
        records.erase(records.begin() + 3);
    }
    SECTION("when one does not follow from the one before it")
    {
        records[3].previous = std::string(32, 'x');
    }
    CHECK_FALSE(journal.append(records));
    CHECK(all_of(journal).empty());
    CHECK(journal.heads()->empty());
    CHECK_FALSE(journal.append(std::span{&late, 1}));
}

TEMPLATE_TEST_CASE("the heads are the latest record of each author and stream",
                   "[journal]",
                   InMemory,
                   OnDisk)
{
    TestType fixture;
    auto& journal = fixture.journal();
    Author station{"bbbb"};
    Author other{"aaaa"};
    station.next("x");
    Author fresh{"bbbb"};
    REQUIRE(journal.append(fresh.next(2, "first")));
    REQUIRE(journal.append(other.next(1, "first")));
    REQUIRE(journal.append(fresh.next(1, "zero")));
    const auto heads = *journal.heads();
    REQUIRE(heads.size() == 3);
    CHECK(heads[0].author.text == "aaaa");
    CHECK(heads[1].sequence == 2);
    CHECK(heads[1].hash == all_of(journal)[1].hash);
    CHECK(heads[2].stream.text == "zero");
}

TEMPLATE_TEST_CASE("stations are kept in order, the first as it was", "[journal]", InMemory, OnDisk)
{
    TestType fixture;
    auto& journal = fixture.journal();
    const Station one{AuthorId{"b"}, std::string("\0key", 4), "{}"};
    const Station two{AuthorId{"a"}, "key", "{}"};
    REQUIRE(journal.add_station(one));
    REQUIRE(journal.add_station(two));
    REQUIRE(journal.add_station({AuthorId{"b"}, "other", "{}"}));
    CHECK(*journal.stations() == std::vector{one, two});
}

TEMPLATE_TEST_CASE("a sound journal says so, and has nothing missing",
                   "[journal]",
                   InMemory,
                   OnDisk)
{
    TestType fixture;
    auto& journal = fixture.journal();
    REQUIRE(journal.append(Author{}.next(20)));
    REQUIRE(journal.tidy());
    CHECK(journal.check());
    CHECK(journal.missing()->empty());
}
