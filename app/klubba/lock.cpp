#include "klubba/lock.h"

#include "session/clock.h"

#include <algorithm>
#include <utility>

namespace klubba {

using State = ui::LockView::State;

/// As actors and PINs name it; empty for the room.
static std::string role_of(View view)
{
    switch (view) {
    case View::Room:
        return {};
    case View::Chair:
        return "chair";
    case View::Secretary:
        return "secretary";
    }
    return {};
}

static constexpr std::array lockable{View::Chair, View::Secretary};

Locks read_locks(const std::filesystem::path& folder)
{
    Locks locks;
    auto pins = session::read_pins(folder);
    if (pins)
        locks.pins = std::move(*pins);
    else
        locks.trouble = pins.error();
    for (const View view : lockable)
        locks.tries.push_back(session::read_tries(folder, role_of(view)));
    return locks;
}

Lock::Lock(std::filesystem::path folder,
           const Locks& locks,
           std::optional<Duration> after,
           std::function<void()> wake)
    : m_folder(std::move(folder)), m_pins(locks.pins), m_after(after), m_wake(std::move(wake))
{
    if (locks.trouble) m_trouble = locks.trouble->context;
    for (const View view : lockable) {
        Place& place = at(view);
        place.has_pin = locks.trouble ||
                        std::any_of(locks.pins.begin(), locks.pins.end(),
                                    [&](const auto& pin) { return pin.role == role_of(view); });
        place.is_locked = place.has_pin && !locks.are_open;
        for (const auto& tries : locks.tries)
            if (tries.role == role_of(view)) place.tries = tries;
    }
}

void Lock::lock(View view)
{
    Place& place = at(view);
    if (!place.has_pin) return;
    place.is_locked = true;
    place.person.clear();
    place.touched.reset();
    if (place.state != State::Checking) place.state = State::Ready;
}

std::optional<Instant> Lock::lock_if_left(View view, Instant now)
{
    Place& place = at(view);
    if (!m_after || !place.has_pin || place.is_locked) return {};
    if (!place.touched) place.touched = now;
    const Instant then = *place.touched + *m_after;
    if (now < then) return then;
    lock(view);
    return {};
}

Lock::Found Lock::look_at(const Guess& guess)
{
    session::SystemClock clock;
    const auto& folder = guess.folder;
    const std::string role = role_of(guess.view);
    const bool is_kept = !folder.empty();
    Found found{
        guess.view, false, {}, true, is_kept ? session::read_tries(folder, role) : guess.tries, {}};
    // Another window or program may have guessed meanwhile.
    found.has_waited = session::wait_after(found.tries, clock.now()) <= Duration{0};
    if (!found.has_waited) return found;
    ++found.tries.wrong;
    found.tries.last = clock.now();
    // A folder that cannot be written still lets who knows the PIN in.
    if (is_kept) static_cast<void>(session::write_tries(folder, found.tries));
    const auto pins = is_kept ? session::read_pins(folder) : guess.pins;
    if (!pins) {
        found.trouble = pins.error();
        return found;
    }
    // Each is looked at, so that how long it takes tells nothing of whose it was.
    for (const auto& each : *pins)
        if (each.role == role && wire::is_pin_of(each.hash, guess.pin)) {
            found.is_right = true;
            found.person = each.name;
        }
    if (!found.is_right) return found;
    found.tries.wrong = 0;
    if (is_kept) static_cast<void>(session::write_tries(folder, found.tries));
    return found;
}

void Lock::try_pin(View view, std::string pin)
{
    for (const Place& place : m_places)
        if (place.state == State::Checking) return;
    at(view).state = State::Checking;
    Guess guess{view, std::move(pin), m_folder, m_pins, at(view).tries};
    m_thread = std::jthread([this, guess = std::move(guess)] {
        auto found = look_at(guess);
        m_found.with([&](auto& kept) { kept = std::move(found); });
        m_wake();
    });
}

void Lock::collect(Instant now)
{
    const auto found = m_found.with([](auto& kept) { return std::exchange(kept, std::nullopt); });
    if (!found) return;
    Place& place = at(found->view);
    // Where nothing can be written, the count is kept here.
    const bool is_kept_here =
        found->has_waited && !found->is_right && found->tries.wrong <= place.tries.wrong;
    const int wrong = is_kept_here ? place.tries.wrong + 1 : found->tries.wrong;
    place.tries = {found->tries.role, wrong, found->tries.last};
    m_trouble = found->trouble ? found->trouble->context : "";
    place.state = found->is_right ? State::Ready : State::Wrong;
    if (!found->is_right) return;
    place.is_locked = false;
    place.person = found->person;
    place.touched = now;
}

ui::LockView Lock::view_of(View view, Instant machine_now) const
{
    const Place& place = at(view);
    ui::LockView shown;
    shown.state = place.state;
    shown.trouble = m_trouble;
    if (place.state != State::Checking) shown.wait = session::wait_after(place.tries, machine_now);
    return shown;
}

} // namespace klubba
