// Catch2's own code, compiled once; version 3 has it in its library.
#include "support/catch_runner.h"
#ifndef KLUBBA_CATCH2_V3
#define CATCH_CONFIG_RUNNER
#endif
#include "support/catch.h"

namespace klubba::testing {

int run_all(int count, char** arguments)
{
    return Catch::Session().run(count, arguments);
}

} // namespace klubba::testing
