#include "publishing/texts.h"

namespace klubba::publishing {

using namespace minutes;

namespace {

using Visit = std::function<void(std::string&)>;

void visit_runs(Runs& runs, const Visit& visit)
{
    for (auto& run : runs)
        visit(run.text);
}

void visit_block(Heading& heading, const Visit& visit)
{
    visit(heading.text);
}

void visit_block(Paragraph& paragraph, const Visit& visit)
{
    visit_runs(paragraph.runs, visit);
}

void visit_block(Clauses& block, const Visit& visit)
{
    visit(block.lead_in);
    for (auto& clause : block.clauses)
        visit(clause.text);
}

void visit_block(List& list, const Visit& visit)
{
    for (auto& item : list.items) {
        visit_runs(item.runs, visit);
        for (auto& paragraph : item.more)
            visit_runs(paragraph.runs, visit);
    }
}

void visit_block(Table& table, const Visit& visit)
{
    visit(table.caption);
    for (auto& column : table.columns)
        visit(column);
    for (auto& row : table.rows) {
        for (auto& cell : row)
            visit(cell.text);
    }
}

void visit_block(Fields& fields, const Visit& visit)
{
    for (auto& entry : fields.entries) {
        for (auto& line : entry.lines)
            visit_runs(line, visit);
    }
}

void visit_block(Signatures& block, const Visit& visit)
{
    for (auto& line : block.lines)
        visit(line.name);
}

std::string place_of(const Part& part)
{
    if (part.blocks.empty()) return {};
    const auto* heading = std::get_if<Heading>(&part.blocks.front());
    if (heading == nullptr) return {};
    return heading->label.empty() ? heading->text : heading->label;
}

} // namespace

void for_each_text(Document& document,
                   const std::function<void(std::string& text, const std::string& where)>& visit)
{
    visit(document.title, {});
    for (auto& part : document.parts) {
        const auto where = place_of(part);
        for (auto& block : part.blocks)
            std::visit(
                [&](auto& one) {
                    visit_block(one, [&](std::string& text) { visit(text, where); });
                },
                block);
    }
}

} // namespace klubba::publishing
