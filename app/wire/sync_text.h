#pragma once

#include "base/describe.h"
#include "base/record.h"
#include "base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What stations and servers say to each other, as text: JSON, and JSON lines where there can be
// many of a thing. app/server/README.md says which request holds what. Reading is strict about
// form, bounded by the size of what is read, and says which line is wrong; members that a later
// version added are passed over.
namespace klubba::wire {

/// Of the requests' paths, and of what is in them.
inline constexpr int protocol_version = 1;

/// How far a reader has come in a server's journal. Opaque: a server made it and can read it.
struct Cursor {
    std::string text = "0"; ///< "0": before everything.

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// The latest record of an author in a stream.
struct HeadLine {
    StreamId stream;
    AuthorId author;
    std::int64_t sequence = 0;
    std::string hash; ///< Hex.

    static constexpr auto fields()
    {
        return list_fields(field("stream", &HeadLine::stream), field("author", &HeadLine::author),
                           field("sequence", &HeadLine::sequence), field("hash", &HeadLine::hash));
    }
    friend bool operator==(const HeadLine&, const HeadLine&) = default;
};

enum class Verdict { Accepted, Had, Refused };
constexpr auto names_of(Verdict)
{
    return std::array<std::string_view, 3>{"accepted", "had", "refused"};
}

/// Why a record is not taken.
enum class NotTaken {
    None,
    Changed,       ///< Its hash is not that of what it holds.
    UnknownAuthor, ///< No certificate for the author.
    BadSignature,
    Revoked,
    NoRight,    ///< The author's certificate does not let it write this.
    ClockAhead, ///< Its time lies further ahead than clocks may differ: try again later.
    Gap,        ///< The one before it is not here: send that first.
    Another,    ///< Another record has its number, or it does not follow from the one before.
    NoMeeting,  ///< Nothing tells whose meeting it belongs to yet: try again later.
};
constexpr auto names_of(NotTaken)
{
    return std::array<std::string_view, 10>{
        "",    "changed", "unknown-author", "bad-signature", "revoked", "no-right", "clock-ahead",
        "gap", "another", "no-meeting"};
}
/// Whether it may be taken another time. Who has a record that is sound, and hears that it is not,
/// has had it garbled on the way.
constexpr bool may_be_taken_later(NotTaken why)
{
    return why == NotTaken::Changed || why == NotTaken::BadSignature ||
           why == NotTaken::ClockAhead || why == NotTaken::Gap || why == NotTaken::NoMeeting ||
           why == NotTaken::UnknownAuthor;
}

/// What became of one record that was pushed. It is on disk when this is answered.
struct PushAnswer {
    StreamId stream;
    AuthorId author;
    std::int64_t sequence = 0;
    Verdict answer{};
    NotTaken reason{}; ///< Of a refusal.

    static constexpr auto fields()
    {
        return list_fields(
            field("stream", &PushAnswer::stream), field("author", &PushAnswer::author),
            field("sequence", &PushAnswer::sequence), field("answer", &PushAnswer::answer),
            field_or_default("reason", &PushAnswer::reason));
    }
    friend bool operator==(const PushAnswer&, const PushAnswer&) = default;
};

/// The last line of a page of records.
struct PageEnd {
    std::string cursor;
    bool more = false;

    static constexpr auto fields()
    {
        return list_fields(field("cursor", &PageEnd::cursor), field_always("more", &PageEnd::more));
    }
    friend bool operator==(const PageEnd&, const PageEnd&) = default;
};

struct PullPage {
    std::vector<Record> records;
    Cursor next;
    bool more = false; ///< There is more already.

    friend bool operator==(const PullPage&, const PullPage&) = default;
};

std::string print_records(const std::vector<Record>& records);
Result<std::vector<Record>, Failure> parse_records(std::string_view text);

std::string print_heads(const std::vector<HeadLine>& heads);
Result<std::vector<HeadLine>, Failure> parse_heads(std::string_view text);

std::string print_answers(const std::vector<PushAnswer>& answers);
Result<std::vector<PushAnswer>, Failure> parse_answers(std::string_view text);

std::string print_page(const PullPage& page);
Result<PullPage, Failure> parse_page(std::string_view text);

/// A file that events name, and whether who says so has it.
struct FileLine {
    std::string hash; ///< Hex.
    std::int64_t size = 0;
    bool here = false;

    static constexpr auto fields()
    {
        return list_fields(field("hash", &FileLine::hash), field("size", &FileLine::size),
                           field_always("here", &FileLine::here));
    }
    friend bool operator==(const FileLine&, const FileLine&) = default;
};
std::string print_files(const std::vector<FileLine>& files);
Result<std::vector<FileLine>, Failure> parse_files(std::string_view text);

/// A new station asks to be one. `proof` shows that it has the secret of the key: a signature over
/// `enrolment_proof_text`.
struct EnrolRequest {
    std::string code;
    std::string public_key; ///< Hex.
    std::string proof;      ///< Hex.

    static constexpr auto fields()
    {
        return list_fields(field("code", &EnrolRequest::code),
                           field("public_key", &EnrolRequest::public_key),
                           field("proof", &EnrolRequest::proof));
    }
};
std::string enrolment_proof_text(std::string_view code);

struct Enrolled {
    std::string name;
    std::string certificate; ///< As `print_certificate` has it.
    std::string token;       ///< Sent with every request from then on.
    std::string server_key;  ///< Hex: to be kept, and believed from then on.

    static constexpr auto fields()
    {
        return list_fields(
            field("name", &Enrolled::name), field("certificate", &Enrolled::certificate),
            field("token", &Enrolled::token), field("server_key", &Enrolled::server_key));
    }
};

/// What a server says of itself to everybody.
struct ServerHello {
    std::int64_t protocol = protocol_version;
    std::string server; ///< Author id.
    std::string server_key;
    Instant time{};

    static constexpr auto fields()
    {
        return list_fields(
            field("protocol", &ServerHello::protocol), field("server", &ServerHello::server),
            field("server_key", &ServerHello::server_key), field("time", &ServerHello::time));
    }
};

} // namespace klubba::wire
