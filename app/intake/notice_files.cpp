#include "intake/notice_files.h"

#include "journal/files.h"
#include "notice/attachments.h"
#include "paper/html.h"
#include "paper/layout.h"
#include "reader/pdf.h"

#include <algorithm>
#include <chrono>
#include <string>

namespace klubba::intake {

namespace {

namespace fs = std::filesystem;
using meeting::StoredFile;

constexpr std::string_view pdf = "application/pdf";
/// Whoever waits for the draft waits no longer for what is attached to it.
constexpr std::chrono::seconds patience{15};
/// Of a page, to know what begins on it.
constexpr std::size_t lines_of_top = 8;

std::string media_type_in(std::string_view content)
{
    if (reader::is_pdf(content)) return std::string{pdf};
    return paper::is_html(content) ? "text/html" : "text/plain";
}

std::optional<StoredFile>
keep(const blobs::Store& store, std::string document, const std::string& content)
{
    auto hash = store.put(content);
    if (!hash) return {};
    return StoredFile{std::move(document), std::move(*hash),
                      static_cast<std::int64_t>(content.size()), media_type_in(content)};
}

notice::PageTop top_of(paper::Page&& page)
{
    notice::PageTop top{page.number, {}};
    std::vector<paper::Page> alone;
    alone.push_back(std::move(page));
    for (auto& line : paper::lines_of(std::move(alone), {})) {
        if (top.lines.size() == lines_of_top) break;
        top.lines.push_back(std::move(line.text));
    }
    return top;
}

std::vector<notice::PageTop> tops_after(const fs::path& notice, int page)
{
    std::vector<notice::PageTop> tops;
    const auto done = reader::read_pdf_pages(notice, page + 1, 0, [&](paper::Page&& one) {
        tops.push_back(top_of(std::move(one)));
        return true;
    });
    return done ? tops : std::vector<notice::PageTop>{};
}

/// By the outline, or else by what the pages say.
std::vector<notice::Attachment> attachments_of(const fs::path& notice,
                                               int agenda_ends,
                                               const std::vector<meeting::AgendaItem>& items)
{
    const bool names_any = std::any_of(items.begin(), items.end(),
                                       [](const auto& item) { return !item.documents.empty(); });
    if (!names_any) return {};
    const auto outline = reader::read_pdf_outline(notice);
    if (!outline) return {};
    auto found = notice::attachments_in(items, *outline, agenda_ends);
    return found.empty() ? notice::attachments_in(items, tops_after(notice, agenda_ends)) : found;
}

} // namespace

std::size_t keep_files(const blobs::Store& store,
                       const fs::path& notice,
                       int agenda_ends,
                       meeting::DraftMeeting& draft)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    if (const auto content = journal::read_file(notice, blobs::largest + 1))
        draft.info.notice = keep(store, notice.filename().string(), *content);
    if (agenda_ends == 0) return 0;
    std::size_t kept = 0;
    for (const auto& one : attachments_of(notice, agenda_ends, draft.items)) {
        if (std::chrono::steady_clock::now() >= deadline) break;
        const auto pages = reader::cut_pdf_pages(notice, one.first_page, one.last_page);
        if (!pages) continue;
        auto file = keep(store, one.document, *pages);
        if (!file) continue;
        draft.items[one.item].files.push_back(std::move(*file));
        ++kept;
    }
    return kept;
}

} // namespace klubba::intake
