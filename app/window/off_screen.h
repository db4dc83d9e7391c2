#pragma once

#include "base/result.h"
#include "window/windows.h"

#include <cstdint>
#include <memory>
#include <vector>

// OpenGL into memory, current from when it is opened until it is destroyed. Needs Mesa's EGL, but
// neither a display nor a graphics card.
namespace klubba::window {

class OffScreen {
public:
    static Result<std::unique_ptr<OffScreen>, Failure> open(Size size);
    ~OffScreen();
    OffScreen(const OffScreen&) = delete;
    OffScreen& operator=(const OffScreen&) = delete;

    /// Rows from the bottom up, three bytes a pixel, no padding.
    [[nodiscard]] std::vector<std::uint8_t> read() const;

private:
    OffScreen() = default;
    [[nodiscard]] bool make_context();
    [[nodiscard]] bool make_target();

    Size m_size;
    void* m_display = nullptr;
    void* m_context = nullptr;
    unsigned m_frame_buffer = 0;
    unsigned m_colours = 0;
};

} // namespace klubba::window
