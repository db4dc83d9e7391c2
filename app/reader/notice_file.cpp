#include "reader/notice_file.h"

#include "notice/notice.h"
#include "notice/paper_lines.h"
#include "reader/lines_file.h"

#include <utility>

namespace klubba::reader {

namespace {

/// So many pages more than the agenda's are read, for what repeats itself on pages to be known.
constexpr int pages_after = 4;

bool agenda_has_ended(const std::vector<paper::Page>& pages)
{
    const auto lines = notice::lines_of_pages(pages);
    if (!lines) return false;
    const auto last = notice::last_page_of_agenda(*lines);
    return last && *last + pages_after <= pages.back().number;
}

} // namespace

Result<notice::HintedDraft, Unread> read_notice_file(const std::filesystem::path& file,
                                                     const notice::HintsFor& hints_for)
{
    const auto lines = lines_of_file(file, agenda_has_ended);
    if (!lines) return unexpected<Unread>(lines.error());
    auto read = notice::read_with_hints(*lines, hints_for);
    if (!read)
        return unexpected<Unread>(
            Unread{Unread::Why::NoAgenda, file.string() + ": " + read.error().context});
    return std::move(*read);
}

} // namespace klubba::reader
