#include "klubba/preparation.h"

#include "lessons/lessons.h"
#include "notice/to_meeting.h"
#include "notice/update.h"
#include "reader/notice_file.h"
#include "signing/signed_file.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <tuple>

namespace klubba {

namespace fs = std::filesystem;
using Trouble = ui::NoticeTrouble::Kind;

namespace {

constexpr std::size_t most_paths = 200;
constexpr std::chrono::minutes patience{10};

/// "~" is the user's own folder.
fs::path meant_by(const std::string& typed)
{
    const char* home = std::getenv("HOME");
    if (home == nullptr || !typed.starts_with('~')) return typed;
    return home + typed.substr(1);
}

Trouble trouble_of(reader::Unread::Why why)
{
    switch (why) {
    case reader::Unread::Why::NotOpened:
        return Trouble::NotOpened;
    case reader::Unread::Why::TooLarge:
        return Trouble::TooLarge;
    case reader::Unread::Why::NotText:
        return Trouble::NoText;
    case reader::Unread::Why::Locked:
        return Trouble::Locked;
    case reader::Unread::Why::Damaged:
        return Trouble::Damaged;
    case reader::Unread::Why::Scan:
        return Trouble::Scan;
    case reader::Unread::Why::NoReader:
        return Trouble::NoReader;
    case reader::Unread::Why::NotConfined:
        return Trouble::NotConfined;
    case reader::Unread::Why::NoAgenda:
        return Trouble::NoAgenda;
    }
    return Trouble::NotOpened;
}

std::optional<std::string>
name_like(const fs::directory_entry& entry, const std::string& folder, const std::string& begin)
{
    std::error_code trouble;
    std::string name = entry.path().filename().string();
    if (!name.starts_with(begin) || (begin.empty() && name.starts_with('.'))) return {};
    const bool is_folder = entry.is_directory(trouble);
    if (!is_folder && !entry.is_regular_file(trouble)) return {};
    return folder + name + (is_folder ? "/" : "");
}

/// The last line of the thread: whatever a file holds, the screen is answered.
NoticeResult tried(const ui::OpenNotice& wish, const Zone& zone, const fs::path& folder)
{
    try {
        return read_notice_file(wish, zone, folder);
    } catch (const std::exception&) {
        return ui::NoticeTrouble{Trouble::NotOpened, wish.path, 0};
    }
}

/// As the last line of the thread too. In a meeting in memory nothing is kept.
AttachResult kept(const ui::AttachSigned& wish, const fs::path& folder)
{
    try {
        if (folder.empty()) return ui::AttachTrouble{wish.path};
        auto file = signing::keep_signed_file(meant_by(wish.path), folder);
        if (file) return meeting::AttachSignedFile{wish.set, std::move(*file)};
        return ui::AttachTrouble{wish.path, file.error().kind == Failure::Kind::BadInput};
    } catch (const std::exception&) {
        return ui::AttachTrouble{wish.path};
    }
}

} // namespace

NoticeResult read_notice_file(const ui::OpenNotice& wish, const Zone& zone, const fs::path& folder)
{
    const auto trouble = [&](Trouble kind) { return ui::NoticeTrouble{kind, wish.path, 0}; };
    // Hints that cannot be read are none: what they would say is corrected once more.
    auto read = reader::read_notice_file(meant_by(wish.path), [&](std::string_view body) {
        return lessons::read_hints(folder, body).value_or(notice::Hints{});
    });
    if (!read) return trouble(trouble_of(read.error().why));
    if (!read->draft.date) read->draft.date = wish.day;
    if (!read->draft.start) read->draft.start = wish.start;
    auto draft = notice::to_meeting(read->draft, zone);
    if (!draft) return trouble(Trouble::LacksWhen);
    read->notes.read = *draft;
    return ReadNotice{wish.path, std::move(*draft), std::move(read->notes),
                      std::move(read->as_read)};
}

ui::FoundPaths find_paths(const std::string& typed)
{
    ui::FoundPaths found{typed, {}};
    const auto stroke = typed.rfind('/');
    const std::string folder = stroke == std::string::npos ? "" : typed.substr(0, stroke + 1);
    const std::string begin = typed.substr(folder.size());
    std::error_code trouble;
    const fs::path where = folder.empty() ? fs::path{"."} : meant_by(folder);
    for (fs::directory_iterator entry{where, trouble}, end; !trouble && entry != end;
         entry.increment(trouble)) {
        if (auto name = name_like(*entry, folder, begin)) found.paths.push_back(std::move(*name));
    }
    std::sort(found.paths.begin(), found.paths.end());
    if (found.paths.size() > most_paths) found.paths.resize(most_paths);
    return found;
}

Preparation::Preparation(const settings::Settings& settings,
                         session::Session& session,
                         Zone zone,
                         fs::path folder,
                         std::function<void()> wake)
    : m_session(&session),
      m_zone(std::move(zone)),
      m_wake(std::move(wake)),
      m_folder(std::move(folder))
{
    for (const auto& body : settings.bodies)
        m_preparing.bodies.push_back(
            {body.name, body.kind.value_or(notice::body_kind_of(body.name)), body.agenda});
    m_thread = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
}

void Preparation::carry_out(ui::Requests requests)
{
    for (auto& request : requests) {
        if (auto* settled = std::get_if<meeting::SettleNote>(&request))
            m_session->settle(std::move(*settled));
        if (std::holds_alternative<ui::KeepRevision>(request)) keep_revision();
        m_shared.with([&](Shared& shared) {
            if (auto* find = std::get_if<ui::FindPaths>(&request)) shared.find = std::move(*find);
            if (auto* open = std::get_if<ui::OpenNotice>(&request)) shared.open = std::move(*open);
            if (auto* file = std::get_if<ui::AttachSigned>(&request))
                shared.attach = std::move(*file);
        });
    }
    m_shared.notify();
}

const ui::Preparing&
Preparation::collect(const session::Published& published, Wishes& wishes, const std::string& person)
{
    auto result = m_shared.with([&](Shared& shared) {
        if (shared.found.typed != m_preparing.paths.typed ||
            shared.found.paths.size() != m_preparing.paths.paths.size()) {
            m_preparing.paths = shared.found;
            ++m_preparing.changes;
        }
        return std::exchange(shared.result, {});
    });
    if (published.earlier != m_earlier) {
        m_earlier = published.earlier;
        ++m_preparing.changes;
        m_preparing.earlier = m_earlier ? *m_earlier : std::vector<meeting::DraftMeeting>{};
    }
    teach(published);
    take_attached(wishes, person);
    if (!result) return m_preparing;
    if (auto* trouble = std::get_if<ui::NoticeTrouble>(&*result)) {
        complain(std::move(*trouble));
        return m_preparing;
    }
    auto& read = std::get<ReadNotice>(*result);
    const auto phase = published.history->state().phase;
    if (phase != meeting::Phase::Nothing && phase != meeting::Phase::Closed) {
        show_revision(std::move(read), published);
        return m_preparing;
    }
    m_submitted = read;
    wishes.submit_draft(std::move(read.draft), std::move(read.notes), person);
    return m_preparing;
}

void Preparation::take_attached(Wishes& wishes, const std::string& person)
{
    auto attached =
        m_shared.with([](Shared& shared) { return std::exchange(shared.attached, {}); });
    if (!attached) return;
    if (auto* trouble = std::get_if<ui::AttachTrouble>(&*attached)) {
        trouble->count = m_preparing.attach_trouble.count + 1;
        m_preparing.attach_trouble = std::move(*trouble);
        ++m_preparing.changes;
        return;
    }
    ui::Commands commands;
    ui::ask(commands, std::get<meeting::AttachSignedFile>(std::move(*attached)));
    wishes.submit(View::Secretary, std::move(commands), person);
}

void Preparation::complain(ui::NoticeTrouble trouble)
{
    trouble.count = m_preparing.trouble.count + 1;
    m_preparing.trouble = std::move(trouble);
    ++m_preparing.changes;
}

void Preparation::show_revision(ReadNotice read, const session::Published& published)
{
    const auto& state = published.history->state();
    if (!notice::calls_same(read.draft, state)) {
        const auto& info = read.draft.info;
        return complain(
            {Trouble::OtherMeeting, std::move(read.path), 0, info.body + " " + to_text(info.day)});
    }
    const auto* before =
        published.notes && published.notes->read ? &*published.notes->read : nullptr;
    auto& revision = m_preparing.revision;
    revision.path = std::move(read.path);
    revision.differences = notice::differences(read.draft, state, before, m_zone);
    ++revision.count;
    ++m_preparing.changes;
    m_revised = std::move(read.notes);
}

void Preparation::keep_revision()
{
    if (!m_revised) return;
    const auto older = m_session->published().notes;
    m_session->renew_notes([fresh = *std::exchange(m_revised, {}), older](const auto& state) {
        return notice::notes_for(fresh, state, older.get());
    });
}

/// A notice is kept once its meeting is there, which its notes tell; and a meeting is learned from
/// once it is called, whoever called it.
void Preparation::teach(const session::Published& published)
{
    const auto phase = published.history->state().phase;
    const bool is_called = phase != meeting::Phase::Nothing && phase != meeting::Phase::Draft;
    const bool is_there = m_submitted && published.notes && *published.notes == m_submitted->notes;
    if (!is_there && (!is_called || published.stream == m_taught)) return;
    Lesson lesson{published.stream, {}, is_called ? published.history : nullptr};
    if (is_there) lesson.read = std::move(m_submitted->as_read);
    if (is_there) m_submitted.reset();
    if (is_called) m_taught = published.stream;
    m_shared.with([&](Shared& shared) { shared.lessons.push_back(std::move(lesson)); });
    m_shared.notify();
}

/// What cannot be written teaches nothing, and is corrected once more in the next notice.
static void carry_out(const fs::path& folder,
                      const StreamId& stream,
                      const std::optional<notice::AsRead>& read,
                      const meeting::History* called)
{
    if (read) (void)lessons::keep_as_read(folder, stream, *read);
    if (called != nullptr) (void)lessons::learn_when_called(folder, stream, called->state());
}

void Preparation::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        auto [find, open, attach, lessons] = m_shared.wait(
            stop, patience,
            [](const Shared& shared) {
                return shared.find || shared.open || shared.attach || !shared.lessons.empty();
            },
            [](Shared& shared) {
                return std::tuple{std::exchange(shared.find, {}), std::exchange(shared.open, {}),
                                  std::exchange(shared.attach, {}),
                                  std::exchange(shared.lessons, {})};
            });
        for (const auto& lesson : lessons)
            klubba::carry_out(m_folder, lesson.stream, lesson.read, lesson.called.get());
        if (!find && !open && !attach) continue;
        std::optional<ui::FoundPaths> found;
        std::optional<NoticeResult> result;
        std::optional<AttachResult> attached;
        if (attach) attached = kept(*attach, m_folder);
        if (find) found = find_paths(find->typed);
        if (open) result = tried(*open, m_zone, m_folder);
        m_shared.with([&](Shared& shared) {
            if (found) shared.found = std::move(*found);
            if (result) shared.result = std::move(result);
            if (attached) shared.attached = std::move(attached);
        });
        if (m_wake) m_wake();
    }
}

} // namespace klubba
