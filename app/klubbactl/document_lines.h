#pragma once

#include "base/result.h"
#include "minutes/document.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

// What a document's file says, line by line, whatever format it is in: for comparing one with
// another of the same format.
namespace klubba::ctl {

struct DocumentFile {
    std::string format; ///< As klubbactl minutes --to has it.
    std::optional<minutes::Seal> seal;
    std::vector<std::string> lines; ///< Of JSON: a value each, with where it stands.
};
/// `file` is read again where the format needs a program of its own (PDF: pdftotext, confined).
Result<DocumentFile, Failure> read_document(const std::filesystem::path& file);

/// A line that is in one of two texts and not in the other.
struct LineDifference {
    std::string section;  ///< The § that it stands in, "§ 12"; empty before the first.
    std::size_t line{};   ///< From 1, in the text that has it.
    std::string expected; ///< Empty: only found.
    std::string found;    ///< Empty: only expected.
};
std::vector<LineDifference> differences(const std::vector<std::string>& expected,
                                        const std::vector<std::string>& found);

} // namespace klubba::ctl
