#include "klubbactl/remade.h"

#include "minutes/seal.h"
#include "publishing/sealing.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace klubba::ctl {

namespace {

/// A file beside those of others, gone with the object.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& format)
    {
        auto name = (std::filesystem::temp_directory_path() / "klubba-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) m_folder = name;
        m_path = m_folder / ("document." + format);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile()
    {
        std::error_code ignored;
        if (!m_folder.empty()) std::filesystem::remove_all(m_folder, ignored);
    }
    [[nodiscard]] bool is_there() const { return !m_folder.empty(); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_path;
};

} // namespace

bool is_known(const minutes::Seal& seal)
{
    return seal.kind == publishing::public_kind || enum_from<minutes::Kind>(seal.kind);
}

Result<Sealed, Failure>
remade(const minutes::Seal& seal, const Standing& meeting, const minutes::Template& look)
{
    if (seal.kind == publishing::public_kind) return sealed_rendition(meeting, look);
    return sealed(meeting, {*enum_from<minutes::Kind>(seal.kind), seal.section, seal.receiver},
                  look);
}

Result<DocumentFile, Failure> said_by(const Sealed& made, const std::string& format)
{
    const auto content = file_of(made, format);
    if (!content) return unexpected<Failure>(content.error());
    const TemporaryFile file{format};
    if (!file.is_there())
        return failure(Failure::Kind::CannotOpen, "no file can be made in the temporary folder");
    if (auto written = write_file(file.path(), *content); !written)
        return unexpected<Failure>(written.error());
    return read_document(file.path());
}

std::vector<std::string> without_seal(std::vector<std::string> lines)
{
    const auto seal = std::find(lines.begin(), lines.end(), minutes::seal_heading);
    lines.erase(seal, lines.end());
    return lines;
}

} // namespace klubba::ctl
