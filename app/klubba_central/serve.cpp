#include "klubba_central/serve.h"

#include "journal/files.h"
#include "journal/opening.h"
#include "server/admin.h"
#include "server/central.h"
#include "server/requests.h"
#include "session/clock.h"
#include "session/station_key.h"
#include "wire/envelope.h"

#include <pthread.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>

namespace klubba::central {

namespace {

using namespace std::chrono_literals;

/// After so long without a change the log is moved into the journal's file.
constexpr Duration time_between_tidying = 60s;
constexpr Duration time_between_ticks = 15s;

Result<server::ServerKeys, Failure>
read_keys(const std::filesystem::path& folder, journal::Journal& journal, Instant now)
{
    auto root = session::key_of_journal(folder, journal, {{"server"}, {}, {}}, now);
    if (!root) return unexpected<Failure>(std::move(root.error()));
    auto writer = session::read_key(folder, session::KeyOf::Writer);
    if (!writer) return unexpected<Failure>(std::move(writer.error()));
    return server::ServerKeys{*root, *writer ? **writer : *root};
}

/// Blocks the signals that end or nudge the server, for a thread that waits for them.
sigset_t hold_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

/// Waits for signals until one of them ends the server; `end` wakes it when the server has ended by
/// itself.
class SignalThread {
public:
    SignalThread(const sigset_t& signals, server::Listener& listener, const server::Log& log)
        : m_thread([signals, &listener, log] {
              int signal = 0;
              while (sigwait(&signals, &signal) == 0) {
                  if (signal != SIGHUP) break;
                  listener.post([&listener, log] {
                      const auto read = listener.reload_certificate();
                      if (!read)
                          log(server::Level::Error, "certificate-not-read",
                              {{"what", read.error().context}});
                  });
              }
              listener.stop();
          })
    {
    }
    SignalThread(const SignalThread&) = delete;
    SignalThread& operator=(const SignalThread&) = delete;
    ~SignalThread()
    {
        pthread_kill(m_thread.native_handle(), SIGINT);
        m_thread.join();
    }

private:
    std::thread m_thread;
};

/// The code for the first administrator, where whoever runs the server finds it.
Result<void, Failure>
show_first_code(server::Central& central, const Options& options, const server::Log& log)
{
    const auto code = server::first_code(central);
    if (!code) return unexpected<Failure>(code.error());
    const auto file = options.data / "first-code";
    if (!*code) {
        std::error_code none;
        std::filesystem::remove(file, none);
        return {};
    }
    log(server::Level::Warning, "no-administrator-yet",
        {{"code-in", file.string()}, {"valid", "24h"}});
    return journal::write_privately(file, **code + "\n");
}

} // namespace

Result<void, Failure> serve(const Options& options)
{
    const auto signals = hold_signals();
    const auto log = server::log_to_stderr(options.level);
    session::SystemClock clock;
    auto opened = journal::open_to_write(options.data,
                                         {wire::is_unchanged, session::file_name_of(clock.now())});
    if (!opened) return unexpected<Failure>(std::move(opened.error()));
    for (const auto& repair : opened->repairs)
        log(server::Level::Warning, "journal-repaired", {{"what", repair.text}});
    auto& journal = *opened->journal;
    auto keys = read_keys(options.data, journal, clock.now());
    if (!keys) return unexpected<Failure>(std::move(keys.error()));
    sync::Trust trust{keys->root.public_key()};
    auto central = server::Central::open(
        {journal, std::move(*keys), std::move(trust), [&clock] { return clock.now(); },
         sync::Replica::Writers::ThisAlone, blobs::Store{options.data}});
    if (!central) return unexpected<Failure>(std::move(central.error()));
    if (auto shown = show_first_code(**central, options, log); !shown) return shown;

    std::unique_ptr<server::Listener> listener;
    server::Requests requests(
        **central, {[&](std::string_view channel, std::shared_ptr<const std::string> events) {
                        listener->publish(channel, std::move(events));
                    },
                    [&](std::string_view channel) { return listener->readers(channel); },
                    [&] { return server::to_prometheus(listener->figures()); }});
    server::Options listening;
    listening.address = options.address;
    listening.port = options.port;
    listening.tls = options.tls;
    if (options.plain) listening.plain = server::Options::Plain::Anywhere;
    listening.trusted_proxies = options.trusted_proxies;
    listening.log = log;
    listening.limits.body_for = [&](const server::Request& head) {
        return requests.body_limit(head);
    };
    auto made = server::Listener::open(std::move(listening), [&](const server::Request& request) {
        return requests.answer(request);
    });
    if (!made) {
        auto why = made.error();
        if (why.kind == Failure::Kind::BadInput)
            why.context += " (--tls-certificate and --tls-key, or --plain)";
        return unexpected<Failure>(std::move(why));
    }
    listener = std::move(*made);
    listener->every(time_between_ticks, [&] { requests.tick(); });
    listener->every(time_between_tidying, [&] { (void)journal.tidy(); });
    const SignalThread waiting(signals, *listener, log);
    listener->run();
    return {};
}

} // namespace klubba::central
