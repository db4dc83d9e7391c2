#include "notice/labels.h"

#include "notice/label_forms.h"
#include "notice/swedish.h"

#include <algorithm>

namespace klubba::notice {

namespace {

/// The cells of a line with tabs between them.
std::string tabbed(const Line& line)
{
    std::string text;
    for (const auto& cell : line.cells)
        text += (text.empty() ? "" : "\t") + cell.text;
    return text;
}

std::size_t skip_spaces(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(' ', at), text.size());
}

/// Whether a label of that standing, ended at `end`, is one; and where its value begins.
std::optional<std::size_t> value_begin(std::string_view text, std::size_t end, Stands stands)
{
    if (end < text.size() && (letter_at(text, end) || is_digit(text[end]))) return {};
    const auto next = skip_spaces(text, end);
    if (next < text.size() && text[next] == ':') return next + 1;
    if (stands == Stands::WithColon) return {};
    if (next == text.size() || text[next] == '\t') return next;
    if (stands == Stands::Alone) return {};
    if (is_digit(text[next]) || capital_at(text, next)) return next;
    return fold(text.substr(next)).starts_with("kl") ? std::optional{next} : std::nullopt;
}

struct Match {
    Label label;
    std::size_t begin;
    std::size_t value;
};

std::optional<Match> match_at(std::string_view text, std::string_view folded, std::size_t at)
{
    std::optional<Match> best;
    std::size_t size = 0;
    if (at >= folded.size()) return best;
    for (const auto& form : label_forms()) {
        if (form.text.front() != folded[at]) continue; // most end here
        if (form.text.size() <= size || folded.substr(at, form.text.size()) != form.text) continue;
        const auto value = value_begin(text, at + form.text.size(), form.stands);
        if (!value) continue;
        best = Match{form.label, at, *value};
        size = form.text.size();
    }
    return best;
}

/// "Kommunstyrelsens förslag till fullmäktige:": whoever it is whose proposal it is.
std::optional<Match> whose_proposal(std::string_view text, std::string_view folded)
{
    if (text.size() > 100 || !capital_at(text, 0)) return {};
    const auto at = folded.find("s förslag");
    if (at == std::string_view::npos ||
        folded.substr(0, at).find_first_of(",.:\t") != std::string_view::npos)
        return {};
    const auto rest = trim(folded.substr(at + std::string_view{"s förslag"}.size()));
    const bool whole =
        rest.empty() || rest == ":" || rest == "till beslut" || rest == "till beslut:";
    if (!whole && !rest.ends_with(':')) return {};
    return Match{Label::Proposal, 0, text.size()};
}

/// Labels further along the line need a colon or a wide space before them and an end of their own.
bool may_begin_label(std::string_view text, std::size_t at)
{
    const bool after_comma = at >= 2 && text[at - 1] == ' ' && text[at - 2] == ',';
    return text[at - 1] == '\t' || (text[at - 1] == ' ' && capital_at(text, at)) || after_comma;
}

std::vector<Match> matches_in(std::string_view text)
{
    const auto folded = fold(text);
    std::vector<Match> matches;
    auto first = match_at(text, folded, 0);
    if (!first) first = whose_proposal(text, folded);
    if (!first) return matches;
    matches.push_back(*first);
    for (auto at = std::max<std::size_t>(first->value, 1); at < text.size(); ++at) {
        if (!may_begin_label(text, at)) continue;
        const auto match = match_at(text, folded, at);
        if (!match) continue;
        const bool colon = text[match->value - 1] == ':';
        if (!colon && text[at - 1] != '\t') continue;
        matches.push_back(*match);
        at = match->value;
    }
    return matches;
}

/// Label words that may follow one another with a single space between, as heads of two columns.
std::optional<Match> head_at(std::string_view folded, std::size_t at)
{
    std::optional<Match> best;
    for (const auto& form : label_forms()) {
        const bool people = form.label == Label::Members || form.label == Label::Substitutes ||
                            form.label == Label::Others;
        const auto end = at + form.text.size();
        if (!people || folded.substr(at, form.text.size()) != form.text) continue;
        if (end < folded.size() && folded[end] != ' ' && folded[end] != ':') continue;
        if (!best || end > best->value) best = Match{form.label, at, end};
    }
    return best;
}

} // namespace

std::vector<LabelledValue> labels_of(const Line& line)
{
    const auto text = tabbed(line);
    const auto matches = matches_in(text);
    std::vector<LabelledValue> values;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto end = i + 1 < matches.size() ? matches[i + 1].begin : text.size();
        auto value =
            text.substr(matches[i].value, std::max(end, matches[i].value) - matches[i].value);
        std::replace(value.begin(), value.end(), '\t', ' ');
        values.push_back({matches[i].label, std::string{trim(value)}});
    }
    return values;
}

std::optional<Label> label_of(const Line& line)
{
    const auto text = tabbed(line);
    const auto folded = fold(text);
    auto match = match_at(text, folded, 0);
    if (!match) match = whose_proposal(text, folded);
    if (!match) return {};
    return match->label;
}

std::vector<Label> column_heads(const Line& line)
{
    const auto folded = fold(line.text);
    std::vector<Label> heads;
    for (std::size_t at = 0; at < folded.size();) {
        const auto head = head_at(folded, at);
        if (!head) return {};
        heads.push_back(head->label);
        at = std::min(folded.find_first_not_of(" :", head->value), folded.size());
    }
    return heads;
}

} // namespace klubba::notice
