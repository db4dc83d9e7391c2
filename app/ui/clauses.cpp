#include "ui/clauses.h"

namespace klubba::ui {

using words::Word;

namespace {

/// Without the mark that ended it where it came from.
std::string_view bare(std::string_view clause)
{
    const auto last = clause.find_last_not_of(" .,;\n");
    return last == std::string_view::npos ? std::string_view{} : clause.substr(0, last + 1);
}

} // namespace

Clauses::Clauses(const std::vector<std::string>& clauses,
                 meeting::ClauseStyle style,
                 const ClauseColours& colours,
                 const words::Words& words)
{
    const std::size_t count = clauses.size();
    for (std::size_t i = 0; i < count; ++i) {
        std::string text(bare(clauses[i]));
        const std::string_view end_of_line = i + 1 < count ? "\n" : "";
        if (style == meeting::ClauseStyle::NumberedSentences) {
            if (count > 1) put(std::to_string(i + 1) + ". ", colours.lead, Weight::Bold);
            put(std::move(text.append(".").append(end_of_line)), colours.text, Weight::Regular);
            continue;
        }
        put(std::string(words(Word::ClauseLead)), colours.lead, Weight::Bold);
        text.insert(0, " ");
        if (i + 1 == count) text.append(".");
        if (i + 2 == count) text.append(words(Word::ClauseJoiner));
        if (i + 2 < count) text.append(",");
        put(std::move(text.append(end_of_line)), colours.text, Weight::Regular);
    }
}

void Clauses::add(const std::string& text, Colour colour)
{
    put(m_spans.empty() ? text : "\n" + text, colour, Weight::Regular);
}

void Clauses::put(std::string text, Colour colour, Weight weight)
{
    m_texts.push_back(std::move(text));
    m_spans.push_back({m_texts.back(), colour, weight});
}

} // namespace klubba::ui
