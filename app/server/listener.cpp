#include "server/listener.h"

#include "server/connection.h"
#include "server/forwarded.h"
#include "server/service.h"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <list>

namespace klubba::server {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<steady_clock, asio::wait_traits<steady_clock>, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

constexpr int backlog = 4096;
/// Files, sockets and the like that are no connections.
constexpr std::size_t other_files = 64;
constexpr std::chrono::milliseconds accept_again_after{100};

/// The number of files this process may have open, made as large as it may be.
std::size_t raise_file_limit()
{
    ::rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

Failure failure_to_listen(const std::string& where, const boost::system::error_code& error)
{
    auto kind = Failure::Kind::Unavailable;
    if (error == asio::error::address_in_use) kind = Failure::Kind::Busy;
    if (error == asio::error::access_denied) kind = Failure::Kind::CannotOpen;
    return {kind, where + ": " + error.message()};
}

struct Repeating {
    Timer timer;
    Duration interval;
    std::function<void()> task;
};

} // namespace

struct Listener::Loop {
    Loop(Options options, Handler handler)
        : service(std::move(options), std::move(handler)),
          context(BOOST_ASIO_CONCURRENCY_HINT_UNSAFE_IO),
          acceptor(context),
          wake(context),
          ticking(context),
          ending(context)
    {
    }
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;
    ~Loop()
    {
        service.when_empty = nullptr;
        service.live.cut_all(); // Its sockets belong to the context.
    }

    Result<void, Failure> open();
    Result<void, Failure> bind(const tcp::endpoint& endpoint);
    Task<void> accept_all();
    void take_in(Socket socket);
    void turn_away(Socket& socket, const asio::ip::address& from);
    Task<void> wait_for_stop();
    void begin_stopping();
    void keep_ticking();
    void repeat(Repeating& repeating);
    /// Nothing that goes wrong in `task` goes further than the log.
    template <class Call>
    void guarded(const char* what, const Call& task);

    Service service;
    asio::io_context context; // Connections live in it, and refer to the service.
    Acceptor acceptor;
    asio::posix::basic_stream_descriptor<Executor> wake; ///< Written to by stop().
    Timer ticking;
    bool is_ticking = false;
    Timer ending;
    std::list<Repeating> repeating;
    std::uint16_t port = 0;
};

Result<void, Failure> Listener::Loop::open()
{
    const auto& options = service.options;
    boost::system::error_code error;
    const std::string name = options.address == "localhost" ? "127.0.0.1" : options.address;
    const auto address = asio::ip::make_address(name, error);
    if (error) return failure(Failure::Kind::BadInput, options.address + ": not a numeric address");
    if (!options.tls && !address.is_loopback() && options.plain == Options::Plain::OnLoopbackOnly)
        return failure(Failure::Kind::BadInput,
                       options.address +
                           ": without TLS only loopback is listened on (127.0.0.1, ::1). Give a "
                           "certificate and key, or say that plain HTTP is meant");
    std::set<std::string> proxies;
    for (const auto& proxy : options.trusted_proxies) {
        const auto trusted = asio::ip::make_address(proxy, error);
        if (error) return failure(Failure::Kind::BadInput, proxy + ": not a numeric address");
        proxies.insert(plain_address(trusted).to_string());
    }
    service.options.trusted_proxies = std::move(proxies);
    if (options.tls) {
        auto made = make_ssl_context(options.tls->certificate, options.tls->key);
        if (!made) return unexpected(made.error());
        service.tls = std::move(*made);
    }

    std::signal(SIGPIPE, SIG_IGN);
    const std::size_t files = raise_file_limit();
    auto& most = service.options.limits.connections;
    most = std::min(most, files > 2 * other_files ? files - other_files : files / 2);

    const int event = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (event < 0) return failure(Failure::Kind::Unavailable, "no eventfd is to be had");
    wake.assign(event);
    return bind({address, options.port});
}

Result<void, Failure> Listener::Loop::bind(const tcp::endpoint& endpoint)
{
    boost::system::error_code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(Acceptor::reuse_address{true}, error);
    if (!error && endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only{false}, error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(backlog, error);
    const std::string where = endpoint.address().to_string() + ", port ";
    if (error) return unexpected(failure_to_listen(where + std::to_string(endpoint.port()), error));
    port = acceptor.local_endpoint(error).port();
    service.options.log(Level::Info, "listening",
                        {{"address", endpoint.address().to_string()},
                         {"port", std::to_string(port)},
                         {"tls", service.tls ? "yes" : "no"},
                         {"connections", std::to_string(service.options.limits.connections)}});
    return {};
}

template <class Call>
void Listener::Loop::guarded(const char* what, const Call& task)
{
    try {
        task();
    } catch (const std::exception& error) {
        service.options.log(Level::Error, what, {{"what", error.what()}});
    } catch (...) {
        service.options.log(Level::Error, what, {});
    }
}

Task<void> Listener::Loop::accept_all()
{
    while (acceptor.is_open()) {
        Socket socket{context};
        boost::system::error_code error;
        co_await acceptor.async_accept(socket, asio::redirect_error(resume, error));
        if (error == asio::error::operation_aborted) co_return;
        if (!error) {
            guarded("connection-failed", [&] { take_in(std::move(socket)); });
            continue;
        }
        // Most likely there are no more files to be had, and trying at once would only spin.
        service.options.log(Level::Error, "accept-failed", {{"what", error.message()}});
        Timer pause{context, accept_again_after};
        co_await pause.async_wait(asio::redirect_error(resume, error));
    }
}

void Listener::Loop::take_in(Socket socket)
{
    boost::system::error_code error;
    const auto from = socket.remote_endpoint(error).address();
    if (error) return;
    Peer* peer = service.arrive(from);
    if (peer == nullptr) return turn_away(socket, from);
    Place place{service, *peer};
    socket.set_option(tcp::no_delay{true}, error);
    auto connection = std::make_unique<Connection>(
        service, Transport{std::move(socket), service.tls}, std::move(place));
    asio::co_spawn(
        context,
        [connection = std::move(connection)]() -> Task<void> { co_await connection->serve(); },
        [this](const std::exception_ptr& thrown) {
            if (!thrown) return;
            guarded("connection-failed", [&] { std::rethrow_exception(thrown); });
        });
    keep_ticking();
}

void Listener::Loop::turn_away(Socket& socket, const asio::ip::address&)
{
    auto response = error_response(503, "There are too many connections.");
    response.headers.emplace_back("Retry-After", "5");
    ++service.figures.answers[response.status];
    boost::system::error_code error;
    if (service.tls) return;
    Transport transport{std::move(socket), nullptr};
    transport.send(response_head(response, Afterwards::Closes, service.date()) + response.body);
    transport.finish();
}

void Listener::Loop::keep_ticking()
{
    if (is_ticking || service.figures.connections == 0) return;
    is_ticking = true;
    // Readers alone need no more than a look now and then.
    const bool only_readers = service.connections.empty();
    ticking.expires_after(only_readers ? 4 * Service::tick : Service::tick);
    ticking.async_wait([this](const boost::system::error_code& error) {
        is_ticking = false;
        if (error) return;
        guarded("tick-failed", [&] { service.look_around(steady_clock::now()); });
        keep_ticking();
    });
}

void Listener::Loop::repeat(Repeating& each)
{
    each.timer.async_wait([this, &each](const boost::system::error_code& error) {
        if (error || service.is_stopping) return;
        guarded("timer-failed", each.task);
        const auto next = each.timer.expiry() + each.interval;
        each.timer.expires_at(std::max(next, steady_clock::now()));
        repeat(each);
    });
}

Task<void> Listener::Loop::wait_for_stop()
{
    boost::system::error_code error;
    co_await wake.async_wait(asio::posix::descriptor_base::wait_read,
                             asio::redirect_error(resume, error));
    if (!error) guarded("stop-failed", [&] { begin_stopping(); });
}

void Listener::Loop::begin_stopping()
{
    const auto& figures = service.figures;
    service.options.log(Level::Info, "stopping",
                        {{"connections", std::to_string(figures.connections)},
                         {"readers", std::to_string(figures.readers)}});
    boost::system::error_code ignored;
    acceptor.close(ignored);
    service.when_empty = [this] { context.stop(); };
    ending.expires_after(service.options.grace);
    ending.async_wait([this](const boost::system::error_code& error) {
        if (error) return;
        service.options.log(Level::Warning, "cut",
                            {{"connections", std::to_string(service.figures.connections)}});
        service.cut_all();
    });
    service.begin_stopping();
}

Listener::Listener(std::unique_ptr<Loop> loop) : m_loop(std::move(loop)) {}

Listener::~Listener() = default;

Result<std::unique_ptr<Listener>, Failure> Listener::open(Options options, Handler handler)
{
    auto loop = std::make_unique<Loop>(std::move(options), std::move(handler));
    if (auto opened = loop->open(); !opened) return unexpected(opened.error());
    return std::unique_ptr<Listener>{new Listener{std::move(loop)}};
}

void Listener::run()
{
    auto& loop = *m_loop;
    asio::co_spawn(loop.context, loop.accept_all(), asio::detached);
    asio::co_spawn(loop.context, loop.wait_for_stop(), asio::detached);
    while (!loop.context.stopped())
        loop.guarded("task-failed", [&] { loop.context.run(); });
    loop.service.options.log(Level::Info, "stopped", {});
}

void Listener::stop()
{
    const std::uint64_t one = 1;
    // Fails only when there are 2^64 - 2 of them in it already.
    [[maybe_unused]] const auto written = ::write(m_loop->wake.native_handle(), &one, sizeof one);
}

void Listener::post(std::function<void()> task)
{
    asio::post(m_loop->context, std::move(task));
}

std::uint16_t Listener::port() const
{
    return m_loop->port;
}

void Listener::publish(std::string_view channel, std::shared_ptr<const std::string> events)
{
    m_loop->service.live.publish(channel, events);
}

std::size_t Listener::readers(std::string_view channel) const
{
    return m_loop->service.live.count(channel);
}

void Listener::every(Duration interval, std::function<void()> task)
{
    auto& loop = *m_loop;
    auto& each = loop.repeating.emplace_back(
        Repeating{Timer{loop.context, interval}, interval, std::move(task)});
    loop.repeat(each);
}

Result<void, Failure> Listener::reload_certificate()
{
    auto& service = m_loop->service;
    if (!service.options.tls) return {};
    auto made = make_ssl_context(service.options.tls->certificate, service.options.tls->key);
    if (!made) return unexpected(made.error());
    service.tls = std::move(*made);
    return {};
}

const Figures& Listener::figures() const
{
    return m_loop->service.figures;
}

} // namespace klubba::server
