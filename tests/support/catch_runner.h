#pragma once

namespace klubba::testing {

/// Runs the test cases of this program as its arguments say; gives the exit code.
int run_all(int count, char** arguments);

} // namespace klubba::testing
