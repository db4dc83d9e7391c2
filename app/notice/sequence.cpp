#include "notice/sequence.h"

#include "notice/labels.h"
#include "notice/names.h"
#include "notice/swedish.h"

#include <algorithm>
#include <array>

namespace klubba::notice {

namespace {

// What a reading of one line is worth. Only their proportions matter.
constexpr double worth_of_item = 1.0;
constexpr double worth_of_other_style = 0.35; ///< "2 Title" among "1." and "3."
constexpr double worth_of_point = 0.55;       ///< A point of a list inside an item.
constexpr double cost_of_unexplained = 0.6;
constexpr double cost_before_agenda = 0.3; ///< Numbers on the cover are no surprise.
constexpr std::size_t most_candidates = 3000;
constexpr std::size_t widest_beam = 48;

struct Candidate {
    Numbered numbered;
    double as_item = 0; ///< What speaks for an item, and for a point of a list.
    double as_point = 0;
    int indent = 0;
    bool same_style = true;
};

struct State {
    double score = 0;
    int item = 0;  ///< Ordinal of the last item; 0 before the first.
    int point = 0; ///< Ordinal of the last point inside it.
    int indent = 0;
    std::string prefix;
    std::string number;
    int from = -1; ///< Index of the node of the last item.
};

struct Node {
    std::size_t candidate;
    int from;
};

bool counts_freely(NumberStyle style)
{
    return style == NumberStyle::Section || style == NumberStyle::Slash ||
           style == NumberStyle::Dotted || style == NumberStyle::Code ||
           style == NumberStyle::Named;
}

bool is_plain(NumberStyle style)
{
    return style == NumberStyle::Dot || style == NumberStyle::Bare ||
           style == NumberStyle::Bracket || style == NumberStyle::OnItsOwn;
}

bool item_label(const Line& line)
{
    const auto label = label_of(line);
    return label == Label::Registry || label == Label::Presenter || label == Label::Proposal ||
           label == Label::Documents || label == Label::Summary;
}

bool labelled_soon(const Lines& lines, std::size_t index)
{
    for (std::size_t i = index + 1; i < lines.size() && i <= index + 3; ++i)
        if (item_label(lines[i])) return true;
    return false;
}

/// Whether the line stands, without a blank line between, in a labelled part of an item.
bool in_labelled_part(const Lines& lines, std::size_t index)
{
    constexpr std::size_t farthest = 15;
    for (auto i = index; i > 0 && index - i < farthest && lines[i].gap == 0; --i) {
        const auto label = label_of(lines[i - 1]);
        if (label)
            return label == Label::Proposal || label == Label::Summary || label == Label::Text;
    }
    return false;
}

bool small_start(std::string_view title)
{
    return letter_at(title, 0) && !capital_at(title, 0);
}

/// The title, or the next line where the number stands on its own.
std::string_view title_of(const Numbered& numbered, const Lines& lines)
{
    if (!numbered.title.empty() || numbered.line + 1 >= lines.size()) return numbered.title;
    return lines[numbered.line + 1].text;
}

void weigh(Candidate& candidate, const Lines& lines)
{
    const auto& line = lines[candidate.numbered.line];
    const auto title = title_of(candidate.numbered, lines);
    candidate.indent = line.indent;
    if (line.gap > 0) candidate.as_item += 0.15;
    if (in_labelled_part(lines, candidate.numbered.line)) candidate.as_item -= 0.6;
    if (labelled_soon(lines, candidate.numbered.line)) candidate.as_item += 0.5;
    if (small_start(title)) {
        candidate.as_item -= 0.9;
        candidate.as_point += 0.3;
    }
    if (title.ends_with(';')) candidate.as_item -= 0.6;
    if (title.ends_with('.')) {
        candidate.as_item -= title.size() > 40 ? 0.4 : 0.15;
        candidate.as_point += 0.1;
    }
    if (title.size() > 250 || title.empty()) candidate.as_item -= 0.8;
    if (candidate.numbered.style == NumberStyle::OnItsOwn) {
        candidate.as_item -=
            capital_at(title, 0) && !label_of(lines[candidate.numbered.line + 1]) ? 0.1 : 1.5;
        candidate.as_point -= 0.3;
    }
}

bool is_member(const Line& line)
{
    const auto person = listed_person(line.text);
    return person && person->party && line.text.size() < 90;
}

/// All that may be numbers, in every style; read once for all styles.
std::vector<Numbered> numbers_in(const Lines& lines, std::size_t begin, std::size_t end)
{
    std::vector<Numbered> all;
    for (auto i = begin; i < std::min(end, lines.size()); ++i) {
        if (lines[i].use == Use::Furniture) continue;
        const auto found = numbers_at(lines[i], i);
        if (found.empty() || is_member(lines[i])) continue;
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

std::vector<Candidate>
candidates_of(NumberStyle style, const Lines& lines, const std::vector<Numbered>& all)
{
    std::vector<Candidate> candidates;
    for (const auto& numbered : all) {
        const bool same = numbered.style == style;
        if (!same && !(is_plain(style) && is_plain(numbered.style))) continue;
        if (candidates.size() == most_candidates) break;
        Candidate candidate;
        candidate.numbered = numbered;
        candidate.same_style = same;
        weigh(candidate, lines);
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

std::vector<int> parts_of(const std::string& number)
{
    std::vector<int> parts;
    for (const char c : number) {
        if (c == '.')
            parts.push_back(0);
        else if (is_digit(c)) {
            if (parts.empty()) parts.push_back(0);
            parts.back() = parts.back() * 10 + (c - '0');
        }
    }
    return parts;
}

/// "2.1" to "2.1.1", and "2.1.2" to "2.2": down into a heading of the outline, or up out of it.
bool next_in_outline(const std::string& last, const std::string& next)
{
    auto from = parts_of(last);
    const auto to = parts_of(next);
    if (to.size() == from.size() + 1 && to.back() == 1)
        return std::equal(from.begin(), from.end(), to.begin());
    if (to.size() >= from.size() || to.empty()) return false;
    from.resize(to.size());
    ++from.back();
    return from == to;
}

/// What it costs that the item is no plain +1 after the last; empty if it cannot come after it.
std::optional<double> step_cost(const State& state, const Candidate& next, NumberStyle style)
{
    const auto& numbered = next.numbered;
    const bool freely = counts_freely(style);
    if (state.item == 0) {
        if (numbered.ordinal == 1) return 0.0;
        if (freely) return 0.1;
        return numbered.ordinal == 2 ? 0.2 : 0.5 + std::min(1.5, 0.1 * numbered.ordinal);
    }
    if (numbered.prefix != state.prefix) {
        if (style == NumberStyle::Code) return 0.1;
        if (style == NumberStyle::Dotted && next_in_outline(state.number, numbered.number))
            return 0.05;
        return numbered.ordinal == 1 ? std::optional{0.05} : std::nullopt;
    }
    const int ahead = numbered.ordinal - state.item;
    if (ahead == 0) return numbered.number > state.number ? std::optional{0.1} : std::nullopt;
    if (ahead < 0) return {};
    if (ahead == 1) return 0.0;
    if (style == NumberStyle::Code) return 0.1;
    if (ahead == 2) return freely ? 0.3 : 0.5;
    if (ahead <= 4) return freely ? 0.6 : 1.2;
    return style == NumberStyle::Slash || style == NumberStyle::Section ? std::optional{1.5}
                                                                        : std::nullopt;
}

std::optional<State> taken_as_item(const State& state, const Candidate& next, NumberStyle style)
{
    const auto cost = step_cost(state, next, style);
    if (!cost) return {};
    State after = state;
    after.score += (next.same_style ? worth_of_item : worth_of_other_style) + next.as_item - *cost;
    const int deeper = next.indent - state.indent;
    if (state.item > 0 && deeper >= 2) after.score -= deeper >= 4 ? 0.6 : 0.4;
    if (state.item > 0 && deeper <= -2) after.score -= 0.1;
    after.item = next.numbered.ordinal;
    after.point = 0;
    after.prefix = next.numbered.prefix;
    after.number = next.numbered.number;
    if (state.item == 0 || deeper < 0) after.indent = next.indent;
    return after;
}

std::optional<State> taken_as_point(const State& state, const Candidate& next)
{
    if (state.item == 0) return {};
    const bool continues = next.numbered.ordinal == state.point + 1;
    if (!continues && next.numbered.ordinal != 1) return {};
    State after = state;
    after.score += (next.same_style ? worth_of_point : 0.3) + next.as_point;
    after.point = next.numbered.ordinal;
    return after;
}

State passed_over(const State& state, const Candidate& next)
{
    State after = state;
    if (next.same_style) after.score -= state.item == 0 ? cost_before_agenda : cost_of_unexplained;
    return after;
}

/// The best state for each pair of ordinals, at most `widest_beam` of them.
void keep_best(std::vector<State>& states)
{
    std::sort(states.begin(), states.end(),
              [](const State& a, const State& b) { return a.score > b.score; });
    std::vector<State> kept;
    for (auto& state : states) {
        const bool known = std::any_of(kept.begin(), kept.end(), [&](const State& other) {
            return other.item == state.item && other.point == state.point &&
                   other.prefix == state.prefix;
        });
        if (!known) kept.push_back(std::move(state));
        if (kept.size() == widest_beam) break;
    }
    states = std::move(kept);
}

Chain traced(const State& best,
             const std::vector<Node>& nodes,
             const std::vector<Candidate>& candidates)
{
    Chain chain;
    chain.score = best.score;
    for (int at = best.from; at >= 0; at = nodes[static_cast<std::size_t>(at)].from)
        chain.items.push_back(candidates[nodes[static_cast<std::size_t>(at)].candidate].numbered);
    std::reverse(chain.items.begin(), chain.items.end());
    return chain;
}

Chain chain_of(NumberStyle style, const std::vector<Candidate>& candidates)
{
    std::vector<State> states{State{}};
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::vector<State> next;
        for (const auto& state : states) {
            next.push_back(passed_over(state, candidates[i]));
            if (auto point = taken_as_point(state, candidates[i])) next.push_back(*point);
            if (auto item = taken_as_item(state, candidates[i], style)) {
                nodes.push_back({i, state.from});
                item->from = static_cast<int>(nodes.size()) - 1;
                next.push_back(std::move(*item));
            }
        }
        keep_best(next);
        states = std::move(next);
    }
    auto chain = traced(states.front(), nodes, candidates);
    chain.style = style;
    return chain;
}

constexpr std::array styles{NumberStyle::Dot,     NumberStyle::Bare,    NumberStyle::Bracket,
                            NumberStyle::Named,   NumberStyle::Section, NumberStyle::Slash,
                            NumberStyle::Dotted,  NumberStyle::Letter,  NumberStyle::Code,
                            NumberStyle::OnItsOwn};

} // namespace

Chain best_chain_of(NumberStyle style, const Lines& lines, std::size_t begin, std::size_t end)
{
    return chain_of(style, candidates_of(style, lines, numbers_in(lines, begin, end)));
}

Chain best_chain(const Lines& lines, std::size_t begin, std::size_t end)
{
    Chain best;
    const auto all = numbers_in(lines, begin, end);
    for (const auto style : styles) {
        auto chain = chain_of(style, candidates_of(style, lines, all));
        if (!chain.items.empty() && (best.items.empty() || chain.score > best.score))
            best = std::move(chain);
    }
    return best;
}

} // namespace klubba::notice
