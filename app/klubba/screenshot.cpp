#include "klubba/screenshot.h"

#include "klubba/letters.h"
#include "klubba/view_pane.h"
#include "session/meetings.h"
#include "window/picture.h"

#include <filesystem>

namespace klubba {

/// The last meeting of the folder; an empty one where there is none.
static Result<meeting::History, Failure> meeting_in(const std::filesystem::path& folder)
{
    std::error_code unreadable;
    if (!std::filesystem::exists(folder / "journal.db", unreadable) && !unreadable)
        return meeting::History{};
    auto meetings = session::read_meetings(folder);
    if (!meetings) return unexpected(meetings.error());
    const auto current = session::current_meeting(*meetings);
    return current ? std::move(meetings->at(*current)) : meeting::History{};
}

static Instant moment_of(const At& at, const meeting::MeetingInfo& info, const Zone& zone)
{
    if (const auto* instant = std::get_if<Instant>(&at)) return *instant;
    return Zone::named(info.zone).value_or(zone).at(info.day, std::get<ClockTime>(at));
}

Result<void, Failure> save_screenshot(const Options& options, const Look& look, Instant now)
{
    auto history = meeting_in(options.data);
    if (!history) return unexpected(history.error());
    if (options.at) {
        now = moment_of(*options.at, history->state().info, look.zone);
        history = history->until(now);
    }
    auto letters = Letters::load();
    if (!letters) return unexpected(letters.error());
    Present present(look.zone);
    present.set(std::make_shared<const meeting::History>(std::move(*history)), now);
    ViewPane pane(look, (*letters)->typeface());
    const auto draw = [&](const window::FrameInput& input) {
        pane.draw(options.views.front(), present, {}, input.keys);
        window::Frame frame;
        frame.background = background_of(look.theme);
        return frame;
    };
    return window::save_picture(options.screenshot->file.string(), options.screenshot->size,
                                **letters, draw);
}

} // namespace klubba
