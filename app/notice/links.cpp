#include "notice/links.h"

#include "notice/kinds.h"
#include "notice/reading.h"
#include "notice/swedish.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace klubba::notice {

namespace {

using meeting::ItemKind;
using meeting::SlotKind;

constexpr double least_score = 0.5;
constexpr double for_same_presenter = 0.2;
constexpr double for_same_kind = 0.25;
constexpr double for_decision_prefix = 0.2;
constexpr double against_wrong_prefix = 0.35;
constexpr double for_order = 0.1;
constexpr std::size_t most_pairs = 40000;

/// An item, or one of its sub-items.
struct Target {
    std::size_t item;
    std::optional<std::size_t> sub_item;
    std::string title;
    const std::vector<std::string>* presenters;
    ItemKind kind;
};

/// A slot, or one of the matters that its title lists: "Mötet öppnas, upprop, val av justerare".
struct Topic {
    std::size_t slot;
    std::string title;
    bool part; ///< One of several in the title.
};

struct Pair {
    double score;
    std::size_t topic;
    std::size_t target;
};

std::vector<Target> targets_of(const Draft& draft)
{
    std::vector<Target> targets;
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const auto& item = draft.items[i];
        if (item.kind == ItemKind::Schedule || item.number.empty()) continue;
        targets.push_back({i, {}, item.title, &item.presenters, item.kind});
        for (std::size_t k = 0; k < item.sub_items.size(); ++k)
            targets.push_back(
                {i, k, item.sub_items[k].title, &item.sub_items[k].presenters, item.kind});
    }
    return targets;
}

/// The parts of a title that lists several matters, each of which a word of the tables knows.
std::vector<std::string> parts_of(std::string_view title)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    const auto folded = fold(title);
    for (std::size_t at = 0; at <= title.size(); ++at) {
        const bool comma = at < title.size() && (title[at] == ',' || title[at] == ';');
        const bool word = folded.compare(at, 4, " och") == 0 || folded.compare(at, 5, " samt") == 0;
        if (at < title.size() && !comma && !word) continue;
        auto part = trim(title.substr(begin, at - begin), ",;");
        for (const std::string_view joint : {"och ", "samt "})
            if (part.starts_with(joint)) part = trim(part.substr(joint.size()));
        if (!part.empty()) parts.emplace_back(part);
        begin = at < title.size() ? at + 1 : at;
    }
    return parts;
}

std::vector<Topic> topics_of(const Draft& draft)
{
    std::vector<Topic> topics;
    for (std::size_t i = 0; i < draft.schedule.size(); ++i) {
        const auto& slot = draft.schedule[i];
        if (slot.is_break || !slot.items.empty()) continue;
        topics.push_back({i, slot.title, false});
        const auto parts = parts_of(slot.title);
        const auto known = std::count_if(parts.begin(), parts.end(), [](const std::string& part) {
            return kind_in_title(part).has_value();
        });
        if (parts.size() < 2 || known < 2) continue;
        for (const auto& part : parts)
            topics.push_back({i, part, true});
    }
    return topics;
}

bool share_one(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    return std::any_of(one.begin(), one.end(), [&](const std::string& name) {
        return std::find(other.begin(), other.end(), name) != other.end();
    });
}

/// Kinds that say by themselves which item is meant.
bool is_singular(ItemKind kind)
{
    return kind != ItemKind::Decision && kind != ItemKind::Information &&
           kind != ItemKind::Election && kind != ItemKind::Formality && kind != ItemKind::Reported;
}

double score_of(const Draft& draft, const Topic& topic, const Target& target)
{
    const auto& slot = draft.schedule[topic.slot];
    double score = likeness(topic.title, target.title);
    const auto kind = kind_in_title(topic.title);
    if (kind && kind->kind == target.kind && is_singular(target.kind) && !target.sub_item)
        score += for_same_kind + (score < 0.3 ? 0.3 : 0.0);
    if (kind && is_singular(kind->kind) && kind->kind != target.kind) score -= 0.3;
    if (topic.part) return score;
    if (share_one(slot.presenters, *target.presenters)) score += for_same_presenter;
    if (const auto prefix = kind_prefix(slot.title)) {
        const bool decision = target.kind == ItemKind::Decision && !target.sub_item;
        if (*prefix == ItemKind::Decision)
            score += decision ? for_decision_prefix : -against_wrong_prefix;
        if (*prefix == ItemKind::Information && decision) score -= against_wrong_prefix / 2;
    }
    const auto place =
        static_cast<double>(topic.slot + 1) / static_cast<double>(draft.schedule.size() + 1);
    const auto wanted =
        static_cast<double>(target.item + 1) / static_cast<double>(draft.items.size() + 1);
    return score + for_order * (0.5 - std::abs(place - wanted));
}

/// The items whose ordinals a text like "1–3, 5 och 7" holds, from its beginning.
std::vector<std::string> numbers_listed(const Draft& draft, std::string_view text)
{
    std::vector<std::string> numbers;
    bool range = false;
    int last = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            const auto rest = text.substr(at);
            const bool dash = rest.starts_with("-") || rest.starts_with("–");
            const bool joint = dash || rest.front() == ' ' || rest.front() == ',' ||
                               rest.starts_with("och") || rest.starts_with("§");
            if (!joint) break;
            range = range || dash;
            at += dash                      ? (rest.front() == '-' ? 1U : 3U)
                  : rest.starts_with("och") ? 3U
                  : rest.starts_with("§")   ? 2U
                                            : 1U;
            continue;
        }
        int value = 0;
        for (; at < text.size() && is_digit(text[at]) && value < 10000; ++at)
            value = value * 10 + (text[at] - '0');
        for (int each = range && last > 0 && value > last && value - last < 100 ? last + 1 : value;
             each <= value; ++each)
            for (const auto& item : draft.items)
                if (trim(std::string_view{item.number}, "§") == std::to_string(each))
                    numbers.push_back(item.number);
        last = value;
        range = false;
    }
    return numbers;
}

/// "§ 12", "ärende 4", "punkterna 4–6" name their items.
std::vector<std::string> numbers_named(const Draft& draft, std::string_view title)
{
    const auto folded = fold(title);
    for (const std::string_view word :
         {"§§", "§", "ärende ", "ärenden ", "ärendena ", "punkt ", "punkterna ", "punkter "}) {
        const auto at = folded.find(word);
        if (at != std::string::npos)
            return numbers_listed(
                draft, trim_front(std::string_view{folded}.substr(at + word.size()), ""));
    }
    return {};
}

class Linker {
public:
    explicit Linker(Draft& draft)
        : m_draft(draft), m_targets(targets_of(draft)), m_taken(m_targets.size())
    {
    }

    void link()
    {
        link_named();
        m_topics = topics_of(m_draft);
        if (m_topics.size() * m_targets.size() > most_pairs) return;
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < m_topics.size(); ++i)
            for (std::size_t k = 0; k < m_targets.size(); ++k)
                if (const auto score = score_of(m_draft, m_topics[i], m_targets[k]);
                    score >= least_score)
                    pairs.push_back({score, i, k});
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const Pair& a, const Pair& b) { return a.score > b.score; });
        m_whole.resize(m_draft.schedule.size());
        for (const auto& pair : pairs)
            take(pair);
        sort_links();
    }

private:
    void link_named()
    {
        for (std::size_t i = 0; i < m_draft.schedule.size(); ++i)
            if (m_draft.schedule[i].items.empty())
                for (const auto& number : numbers_named(m_draft, m_draft.schedule[i].title))
                    add_item(i, number, 0.9);
    }

    /// A target is linked once, and a slot of one matter to one target.
    void take(const Pair& pair)
    {
        const auto& topic = m_topics[pair.topic];
        const auto& target = m_targets[pair.target];
        auto& slot = m_draft.schedule[topic.slot];
        const bool linked = !slot.items.empty();
        if (m_taken[pair.target] || (linked && (!topic.part || m_whole[topic.slot]))) return;
        m_taken[pair.target] = true;
        if (!topic.part) m_whole[topic.slot] = true;
        const auto& item = m_draft.items[target.item];
        const auto certain = std::min(0.95, pair.score * 0.85);
        if (std::find(slot.items.begin(), slot.items.end(), item.number) == slot.items.end())
            add_item(topic.slot, item.number, certain);
        if (!target.sub_item) return;
        const auto& sub_item = item.sub_items[*target.sub_item];
        if (sub_item.number.empty()) return;
        note(topic.slot, element("sub_items", slot.sub_items.size()), certain);
        slot.sub_items.push_back(item.number + "." + sub_item.number);
    }

    void add_item(std::size_t slot, const std::string& number, double certain)
    {
        auto& items = m_draft.schedule[slot].items;
        note(slot, element("items", items.size()), certain);
        items.push_back(number);
    }

    /// The source of a link is the row of the slot.
    void note(std::size_t slot, const std::string& field, double certain)
    {
        const auto path = element("schedule", slot);
        const auto title =
            std::find_if(m_draft.sources.begin(), m_draft.sources.end(),
                         [&](const Source& each) { return each.path == path + ".title"; });
        Source source{path + "." + field, 0, 0, certain};
        if (title != m_draft.sources.end()) {
            source.line = title->line;
            source.last_line = title->last_line;
        }
        m_draft.sources.push_back(std::move(source));
    }

    /// In the order of the agenda.
    void sort_links()
    {
        const auto place = [&](const std::string& number) {
            return std::find_if(m_draft.items.begin(), m_draft.items.end(),
                                [&](const DraftItem& item) { return item.number == number; });
        };
        for (auto& slot : m_draft.schedule)
            std::stable_sort(slot.items.begin(), slot.items.end(),
                             [&](const auto& a, const auto& b) { return place(a) < place(b); });
    }

    Draft& m_draft;
    std::vector<Target> m_targets;
    std::vector<bool> m_taken;
    std::vector<Topic> m_topics;
    std::vector<bool> m_whole; ///< Slots whose whole title is linked.
};

} // namespace

void link_schedule(Draft& draft)
{
    Linker{draft}.link();
}

} // namespace klubba::notice
