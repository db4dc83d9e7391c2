#include "at_central.h"
#include "support/random_meeting.h"
#include "support/whole_meeting.h"

#include <string>
#include <vector>

// What is sent to who reads a page is made while it is written to disk: it is the same as what
// would be made afterwards, and is sent only when it is there.

using namespace klubba;
using namespace klubba::testing;

namespace {

/// All that readers of both languages are sent while the events come one action after another.
std::vector<std::pair<std::string, std::string>>
told(AtCentral::Hands hands, const std::vector<std::vector<meeting::EventBody>>& actions)
{
    AtCentral at{hands};
    auto secretary = at.enrol({"secretary"});
    for (const char* language : {"sv", "en"})
        at.set_readers("page\n" + std::string{language} + "\nmeeting-1", 1);
    for (std::size_t index = 0; index < actions.size(); ++index) {
        at.push(secretary, at.write(secretary, "meeting-1", actions[index]));
        for (const char* language : {"sv", "en"})
            at.ask("GET", "/m/meeting-1/live?lang=" + std::string{language});
        if (index % 7 == 3) at.tick();
        for (const char* command : {R"({"command":"Undo"})", R"({"command":"Redo"})"})
            if (index % 11 == 5)
                at.get("POST", "/v1/meetings/meeting-1/commands", command, secretary.token);
        at.pass(std::chrono::seconds{20});
    }
    auto published = at.take_published();
    // The cursor tells one journal from another, whose keys are others.
    for (auto& [channel, text] : published)
        if (text.starts_with("id: ")) text.erase(0, text.find('\n'));
    return published;
}

} // namespace

TEST_CASE("readers are sent the same, prepared or not", "[server][page]")
{
    std::vector<std::vector<meeting::EventBody>> actions;
    const auto add_those_after = [&](const meeting::History& history, std::size_t known) {
        const auto events = history.events().subspan(known);
        if (events.empty()) return;
        actions.emplace_back();
        for (const auto& event : events)
            actions.back().push_back(event.body);
    };
    SECTION("of a whole meeting")
    {
        Play play;
        for (const auto& [clock, command] : whole_meeting()) {
            const auto known = play.history().events().size();
            play.at(clock, command);
            add_those_after(play.history(), known);
        }
    }
    SECTION("of a meeting in which anything happens")
    {
        RandomMeeting meeting{GENERATE(1U, 2U, 3U), meeting::BodyKind::Council, Plan::Scheduled};
        for (int step = 0; step < 300; ++step) {
            const auto known = meeting.history().events().size();
            meeting.step();
            add_those_after(meeting.history(), known);
        }
    }
    const auto with = told(AtCentral::Hands::WithHelper, actions);
    CHECK(with.size() > 50);
    CHECK(with == told(AtCentral::Hands::Alone, actions));
}

TEST_CASE("what was prepared and could not be written is never sent", "[server][page]")
{
    AtCentral at;
    Play play;
    play.at("07:00", a_draft());
    play.at("07:10", meeting::CallMeeting{});
    const auto secretary = at.secretary_of(play);
    const auto answer = at.ask("GET", "/m/meeting-1/live?lang=sv");
    at.set_readers(std::get<server::Live>(answer).channel, 1);
    const auto show = [&](const std::string& text) {
        return at
            .get("POST", "/v1/meetings/meeting-1/commands",
                 R"({"command":"ShowMessage","text":")" + text + "\"}", secretary.token)
            .status;
    };
    at.break_disk();
    CHECK(show("Aldrig") == 507);
    CHECK(at.take_published().empty());
    at.mend_disk();
    CHECK(show("Ändå") == 200);
    const auto published = at.take_published();
    REQUIRE(published.size() == 1);
    CHECK(published[0].second.find("Ändå") != std::string::npos);
    CHECK(published[0].second.find("Aldrig") == std::string::npos);
}
