#include "window/font_files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>
#include <utility>

namespace klubba::window {

Result<MappedFile, Failure> MappedFile::open(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return failure(Failure::Kind::CannotOpen, path + " cannot be opened");
    struct stat status {};
    void* memory = MAP_FAILED;
    const bool known = fstat(file, &status) == 0 && status.st_size > 0;
    const auto size = static_cast<std::size_t>(status.st_size);
    if (known) memory = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    close(file);
    if (memory == MAP_FAILED) return failure(Failure::Kind::CannotOpen, path + " cannot be read");
    return MappedFile({static_cast<const std::byte*>(memory), size});
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty()) munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

static std::vector<std::string> font_folders()
{
    std::vector<std::string> folders;
    const auto add_all = [&](std::string_view list) {
        while (!list.empty()) {
            const auto end = list.find(':');
            if (end != 0) folders.push_back(std::string(list.substr(0, end)) + "/fonts");
            list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
        }
    };
    if (const char* data = std::getenv("XDG_DATA_HOME"))
        add_all(data);
    else if (const char* home = std::getenv("HOME"))
        add_all(std::string(home) + "/.local/share");
    const char* system = std::getenv("XDG_DATA_DIRS");
    add_all(system != nullptr && *system != '\0' ? system : "/usr/local/share:/usr/share");
    return folders;
}

static std::vector<MappedFile> open_inter(const std::string& folder)
{
    std::vector<MappedFile> files;
    for (const char* weight : {"Regular", "Medium", "SemiBold", "Bold", "Italic"}) {
        auto file = MappedFile::open(folder + "/Inter-" + weight + ".otf");
        if (!file) return {};
        files.push_back(std::move(*file));
    }
    return files;
}

Result<FontFiles, Failure> find_font_files()
{
    // Scripts that names in the Nordic countries are written in, then the broadest ones.
    static constexpr const char* others[] = {
        "truetype/noto/NotoSansArabic-Regular.ttf",
        "truetype/noto/NotoSansHebrew-Regular.ttf",
        "truetype/noto/NotoSansThai-Regular.ttf",
        "truetype/noto/NotoSansEthiopic-Regular.ttf",
        "truetype/noto/NotoSansDevanagari-Regular.ttf",
        "truetype/noto/NotoSans-Regular.ttf",
        "opentype/noto/NotoSansCJK-Regular.ttc",
        "truetype/dejavu/DejaVuSans.ttf",
    };
    FontFiles found;
    for (const std::string& folder : font_folders()) {
        for (const char* place : {"/opentype/inter", "/inter", "/Inter", ""})
            if (found.inter.empty()) found.inter = open_inter(folder + place);
        for (const char* other : others)
            if (auto file = MappedFile::open(folder + "/" + other))
                found.fallbacks.push_back(std::move(*file));
    }
    if (found.inter.empty())
        return failure(Failure::Kind::Unavailable,
                       "the typeface Inter is not installed (package fonts-inter)");
    return found;
}

} // namespace klubba::window
