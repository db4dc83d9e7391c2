#pragma once

#include "minutes/document.h"
#include "print/package.h"

#include <string>
#include <vector>

// The parts of an office document that are beside its text: styles, kinds of lists, the head and
// foot of pages, and what says which part is which.
namespace klubba::print {

/// Kinds of lists, by their numbers in the part of lists.
enum class Numbering { Bulleted = 1, AttClauses = 2 };
/// Numbered lists count from here on, each with a number of its own, so that each begins at 1.
inline constexpr int first_numbered_list = 10;

/// Everything but the text itself; `numbered_lists` is how many lists begin at 1, `logo` a PNG or
/// empty.
std::vector<PackedFile>
parts_beside_text(const minutes::Document& document, int numbered_lists, const std::string& logo);

/// The logo as a run of the text.
std::string docx_logo(const minutes::Logo& logo, double shape);

/// A colour of the template's, else the usual one, as "1D4F7A".
std::string docx_accent(const minutes::Looks& looks);

/// The properties of the page, which stand at the end of the text.
std::string section_properties();

/// A run of text with these run properties; line breaks in the text are line breaks.
std::string docx_run(const std::string& text, const std::string& properties = {});

/// A field that the word processor fills in: "PAGE". `now` stands there until it does.
std::string docx_field(const std::string& instruction, const std::string& now);

inline const char* const xml_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline const char* const word_namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

} // namespace klubba::print
