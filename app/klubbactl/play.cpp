#include "session/play.h"

#include "klubbactl/subcommands.h"
#include "lessons/lessons.h"
#include "wire/command_codec.h"
#include "wire/json.h"
#include "wire/script.h"
#include "words/words.h"

#include <chrono>
#include <functional>
#include <iostream>
#include <optional>
#include <thread>
#include <utility>

namespace klubba::ctl {

namespace {

auto wrong_line(std::size_t line, const std::string& what)
{
    return failure(Failure::Kind::BadInput, "line " + std::to_string(line) + ": " + what);
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
void acknowledge(const session::Cue& cue, const session::Receipt& receipt)
{
    std::cout << to_text(cue.at) << ' ' << wire::name_of(cue.line.command);
    for (const auto& event : receipt.events)
        std::cout << ' ' << to_text(event);
    std::cout << std::endl; // NOLINT(performance-avoid-endl): each line is an answer
}

Result<void, Failure> check(const session::Cue& cue, const session::Answer& answer, bool quiet)
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

/// A meeting that was called teaches for the next notice. Nothing of the meeting fails with it.
void learn(const std::filesystem::path& folder,
           const session::Station& station,
           const StreamId& stream)
{
    const auto found = station.meetings().find(stream);
    if (found == station.meetings().end()) return;
    const auto learned = lessons::learn_when_called(folder, stream, found->second.state());
    if (!learned) std::cerr << "klubbactl: " << learned.error().context << '\n';
}

/// `called` is told each meeting that was just called.
Result<void, Failure> play(session::Player player,
                           const std::vector<session::Cue>& cues,
                           const PlayOptions& options,
                           const std::function<void(const StreamId&)>& called)
{
    auto before = cues.empty() ? Instant{} : cues.front().at;
    for (const auto& cue : cues) {
        wait_between(before, cue.at, options.pace);
        before = cue.at;
        const auto answer = player.play(cue);
        if (auto checked = check(cue, answer, options.quiet); !checked) return checked;
        if (holds_alternative<meeting::CallMeeting>(cue.line.command)) called(player.stream());
    }
    return {};
}

/// None before one is drafted.
std::optional<meeting::MeetingInfo> info_of(const session::Meetings& meetings,
                                            const StreamId& stream)
{
    const auto found = meetings.find(stream);
    if (found == meetings.end()) return {};
    return found->second.state().info;
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
    const auto cues = session::cues_of(std::move(*script), info_of(station->meetings(), stream));
    if (!cues) return failed({cues.error().kind, options.script + ": " + cues.error().context});
    const auto played = play({*station, clock, stream}, *cues, options,
                             [&](const StreamId& called) { learn(*folder, *station, called); });
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
