#pragma once

#include "ui/desk_meeting.h"
#include "ui/drawing.h"

#include <variant>

// Somebody at a screen that is worked at: presses keys, types, clicks. What the screen wishes for
// is done at once, and the meeting goes on from there.
namespace klubba::ui::testing {

class AtDesk {
public:
    explicit AtDesk(DeskMeeting::Start start = DeskMeeting::Start::Called,
                    float width = 1920,
                    words::Language language = words::Language::Swedish);
    virtual ~AtDesk();

    void frame();
    /// What the first frame after it wished for; the second, which who hurries does not wait for,
    /// shows what came of it.
    Commands press(KeyPress key);
    Commands press(Key key) { return press(KeyPress{key}); }
    void type(const char* text);
    Commands click(float x, float y);
    [[nodiscard]] bool sees(std::string_view wanted) const { return drawing.shows(wanted); }

    DeskMeeting meeting;
    Drawing drawing;
    words::Words words;
    Commands last; ///< What the last frame wished for.
    bool is_in_hurry =
        false; ///< Each frame hears the next key or letter, as when many lie waiting.

protected:
    /// Presses `step` until the item is on the table.
    void step_to(const char* item, Key step);

private:
    virtual void draw(Canvas& canvas, Commands& out) = 0;
};

template <class Body>
bool is_one(const Commands& commands)
{
    return commands.size() == 1 && holds_alternative<Body>(commands[0].body);
}

} // namespace klubba::ui::testing
