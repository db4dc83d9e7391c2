#include "support/catch.h"
#include "sync/making.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::sync;
using namespace klubba::sync::testing;
using namespace klubba::wire;

namespace {

const Rights leads{{"chair", "secretary"}, {}, {}};

} // namespace

TEST_CASE("a server is one when the key that is believed says so", "[sync][trust]")
{
    Server server;
    auto trust = server.trusted();
    const auto founded = server.founds();
    CHECK(trust.key_for(founded) == server.key.public_key());
    trust.apply(founded);
    REQUIRE(trust.find(server.key.author()) != nullptr);
    CHECK(trust.find(server.key.author())->rights().has_role("server"));
}

TEST_CASE("a server that another founded is none", "[sync][trust]")
{
    Server server;
    Server thief;
    auto trust = server.trusted();
    const auto founded = thief.founds();
    CHECK_FALSE(trust.key_for(founded));
    trust.apply(founded);
    CHECK(trust.members().empty());
}

TEST_CASE("a server goes on with a new key after a restore", "[sync][trust]")
{
    Server server;
    Writer anew;
    Writer desk;
    auto trust = server.trusted();
    trust.apply(server.founds());
    trust.apply(server.founds(anew));
    trust.apply(Server::enrols_by(anew, desk, leads));
    REQUIRE(trust.find(desk.key.author()) != nullptr);
    CHECK(trust.find(desk.key.author())->name == "desk");
}

TEST_CASE("a station is known from its enrolment, by its token as well", "[sync][trust]")
{
    Server server;
    Writer desk;
    auto trust = server.trusted();
    trust.apply(server.founds());
    const auto written = desk.drafts(StreamId{"m"}, "A");
    CHECK_FALSE(trust.key_for(written));
    trust.apply(server.enrols(desk, leads));
    CHECK(trust.key_for(written) == desk.key.public_key());
    REQUIRE(trust.with_token("token") != nullptr);
    CHECK(trust.with_token("token")->author == desk.key.author());
    CHECK(trust.with_token("") == nullptr);
    CHECK(trust.with_token("other") == nullptr);
}

TEST_CASE("what the server says in another order makes the same trust", "[sync][trust]")
{
    Server server;
    Writer anew;
    Writer desk;
    std::vector<Record> old{server.founds(), server.enrols(desk, leads), server.revokes(desk),
                            server.says(CodeIssued{"c", "desk", {"chair"}, {}, {}, morning})};
    std::vector<Record> later{
        server.founds(anew), anew.says(CodeWithdrawn{"c"}),
        anew.says(StationRevoked{server.key.author().text, ""}),
        Server::enrols_by(anew, desk, {{"room"}, {}, {}}, morning + Duration{5})};
    // Each author's own order is kept, and nothing else.
    std::vector<int> whose{0, 0, 0, 0, 1, 1, 1, 1};
    std::optional<Trust> first;
    do {
        auto trust = server.trusted();
        std::array<std::size_t, 2> next{};
        for (const int author : whose) {
            auto& index = next[static_cast<std::size_t>(author)];
            trust.apply(author == 0 ? old[index] : later[index]);
            ++index;
        }
        if (!first) first = trust;
        CHECK(trust == *first);
    } while (std::next_permutation(whose.begin(), whose.end()));
    REQUIRE(first->find(desk.key.author()) != nullptr);
    CHECK(first->find(desk.key.author())->revoked);
    CHECK(first->find(desk.key.author())->rights().has_role("room"));
    CHECK(first->find(server.key.author())->revoked);
    CHECK(first->code("c") == nullptr);
}

TEST_CASE("a revoked station stays revoked, and its token opens nothing", "[sync][trust]")
{
    Server server;
    Writer desk;
    auto trust = server.trusted();
    trust.apply(server.founds());
    trust.apply(server.enrols(desk, leads));
    trust.apply(server.revokes(desk));
    CHECK(trust.find(desk.key.author())->revoked);
    CHECK(trust.with_token("token") == nullptr);
    trust.apply(server.enrols(desk, leads));
    CHECK(trust.find(desk.key.author())->revoked);
}

TEST_CASE("a code can be used once, or withdrawn", "[sync][trust]")
{
    Server server;
    Writer desk;
    auto trust = server.trusted();
    trust.apply(server.founds());
    const auto issue = [&](const std::string& code) {
        trust.apply(
            server.says(CodeIssued{hash_of_secret(code), "desk", {"chair"}, {}, {}, morning}));
    };
    issue("code");
    issue("other");
    REQUIRE(trust.code("code") != nullptr);
    CHECK(trust.code("code")->station == "desk");
    CHECK(trust.code("guess") == nullptr);
    CHECK(trust.open_codes().size() == 2);
    trust.apply(server.enrols(desk, leads));
    CHECK(trust.code("code") == nullptr);
    trust.apply(server.says(CodeWithdrawn{hash_of_secret("other")}));
    CHECK(trust.code("other") == nullptr);
    // A code issued twice is not open again.
    issue("code");
    CHECK(trust.open_codes().empty());
}

TEST_CASE("a forged certificate enrols nobody", "[sync][trust]")
{
    Server server;
    Writer desk;
    auto trust = server.trusted();
    trust.apply(server.founds());
    auto certificate = certify(desk.key.public_key(), {{"room"}, {}, {}}, morning, server.key);
    certificate.rights.roles = {"chair"};
    trust.apply(server.says(StationEnrolled{"desk", print_certificate(certificate), "", ""}));
    const auto own = certify(desk.key.public_key(), leads, morning, desk.key);
    trust.apply(server.says(StationEnrolled{"desk", print_certificate(own), "", ""}));
    trust.apply(server.says(StationEnrolled{"desk", "no certificate", "", ""}));
    CHECK(trust.find(desk.key.author()) == nullptr);
}

TEST_CASE("what a station writes in the trust stream changes nothing", "[sync][trust]")
{
    Server server;
    Writer desk;
    Writer friend_of_desk;
    auto trust = server.trusted();
    trust.apply(server.founds());
    trust.apply(server.enrols(desk, leads));
    const auto before = trust;
    trust.apply(Server::enrols_by(desk, friend_of_desk, leads));
    trust.apply(desk.says(StationRevoked{server.key.author().text, ""}));
    trust.apply(desk.says(BodyRegistered{"Nämnden"}));
    CHECK(trust == before);
}

TEST_CASE("bodies, rooms and people are those registered last", "[sync][trust]")
{
    Server server;
    auto trust = server.trusted();
    trust.apply(server.founds());
    trust.apply(server.says(BodyRegistered{"Nämnden"}));
    trust.apply(server.says(RoomRegistered{"Björken"}));
    trust.apply(server.says(PersonRegistered{"Eva Sund", {"chair"}, {"Nämnden"}}));
    trust.apply(server.says(RetentionSet{30}));
    CHECK(trust.bodies() == std::set<std::string>{"Nämnden"});
    CHECK(trust.rooms() == std::set<std::string>{"Björken"});
    CHECK(trust.people().size() == 1);
    CHECK(trust.retention_days() == 30);
    const auto later = morning + Duration{1};
    trust.apply(server.says(RegistrationEnded{"body", "Nämnden"}, later));
    trust.apply(server.says(RegistrationEnded{"room", "Björken"}, later));
    trust.apply(server.says(RegistrationEnded{"person", "Eva Sund"}, later));
    // Said before it ended, heard after.
    trust.apply(server.says(BodyRegistered{"Nämnden"}));
    CHECK(trust.bodies().empty());
    CHECK(trust.rooms().empty());
    CHECK(trust.people().empty());
}
