#include "at_central.h"
#include "minutes/seal.h"
#include "page/asset.h"
#include "publishing/rulings.h"
#include "support/whole_year.h"
#include "wire/year_codec.h"
#include "year/decide.h"
#include "year/fold.h"

using namespace klubba;
using namespace klubba::testing;
using namespace std::chrono_literals;

namespace {

/// A meeting that was called, in "meeting-1"; its secretary may write on.
Enrolled called_meeting(AtCentral& at)
{
    Play play;
    play.at("07:00", a_draft());
    return at.secretary_of(play);
}

constexpr const char* commands = "/v1/meetings/meeting-1/commands";

} // namespace

TEST_CASE("a draft is nobody's business, and a called meeting everybody's", "[server][page]")
{
    AtCentral at;
    const auto secretary = called_meeting(at);
    CHECK(at.get("GET", "/m/meeting-1").status == 404);
    CHECK(at.get("GET", "/m/meeting-1.json").status == 404);
    CHECK(at.get("GET", "/").body.find("/m/meeting-1") == std::string::npos);
    REQUIRE(at.get("POST", commands, R"({"command":"CallMeeting"})", secretary.token).status ==
            200);
    const auto page = at.get("GET", "/m/meeting-1");
    CHECK(page.status == 200);
    CHECK(header(page, "Content-Security-Policy").find("script-src 'self'") != std::string::npos);
    CHECK(at.get("GET", "/").body.find("/m/meeting-1") != std::string::npos);
    CHECK(at.get("GET", "/meetings.ics").body.find("BEGIN:VEVENT") != std::string::npos);
    CHECK(wire::parse_json(at.get("GET", "/m/meeting-1.json").body));
    CHECK(at.get("GET", "/m/meeting-1?lang=en").body.find("lang=\"en\"") != std::string::npos);
    CHECK(at.get("GET", "/m/meeting-1.ics").body.find("BEGIN:VEVENT") != std::string::npos);
    CHECK(at.get("GET", "/m/meeting-2.ics").status == 404);
    CHECK(at.get("GET", "/m/meeting-2").status == 404);
    CHECK(at.get("GET", "/nothing").status == 404);
    CHECK(at.get("POST", "/").status == 405);
    CHECK(at.get("GET", "/m/meeting-1/minutes").status == 404);
    CHECK(at.get("GET", "/assets/klubba.js").status == 200);
    CHECK(at.get("GET", "/assets/../klubba.js").status == 404);
}

TEST_CASE("who reads a page is sent all at first, and then what changes", "[server][page]")
{
    AtCentral at;
    const auto secretary = called_meeting(at);
    REQUIRE(at.get("POST", commands, R"({"command":"CallMeeting"})", secretary.token).status ==
            200);
    const auto answer = at.ask("GET", "/m/meeting-1/live?lang=sv");
    const auto* live = std::get_if<server::Live>(&answer);
    REQUIRE(live != nullptr);
    CHECK(live->first.find("event: snapshot\n") != std::string::npos);

    at.set_readers(live->channel, 1);
    REQUIRE(at.get("POST", commands, R"({"command":"OpenMeeting"})", secretary.token).status ==
            200);
    auto published = at.take_published();
    REQUIRE(published.size() == 1);
    CHECK(published[0].first == live->channel);
    CHECK(published[0].second.find("event: change\n") != std::string::npos);
    // What nobody sees is not sent.
    REQUIRE(at.get("POST", commands,
                   R"({"command":"WriteNote","target":{"kind":"meeting"},"text":"x"})",
                   secretary.token)
                .status != 500);
    at.take_published();
    at.tick();
    published = at.take_published();
    REQUIRE_FALSE(published.empty());
    CHECK(published.back().second.find("event: time\n") != std::string::npos);

    SECTION("a reader that comes later begins with what there is then")
    {
        const auto again = at.ask("GET", "/m/meeting-1/live?lang=sv");
        const auto& first = std::get<server::Live>(again).first;
        CHECK(first.find("event: snapshot\n") != std::string::npos);
        CHECK(first != live->first);
    }
    SECTION("a reader that comes later is told the time of then")
    {
        at.ask("GET", "/m/meeting-1/live?lang=sv");
        at.pass(7s);
        const auto again = at.ask("GET", "/m/meeting-1/live?lang=sv");
        const auto now = std::to_string(at.now().time_since_epoch().count());
        CHECK(std::get<server::Live>(again).first.find("{\"now\":" + now + ",") !=
              std::string::npos);
    }
    SECTION("and who reads already is told what time has changed, whoever came meanwhile")
    {
        REQUIRE(
            at.get("POST", commands, R"({"command":"ShowMessage","text":"Hej"})", secretary.token)
                .status == 200);
        at.take_published();
        at.pass(3h);
        at.ask("GET", "/m/meeting-1/live?lang=sv");
        at.tick();
        published = at.take_published();
        REQUIRE(published.size() == 2);
        CHECK(published.front().second.find("event: change\n") != std::string::npos);
    }
    SECTION("a reader of the other language is another channel")
    {
        const auto english = at.ask("GET", "/m/meeting-1/live?lang=en");
        CHECK(std::get<server::Live>(english).channel != live->channel);
    }
}

TEST_CASE("a meeting that is long over leaves the page, and not the journal", "[server][page]")
{
    AtCentral at;
    const auto secretary = called_meeting(at);
    for (const char* command : {"CallMeeting", "OpenMeeting"})
        REQUIRE(at.get("POST", commands, "{\"command\":\"" + std::string{command} + "\"}",
                       secretary.token)
                    .status == 200);
    Value retention{Value::Object{}};
    retention.set("command", Value{"SetRetention"});
    retention.set("days", Value{std::int64_t{1}});
    REQUIRE(server::administer(at.central(), retention, "test"));
    at.pass(24h * 10);
    CHECK(at.get("GET", "/m/meeting-1").status == 200); // It was never closed.
}

TEST_CASE("what has its content in its address is kept for ever, and all else asked for again",
          "[server][page]")
{
    AtCentral at;
    const auto versioned = at.get("GET", page::asset_address("klubba.css"));
    CHECK(versioned.status == 200);
    CHECK(header(versioned, "Cache-Control").find("immutable") != std::string::npos);
    CHECK(at.get("GET", "/").body.find(page::asset_address("klubba.css")) != std::string::npos);

    const auto plain = at.get("GET", "/assets/klubba.css");
    CHECK(plain.body == versioned.body);
    CHECK(header(plain, "Cache-Control") == "no-cache");
    server::Request again;
    again.method = "GET";
    again.path = "/assets/klubba.css";
    again.headers.emplace_back("if-none-match", header(plain, "ETag"));
    const auto same = std::get<server::Response>(at.ask(again));
    CHECK(same.status == 304);
    CHECK(same.body.empty());
}

namespace {

/// Held, with a secret § on a private person; verified and posted.
Play posted()
{
    using namespace meeting;
    auto draft = a_draft();
    draft.items.at(3).confidentiality = Confidentiality::Secret;
    draft.items.at(3).title = "Klagomål";
    draft.items.at(3).summary = "Patienten Vera Lund har klagat.";
    draft.items.at(5).summary = "Vera Lund tackas.";
    auto play = Play::opened(draft, {"p1", "p2", "p4", "p5", "p6"});
    const auto day = *day_from("2026-03-12");
    play.at("09:10", OpenItem{ItemId{"i4"}, {}})
        .at("09:20", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}})
        .at("09:21", AppointVerifiers{{PersonId{"p4"}}, {}, *day_from("2026-03-24"), "Kansliet"})
        .at("09:22", OpenItem{ItemId{"i5"}, {}})
        .at("09:25", RecordDecision{ItemId{"i5"}, Outcome::AsProposed, {}, {}})
        .at("09:30", OpenItem{ItemId{"i6"}, {}})
        .at("10:00", CloseMeeting{})
        .at("15:00", VerifySections{{VerificationSetId{"v1"}, {}, day, {}, {}}})
        .at("15:01", PostMinutes{VerificationSetId{"v1"}, day, "Kansliet"});
    return play;
}

std::string content_at(AtCentral& at)
{
    const StreamId stream{"meeting-1"};
    const auto& state = at.central().meetings().at(stream).state();
    return publishing::content_of(
        state, minutes::record_of(state, {*Zone::named(state.info.zone), {}, {}, {}}));
}

} // namespace

TEST_CASE("minutes are everybody's when they are posted and somebody has reviewed what is read",
          "[server][page]")
{
    AtCentral at;
    auto play = posted();
    const auto secretary = at.secretary_of(play);
    const auto* const address = "/m/meeting-1/minutes";
    CHECK(at.get("GET", address).status == 404);
    const auto decide = [&](const std::string& command, const std::string& what) {
        const auto body = R"({"command":")" + command + "\"," + what + "}";
        INFO(body);
        REQUIRE(at.get("POST", commands, body, secretary.token).status == 200);
    };
    decide("MaskWords", R"("words":"Vera Lund","reason":"Privatperson")");
    CHECK(at.get("GET", address).status == 404);
    decide("ReviewPublicText", R"("content":"of something else")");
    CHECK(at.get("GET", address).status == 404);
    CHECK(at.get("GET", "/m/meeting-1").body.find(address) == std::string::npos);
    decide("ReviewPublicText", R"("content":")" + content_at(at) + "\"");
    const auto page = at.get("GET", address);
    REQUIRE(page.status == 200);
    CHECK(page.body.find("XXXX tackas.") != std::string::npos);
    CHECK(page.body.find("Lund") == std::string::npos);
    CHECK(page.body.find("Klagomål") == std::string::npos);
    CHECK(page.body.find("Ärende som omfattas av sekretess") != std::string::npos);
    for (const auto* other : {"/m/meeting-1", "/m/meeting-1.json"})
        CHECK(at.get("GET", other).body.find("Privatperson") == std::string::npos);
    const auto seal = minutes::seal_in(page.body);
    REQUIRE(seal);
    CHECK(seal->kind == "public");
    CHECK(seal->head == at.central().head_of(StreamId{"meeting-1"}));
    CHECK(at.get("GET", "/m/meeting-1").body.find(address) != std::string::npos);

    // The body's own way, which is no part of what was reviewed.
    at.look = [](const std::string&) {
        minutes::Template look;
        look.texts[minutes::Phrase::MeetingMinutes] = "Mötesprotokoll";
        return look;
    };
    at.start();
    CHECK(at.get("GET", address).body.find("Mötesprotokoll") != std::string::npos);

    // What is said otherwise afterwards has been reviewed by nobody.
    for (const auto* command :
         {R"({"command":"ConsentToUnlock","set":"v1","by":"p1","reason":"Skrivfel"})",
          R"({"command":"ConsentToUnlock","set":"v1","by":"p4","reason":"Skrivfel"})",
          R"({"command":"WriteNote","item":"i6","text":"Tillagt."})"}) {
        INFO(command);
        REQUIRE(at.get("POST", commands, command, secretary.token).status == 200);
    }
    CHECK(at.get("GET", address).status == 404);
}

namespace {

/// The body of "meeting-1" with a plan, whose number 4 the item i1 is linked with.
void write_year(AtCentral& at, Enrolled& secretary, bool shows_assignments)
{
    const auto& body = at.central().meetings().at({"meeting-1"}).state().info.body;
    year::BodyState state;
    for (const year::Command& command :
         {year::Command{year::NameBody{body}},
          year::Command{year::SettleYear{{shows_assignments, false}}}, year::Command{a_plan()}}) {
        const auto events = year::decide(state, command, "new");
        REQUIRE(events);
        for (const auto& event : *events)
            year::apply(state, event);
        at.push(secretary,
                secretary.writer.seal(at.central().replica(), wire::body_stream(body),
                                      wire::contents_of(*events), "secretary", at.now()));
    }
    const auto item = at.central().meetings().at({"meeting-1"}).state().items.front().item.id;
    const auto four = year::find_number(state, 2027, "Nr 4")->assignment.id;
    at.push(secretary, secretary.writer.seal(
                           at.central().replica(), wire::body_stream(body),
                           wire::contents_of({year::ItemLinked{"meeting-1", item.text, four}}),
                           "secretary", at.now()));
}

std::string year_address(const AtCentral& at)
{
    const auto& body = at.central().meetings().at({"meeting-1"}).state().info.body;
    return "/b/" + wire::body_stream(body).text + "/";
}

} // namespace

TEST_CASE("a body's year is read by everybody once a meeting of it has been called",
          "[server][page][year]")
{
    AtCentral at;
    auto secretary = called_meeting(at);
    write_year(at, secretary, true);
    const auto address = year_address(at);
    CHECK(at.get("GET", address + "2027").status == 404); // Only drafted.
    CHECK(at.get("GET", "/").body.find(address) == std::string::npos);
    REQUIRE(at.get("POST", commands, R"({"command":"CallMeeting"})", secretary.token).status ==
            200);
    CHECK(at.get("GET", "/").body.find(address) != std::string::npos);
    const auto page = at.get("GET", address + "2027");
    CHECK(page.status == 200);
    CHECK(page.body.find("Att öka andelen barn som läser.") != std::string::npos);
    CHECK(page.body.find("<script") == std::string::npos);
    CHECK(at.get("GET", address + "2027?lang=en").body.find("lang=\"en\"") != std::string::npos);
    const auto json = wire::parse_json(at.get("GET", address + "2027.json").body);
    REQUIRE(json);
    CHECK(json->find("assignments") != nullptr);
    for (const char* wrong : {"27", "2027.xml", "x", "", "20270", "-202"})
        CHECK(at.get("GET", address + wrong).status == 404);
    CHECK(at.get("GET", "/b/body-0000000000000000/2027").status == 404);
}

TEST_CASE("a body that does not show its assignments has a year of meetings alone",
          "[server][page][year]")
{
    AtCentral at;
    auto secretary = called_meeting(at);
    write_year(at, secretary, false);
    REQUIRE(at.get("POST", commands, R"({"command":"CallMeeting"})", secretary.token).status ==
            200);
    const auto page = at.get("GET", year_address(at) + "2027");
    CHECK(page.status == 200);
    CHECK(page.body.find("Att öka andelen barn som läser.") == std::string::npos);
    CHECK(page.body.find("Rådhuset") != std::string::npos);
}

TEST_CASE("what an item is linked with is sent to who reads its meeting", "[server][page][year]")
{
    AtCentral at;
    auto secretary = called_meeting(at);
    REQUIRE(at.get("POST", commands, R"({"command":"CallMeeting"})", secretary.token).status ==
            200);
    const auto numbers = [&] {
        const auto value = wire::parse_json(at.get("GET", "/m/meeting-1.json").body);
        REQUIRE(value);
        return wire::print_json(*value->find("agenda"));
    };
    CHECK(numbers().find("Nr 4") == std::string::npos);
    write_year(at, secretary, true);
    // The plan is of another year than the meeting: what is linked is told all the same.
    CHECK(numbers().find("Nr 4") != std::string::npos);
}
