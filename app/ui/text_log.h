#pragma once

#include "base/key.h"
#include "ui/box.h"
#include "ui/theme.h"

#include <string>
#include <vector>

// What a frame wrote and on what, so that a test can say whether everything can be read. A canvas
// keeps it only when it is given one.
namespace klubba::ui {

struct TextLog {
    struct Fill {
        Box where;
        Colour colour;
    };
    struct Text {
        std::string text;
        Box ink;     ///< From the height of capitals to the depth of descenders.
        Box allowed; ///< Where it was asked to stay.
        Colour colour;
        Colour background;
        float size;
        std::size_t fills_before = 0; ///< Fills that were there when it was written.
    };

    std::vector<Fill> fills;
    std::vector<Text> texts;
    std::vector<std::string> paged; ///< Of which this frame shows one page of several.
};

/// One sentence for each text that leaves its place, lies over another text, or has less contrast
/// with what is behind it than 4.5 to 1.
std::vector<std::string> complaints(const TextLog& log);

} // namespace klubba::ui
