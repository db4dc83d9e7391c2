#include "klubba_central/serve.h"

#include "journal/files.h"
#include "journal/opening.h"
#include "klubba_central/identity.h"
#include "klubba_central/loop_records.h"
#include "remote/enrolling.h"
#include "remote/server_link.h"
#include "server/admin.h"
#include "server/central.h"
#include "server/requests.h"
#include "session/clock.h"
#include "settings/folders.h"
#include "settings/settings.h"
#include "wire/envelope.h"

#include <pthread.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

namespace klubba::central {

namespace {

using namespace std::chrono_literals;

/// After so long without a change the log is moved into the journal's file.
constexpr Duration time_between_tidying = 60s;
constexpr Duration time_between_ticks = 15s;

/// Blocks the signals that end or nudge the server, for a thread that waits for them.
sigset_t hold_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    // Where files may not grow beyond a limit the disk is full; that is no reason to die.
    std::signal(SIGXFSZ, SIG_IGN);
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

server::Options listening_of(const Options& options, const server::Log& log)
{
    server::Options listening;
    listening.address = options.address;
    listening.port = options.port;
    listening.tls = options.tls;
    if (options.plain) listening.plain = server::Options::Plain::Anywhere;
    listening.trusted_proxies = options.trusted_proxies;
    listening.log = log;
    return listening;
}

/// All that serves, in the order in which it is made.
class Serving {
public:
    Serving(const Options& options, server::Log log) : m_options(&options), m_log(std::move(log)) {}
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;
    ~Serving()
    {
        // What the link waits for on the loop is given up before the link is.
        m_loop.close();
        m_listener.reset();
        m_link.reset();
    }

    Result<void, Failure> open();
    Result<void, Failure> listen();
    /// Does nothing where no other server is followed.
    Result<void, Failure> follow();
    void run(const sigset_t& signals);

private:
    /// Whoever asks here for a file may ask for any that events name.
    void want_files();

    const Options* m_options;
    server::Log m_log;
    std::optional<settings::Settings> m_settings; ///< How bodies want their documents.
    session::SystemClock m_machine_clock;
    session::CorrectedClock m_clock{m_machine_clock};
    std::optional<remote::KnownServer> m_upstream;
    std::unique_ptr<journal::Journal> m_journal;
    server::Helper m_helper;
    std::unique_ptr<server::Central> m_central;
    remote::Messenger m_messenger;
    std::unique_ptr<server::Listener> m_listener;
    std::optional<server::Requests> m_requests;
    OpenLoop m_loop;
    std::unique_ptr<remote::ServerLink> m_link;
};

Result<void, Failure> Serving::open()
{
    const auto& data = m_options->data;
    auto upstream =
        remote::server_of({data, m_options->follow, m_options->follow_code, m_options->follow_key});
    if (!upstream) return unexpected<Failure>(std::move(upstream.error()));
    m_upstream = std::move(*upstream);
    auto settings = settings::read_settings(settings::settings_file(settings::system_environment));
    if (!settings) return unexpected<Failure>(std::move(settings.error()));
    m_settings = std::move(*settings);
    const auto now = m_clock.now();
    auto opened = journal::open_to_write(data, {wire::is_unchanged, session::file_name_of(now)});
    if (!opened) return unexpected<Failure>(std::move(opened.error()));
    for (const auto& repair : opened->repairs)
        m_log(server::Level::Warning, "journal-repaired", {{"what", repair.text}});
    m_journal = std::move(opened->journal);
    auto identity = m_upstream ? identity_behind(*m_upstream, data, *m_journal, now)
                               : own_identity(data, *m_journal, now);
    if (!identity) return unexpected<Failure>(std::move(identity.error()));
    auto central = server::Central::open(
        {*m_journal, std::move(identity->keys), std::move(identity->trust),
         [this] { return m_clock.now(); }, sync::Replica::Writers::ThisAlone, blobs::Store{data},
         [this](const std::string& body) { return settings::look_of(*m_settings, body); },
         &m_helper});
    if (!central) return unexpected<Failure>(std::move(central.error()));
    m_central = std::move(*central);
    return m_upstream ? Result<void, Failure>{} : show_first_code(*m_central, *m_options, m_log);
}

Result<void, Failure> Serving::listen()
{
    m_requests.emplace(
        *m_central,
        server::Outlet{[this](std::string_view channel, std::shared_ptr<const std::string> events) {
                           m_listener->publish(channel, std::move(events));
                       },
                       [this](std::string_view channel) { return m_listener->readers(channel); },
                       [this] { return server::to_prometheus(m_listener->figures()); },
                       [this] { m_messenger.tell(); }});
    auto listening = listening_of(*m_options, m_log);
    listening.helper = &m_helper;
    listening.limits.body_for = [this](const server::Request& head) {
        return m_requests->body_limit(head);
    };
    auto made =
        server::Listener::open(std::move(listening), [this](const server::Request& request) {
            return m_requests->answer(request);
        });
    if (!made) {
        auto why = made.error();
        if (why.kind == Failure::Kind::BadInput)
            why.context += " (--tls-certificate and --tls-key, or --plain)";
        return unexpected<Failure>(std::move(why));
    }
    m_listener = std::move(*made);
    m_listener->every(time_between_ticks, [this] { m_requests->tick(); });
    m_listener->every(time_between_ticks, [this] { want_files(); });
    m_listener->every(time_between_tidying, [this] { (void)m_journal->tidy(); });
    return {};
}

Result<void, Failure> Serving::follow()
{
    if (!m_upstream) return {};
    m_loop.open(*m_listener);
    auto link =
        remote::ServerLink::start({m_options->data, *m_upstream,
                                   std::make_unique<LoopRecords>(m_loop, *m_central, *m_journal),
                                   m_clock, m_messenger, [] {}});
    if (!link) return unexpected<Failure>(std::move(link.error()));
    m_link = std::move(*link);
    m_log(server::Level::Info, "following", {{"server", m_upstream->url}});
    return {};
}

void Serving::want_files()
{
    if (!m_link) return;
    for (const auto& [hash, named] : m_central->named_files())
        if (!m_central->files()->has(hash)) m_link->want_file(hash);
}

void Serving::run(const sigset_t& signals)
{
    const SignalThread waiting(signals, *m_listener, m_log);
    m_listener->run();
}

} // namespace

Result<void, Failure> serve(const Options& options)
{
    const auto signals = hold_signals();
    Serving serving{options, server::log_to_stderr(options.level)};
    if (auto done = serving.open(); !done) return done;
    if (auto done = serving.listen(); !done) return done;
    if (auto done = serving.follow(); !done) return done;
    serving.run(signals);
    return {};
}

} // namespace klubba::central
