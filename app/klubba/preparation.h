#pragma once

#include "klubba/notice_pages.h"
#include "klubba/planned.h"
#include "klubba/wishes.h"
#include "notice/learning.h"
#include "session/guarded.h"
#include "ui/preparing.h"
#include "ui/request.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <variant>
#include <vector>

// What the secretary asks for that is no wish about the meeting: names of files, a notice to be
// read, notes that were looked at. Disks are waited for on a thread of its own.
namespace klubba {

/// What became of a notice that was to be opened.
struct ReadNotice {
    std::string path;
    meeting::DraftMeeting draft;
    meeting::DraftNotes notes;
    notice::AsRead as_read;      ///< For what its corrections teach.
    std::size_t attachments = 0; ///< That were kept as files of their items.
};
using NoticeResult = std::variant<ReadNotice, ui::NoticeTrouble>;

/// What became of signed minutes that were to be kept.
using AttachResult = std::variant<meeting::AttachSignedFile, ui::AttachTrouble>;

/// Reads a PDF, a web page or a text file to the draft of its meeting, with the hints that are in
/// `folder`. Keeps its files there. Blocks.
NoticeResult
read_notice_file(const ui::OpenNotice& wish, const Zone& zone, const std::filesystem::path& folder);
/// Files and folders whose names go on from `typed`, in the order of their names.
ui::FoundPaths find_paths(const std::string& typed);

class Preparation {
public:
    /// All that is referred to outlives this. `folder` is that of the data; empty for a meeting in
    /// memory. `wake` is called on the thread when there is something new to show.
    struct Parts {
        const settings::Settings& settings;
        const words::Words& words;
        session::Session& session;
        Letters& letters;
        Zone zone;
        std::filesystem::path folder;
        std::function<void()> wake;
        bool has_secretary = true; ///< Some view shows the notice of a draft.
    };
    explicit Preparation(Parts parts);

    void carry_out(ui::Requests requests);
    /// Takes in what is done: a notice that was read becomes a wish of the secretary, who is
    /// `person` where that is known.
    const ui::Preparing&
    collect(const session::Published& published, Wishes& wishes, const std::string& person);
    /// What became of a document that was to be opened, in words, until it is put away.
    [[nodiscard]] const std::string& said() const { return m_said; }
    void put_away_said() { m_said.clear(); }

private:
    /// A notice to be kept until its meeting is called, or a meeting that was called.
    struct Lesson {
        StreamId stream;
        std::optional<notice::AsRead> read;
        std::shared_ptr<const meeting::History> called; ///< Null while it is a draft.
    };
    struct Shared {
        std::optional<ui::FindPaths> find;
        std::optional<ui::OpenNotice> open;
        ui::FoundPaths found;
        std::optional<NoticeResult> result;
        std::optional<ui::AttachSigned> attach;
        std::optional<AttachResult> attached;
        std::vector<Lesson> lessons;
        std::optional<meeting::StoredFile> document; ///< To be opened.
        std::optional<std::string> said;
        std::optional<meeting::MeetingInfo> unread; ///< Whose notice is to be read again.
        std::optional<meeting::DraftNotes> notes;   ///< Of that.
    };
    struct Work {
        std::optional<ui::FindPaths> find;
        std::optional<ui::OpenNotice> open;
        std::optional<ui::AttachSigned> attach;
        std::optional<meeting::StoredFile> document;
        std::optional<meeting::MeetingInfo> unread;
        std::vector<Lesson> lessons;
    };
    static Work take_work(Shared& shared);
    void take_result(NoticeResult result,
                     const session::Published& published,
                     Wishes& wishes,
                     const std::string& person);
    void teach(const session::Published& published);
    /// A draft that was made on another station has its notice here, but nothing of its reading.
    void read_again(const session::Published& published);
    void run(const std::stop_token& stop);
    void complain(ui::NoticeTrouble trouble);
    /// Signed minutes that were kept become a wish of the secretary.
    void take_attached(Wishes& wishes, const std::string& person);
    /// The notice is for the meeting that is shown already.
    void show_revision(ReadNotice read, const session::Published& published);
    void keep_revision();

    session::Session* m_session;
    const words::Words* m_words;
    Zone m_zone;
    std::function<void()> m_wake;
    ui::Preparing m_preparing;
    std::shared_ptr<const std::vector<meeting::DraftMeeting>> m_earlier; ///< As in `m_preparing`.
    std::optional<ReadNotice> m_revised; ///< The revision that is shown.
    std::filesystem::path m_folder;
    std::optional<ReadNotice> m_submitted; ///< Until its meeting is published.
    StreamId m_taught;                     ///< The last meeting that was called and learned from.
    bool m_has_secretary;
    std::string m_read_again; ///< Hash of the notice that was read again last.
    NoticePages m_pages;
    Planned m_planned;
    std::string m_person; ///< Who was at the secretary's screen last.
    std::string m_said;
    session::Guarded<Shared> m_shared;
    std::jthread m_thread;
};

} // namespace klubba
