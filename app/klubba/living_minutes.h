#pragma once

#include "klubba/present.h"
#include "ui/living_minutes.h"

// The minutes of the meeting that is shown, as the secretary's screen wants them: made anew when
// the meeting has changed, and only while somebody looks at them.
namespace klubba {

class MinutesInMaking {
public:
    /// Lives until the next call.
    const ui::LivingMinutes& of(Present& present);

private:
    ui::LivingMinutes m_minutes;
    std::optional<std::size_t> m_changes; ///< Of the present that they were made of.
};

} // namespace klubba
