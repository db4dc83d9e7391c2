#include "print/docx_parts.h"

#include "base/html.h"
#include "minutes/seal.h"
#include "print/finish.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace klubba::print {

namespace {

const char* const content_types =
    R"xml(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>)xml";

const char* const relations =
    R"xml(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>)xml";

const char* const relations_of_text =
    R"xml(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
)xml";

const char* const relation_of_logo =
    R"xml(<Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.png"/>
)xml";

/// Sizes are half points, distances twentieths of a point.
const char* const styles = R"xml(<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Inter" w:hAnsi="Inter" w:cs="Inter" w:eastAsia="Inter"/><w:color w:val="15202B"/>
<w:sz w:val="19"/><w:szCs w:val="19"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:after="160"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="34"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="360" w:after="60"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="25"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="200" w:after="40"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="LeadIn"><w:name w:val="Lead In"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Remark"><w:name w:val="Remark"/><w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="515C68"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Statement"><w:name w:val="Statement"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepLines/><w:shd w:val="clear" w:color="auto" w:fill="E3ECF4"/></w:pPr><w:rPr><w:color w:val="1D4F7A"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="40"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="120"/></w:pPr><w:rPr><w:color w:val="515C68"/><w:sz w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:suppressAutoHyphens/><w:spacing w:after="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="FieldLabel"><w:name w:val="Field Label"/><w:basedOn w:val="TableText"/><w:qFormat/><w:rPr><w:color w:val="515C68"/><w:sz w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="9355"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="515C68"/><w:sz w:val="16"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="3" w:color="515C68"/></w:pBdr><w:tabs><w:tab w:val="left" w:pos="3118"/><w:tab w:val="left" w:pos="6236"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="515C68"/><w:sz w:val="15"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="Rows"><w:name w:val="Rows"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="C8C4BB"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C8C4BB"/></w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)xml";

void put(std::string& text, std::string_view before, const std::string& after)
{
    for (auto at = text.find(before); at != std::string::npos;
         at = text.find(before, at + after.size()))
        text.replace(at, before.size(), after);
}

/// The accent at 11 percent on white, as "E3ECF4" is of "1D4F7A".
std::string soft(Rgb accent)
{
    Rgb light;
    for (unsigned shift = 0; shift < 24; shift += 8) {
        const auto part = accent.hex >> shift & 0xFFU;
        light.hex |= (255U - (255U - part) * 11U / 100U) << shift;
    }
    minutes::Looks looks;
    looks.accent = light;
    return docx_accent(looks);
}

std::string styles_of(const minutes::Looks& looks)
{
    std::string text = styles;
    if (!looks.typeface.empty()) put(text, "\"Inter\"", "\"" + html_text(looks.typeface) + "\"");
    if (!looks.accent) return text;
    put(text, "E3ECF4", soft(*looks.accent));
    put(text, "1D4F7A", docx_accent(looks));
    return text;
}

std::string level(const char* format, const std::string& text, const char* properties, int hanging)
{
    return "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
           "<w:numFmt w:val=\"" +
           std::string{format} + "\"/><w:lvlText w:val=\"" + text +
           "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" + std::to_string(hanging) +
           "\" w:hanging=\"" + std::to_string(hanging) + "\"/></w:pPr>" + properties +
           "</w:lvl></w:abstractNum>\n";
}

std::string numbering(int numbered_lists)
{
    const auto kind = [](int id) {
        return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">";
    };
    const auto list = [](int id, int of, const char* more) {
        return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
               std::to_string(of) + "\"/>" + more + "</w:num>\n";
    };
    auto part = std::string{xml_head} + "<w:numbering " + word_namespaces + ">\n" + kind(1) +
                level("bullet", "•", "", 283) + kind(2) +
                level("none", "att", "<w:rPr><w:b/></w:rPr>", 454) + kind(3) +
                level("decimal", "%1.", "", 397) + list(1, 1, "") + list(2, 2, "");
    for (int i = 0; i < numbered_lists; ++i)
        part += list(first_numbered_list + i, 3,
                     "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
    return part + "</w:numbering>\n";
}

std::string head(const minutes::Furniture& texts)
{
    const char* const style = "<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>";
    const auto tab = std::string{"<w:r><w:tab/></w:r>"};
    return std::string{xml_head} + "<w:hdr " + word_namespaces + ">" + style +
           docx_run(texts.head_left) + tab + docx_run(texts.head_right) + "</w:p>" + style + tab +
           docx_run(texts.page + " ") + docx_field("PAGE", "1") + docx_run(" (") +
           docx_field("NUMPAGES", "1") + docx_run(")") + "</w:p></w:hdr>\n";
}

std::string foot(const minutes::Furniture& texts)
{
    auto part = std::string{xml_head} + "<w:ftr " + word_namespaces +
                "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>";
    for (std::size_t i = 0; i < texts.foot.size(); ++i)
        part += (i == 0 ? "" : "<w:r><w:tab/></w:r>") + docx_run(texts.foot[i]);
    return part + "</w:p></w:ftr>\n";
}

std::string properties(const minutes::Document& document)
{
    const auto date = xmp_date(document.dated);
    return std::string{xml_head} +
           "<cp:coreProperties "
           "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           html_text(document.title) + "</dc:title><dc:creator>" + html_text(document.author) +
           "</dc:creator>" +
           (document.seal
                ? "<dc:identifier>" + html_text(to_text(*document.seal)) + "</dc:identifier>"
                : std::string{}) +
           "<dc:language>" + html_text(document.language) +
           "</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date +
           "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + date +
           "</dcterms:modified></cp:coreProperties>\n";
}

} // namespace

std::string docx_run(const std::string& text, const std::string& properties)
{
    const auto start = "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>");
    std::string run = start;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (at > 0) run += "<w:br/>";
        run += "<w:t xml:space=\"preserve\">" + html_text(text.substr(at, end - at)) + "</w:t>";
        at = end + 1;
    }
    return run + "</w:r>";
}

std::string docx_field(const std::string& instruction, const std::string& now)
{
    return "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>"
           "<w:r><w:instrText xml:space=\"preserve\"> " +
           instruction + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
           docx_run(now) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string section_properties()
{
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>"
           "<w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
           "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1701\" w:right=\"1134\" "
           "w:bottom=\"1531\" w:left=\"1417\" w:header=\"737\" w:footer=\"567\" "
           "w:gutter=\"0\"/></w:sectPr>";
}

std::vector<PackedFile>
parts_beside_text(const minutes::Document& document, int numbered_lists, const std::string& logo)
{
    const std::string start = xml_head;
    std::vector<PackedFile> files{
        {"[Content_Types].xml", start + content_types},
        {"_rels/.rels", start + relations},
        {"docProps/core.xml", properties(document)},
        {"word/_rels/document.xml.rels",
         start + relations_of_text + (logo.empty() ? "" : relation_of_logo) + "</Relationships>"},
        {"word/styles.xml", start + "<w:styles " + word_namespaces + ">" +
                                styles_of(document.looks) + "</w:styles>\n"},
        {"word/numbering.xml", numbering(numbered_lists)},
        {"word/settings.xml",
         start + "<w:settings " + word_namespaces + "><w:autoHyphenation/></w:settings>\n"},
        {"word/header1.xml", head(document.furniture)},
        {"word/footer1.xml", foot(document.furniture)}};
    if (!logo.empty()) files.push_back({"word/media/logo.png", logo});
    return files;
}

std::string docx_accent(const minutes::Looks& looks)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    if (!looks.accent) return "1D4F7A";
    std::string text;
    for (unsigned shift = 24; shift > 0; shift -= 4)
        text += digits[looks.accent->hex >> (shift - 4) & 0xFU];
    return text;
}

std::string docx_logo(const minutes::Logo& logo, double shape)
{
    // In the unit of drawings, of which there are 36000 to the millimetre.
    const auto units = [](double millimetres) {
        return std::to_string(std::lround(millimetres * 36000));
    };
    constexpr double widest = 165; // Millimetres: of the text.
    const auto high = std::min(logo.height, widest / shape);
    const auto width = units(high * shape);
    const auto height = units(high);
    const auto names = "id=\"1\" name=\"Logo\" descr=\"" + html_text(logo.description) + "\"";
    return "<w:r><w:drawing><wp:inline "
           "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
           "<wp:extent cx=\"" +
           width + "\" cy=\"" + height + "\"/><wp:docPr " + names +
           "/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
           "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
           "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
           "<pic:nvPicPr><pic:cNvPr " +
           names +
           "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId6\"/><a:stretch>"
           "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
           "<a:ext cx=\"" +
           width + "\" cy=\"" + height +
           "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
           "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
}

} // namespace klubba::print
