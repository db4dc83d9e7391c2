#include "klubbactl/subcommands.h"
#include "meeting/moment.h"
#include "session/station.h"
#include "wire/command_codec.h"
#include "wire/json.h"
#include "wire/script.h"
#include "words/words.h"

#include <chrono>
#include <iostream>
#include <optional>
#include <thread>
#include <utility>

namespace klubba::ctl {

namespace {

struct Cue {
    Instant at;
    wire::ScriptLine line;
};

auto wrong_line(std::size_t line, const std::string& what)
{
    return failure(Failure::Kind::BadInput, "line " + std::to_string(line) + ": " + what);
}

/// The meeting that clock times in the script belong to: the one it drafts, else the one there is.
std::optional<meeting::MeetingInfo> info_of(const std::vector<wire::ScriptLine>& script,
                                            const session::Meetings& meetings,
                                            const StreamId& stream)
{
    for (const auto& line : script) {
        if (const auto* draft = std::get_if<meeting::DraftMeeting>(&line.command))
            return draft->info;
    }
    const auto found = meetings.find(stream);
    if (found == meetings.end()) return {};
    return found->second.state().info;
}

/// Every line with its instant, before any of it is played.
Result<std::vector<Cue>, Failure> cues_of(std::vector<wire::ScriptLine> script,
                                          const std::optional<meeting::MeetingInfo>& info)
{
    std::vector<Cue> cues;
    for (auto& line : script) {
        std::optional<Instant> at;
        if (const auto* instant = std::get_if<Instant>(&line.at))
            at = *instant;
        else if (info)
            at = meeting::moment_from(to_text(std::get<ClockTime>(line.at)), *info);
        if (!at)
            return wrong_line(line.line, "at: a clock time needs a meeting with a day and a zone");
        if (!cues.empty() && *at < cues.back().at)
            return wrong_line(line.line, "at: the time goes backwards");
        cues.push_back({*at, std::move(line)});
    }
    return cues;
}

/// Waits between two cues as long as the pace says.
void wait_between(Instant from, Instant to, double pace)
{
    if (pace <= 0) return;
    const std::chrono::duration<double, std::milli> pause{static_cast<double>((to - from).count()) /
                                                          pace};
    std::this_thread::sleep_for(pause);
}

/// One line that says what was answered, so that who reads it knows what is on disk.
void acknowledge(const Cue& cue, const session::Receipt& receipt)
{
    std::cout << to_text(cue.at) << ' ' << wire::name_of(cue.line.command);
    for (const auto& event : receipt.events)
        std::cout << ' ' << to_text(event);
    std::cout << std::endl; // NOLINT(performance-avoid-endl): each line is an answer
}

Result<void, Failure> check(const Cue& cue, const session::Answer& answer, bool quiet)
{
    if (const auto* broken = std::get_if<Failure>(&answer)) return unexpected<Failure>(*broken);
    const words::Words words{words::Language::English};
    const auto* refusal = std::get_if<meeting::Refusal>(&answer);
    const std::string name{wire::name_of(cue.line.command)};
    if (refusal == nullptr) {
        if (!cue.line.refused.empty())
            return wrong_line(cue.line.line, name + " was to be refused and was not");
        if (!quiet) acknowledge(cue, std::get<session::Receipt>(answer));
        return {};
    }
    const std::string kind{name_of(refusal->kind)};
    if (kind == cue.line.refused) return {};
    return wrong_line(cue.line.line,
                      name + " was refused (" + kind + "): " + words.refusal(*refusal));
}

Result<void, Failure> play(session::Station& station,
                           session::SetClock& clock,
                           StreamId stream,
                           const std::vector<Cue>& cues,
                           const PlayOptions& options)
{
    auto before = cues.empty() ? Instant{} : cues.front().at;
    for (const auto& cue : cues) {
        wait_between(before, cue.at, options.pace);
        before = cue.at;
        clock.set(cue.at);
        if (std::holds_alternative<meeting::DraftMeeting>(cue.line.command))
            stream = station.new_stream();
        const auto answer = station.submit(stream, {cue.line.command, {}}, cue.line.actor);
        if (auto checked = check(cue, answer, options.quiet); !checked) return checked;
    }
    return {};
}

} // namespace

Exit play_script(const PlayOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto text = read_file(options.script);
    if (!text) return failed(text.error());
    auto script = wire::read_script(*text);
    if (!script)
        return failed({script.error().kind, options.script + ": " + script.error().context});

    session::SetClock clock{std::chrono::floor<Duration>(std::chrono::system_clock::now())};
    auto station = session::Station::open(*folder, clock);
    if (!station) return failed(station.error());
    for (const auto& repair : station->repairs())
        std::cerr << "klubbactl: " << repair.text << '\n';
    const auto stream = options.meeting.empty()
                            ? session::current_meeting(station->meetings()).value_or(StreamId{})
                            : StreamId{options.meeting};
    const auto info = info_of(*script, station->meetings(), stream);
    const auto cues = cues_of(std::move(*script), info);
    if (!cues) return failed({cues.error().kind, options.script + ": " + cues.error().context});
    const auto played = play(*station, clock, stream, *cues, options);
    if (!played)
        return failed({played.error().kind, options.script + ": " + played.error().context});
    return Exit::Done;
}

Exit list_commands(const CommandsOptions& options)
{
    const auto list = wire::command_list();
    if (options.json) {
        std::cout << wire::print_json(list, wire::Layout::Indented) << '\n';
        return Exit::Done;
    }
    for (const auto& command : *list.get<Value::Array>()) {
        std::cout << *command.find("command")->get<std::string>();
        for (const auto& field : *command.find("fields")->get<Value::Array>()) {
            const bool required = *field.find("required")->get<bool>();
            const auto& name = *field.find("name")->get<std::string>();
            std::cout << ' ' << (required ? name : "[" + name + "]");
        }
        std::cout << '\n';
    }
    return Exit::Done;
}

} // namespace klubba::ctl
