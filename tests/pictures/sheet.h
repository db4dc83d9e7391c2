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

class Sheet {
public:
    explicit Sheet(window::Size size);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    /// What the last frame of the state wrote.
    ui::TextLog draw(const demo::State& state, const Edition& edition);

private:
    window::Size m_size;
    std::unique_ptr<Letters> m_letters;
};

/// The state on its screens; fails the test where there is none.
std::unique_ptr<Rehearsal>
rehearsal_of(const demo::State& state, const Edition& edition, Letters& letters, ui::TextLog& log);
/// The frame, once everything that it wished for is answered.
window::Frame draw_answered(Rehearsal& rehearsal, const window::FrameInput& input);

} // namespace klubba::testing
