#include "window/x_errors.h"

#include <X11/Xlib.h>

#include <cstdio>

namespace klubba::window {

static int say(Display* display, XErrorEvent* error)
{
    char text[128] = "";
    XGetErrorText(display, error->error_code, text, sizeof(text));
    std::fprintf(stderr, "klubba: the display refuses request %d.%d: %s\n", error->request_code,
                 error->minor_code, text);
    return 0; // Xlib does not look at it
}

void survive_x_errors()
{
    XSetErrorHandler(say);
}

} // namespace klubba::window
