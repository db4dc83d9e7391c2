#pragma once

#include "klubba/letters.h"
#include "meeting/agenda.h"
#include "session/guarded.h"
#include "ui/preparing.h"
#include "ui/request.h"

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

// Pages of the meeting's notice as pictures. They are made on a thread of its own, by a confined
// child, of the file that is kept under its hash: whatever has become of the one that was opened.
// The pages beside the one that is shown are made before somebody turns to them.
namespace klubba {

class NoticePages {
public:
    /// `letters` outlive this. `wake` is called on the thread when there is a page to show.
    NoticePages(std::filesystem::path folder, Letters& letters, std::function<void()> wake);
    NoticePages(const NoticePages&) = delete;
    NoticePages& operator=(const NoticePages&) = delete;
    ~NoticePages();

    void want(const ui::ShowPage& wish);
    /// Takes in what has been made of this notice; whether `pages` are others now.
    bool collect(const std::optional<meeting::StoredFile>& notice);
    [[nodiscard]] const std::vector<ui::NoticePage>& pages() const { return m_pages; }

private:
    struct Wanted {
        meeting::StoredFile notice;
        ui::ShowPage page;
        std::vector<ui::ShowPage> at_hand;
    };
    struct Made {
        std::string notice; ///< Its hash.
        ui::ShowPage page;
        std::shared_ptr<const window::Image> image; ///< Null where it cannot be shown.
    };
    struct Shared {
        std::optional<Wanted> wanted;
        std::vector<Made> made;
    };
    /// What lies on a sheet of the letters'.
    struct Sheet {
        ui::ShowPage page;
        bool is_used = false;
    };

    void tell();
    void take(Made made);
    [[nodiscard]] std::size_t sheet_for(const ui::ShowPage& page) const;
    void run(const std::stop_token& stop);
    /// The page and those beside it, until somebody turns to another one or it is to stop.
    void make(const Wanted& wanted, const std::stop_token& stop);
    void give(Made made);

    std::filesystem::path m_folder;
    Letters* m_letters;
    std::function<void()> m_wake;
    std::optional<meeting::StoredFile> m_notice;
    std::optional<ui::ShowPage> m_wish;
    std::vector<ui::NoticePage> m_pages;
    std::array<Sheet, window::GlyphSource::sheets> m_sheets{};
    session::Guarded<Shared> m_shared;

    class Document;
    std::unique_ptr<Document> m_document; ///< Of the thread's.
    std::jthread m_thread;
};

} // namespace klubba
