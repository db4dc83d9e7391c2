#include "klubba/notice_pages.h"

#include "klubba/memory_file.h"
#include "klubba/stored_files.h"
#include "reader/pdf.h"
#include "window/image.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace klubba {

namespace {

constexpr std::chrono::minutes patience{10};

bool is_near(const ui::ShowPage& one, const ui::ShowPage& other)
{
    return one.page >= other.page - 1 && one.page <= other.page + 1;
}

} // namespace

/// The notice that pages are made of, and which have been.
class NoticePages::Document {
public:
    Document(std::string notice, std::string_view content)
        : m_notice(std::move(notice)), m_file(content)
    {
    }

    [[nodiscard]] bool is_of(const std::string& notice) const { return m_notice == notice; }

    /// Null where the page cannot be shown.
    [[nodiscard]] std::shared_ptr<const window::Image> picture_of(const ui::ShowPage& page) const
    {
        const auto rendered = reader::render_pdf_page(m_file.path(), page.page, page.dots_per_inch);
        if (!rendered) return nullptr;
        auto image = window::image_from(
            {reinterpret_cast<const std::uint8_t*>(rendered->data()), rendered->size()});
        if (!image) return nullptr;
        return std::make_shared<const window::Image>(std::move(*image));
    }

private:
    std::string m_notice;
    MemoryFile m_file;
};

NoticePages::NoticePages(std::filesystem::path folder, Letters& letters, std::function<void()> wake)
    : m_folder(std::move(folder)), m_letters(&letters), m_wake(std::move(wake))
{
    m_thread = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
}

NoticePages::~NoticePages() = default;

void NoticePages::want(const ui::ShowPage& wish)
{
    m_wish = wish;
    tell();
}

void NoticePages::tell()
{
    if (!m_notice || !m_wish) return;
    Wanted wanted{*m_notice, *m_wish, {}};
    for (const auto& page : m_pages)
        if (page.picture || page.number != m_wish->page)
            wanted.at_hand.push_back({page.number, page.dots_per_inch});
    m_shared.with([&](Shared& shared) { shared.wanted = std::move(wanted); });
    m_shared.notify();
}

bool NoticePages::collect(const std::optional<meeting::StoredFile>& notice)
{
    const bool is_another = notice != m_notice;
    const bool had_pages = !m_pages.empty();
    if (is_another) {
        m_notice = notice;
        m_pages.clear();
        m_sheets = {};
        tell();
    }
    auto made = m_shared.with([](Shared& shared) { return std::exchange(shared.made, {}); });
    std::erase_if(made, [&](const Made& one) { return !m_notice || one.notice != m_notice->hash; });
    for (auto& one : made)
        take(std::move(one));
    return !made.empty() || (is_another && had_pages);
}

void NoticePages::take(Made made)
{
    const auto is_of = [&](const ui::NoticePage& page) {
        return page.number == made.page.page && page.dots_per_inch == made.page.dots_per_inch;
    };
    std::erase_if(m_pages, is_of);
    if (!made.image) {
        m_pages.push_back({made.page.page, made.page.dots_per_inch, {}});
        return;
    }
    const auto sheet = sheet_for(made.page);
    const ui::ShowPage lay_there = m_sheets[sheet].page;
    if (m_sheets[sheet].is_used)
        std::erase_if(m_pages, [&](const ui::NoticePage& page) {
            return page.picture && page.number == lay_there.page &&
                   page.dots_per_inch == lay_there.dots_per_inch;
        });
    m_sheets[sheet] = {made.page, true};
    m_pages.push_back({made.page.page, made.page.dots_per_inch,
                       m_letters->put_on_sheet(sheet, std::move(made.image))});
}

/// Never one that may be on the screen, which is of the page that is wished for.
std::size_t NoticePages::sheet_for(const ui::ShowPage& page) const
{
    const auto first = [&](auto may_be_taken) {
        return std::find_if(m_sheets.begin(), m_sheets.end(), may_be_taken);
    };
    const auto& wish = m_wish ? *m_wish : page;
    auto found = first([](const Sheet& one) { return !one.is_used; });
    if (found == m_sheets.end())
        found = first([&](const Sheet& one) { return !is_near(one.page, wish); });
    if (found == m_sheets.end())
        found = first([&](const Sheet& one) {
            return one.page.page != wish.page && one.page.dots_per_inch != wish.dots_per_inch;
        });
    if (found == m_sheets.end())
        found = first([&](const Sheet& one) { return one.page.page != wish.page; });
    return static_cast<std::size_t>((found == m_sheets.end() ? m_sheets.begin() : found) -
                                    m_sheets.begin());
}

void NoticePages::give(Made made)
{
    m_shared.with([&](Shared& shared) { shared.made.push_back(std::move(made)); });
    if (m_wake) m_wake();
}

void NoticePages::make(const Wanted& wanted, const std::stop_token& stop)
{
    const auto& [notice, page, at_hand] = wanted;
    if (!m_document || !m_document->is_of(notice.hash)) {
        m_document.reset();
        const auto content = stored_content(m_folder, notice.hash);
        if (!content) return give({notice.hash, page, nullptr});
        m_document = std::make_unique<Document>(notice.hash, *content);
    }
    for (const int number : {page.page, page.page + 1, page.page - 1}) {
        const bool is_turned =
            m_shared.with([](const Shared& shared) { return shared.wanted.has_value(); });
        if (is_turned || stop.stop_requested()) return;
        const ui::ShowPage one{number, page.dots_per_inch};
        const bool is_there = std::find(at_hand.begin(), at_hand.end(), one) != at_hand.end();
        if (number >= 1 && !is_there) give({notice.hash, one, m_document->picture_of(one)});
    }
}

void NoticePages::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        const auto wanted = m_shared.wait(
            stop, patience, [](const Shared& shared) { return shared.wanted.has_value(); },
            [](Shared& shared) { return std::exchange(shared.wanted, {}); });
        if (!wanted) continue;
        try {
            make(*wanted, stop);
        } catch (const std::exception&) { // Out of memory: the lines are shown.
            m_document.reset();
        }
    }
}

} // namespace klubba
