#include "print/flow.h"

#include <algorithm>

namespace klubba::print {

using namespace minutes;

namespace {

double height_of(const std::vector<Column>& columns, std::size_t row)
{
    double height = 0;
    for (const auto& one : columns) {
        if (row < one.lines.size()) height = std::max(height, one.lines[row].line.style.line);
    }
    return height;
}

Strip strip_of_row(const std::vector<Column>& columns, std::size_t row)
{
    Strip strip;
    strip.height = height_of(columns, row);
    for (const auto& one : columns) {
        if (row >= one.lines.size()) continue;
        const auto& set = one.lines[row];
        // Letters of different sizes beside each other stand on one baseline.
        const double baseline = strip.height / 2 + looks::body.size * 0.36;
        const bool is_small = set.line.style.size <= looks::body.size;
        strip.lines.push_back(
            {set.element, set.line, one.left,
             is_small ? baseline : strip.height / 2 + set.line.style.size * 0.36});
    }
    return strip;
}

std::string tag_of_heading(int level)
{
    return "H" + std::to_string(std::clamp(level, 1, 6));
}

const Style& style_of_heading(int level)
{
    if (level <= 1) return looks::title;
    return level == 2 ? looks::part_heading : looks::heading;
}

const Style& style_of(ParagraphRole role)
{
    switch (role) {
    case ParagraphRole::Body:
        break;
    case ParagraphRole::Remark:
        return looks::remark;
    case ParagraphRole::Statement:
        return looks::statement;
    }
    return looks::body;
}

} // namespace

Column Flow::column(double left, ElementId element, const Lines& lines) const
{
    Column column{m_left + left, {}};
    for (const auto& line : lines)
        column.lines.push_back({element, line});
    return column;
}

std::size_t Flow::add_row(const std::vector<Column>& columns, double above, Keep keep)
{
    const auto first = m_strips.size();
    std::size_t count = 0;
    for (const auto& one : columns)
        count = std::max(count, one.lines.size());
    for (std::size_t row = 0; row < count; ++row) {
        auto strip = strip_of_row(columns, row);
        if (row == 0) strip.above = above + m_space;
        const bool is_last = row + 1 == count;
        strip.keeps_next = !is_last && (keep == Keep::Together || row == 0 || row + 2 == count);
        m_strips.push_back(std::move(strip));
    }
    m_space = 0;
    return first;
}

std::size_t
Flow::add_text(ElementId element, const Runs& runs, const Style& style, double above, double indent)
{
    const auto lines = m_typesetter.set(runs, style, m_width - indent, Division::Divided);
    return add_row({column(indent, element, lines)}, above, Keep::Ends);
}

void Flow::rule_above(std::size_t strip, const RuleAbove& rule)
{
    if (!rule.beside) lower(m_strips[strip], rule.gap + rule.thickness);
    m_strips[strip].rules.push_back(
        {m_left + rule.left, 0, rule.width, rule.thickness, rule.colour});
}

void Flow::keep_since(std::size_t first)
{
    for (auto i = first; i + 1 < m_strips.size(); ++i)
        m_strips[i].keeps_next = true;
}

void Flow::box_since(std::size_t first, BoxLooks looks, double padding)
{
    if (first >= m_strips.size()) return;
    m_boxes.push_back({looks, m_left - padding, m_width + 2 * padding});
    for (auto i = first; i < m_strips.size(); ++i)
        m_strips[i].box = m_boxes.size() - 1;
    lower(m_strips[first], padding * 0.7);
    m_strips.back().height += padding * 0.7;
}

void Flow::add(const Document& document)
{
    m_page_word = document.furniture.page;
    for (const auto& part : document.parts)
        add(Structure::root(), part);
}

void Flow::add(const Logo& logo, double shape)
{
    const auto figure = m_structure.add(Structure::root(), "Figure");
    m_structure[figure].alternative = logo.description;
    Strip strip;
    const double height = std::min(logo.height * millimetre, m_width / shape);
    strip.picture = {figure, m_left, height * shape, height};
    strip.height = height + 14;
    strip.keeps_next = true;
    m_strips.push_back(std::move(strip));
}

void Flow::add(ElementId parent, const Part& part)
{
    const auto section = m_structure.add(parent, "Sect");
    const auto first = m_strips.size();
    m_role = part.role;
    const bool is_framed = part.role == PartRole::Certificate;
    constexpr double padding = 16;
    const bool is_after_part = first > 0 && !m_strips[first - 1].picture;
    if (is_after_part && part.role != PartRole::Contents) m_space = is_framed ? 20 : 24;
    if (is_framed) {
        m_left += padding;
        m_width -= 2 * padding;
    }
    for (const auto& block : part.blocks)
        std::visit([&](const auto& one) { add(section, one); }, block);
    if (m_strips.size() == first) return;
    if (part.role == PartRole::Item) rule_above(first, {0, m_width, 10, 0.8, ink});
    if (is_framed || part.role == PartRole::Appendix) keep_since(first);
    if (is_framed) {
        box_since(first, BoxLooks::Bordered, padding);
        m_left -= padding;
        m_width += 2 * padding;
    }
    m_strips[first].begins_page = part.role == PartRole::Contents || part.begins_page;
}

void Flow::add(ElementId parent, const Heading& heading)
{
    const auto element = m_structure.add(parent, tag_of_heading(heading.level));
    const auto& style = style_of_heading(heading.level);
    const auto first = m_strips.size();
    double above = heading.level >= 3 ? 10 : 0;
    if (heading.level == 2 && first > 0 && m_space == 0) above = 18;
    auto text = heading.text;
    if (heading.level >= 3 && !heading.label.empty()) text = heading.label + " " + text;
    if (heading.level < 3 && !heading.label.empty()) {
        add_row({column(0, element,
                        m_typesetter.set(heading.label + " ", looks::heading_label, m_width))},
                above, Keep::Together);
        above = 0;
    }
    add_row({column(0, element, m_typesetter.set(text, style, m_width))}, above, Keep::Together);
    for (auto i = first; i < m_strips.size(); ++i)
        m_strips[i].keeps_next = true;
    auto bookmark = heading.label.empty() ? heading.text : heading.label + " " + heading.text;
    m_strips[first].targets.push_back({heading.anchor, std::move(bookmark), heading.level});
    m_space = heading.level >= 3 ? 0 : 3;
}

void Flow::add(ElementId parent, const Paragraph& paragraph)
{
    const auto element = m_structure.add(parent, "P");
    if (paragraph.role != ParagraphRole::Statement) {
        add_text(element, paragraph.runs, style_of(paragraph.role), paragraph_gap);
        if (paragraph.leads_on()) m_strips.back().keeps_next = true;
        return;
    }
    constexpr double padding = 9;
    m_left += padding;
    m_width -= 2 * padding;
    const auto first = add_text(element, paragraph.runs, looks::statement, paragraph_gap + 4);
    keep_since(first);
    box_since(first, BoxLooks::Filled, padding);
    m_left -= padding;
    m_width += 2 * padding;
    m_space = 4;
}

ElementId Flow::add_item(ElementId list,
                         const std::string& marker,
                         const Style& marker_style,
                         const Runs& runs,
                         double indent,
                         double above)
{
    const auto item = m_structure.add(list, "LI");
    const auto label_element = m_structure.add(item, "Lbl");
    const auto body_element = m_structure.add(item, "LBody");
    const auto text = m_structure.add(body_element, "P");
    const auto lines = m_typesetter.set(runs, looks::body, m_width - indent, Division::Divided);
    add_row({column(0, label_element, m_typesetter.set(marker, marker_style, indent)),
             column(indent, text, lines)},
            above, Keep::Ends);
    return body_element;
}

void Flow::add(ElementId parent, const Clauses& clauses)
{
    if (!clauses.lead_in.empty()) {
        const auto lead = m_structure.add(parent, "P");
        add_text(lead, {{clauses.lead_in, Emphasis::Plain}}, looks::body, paragraph_gap);
        if (!clauses.clauses.empty()) m_strips.back().keeps_next = true;
    }
    ElementId list = artifact;
    for (const auto& clause : clauses.clauses) {
        const Runs runs{{clause.text, Emphasis::Plain}};
        if (clause.marker.empty()) {
            add_text(m_structure.add(parent, "P"), runs, looks::body, paragraph_gap);
            list = artifact;
            continue;
        }
        if (list == artifact) {
            list = m_structure.add(parent, "L");
            m_structure[list].numbering = clause.marker.front() == '1' ? "Decimal" : "None";
        }
        add_item(list, clause.marker, looks::strong, runs, clause_indent, paragraph_gap);
    }
}

void Flow::add(ElementId parent, const List& content)
{
    const auto list = m_structure.add(parent, "L");
    const bool is_numbered = content.kind == ListKind::Numbered;
    m_structure[list].numbering = is_numbered ? "Decimal" : "Disc";
    for (std::size_t i = 0; i < content.items.size(); ++i) {
        const auto& item = content.items[i];
        const auto marker = is_numbered ? std::to_string(i + 1) + "." : "•";
        const auto element =
            add_item(list, marker, looks::remark, item.runs, is_numbered ? 18 : list_indent, 3);
        for (const auto& more : item.more)
            add_text(m_structure.add(element, "P"), more.runs, style_of(more.role), paragraph_gap,
                     is_numbered ? 18 : list_indent);
    }
}

} // namespace klubba::print
