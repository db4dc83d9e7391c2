#include "base/loaded_library.h"
#include "support/catch.h"

using klubba::LoadedLibrary;

TEST_CASE("a library is loaded by its name, and its functions found by theirs", "[base]")
{
    const LoadedLibrary mathematics{"libm.so.6"};
    double (*root)(double) = nullptr;
    REQUIRE(mathematics.find(root, "sqrt"));
    CHECK(root(9) == 3);
    CHECK_FALSE(mathematics.find(root, "no_such_function"));
    CHECK(root == nullptr);
}

TEST_CASE("what is not installed has no functions", "[base]")
{
    const LoadedLibrary none{"libno-such-library.so.1"};
    double (*root)(double) = nullptr;
    CHECK_FALSE(none.find(root, "sqrt"));
}
