#include "demo/texts.h"
#include "klubba/lock.h"
#include "pictures/sheet.h"
#include "session/clock.h"
#include "support/catch.h"

#include <semaphore>

using namespace klubba;
using State = ui::LockView::State;

namespace {

Locks demo_locks()
{
    return {wire::pins_from_text(demo::text_of("pins.json")).value(), {}, {}, false};
}

/// The digits in the line that says what the state shows.
std::string pin_told_of(const demo::State& state)
{
    std::string digits;
    for (const char sign : state.says)
        if (sign >= '0' && sign <= '9') digits += sign;
    return digits;
}

View screen_of(const demo::State& state)
{
    return state.screen == demo::Screen::Chair ? View::Chair : View::Secretary;
}

} // namespace

TEST_CASE("a locked state opens by the PIN that its line tells, and leaves no file", "[pictures]")
{
    const auto* state =
        demo::find_state(GENERATE(std::string_view("chair-locked"), "secretary-locked"));
    REQUIRE(state != nullptr);
    const View view = screen_of(*state);
    std::binary_semaphore found{0};
    Lock lock({}, demo_locks(), {}, [&found] { found.release(); });
    REQUIRE(lock.is_locked(view));
    lock.try_pin(view, "1111");
    found.acquire();
    lock.collect(Instant{});
    CHECK(lock.is_locked(view));
    CHECK(lock.view_of(view, Instant{}).state == State::Wrong);
    lock.try_pin(view, pin_told_of(*state));
    found.acquire();
    lock.collect(Instant{});
    CHECK_FALSE(lock.is_locked(view));
    CHECK_FALSE(std::filesystem::exists("pins.tries"));
}

TEST_CASE("without a folder a right PIN makes the wrong guesses forgotten", "[pictures]")
{
    std::binary_semaphore found{0};
    Lock lock({}, demo_locks(), {}, [&found] { found.release(); });
    const auto guess = [&](const char* pin) {
        lock.try_pin(View::Chair, pin);
        found.acquire();
        lock.collect(Instant{});
    };
    guess("1111");
    guess("2222");
    guess("2580");
    CHECK_FALSE(lock.is_locked(View::Chair));
    lock.lock(View::Chair);
    guess("1111");
    CHECK(lock.view_of(View::Chair, session::SystemClock{}.now()).wait == Duration{0});
}
