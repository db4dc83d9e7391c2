#include "server/request_reader.h"

#include "server/target.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <limits>

namespace klubba::server {

namespace {

namespace http = boost::beast::http;
using boost::beast::iequals;

std::string_view view(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

std::string in_small_letters(std::string_view text)
{
    std::string small{text};
    for (char& letter : small)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return small;
}

} // namespace

struct RequestReader::Parser : http::request_parser<http::string_body> {};

RequestReader::RequestReader(const Limits& limits) : m_limits(limits)
{
    begin();
}

RequestReader::~RequestReader() = default;

void RequestReader::begin()
{
    m_parser = std::make_unique<Parser>();
    // This class holds the limits itself: the parser's own are for a head read in one piece, and
    // must be known before the path is.
    m_parser->header_limit(std::numeric_limits<std::uint32_t>::max());
    m_parser->body_limit(boost::none);
    m_looked_at = 0;
    m_body_bound = 0;
    m_head_only = false;
    m_is_within_chunk_head = false;
    m_request = {};
}

void RequestReader::give(std::string_view bytes)
{
    m_waiting += bytes;
}

bool RequestReader::has_begun() const
{
    return m_parser->is_header_done() || !m_waiting.empty();
}

bool RequestReader::keeps_alive() const
{
    return m_parser->keep_alive();
}

bool RequestReader::is_old() const
{
    return m_parser->get().version() < 11;
}

bool RequestReader::wants_continue() const
{
    return !is_old() && m_waiting.empty() && !m_parser->is_done() &&
           m_parser->get().find(http::field::expect) != m_parser->get().end();
}

RequestReader::Step RequestReader::refuse(int status, std::string_view what)
{
    m_refusal = error_response(status, what);
    m_waiting.clear();
    return Step::Refused;
}

RequestReader::Step RequestReader::step()
{
    if (m_refusal) return Step::Refused;
    return m_parser->is_header_done() ? read_body() : read_head();
}

RequestReader::Step RequestReader::read_head()
{
    // Some old clients send an empty line after a body.
    if (m_looked_at == 0)
        while (m_waiting.starts_with("\r\n"))
            m_waiting.erase(0, 2);
    if (m_waiting.empty() || m_waiting == "\r") return Step::NeedsMore;
    if (m_waiting[0] < 'A' || m_waiting[0] > 'Z')
        return refuse(400, "This is not a request of HTTP.");

    const std::size_t end = m_waiting.find("\r\n\r\n", m_looked_at < 3 ? 0 : m_looked_at - 3);
    const std::size_t size = end == std::string::npos ? m_waiting.size() : end + 4;
    if (size > m_limits.head) {
        const std::size_t line = m_waiting.find('\n');
        if (line == std::string::npos || line > m_limits.head)
            return refuse(414, "The address is too long.");
        return refuse(431, "The headers are too long.");
    }
    // A parser that takes a line feed alone sees other headers than one that does not.
    for (std::size_t i = m_looked_at; i < size; ++i)
        if (m_waiting[i] == '\n' && (i == 0 || m_waiting[i - 1] != '\r'))
            return refuse(400, "A line of the head ends with a line feed alone.");
    m_looked_at = size;
    if (end == std::string::npos) return Step::NeedsMore;

    boost::system::error_code error;
    const std::size_t used = m_parser->put(boost::asio::buffer(m_waiting.data(), size), error);
    if (error == http::error::bad_version)
        return refuse(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    if (error || !m_parser->is_header_done())
        return refuse(400, "The head of the request cannot be read.");
    m_waiting.erase(0, used);
    return check_head();
}

RequestReader::Step RequestReader::check_head()
{
    const auto& head = m_parser->get();
    const auto asked = view(head.target());
    if (asked.size() > m_limits.target) return refuse(414, "The address is too long.");
    if (!is_old() && head.count(http::field::host) != 1)
        return refuse(400, "A request has exactly one header Host.");

    m_request.method = view(head.method_string());
    m_head_only = m_request.method == "HEAD";
    if (m_head_only) m_request.method = "GET";
    auto target =
        m_request.method == "OPTIONS" && asked == "*" ? Target{"*", ""} : target_from(asked);
    if (!target) return refuse(400, "The address cannot be read, or could be read in two ways.");
    m_request.path = std::move(target->path);
    m_request.query = std::move(target->query);
    for (const auto& field : head)
        m_request.headers.emplace_back(in_small_letters(view(field.name_string())),
                                       view(field.value()));
    return check_body();
}

RequestReader::Step RequestReader::check_body()
{
    const auto& head = m_parser->get();
    const auto coding = head.find(http::field::transfer_encoding);
    if (coding != head.end() &&
        (!iequals(coding->value(), "chunked") || head.count(http::field::transfer_encoding) != 1))
        return refuse(501, "The only transfer coding known here is chunked.");
    if (const auto content = head.find(http::field::content_encoding);
        content != head.end() && !iequals(content->value(), "identity"))
        return refuse(415, "A body is sent here as it is, with no content coding.");
    if (const auto expected = head.find(http::field::expect);
        expected != head.end() && !iequals(expected->value(), "100-continue"))
        return refuse(417, "Nothing can be expected here but 100-continue.");

    const auto length = m_parser->content_length();
    const auto& method = m_request.method;
    const bool brings = method == "POST" || method == "PUT" || method == "PATCH";
    if (brings && !length && !m_parser->chunked())
        return refuse(411, "A request that brings something says how long it is.");

    std::optional<std::size_t> limit;
    if (m_limits.body_for) limit = m_limits.body_for(m_request);
    const std::size_t most = limit.value_or(m_limits.body);
    if (length && *length > most) return refuse(413, "The body is too large.");
    m_parser->body_limit(most);
    m_body_bound = m_parser->chunked() ? most : static_cast<std::size_t>(length.value_or(0));
    return Step::Head;
}

RequestReader::Step RequestReader::read_body()
{
    while (!m_parser->is_done()) {
        // Whatever a chunk begins with, five bytes at least are to come; Beast 1.81 asserts that
        // they are there when it looks at the last chunk again.
        const std::size_t least = m_is_within_chunk_head ? 5 : 1;
        if (m_waiting.size() < least) return Step::NeedsMore;
        boost::system::error_code error;
        const std::size_t used = m_parser->put(boost::asio::buffer(m_waiting), error);
        m_waiting.erase(0, used);
        m_is_within_chunk_head = error == http::error::need_more;
        if (error == http::error::body_limit) return refuse(413, "The body is too large.");
        if (error == http::error::need_more) {
            if (m_waiting.size() > m_limits.head)
                return refuse(400, "A chunk of the body does not begin.");
            return Step::NeedsMore;
        }
        if (error) return refuse(400, "The body cannot be read.");
    }
    return Step::Whole;
}

Request RequestReader::take()
{
    m_request.body = std::move(m_parser->get().body());
    Request request = std::move(m_request);
    begin();
    return request;
}

} // namespace klubba::server
