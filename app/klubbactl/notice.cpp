#include "blobs/store.h"
#include "intake/notice_files.h"
#include "klubbactl/subcommands.h"
#include "lessons/lessons.h"
#include "notice/hinted.h"
#include "notice/notes.h"
#include "notice/sources.h"
#include "notice/to_meeting.h"
#include "notice/update.h"
#include "reader/notice_file.h"
#include "session/draft_notes.h"
#include "session/station.h"
#include "settings/folders.h"
#include "settings/settings.h"
#include "wire/json.h"

#include <iostream>
#include <utility>

namespace klubba::ctl {

namespace {

/// Hints that cannot be read are told of, and the notice is read without them.
notice::Hints hints_for(const std::filesystem::path& folder, std::string_view body)
{
    auto hints = lessons::read_hints(folder, body);
    if (hints) return std::move(*hints);
    std::cerr << "klubbactl: " << hints.error().context << '\n';
    return {};
}

Result<notice::HintedDraft, Failure> draft_from(const std::string& file,
                                                const std::filesystem::path& folder)
{
    auto read = reader::read_notice_file(
        file, [&](std::string_view body) { return hints_for(folder, body); });
    if (!read) return unexpected<Failure>(reader::failure_of(read.error()));
    return std::move(*read);
}

void keep_files(const std::string& file,
                const std::filesystem::path& folder,
                const notice::HintedDraft& read,
                meeting::DraftMeeting& meeting)
{
    intake::keep_files(blobs::Store{folder}, file, notice::page_of_last_item(read.draft), meeting);
}

void say_what_to_look_at(const notice::Draft& draft, std::ostream& out)
{
    for (const auto& source : draft.sources) {
        if (source.confidence < notice::worth_a_look)
            out << "  unsure: " << source.path << ", line " << source.line << '\n';
    }
    for (const auto& warning : draft.warnings)
        out << "  " << name_of(warning.kind) << ", line " << warning.line << '\n';
    for (const auto& line : draft.unread)
        out << "  not understood: " << line << '\n';
}

Result<StreamId, Failure> call_on(const std::filesystem::path& folder,
                                  meeting::DraftMeeting draft,
                                  const notice::HintedDraft& read,
                                  const CallOptions& options)
{
    session::SystemClock clock;
    auto station = session::Station::open(folder, clock);
    if (!station) return unexpected<Failure>(std::move(station.error()));
    const auto stream = station->new_stream();
    const auto kept = session::write_draft_notes(folder, stream, read.notes);
    if (!kept) return unexpected<Failure>(kept.error());
    if (options.draft) {
        const auto kept_as_read = lessons::keep_as_read(folder, stream, read.as_read);
        if (!kept_as_read) return unexpected<Failure>(kept_as_read.error());
    }
    auto done = submit(*station, stream, std::move(draft));
    if (done && !options.draft) done = submit(*station, stream, meeting::CallMeeting{});
    if (!done) return unexpected<Failure>(std::move(done.error()));
    return stream;
}

} // namespace

Exit show_notice(const NoticeOptions& options)
{
    // Whoever has no such folder has no hints either.
    const auto read = draft_from(options.file, data_folder(options.data).value_or(""));
    if (!read) return failed(read.error());
    const notice::Draft& draft = read->draft;
    if (options.json) {
        std::cout << wire::print_json(to_value(draft), wire::Layout::Indented) << '\n';
        return Exit::Done;
    }
    std::cout << draft.body.value_or("(no body)") << '\n'
              << (draft.date ? to_text(*draft.date) : "(no date)") << ' '
              << (draft.start ? to_text(*draft.start) : "(no time)") << ", "
              << draft.place.value_or("(no place)") << '\n'
              << draft.members.size() << " people, " << draft.schedule.size() << " slots, "
              << draft.items.size() << " items\n";
    for (const auto& item : draft.items)
        std::cout << "  " << item.number << ' ' << item.title << '\n';
    say_what_to_look_at(draft, std::cout);
    return Exit::Done;
}

Exit call_meeting(const CallOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    auto read = draft_from(options.file, *folder);
    if (!read) return failed(read.error());
    const auto settings =
        settings::read_settings(settings::settings_file(settings::system_environment));
    if (!settings) return failed(settings.error());
    auto meeting = notice::to_meeting(read->draft, settings->zone);
    if (!meeting) return failed(meeting.error());
    keep_files(options.file, *folder, *read, *meeting);
    read->notes.read = *meeting;
    settings::settle_rules(*settings, meeting->info);
    const auto stream = call_on(*folder, std::move(*meeting), *read, options);
    if (!stream) return failed(stream.error());
    std::cout << stream->text << '\n';
    say_what_to_look_at(read->draft, std::cerr);
    return Exit::Done;
}

namespace {

void say(const meeting::Differences& found, std::ostream& out)
{
    if (found.empty()) out << "the notice says the same as the meeting\n";
    for (const auto& difference : found) {
        out << (difference.is_advised() ? "+ " : "- ") << name_of(difference.how) << ' '
            << name_of(difference.what) << ": " << difference.name
            << (difference.by_hand ? " (changed by hand)" : "")
            << (difference.begun ? " (begun)" : "") << '\n';
        for (const auto& change : difference.changes)
            out << "    " << change.field << ": " << change.before << " -> " << change.after
                << '\n';
    }
}

Result<void, Failure> take_over(const std::filesystem::path& folder,
                                const StreamId& stream,
                                const meeting::Differences& found,
                                const ReviseOptions& options,
                                const notice::HintedDraft& fresh)
{
    meeting::Differences chosen;
    for (const auto& difference : found)
        if (options.all || difference.is_advised()) chosen.push_back(difference);
    session::SystemClock clock;
    auto station = session::Station::open(folder, clock);
    if (!station) return unexpected<Failure>(std::move(station.error()));
    auto wish = meeting::revision_of(chosen);
    wish.notice = fresh.notes.read->info.notice;
    if (wish != meeting::ReviseMeeting{}) {
        const auto done = submit(*station, stream, std::move(wish));
        if (!done) return unexpected<Failure>(done.error());
    }
    const auto& state = station->meetings().at(stream).state();
    if (state.phase == meeting::Phase::Draft) {
        auto as_read = fresh.as_read;
        as_read.drafted = fresh.notes.read;
        if (auto kept = lessons::keep_as_read(folder, stream, as_read); !kept) return kept;
    }
    const auto older = session::read_draft_notes(folder, stream);
    return session::write_draft_notes(folder, stream,
                                      notice::notes_for(fresh.notes, state, &older));
}

} // namespace

Exit revise_meeting(const ReviseOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto& state = chosen->history.state();
    const auto zone = zone_of(*chosen);
    if (!zone) return failed(zone.error());
    auto read = draft_from(options.file, *folder);
    if (!read) return failed(read.error());
    auto fresh = notice::to_meeting(read->draft, *zone);
    if (!fresh) return failed(fresh.error());
    if (options.apply) keep_files(options.file, *folder, *read, *fresh);
    if (!notice::calls_same(*fresh, state))
        return failed({Failure::Kind::BadInput, options.file +
                                                    ": calls another meeting: " + fresh->info.body +
                                                    ", " + to_text(fresh->info.day)});
    const auto notes = session::read_draft_notes(*folder, chosen->stream);
    const auto found =
        notice::differences(*fresh, state, notes.read ? &*notes.read : nullptr, *zone);
    if (options.json)
        std::cout << wire::print_json(to_value(found), wire::Layout::Indented) << '\n';
    else
        say(found, std::cout);
    if (!options.apply) return Exit::Done;
    read->notes.read = *fresh;
    const auto done = take_over(*folder, chosen->stream, found, options, *read);
    return done ? Exit::Done : failed(done.error());
}

} // namespace klubba::ctl
