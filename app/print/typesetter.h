#pragma once

#include "base/result.h"
#include "minutes/document.h"
#include "print/hyphenation.h"
#include "print/looks.h"

#include <pango/pango.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

// Text to lines: Pango shapes and breaks them, with the divisions of Hyphenation.
namespace klubba::print {

/// A line of letters, ready to be drawn. Keeps alive what it belongs to.
struct Line {
    std::shared_ptr<PangoLayout> layout;
    PangoLayoutLine* line{};
    Style style;
};
using Lines = std::vector<Line>;

enum class Division { Whole, Divided };

/// Fonts and dictionary, opened once for a document. Not safe on two threads at once; each thread
/// may have one of its own.
class Typesetter {
public:
    /// Fails where the typeface or the dictionary is not installed: another face in its place would
    /// make another document of the same record.
    static Result<Typesetter, Failure> open(const minutes::Looks& looks = {});

    /// At least one line, each at most `width` points wide but for a letter that is wider. Control
    /// characters are left out; line breaks stay.
    Lines set(const minutes::Runs& runs, const Style& style, double width, Division division);
    /// The same lines again where the same was set before: lists say the same names many times.
    Lines set(const std::string& text, const Style& style, double width);

    [[nodiscard]] const Palette& palette() const { return m_palette; }

    /// Points that the text takes on one line, its own line breaks kept.
    double width_of(const std::string& text, const Style& style);

private:
    struct Release {
        void operator()(void* object) const;
    };

    Typesetter(PangoContext* context, Hyphenation hyphenation, std::string typeface)
        : m_context{context}, m_hyphenation{std::move(hyphenation)}, m_typeface{std::move(typeface)}
    {
    }
    std::shared_ptr<PangoLayout> layout_of(const std::string& text, const Style& style);

    std::unique_ptr<PangoContext, Release> m_context;
    Hyphenation m_hyphenation;
    std::string m_typeface;
    Palette m_palette;
    std::unordered_map<std::string, Lines> m_set;     ///< By text, style and width.
    std::unordered_map<std::string, double> m_widths; ///< By text and style.
};

} // namespace klubba::print
