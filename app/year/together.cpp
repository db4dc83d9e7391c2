#include "year/together.h"

#include <algorithm>

namespace klubba::year {

std::vector<SharedAssignment> together(std::span<const Overview> bodies)
{
    std::vector<SharedAssignment> all;
    for (const auto& view : bodies)
        for (const auto& assignment : view.assignments) {
            const auto key = text_key(assignment.text);
            auto shared = std::find_if(all.begin(), all.end(), [&](const auto& each) {
                return text_key(each.text) == key;
            });
            if (shared == all.end()) shared = all.insert(shared, {assignment.text, {}});
            shared->bodies.push_back({view.body, assignment});
        }
    return all;
}

std::vector<std::string> following_bodies(const BodyState& state, int year)
{
    std::vector<std::string> names;
    for (const auto& record : state.assignments) {
        if (!runs_in(record, year)) continue;
        for (const auto& body : record.assignment.bodies)
            if (body != state.name && std::find(names.begin(), names.end(), body) == names.end())
                names.push_back(body);
    }
    return names;
}

} // namespace klubba::year
