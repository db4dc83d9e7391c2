#include "klubbactl/subcommands.h"
#include "lessons/lessons.h"
#include "notice/hinted.h"
#include "notice/notes.h"
#include "notice/text.h"
#include "notice/to_meeting.h"
#include "session/draft_notes.h"
#include "session/station.h"
#include "settings/folders.h"
#include "settings/settings.h"
#include "wire/json.h"
#include "words/words.h"

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
    const auto bytes = read_file(file, notice::largest_text);
    if (!bytes) return unexpected<Failure>(bytes.error());
    auto read = notice::read_with_hints(
        *bytes, [&](std::string_view body) { return hints_for(folder, body); });
    if (!read) {
        read.error().context.insert(0, file + ": ");
        return unexpected<Failure>(std::move(read.error()));
    }
    return read;
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

/// Does what the command says on a station of the folder; the stream is new where none is given.
Result<session::Receipt, Failure>
submit(session::Station& station, const StreamId& stream, meeting::CommandBody command)
{
    auto answer = station.submit(stream, {std::move(command), {}}, "secretary");
    if (auto* receipt = std::get_if<session::Receipt>(&answer)) return std::move(*receipt);
    if (auto* broken = std::get_if<Failure>(&answer)) return unexpected<Failure>(*broken);
    const words::Words words{words::Language::English};
    return failure(Failure::Kind::BadInput, words.refusal(std::get<meeting::Refusal>(answer)));
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
    if (options.draft) {
        const auto kept = session::write_draft_notes(folder, stream, read.notes);
        if (!kept) return unexpected<Failure>(kept.error());
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
    const auto read = draft_from(options.file, *folder);
    if (!read) return failed(read.error());
    const auto settings =
        settings::read_settings(settings::settings_file(settings::system_environment));
    if (!settings) return failed(settings.error());
    auto meeting = notice::to_meeting(read->draft, settings->zone);
    if (!meeting) return failed(meeting.error());
    settings::settle_rules(*settings, meeting->info);
    const auto stream = call_on(*folder, std::move(*meeting), *read, options);
    if (!stream) return failed(stream.error());
    std::cout << stream->text << '\n';
    say_what_to_look_at(read->draft, std::cerr);
    return Exit::Done;
}

} // namespace klubba::ctl
