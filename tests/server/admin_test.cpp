#include "at_central.h"

using namespace klubba;
using namespace klubba::testing;
using namespace std::chrono_literals;

TEST_CASE("the first administrator gets a code, and nobody after one", "[server][admin]")
{
    AtCentral at;
    const auto code = server::first_code(at.central());
    REQUIRE(code);
    REQUIRE(*code);
    CHECK(at.try_to_enrol(**code, wire::KeyPair::make()).status == 200);
    CHECK_FALSE(*server::first_code(at.central()));
}

TEST_CASE("an administrator registers, and reads it back", "[server][admin]")
{
    AtCentral at;
    const auto admin = at.enrol({"administrator"});
    const auto tell = [&](const std::string& command) {
        return at.get("POST", "/v1/admin", command, admin.token);
    };
    CHECK(tell(R"({"command":"RegisterBody","name":"Kulturnämnden"})").status == 200);
    CHECK(tell(R"({"command":"RegisterRoom","name":"Sal A"})").status == 200);
    CHECK(tell(R"({"command":"RegisterPerson","name":"Ulla Ek","roles":["secretary"]})").status ==
          200);
    CHECK(tell(R"({"command":"SetRetention","days":30})").status == 200);
    at.start();
    auto overview = at.json("GET", "/v1/admin", {}, admin.token);
    CHECK(overview.find("bodies")->get<Value::Array>()->size() == 1);
    CHECK(overview.find("rooms")->get<Value::Array>()->size() == 1);
    CHECK(overview.find("people")->get<Value::Array>()->size() == 1);
    CHECK(*overview.find("retention_days")->get<std::int64_t>() == 30);
    CHECK(tell(R"({"command":"EndRegistration","kind":"body","name":"Kulturnämnden"})").status ==
          200);
    overview = at.json("GET", "/v1/admin", {}, admin.token);
    CHECK(overview.find("bodies")->get<Value::Array>()->empty());
}

TEST_CASE("what an administrator asks for wrongly is told, and nothing is done", "[server][admin]")
{
    AtCentral at;
    const auto admin = at.enrol({"administrator"});
    const auto what_is_wrong = [&](const std::string& command) {
        const auto response = at.get("POST", "/v1/admin", command, admin.token);
        CHECK(response.status == 400);
        return *wire::parse_json(response.body)->find("what")->get<std::string>();
    };
    CHECK(what_is_wrong("[]") == "an object was expected");
    CHECK(what_is_wrong("{}") == "command: is missing");
    CHECK(what_is_wrong(R"({"command":"Nothing"})") == "command: there is no Nothing");
    CHECK(what_is_wrong(R"({"command":"RegisterBody","nam":"x"})") ==
          "RegisterBody.nam: no such field");
    CHECK(what_is_wrong(R"({"command":"RegisterBody","name":""})") == "name: is empty");
    CHECK(what_is_wrong(R"({"command":"IssueCode","station":"x","roles":["king"]})") ==
          "roles: \"king\" is none of room, chair, secretary, administrator, relay");
    CHECK(what_is_wrong(R"({"command":"IssueCode","station":"x","roles":[]})") ==
          "roles: at least one is needed");
    CHECK(what_is_wrong(R"({"command":"IssueCode","station":"x","roles":["room"],"minutes":0})") ==
          "minutes: must be 1 to 10080");
    CHECK(what_is_wrong(R"({"command":"RevokeStation","station":"x"})") ==
          "station: there is no \"x\"");
    CHECK(what_is_wrong(R"({"command":"EndRegistration","kind":"room","name":"x"})") ==
          "name: there is no room \"x\"");
}

TEST_CASE("a code that was withdrawn is worth nothing", "[server][admin]")
{
    AtCentral at;
    const auto admin = at.enrol({"administrator"});
    const auto code = at.issue_code({"room"});
    CHECK(
        at.get("POST", "/v1/admin", R"({"command":"WithdrawCode","station":"Sal A"})", admin.token)
            .status == 200);
    CHECK(at.try_to_enrol(code, wire::KeyPair::make()).status == 403);
    CHECK(at.json("GET", "/v1/admin", {}, admin.token).find("codes")->get<Value::Array>()->empty());
}
