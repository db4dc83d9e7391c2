#include "klubba/station.h"

#include "klubba/bell.h"
#include "klubba/ending.h"
#include "klubba/letters.h"
#include "klubba/screens.h"

#include <future>

namespace klubba {

namespace {

/// What takes time besides opening a window, and is made beside it.
struct Loaded {
    std::unique_ptr<Letters> letters;
    std::unique_ptr<session::Session> session;
};

Result<Loaded, Failure> load(const Options& options, session::Clock& clock, Bell& bell)
{
    auto letters = Letters::load();
    if (!letters) return unexpected(letters.error());
    auto session = session::Session::start({options.data, [&bell] { bell.ring(); }}, clock);
    if (!session) return unexpected(session.error());
    return Loaded{std::move(*letters), std::move(*session)};
}

} // namespace

Result<void, Failure> run_station(const Options& options,
                                  const Look& look,
                                  const settings::Settings& settings,
                                  session::Clock& clock)
{
    Ending::hold_back();
    std::unique_ptr<Letters> letters; // Outlives the windows, which let go of it as they close.
    Bell bell;
    auto loading =
        std::async(std::launch::async, load, std::cref(options), std::ref(clock), std::ref(bell));
    auto windows = window::Windows::open({"Klubba", options.views.size(), options.windowed});
    if (!windows) return unexpected(windows.error());
    bell.hang_in(**windows);

    auto loaded = loading.get();
    if (!loaded) return unexpected(loaded.error());
    letters = std::move(loaded->letters);
    const Ending ending([&windows] { (*windows)->wake(); });
    Screens screens({look, settings, options.views, letters->typeface(), *loaded->session, clock,
                     [&bell] { bell.ring(); }});
    return (*windows)->run(*letters, [&](const window::FrameInput& input) {
        window::Frame frame = screens.draw(input);
        frame.close = ending.is_wished();
        return frame;
    });
}

} // namespace klubba
