#pragma once

#include "klubba/present.h"
#include "ui/public_minutes.h"

#include <cstddef>
#include <optional>

// What anybody may read of the minutes, as the secretary's screen wants it: made anew when the
// meeting has changed, and only while somebody looks at it.
namespace klubba {

class PublicInMaking {
public:
    /// Lives until the next call.
    const ui::PublicMinutes& of(Present& present);

private:
    ui::PublicMinutes m_minutes;
    std::optional<std::size_t> m_changes; ///< Of the present that they were made of.
};

} // namespace klubba
