#include "server/connection.h"

#include "server/forwarded.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>

#include <algorithm>
#include <exception>

namespace klubba::server {

namespace {

using std::chrono::steady_clock;

/// A body that is larger is sent from where it lies; a smaller one in one packet with its head.
constexpr std::size_t sent_with_head = 64 << 10;
constexpr std::chrono::seconds linger_time{2};
constexpr auto methods = "GET, HEAD, POST, PUT, DELETE, OPTIONS";

Refused reason_of(int status)
{
    switch (status) {
    case 413:
    case 414:
    case 431:
        return Refused::TooLarge;
    default:
        return Refused::Malformed;
    }
}

Response try_again_after(std::chrono::milliseconds wait, int status, std::string_view what)
{
    auto response = error_response(status, what);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait);
    response.headers.emplace_back("Retry-After", std::to_string(seconds.count()));
    return response;
}

/// What a handler refuses by naming what it allows is the answer to OPTIONS.
void turn_into_options(Response& response)
{
    const auto is_allow = [](const auto& header) { return header.first == "Allow"; };
    if (response.status != 405 ||
        std::none_of(response.headers.begin(), response.headers.end(), is_allow))
        return;
    response.status = 204;
    response.content_type.clear();
    response.body.clear();
}

} // namespace

Connection::Connection(Service& service, Transport transport, Place place)
    : m_service(service),
      m_transport(std::move(transport)),
      m_place(std::move(place)),
      m_peer(m_transport.peer()),
      m_client(m_peer),
      m_reader(service.options.limits),
      m_since(steady_clock::now())
{
    m_service.connections.insert(this);
}

Connection::~Connection()
{
    release_body();
    m_service.connections.erase(this);
}

void Connection::enter(Phase phase)
{
    m_phase = phase;
    m_since = steady_clock::now();
    m_moved = 0;
}

Tick Connection::phase_end() const
{
    const auto& limits = m_service.options.limits;
    const std::chrono::milliseconds by_amount{m_moved * 1000 /
                                              std::max<std::size_t>(1, limits.slowest)};
    switch (m_phase) {
    case Phase::Idle:
        return m_since + limits.idle;
    case Phase::Head:
        return m_since + limits.head_time;
    case Phase::Body:
        return m_since + limits.body_time + by_amount;
    case Phase::Sending:
        return m_since + limits.answer_time + by_amount;
    case Phase::Lingering:
        return m_since + linger_time;
    }
    return m_since;
}

void Connection::end_if_late(Tick now)
{
    if (now <= phase_end()) return;
    m_is_late = true;
    boost::system::error_code ignored;
    m_transport.socket().cancel(ignored);
}

void Connection::end_if_idle()
{
    const bool is_waiting = m_phase == Phase::Idle || m_phase == Phase::Head;
    if (is_waiting && !m_reader.has_begun()) end();
}

void Connection::end()
{
    m_is_ended = true;
    boost::system::error_code ignored;
    m_transport.socket().cancel(ignored);
}

void Connection::release_body()
{
    m_service.bodies -= std::exchange(m_reserved, 0);
}

Task<void> Connection::serve()
{
    // Here and below what is awaited gets a name before it is asked: with co_await in conditions,
    // what g++ 12.2 made of this ended in an illegal instruction at the first connection.
    const bool has_shaken_hands = co_await shake_hands();
    if (!has_shaken_hands) co_return;
    enter(Phase::Head);
    for (;;) {
        const bool goes_on = co_await serve_one();
        if (!goes_on) co_return;
        release_body();
        enter(Phase::Idle);
        // Who sends a hundred requests in one go lets others in between.
        if (m_reader.has_waiting())
            co_await boost::asio::post(m_transport.socket().get_executor(), resume);
    }
}

Task<bool> Connection::shake_hands()
{
    for (;;) {
        const Attempt attempt = m_transport.handshake();
        if (attempt.progress == Progress::Moved) co_return true;
        if (attempt.progress == Progress::Ended) break;
        const bool can_go_on = co_await wait(attempt.progress);
        if (!can_go_on) break;
    }
    if (!m_is_ended) m_service.refused(Refused::NoHandshake, m_peer);
    co_return false;
}

Task<bool> Connection::serve_one()
{
    for (;;) {
        switch (m_reader.step()) {
        case RequestReader::Step::NeedsMore: {
            const bool has_more = co_await read_more();
            if (!has_more) co_return false;
            break;
        }
        case RequestReader::Step::Head: {
            const bool is_let_in = co_await begin_body();
            if (!is_let_in) co_return false;
            break;
        }
        case RequestReader::Step::Whole: {
            const bool goes_on = co_await answer();
            co_return goes_on;
        }
        case RequestReader::Step::Refused:
            co_await refuse(reason_of(m_reader.refusal().status), m_reader.refusal());
            co_return false;
        }
    }
}

Task<bool> Connection::read_more()
{
    if (m_phase == Phase::Idle && m_reader.has_begun()) enter(Phase::Head);
    for (;;) {
        const Attempt attempt = m_transport.receive(m_service.scratch);
        if (attempt.progress == Progress::Ended) co_return false;
        if (attempt.progress == Progress::Moved) {
            m_service.figures.bytes_in += attempt.bytes;
            m_moved += attempt.bytes;
            m_reader.give({m_service.scratch.data(), attempt.bytes});
            co_return true;
        }
        const bool can_go_on = co_await wait(attempt.progress);
        if (can_go_on) continue;
        if (m_is_late && !m_is_ended && m_reader.has_begun())
            co_await refuse(Refused::TooSlow,
                            error_response(408, "The request did not arrive in time."));
        co_return false;
    }
}

Task<bool> Connection::begin_body()
{
    m_client = client_of(m_peer, m_reader.head().headers, m_service.options.trusted_proxies);
    const auto wait_for = m_service.ask(m_place.peer(), m_peer, m_client);
    if (wait_for.count() > 0) {
        co_await refuse(Refused::TooOften,
                        try_again_after(wait_for, 429, "Too many requests from this address."));
        co_return false;
    }
    const std::size_t bound = m_reader.body_bound();
    if (m_service.bodies + bound > m_service.options.limits.bodies) {
        co_await refuse(Refused::TooLarge,
                        try_again_after(linger_time, 503, "Too much is being received at once."));
        co_return false;
    }
    m_reserved = bound;
    m_service.bodies += bound;
    enter(Phase::Body);
    if (!m_reader.wants_continue()) co_return true;
    const bool is_sent = co_await send_all("HTTP/1.1 100 Continue\r\n\r\n");
    co_return is_sent;
}

Answer Connection::ask(const Request& request)
{
    if (request.method == "CONNECT" || request.method == "TRACE") {
        auto response = error_response(405, "This method is not spoken here.");
        response.headers.emplace_back("Allow", methods);
        return response;
    }
    if (request.path == "*") return Response{204, "", "", {{"Allow", methods}}};

    std::string wrong = "something that is no exception of the library";
    try {
        auto answer = m_service.handler(request);
        auto* response = std::get_if<Response>(&answer);
        if (request.method == "OPTIONS" && response != nullptr) turn_into_options(*response);
        return answer;
    } catch (const std::exception& error) {
        wrong = error.what();
    } catch (...) {
    }
    m_service.options.log(Level::Error, "handler-failed",
                          {{"method", request.method}, {"path", request.path}, {"what", wrong}});
    return error_response(500, "The server failed at this; its log says how.");
}

Task<bool> Connection::answer()
{
    const auto began = steady_clock::now();
    const Terms terms{m_reader.is_head_only(), m_reader.is_old(), m_reader.keeps_alive()};
    Request request = m_reader.take();
    request.peer = m_client;
    Answer answer = ask(request);

    const auto* response = std::get_if<Response>(&answer);
    const int status = response != nullptr ? response->status : 200;
    ++m_service.figures.answers[status];
    const std::chrono::duration<double> took = steady_clock::now() - began;
    m_service.figures.count_handled(took.count());
    m_service.options.log(Level::Debug, "answered",
                          {{"method", request.method},
                           {"path", request.path},
                           {"status", std::to_string(status)},
                           {"seconds", std::to_string(took.count())},
                           {"peer", m_client}});
    if (response != nullptr) {
        const bool keeps_open = co_await send_response(*response, terms);
        co_return keeps_open;
    }

    auto& live = std::get<Live>(answer);
    std::string first = stream_head(live, m_service.date());
    if (terms.head_only) {
        co_await send_all(first);
        m_transport.finish();
        co_return false;
    }
    first += live.first;
    m_service.live.add(std::move(m_transport), std::move(m_place), live.channel, std::move(first));
    co_return false;
}

Task<bool> Connection::send_response(const Response& response, Terms terms)
{
    enter(Phase::Sending);
    const bool keeps_open = terms.keeps_alive && !m_service.is_stopping;
    const auto afterwards = !keeps_open ? Afterwards::Closes
                            : terms.old ? Afterwards::KeepsOpenAsAsked
                                        : Afterwards::KeepsOpen;
    std::string bytes = response_head(response, afterwards, m_service.date());
    const bool has_body = !terms.head_only && !has_no_body(response.status);
    const bool at_once = has_body && response.body.size() <= sent_with_head;
    if (at_once) bytes += response.body;
    const bool is_head_sent = co_await send_all(bytes);
    if (!is_head_sent) co_return false;
    if (has_body && !at_once) {
        const bool is_body_sent = co_await send_all(response.body);
        if (!is_body_sent) co_return false;
    }
    if (!keeps_open) m_transport.finish();
    co_return keeps_open;
}

Task<void> Connection::refuse(Refused reason, const Response& response)
{
    m_service.refused(reason, m_client);
    ++m_service.figures.answers[response.status];
    m_is_late = false;
    const Terms terms{m_reader.is_head_only(), false, false};
    const bool keeps_open = co_await send_response(response, terms);
    if (!keeps_open) co_await linger();
}

/// Reads on for a while: a socket closed with something unread in it takes back the answer that is
/// on its way.
Task<void> Connection::linger()
{
    if (m_is_ended || m_is_late) co_return;
    enter(Phase::Lingering);
    for (;;) {
        const Attempt attempt = m_transport.receive(m_service.scratch);
        if (attempt.progress == Progress::Ended) co_return;
        if (attempt.progress == Progress::Moved) {
            m_service.figures.bytes_in += attempt.bytes;
            if (steady_clock::now() > phase_end()) co_return;
            co_await boost::asio::post(m_transport.socket().get_executor(), resume);
        } else {
            const bool can_go_on = co_await wait(attempt.progress);
            if (!can_go_on) co_return;
        }
    }
}

Task<bool> Connection::send_all(std::string_view bytes)
{
    while (!bytes.empty()) {
        const Attempt attempt = m_transport.send(bytes);
        if (attempt.progress == Progress::Ended) co_return false;
        if (attempt.progress == Progress::Moved) {
            m_service.figures.bytes_out += attempt.bytes;
            m_moved += attempt.bytes;
            bytes.remove_prefix(attempt.bytes);
        } else {
            const bool can_go_on = co_await wait(attempt.progress);
            if (can_go_on) continue;
            if (m_is_late) m_service.refused(Refused::TooSlow, m_peer);
            co_return false;
        }
    }
    co_return true;
}

Task<bool> Connection::wait(Progress wanted)
{
    const auto what = wanted == Progress::WantsRead ? Socket::wait_read : Socket::wait_write;
    boost::system::error_code error;
    if (!m_is_ended && !m_is_late)
        co_await m_transport.socket().async_wait(what, boost::asio::redirect_error(resume, error));
    co_return !error && !m_is_ended && !m_is_late;
}

} // namespace klubba::server
