#include "ui/text_log.h"

namespace klubba::ui {

/// Rounding to whole pixels moves ink by less than this.
static constexpr float slack = 1.5F;

static bool stays_inside(const Box& ink, const Box& allowed)
{
    return ink.x >= allowed.x - slack && ink.y >= allowed.y - slack &&
           ink.right() <= allowed.right() + slack && ink.bottom() <= allowed.bottom() + slack;
}

std::vector<std::string> complaints(const TextLog& log)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < log.texts.size(); ++i) {
        const auto& text = log.texts[i];
        if (!stays_inside(text.ink, text.allowed))
            out.push_back("'" + text.text + "' leaves its place");
        if (contrast(text.colour, text.background) < least_contrast)
            out.push_back("'" + text.text + "' is hard to tell from its background");
        for (std::size_t other = 0; other < i; ++other)
            if (text.ink.inset(slack).overlaps(log.texts[other].ink.inset(slack)))
                out.push_back("'" + text.text + "' lies over '" + log.texts[other].text + "'");
    }
    return out;
}

} // namespace klubba::ui
