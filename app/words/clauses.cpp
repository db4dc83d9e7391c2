#include "words/clauses.h"

namespace klubba::words {

namespace {

/// Without the mark that ended it where it came from.
std::string_view bare(std::string_view clause)
{
    const auto last = clause.find_last_not_of(" .,;\n");
    return last == std::string_view::npos ? std::string_view{} : clause.substr(0, last + 1);
}

} // namespace

std::vector<ClauseLine> clause_lines(const std::vector<std::string>& clauses,
                                     meeting::ClauseStyle style,
                                     const Words& words)
{
    const std::size_t count = clauses.size();
    std::vector<ClauseLine> lines;
    for (std::size_t i = 0; i < count; ++i) {
        ClauseLine line{{}, std::string(bare(clauses[i]))};
        if (style == meeting::ClauseStyle::NumberedSentences) {
            if (count > 1) line.lead = std::to_string(i + 1) + ".";
            line.text += ".";
        } else {
            line.lead = words(Word::ClauseLead);
            if (i + 1 == count)
                line.text += ".";
            else
                line.text += i + 2 == count ? words(Word::ClauseJoiner) : ",";
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace klubba::words
