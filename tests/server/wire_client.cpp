#include "server/wire_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <future>
#include <stdexcept>

namespace klubba::server::test {

namespace {

using std::chrono::steady_clock;
constexpr std::chrono::seconds patience{5};

} // namespace

Running::Running(Options options, Handler handler)
{
    auto opened = Listener::open(std::move(options), std::move(handler));
    if (!opened) throw std::runtime_error{opened.error().context};
    m_listener = std::move(*opened);
    m_thread = std::thread{[this] { m_listener->run(); }};
}

void Running::stop()
{
    if (!m_thread.joinable()) return;
    m_listener->stop();
    m_thread.join();
}

void Running::on_loop(const std::function<void()>& task)
{
    std::promise<void> done;
    m_listener->post([&] {
        task();
        done.set_value();
    });
    done.get_future().wait();
}

bool Running::becomes(const std::function<bool()>& is_true)
{
    const auto end = steady_clock::now() + 2 * patience;
    for (bool is = false; steady_clock::now() < end;) {
        on_loop([&] { is = is_true(); });
        if (is) return true;
        std::this_thread::yield();
    }
    return false;
}

Options quiet(Limits limits)
{
    Options options;
    options.limits = std::move(limits);
    options.log = log_nothing();
    return options;
}

Client::Client(Running& server, int receive_buffer) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    if (receive_buffer > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    ::sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(server->port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<::sockaddr*>(&address), sizeof address) != 0)
        m_is_closed = true;
}

Client::~Client()
{
    ::close(m_socket);
}

void Client::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return; // Seen by what is read next.
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool Client::receive(steady_clock::time_point end)
{
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - steady_clock::now()).count();
    ::pollfd what{m_socket, POLLIN, 0};
    if (m_is_closed || left <= 0 || ::poll(&what, 1, static_cast<int>(left)) <= 0) return false;
    char bytes[4096];
    const auto size = ::recv(m_socket, bytes, sizeof bytes, 0);
    m_is_closed = size <= 0;
    if (size > 0) m_received.append(bytes, static_cast<std::size_t>(size));
    return size > 0;
}

std::string Client::read_until(std::string_view ending)
{
    const auto end = steady_clock::now() + patience;
    std::size_t at = 0;
    while ((at = m_received.find(ending)) == std::string::npos)
        if (!receive(end)) return std::exchange(m_received, {});
    std::string text = m_received.substr(0, at + ending.size());
    m_received.erase(0, text.size());
    return text;
}

std::string Client::read_all()
{
    const auto end = steady_clock::now() + patience;
    while (receive(end)) {
    }
    return std::exchange(m_received, {}) + (m_is_closed ? "" : "(still open)");
}

std::string Client::read_answer()
{
    std::string answer = read_until("\r\n\r\n");
    const std::string_view name = "\r\nContent-Length: ";
    const std::size_t at = answer.find(name);
    if (at == std::string::npos) return answer;
    const auto size = std::strtoul(answer.c_str() + at + name.size(), nullptr, 10);
    const auto end = steady_clock::now() + patience;
    while (m_received.size() < size && receive(end)) {
    }
    answer += m_received.substr(0, size);
    m_received.erase(0, std::min(m_received.size(), size));
    return answer;
}

} // namespace klubba::server::test
