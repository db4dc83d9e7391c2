#include "reader/lines_file.h"

#include "notice/paper_lines.h"
#include "notice/text.h"
#include "paper/html.h"

#include <fstream>
#include <system_error>
#include <utility>

namespace klubba::reader {

namespace {

using Why = Unread::Why;
namespace fs = std::filesystem;

/// When it is first asked whether there are enough; then each time there are four times as many.
constexpr std::size_t first_look = 24;
constexpr std::size_t later_look = 4;

auto unread(Why why, const fs::path& file, const std::string& what)
{
    return unexpected<Unread>(Unread{why, file.string() + " " + what});
}

auto unread(Why why, const fs::path& file, const Failure& failure)
{
    return unexpected<Unread>(Unread{why, file.string() + ": " + failure.context});
}

Result<notice::Lines, Unread> lines_of_pdf(const fs::path& file, const EnoughPages& enough)
{
    std::vector<paper::Page> pages;
    auto next_look = first_look;
    const auto done = read_pdf_pages(file, 1, 0, [&](paper::Page&& page) {
        pages.push_back(std::move(page));
        if (!enough || pages.size() < next_look) return true;
        next_look *= later_look;
        return !enough(pages);
    });
    if (!done) return unexpected<Unread>(done.error());
    const auto count = pages.size();
    auto lines = notice::lines_of_pages(std::move(pages));
    if (lines) return std::move(*lines);
    return unread(Why::Scan, file,
                  "has " + std::to_string(count) +
                      " pages but no text: it is a picture, as a scanner makes it");
}

/// At most one byte more than the largest text.
Result<std::string, Unread> bytes_of(const fs::path& file)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return unread(Why::NotOpened, file,
                      fs::is_directory(file, error) ? "is a folder"
                                                    : "cannot be read: no such file");
    std::ifstream stream{file, std::ios::binary};
    std::string bytes(notice::largest_text + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.is_open() || stream.bad()) return unread(Why::NotOpened, file, "cannot be read");
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

/// The first bytes, by which the kind is told; none where the file cannot be read.
std::string head_of(const fs::path& file)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return {};
    std::ifstream stream{file, std::ios::binary};
    std::string head(1024, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return head;
}

} // namespace

Result<notice::Lines, Unread> lines_of_file(const fs::path& file, const EnoughPages& enough)
{
    if (is_pdf(head_of(file))) return lines_of_pdf(file, enough);
    const auto bytes = bytes_of(file);
    if (!bytes) return unexpected<Unread>(bytes.error());
    auto lines = paper::is_html(*bytes) ? notice::lines_of_html(*bytes) : notice::lines_of(*bytes);
    if (lines) return std::move(*lines);
    const bool large = bytes->size() > notice::largest_text;
    return unread(large ? Why::TooLarge : Why::NotText, file, lines.error());
}

} // namespace klubba::reader
