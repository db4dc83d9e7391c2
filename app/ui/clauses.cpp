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

void put_clauses(SpanList& list,
                 const std::vector<std::string>& clauses,
                 meeting::ClauseStyle style,
                 const ClauseColours& colours,
                 const words::Words& words)
{
    const std::size_t count = clauses.size();
    for (std::size_t i = 0; i < count; ++i) {
        std::string text(bare(clauses[i]));
        const std::string_view end_of_line = i + 1 < count ? "\n" : "";
        if (style == meeting::ClauseStyle::NumberedSentences) {
            if (count > 1) list.put(std::to_string(i + 1) + ". ", colours.lead, Weight::Bold);
            list.put(std::move(text.append(".").append(end_of_line)), colours.text);
            continue;
        }
        list.put(std::string(words(Word::ClauseLead)), colours.lead, Weight::Bold);
        text.insert(0, " ");
        if (i + 1 == count) text.append(".");
        if (i + 2 == count) text.append(words(Word::ClauseJoiner));
        if (i + 2 < count) text.append(",");
        list.put(std::move(text.append(end_of_line)), colours.text);
    }
}

} // namespace klubba::ui
