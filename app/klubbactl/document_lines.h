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

} // namespace klubba::ctl
