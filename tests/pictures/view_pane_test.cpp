#include "demo/stage.h"
#include "klubba/view_pane.h"
#include "pictures/sheet.h"
#include "support/catch.h"

#include <imgui.h>

using namespace klubba;
using namespace klubba::testing;

namespace {

/// A meeting in which a member speaks, on a pane, and whether its frames are drawn or shown again.
struct Watched {
    explicit Watched(View shown)
        : sheet({1920, 1080}),
          edition(editions().front()),
          stage(demo::stage_of(*demo::find_state("chair-speakers")).value()),
          view(shown),
          context(ImGui::CreateContext(sheet.letters().imgui_atlas())),
          present(edition.look.zone),
          now(stage.clock->now()),
          pane(edition.look, sheet.letters().typeface(), RoomIn::Window, &log)
    {
        ImGui::SetCurrentContext(context);
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {1920, 1080};
        const auto stream = session::current_meeting(stage.station.meetings());
        history = std::make_shared<meeting::History>(stage.station.meetings().at(*stream));
        told.preparing = &preparing;
        settle();
    }
    ~Watched() { ImGui::DestroyContext(context); }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    bool is_drawn(std::vector<KeyPress> keys = {})
    {
        log = {};
        present.set(history, now, known_until);
        sheet.letters().begin_frame();
        ImGui::NewFrame();
        drawn = pane.draw(view, present, told, keys);
        ImGui::Render();
        CHECK(drawn.is_as_before == log.texts.empty());
        return !log.texts.empty();
    }
    void settle()
    {
        // What fades in is there by then.
        now += std::chrono::milliseconds{300};
        for (int i = 0; i < 6; ++i)
            is_drawn();
        REQUIRE_FALSE(is_drawn());
    }

    Sheet sheet;
    Edition edition;
    demo::Stage stage;
    View view;
    ImGuiContext* context;
    ui::TextLog log;
    ui::Preparing preparing;
    Told told;
    std::shared_ptr<const meeting::History> history;
    Present present;
    Instant now;
    std::optional<Instant> known_until;
    ViewPane pane;
    Drawn drawn;
};

constexpr Duration second = std::chrono::seconds{1};

} // namespace

TEST_CASE("a pane is drawn when its picture would be of another time", "[pictures]")
{
    for (const View view : all_views) {
        Watched watched(view);
        const Instant next = watched.drawn.next_change;
        watched.now = next - Duration{1};
        CHECK_FALSE(watched.is_drawn());
        CHECK(watched.drawn.next_change == next);
        watched.now = next;
        CHECK(watched.is_drawn());
        watched.settle();
        watched.now -= second;
        CHECK(watched.is_drawn());
    }
}

TEST_CASE("a pane is drawn when the meeting or what is known of it is another", "[pictures]")
{
    for (const View view : all_views) {
        Watched watched(view);
        watched.history = std::make_shared<meeting::History>(*watched.history);
        CHECK(watched.is_drawn());
        watched.settle();
        watched.known_until = watched.now;
        CHECK(watched.is_drawn());
        watched.settle();
        watched.known_until = watched.now - second;
        CHECK(watched.is_drawn());
    }
}

TEST_CASE("a pane is drawn when something else is told", "[pictures]")
{
    const ui::Picture logo;
    const std::vector<View> others{View::Chair};
    const std::vector<std::string> phrases{"enligt förslaget"};
    using Tell = std::function<void(Watched&)>;
    const std::vector<Tell> news{
        [](Watched& on) {
            on.told.answer = {ui::Answer::Kind::Refused, "Nej."};
        },
        [](Watched& on) { on.told.answer.text = "Jo."; },
        [](Watched& on) { on.told.saving.kind = ui::Saving::Kind::Pending; },
        [](Watched& on) { on.told.saving.at = on.now; },
        [](Watched& on) { on.told.notes = std::make_shared<meeting::DraftNotes>(); },
        [](Watched& on) { on.told.preparing = nullptr; },
        [](Watched& on) { on.told.preparing = &on.preparing; },
        [](Watched& on) { ++on.preparing.changes; },
        [&](Watched& on) { on.told.other_views = others; },
        [](Watched& on) {
            on.told.meetings = std::make_shared<std::vector<meeting::MeetingBrief>>();
        },
        [&](Watched& on) { on.told.logo = &logo; },
        [](Watched& on) { on.told.can_lock = true; },
        [&](Watched& on) { on.told.phrases = phrases; },
        [](Watched& on) { on.told.lock = ui::LockView{}; },
        [](Watched& on) { on.told.lock->state = ui::LockView::State::Wrong; },
        [](Watched& on) { on.told.lock.reset(); },
    };
    for (const View view : all_views) {
        Watched watched(view);
        for (std::size_t i = 0; i < news.size(); ++i) {
            INFO(i);
            news[i](watched);
            CHECK(watched.is_drawn());
            watched.settle();
        }
    }
}

TEST_CASE("a pane is drawn for every hand and key that could be answered", "[pictures]")
{
    Watched watched(View::Chair);
    ImGuiIO& io = ImGui::GetIO();
    CHECK(watched.is_drawn({{Key::F1}}));
    CHECK(watched.is_drawn({{Key::F1}}));
    watched.settle();
    io.AddInputCharacter('a');
    CHECK(watched.is_drawn());
    CHECK(watched.drawn.is_touched);
    watched.settle();
    io.MouseWheel = 1;
    CHECK(watched.is_drawn());
    watched.settle();
    io.DisplaySize = {1280, 720};
    CHECK(watched.is_drawn());
    watched.settle();
    io.MouseDown[0] = true;
    CHECK(watched.is_drawn());
    CHECK(watched.is_drawn());
    io.MouseDown[0] = false;
    CHECK(watched.is_drawn());
    watched.settle();
}

TEST_CASE("a pane is drawn when the pointer comes to something else", "[pictures]")
{
    Watched watched(View::Chair);
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = {1, 1};
    CHECK_FALSE(watched.is_drawn());
    CHECK(watched.drawn.is_touched);
    int times_drawn = 0;
    int times_shown = 0;
    for (float y = 1; y < 1080; y += 4) {
        io.MousePos = {960, y};
        ++(watched.is_drawn() ? times_drawn : times_shown);
    }
    CHECK(times_drawn > 0);
    CHECK(times_shown > times_drawn);
}

TEST_CASE("the chair presses what the pointer came to, however still the screen was", "[pictures]")
{
    Watched watched(View::Chair);
    ImGuiIO& io = ImGui::GetIO();
    bool is_asked = false;
    for (float y = 20; y < 1080 && !is_asked; y += 20) {
        io.MousePos = {960, y};
        watched.settle();
        for (const bool down : {true, false}) {
            io.MouseDown[0] = down;
            watched.is_drawn();
            is_asked = is_asked || !watched.drawn.wishes.empty();
        }
    }
    CHECK(is_asked);
}
