#pragma once

#include "window/windows.h"

#include <atomic>

// Lets threads that start before the windows are open wake them once they are.
namespace klubba {

class Bell {
public:
    /// The windows outlive every thread that rings.
    void hang_in(window::Windows& windows)
    {
        m_windows = &windows;
        windows.wake();
    }
    /// From any thread.
    void ring()
    {
        if (window::Windows* windows = m_windows) windows->wake();
    }

private:
    std::atomic<window::Windows*> m_windows = nullptr;
};

} // namespace klubba
