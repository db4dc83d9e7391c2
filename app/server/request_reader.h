#pragma once

#include "server/http.h"
#include "server/limits.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// The bytes of a connection to requests, one after another. No socket and no clock: the fuzz target
// and the connection use the same.
//
// At most a head's limit of bytes, and what of the body arrived, are kept.
namespace klubba::server {

class RequestReader {
public:
    enum class Step {
        NeedsMore, ///< give() more bytes.
        Head,      ///< The head is there; once for each request, before its body is taken.
        Whole,     ///< take() the request.
        Refused,   ///< refusal() says why. Nothing further is read.
    };

    /// `limits` must outlive this.
    explicit RequestReader(const Limits& limits);
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;
    ~RequestReader();

    void give(std::string_view bytes);
    Step step();

    [[nodiscard]] const Response& refusal() const { return *m_refusal; }
    /// Something of a request has arrived.
    [[nodiscard]] bool has_begun() const;
    /// Some bytes wait to be read.
    [[nodiscard]] bool has_waiting() const { return !m_waiting.empty(); }

    // From Step::Head on.

    /// The request but for its body.
    [[nodiscard]] const Request& head() const { return m_request; }
    /// The client waits for a word before it sends the body.
    [[nodiscard]] bool wants_continue() const;
    /// At most this many bytes of body follow the head.
    [[nodiscard]] std::size_t body_bound() const { return m_body_bound; }
    [[nodiscard]] bool is_head_only() const { return m_head_only; }
    /// The client would send more requests on this connection.
    [[nodiscard]] bool keeps_alive() const;
    /// It must be told so, as it is a client of HTTP/1.0.
    [[nodiscard]] bool is_old() const;

    /// At Step::Whole. The next request may follow.
    Request take();

private:
    struct Parser;

    void begin();
    Step read_head();
    Step read_body();
    Step refuse(int status, std::string_view what);
    Step check_head();
    Step check_body();

    const Limits& m_limits;
    std::unique_ptr<Parser> m_parser;
    std::string m_waiting;       ///< Not read yet.
    std::size_t m_looked_at = 0; ///< Of m_waiting, with no end of a head in it.
    std::size_t m_body_bound = 0;
    bool m_head_only = false;
    bool m_is_within_chunk_head = false;
    Request m_request;
    std::optional<Response> m_refusal;
};

} // namespace klubba::server
