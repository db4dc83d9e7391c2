#include "klubba/look.h"
#include "klubba/options.h"
#include "klubba/screenshot.h"
#include "klubba/state_pictures.h"
#include "klubba/state_window.h"
#include "klubba/station.h"
#include "session/clock.h"
#include "settings/folders.h"
#include "settings/settings.h"

#include <csignal>
#include <cstdio>

using namespace klubba;

static Result<void, Failure> show(const Options& options)
{
    const auto file = settings::settings_file(settings::system_environment);
    const auto settings = settings::read_settings(file);
    if (!settings) return unexpected(settings.error());
    if (options.all_states) return save_all_states(options, *settings);
    const Look look = look_of(*settings, options);
    session::SystemClock clock;
    if (options.screenshot && options.state != nullptr) return save_state(options, look, *settings);
    if (options.screenshot) return save_screenshot(options, look, clock.now());
    if (options.state != nullptr) return run_state(options, look, *settings);
    if (!options.at) return run_station(options, look, *settings, clock);
    session::ShiftedClock shifted(std::get<Instant>(*options.at));
    return run_station(options, look, *settings, shifted);
}

int main(int count, char** arguments)
{
    const auto read = read_options(count, arguments);
    if (const auto* farewell = std::get_if<Farewell>(&read)) {
        std::fputs(farewell->text.c_str(), farewell->code == 0 ? stdout : stderr);
        return farewell->code;
    }
    std::signal(SIGXFSZ, SIG_IGN); // a limit on what files may hold is a full disk, and said as one
    const auto shown = show(std::get<Options>(read));
    if (!shown) std::fprintf(stderr, "klubba: %s\n", shown.error().context.c_str());
    return shown ? 0 : 1;
}
