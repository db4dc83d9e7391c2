#include "print/flow.h"

#include <algorithm>
#include <array>

// Fields with their labels, and places to sign.
namespace klubba::print {

using namespace minutes;

namespace {

constexpr std::size_t long_list = 16; ///< Names from which on a field is set in two columns.
constexpr double blank_line = 15;
constexpr double signing_room = 31; ///< Above the line that one signs on.

Runs joined(const FieldEntry& entry)
{
    return entry.lines.empty() ? Runs{} : entry.lines.front();
}

} // namespace

void Flow::add_blank_field(ElementId list, const FieldEntry& entry, double label_width)
{
    const auto item = m_structure.add(list, "LI");
    const auto label_element = m_structure.add(item, "Lbl");
    const auto lines = m_typesetter.set(entry.label, looks::label, label_width - column_gap);
    const auto first = add_row({column(0, label_element, lines)}, 0, Keep::Together);
    auto& strip = m_strips[first];
    strip.rules.push_back(
        {m_left + label_width, blank_line - 3, m_width - label_width, 0.4, muted});
}

void Flow::add_long_field(ElementId list, const FieldEntry& entry)
{
    const auto item = m_structure.add(list, "LI");
    const auto label_element = m_structure.add(item, "Lbl");
    add_row({column(0, label_element, m_typesetter.set(entry.label, looks::label, m_width))}, 0,
            Keep::Together);
    m_strips.back().keeps_next = true;
    const auto names = m_structure.add(m_structure.add(item, "LBody"), "L");
    m_structure[names].numbering = "None";
    const double half = m_width / 2;
    std::array columns{Column{m_left, {}}, Column{m_left + half, {}}};
    const auto in_first = (entry.lines.size() + 1) / 2;
    for (std::size_t i = 0; i < entry.lines.size(); ++i) {
        const auto name = m_structure.add(m_structure.add(names, "LI"), "LBody");
        for (const auto& line :
             m_typesetter.set(entry.lines[i], looks::body, half - column_gap, Division::Whole))
            columns.at(i < in_first ? 0 : 1).lines.push_back({name, line});
    }
    add_row({columns[0], columns[1]}, 0, Keep::Ends);
}

void Flow::add_field(ElementId list, const FieldEntry& entry, double label_width)
{
    const auto item = m_structure.add(list, "LI");
    const auto label_element = m_structure.add(item, "Lbl");
    const auto content = m_structure.add(item, "LBody");
    const double width = m_width - label_width;
    auto beside = column(0, label_element,
                         m_typesetter.set(entry.label, looks::label, label_width - column_gap));
    if (entry.lines.size() == 1) {
        add_row({std::move(beside),
                 column(label_width, m_structure.add(content, "P"),
                        m_typesetter.set(joined(entry), looks::body, width, Division::Divided))},
                0, Keep::Ends);
        return;
    }
    const auto values = m_structure.add(content, "L");
    m_structure[values].numbering = "None";
    Column all{m_left + label_width, {}};
    for (const auto& runs : entry.lines) {
        const auto value = m_structure.add(m_structure.add(values, "LI"), "LBody");
        for (const auto& line : m_typesetter.set(runs, looks::body, width, Division::Whole))
            all.lines.push_back({value, line});
    }
    add_row({std::move(beside), std::move(all)}, 0, Keep::Ends);
}

void Flow::add(ElementId parent, const Fields& fields)
{
    if (fields.entries.empty()) return;
    const bool is_small = m_role == PartRole::Item;
    const double label_width = (is_small ? 30 : 51) * millimetre;
    const auto list = m_structure.add(parent, "L");
    m_structure[list].numbering = "None";
    m_space += is_small ? 2 : 8;
    for (const auto& entry : fields.entries) {
        const auto first = m_strips.size();
        if (entry.lines.empty())
            add_blank_field(list, entry, label_width);
        else if (entry.lines.size() >= long_list)
            add_long_field(list, entry);
        else
            add_field(list, entry, label_width);
        if (is_small) {
            m_strips.back().keeps_next = true;
            continue;
        }
        rule_above(first, {0, m_width, 3.2, 0.5, line_colour});
        m_strips.back().height += 3.2;
    }
    if (!is_small)
        m_strips.back().rules.push_back(
            {m_left, m_strips.back().height, m_width, 0.5, line_colour});
    m_space = is_small ? 2 : 8;
}

void Flow::add(ElementId parent, const Signatures& signatures)
{
    constexpr std::size_t most = 3;
    const auto list = m_structure.add(parent, "L");
    m_structure[list].numbering = "None";
    const auto first = m_strips.size();
    const auto across = m_role == PartRole::Certificate ? 2 : most;
    const double width = (m_width + 2 * column_gap) / static_cast<double>(across);
    for (std::size_t begin = 0; begin < signatures.lines.size(); begin += across) {
        Strip strip;
        strip.above = 6 + m_space;
        m_space = 0;
        for (auto i = begin; i < std::min(begin + across, signatures.lines.size()); ++i) {
            const auto& one = signatures.lines[i];
            const double left = m_left + width * static_cast<double>(i - begin);
            const double wide = width - 2 * column_gap;
            strip.rules.push_back({left, signing_room, wide, 0.7, ink});
            const auto element = m_structure.add(m_structure.add(list, "LI"), "LBody");
            auto lines =
                one.name.empty() ? Lines{} : m_typesetter.set(one.name, looks::strong, wide);
            const auto role = one.role + (one.scope.empty() ? "" : ", " + one.scope);
            for (auto& line : m_typesetter.set(role, looks::label, wide))
                lines.push_back(std::move(line));
            double top = signing_room + 2;
            for (auto& line : lines) {
                strip.lines.push_back({element, line, left, top + 10.4});
                top += line.style.line - 0.8;
            }
            strip.height = std::max(strip.height, top);
        }
        m_strips.push_back(std::move(strip));
    }
    keep_since(first);
    // Nobody signs on a page of its own, without what is signed.
    if (first > 0) m_strips[first - 1].keeps_next = true;
    m_space = 6;
}

} // namespace klubba::print
