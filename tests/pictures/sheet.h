#pragma once

#include "klubba/letters.h"
#include "klubba/rehearsal.h"

#include <memory>
#include <string>
#include <vector>

struct ImGuiContext;

// Draws the states of the demo as the program does, without window or GPU, and keeps what was
// written.
namespace klubba::testing {

/// One of what every state is made in.
struct Edition {
    Look look;
    std::string name; ///< "light-sv"
};
/// Every theme and language, with the settings as they are when nobody sets any.
std::vector<Edition> editions();

/// A state on a display of its own, which goes on being drawn.
class Shown {
public:
    /// `log` is told what the last frame wrote, if it is not null. All outlives this.
    Shown(const demo::State& state,
          const Edition& edition,
          Letters& letters,
          window::Size size,
          ui::TextLog* log = nullptr);
    ~Shown();
    Shown(const Shown&) = delete;
    Shown& operator=(const Shown&) = delete;

    /// Draws until the state is there and has settled.
    void settle();
    void frame();
    /// Where the pointer is from the next frame on, in pixels.
    void point_at(float x, float y);
    /// Does what no screen answers, so that the next frame is drawn and not shown again.
    void stir();

private:
    Letters* m_letters;
    ImGuiContext* m_context;
    std::unique_ptr<Rehearsal> m_rehearsal;
};

class Sheet {
public:
    explicit Sheet(window::Size size);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    /// What the last frame of the state wrote.
    ui::TextLog draw(const demo::State& state, const Edition& edition);
    [[nodiscard]] Letters& letters() { return *m_letters; }
    [[nodiscard]] window::Size size() const { return m_size; }

private:
    window::Size m_size;
    std::unique_ptr<Letters> m_letters;
};

/// The state on its screens; fails the test where there is none.
std::unique_ptr<Rehearsal>
rehearsal_of(const demo::State& state, const Edition& edition, Letters& letters, ui::TextLog* log);
/// The frame, once everything that it wished for is answered.
window::Frame draw_answered(Rehearsal& rehearsal, const window::FrameInput& input);

} // namespace klubba::testing
