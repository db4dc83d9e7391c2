#pragma once

#include "ui/at_desk.h"
#include "ui/secretary_screen.h"

#include <optional>
#include <string>
#include <vector>

namespace klubba::ui::testing {

/// With Ctrl held.
constexpr KeyPress ctrl(Key key)
{
    return {.key = key, .control = true};
}

/// With Ctrl and Shift held.
constexpr KeyPress ctrl_shift(Key key)
{
    return {.key = key, .control = true, .shift = true};
}

struct Secretary : AtDesk {
    explicit Secretary(DeskMeeting::Start start = DeskMeeting::Start::Called,
                       float width = 1920,
                       words::Language language = words::Language::Swedish);
    ~Secretary() override;
    Secretary(const Secretary&) = delete;
    Secretary& operator=(const Secretary&) = delete;

    void draw(Canvas& canvas, Commands& out) override;
    [[nodiscard]] const meeting::ItemRecord& item(const char* id) const
    {
        return *find(meeting.state(), meeting::ItemId{id});
    }
    void advance_to(const char* item) { step_to(item, Key::F4); }

    SecretaryScreen local;
    meeting::DraftNotes notes;
    Preparing preparing;
    Requests requests; ///< All that were made; notes are settled at once.
    Saving saving;
    bool can_lock = false;
    std::vector<std::string> phrases; ///< Of the body.
    LivingMinutes minutes;
    PublicMinutes public_minutes;
    std::optional<year::ItemAssignments> assignments;
    std::optional<year::YearView> year;
    std::vector<std::string> bodies;
    YearWishes year_wishes; ///< All that were made; none is done.
};

/// All who have a seat are there, and the item is on the table.
void gather(Secretary& secretary, const char* item);

} // namespace klubba::ui::testing
