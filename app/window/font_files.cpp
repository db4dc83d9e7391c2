#include "window/font_files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <iterator>
#include <optional>
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

/// Scripts that names in the Nordic countries are written in, then the broadest ones.
static constexpr const char* names_of_others[] = {
    "NotoSansArabic-Regular.ttf",     "NotoSansHebrew-Regular.ttf",
    "NotoSansThai-Regular.ttf",       "NotoSansEthiopic-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf", "NotoSansBengali-Regular.ttf",
    "NotoSansTamil-Regular.ttf",      "NotoSansArmenian-Regular.ttf",
    "NotoSansGeorgian-Regular.ttf",   "NotoSans-Regular.ttf",
    "NotoSansCJK-Regular.ttc",        "DejaVuSans.ttf",
};

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

/// Where systems keep the files of a family, seen from a folder of fonts.
static constexpr const char* places_of_others[] = {
    "/truetype/noto", // Debian
    "/opentype/noto",
    "/truetype/dejavu",
    "/noto", // Arch, Alpine
    "/noto-cjk",
    "/TTF",
    "/dejavu",
    "/google-noto", // Fedora
    "/google-noto-cjk",
    "/google-noto-sans-cjk-fonts",
    "/dejavu-sans-fonts",
    "",
};

/// Those of the names that the folder has.
static void open_others(const std::string& folder, std::vector<std::optional<MappedFile>>& found)
{
    if (access(folder.c_str(), X_OK) != 0) return;
    for (std::size_t i = 0; i < std::size(names_of_others); ++i)
        if (!found[i])
            if (auto file = MappedFile::open(folder + "/" + names_of_others[i]))
                found[i] = std::move(*file);
}

Result<FontFiles, Failure> find_font_files()
{
    FontFiles found;
    std::vector<std::optional<MappedFile>> others(std::size(names_of_others));
    for (const std::string& folder : font_folders()) {
        for (const char* place : {"/opentype/inter", "/inter", "/Inter", ""})
            if (found.inter.empty()) found.inter = open_inter(folder + place);
        for (const char* place : places_of_others)
            open_others(folder + place, others);
    }
    if (found.inter.empty())
        return failure(Failure::Kind::Unavailable,
                       "the typeface Inter is not installed (package fonts-inter)");
    for (auto& other : others)
        if (other) found.fallbacks.push_back(std::move(*other));
    return found;
}

} // namespace klubba::window
