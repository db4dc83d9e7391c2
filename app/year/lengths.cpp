#include "year/lengths.h"

#include "meeting/schedule.h"

#include <algorithm>
#include <cmath>

namespace klubba::year {

namespace {

using meeting::ItemKind;
using meeting::ItemRecord;
using meeting::MeetingState;
using meeting::Outcome;
using std::chrono::minutes;

/// Words shorter than this say little of what a matter is about.
constexpr std::size_t telling_word = 4;
constexpr double much_the_same = 0.5;
/// So many of a kind tell how long one takes; formalities are alike.
constexpr std::size_t enough_of_a_kind = 3;

std::vector<std::string> telling_words(std::string_view title)
{
    std::vector<std::string> all;
    std::size_t begin = 0;
    while (begin < title.size()) {
        const auto end = std::min(title.find_first_of(" \t\n/-", begin), title.size());
        auto word = text_key(title.substr(begin, end - begin));
        const bool is_number = word.find_first_not_of("0123456789") == std::string::npos;
        if (word.size() >= telling_word && !is_number) all.push_back(std::move(word));
        begin = end + 1;
    }
    return all;
}

std::size_t weight(const std::vector<std::string>& words)
{
    std::size_t sum = 0;
    for (const auto& word : words)
        sum += word.size();
    return sum;
}

/// At this part of what has been seen, in order; between two it is in proportion.
Duration quantile(const std::vector<Duration>& seen, double part)
{
    const double place = part * static_cast<double>(seen.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, seen.size() - 1);
    const auto between = static_cast<double>((seen[above] - seen[below]).count());
    return seen[below] + Duration{std::llround(between * (place - static_cast<double>(below)))};
}

bool is_formality(ItemKind kind)
{
    return kind != ItemKind::Decision && kind != ItemKind::Information &&
           kind != ItemKind::Presentations;
}

/// Opening and closing are of one kind and nothing alike.
bool is_told_by_kind(ItemKind kind)
{
    return is_formality(kind) && kind != ItemKind::Formality;
}

bool was_taken_for_itself(const ItemRecord& record)
{
    if (record.withdrawn || !record.taken_with.empty()) return false;
    return !record.decision || record.decision->outcome != Outcome::Postponed;
}

/// How long the items took together: in the slots that were about nothing else, and beside them.
Duration time_of(const MeetingState& state, const std::vector<const ItemRecord*>& items)
{
    const auto is_among = [&](const meeting::ItemLink& link) {
        return std::any_of(items.begin(), items.end(),
                           [&](const ItemRecord* item) { return item->item.id == link.item; });
    };
    Duration total{};
    std::vector<const ItemRecord*> left = items;
    for (const auto& record : state.slots) {
        const auto& links = record.slot.items;
        if (links.empty() || !record.started || !record.ended) continue;
        if (!std::all_of(links.begin(), links.end(), is_among)) continue;
        total += meeting::without_breaks(state, *record.started, *record.ended);
        std::erase_if(left, [&](const ItemRecord* item) {
            return std::any_of(links.begin(), links.end(), [&](const meeting::ItemLink& link) {
                return link.item == item->item.id;
            });
        });
    }
    for (const auto* item : left)
        total += meeting::time_spent(state, *item, state.closed.value_or(Instant{}));
    return total;
}

bool shares_assignment(const Sort& one, const Sort& other)
{
    return std::any_of(one.assignments.begin(), one.assignments.end(), [&](const auto& each) {
        return std::find(other.assignments.begin(), other.assignments.end(), each) !=
               other.assignments.end();
    });
}

std::vector<AssignmentId>
linked_to(const BodyState& state, const std::string& stream, const meeting::ItemId& item)
{
    std::vector<AssignmentId> all;
    for (const auto& link : state.links)
        if (link.meeting == stream && link.item == item.text) all.push_back(link.assignment);
    return all;
}

} // namespace

double likeness(std::string_view one, std::string_view other)
{
    const auto left = telling_words(one);
    auto right = telling_words(other);
    const auto all = weight(left) + weight(right);
    if (all == 0) return 0;
    std::size_t common = 0;
    for (const auto& word : left) {
        const auto same = std::find(right.begin(), right.end(), word);
        if (same == right.end()) continue;
        common += word.size();
        right.erase(same);
    }
    return 2 * static_cast<double>(common) / static_cast<double>(all);
}

Length length_from(Basis basis, std::vector<Duration> seen, Duration otherwise)
{
    if (seen.empty()) return {Basis::NoHistory, otherwise, {}, {}, {}, 0};
    std::sort(seen.begin(), seen.end());
    Length length{basis,
                  {},
                  quantile(seen, 0.5),
                  quantile(seen, 0.25),
                  quantile(seen, 0.75),
                  static_cast<std::int64_t>(seen.size())};
    const auto fives = std::llround(static_cast<double>(length.median.count()) /
                                    static_cast<double>(Duration{minutes{5}}.count()));
    length.suggested = std::max<std::int64_t>(1, fives) * minutes{5};
    return length;
}

Lengths::Lengths(const BodyState& state, std::span<const HeldMeeting> held)
{
    for (const auto& each : held) {
        if (each.state->phase != meeting::Phase::Closed) continue;
        const PlannedMeetingRecord* planned = nullptr;
        for (const auto& record : state.meetings)
            if (came_of(record, held) == &each) planned = &record;
        m_closed.push_back(each.state);
        add(state, each, planned);
    }
}

void Lengths::add(const BodyState& state,
                  const HeldMeeting& held,
                  const PlannedMeetingRecord* planned)
{
    for (const auto& record : held.state->items) {
        if (!was_taken_for_itself(record)) continue;
        const auto took = time_of(*held.state, {&record});
        if (took <= Duration{}) continue;
        Sample sample{{record.item.title,
                       record.item.kind,
                       {},
                       linked_to(state, held.stream, record.item.id)},
                      text_key(record.item.title),
                      took};
        if (planned != nullptr)
            for (const auto& line : planned->matters)
                if (!line.removed && text_key(line.matter.title) == sample.key)
                    sample.sort.matter_kind = line.matter.kind;
        m_samples.push_back(std::move(sample));
    }
}

Length Lengths::of(const Sort& sort, Duration otherwise) const
{
    const auto seen = [&](auto is_like) {
        std::vector<Duration> all;
        for (const auto& sample : m_samples)
            if (is_like(sample)) all.push_back(sample.took);
        return all;
    };
    const auto key = text_key(sort.title);
    if (auto all = seen([&](const Sample& each) { return each.key == key; }); !all.empty())
        return length_from(Basis::SameMatter, std::move(all), otherwise);
    if (auto all = seen([&](const Sample& each) { return shares_assignment(each.sort, sort); });
        !all.empty())
        return length_from(Basis::SameAssignment, std::move(all), otherwise);
    if (auto all = seen([&](const Sample& each) {
            return each.sort.kind == sort.kind &&
                   likeness(each.sort.title, sort.title) >= much_the_same;
        });
        !all.empty())
        return length_from(Basis::LikeTitle, std::move(all), otherwise);
    if (sort.kind == ItemKind::Formality) return length_from(Basis::NoHistory, {}, otherwise);
    const auto enough = is_told_by_kind(sort.kind) ? 1 : enough_of_a_kind;
    auto all = seen([&](const Sample& each) {
        return sort.matter_kind && each.sort.matter_kind == sort.matter_kind;
    });
    if (all.size() < enough)
        all = seen([&](const Sample& each) { return each.sort.kind == sort.kind; });
    if (all.size() < enough) all.clear();
    return length_from(Basis::SameKind, std::move(all), otherwise);
}

Length Lengths::of_group(std::span<const Sort> sorts, Duration otherwise) const
{
    if (sorts.size() == 1) return of(sorts.front(), otherwise);
    std::vector<Duration> seen;
    for (const auto* state : m_closed) {
        std::vector<const ItemRecord*> items;
        for (const auto& record : state->items)
            if (std::any_of(sorts.begin(), sorts.end(), [&](const Sort& sort) {
                    const bool same_kind =
                        is_told_by_kind(sort.kind) && record.item.kind == sort.kind;
                    return !record.withdrawn &&
                           (same_kind || text_key(record.item.title) == text_key(sort.title));
                }))
                items.push_back(&record);
        const auto took = time_of(*state, items);
        if (took > Duration{}) seen.push_back(took);
    }
    return length_from(Basis::SameMatter, std::move(seen), otherwise);
}

std::vector<SlotLength> slot_lengths(const BodyState& state,
                                     std::span<const HeldMeeting> held,
                                     const std::string& stream,
                                     const meeting::MeetingState& meeting)
{
    const Lengths lengths{state, held};
    std::vector<SlotLength> all;
    for (const auto& record : meeting.slots) {
        if (record.slot.is_break()) continue;
        std::vector<Sort> sorts;
        for (const auto& link : record.slot.items)
            if (const auto* item = find(meeting, link.item))
                sorts.push_back({item->item.title,
                                 item->item.kind,
                                 {},
                                 linked_to(state, stream, item->item.id)});
        if (!sorts.empty()) all.push_back({record.slot.id, lengths.of_group(sorts, {})});
    }
    return all;
}

} // namespace klubba::year
