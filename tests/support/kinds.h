#pragma once

#include "base/one_of.h"

#include <set>
#include <string_view>
#include <type_traits>

namespace klubba::testing {

/// The names of all kinds of a list of events or commands.
template <class List>
std::set<std::string_view> kinds_of()
{
    std::set<std::string_view> kinds;
    List::for_each_kind(
        [&]<class Body>(std::type_identity<Body>) { kinds.insert(Body::type_name); });
    return kinds;
}

} // namespace klubba::testing
