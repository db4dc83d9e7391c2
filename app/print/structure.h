#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// The logical structure of a set document, for who does not see its pages: headings, paragraphs,
// lists and tables in reading order, each knowing which marks on which pages are its content.
namespace klubba::print {

/// An element of the tree by its place in Structure::elements.
using ElementId = std::size_t;

/// What is drawn and belongs to no element: rules, boxes, heads and feet of pages.
inline constexpr ElementId artifact = static_cast<ElementId>(-1);

struct Mark {
    std::size_t page{};
    int number{}; ///< Of the marked content on its page, from 0.
};

/// Where something lies on a page.
struct Area {
    std::size_t page{};
    double left{}; ///< Points from the left edge of the page, and from its top.
    double top{};
    double right{};
    double bottom{};
};

struct Element {
    std::string tag;             ///< A standard structure type: "H2", "TD".
    std::string scope;           ///< Of a TH: "Column", "Row".
    std::string numbering;       ///< Of an L: "None", "Disc", "Decimal".
    std::string target;          ///< Of a Link: the anchor it leads to.
    std::vector<Area> links;     ///< Of a Link: where it lies, on each page it is on.
    std::vector<ElementId> kids; ///< An element has kids or marks.
    std::vector<Mark> marks;
    std::string alternative;  ///< Of a Figure: what it shows, in words.
    std::optional<Area> area; ///< Of a Figure, when it has been drawn.
};

class Structure {
public:
    Structure() { m_elements.push_back({"Document", {}, {}, {}, {}, {}, {}, {}, {}}); }

    [[nodiscard]] static constexpr ElementId root() { return 0; }
    /// The last kid of `parent` from now on.
    ElementId add(ElementId parent, std::string tag)
    {
        m_elements.push_back({std::move(tag), {}, {}, {}, {}, {}, {}, {}, {}});
        m_elements[parent].kids.push_back(m_elements.size() - 1);
        return m_elements.size() - 1;
    }

    [[nodiscard]] Element& operator[](ElementId id) { return m_elements[id]; }
    [[nodiscard]] const Element& operator[](ElementId id) const { return m_elements[id]; }
    [[nodiscard]] std::size_t size() const { return m_elements.size(); }

private:
    std::vector<Element> m_elements;
};

} // namespace klubba::print
