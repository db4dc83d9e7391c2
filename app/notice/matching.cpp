#include "notice/matching.h"

#include "notice/swedish.h"

namespace klubba::notice {

namespace {

constexpr double same_number = 0.25;
constexpr double same_registry = 0.6;
constexpr double same_time = 0.35;

bool share_one(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    return std::any_of(one.begin(), one.end(), [&](const auto& each) {
        return std::find(other.begin(), other.end(), each) != other.end();
    });
}

} // namespace

double likeness(const meeting::AgendaItem& one, const meeting::AgendaItem& other)
{
    if (one == other) return 1;
    double like = likeness(one.title, other.title) * 0.75;
    if (!one.number.empty() && one.number == other.number) like += same_number;
    if (share_one(one.registry_numbers, other.registry_numbers)) like += same_registry;
    return std::min(like, 0.99);
}

double likeness(const meeting::Slot& one, const meeting::Slot& other)
{
    if (one == other) return 1;
    double like = likeness(one.title, other.title) * 0.65;
    if (one.starts && one.starts == other.starts) like += same_time;
    return std::min(like, 0.99);
}

/// A name is the same or it is another's; a vacant seat is like any other of its party.
double likeness(const meeting::Person& one, const meeting::Person& other)
{
    if (one.vacant != other.vacant) return 0;
    if (fold(one.name) != fold(other.name)) return 0;
    if (one.vacant && (one.party != other.party || one.seat != other.seat)) return 0;
    return one.party == other.party && one.seat == other.seat ? 1 : 0.9;
}

std::vector<bool> moved_in(const std::vector<std::size_t>& order)
{
    // The longest run of places that ascend: those stay.
    std::vector<std::size_t> length(order.size(), 1);
    std::vector<std::optional<std::size_t>> earlier(order.size());
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (order[j] < order[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                earlier[i] = j;
            }
        if (!best || length[i] > length[*best]) best = i;
    }
    std::vector<bool> moved(order.size(), true);
    for (auto at = best; at; at = earlier[*at])
        moved[*at] = false;
    return moved;
}

} // namespace klubba::notice
