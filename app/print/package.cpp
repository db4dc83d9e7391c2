#include "print/package.h"

#include <zip.h>

#include <memory>

namespace klubba::print {

namespace {

struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

auto failed(const char* what)
{
    return failure(Failure::Kind::Unavailable, std::string{"the files cannot be packed: "} + what);
}

/// 1 January 1980, the first day that ZIP knows.
constexpr zip_uint16_t first_day = 0x0021;

const char* add(zip_t* archive, const PackedFile& file)
{
    auto* content = zip_source_buffer(archive, file.content.data(), file.content.size(), 0);
    if (content == nullptr) return zip_strerror(archive);
    const auto index = zip_file_add(archive, file.name.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return zip_strerror(archive);
    }
    if (zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, first_day, 0) != 0)
        return zip_strerror(archive);
    return nullptr;
}

Result<std::string, Failure> content_of(zip_source_t* source)
{
    if (zip_source_open(source) != 0) return failed("what was packed cannot be read");
    std::string bytes;
    char buffer[16384];
    zip_int64_t count = 0;
    while ((count = zip_source_read(source, buffer, sizeof buffer)) > 0)
        bytes.append(buffer, static_cast<std::size_t>(count));
    zip_source_close(source);
    if (count < 0) return failed("what was packed cannot be read");
    return bytes;
}

} // namespace

Result<std::string, Failure> packed(const std::vector<PackedFile>& files)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Free> memory{
        zip_source_buffer_create(nullptr, 0, 0, &error)};
    if (memory == nullptr) return failed(zip_error_strerror(&error));
    zip_source_keep(memory.get()); // It is read after the archive has been closed.
    std::unique_ptr<zip_t, Free> archive{zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error)};
    if (archive == nullptr) return failed(zip_error_strerror(&error));
    for (const auto& file : files) {
        if (const auto* why = add(archive.get(), file)) return failed(why);
    }
    if (zip_close(archive.get()) != 0) return failed(zip_strerror(archive.get()));
    static_cast<void>(archive.release());
    return content_of(memory.get());
}

} // namespace klubba::print
