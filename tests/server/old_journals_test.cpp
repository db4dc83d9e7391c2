#include "journal/opening.h"
#include "support/catch.h"
#include "support/temporary_folder.h"
#include "sync/trust.h"
#include "wire/certificate.h"
#include "wire/trust_event.h"

#include <set>
#include <variant>

using namespace klubba;
using namespace klubba::testing;

TEST_CASE("every kind of event of the trust stream is kept, and understood as it was written",
          "[server][old]")
{
    const TemporaryFolder folder;
    std::filesystem::copy_file(KLUBBA_SOURCE_DIR "/tests/old-journals/1-server/journal.db",
                               folder.path() / "journal.db");
    const auto journal = journal::open_to_read(folder.path());
    REQUIRE(journal);
    const auto stations = (*journal)->stations();
    REQUIRE(stations);
    sync::Trust trust{stations->front().public_key};
    std::set<std::size_t> kinds;
    const auto page = (*journal)->read({}, 1000);
    REQUIRE(page);
    for (const auto& record : page->records) {
        const auto event = wire::trust_event_from(record);
        INFO(record.kind);
        REQUIRE(event);
        kinds.insert(event->index());
        trust.apply(record);
    }
    CHECK(kinds.size() == std::variant_size_v<wire::TrustEvent>);

    CHECK(trust.bodies() == std::set<std::string>{"Kulturnämnden i Älvhult"});
    CHECK(trust.rooms() == std::set<std::string>{"Stora salen"});
    CHECK(trust.people().size() == 1);
    CHECK(trust.open_codes().empty());
    CHECK(trust.retention_days() == 365);
    REQUIRE(trust.members().size() == 4);
    for (const auto& member : trust.members()) {
        CHECK(member.revoked == (member.name == "Väggen"));
        CHECK(wire::holds(member.certificate));
        if (member.name == "Sekreteraren") {
            CHECK(member.rights().has_role("chair"));
            CHECK(member.rights().covers("Kulturnämnden i Älvhult"));
            CHECK_FALSE(member.rights().covers("Tekniska nämnden"));
        }
    }
}
