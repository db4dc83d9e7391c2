#include "support/catch.h"
#include "window/damage_history.h"

#include <deque>
#include <random>

using namespace klubba::window;

namespace {

/// A screen of few pixels, each of which says in which frame it got what it shows.
constexpr int side = 24;
using Pixels = std::vector<int>;

void paint(Pixels& pixels, const PixelBox& box, const Pixels& from)
{
    for (int y = box.top; y < box.bottom; ++y)
        for (int x = box.left; x < box.right; ++x) {
            const auto at = static_cast<std::size_t>(y * side + x);
            pixels[at] = from[at];
        }
}

const PixelBox whole_buffer{0, 0, side, side};

struct Change {
    Extent extent = Extent::Everything;
    std::vector<PixelBox> parts;
};

class Changes {
public:
    explicit Changes(unsigned seed) : m_random(seed) {}
    int up_to(int most) { return std::uniform_int_distribution{0, most}(m_random); }
    Change next()
    {
        if (up_to(9) == 0) return {};
        Change change{Extent::Parts, {}};
        for (int i = up_to(2); i >= 0; --i) {
            const int x = up_to(side - 2);
            const int y = up_to(side - 2);
            change.parts.push_back(
                {x, y, x + 1 + up_to(side - x - 1), y + 1 + up_to(side - y - 1)});
        }
        return change;
    }

private:
    std::mt19937 m_random;
};

} // namespace

TEST_CASE("a buffer of which nothing is known is drawn whole", "[window]")
{
    DamageHistory history;
    const PixelBox part{1, 1, 2, 2};
    CHECK(history.to_draw(1, Extent::Parts, {&part, 1}).extent == Extent::Everything);
    history.remember(Extent::Everything, {});
    CHECK(history.to_draw(0, Extent::Parts, {&part, 1}).extent == Extent::Everything);
    CHECK(history.to_draw(2, Extent::Parts, {&part, 1}).extent == Extent::Everything);
}

TEST_CASE("only the new part is drawn where the frame before is still there", "[window]")
{
    DamageHistory history;
    const PixelBox part{1, 1, 2, 2};
    history.remember(Extent::Everything, {});
    const ToDraw drawn = history.to_draw(1, Extent::Parts, {&part, 1});
    REQUIRE(drawn.extent == Extent::Parts);
    REQUIRE(drawn.parts.all().size() == 1);
    CHECK(drawn.parts.all().front() == part);
}

TEST_CASE("every frame is seen right with any number of buffers", "[window]")
{
    const auto buffers = GENERATE(1U, 2U, 3U, 4U, 5U, 6U);
    const auto seed = GENERATE(range(0U, 40U));
    Changes changes(seed);
    DamageHistory history;
    Pixels wanted(side * side, 0);
    // The oldest is drawn in next; its age is counted from when it was shown, 0 when it never was.
    struct Buffer {
        Pixels pixels = Pixels(side * side, -1);
        std::size_t age = 0;
    };
    std::deque<Buffer> chain(buffers);
    std::size_t pixels_drawn = 0;
    for (int frame = 1; frame <= 60; ++frame) {
        const Change change = changes.next();
        const Pixels drawn_in_frame(side * side, frame);
        if (change.extent == Extent::Everything) paint(wanted, whole_buffer, drawn_in_frame);
        for (const PixelBox& part : change.parts)
            paint(wanted, part, drawn_in_frame);
        // Now and then the system takes the buffers away and gives new ones.
        if (changes.up_to(25) == 0) chain = std::deque<Buffer>(buffers);

        Buffer& buffer = chain.front();
        const ToDraw drawn = history.to_draw(buffer.age, change.extent, change.parts);
        if (drawn.extent == Extent::Everything) paint(buffer.pixels, whole_buffer, wanted);
        for (const PixelBox& part : drawn.parts.all()) {
            paint(buffer.pixels, part, wanted);
            pixels_drawn += static_cast<std::size_t>(part.area());
        }
        history.remember(change.extent, change.parts);
        REQUIRE(buffer.pixels == wanted);

        for (Buffer& each : chain)
            if (each.age > 0) ++each.age;
        buffer.age = 1;
        chain.push_back(std::move(chain.front()));
        chain.pop_front();
    }
    if (buffers <= DamageHistory::longest) CHECK(pixels_drawn > 0);
}
