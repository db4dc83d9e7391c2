#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

// A folder of a test's own, empty at first and gone afterwards; in memory if the system has such a
// place, where tests that open a thousand journals wait for no disk.
namespace klubba::testing {

class TemporaryFolder {
public:
    TemporaryFolder()
    {
        const std::filesystem::path memory{"/dev/shm"};
        const bool usable = ::access(memory.c_str(), W_OK) == 0;
        auto name =
            ((usable ? memory : std::filesystem::temp_directory_path()) / "klubba-test-XXXXXX")
                .string();
        if (::mkdtemp(name.data()) == nullptr) std::abort();
        m_path = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder()
    {
        std::error_code none;
        std::filesystem::remove_all(m_path, none);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace klubba::testing
