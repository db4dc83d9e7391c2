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

Result<std::vector<PackedFile>, Failure> unpacked(const std::string& archive)
{
    const auto damaged = [](const char* what) {
        return failure(Failure::Kind::Damaged, std::string{"the file cannot be unpacked: "} + what);
    };
    constexpr zip_uint64_t largest = zip_uint64_t{64} << 20U;
    zip_error_t error;
    zip_error_init(&error);
    auto* memory = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    if (memory == nullptr) return damaged(zip_error_strerror(&error));
    const std::unique_ptr<zip_t, Free> opened{zip_open_from_source(memory, ZIP_RDONLY, &error)};
    if (opened == nullptr) {
        zip_source_free(memory);
        return damaged(zip_error_strerror(&error));
    }
    std::vector<PackedFile> files;
    for (zip_int64_t i = 0; i < zip_get_num_entries(opened.get(), 0); ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t about;
        if (zip_stat_index(opened.get(), index, 0, &about) != 0 || about.size > largest)
            return damaged("one of its files is larger than any document");
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file{
            zip_fopen_index(opened.get(), index, 0), zip_fclose};
        if (file == nullptr) return damaged(zip_strerror(opened.get()));
        PackedFile one{about.name, std::string(about.size, '\0')};
        const auto count = zip_fread(file.get(), one.content.data(), about.size);
        if (count != static_cast<zip_int64_t>(about.size)) return damaged("it is cut short");
        files.push_back(std::move(one));
    }
    return files;
}

} // namespace klubba::print
