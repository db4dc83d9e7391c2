#include "ui/clauses.h"

#include "words/clauses.h"

namespace klubba::ui {

void put_clauses(SpanList& list,
                 const std::vector<std::string>& clauses,
                 meeting::ClauseStyle style,
                 const ClauseColours& colours,
                 const words::Words& words)
{
    const auto lines = words::clause_lines(clauses, style, words);
    for (const auto& line : lines) {
        const bool is_last = &line == &lines.back();
        if (!line.lead.empty()) list.put(line.lead, colours.lead, Weight::Bold);
        list.put((line.lead.empty() ? "" : " ") + line.text + (is_last ? "" : "\n"), colours.text);
    }
}

} // namespace klubba::ui
