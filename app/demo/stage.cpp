#include "demo/stage.h"

#include "demo/texts.h"
#include "demo/year_stage.h"
#include "meeting/moment.h"
#include "notice/notes.h"
#include "notice/notice.h"
#include "notice/text.h"
#include "notice/to_meeting.h"
#include "session/play.h"

#include <string>
#include <utility>

namespace klubba::demo {

namespace {

/// Long enough that the wall says so.
constexpr Duration silence = std::chrono::minutes{7};

/// What a meeting is made of, by the names of its files.
struct Source {
    std::string_view notice;
    std::string_view script;
};

Source source_of(Meeting meeting)
{
    switch (meeting) {
    case Meeting::None:
        return {};
    case Meeting::Draft:
        return {"kallelse.txt", {}};
    case Meeting::UnclearDraft:
        return {"kallelse-oklar.txt", {}};
    case Meeting::FullDay:
    case Meeting::WholeYear:
        return {"kallelse.txt", "meeting.jsonl"};
    case Meeting::Decisions:
        return {{}, "decisions.jsonl"};
    }
    return {};
}

auto wrong(std::string_view where, const std::string& what)
{
    return failure(Failure::Kind::BadInput, std::string{where} + ": " + what);
}

Result<void, Failure> expect_done(const session::Answer& answer, std::string_view where)
{
    if (const auto* broken = std::get_if<Failure>(&answer)) return wrong(where, broken->context);
    if (const auto* refusal = std::get_if<meeting::Refusal>(&answer))
        return wrong(where, "refused: " + std::string{name_of(refusal->kind)});
    return {};
}

/// A week before, as notices come.
Instant notice_read(const meeting::MeetingInfo& info)
{
    return info.starts - std::chrono::days{7};
}

Result<StreamId, Failure> draft(Stage& stage, const Source& source, Meeting which)
{
    const auto lines = notice::lines_of(text_of(source.notice));
    if (!lines) return wrong(source.notice, lines.error().context);
    const auto read = notice::read_lines(*lines);
    if (!read) return wrong(source.notice, read.error().context);
    auto meeting = notice::to_meeting(*read, *Zone::named("Europe/Stockholm"));
    if (!meeting) return wrong(source.notice, meeting.error().context);
    stage.notes = notice::notes_of(*read, *lines);
    const auto body = meeting->info.body;
    if (which == Meeting::WholeYear) {
        if (auto played = play_year(stage.station, *stage.clock, *meeting); !played)
            return unexpected<Failure>(std::move(played.error()));
    }
    stage.clock->set(notice_read(meeting->info));
    const auto stream = stage.station.new_stream();
    auto done = expect_done(stage.station.submit(stream, {std::move(*meeting), {}}, "secretary"),
                            source.notice);
    if (done && !source.script.empty())
        done = expect_done(stage.station.submit(stream, {meeting::CallMeeting{}, {}}, "secretary"),
                           source.notice);
    if (done && which == Meeting::WholeYear) done = link_items(stage.station, stream, body);
    if (!done) return unexpected<Failure>(std::move(done.error()));
    return stream;
}

std::optional<meeting::MeetingInfo> info_of(const session::Station& station)
{
    const auto current = session::current_meeting(station.meetings());
    if (!current) return {};
    return station.meetings().at(*current).state().info;
}

/// Plays what lies before the moment, which is read when the script has drafted the meeting.
Result<void, Failure>
play(Stage& stage, const Source& source, const StreamId& stream, std::string_view at)
{
    auto script = wire::read_script(text_of(source.script));
    if (!script) return wrong(source.script, script.error().context);
    const auto cues = session::cues_of(std::move(*script), info_of(stage.station));
    if (!cues) return wrong(source.script, cues.error().context);
    session::Player player(stage.station, *stage.clock, stream);
    for (const auto& cue : *cues) {
        const auto info = info_of(stage.station);
        const auto until = info ? meeting::moment_from(at, *info) : std::nullopt;
        if (until && cue.at > *until) break;
        const auto where = std::string{source.script} + ", line " + std::to_string(cue.line.line);
        if (auto done = expect_done(player.play(cue), where); !done) return done;
    }
    return {};
}

} // namespace

Result<Stage, Failure> stage_of(const State& state)
{
    auto clock = std::make_unique<session::SetClock>(Instant{});
    auto station = session::Station::in_memory(*clock);
    if (!station) return unexpected<Failure>(std::move(station.error()));
    Stage stage{std::move(clock), std::move(*station), {}, {}};
    const Source source = source_of(state.meeting);
    StreamId stream;
    if (!source.notice.empty()) {
        auto drafted = draft(stage, source, state.meeting);
        if (!drafted) return unexpected<Failure>(std::move(drafted.error()));
        stream = std::move(*drafted);
    }
    if (!source.script.empty())
        if (auto played = play(stage, source, stream, state.at); !played)
            return unexpected<Failure>(std::move(played.error()));
    const auto moment =
        meeting::moment_from(state.at, info_of(stage.station).value_or(meeting::MeetingInfo{}));
    if (!moment) return wrong(state.name, "not a moment: " + std::string{state.at});
    stage.clock->set(*moment);
    if (state.condition != Condition::Stale) return stage;
    stage.known_until = *moment;
    stage.clock->set(*moment + silence);
    return stage;
}

} // namespace klubba::demo
