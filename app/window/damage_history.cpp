#include "window/damage_history.h"

#include <algorithm>

namespace klubba::window {

ToDraw DamageHistory::to_draw(std::size_t age, Extent extent, std::span<const PixelBox> parts) const
{
    if (age == 0 || age > m_count || extent == Extent::Everything) return {};
    ToDraw out{extent, {}};
    if (extent == Extent::Parts)
        for (const PixelBox& part : parts)
            out.parts.add(part);
    // Age n lacks the n - 1 frames since, beside the new one.
    for (std::size_t i = 0; i + 1 < age; ++i) {
        if (m_frames[i].extent == Extent::Everything) return {};
        for (const PixelBox& part : m_frames[i].parts.all())
            out.parts.add(part);
    }
    if (!out.parts.all().empty()) out.extent = Extent::Parts;
    return out;
}

void DamageHistory::remember(Extent extent, std::span<const PixelBox> parts)
{
    std::move_backward(m_frames.begin(), m_frames.end() - 1, m_frames.end());
    m_frames.front() = {extent, {}};
    if (extent == Extent::Parts)
        for (const PixelBox& part : parts)
            m_frames.front().parts.add(part);
    m_count = std::min(m_count + 1, longest);
}

} // namespace klubba::window
