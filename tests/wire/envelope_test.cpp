#include "support/catch.h"
#include "wire/certificate.h"
#include "wire/envelope.h"
#include "wire/json.h"

#include <functional>

using namespace klubba;
using namespace klubba::wire;

namespace {

Record sealed(const KeyPair& key)
{
    Record record{StreamId{"möte-1"},
                  {},
                  1,
                  {*instant_from("2020-11-24T08:00:00Z"), 3},
                  "ordförande",
                  "ItemOpened",
                  R"({"item":"3"})",
                  "",
                  "",
                  ""};
    seal(record, key);
    return record;
}

using Change = std::function<void(Record&)>;

const std::vector<Change>& changes()
{
    static const std::vector<Change> all{
        [](Record& record) { record.stream.text += "x"; },
        [](Record& record) { record.author.text[0] ^= 1; },
        [](Record& record) { record.sequence = 2; },
        [](Record& record) { record.time.wall += Duration{1}; },
        [](Record& record) { record.time.counter = 4; },
        [](Record& record) { record.actor = "sekreterare"; },
        [](Record& record) { record.kind = "ItemClosed"; },
        [](Record& record) { record.body = R"({"item":"4"})"; },
        [](Record& record) { record.previous = std::string(32, 'p'); },
        // The same bytes in a row, divided in another way.
        [](Record& record) {
            record.kind = "ItemOpened{";
            record.body = R"("item":"3"})";
        },
    };
    return all;
}

} // namespace

TEST_CASE("a sealed record is unchanged and signed by its author", "[wire][envelope]")
{
    const auto key = KeyPair::make();
    const auto record = sealed(key);
    CHECK(is_unchanged(record));
    CHECK(record.author == author_of(key.public_key()));
    CHECK(is_signed_by(key.public_key(), record.hash, record.signature));
    CHECK_FALSE(is_signed_by(KeyPair::make().public_key(), record.hash, record.signature));
}

TEST_CASE("a change in any column is seen", "[wire][envelope]")
{
    const auto record = sealed(KeyPair::make());
    for (const auto& change : changes()) {
        auto changed = record;
        change(changed);
        CHECK_FALSE(is_unchanged(changed));
    }
}

TEST_CASE("the hash of a record is the same on every machine and in every version", "[wire]")
{
    auto record = sealed(KeyPair::make());
    record.author = AuthorId{"0123456789abcdef"};
    CHECK(to_hex(content_hash(record)) ==
          "31b3c62fcfc94d6420cb2467e68fac7148a1eeb7ea0148aa0a85fb4983114a9b");
}

TEST_CASE("a record comes back from its line the same", "[wire][envelope]")
{
    auto record = sealed(KeyPair::make());
    CHECK(*parse_record(print_record(record)) == record);
    record.body = "{\"odd\" : \"text\"}";
    record.kind = "SomethingLater";
    CHECK(*parse_record(print_record(record)) == record);
}

TEST_CASE("a line that is no record is refused with the place that is wrong", "[wire][envelope]")
{
    const auto error_of = [](std::string_view member, Value content) {
        auto value = *parse_json(print_record(sealed(KeyPair::make())));
        value.set(member, std::move(content));
        return parse_record(print_json(value)).error().context;
    };
    CHECK(error_of("sequence", Value{std::int64_t{0}}) == "sequence: must be 1 or more");
    CHECK(error_of("hash", Value{"XY"}) == "previous, hash, signature: must be hex");
    CHECK(error_of("kind", Value{}) == "kind: expected text, found null");
    CHECK(error_of("version", Value{std::int64_t{2}}) == "version: 2");
    CHECK_FALSE(parse_record("{}"));
}

TEST_CASE("a key pair comes back from its text, and a damaged text is refused", "[wire][keys]")
{
    const auto key = KeyPair::make();
    const auto text = key.to_text();
    CHECK(KeyPair::from_text(text)->public_key() == key.public_key());
    for (std::size_t length = 0; length + 1 < text.size(); ++length)
        CHECK_FALSE(KeyPair::from_text(text.substr(0, length)));
    CHECK_FALSE(KeyPair::from_text("another program's file"));
}

TEST_CASE("a certificate holds until any part of it is changed", "[wire][certificate]")
{
    const auto key = KeyPair::make();
    const auto other = KeyPair::make();
    const auto certificate = certify(key.public_key(), {{"chair"}, {}, {}}, Instant{}, key);
    CHECK(holds(certificate));
    CHECK(*parse_certificate(print_certificate(certificate)) == certificate);

    auto changed = certificate;
    changed.subject = other.public_key();
    CHECK_FALSE(holds(changed));
    changed = certificate;
    changed.issuer = other.public_key();
    CHECK_FALSE(holds(changed));
    changed = certificate;
    changed.issued += Duration{1};
    CHECK_FALSE(holds(changed));
    changed = certificate;
    changed.rights.roles.emplace_back("secretary");
    CHECK_FALSE(holds(changed));
}
