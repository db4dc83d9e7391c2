#include "meeting/revision.h"

namespace klubba::meeting {

template <class Part>
static void append(std::vector<Part>& all, const std::vector<Part>& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

ReviseMeeting revision_of(std::span<const Difference> chosen)
{
    ReviseMeeting whole;
    for (const auto& difference : chosen) {
        const ReviseMeeting& wish = difference.wish;
        if (wish.info) whole.info = wish.info;
        append(whole.new_people, wish.new_people);
        append(whole.people, wish.people);
        append(whole.gone_people, wish.gone_people);
        append(whole.new_items, wish.new_items);
        append(whole.items, wish.items);
        append(whole.gone_items, wish.gone_items);
        append(whole.moved_items, wish.moved_items);
        append(whole.new_slots, wish.new_slots);
        append(whole.slots, wish.slots);
        append(whole.gone_slots, wish.gone_slots);
    }
    return whole;
}

} // namespace klubba::meeting
