#pragma once

#include "base/result.h"

#include <string>
#include <vector>

// Several files in one, as office documents are (ZIP).
namespace klubba::print {

struct PackedFile {
    std::string name;
    std::string content;
};

/// In the order given. The same files give the same bytes: no date of the clock is in it.
Result<std::string, Failure> packed(const std::vector<PackedFile>& files);

/// What is in such a file, of others' making too; at most 64 MiB of each of its files.
Result<std::vector<PackedFile>, Failure> unpacked(const std::string& archive);

} // namespace klubba::print
