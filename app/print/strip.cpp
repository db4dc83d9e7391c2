#include "print/strip.h"

namespace klubba::print {

void lower(Strip& strip, double by)
{
    strip.height += by;
    for (auto& one : strip.lines)
        one.baseline += by;
    for (auto& one : strip.rules)
        one.top += by;
    for (auto& one : strip.references)
        one.baseline += by;
}

} // namespace klubba::print
