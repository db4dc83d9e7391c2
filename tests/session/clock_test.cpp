#include "session/clock.h"
#include "support/catch.h"

using namespace klubba;
using namespace klubba::session;
using namespace std::chrono_literals;

TEST_CASE("a shifted clock starts where it is told, and goes on as the machine's own",
          "[session][clock]")
{
    SystemClock own;
    const auto start = *instant_from("2020-11-24T09:52:00Z");
    const auto before = own.now();
    ShiftedClock shifted{start};
    const auto shown = shifted.now();
    const auto after = own.now();
    CHECK(shown >= start);
    CHECK(shown - start <= after - before);
}
