// The main of every test program.
#ifndef KLUBBA_CATCH2_V3
#define CATCH_CONFIG_MAIN
#endif
#include "support/catch.h"
#ifdef KLUBBA_CATCH2_V3
int main(int count, char** arguments)
{
    return Catch::Session().run(count, arguments);
}
#endif
