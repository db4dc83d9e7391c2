#pragma once

#include "minutes/document.h"
#include "print/strip.h"
#include "print/structure.h"
#include "print/typesetter.h"

#include <string>
#include <vector>

// A document to strips and their structure, block by block.
namespace klubba::print {

/// Text beside other text in a row.
struct Column {
    struct SetLine {
        ElementId element{};
        Line line;
    };

    double left{};
    std::vector<SetLine> lines;
};

enum class Keep {
    Together,
    Ends ///< May be cut, but at least two lines stay together on either side.
};

class Flow {
public:
    explicit Flow(Typesetter& typesetter) : m_typesetter{typesetter} {}

    void add(const minutes::Document& document);
    /// Before all else; `shape` is its width to its height.
    void add(const minutes::Logo& logo, double shape);

    [[nodiscard]] const std::vector<Strip>& strips() const { return m_strips; }
    [[nodiscard]] const std::vector<Box>& boxes() const { return m_boxes; }
    [[nodiscard]] Structure& structure() { return m_structure; }

private:
    void add(ElementId parent, const minutes::Part& part);
    void add(ElementId parent, const minutes::Heading& heading);
    void add(ElementId parent, const minutes::Paragraph& paragraph);
    void add(ElementId parent, const minutes::Clauses& clauses);
    void add(ElementId parent, const minutes::List& list);
    void add(ElementId parent, const minutes::Table& table);
    void add(ElementId parent, const minutes::Fields& fields);
    void add(ElementId parent, const minutes::Signatures& signatures);

    /// Where in m_strips the new strips begin.
    std::size_t add_row(const std::vector<Column>& columns, double above, Keep keep);
    std::size_t add_text(ElementId element,
                         const minutes::Runs& runs,
                         const Style& style,
                         double above,
                         double indent = 0);
    Column column(double left, ElementId element, const Lines& lines) const;
    /// A list item with what stands before its text, and its text.
    ElementId add_item(ElementId list,
                       const std::string& marker,
                       const Style& marker_style,
                       const minutes::Runs& runs,
                       double indent,
                       double above);
    void add_field(ElementId list, const minutes::FieldEntry& entry, double label_width);
    void add_long_field(ElementId list, const minutes::FieldEntry& entry);
    void add_blank_field(ElementId list, const minutes::FieldEntry& entry, double label_width);
    /// How the columns of a table lie, from m_left on.
    struct Grid {
        std::vector<double> lefts;
        std::vector<double> widths; ///< With the gap after each.
        Style first;                ///< Of the first cell of a row.
        double padding{};           ///< Above and below the text of a row.
        double width{};             ///< Of the table, or of each half of it.
        std::size_t halves = 1;     ///< A long and narrow table stands in two halves.
    };
    struct TableRow {
        ElementId element{};
        const std::vector<minutes::Cell>* cells{};
    };
    struct RuleAbove {
        double left{};
        double width{};
        double gap{}; ///< Between the rule and what is under it.
        double thickness{};
        Colour colour;
        bool beside = false; ///< Another rule is above already.
    };

    [[nodiscard]] Grid grid_of(const minutes::Table& table) const;
    void add_header(ElementId table, const minutes::Table& content, const Grid& grid);
    void add_table_row(const std::vector<TableRow>& beside, const Grid& grid);
    void rule_above(std::size_t strip, const RuleAbove& rule);
    void box_since(std::size_t first, BoxLooks looks, double padding);
    void keep_since(std::size_t first);

    Typesetter& m_typesetter;
    Structure m_structure;
    std::vector<Strip> m_strips;
    std::vector<Box> m_boxes;
    double m_left = left_margin;
    double m_width = text_width;
    double m_space = 0;         ///< That comes before the next strip whatever it is.
    minutes::PartRole m_role{}; ///< Of the part that is being added.
    std::string m_page_word;    ///< Head of the column of page numbers.
};

} // namespace klubba::print
