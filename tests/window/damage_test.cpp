#include "support/catch.h"
#include "window/damaged_frame.h"
#include "window/triangles.h"

#include <memory>
#include <random>
#include <type_traits>

using namespace klubba::window;

namespace {

constexpr int width = 480;
constexpr int height = 320;

/// A frame made by hand: one list, a command for each clip.
class Frame {
public:
    Frame() : m_list(std::make_unique<ImDrawList>(nullptr)), m_only(m_list.get())
    {
        m_data.DisplaySize = {width, height};
        m_data.FramebufferScale = {1, 1};
        set(m_data.CmdLists);
        m_data.CmdListsCount = 1;
        clip({0, 0, width, height});
    }
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    void clip(ImVec4 box)
    {
        ImDrawCmd command;
        command.ClipRect = box;
        command.IdxOffset = static_cast<unsigned>(m_list->IdxBuffer.Size);
        command.VtxOffset = static_cast<unsigned>(m_list->VtxBuffer.Size);
        m_list->CmdBuffer.push_back(command);
    }

    void rectangle(float x, float y, float w, float h, ImU32 colour)
    {
        ImDrawCmd& command = m_list->CmdBuffer.back();
        const auto first = static_cast<unsigned>(m_list->VtxBuffer.Size) - command.VtxOffset;
        for (const ImVec2 corner :
             {ImVec2{x, y}, ImVec2{x + w, y}, ImVec2{x + w, y + h}, ImVec2{x, y + h}})
            m_list->VtxBuffer.push_back({corner, {0, 0}, colour});
        for (const unsigned index : {0U, 1U, 2U, 0U, 2U, 3U})
            m_list->IdxBuffer.push_back(static_cast<ImDrawIdx>(first + index));
        command.ElemCount += 6;
    }

    const ImDrawData& data() const { return m_data; }

private:
    template <class Lists>
    void set(Lists& lists)
    {
        if constexpr (std::is_pointer_v<Lists>)
            lists = &m_only;
        else
            lists.push_back(m_only);
    }

    std::unique_ptr<ImDrawList> m_list;
    ImDrawList* m_only;
    ImDrawData m_data;
};

/// A screen where each pixel tells which triangles were drawn on it, and in which order.
class Screen {
public:
    void wipe(const PixelBox& box)
    {
        for (int y = box.top; y < box.bottom; ++y)
            for (int x = box.left; x < box.right; ++x)
                at(x, y) = 0;
    }
    void draw(const ImDrawData& frame)
    {
        for_each_triangle(frame, [&](const Triangle& triangle) {
            PixelBox box{width, height, 0, 0};
            std::uint64_t paint = 17;
            for (const ImDrawVert* corner : triangle.corners) {
                const int x = static_cast<int>(corner->pos.x);
                const int y = static_cast<int>(corner->pos.y);
                box = united(box, {x, y, x, y});
                paint = paint * 1000003 + corner->col;
            }
            box = common(box, pixels_of(frame, triangle.command.ClipRect));
            box = common(box, {0, 0, width, height});
            for (int y = box.top; y < box.bottom; ++y)
                for (int x = box.left; x < box.right; ++x)
                    at(x, y) = at(x, y) * 31 + paint;
        });
    }
    friend bool operator==(const Screen&, const Screen&) = default;

private:
    std::uint64_t& at(int x, int y) { return m_pixels[static_cast<std::size_t>(y * width + x)]; }

    std::vector<std::uint64_t> m_pixels = std::vector<std::uint64_t>(width * height);
};

Screen whole(const Frame& frame)
{
    Screen screen;
    screen.draw(frame.data());
    return screen;
}

} // namespace

TEST_CASE("a frame like the one before damages nothing", "[window][damage]")
{
    Frame first;
    first.rectangle(10, 10, 20, 8, 1);
    Frame second;
    second.rectangle(10, 10, 20, 8, 1);
    Damage damage;
    CHECK(damage.compare(first.data()) == Extent::Everything);
    CHECK(damage.compare(second.data()) == Extent::Nothing);
}

TEST_CASE("a changed rectangle damages its own box only", "[window][damage]")
{
    const auto draw = [](Frame& frame, ImU32 colour) {
        frame.rectangle(0, 0, 8, 8, 1);
        frame.rectangle(20, 20, 9, 5, colour);
        frame.rectangle(60, 40, 8, 8, 3);
    };
    Frame first;
    draw(first, 7);
    Frame second;
    draw(second, 8);
    Damage damage;
    damage.compare(first.data());
    REQUIRE(damage.compare(second.data()) == Extent::Parts);
    REQUIRE(damage.parts().size() == 1);
    CHECK(damage.parts()[0] == PixelBox{20, 20, 29, 25});
}

TEST_CASE("what disappears is damage as well, and so is a change of order where two overlap",
          "[window][damage]")
{
    Frame both;
    both.rectangle(0, 0, 10, 10, 1);
    both.rectangle(5, 5, 10, 10, 2);
    Frame one;
    one.rectangle(0, 0, 10, 10, 1);
    Frame turned;
    turned.rectangle(5, 5, 10, 10, 2);
    turned.rectangle(0, 0, 10, 10, 1);
    Damage damage;
    damage.compare(both.data());
    REQUIRE(damage.compare(one.data()) == Extent::Parts);
    CHECK(damage.parts()[0] == PixelBox{5, 5, 15, 15});
    damage.compare(both.data());
    CHECK(damage.compare(turned.data()) == Extent::Parts);
}

TEST_CASE("when nothing is known of the screen everything is drawn", "[window][damage]")
{
    Frame frame;
    frame.rectangle(0, 0, 10, 10, 1);
    Damage damage;
    damage.compare(frame.data());
    damage.forget();
    CHECK(damage.compare(frame.data()) == Extent::Everything);
    CHECK(damage.compare(frame.data()) == Extent::Nothing);
}

TEST_CASE("however many places change there are few boxes, and they hold all of them",
          "[window][damage]")
{
    DamageBoxes boxes;
    std::vector<PixelBox> added;
    std::mt19937 random(1);
    for (int i = 0; i < 400; ++i) {
        const int x = static_cast<int>(random() % 3800);
        const int y = static_cast<int>(random() % 2100);
        added.push_back({x, y, x + 20, y + 30});
        boxes.add(added.back());
    }
    CHECK(boxes.all().size() <= DamageBoxes::most);
    for (const PixelBox& one : boxes.all())
        for (const PixelBox& other : boxes.all())
            CHECK((&one == &other || !one.meets(other)));
    for (const PixelBox& box : added) {
        bool held = false;
        for (const PixelBox& part : boxes.all())
            held = held || common(part, box) == box;
        CHECK(held);
    }
}

TEST_CASE("drawing the damage over the old picture gives the new picture", "[window][damage]")
{
    std::mt19937 random(2020);
    const auto pick = [&](unsigned below) { return static_cast<float>(random() % below); };
    struct Shape {
        float x, y, w, h;
        ImU32 colour;
        bool opens_clip;
    };
    std::vector<Shape> shapes;
    Damage damage;
    DamagedFrame damaged;
    Screen screen;
    int partly = 0;
    std::size_t most_parts = 0;
    for (int step = 0; step < 400; ++step) {
        for (unsigned changes = random() % 4; changes > 0; --changes) {
            const Shape shape{pick(width),
                              pick(height),
                              pick(25) + 1,
                              pick(25) + 1,
                              static_cast<ImU32>(random() % 9),
                              random() % 8 == 0};
            const std::size_t place = shapes.empty() ? 0 : random() % shapes.size();
            if (shapes.size() < 30 || random() % 2 == 0)
                shapes.insert(shapes.begin() + static_cast<std::ptrdiff_t>(place), shape);
            else if (random() % 2 == 0)
                shapes.erase(shapes.begin() + static_cast<std::ptrdiff_t>(place));
            else
                std::swap(shapes[place], shapes.back());
        }
        Frame frame;
        for (const Shape& shape : shapes) {
            if (shape.opens_clip) frame.clip({shape.x, 0, shape.x + 100, height});
            frame.rectangle(shape.x, shape.y, shape.w, shape.h, shape.colour);
        }
        switch (damage.compare(frame.data())) {
        case Extent::Nothing:
            break;
        case Extent::Everything:
            screen = whole(frame);
            break;
        case Extent::Parts:
            ++partly;
            most_parts = std::max(most_parts, damage.parts().size());
            for (const PixelBox& part : damage.parts())
                screen.wipe(part);
            screen.draw(damaged.cut(frame.data(), damage.marks(), damage.parts()));
            break;
        }
        REQUIRE(screen == whole(frame));
    }
    CHECK(partly > 100);
    CHECK(most_parts > 2);
}

TEST_CASE("only large triangles of one opaque colour are drawn without a look behind them",
          "[window][damage]")
{
    constexpr ImU32 opaque = 0xFF00'8000;
    constexpr ImU32 clear = 0x8000'8000;
    Frame before;
    Frame after;
    after.rectangle(0, 0, 10, 10, opaque);    // small
    after.rectangle(0, 0, 300, 200, clear);   // seen through
    after.rectangle(0, 0, 300, 200, opaque);  // large
    after.rectangle(50, 50, 10, 10, opaque);  // small, but as the large one
    after.rectangle(60, 60, 300, 200, clear); // seen through again
    Damage damage;
    CHECK(damage.compare(before.data()) == Extent::Everything);
    REQUIRE(damage.compare(after.data()) == Extent::Parts);

    const auto begins = [](const ImDrawList*, const ImDrawCmd*) {};
    int mark = 0;
    DamagedFrame damaged;
    const auto& cut =
        damaged.cut(after.data(), damage.marks(), damage.parts(), {{0, 0}, begins, &mark});
    std::vector<unsigned> solid;
    std::vector<unsigned> others;
    bool is_solid = false;
    for (const ImDrawCmd& command : cut.CmdLists[0]->CmdBuffer) {
        if (command.UserCallback == nullptr) {
            (is_solid ? solid : others).push_back(command.ElemCount);
            continue;
        }
        is_solid = command.UserCallback != ImDrawCallback_ResetRenderState;
        if (is_solid) CHECK(command.UserCallbackData == &mark);
    }
    CHECK_FALSE(is_solid);
    CHECK(solid == std::vector<unsigned>{12});
    CHECK(others == std::vector<unsigned>{12, 6});
    Screen screen;
    screen.draw(cut);
    CHECK(screen == whole(after));
}
