#include "klubba/state_window.h"

#include "klubba/bell.h"
#include "klubba/ending.h"
#include "klubba/letters.h"
#include "klubba/rehearsal.h"

namespace klubba {

Result<void, Failure>
run_state(const Options& options, const Look& look, const settings::Settings& settings)
{
    Ending::hold_back();
    auto letters =
        letters_of({options.state, 1}); // Outlives the windows, which let go of it as they close.
    if (!letters) return unexpected(std::move(letters.error()));
    Bell bell;
    auto rehearsal = Rehearsal::of(*options.state, {Rehearsal::Clock::Runs, look, settings,
                                                    **letters, nullptr, [&bell] { bell.ring(); }});
    if (!rehearsal) return unexpected(std::move(rehearsal.error()));
    auto windows =
        window::Windows::open({"Klubba", {options.outputs.front()}, options.windowed, nullptr});
    if (!windows) return unexpected(std::move(windows.error()));
    bell.hang_in(**windows);
    const Ending ending([&windows] { (*windows)->wake(); });
    return (*windows)->run(**letters, [&](const window::FrameInput& input) {
        window::Frame frame = (*rehearsal)->draw(input);
        frame.close = ending.is_wished();
        return frame;
    });
}

} // namespace klubba
