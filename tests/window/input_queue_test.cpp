#include "support/catch.h"
#include "window/input_queue.h"

#include <GLFW/glfw3.h>

#include <string>

using klubba::window::InputEvent;
using klubba::window::InputQueue;

namespace {

InputEvent press(int key)
{
    return {.kind = InputEvent::Kind::Press, .key = key};
}

InputEvent release(int key)
{
    return {.kind = InputEvent::Kind::Release, .key = key};
}

InputEvent text(char letter)
{
    return {.kind = InputEvent::Kind::Text, .code_point = static_cast<unsigned char>(letter)};
}

/// Pressed +, released -, modifiers as ^ for Ctrl and s for shift.
std::string name_of(const InputEvent& event)
{
    if (event.kind == InputEvent::Kind::Text) return {static_cast<char>(event.code_point)};
    const std::string sign = event.kind == InputEvent::Kind::Release ? "-" : "+";
    if (event.key == GLFW_KEY_LEFT_CONTROL) return sign + "^";
    if (event.key == GLFW_KEY_LEFT_SHIFT) return sign + "s";
    if (event.key == GLFW_KEY_ENTER) return sign + "Enter";
    return sign + static_cast<char>(event.key);
}

/// What each frame hears, until there is nothing left.
std::vector<std::string> frames_of(InputQueue& queue)
{
    std::vector<std::string> frames;
    while (!queue.empty()) {
        std::string heard;
        queue.begin_frame();
        while (const auto event = queue.take())
            heard += (heard.empty() ? "" : " ") + name_of(*event);
        REQUIRE_FALSE(heard.empty());
        frames.push_back(heard);
    }
    return frames;
}

InputQueue queue_of(std::initializer_list<InputEvent> events)
{
    InputQueue queue;
    for (const auto& event : events)
        queue.push(event);
    return queue;
}

using Frames = std::vector<std::string>;

} // namespace

TEST_CASE("a letter is taken before the frame in which Ctrl goes down", "[window]")
{
    auto queue =
        queue_of({press('A'), text('a'), press(GLFW_KEY_LEFT_CONTROL), release('A'),
                  press(GLFW_KEY_ENTER), release(GLFW_KEY_ENTER), release(GLFW_KEY_LEFT_CONTROL)});
    CHECK(frames_of(queue) == Frames{"+A a", "+^ -A +Enter", "-Enter -^"});
}

TEST_CASE("each key is answered in a frame of its own, and seen down before it goes up", "[window]")
{
    auto queue = queue_of({press('A'), text('a'), release('A'), press('B'), text('b'), release('B'),
                           press('B'), text('b')});
    CHECK(frames_of(queue) == Frames{"+A a", "-A +B b", "-B +B b"});
}

TEST_CASE("a modifier is down in the frame of its key, and text of no key waits for nothing",
          "[window]")
{
    auto queue = queue_of({text('x'), press(GLFW_KEY_LEFT_SHIFT), press('A'), text('A'),
                           release(GLFW_KEY_LEFT_SHIFT), release('A'), text('y')});
    CHECK(frames_of(queue) == Frames{"x +s +A A", "-s -A y"});
}

TEST_CASE("what comes while a frame is made is heard by the next", "[window]")
{
    auto queue = queue_of({press('A')});
    queue.begin_frame();
    REQUIRE(queue.take());
    queue.push(release('A'));
    CHECK_FALSE(queue.take());
    CHECK_FALSE(queue.wants_frame());
    queue.push(press('B'));
    CHECK(queue.wants_frame());
    CHECK(frames_of(queue) == Frames{"-A +B"});
}
