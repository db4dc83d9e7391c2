#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// What is asked over HTTP and what is answered: values, with no socket and no library in them, so
// that a handler can be tried with nothing but these.
namespace klubba::server {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Request {
    std::string method; ///< In capitals. "GET" for HEAD too: the listener leaves the body out.
    /// Decoded, begins with "/" and is sound UTF-8: no "." or ".." segment, no backslash, no
    /// control character, no "/" that was hidden as %2F.
    std::string path;
    std::string query; ///< As it was sent, after the "?".
    Headers headers;   ///< Names in small letters.
    std::string body;
    std::string peer; ///< The address of who asks, without its port; behind a proxy its client's.

    /// The first header of that name (in small letters); empty if there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    /// The first value in the query of that name, decoded; empty if there is none or it is not
    /// sound UTF-8.
    [[nodiscard]] std::optional<std::string> parameter(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string content_type;
    std::string body;
    Headers headers; ///< Besides those that every answer has (Content-Length, Date and so on).
};

/// An answer that becomes a stream of server-sent events: the connection becomes a reader of
/// `channel`. Nothing that is published after the handler gave this is missed.
struct Live {
    std::string channel;
    std::string first; ///< Whole events that this reader alone gets, before all others.
    Headers headers;   ///< Besides those of every stream.
};

using Answer = std::variant<Response, Live>;

/// The one form of every refusal: {"error": "not-found", "what": …}. `what` is English, one
/// sentence, for who reads a log or writes a client.
Response error_response(int status, std::string_view what);

/// Text of a path or query with its %-escapes resolved; empty if one is broken, or if what comes
/// out is not sound UTF-8 or has a control character.
std::optional<std::string> percent_decoded(std::string_view text);

} // namespace klubba::server
