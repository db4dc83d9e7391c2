#include "klubba/station.h"

#include "klubba/bell.h"
#include "klubba/ending.h"
#include "klubba/following.h"
#include "klubba/guard.h"
#include "klubba/letters.h"
#include "klubba/screens.h"
#include "klubba/starting.h"

#include <future>

namespace klubba {

namespace {

using namespace std::chrono_literals;

/// How long the first picture may wait for the meeting to be read, rather than say that it is.
constexpr auto patience = 100ms;
constexpr Duration time_between_looks = 50ms;

using Opened = Result<std::unique_ptr<session::Session>, Failure>;

/// What the windows show: that Klubba starts, while the meeting is being read; then the screens.
class Show {
public:
    struct Parts {
        const Options& options;
        const Look& look;
        const settings::Settings& settings;
        Letters& letters;
        session::CorrectedClock& clock;
        Bell& bell;
        window::Pulse& pulse;
        std::optional<remote::KnownServer> server;
        remote::Messenger& messenger;
    };
    Show(Parts parts, std::future<Opened> opening)
        : m_parts(std::move(parts)),
          m_opening(std::move(opening)),
          m_locks(std::async(std::launch::async, read_locks, m_parts.options.data))
    {
        m_opening.wait_for(patience);
    }

    window::Frame draw(const window::FrameInput& input)
    {
        if (!m_screens && m_opening.valid() && m_opening.wait_for(0s) == std::future_status::ready)
            take(m_opening.get());
        if (m_screens) return m_screens->draw(input);
        window::Frame frame = draw_starting(m_parts.look, m_parts.letters);
        frame.next_change = time_between_looks;
        frame.close = m_failure.has_value();
        return frame;
    }
    /// Why there is nothing to show.
    [[nodiscard]] const std::optional<Failure>& failed() const { return m_failure; }

private:
    void take(Opened opened)
    {
        if (!opened) {
            m_failure = opened.error();
            return;
        }
        m_session = std::move(*opened);
        follow();
        m_screens.emplace(Screens::Parts{
            m_parts.look, m_parts.settings, m_parts.options.views, m_parts.letters, *m_session,
            m_parts.clock, [&bell = m_parts.bell] { bell.ring(); }, m_parts.letters.logo(), nullptr,
            RoomIn::Window, m_parts.options.data, m_locks.get(), &m_parts.pulse, &m_following});
    }

    void follow()
    {
        if (!m_parts.server) return;
        auto following = Following::start({m_parts.options, m_parts.settings, *m_parts.server,
                                           *m_session, m_parts.clock, m_parts.messenger,
                                           [&bell = m_parts.bell] { bell.ring(); }});
        if (following)
            m_following = std::move(*following);
        else
            m_failure = following.error();
    }

    Parts m_parts;
    std::future<Opened> m_opening;
    std::future<Locks> m_locks;
    std::unique_ptr<session::Session> m_session;
    Following m_following;            ///< Lets go of the session before it is gone.
    std::optional<Screens> m_screens; ///< Lets go of the session before it is gone.
    std::optional<Failure> m_failure;
};

} // namespace

Result<void, Failure> run_station(const Options& options,
                                  const Look& look,
                                  const settings::Settings& settings,
                                  session::Clock& clock)
{
    auto server = server_of(options);
    if (!server) return unexpected<Failure>(std::move(server.error()));
    session::CorrectedClock corrected(clock);
    remote::Messenger messenger; // Outlives the session, which tells it what is written.
    Ending::hold_back();
    std::unique_ptr<Letters> letters; // Outlives the windows, which let go of it as they close.
    Bell bell;
    // What takes time besides opening a window is made beside it.
    auto loading = std::async(std::launch::async, [&] { return Letters::load(look.organisation); });
    auto opening = std::async(std::launch::async, [&] {
        return session::Session::start(
            {options.data, [&bell] { bell.ring(); }, {}, {}, [&messenger] { messenger.tell(); }},
            corrected);
    });
    const Guard guard(options);
    auto windows = window::Windows::open(
        {"Klubba", options.outputs, options.windowed,
         [&guard](const window::Arrangement& arrangement) { guard.say_where(arrangement); }});
    if (!windows) return unexpected(windows.error());
    bell.hang_in(**windows);

    auto loaded = loading.get();
    if (!loaded) return unexpected(loaded.error());
    letters = std::move(*loaded);
    const Ending ending([&windows] { (*windows)->wake(); });
    window::Pulse& pulse = (*windows)->pulse();
    Show show(
        {options, look, settings, *letters, corrected, bell, pulse, std::move(*server), messenger},
        std::move(opening));
    const window::Watchdog watchdog = guard.watch(pulse);
    auto run = (*windows)->run(*letters, [&](const window::FrameInput& input) {
        window::Frame frame = show.draw(input);
        frame.close = frame.close || ending.is_wished();
        return frame;
    });
    guard.say_end();
    if (show.failed()) return unexpected(*show.failed());
    return run;
}

} // namespace klubba
