#include "klubba/living_minutes.h"

#include "minutes/kinds.h"
#include "minutes/section_part.h"

#include <algorithm>
#include <utility>

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

/// The lines that a block of a § becomes on screen.
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
        m_out->push_back({kind, std::move(opening), std::move(text), words_of(origin)});
    }

    std::vector<Line>* m_out;
};

bool is_of(const Part& part, const Section& section)
{
    if (part.role != PartRole::Item || part.blocks.empty()) return false;
    const auto* heading = std::get_if<Heading>(&part.blocks.front());
    return heading != nullptr && heading->anchor == section_anchor(section.number);
}

ui::LivingMinutes made_of(Present& present)
{
    const auto& state = present.state();
    const auto record = record_of(state, {present.zone(), {}, {}, {}});
    const auto document = document_of(state, record, {Kind::Full, {}, {}});
    if (!document) return {};
    ui::LivingMinutes minutes;
    for (const auto& section : record.sections) {
        const auto part = std::find_if(document->parts.begin(), document->parts.end(),
                                       [&](const Part& each) { return is_of(each, section); });
        if (part == document->parts.end()) continue;
        ui::MinutesSection shown{section.item, section.label, section.title, {}};
        const Lines lines(shown.lines);
        for (std::size_t i = 1; i < part->blocks.size(); ++i)
            std::visit(lines, part->blocks[i]);
        minutes.push_back(std::move(shown));
    }
    return minutes;
}

} // namespace

const ui::LivingMinutes& MinutesInMaking::of(Present& present)
{
    if (m_changes != present.changes()) {
        m_minutes = made_of(present);
        m_changes = present.changes();
    }
    return m_minutes;
}

} // namespace klubba
