#pragma once

#include "meeting/agenda.h"
#include "meeting/people.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

// Which of the one list is which of the other, where neither ids nor words need be the same.
namespace klubba::notice {

/// 0 to 1.
double likeness(const meeting::AgendaItem& one, const meeting::AgendaItem& other);
double likeness(const meeting::Slot& one, const meeting::Slot& other);
double likeness(const meeting::Person& one, const meeting::Person& other);

/// For each of one list its place in another.
using Matched = std::vector<std::optional<std::size_t>>;

/// For each of `fresh` its place in `planned`: the likest pairs first, none twice, and none under
/// `enough`. Of pairs as like as each other, those nearest in order.
template <class Each>
Matched matches(const std::vector<Each>& fresh, const std::vector<Each>& planned, double enough)
{
    struct Pair {
        double like;
        std::size_t apart;
        std::size_t fresh;
        std::size_t planned;
    };
    std::vector<Pair> pairs;
    for (std::size_t f = 0; f < fresh.size(); ++f)
        for (std::size_t p = 0; p < planned.size(); ++p) {
            const double like = likeness(fresh[f], planned[p]);
            if (like >= enough) pairs.push_back({like, f < p ? p - f : f - p, f, p});
        }
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        if (a.like != b.like) return a.like > b.like;
        if (a.apart != b.apart) return a.apart < b.apart;
        return a.fresh != b.fresh ? a.fresh < b.fresh : a.planned < b.planned;
    });
    Matched found(fresh.size());
    std::vector<bool> is_taken(planned.size());
    for (const auto& pair : pairs) {
        if (found[pair.fresh] || is_taken[pair.planned]) continue;
        found[pair.fresh] = pair.planned;
        is_taken[pair.planned] = true;
    }
    return found;
}

/// What has to be moved for the others to stand in this order: the fewest there can be. `order` has
/// each place once.
std::vector<bool> moved_in(const std::vector<std::size_t>& order);

} // namespace klubba::notice
