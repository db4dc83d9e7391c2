#include "klubba/minutes_lines.h"

#include <string>
#include <utility>
#include <variant>

namespace klubba {

namespace {

using namespace minutes;
using Line = ui::MinutesLine;

Line::Words words_of(Origin origin)
{
    return static_cast<Line::Words>(origin);
}
static_assert(static_cast<int>(Origin::Written) == static_cast<int>(Line::Words::Written));

std::string text_of(const Runs& runs)
{
    std::string text;
    for (const auto& run : runs)
        text += run.text;
    return text;
}

/// The lines that a block becomes on screen.
class Lines {
public:
    explicit Lines(std::vector<Line>& out) : m_out(&out) {}

    void operator()(const Heading& heading) const
    {
        add(Line::Kind::Heading, {}, heading.text, Origin::Generated);
    }
    void operator()(const Paragraph& paragraph) const
    {
        const bool remarks = paragraph.role == ParagraphRole::Remark;
        add(remarks ? Line::Kind::Remark : Line::Kind::Text, {}, text_of(paragraph.runs),
            paragraph.origin);
    }
    void operator()(const Clauses& clauses) const
    {
        if (!clauses.lead_in.empty()) add(Line::Kind::Text, {}, clauses.lead_in, Origin::Generated);
        for (const auto& clause : clauses.clauses)
            add(Line::Kind::Clause, clause.marker, clause.text, clauses.origin);
    }
    void operator()(const List& list) const
    {
        for (const auto& item : list.items) {
            add(Line::Kind::Clause, "–", text_of(item.runs), Origin::Generated);
            for (const auto& more : item.more)
                (*this)(more);
        }
    }
    void operator()(const Table& table) const
    {
        for (const auto& row : table.rows) {
            std::string text;
            for (const auto& cell : row)
                text += (text.empty() ? "" : " · ") + cell.text;
            add(Line::Kind::Text, {}, text, Origin::Generated);
        }
    }
    void operator()(const Fields& fields) const
    {
        for (const auto& entry : fields.entries) {
            std::string text;
            for (const auto& line : entry.lines)
                text += (text.empty() ? "" : ", ") + text_of(line);
            add(Line::Kind::Clause, entry.label + ":", text, Origin::Generated);
        }
    }
    void operator()(const Signatures&) const {}

private:
    void add(Line::Kind kind, std::string opening, std::string text, Origin origin) const
    {
        m_out->push_back({kind, std::move(opening), std::move(text), words_of(origin), {}});
    }

    std::vector<Line>* m_out;
};

} // namespace

void add_lines(std::vector<Line>& lines, const Block& block)
{
    std::visit(Lines(lines), block);
}

} // namespace klubba
