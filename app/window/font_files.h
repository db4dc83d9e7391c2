#pragma once

#include "base/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

// The font files of the system, mapped into memory: only the parts that are read take room.
namespace klubba::window {

class MappedFile {
public:
    static Result<MappedFile, Failure> open(const std::string& path);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    [[nodiscard]] std::span<const std::byte> bytes() const { return m_bytes; }

private:
    explicit MappedFile(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    std::span<const std::byte> m_bytes;
};

struct FontFiles {
    std::vector<MappedFile> inter;     ///< Regular, Medium, SemiBold, Bold, Italic.
    std::vector<MappedFile> fallbacks; ///< For characters that Inter lacks; may be none.
};

/// Looks in the font folders of the XDG data folders.
Result<FontFiles, Failure> find_font_files();

} // namespace klubba::window
