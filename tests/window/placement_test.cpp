#include "support/catch.h"
#include "window/placement.h"

using klubba::window::Placement;

namespace {

using Places = std::vector<std::optional<std::size_t>>;
using Names = std::vector<std::string>;

constexpr std::nullopt_t waits = std::nullopt;

} // namespace

TEST_CASE("windows take the monitors in order, and those left over wait", "[window]")
{
    CHECK(Placement(Names(3)).place(Names{"A", "B", "C", "D"}) == Places{0, 1, 2});
    CHECK(Placement(Names(3)).place(Names{"A"}) == Places{0, waits, waits});
    CHECK(Placement(Names(2)).place(Names{}) == Places{waits, waits});
}

TEST_CASE("nothing moves when another monitor goes or becomes the primary one", "[window]")
{
    Placement placement(Names(3));
    static_cast<void>(placement.place(Names{"A", "B", "C"}));
    CHECK(placement.place(Names{"A", "C"}) == Places{0, waits, 1});
    CHECK(placement.place(Names{"C", "A", "B"}) == Places{1, 2, 0});
}

TEST_CASE("a window goes home when its monitor comes back, after all had gone too", "[window]")
{
    Placement placement(Names(2));
    static_cast<void>(placement.place(Names{"A", "B"}));
    CHECK(placement.place(Names{}) == Places{waits, waits});
    CHECK(placement.place(Names{"B"}) == Places{waits, 0});
    CHECK(placement.place(Names{"A", "B"}) == Places{0, 1});
}

TEST_CASE("a window that lost its monitor takes a free one and stays there", "[window]")
{
    Placement placement(Names(2));
    static_cast<void>(placement.place(Names{"A", "B", "C"}));
    CHECK(placement.place(Names{"A", "C"}) == Places{0, 1});
    CHECK(placement.place(Names{"A", "B", "C"}) == Places{0, 2});
}

TEST_CASE("a window has the monitor that is named for it as soon as that is there", "[window]")
{
    Placement placement(Names{"", "A"});
    CHECK(placement.place(Names{"A", "B"}) == Places{1, 0});
    CHECK(placement.place(Names{"B"}) == Places{0, waits});
    CHECK(placement.place(Names{"B", "C"}) == Places{0, 1});
    CHECK(placement.place(Names{"B", "C", "A"}) == Places{0, 2});
    // Another sat on it meanwhile.
    Placement late(Names{"", "A"});
    CHECK(late.place(Names{}) == Places{waits, waits});
    CHECK(late.place(Names{"B"}) == Places{0, waits});
    CHECK(late.place(Names{"A"}) == Places{waits, 0});
}

TEST_CASE("monitors with the same name are told apart", "[window]")
{
    Placement placement(Names{"", ""});
    CHECK(placement.place(Names{"TV", "TV"}) == Places{0, 1});
    CHECK(placement.place(Names{"TV", "TV"}) == Places{0, 1});
}
