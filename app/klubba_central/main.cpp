#include "klubba_central/options.h"
#include "klubba_central/serve.h"

#include <cstdio>

// klubba-central: the central server. Stations sync with it, everybody reads its pages.

int main(int count, char** arguments)
{
    using namespace klubba::central;
    const auto options = read_options(count, arguments);
    if (!options) return options.error();
    const auto served = serve(*options);
    if (served) return 0;
    std::fprintf(stderr, "klubba-central: %s\n", served.error().context.c_str());
    return 1;
}
