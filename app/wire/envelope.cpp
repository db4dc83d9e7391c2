#include "wire/envelope.h"

#include "base/describe.h"
#include "wire/json.h"

namespace klubba::wire {

namespace {

constexpr std::string_view hashed_form = "klubba event 1\n";

void add_number(std::string& bytes, std::uint64_t number)
{
    for (unsigned shift = 0; shift < 64; shift += 8)
        bytes.push_back(static_cast<char>((number >> shift) & 0xFFU));
}

void add_text(std::string& bytes, std::string_view text)
{
    add_number(bytes, text.size());
    bytes += text;
}

/// The line as it is read and written; bytes are hex.
struct Line {
    std::int64_t version = 1;
    std::string stream;
    std::string author;
    std::int64_t sequence = 0;
    Instant wall{};
    std::int64_t counter = 0;
    std::string actor;
    std::string kind;
    std::string body;
    std::string previous;
    std::string hash;
    std::string signature;

    static constexpr auto fields()
    {
        return list_fields(field("version", &Line::version), field("stream", &Line::stream),
                           field("author", &Line::author), field("sequence", &Line::sequence),
                           field("wall", &Line::wall), field_or_default("counter", &Line::counter),
                           field("actor", &Line::actor), field("kind", &Line::kind),
                           field("body", &Line::body),
                           field_or_default("previous", &Line::previous),
                           field("hash", &Line::hash), field("signature", &Line::signature));
    }
};

} // namespace

std::string content_hash(const Record& record)
{
    std::string bytes;
    bytes.reserve(record.body.size() + 320);
    bytes += hashed_form;
    add_text(bytes, record.stream.text);
    add_text(bytes, record.author.text);
    add_number(bytes, static_cast<std::uint64_t>(record.sequence));
    add_number(bytes, static_cast<std::uint64_t>(record.time.wall.time_since_epoch().count()));
    add_number(bytes, static_cast<std::uint64_t>(record.time.counter));
    add_text(bytes, record.actor);
    add_text(bytes, record.kind);
    add_text(bytes, record.body);
    add_text(bytes, record.previous);
    return hash_of(bytes);
}

void seal(Record& record, const KeyPair& key)
{
    record.author = key.author();
    record.hash = content_hash(record);
    record.signature = key.sign(record.hash);
}

bool is_unchanged(const Record& record)
{
    return record.hash == content_hash(record);
}

std::string print_record(const Record& record)
{
    return print_json(
        to_value(Line{1, record.stream.text, record.author.text, record.sequence, record.time.wall,
                      record.time.counter, record.actor, record.kind, record.body,
                      to_hex(record.previous), to_hex(record.hash), to_hex(record.signature)}));
}

Result<Record, Failure> parse_record(std::string_view line)
{
    auto value = parse_json(line);
    if (!value) return unexpected<Failure>(std::move(value.error()));
    auto read = from_value<Line>(*value, UnknownMembers::PassedOver);
    if (!read) return failure(Failure::Kind::BadInput, read.error().text());
    if (read->version != 1)
        return failure(Failure::Kind::TooNew, "version: " + std::to_string(read->version));
    if (read->sequence < 1) return failure(Failure::Kind::BadInput, "sequence: must be 1 or more");
    auto previous = from_hex(read->previous);
    auto hash = from_hex(read->hash);
    auto signature = from_hex(read->signature);
    if (!previous || !hash || !signature)
        return failure(Failure::Kind::BadInput, "previous, hash, signature: must be hex");
    return Record{StreamId{std::move(read->stream)},
                  AuthorId{std::move(read->author)},
                  read->sequence,
                  HybridTime{read->wall, read->counter},
                  std::move(read->actor),
                  std::move(read->kind),
                  std::move(read->body),
                  std::move(*previous),
                  std::move(*hash),
                  std::move(*signature)};
}

} // namespace klubba::wire
