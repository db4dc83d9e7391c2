#include "support/catch.h"
#include "wire/chain.h"
#include "wire/envelope.h"

using namespace klubba;
using namespace klubba::wire;

namespace {

/// Two streams of one author, taking turns.
std::vector<Record> chain_of(const KeyPair& key, int length)
{
    std::vector<Record> records;
    for (int number = 0; number < length; ++number) {
        Record record;
        record.stream = StreamId{number % 2 == 0 ? "first" : "second"};
        record.sequence = number / 2 + 1;
        record.time.wall = Instant{Duration{number}};
        record.kind = "ItemOpened";
        record.body = "{\"item\":\"" + std::to_string(number) + "\"}";
        if (number >= 2) record.previous = records[static_cast<std::size_t>(number - 2)].hash;
        seal(record, key);
        records.push_back(record);
    }
    return records;
}

std::string first_fault(const KeyPair& trusted, const std::vector<Record>& records)
{
    ChainChecker checker;
    checker.trust(trusted.public_key());
    for (const auto& record : records) {
        if (const auto fault = checker.check(record)) return fault->text();
    }
    return "";
}

} // namespace

TEST_CASE("a chain as it was made has no fault", "[wire][chain]")
{
    const auto key = KeyPair::make();
    CHECK(first_fault(key, chain_of(key, 10)).empty());
}

TEST_CASE("each kind of tampering is named with the record it struck", "[wire][chain]")
{
    const auto key = KeyPair::make();
    const auto author = key.author().text;
    auto records = chain_of(key, 10);

    SECTION("a changed body")
    {
        records[4].body = "{}";
        CHECK(first_fault(key, records) == "first " + author + ":3: was changed after it was made");
    }
    SECTION("a record taken out")
    {
        records.erase(records.begin() + 4);
        CHECK(first_fault(key, records) == "first " + author + ":3: is missing");
    }
    SECTION("a record put in twice")
    {
        records.insert(records.begin() + 6, records[4]);
        CHECK(first_fault(key, records) ==
              "first " + author + ":3: comes out of its order, or twice");
    }
    SECTION("two records that changed places")
    {
        std::swap(records[4], records[6]);
        CHECK(first_fault(key, records) == "first " + author + ":3: is missing");
    }
    SECTION("a record made again with the right key")
    {
        records[4].body = "{}";
        seal(records[4], key);
        CHECK(first_fault(key, records) ==
              "first " + author + ":4: does not follow from the one before it");
    }
    SECTION("a record signed by another")
    {
        const auto other = KeyPair::make();
        records[4].signature = other.sign(records[4].hash);
        CHECK(first_fault(key, records) ==
              "first " + author + ":3: its signature is not its author's");
    }
    SECTION("a record of a station nobody vouches for")
    {
        const auto other = KeyPair::make();
        seal(records[4], other);
        CHECK(first_fault(key, records) ==
              "first " + other.author().text +
                  ":3: was made by a station that has no certificate here");
    }
}

TEST_CASE("the hash of the heads tells of any lost end, and of its stream alone", "[wire][chain]")
{
    const auto key = KeyPair::make();
    const auto heads_after = [&](int length) {
        ChainChecker checker;
        checker.trust(key.public_key());
        for (const auto& record : chain_of(key, length))
            checker.check(record);
        return checker.heads();
    };
    CHECK(hash_of_heads(heads_after(10)) == hash_of_heads(heads_after(10)));
    CHECK(hash_of_heads(heads_after(10)) != hash_of_heads(heads_after(9)));
    CHECK(hash_of_heads(heads_after(10), StreamId{"first"}) ==
          hash_of_heads(heads_after(9), StreamId{"first"}));
    CHECK(hash_of_heads(heads_after(10), StreamId{"second"}) !=
          hash_of_heads(heads_after(9), StreamId{"second"}));
}
