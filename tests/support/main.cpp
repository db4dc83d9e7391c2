// The main of every test program. It stands alone in its file, so that a benchmark may have its
// own.
#include "support/catch_runner.h"

int main(int count, char** arguments)
{
    return klubba::testing::run_all(count, arguments);
}
