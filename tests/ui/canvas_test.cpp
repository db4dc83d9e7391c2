#include "support/catch.h"
#include "ui/drawing.h"
#include "words/words.h"

using namespace klubba;
using namespace klubba::ui;
using testing::Drawing;

TEST_CASE("a text that is too wide, too close or too pale is complained about", "[ui][canvas]")
{
    Drawing drawing;
    const TextStyle style{Weight::Regular, 30};
    drawing.frame([&](Canvas& canvas) {
        canvas.text_in({0, 0, 400, 40}, Align::Left, style, canvas.theme().ink, "Bra");
        CHECK(true);
    });
    CHECK(complaints(drawing.log).empty());
    drawing.frame([&](Canvas& canvas) {
        canvas.text_in({0, 0, 50, 40}, Align::Left, style, canvas.theme().ink, "För lång text");
        canvas.text({500, 0}, style, canvas.theme().ink, "Under");
        canvas.text({510, 8}, style, canvas.theme().ink, "Över");
        canvas.fill({0, 500, 400, 60}, canvas.theme().accent);
        canvas.text_in({0, 500, 400, 60}, Align::Left, style, canvas.theme().muted, "Blek");
    });
    CHECK(complaints(drawing.log).size() == 3);
}

TEST_CASE("a press and release on a hit area is one click, by mouse or by Enter", "[ui][canvas]")
{
    Drawing drawing;
    int clicks = 0;
    const auto draw = [&](Canvas& canvas) {
        if (canvas.touch("first", {100, 100, 200, 80}).clicked) ++clicks;
        canvas.touch("second", {100, 300, 200, 80});
    };
    drawing.mouse(150, 120, false);
    drawing.frame(draw);
    drawing.mouse(150, 120, true);
    drawing.frame(draw);
    drawing.mouse(150, 120, false);
    drawing.frame(draw);
    drawing.frame(draw);
    CHECK(clicks == 1);
    drawing.mouse(900, 900, false);
    drawing.keys = {{Key::Tab}};
    drawing.frame(draw);
    drawing.keys = {{Key::Tab}};
    drawing.frame(draw);
    drawing.keys = {{Key::Enter}};
    drawing.frame(draw);
    CHECK(clicks == 2);
}

TEST_CASE("Tab goes round the hit areas and the focus shows", "[ui][canvas]")
{
    Drawing drawing;
    std::string focused;
    const auto draw = [&](Canvas& canvas) {
        focused.clear();
        for (const char* id : {"a", "b", "c"})
            if (canvas.touch(id, {0, 0, 10, 10}).focused) focused += id;
    };
    drawing.frame(draw);
    std::string seen;
    for (int i = 0; i < 4; ++i) {
        drawing.keys = {{Key::Tab}};
        drawing.frame(draw);
        seen += focused;
    }
    CHECK(seen == "abca");
    drawing.keys = {{.key = Key::Tab, .shift = true}};
    drawing.frame(draw);
    CHECK(focused == "c");
}

TEST_CASE("keys that write belong to the field being written in", "[ui][canvas]")
{
    Drawing drawing;
    std::string text;
    bool space = false;
    bool f5 = false;
    const auto draw = [&](Canvas& canvas) {
        canvas.field("field", {100, 100, 400, 40}, desk_text, text);
        space = canvas.pressed(Key::Space, words::Word::Close);
        f5 = canvas.pressed(Key::F5, words::Word::Close);
    };
    drawing.frame(draw);
    drawing.keys = {{Key::Space}, {Key::F5}};
    drawing.frame(draw);
    CHECK(space);
    drawing.frame([&](Canvas& canvas) {
        canvas.focus_on("field");
        draw(canvas);
    });
    drawing.frame(draw);
    drawing.frame(draw);
    ImGui::GetIO().AddInputCharactersUTF8("Åsa 7");
    drawing.keys = {{Key::Space}, {Key::F5}};
    drawing.frame(draw);
    drawing.frame(draw);
    CHECK(text == "Åsa 7");
    drawing.keys = {{Key::Space}, {Key::F5}};
    drawing.frame(draw);
    CHECK_FALSE(space);
    CHECK(f5);
}

TEST_CASE("a small canvas inside another takes no input and stays in its place", "[ui][canvas]")
{
    Drawing drawing;
    drawing.mouse(150, 150, true);
    for (int frame = 0; frame < 3; ++frame)
        drawing.frame([&](Canvas& canvas) {
            Canvas small(canvas, {100, 100, 384, 216});
            CHECK(small.area().w == 1920);
            CHECK_FALSE(small.touch("all", small.area()).held);
        });
}
