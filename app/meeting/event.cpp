#include "meeting/event.h"

#include <tuple>

namespace klubba::meeting {

std::string to_text(const EventId& id)
{
    return id.author + ":" + std::to_string(id.sequence);
}

std::string name_with_party(const Person& person)
{
    if (person.party.empty()) return person.name;
    return person.name + " (" + person.party + ")";
}

std::optional<Instant> happened_at(const EventBody& body)
{
    return std::visit(
        [](const auto& one) -> std::optional<Instant> {
            if constexpr (requires { one.at; })
                return one.at;
            else
                return {};
        },
        body);
}

bool comes_before(const Event& left, const Event& right)
{
    return std::tie(left.stamp, left.id) < std::tie(right.stamp, right.id);
}

} // namespace klubba::meeting
