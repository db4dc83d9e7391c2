#include "support/catch.h"
#include "wire/envelope.h"
#include "wire/sync_text.h"
#include "wire/trust_event.h"

using namespace klubba;
using namespace klubba::wire;

namespace {

std::vector<Record> some_records()
{
    const auto key = KeyPair::make();
    std::vector<Record> records;
    for (int number = 1; number <= 3; ++number) {
        Record record;
        record.stream = StreamId{"möte"};
        record.sequence = number;
        record.time = {*instant_from("2026-03-10T08:00:00Z"), number};
        record.actor = "secretary";
        record.kind = "NoteWritten";
        record.body = R"({"text":"rad\nrad"})";
        if (!records.empty()) record.previous = records.back().hash;
        seal(record, key);
        records.push_back(std::move(record));
    }
    return records;
}

const StreamId stream{"m"};
const AuthorId author{"0123456789abcdef"};

} // namespace

TEST_CASE("records come back from their lines the same", "[wire][sync]")
{
    const auto records = some_records();
    CHECK(*parse_records(print_records(records)) == records);
    CHECK(parse_records("")->empty());
    // Empty lines and a last one without its end are no harm.
    auto text = "\n\n" + print_records(records) + "\n";
    CHECK(*parse_records(text) == records);
    text.resize(text.size() - 2);
    CHECK(*parse_records(text) == records);
}

TEST_CASE("heads and answers come back from their lines the same", "[wire][sync]")
{
    const std::vector<HeadLine> heads{{stream, author, 7, "ab"},
                                      {StreamId{"trust"}, author, 1, ""}};
    CHECK(*parse_heads(print_heads(heads)) == heads);
    std::vector<PushAnswer> answers{{stream, author, 1, Verdict::Accepted, NotTaken::None},
                                    {stream, author, 2, Verdict::Had, NotTaken::None}};
    for (std::size_t why = 0; why < names_of(NotTaken{}).size(); ++why)
        answers.push_back({stream, author, 3, Verdict::Refused, static_cast<NotTaken>(why)});
    CHECK(*parse_answers(print_answers(answers)) == answers);
}

TEST_CASE("a page comes back the same, and one that was cut does not come back", "[wire][sync]")
{
    const PullPage page{some_records(), {"17.ab"}, true};
    const auto text = print_page(page);
    CHECK(*parse_page(text) == page);
    const PullPage nothing{{}, {"0"}, false};
    CHECK(*parse_page(print_page(nothing)) == nothing);
    // All but the line break at the end.
    for (std::size_t size = 0; size + 1 < text.size(); ++size)
        CHECK_FALSE(parse_page(text.substr(0, size)));
}

TEST_CASE("what cannot be read is told with its line", "[wire][sync]")
{
    const auto text = print_records(some_records());
    const auto wrong = parse_records(text + "\n{}\n");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().kind == Failure::Kind::BadInput);
    CHECK(wrong.error().context.substr(0, 8) == "line 5: ");
    CHECK(parse_heads("[]").error().context.substr(0, 8) == "line 1: ");
    CHECK(parse_answers(R"({"stream":"m","author":"a","sequence":1,"answer":"maybe"})")
              .error()
              .context.find("answer") != std::string::npos);
    CHECK(parse_page("").error().context.substr(0, 15) == "the last line: ");
    const auto page = print_page({{}, {"3.a"}, false});
    CHECK(parse_page("{}\n" + page).error().context.substr(0, 8) == "line 1: ");
}

TEST_CASE("what a later version adds to a message is passed over", "[wire][sync]")
{
    CHECK(parse_heads(R"({"stream":"m","author":"a","sequence":1,"hash":"","later":[1]})"));
    CHECK(parse_page(R"({"cursor":"0","more":false,"later":true})"));
}

TEST_CASE("an event of the trust stream comes back the same, and an unknown one is none",
          "[wire][sync]")
{
    const auto instant = *instant_from("2026-03-10T08:00:00Z");
    const std::vector<TrustEvent> events{
        ServerFounded{"{}"},
        BodyRegistered{"Nämnden"},
        RoomRegistered{"Björken"},
        PersonRegistered{"Eva Sund", {"chair"}, {"Nämnden"}},
        RegistrationEnded{"body", "Nämnden"},
        CodeIssued{"ab", "desk", {"chair"}, {"Nämnden"}, {"Björken"}, instant},
        CodeWithdrawn{"ab"},
        StationEnrolled{"desk", "{}", "ab", "cd"},
        StationRevoked{"0123456789abcdef", "stolen"},
        RetentionSet{30}};
    CHECK(events.size() == std::variant_size_v<TrustEvent>);
    for (const auto& event : events) {
        Record record;
        record.stream = trust_stream;
        record.kind = kind_of(event);
        record.body = body_of(event);
        CHECK(trust_event_from(record) == event);
        record.body = "[]";
        CHECK_FALSE(trust_event_from(record));
        record.kind = "SomethingLater";
        CHECK_FALSE(trust_event_from(record));
    }
}
