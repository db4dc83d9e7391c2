#include "print/docx.h"

#include "print/docx_parts.h"
#include "print/logo.h"

#include <algorithm>
#include <cctype>

namespace klubba::print {

using namespace minutes;

namespace {

constexpr int text_width = 9355; ///< In twentieths of a point, as all widths here.
constexpr int label_width = 2891;

std::string width(int twentieths)
{
    return std::to_string(twentieths);
}

const char* properties_of(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::Plain:
        return "";
    case Emphasis::Strong:
        return "<w:b/>";
    case Emphasis::Muted:
        return "<w:color w:val=\"515C68\"/>";
    case Emphasis::Code:
        return "<w:noProof/><w:sz w:val=\"16\"/>";
    }
    return "";
}

std::string runs_xml(const Runs& runs)
{
    std::string xml;
    for (const auto& run : runs)
        xml += docx_run(run.text, properties_of(run.emphasis));
    return xml;
}

std::string
paragraph(const std::string& style, const std::string& inner, const std::string& more = {})
{
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + more + "</w:pPr>" + inner +
           "</w:p>\n";
}

/// A name that bookmarks may have: letters, digits and "_".
std::string bookmark_name(std::string anchor)
{
    std::replace_if(
        anchor.begin(), anchor.end(),
        [](unsigned char one) { return one >= 0x80 || std::isalnum(one) == 0; }, '_');
    return anchor;
}

std::string table_start(const std::vector<int>& widths, const char* look)
{
    std::string grid;
    for (const int one : widths)
        grid += "<w:gridCol w:w=\"" + width(one) + "\"/>";
    return "<w:tbl><w:tblPr><w:tblStyle w:val=\"Rows\"/><w:tblW w:w=\"" + width(text_width) +
           "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>" + look + "</w:tblPr><w:tblGrid>" +
           grid + "</w:tblGrid>\n";
}

std::string cell(int wide, const std::string& inner, const std::string& more = {})
{
    return "<w:tc><w:tcPr><w:tcW w:w=\"" + width(wide) + "\" w:type=\"dxa\"/>" + more +
           "</w:tcPr>" + inner + "</w:tc>";
}

std::string row(const std::string& cells, const char* more = "")
{
    return std::string{"<w:tr><w:trPr><w:cantSplit/>"} + more + "</w:trPr>" + cells + "</w:tr>\n";
}

/// Letters of the longest cell of each column share the width out, within reason.
std::vector<int> column_widths(const Table& table, int all)
{
    std::vector<double> wanted;
    for (const auto& name : table.columns)
        wanted.push_back(static_cast<double>(name.size() + 4));
    for (const auto& cells : table.rows) {
        for (std::size_t i = 0; i < cells.size() && i < wanted.size(); ++i)
            wanted[i] = std::max(
                wanted[i], static_cast<double>(std::min<std::size_t>(cells[i].text.size(), 48)));
    }
    double sum = 0;
    for (auto& one : wanted)
        sum += one = one + 6;
    std::vector<int> widths;
    for (const double one : wanted)
        widths.push_back(static_cast<int>(one / sum * all));
    return widths;
}

class Writer {
public:
    std::string text_of(const Document& document)
    {
        m_page_word = document.furniture.page;
        m_accent = docx_accent(document.looks);
        std::string text;
        for (const auto& part : document.parts) {
            m_breaks_page = part.role == PartRole::Contents || part.begins_page;
            for (const auto& block : part.blocks)
                text += std::visit([&](const auto& one) { return xml(one); }, block);
        }
        return text;
    }

    [[nodiscard]] int numbered_lists() const { return m_numbered; }

private:
    std::string xml(const Heading& heading)
    {
        const auto style = "Heading" + std::to_string(std::clamp(heading.level, 1, 3));
        auto inner = heading.label.empty()
                         ? std::string{}
                         : docx_run(heading.label + (heading.level < 3 ? "\n" : " "),
                                    "<w:color w:val=\"" + m_accent + "\"/>");
        inner += docx_run(heading.text);
        if (!heading.anchor.empty()) {
            const auto id = std::to_string(m_bookmarks++);
            inner = "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" +
                    bookmark_name(heading.anchor) + "\"/>" + inner + "<w:bookmarkEnd w:id=\"" + id +
                    "\"/>";
        }
        const auto* breaks = m_breaks_page ? "<w:pageBreakBefore/>" : "";
        m_breaks_page = false;
        return paragraph(style, inner, breaks);
    }

    static std::string xml(const Paragraph& one)
    {
        switch (one.role) {
        case ParagraphRole::Body:
            break;
        case ParagraphRole::Remark:
            return paragraph("Remark", runs_xml(one.runs));
        case ParagraphRole::Statement:
            return paragraph("Statement", runs_xml(one.runs));
        }
        return paragraph(one.leads_on() ? "LeadIn" : "Normal", runs_xml(one.runs));
    }

    static std::string list_item(const Runs& runs, int list)
    {
        return paragraph("ListParagraph", runs_xml(runs),
                         "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + std::to_string(list) +
                             "\"/></w:numPr>");
    }

    int next_numbered_list() { return first_numbered_list + m_numbered++; }

    std::string xml(const Clauses& block)
    {
        std::string text;
        if (!block.lead_in.empty()) text += paragraph("LeadIn", docx_run(block.lead_in));
        int list = 0;
        for (const auto& clause : block.clauses) {
            const Runs runs{{clause.text, Emphasis::Plain}};
            if (clause.marker.empty()) {
                text += paragraph("Normal", runs_xml(runs));
                continue;
            }
            if (clause.marker == "att") {
                text += list_item(runs, static_cast<int>(Numbering::AttClauses));
                continue;
            }
            if (list == 0) list = next_numbered_list();
            text += list_item(runs, list);
        }
        return text;
    }

    std::string xml(const List& content)
    {
        const int list = content.kind == ListKind::Numbered ? next_numbered_list()
                                                            : static_cast<int>(Numbering::Bulleted);
        std::string text;
        for (const auto& item : content.items) {
            text += list_item(item.runs, list);
            for (const auto& more : item.more)
                text += paragraph("ListParagraph", runs_xml(more.runs), "<w:ind w:left=\"397\"/>");
        }
        return text;
    }

    static std::string xml(const Cell& one)
    {
        if (one.link.empty()) return docx_run(one.text);
        return "<w:hyperlink w:anchor=\"" + bookmark_name(one.link) + "\">" + docx_run(one.text) +
               "</w:hyperlink>";
    }

    std::string xml(const Table& content)
    {
        constexpr int of_numbers = 680;
        const bool has_pages =
            std::any_of(content.rows.begin(), content.rows.end(), [](const auto& cells) {
                return !cells.empty() && !cells.front().link.empty();
            });
        auto widths = column_widths(content, text_width - (has_pages ? of_numbers : 0));
        const auto columns = widths.size();
        if (has_pages) widths.push_back(of_numbers);
        auto text = content.caption.empty() ? std::string{}
                                            : paragraph("Caption", docx_run(content.caption));
        text += table_start(widths, "<w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\"/>");
        std::string cells;
        for (std::size_t i = 0; i < columns; ++i)
            cells += cell(widths[i],
                          paragraph("FieldLabel", docx_run(content.columns[i]), "<w:keepNext/>"));
        if (has_pages) cells += cell(of_numbers, paragraph("FieldLabel", docx_run(m_page_word)));
        text += row(cells, "<w:tblHeader/>");
        for (const auto& one : content.rows) {
            cells.clear();
            for (std::size_t i = 0; i < one.size() && i < columns; ++i)
                cells += cell(widths[i], paragraph("TableText", xml(one[i])));
            if (has_pages) {
                // Filled in by the word processor, which alone knows its pages.
                const auto& link = one.front().link;
                cells += cell(
                    of_numbers,
                    paragraph("TableText",
                              link.empty()
                                  ? std::string{}
                                  : docx_field("PAGEREF " + bookmark_name(link) + " \\h", "")));
            }
            text += row(cells);
        }
        return text + "</w:tbl>\n" + after_table();
    }

    static std::string xml(const Fields& fields)
    {
        if (fields.entries.empty()) return {};
        auto text = table_start({label_width, text_width - label_width},
                                "<w:tblLook w:firstRow=\"0\" w:firstColumn=\"1\"/>");
        for (const auto& entry : fields.entries) {
            std::string lines;
            for (const auto& line : entry.lines)
                lines += paragraph("TableText", runs_xml(line));
            if (lines.empty()) lines = paragraph("TableText", {});
            text += row(cell(label_width, paragraph("FieldLabel", docx_run(entry.label))) +
                        cell(text_width - label_width, lines));
        }
        return text + "</w:tbl>\n" + after_table();
    }

    static std::string xml(const Signatures& block)
    {
        constexpr int across = 3;
        constexpr int wide = text_width / across;
        auto text = table_start(std::vector<int>(across, wide),
                                "<w:tblLook w:firstRow=\"0\" w:firstColumn=\"0\"/>");
        const auto& lines = block.lines;
        for (std::size_t begin = 0; begin < lines.size(); begin += across) {
            std::string cells;
            for (auto i = begin; i < begin + across; ++i) {
                if (i >= lines.size()) {
                    cells += cell(wide, paragraph("TableText", {}));
                    continue;
                }
                const auto role =
                    lines[i].role + (lines[i].scope.empty() ? "" : ", " + lines[i].scope);
                auto inner = paragraph(
                    "TableText", {},
                    "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" "
                    "w:color=\"15202B\"/></w:pBdr><w:spacing w:before=\"560\"/>");
                if (!lines[i].name.empty())
                    inner +=
                        paragraph("TableText", docx_run(lines[i].name, "<w:b/>"), "<w:keepNext/>");
                inner += paragraph("FieldLabel", docx_run(role),
                                   begin + across < lines.size() ? "<w:keepNext/>" : "");
                cells += cell(wide, inner);
            }
            text += row(cells);
        }
        return text + "</w:tbl>\n" + after_table();
    }

    /// Without it two tables that follow each other would be one.
    static std::string after_table()
    {
        return paragraph("Normal", {},
                         "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>");
    }

    int m_bookmarks = 0;
    int m_numbered = 0;
    bool m_breaks_page = false;
    std::string m_page_word;
    std::string m_accent;
};

} // namespace

Result<std::string, Failure> to_docx(const Document& document)
{
    Writer writer;
    auto text = writer.text_of(document);
    std::string logo;
    if (document.looks.logo) {
        constexpr double dots = 300 / 25.4; // To the millimetre, as print has them.
        const auto drawing = LogoDrawing::open(*document.looks.logo);
        if (!drawing) return tl::unexpected{drawing.error()};
        auto pixels = drawing->png(static_cast<int>(document.looks.logo->height * dots));
        if (!pixels) return tl::unexpected{pixels.error()};
        logo = std::move(*pixels);
        text.insert(0, paragraph("Normal", docx_logo(*document.looks.logo, drawing->shape())));
    }
    auto files = parts_beside_text(document, writer.numbered_lists(), logo);
    files.push_back({"word/document.xml", std::string{xml_head} + "<w:document " + word_namespaces +
                                              "><w:body>\n" + text + section_properties() +
                                              "</w:body></w:document>\n"});
    return packed(files);
}

} // namespace klubba::print
