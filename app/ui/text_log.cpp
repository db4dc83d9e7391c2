#include "ui/text_log.h"

#include <algorithm>

namespace klubba::ui {

/// Rounding to whole pixels moves ink by less than this.
static constexpr float slack = 1.5F;

static bool stays_inside(const Box& ink, const Box& allowed)
{
    return ink.x >= allowed.x - slack && ink.y >= allowed.y - slack &&
           ink.right() <= allowed.right() + slack && ink.bottom() <= allowed.bottom() + slack;
}

static bool contains(const Box& outer, const Box& inner)
{
    return stays_inside(inner, outer);
}

static bool crosses(const Box& fill, const Box& ink)
{
    return fill.overlaps(ink.inset(slack)) && !contains(fill, ink);
}

/// Whether a later fill hides the text altogether.
static bool is_hidden(const TextLog& log, const TextLog::Text& text)
{
    return std::any_of(log.fills.begin() + static_cast<std::ptrdiff_t>(text.fills_before),
                       log.fills.end(),
                       [&](const auto& fill) { return contains(fill.where, text.ink); });
}

/// Whether the edge of what the text is drawn on, or of what is drawn on it, goes through it. A
/// fill of the same colour as its ground has no edge.
static bool is_cut_by_edge(const TextLog& log, const TextLog::Text& text)
{
    for (std::size_t i = log.fills.size(); i > 0; --i) {
        const auto& fill = log.fills[i - 1];
        const bool is_above = i > text.fills_before;
        const bool has_edge = is_above || fill.colour != text.background;
        if (has_edge && crosses(fill.where, text.ink)) return true;
        // What lies below the ground is not seen.
        if (!is_above && contains(fill.where, text.ink)) return false;
    }
    return false;
}

std::vector<std::string> complaints(const TextLog& log)
{
    std::vector<const TextLog::Text*> seen;
    for (const auto& text : log.texts)
        if (!is_hidden(log, text)) seen.push_back(&text);
    std::vector<std::string> out;
    for (auto text = seen.begin(); text != seen.end(); ++text) {
        const auto& [words, ink, allowed, colour, background, size, before] = **text;
        if (!stays_inside(ink, allowed)) out.push_back("'" + words + "' leaves its place");
        if (is_cut_by_edge(log, **text))
            out.push_back("'" + words + "' crosses the edge of what it is drawn on");
        if (contrast(colour, background) < least_contrast)
            out.push_back("'" + words + "' is hard to tell from its background");
        for (auto other = seen.begin(); other != text; ++other)
            if (ink.inset(slack).overlaps((**other).ink.inset(slack)))
                out.push_back("'" + words + "' lies over '" + (**other).text + "'");
    }
    return out;
}

} // namespace klubba::ui
