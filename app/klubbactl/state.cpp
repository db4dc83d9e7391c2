#include "klubbactl/subcommands.h"
#include "meeting/attendance.h"
#include "meeting/deadlines.h"
#include "meeting/meeting_days.h"
#include "meeting/room_view.h"
#include "meeting/stages.h"
#include "meeting/warnings.h"
#include "session/verify.h"
#include "wire/json.h"
#include "words/stage_words.h"
#include "words/words.h"

#include <iostream>
#include <utility>

namespace klubba::ctl {

namespace {

/// "§ 14-16 posted: sent 2026-03-03, verified 2026-03-05, posted 2026-03-06; next: …"
void print_stage(const words::Words& words, const meeting::SetStage& set)
{
    std::cout << words(words::Word::SectionNumber, {words::sections_text(set.sections)}) << ' '
              << (set.unlocked ? "unlocked" : name_of(set.stage));
    const char* between = ": ";
    for (const auto& reached : set.reached) {
        std::cout << between << name_of(reached.stage) << ' ' << to_text(reached.day);
        between = ", ";
    }
    std::cout << "; next: " << words::next_text(words, set) << '\n';
}

void print_summary(const meeting::MeetingState& state, const meeting::RoomView& room, Instant at)
{
    const auto quorum = meeting::quorum_now(state);
    std::cout << state.info.body << ", " << to_text(state.info.day) << '\n'
              << "phase: " << name_of(state.phase) << '\n'
              << "serving: " << quorum.serving << " of " << quorum.seats
              << (quorum.is_met() ? "" : ", no quorum") << '\n';
    if (room.item)
        std::cout << "on the table: " << room.item->number << ' ' << room.item->title << '\n';
    for (const auto& record : state.items) {
        if (!record.section) continue;
        std::cout << "§ " << *record.section << ' ' << record.item.title;
        if (record.decision) std::cout << ": " << name_of(record.decision->outcome);
        std::cout << '\n';
    }
    if (!state.misfits.empty()) std::cout << state.misfits.size() << " events no longer fit\n";
    const words::Words words{words::Language::English};
    for (const auto& warning : meeting::warnings_of(state, at))
        std::cout << "warning: " << words.warning(warning) << '\n';
    const auto today = meeting::day_of(state, at);
    for (const auto& deadline : meeting::deadlines_of(state)) {
        if (meeting::is_overdue(deadline, today))
            std::cout << words::overdue_text(words, deadline) << '\n';
        else
            std::cout << "deadline: " << to_text(deadline.day) << ' ' << name_of(deadline.kind)
                      << '\n';
    }
    for (const auto& set : meeting::stages_of(state, today))
        print_stage(words, set);
}

} // namespace

Exit show_state(const StateOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto moment = stood_at(*chosen, options.at);
    if (!moment) return no_time(options.at);
    const auto at = *moment;
    const auto& state = chosen->history.state();
    const auto room = meeting::room_view(state, at);
    if (!options.json) {
        print_summary(state, room, at);
        return Exit::Done;
    }
    Value value;
    value.set("meeting", to_value(chosen->stream));
    value.set("at", to_value(at));
    value.set("state", to_value(state));
    value.set("room", to_value(room));
    value.set("warnings", to_value(meeting::warnings_of(state, at)));
    value.set("deadlines", to_value(meeting::deadlines_of(state)));
    value.set("stages", to_value(meeting::stages_of(state, meeting::day_of(state, at))));
    std::cout << wire::print_json(value, wire::Layout::Indented) << '\n';
    return Exit::Done;
}

Exit verify_journal(const VerifyOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto verified = session::verify_folder(*folder);
    if (!verified) return failed(verified.error());
    std::cout << verified->head << '\n';
    return Exit::Done;
}

} // namespace klubba::ctl
