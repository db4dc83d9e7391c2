#include "signing/signed_file.h"

#include "blobs/media_type.h"
#include "blobs/store.h"
#include "reader/signatures.h"
#include "wire/keys.h"
#include "wire/sha256.h"

#include <fstream>
#include <iterator>

namespace klubba::signing {

namespace {

meeting::SignatureFinding finding_of(reader::Signatures::Finding finding)
{
    switch (finding) {
    case reader::Signatures::Finding::None:
        return meeting::SignatureFinding::None;
    case reader::Signatures::Finding::Holds:
        return meeting::SignatureFinding::Holds;
    case reader::Signatures::Finding::Broken:
        return meeting::SignatureFinding::Broken;
    case reader::Signatures::Finding::NotChecked:
        break;
    }
    return meeting::SignatureFinding::NotChecked;
}

Result<std::string, Failure> content_of(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return failure(Failure::Kind::CannotOpen, file.string() + " is no file that can be read");
    if (std::filesystem::file_size(file, error) > blobs::largest)
        return failure(Failure::Kind::BadInput, file.string() + " is too large to be kept");
    std::ifstream stream{file, std::ios::binary};
    std::string content{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream) return failure(Failure::Kind::CannotOpen, "cannot read " + file.string());
    return content;
}

} // namespace

Result<meeting::SignedFile, Failure> keep_signed_file(const std::filesystem::path& file,
                                                      const std::filesystem::path& data_folder)
{
    const auto content = content_of(file);
    if (!content) return unexpected<Failure>(content.error());
    auto hash = blobs::Store{data_folder}.put(*content);
    if (!hash) return unexpected<Failure>(hash.error());
    auto signatures = reader::signatures_of(file);
    meeting::SignedFile kept;
    kept.file = {file.filename().string(), *hash, static_cast<std::int64_t>(content->size()),
                 std::string{blobs::media_type_of(file)}};
    kept.sha256 = wire::sha256_hex(*content);
    kept.finding = finding_of(signatures.finding);
    kept.said = std::move(signatures.said);
    return kept;
}

} // namespace klubba::signing
