#pragma once

#include "year/overview.h"

#include <span>
#include <string>
#include <vector>

// The same assignments with several bodies: what a parent committee sees of its preparatory bodies.
namespace klubba::year {

struct WithBody {
    std::string body;
    AssignmentOfYear assignment;

    static constexpr auto fields()
    {
        return list_fields(field("body", &WithBody::body),
                           field("assignment", &WithBody::assignment));
    }
    friend bool operator==(const WithBody&, const WithBody&) = default;
};

struct SharedAssignment {
    std::string text;
    std::vector<WithBody> bodies; ///< In the order in which the bodies were given; never empty.

    static constexpr auto fields()
    {
        return list_fields(field("text", &SharedAssignment::text),
                           field_always("bodies", &SharedAssignment::bodies));
    }
    friend bool operator==(const SharedAssignment&, const SharedAssignment&) = default;
};

/// Every assignment of every body once, those of the same words together: bodies may have it under
/// numbers of their own. In the order in which they are met.
std::vector<SharedAssignment> together(std::span<const Overview> bodies);

/// The bodies that the assignments of the year name beside this one, each once.
std::vector<std::string> following_bodies(const BodyState& state, int year);

} // namespace klubba::year
