#pragma once

#include <filesystem>
#include <string_view>

namespace klubba::blobs {

/// "application/pdf" for "Bilaga 1.PDF": by how the name ends, of what offices send each other;
/// "application/octet-stream" for all else.
std::string_view media_type_of(const std::filesystem::path& file);

} // namespace klubba::blobs
