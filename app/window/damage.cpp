#include "window/damage.h"

#include "window/triangles.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace klubba::window {

PixelBox united(const PixelBox& a, const PixelBox& b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

PixelBox common(const PixelBox& a, const PixelBox& b)
{
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

/// Pixels drawn for nothing when two boxes become one.
static std::int64_t waste(const PixelBox& a, const PixelBox& b)
{
    return united(a, b).area() - a.area() - b.area();
}

/// A box costs about as much as this many pixels, so letters of a word belong together.
static constexpr std::int64_t price_of_a_box = 4096;

void DamageBoxes::add(PixelBox box)
{
    if (box.empty()) return;
    for (bool joined = true; joined;) {
        joined = false;
        for (std::size_t i = 0; i < m_count; ++i)
            if (m_boxes[i].meets(box) || waste(m_boxes[i], box) <= price_of_a_box) {
                box = united(m_boxes[i], box);
                m_boxes[i] = m_boxes[--m_count];
                joined = true;
                break;
            }
    }
    m_boxes[m_count++] = box;
    if (m_count > most) join_cheapest();
}

void DamageBoxes::join_cheapest()
{
    std::size_t first = 0;
    std::size_t second = 1;
    for (std::size_t a = 0; a < m_count; ++a)
        for (std::size_t b = a + 1; b < m_count; ++b)
            if (waste(m_boxes[a], m_boxes[b]) < waste(m_boxes[first], m_boxes[second])) {
                first = a;
                second = b;
            }
    const PixelBox joined = united(m_boxes[first], m_boxes[second]);
    m_boxes[second] = m_boxes[--m_count];
    m_boxes[first] = m_boxes[--m_count];
    add(joined);
}

PixelBox pixels_of(const ImDrawData& frame, ImVec4 box)
{
    const auto x = [&](float at) { return (at - frame.DisplayPos.x) * frame.FramebufferScale.x; };
    const auto y = [&](float at) { return (at - frame.DisplayPos.y) * frame.FramebufferScale.y; };
    return {static_cast<int>(std::floor(x(box.x))), static_cast<int>(std::floor(y(box.y))),
            static_cast<int>(std::ceil(x(box.z))), static_cast<int>(std::ceil(y(box.w)))};
}

template <class Value>
static std::uint64_t mixed(std::uint64_t hash, const Value& value)
{
    static_assert(sizeof(Value) % 4 == 0);
    std::uint32_t words[sizeof(Value) / 4];
    std::memcpy(words, &value, sizeof(Value));
    for (const std::uint32_t word : words)
        hash = std::rotl((hash ^ word) * 0x9E3779B97F4A7C15U, 29);
    return hash;
}

static void collect(const ImDrawData& frame, const PixelBox& screen, std::vector<Mark>& out)
{
    out.clear();
    const ImDrawCmd* command = nullptr;
    std::uint64_t command_hash = 0;
    PixelBox clip;
    for_each_triangle(frame, [&](const Triangle& triangle) {
        if (command != &triangle.command) {
            command = &triangle.command;
            clip = common(pixels_of(frame, command->ClipRect), screen);
            command_hash = mixed(mixed(1, command->ClipRect), command->TextureId);
        }
        const auto [a, b, c] = triangle.corners;
        const ImVec4 around{
            std::min({a->pos.x, b->pos.x, c->pos.x}), std::min({a->pos.y, b->pos.y, c->pos.y}),
            std::max({a->pos.x, b->pos.x, c->pos.x}), std::max({a->pos.y, b->pos.y, c->pos.y})};
        const PixelBox box = common(pixels_of(frame, around), clip);
        out.push_back({mixed(mixed(mixed(command_hash, *a), *b), *c), box});
    });
}

Extent Damage::compare(const ImDrawData& frame)
{
    const ImVec4 display{frame.DisplayPos.x, frame.DisplayPos.y,
                         frame.DisplayPos.x + frame.DisplaySize.x,
                         frame.DisplayPos.y + frame.DisplaySize.y};
    const PixelBox screen = pixels_of(frame, display);
    std::swap(m_before, m_now);
    collect(frame, screen, m_now);
    const bool comparable = std::exchange(m_is_known, true) && screen == m_screen;
    m_screen = screen;
    if (!comparable) return Extent::Everything;

    m_boxes.clear();
    const auto same = [](const Mark& a, const Mark& b) { return a.hash == b.hash; };
    const auto [before_start, now_start] =
        std::mismatch(m_before.begin(), m_before.end(), m_now.begin(), m_now.end(), same);
    const auto [before_end, now_end] =
        std::mismatch(m_before.rbegin(), std::make_reverse_iterator(before_start), m_now.rbegin(),
                      std::make_reverse_iterator(now_start), same);
    match_middle({before_start, before_end.base()}, {now_start, now_end.base()});
    if (m_boxes.all().empty()) return Extent::Nothing;
    std::int64_t area = 0;
    for (const PixelBox& box : m_boxes.all())
        area += box.area();
    return area * 4 > screen.area() * 3 ? Extent::Everything : Extent::Parts;
}

void Damage::match_middle(std::span<const Mark> before, std::span<const Mark> now)
{
    m_places.clear();
    for (std::size_t i = 0; i < before.size(); ++i)
        m_places.emplace_back(before[i].hash, i);
    std::sort(m_places.begin(), m_places.end());
    m_matched.assign(before.size(), false);
    // Triangles that follow each other mostly lie beside each other.
    PixelBox run;
    const auto add = [&](const PixelBox& box) {
        if (run.empty() || (!box.empty() && waste(run, box) > price_of_a_box)) {
            m_boxes.add(run);
            run = box;
        } else if (!box.empty()) {
            run = united(run, box);
        }
    };
    std::size_t next = 0; // everything before this place is matched or passed over
    for (const Mark& mark : now) {
        const auto place =
            std::lower_bound(m_places.begin(), m_places.end(), std::pair{mark.hash, next});
        if (place != m_places.end() && place->first == mark.hash) {
            m_matched[place->second] = true;
            next = place->second + 1;
        } else {
            add(mark.box);
        }
    }
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!m_matched[i]) add(before[i].box);
    m_boxes.add(run);
}

} // namespace klubba::window
