#include "session/meetings.h"

#include "journal/opening.h"
#include "wire/event_codec.h"
#include "wire/trust_event.h"
#include "wire/year_codec.h"

namespace klubba::session {

namespace {

constexpr std::size_t page_size = 1000;

} // namespace

Result<Loaded, Failure> load(const journal::Journal& journal)
{
    Loaded loaded;
    std::map<StreamId, std::vector<meeting::Event>> events;
    std::map<StreamId, std::vector<year::Event>> of_bodies;
    journal::Position from;
    while (true) {
        const auto page = journal.read(from, page_size);
        if (!page) return unexpected<Failure>(page.error());
        if (page->records.empty()) break;
        for (const auto& record : page->records) {
            loaded.latest = std::max(loaded.latest, record.time);
            if (record.stream == wire::trust_stream) continue;
            if (wire::is_body_stream(record.stream))
                of_bodies[record.stream].push_back(wire::year_event_from(record));
            else
                events[record.stream].push_back(wire::event_from(record));
        }
        from = page->next;
    }
    for (auto& [stream, list] : events)
        loaded.meetings[stream].add(list);
    for (const auto& [stream, list] : of_bodies)
        loaded.bodies[stream].add(list);
    return loaded;
}

Result<Loaded, Failure> read_all(const std::filesystem::path& folder)
{
    const auto journal = journal::open_to_read(folder);
    if (!journal) return unexpected<Failure>(journal.error());
    return load(**journal);
}

Result<Meetings, Failure> read_meetings(const std::filesystem::path& folder)
{
    auto loaded = read_all(folder);
    if (!loaded) return unexpected<Failure>(std::move(loaded.error()));
    return std::move(loaded->meetings);
}

std::optional<StreamId> current_meeting(const Meetings& meetings)
{
    const auto rank = [](const meeting::History& history) {
        return std::pair{history.state().phase == meeting::Phase::Open,
                         history.events().back().stamp};
    };
    const auto latest = std::max_element(meetings.begin(), meetings.end(),
                                         [&](const auto& left, const auto& right) {
                                             return rank(left.second) < rank(right.second);
                                         });
    if (latest == meetings.end()) return {};
    return latest->first;
}

std::vector<meeting::DraftMeeting> plans_beside(const Meetings& meetings, const StreamId& current)
{
    std::vector<meeting::DraftMeeting> plans;
    for (const auto& [stream, history] : meetings)
        if (stream != current && history.state().phase != meeting::Phase::Nothing)
            plans.push_back(meeting::plan_of(history.state()));
    std::stable_sort(plans.begin(), plans.end(), [](const auto& left, const auto& right) {
        return left.info.starts > right.info.starts;
    });
    return plans;
}

std::vector<meeting::MeetingBrief> called_meetings(const Meetings& meetings, Instant since)
{
    std::vector<meeting::MeetingBrief> called;
    for (const auto& [stream, history] : meetings) {
        const auto& state = history.state();
        const bool goes_on = state.opened && !state.closed;
        auto brief = meeting::meeting_brief(state);
        const bool is_over = !goes_on && state.closed.value_or(state.info.starts) < since;
        // Whoever still owes something is told of it, however long ago the meeting was.
        if (brief && (!is_over || !brief->duties.empty())) called.push_back(std::move(*brief));
    }
    std::stable_sort(called.begin(), called.end(),
                     [](const auto& one, const auto& other) { return one.starts < other.starts; });
    return called;
}

std::vector<year::HeldMeeting> meetings_of(const Meetings& meetings, std::string_view body)
{
    std::vector<year::HeldMeeting> all;
    for (const auto& [stream, history] : meetings) {
        if (year::is_meeting_of(history.state().info, body))
            all.push_back({stream.text, &history.state()});
    }
    return all;
}

} // namespace klubba::session
