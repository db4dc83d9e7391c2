#pragma once

#include "klubba/options.h"
#include "session/guarded.h"
#include "session/pins.h"
#include "ui/lock_screen.h"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

// Which views are locked, and the guesses at their PINs.
//
// 1. A view whose role has a PIN begins locked; the room's never is.
// 2. A guess is counted on disk before it is looked at, on a thread of its own.
// 3. Where the PINs cannot be read, chair and secretary stay locked.
// 4. Without a folder, as in the demo, PINs and guesses are in memory alone.
namespace klubba {

/// What the data folder said of PINs when the station began.
struct Locks {
    std::vector<wire::Pin> pins;
    std::optional<Failure> trouble;
    std::vector<session::Tries> tries;
    bool are_open = false; ///< The right PIN has been typed already.
};
Locks read_locks(const std::filesystem::path& folder);

class Lock {
public:
    /// `after`: how long nobody touches a view before it locks. `wake` is called from the thread.
    Lock(std::filesystem::path folder,
         const Locks& locks,
         std::optional<Duration> after,
         std::function<void()> wake);

    [[nodiscard]] bool is_locked(View view) const { return at(view).is_locked; }
    /// Whether the view has a PIN that would open it again.
    [[nodiscard]] bool can_lock(View view) const { return at(view).has_pin; }
    void lock(View view);
    /// Somebody is there.
    void touch(View view, Instant now) { at(view).touched = now; }
    /// Locks what nobody has touched for long. Gives when it would, if nobody does.
    std::optional<Instant> lock_if_left(View view, Instant now);
    void try_pin(View view, std::string pin);
    /// Whose PIN opened the view; empty where it is locked, has none, or the PIN is nobody's own.
    [[nodiscard]] const std::string& person_at(View view) const { return at(view).person; }
    /// Takes in what has been found of the last guess.
    void collect(Instant now);
    /// By the machine's own clock.
    [[nodiscard]] ui::LockView view_of(View view, Instant machine_now) const;

private:
    struct Place {
        bool has_pin = false;
        bool is_locked = false;
        std::string person; ///< By whose PIN it was opened.
        std::optional<Instant> touched;
        session::Tries tries;
        ui::LockView::State state = ui::LockView::State::Ready;
    };
    struct Found {
        View view = View::Room;
        bool is_right = false;
        std::string person;     ///< Whose PIN is the right one.
        bool has_waited = true; ///< Else it came too early to be looked at.
        session::Tries tries;
        std::optional<Failure> trouble;
    };
    [[nodiscard]] Place& at(View view) { return m_places[static_cast<std::size_t>(view)]; }
    [[nodiscard]] const Place& at(View view) const
    {
        return m_places[static_cast<std::size_t>(view)];
    }
    /// What the thread is given.
    struct Guess {
        View view;
        std::string pin;
        std::filesystem::path folder;
        std::vector<wire::Pin> pins; ///< And `tries`: where there is no folder to read them from.
        session::Tries tries;
    };
    static Found look_at(const Guess& guess);

    std::filesystem::path m_folder;
    std::vector<wire::Pin> m_pins; ///< As they were when the station began.
    std::optional<Duration> m_after;
    std::function<void()> m_wake;
    std::array<Place, 3> m_places; ///< By view.
    std::string m_trouble;
    session::Guarded<std::optional<Found>> m_found;
    std::jthread m_thread; ///< Last: it ends before what it uses.
};

} // namespace klubba
