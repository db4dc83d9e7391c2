#include "reader/pdf.h"

#include "reader/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace klubba::reader {

namespace {

using Why = Unread::Why;

constexpr int most_dots_per_inch = 600;

auto unread(Why why, const std::filesystem::path& file, const std::string& what)
{
    return unexpected<Unread>(Unread{why, file.string() + " " + what});
}

struct OpenPdf {
    Descriptor file;
    std::uint64_t bytes = 0;
};

Result<OpenPdf, Unread> open_pdf(const std::filesystem::path& path)
{
    OpenPdf open{Descriptor{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)}, 0};
    if (!open.file.is_open())
        return unread(Why::NotOpened, path, std::string{"cannot be read: "} + std::strerror(errno));
    struct stat about {};
    if (fstat(open.file.number(), &about) != 0 || !S_ISREG(about.st_mode))
        return unread(Why::NotOpened, path, "is no file");
    open.bytes = static_cast<std::uint64_t>(about.st_size);
    if (open.bytes > largest_pdf)
        return unread(Why::TooLarge, path, "is larger than 1 GiB, which no notice is");
    std::string head(1024, '\0');
    const auto size = pread(open.file.number(), head.data(), head.size(), 0);
    head.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    if (!is_pdf(head)) return unread(Why::NotText, path, "is no PDF");
    return open;
}

bool says(const std::string& error, std::string_view what)
{
    return error.find(what) != std::string::npos;
}

/// What the programs of poppler mean by how they ended.
Result<void, Unread> judged(const Result<Ended, NotRun>& run, const std::filesystem::path& file)
{
    if (run) {
        if (run->status == 0) return {};
        if (says(run->error, "Incorrect password"))
            return unread(Why::Locked, file, "is locked by a password");
        if (run->status == 3 || says(run->error, "not allowed"))
            return unread(Why::Locked, file, "forbids that its text is taken out of it");
        return unread(Why::Damaged, file, "is a damaged PDF, or only a part of one");
    }
    const auto& trouble = run.error();
    switch (trouble.why) {
    case NotRun::Why::NoProgram:
        return unread(Why::NoReader, file, "cannot be read: " + trouble.context);
    case NotRun::Why::NotConfined:
        return unread(Why::NotConfined, file,
                      "was not read, since its reader cannot be confined here: " + trouble.context);
    case NotRun::Why::TooSlow:
        return unread(Why::TooLarge, file, "was given up: it takes too long to read");
    case NotRun::Why::TooMuch:
        return unread(Why::TooLarge, file, "was given up: it holds more text than any notice");
    case NotRun::Why::Crashed:
        break;
    }
    return unread(Why::Damaged, file, "is a PDF that its reader breaks on: " + trouble.context);
}

Result<Ended, NotRun> run(std::string_view program,
                          const std::vector<std::string>& arguments,
                          const OpenPdf& pdf,
                          Limits limits,
                          const TakeOutput& take)
{
    const auto path = installed(program);
    if (!path)
        return unexpected<NotRun>(
            NotRun{NotRun::Why::NoProgram,
                   std::string{program} + " is missing (Debian's package poppler-utils)"});
    return run_confined(*path, arguments, pdf.file.number(), limits, take);
}

} // namespace

Failure failure_of(const Unread& unread)
{
    switch (unread.why) {
    case Why::NotOpened:
        return {Failure::Kind::CannotOpen, unread.context};
    case Why::NoReader:
    case Why::NotConfined:
        return {Failure::Kind::Unavailable, unread.context};
    case Why::Damaged:
        return {Failure::Kind::Damaged, unread.context};
    case Why::TooLarge:
    case Why::NotText:
    case Why::Locked:
    case Why::Scan:
    case Why::NoAgenda:
        break;
    }
    return {Failure::Kind::BadInput, unread.context};
}

bool is_pdf(std::string_view first_bytes)
{
    // As readers of PDF take it: some systems put a line of their own before.
    return first_bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

Result<void, Unread>
read_pdf_pages(const std::filesystem::path& file, int first, int last, const paper::TakePage& take)
{
    const auto pdf = open_pdf(file);
    if (!pdf) return unexpected<Unread>(pdf.error());
    std::vector<std::string> arguments{"-bbox-layout", "-f", std::to_string(first)};
    if (last > 0) arguments.insert(arguments.end(), {"-l", std::to_string(last)});
    arguments.insert(arguments.end(), {"-", "-"});
    paper::XhtmlReader reader{take, first};
    const auto ended = run("pdftotext", arguments, *pdf, Limits{},
                           [&](std::string_view bytes) { return reader.feed(bytes); });
    if (auto good = judged(ended, file); !good) return good;
    if (ended->cut) return {};
    if (const auto whole = reader.finish(); !whole)
        return unread(Why::Damaged, file, "is a damaged PDF: " + whole.error().context);
    return {};
}

Result<std::string, Unread>
render_pdf_page(const std::filesystem::path& file, int page, int dots_per_inch)
{
    const auto pdf = open_pdf(file);
    if (!pdf) return unexpected<Unread>(pdf.error());
    const auto number = std::to_string(page);
    const auto dots = std::to_string(std::clamp(dots_per_inch, 1, most_dots_per_inch));
    Limits limits; // Somebody waits for the page.
    limits.wall = std::chrono::seconds{5};
    limits.processor = std::chrono::seconds{5};
    std::string picture;
    const auto ended = run("pdftoppm", {"-r", dots, "-f", number, "-l", number, "-png", "-"}, *pdf,
                           limits, [&](std::string_view bytes) {
                               picture += bytes;
                               return true;
                           });
    if (auto good = judged(ended, file); !good) return unexpected<Unread>(std::move(good.error()));
    if (!picture.starts_with("\x89PNG"))
        return unread(Why::Damaged, file, "has no page " + number + " to show");
    return picture;
}

Result<std::vector<paper::OutlineEntry>, Unread> read_pdf_outline(const std::filesystem::path& file)
{
    const auto pdf = open_pdf(file);
    if (!pdf) return unexpected<Unread>(pdf.error());
    std::string xml;
    // The text of one page comes with it. The name of a file is asked for and not used.
    const auto ended =
        run("pdftohtml", {"-xml", "-i", "-stdout", "-f", "1", "-l", "1", "-", "outline"}, *pdf,
            Limits{}, [&](std::string_view bytes) {
                xml += bytes;
                return true;
            });
    if (auto good = judged(ended, file); !good) return unexpected<Unread>(std::move(good.error()));
    return paper::outline_of(xml);
}

/// Cairo writes when it made the file, which is no property of the pages.
static void take_out_time(std::string& pdf)
{
    constexpr std::string_view key = "/CreationDate (D:";
    constexpr std::size_t digits = 14;
    const auto at = pdf.rfind(key);
    if (at == std::string::npos || at + key.size() + digits > pdf.size()) return;
    pdf.replace(at + key.size(), digits, "20000101000000");
}

Result<std::string, Unread> cut_pdf_pages(const std::filesystem::path& file, int first, int last)
{
    const auto pdf = open_pdf(file);
    if (!pdf) return unexpected<Unread>(pdf.error());
    // qpdf would keep the tags of the pages, but with them the headings and alternative texts of
    // all the others, their bookmarks, scripts and files: what is cut out may be published and the
    // rest not. Nor can it read a file that it may not open by name.
    std::vector<std::string> arguments{"-pdf", "-f", std::to_string(first)};
    if (last > 0) arguments.insert(arguments.end(), {"-l", std::to_string(last)});
    arguments.insert(arguments.end(), {"-", "-"});
    std::string pages;
    const auto ended = run("pdftocairo", arguments, *pdf, Limits{}, [&](std::string_view bytes) {
        pages += bytes;
        return true;
    });
    if (auto good = judged(ended, file); !good) return unexpected<Unread>(std::move(good.error()));
    if (!is_pdf(pages))
        return unread(Why::Damaged, file, "has no page " + std::to_string(first) + " to cut out");
    take_out_time(pages);
    return pages;
}

} // namespace klubba::reader
