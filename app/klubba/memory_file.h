#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace klubba {

/// A file in memory, for what wants to be handed a file; gone with this. Where there is no memory
/// for it, it is empty.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view content) : m_number(memfd_create("klubba", MFD_CLOEXEC))
    {
        while (m_number >= 0 && !content.empty()) {
            const auto size = write(m_number, content.data(), content.size());
            if (size < 0) break;
            content.remove_prefix(static_cast<std::size_t>(size));
        }
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile()
    {
        if (m_number >= 0) close(m_number);
    }

    /// For this process alone.
    [[nodiscard]] std::filesystem::path path() const
    {
        return "/proc/self/fd/" + std::to_string(m_number);
    }

private:
    int m_number;
};

} // namespace klubba
