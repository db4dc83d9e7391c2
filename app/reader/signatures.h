#pragma once

#include <filesystem>
#include <string>

// Digital signatures in a PDF, by poppler's pdfsig in a confined child.
namespace klubba::reader {

struct Signatures {
    enum class Finding {
        NotChecked, ///< pdfsig is not installed or was stopped, or the file is no PDF.
        None,
        Holds, ///< Every signature is of what it signs, and the last is of all of the file.
        Broken,
    };
    Finding finding{};
    std::string said; ///< A line for each signature; why it was not checked; empty for none.
};

/// Whether the signatures are of the file as it is. Whose certificates are to be believed is not
/// asked: that takes a list of issuers, and the network. Blocks.
Signatures signatures_of(const std::filesystem::path& file);

} // namespace klubba::reader
