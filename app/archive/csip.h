#pragma once

#include "base/time.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What describes a package that is handed over to an archive: E-ARK CSIP, which is what FGS
// Paketstruktur 2.0 builds on. A package is a folder named by its id, with METS.xml at its root.
//
// Texts from descriptions: pure. Who writes the files makes sure that METS.xml comes last, so that
// a folder that has it is whole.
namespace klubba::archive {

enum class FileUse {
    Data,        ///< In representations/rep1/data.
    Descriptive, ///< In metadata/descriptive.
    Preservation ///< In metadata/preservation.
};

struct FileEntry {
    FileUse use{};
    std::string path; ///< From the root of the package, parts set off by "/".
    std::string media_type;
    std::int64_t size{}; ///< Bytes.
    std::string sha256;  ///< Hex.
};

struct Package {
    std::string id;      ///< The name of its folder.
    std::string label;   ///< What it holds, in words.
    std::string creator; ///< The body whose record it is.
    std::string subject; ///< "2026-02-12": the day of what it tells.
    Instant made{};
    std::vector<FileEntry> files;
};

/// A name for a file or folder from any text: small letters, digits, "-" and ".".
std::string safe_name(std::string_view text);

/// METS.xml: every file with its size and checksum, and how the folder is built.
std::string mets_of(const Package& package);

/// PREMIS for the data files of the package: what each is, and that it was made from the journal
/// whose head this is.
std::string premis_of(const Package& package, const std::string& head);

/// Dublin Core of the whole.
std::string dublin_core_of(const Package& package);

} // namespace klubba::archive
