#include "klubba/screenshot.h"

#include "klubba/letters.h"
#include "klubba/view_pane.h"
#include "session/draft_notes.h"
#include "session/meetings.h"
#include "window/picture.h"

#include <filesystem>

namespace klubba {

struct Found {
    meeting::History history;
    session::Meetings others;
    Told told;
    Years years;
};

/// The last meeting of the folder; an empty one where there is none.
static Result<Found, Failure> meeting_in(const std::filesystem::path& folder)
{
    std::error_code unreadable;
    if (!std::filesystem::exists(folder / "journal.db", unreadable) && !unreadable) return Found{};
    auto loaded = session::read_all(folder);
    if (!loaded) return unexpected(loaded.error());
    auto& meetings = loaded->meetings;
    const auto current = session::current_meeting(meetings);
    if (!current) return Found{};
    session::KeptYears kept;
    kept.renew(meetings, loaded->bodies, *current);
    Found found{std::move(meetings.at(*current)), {}, {}, {*current, kept.bodies(), kept.others()}};
    meetings.erase(*current);
    found.others = std::move(meetings);
    found.told.notes =
        std::make_shared<const meeting::DraftNotes>(session::read_draft_notes(folder, *current));
    return found;
}

static Instant moment_of(const At& at, const meeting::MeetingInfo& info, const Zone& zone)
{
    if (const auto* instant = std::get_if<Instant>(&at)) return *instant;
    return Zone::named(info.zone).value_or(zone).at(info.day, std::get<ClockTime>(at));
}

/// As they were then.
static auto called_at(const Found& found, Instant now)
{
    session::Meetings meetings;
    for (const auto& [stream, history] : found.others)
        meetings[stream] = history.until(now);
    meetings[StreamId{"shown"}] = found.history;
    const auto a_day_ago = now - std::chrono::hours{24};
    return std::make_shared<const std::vector<meeting::MeetingBrief>>(
        session::called_meetings(meetings, a_day_ago));
}

Result<void, Failure> save_screenshot(const Options& options, const Look& look, Instant now)
{
    auto found = meeting_in(options.data);
    if (!found) return unexpected(found.error());
    if (options.at) {
        now = moment_of(*options.at, found->history.state().info, look.zone);
        found->history = found->history.until(now);
    }
    found->told.meetings = called_at(*found, now);
    auto letters = Letters::load(look.organisation);
    if (!letters) return unexpected(letters.error());
    Present present(look.zone);
    present.set_years(std::move(found->years));
    present.set(std::make_shared<const meeting::History>(std::move(found->history)), now);
    ViewPane pane(look, (*letters)->typeface(), RoomIn::Picture);
    found->told.logo = (*letters)->logo();
    const auto draw = [&](const window::FrameInput& input) {
        pane.draw(options.views.front(), present, found->told, input.keys);
        window::Frame frame;
        frame.background = background_of(look.theme);
        return frame;
    };
    auto camera = window::Camera::open(options.screenshot->size, **letters);
    if (!camera) return unexpected(camera.error());
    const auto picture = camera->take(draw);
    if (!picture) return unexpected(picture.error());
    return window::save(*picture, options.screenshot->file.string());
}

} // namespace klubba
