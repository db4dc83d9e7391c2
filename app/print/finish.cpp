#include "print/finish.h"

#include "print/colour_profile.h"
#include "print/looks.h"
#include "print/painter.h"

#include <algorithm>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace klubba::print {

namespace {

using Object = QPDFObjectHandle;

/// Where the string that begins at `at` with "(" ends.
std::size_t end_of_string(const std::string& content, std::size_t at)
{
    int depth = 0;
    for (; at < content.size(); ++at) {
        if (content[at] == '\\')
            ++at;
        else if (content[at] == '(')
            ++depth;
        else if (content[at] == ')' && --depth == 0)
            return at + 1;
    }
    return content.size();
}

/// What is drawn on a page, with what Cairo marked as an artifact made one, and the marks that are
/// left numbered anew. Letters are in strings, so what people write is never taken for a mark.
std::string with_marks(const std::string& content)
{
    const auto of_artifact = std::string{"/"} + artifact_tag + " <<";
    const auto of_content = std::string{"/"} + content_tag + " <<";
    const std::string begin = "BDC";
    std::string marked;
    marked.reserve(content.size());
    int next = 0;
    for (std::size_t at = 0; at < content.size();) {
        const auto found = std::min(content.find_first_of("(/", at), content.size());
        marked.append(content, at, found - at);
        at = found;
        if (at == content.size()) break;
        if (content[at] == '(') {
            const auto end = end_of_string(content, at);
            marked.append(content, at, end - at);
            at = end;
            continue;
        }
        const bool is_artifact = content.compare(at, of_artifact.size(), of_artifact) == 0;
        const bool is_content = content.compare(at, of_content.size(), of_content) == 0;
        const auto end = content.find(begin, at);
        if ((!is_artifact && !is_content) || end == std::string::npos) {
            marked += content[at++];
            continue;
        }
        marked += is_artifact ? "/Artifact BMC"
                              : std::string{"/"} + content_tag + " <</MCID " +
                                    std::to_string(next++) + ">> BDC";
        at = end + begin.size();
    }
    return marked;
}

Object name(const std::string& text)
{
    return Object::newName("/" + text);
}

Object number(double value)
{
    return Object::newReal(value, 2);
}

Object integer(std::size_t value)
{
    return Object::newInteger(static_cast<long long>(value));
}

class Finisher {
public:
    Finisher(QPDF& pdf, const Structure& structure, const Pages& pages)
        : m_pdf{pdf}, m_structure{structure}, m_pages{pages}, m_page_objects{pdf.getAllPages()}
    {
    }

    void add_structure()
    {
        auto root = m_pdf.makeIndirectObject(Object::newDictionary());
        for (std::size_t id = 0; id < m_structure.size(); ++id)
            m_elements.push_back(m_pdf.makeIndirectObject(Object::newDictionary()));
        m_marked.resize(m_page_objects.size());
        add_element(Structure::root(), root);
        root.replaceKey("/Type", name("StructTreeRoot"));
        root.replaceKey("/K", Object::newArray({m_elements[Structure::root()]}));
        auto numbers = Object::newArray();
        for (std::size_t page = 0; page < m_marked.size(); ++page) {
            numbers.appendItem(integer(page));
            numbers.appendItem(m_pdf.makeIndirectObject(Object::newArray(m_marked[page])));
        }
        for (std::size_t i = 0; i < m_of_annotations.size(); ++i) {
            numbers.appendItem(integer(m_marked.size() + i));
            numbers.appendItem(m_of_annotations[i]);
        }
        auto tree = Object::newDictionary();
        tree.replaceKey("/Nums", numbers);
        root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(tree));
        root.replaceKey("/ParentTreeNextKey", integer(m_marked.size() + m_of_annotations.size()));
        m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
        auto info = Object::newDictionary();
        info.replaceKey("/Marked", Object::newBool(true));
        m_pdf.getRoot().replaceKey("/MarkInfo", info);
    }

    void add_page_keys()
    {
        for (std::size_t i = 0; i < m_page_objects.size(); ++i) {
            m_page_objects[i].replaceKey("/StructParents", integer(i));
            m_page_objects[i].replaceKey("/Tabs", name("S"));
            auto content = m_page_objects[i].getKey("/Contents");
            const auto bytes = content.getStreamData();
            const std::string text{reinterpret_cast<const char*>(bytes->getBuffer()),
                                   bytes->getSize()};
            content.replaceStreamData(with_marks(text), Object::newNull(), Object::newNull());
        }
    }

private:
    void add_element(ElementId id, const Object& parent)
    {
        const auto& element = m_structure[id];
        auto object = m_elements[id];
        object.replaceKey("/Type", name("StructElem"));
        object.replaceKey("/S", name(element.tag));
        object.replaceKey("/P", parent);
        add_attributes(object, element);
        auto kids = Object::newArray();
        for (const auto& mark : element.marks)
            kids.appendItem(kid_of(object, mark));
        for (const auto& link : element.links)
            kids.appendItem(add_link(id, link));
        for (const auto kid : element.kids) {
            add_element(kid, object);
            kids.appendItem(m_elements[kid]);
        }
        if (kids.getArrayNItems() > 0) object.replaceKey("/K", kids);
    }

    static void add_attributes(Object& object, const Element& element)
    {
        auto attributes = Object::newDictionary();
        if (!element.scope.empty()) {
            attributes.replaceKey("/O", name("Table"));
            attributes.replaceKey("/Scope", name(element.scope));
        }
        if (!element.numbering.empty()) {
            attributes.replaceKey("/O", name("List"));
            attributes.replaceKey("/ListNumbering", name(element.numbering));
        }
        if (element.area) {
            const auto& area = *element.area;
            attributes.replaceKey("/O", name("Layout"));
            attributes.replaceKey("/Placement", name("Block"));
            attributes.replaceKey(
                "/BBox", Object::newArray({number(area.left), number(page_height - area.bottom),
                                           number(area.right), number(page_height - area.top)}));
        }
        if (!element.alternative.empty())
            object.replaceKey("/Alt", Object::newUnicodeString(element.alternative));
        if (attributes.hasKey("/O")) object.replaceKey("/A", attributes);
    }

    /// A mark on the element's own page by its number alone; on a further page with that page.
    Object kid_of(Object& object, const Mark& mark)
    {
        auto& page = m_page_objects[mark.page];
        auto& marked = m_marked[mark.page];
        const auto at = static_cast<std::size_t>(mark.number);
        while (marked.size() <= at)
            marked.push_back(Object::newNull());
        marked[at] = object;
        if (!object.hasKey("/Pg")) object.replaceKey("/Pg", page);
        if (object.getKey("/Pg").getObjGen() == page.getObjGen()) return integer(at);
        auto reference = Object::newDictionary();
        reference.replaceKey("/Type", name("MCR"));
        reference.replaceKey("/Pg", page);
        reference.replaceKey("/MCID", integer(at));
        return reference;
    }

    Object add_link(ElementId id, const Area& link)
    {
        const auto& target = m_structure[id].target;
        auto& page = m_page_objects[link.page];
        auto annotation = Object::newDictionary();
        annotation.replaceKey("/Type", name("Annot"));
        annotation.replaceKey("/Subtype", name("Link"));
        annotation.replaceKey(
            "/Rect", Object::newArray({number(link.left), number(page_height - link.bottom),
                                       number(link.right), number(page_height - link.top)}));
        annotation.replaceKey("/Border", Object::newArray({integer(0), integer(0), integer(0)}));
        annotation.replaceKey("/F", integer(4)); // It is printed, as PDF/A wants.
        annotation.replaceKey("/StructParent",
                              integer(m_page_objects.size() + m_of_annotations.size()));
        if (const auto found = m_pages.anchors.find(target); found != m_pages.anchors.end()) {
            const auto& place = found->second;
            annotation.replaceKey(
                "/Dest",
                Object::newArray({m_page_objects[place.page], name("XYZ"), Object::newNull(),
                                  number(page_height - place.top), Object::newNull()}));
            for (const auto& one : m_pages.bookmarks) {
                if (one.place.page != place.page || one.place.top != place.top) continue;
                annotation.replaceKey("/Contents", Object::newUnicodeString(one.text));
                break;
            }
        }
        annotation = m_pdf.makeIndirectObject(annotation);
        m_of_annotations.push_back(m_elements[id]);
        if (!page.hasKey("/Annots")) page.replaceKey("/Annots", Object::newArray());
        page.getKey("/Annots").appendItem(annotation);
        auto reference = Object::newDictionary();
        reference.replaceKey("/Type", name("OBJR"));
        reference.replaceKey("/Obj", annotation);
        reference.replaceKey("/Pg", page);
        return reference;
    }

    QPDF& m_pdf;
    const Structure& m_structure;
    const Pages& m_pages;
    std::vector<Object> m_page_objects;
    std::vector<Object> m_elements;
    std::vector<std::vector<Object>> m_marked; ///< Whose each mark is, page by page.
    std::vector<Object> m_of_annotations;
};

void add_output_intent(QPDF& pdf, const std::string& profile)
{
    auto stream = pdf.newStream(profile);
    stream.getDict().replaceKey("/N", integer(3));
    auto intent = Object::newDictionary();
    intent.replaceKey("/Type", name("OutputIntent"));
    intent.replaceKey("/S", name("GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", Object::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/Info", Object::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/DestOutputProfile", stream);
    pdf.getRoot().replaceKey("/OutputIntents", Object::newArray({pdf.makeIndirectObject(intent)}));
}

void add_metadata(QPDF& pdf, const minutes::Document& document)
{
    auto root = pdf.getRoot();
    root.replaceKey("/Lang", Object::newString(document.language));
    auto preferences = Object::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    auto metadata = pdf.newStream(xmp_packet(document));
    metadata.getDict().replaceKey("/Type", name("Metadata"));
    metadata.getDict().replaceKey("/Subtype", name("XML"));
    // Left as it is, so that programs that know nothing of PDF find it.
    metadata.setFilterOnWrite(false);
    root.replaceKey("/Metadata", metadata);
    auto info = Object::newDictionary();
    info.replaceKey("/Title", Object::newUnicodeString(document.title));
    if (!document.author.empty())
        info.replaceKey("/Author", Object::newUnicodeString(document.author));
    info.replaceKey("/CreationDate", Object::newString(pdf_date(document.dated)));
    info.replaceKey("/ModDate", Object::newString(pdf_date(document.dated)));
    info.replaceKey("/Producer", Object::newString("Klubba"));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

std::string written(QPDF& pdf)
{
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

std::string pdf_date(Instant at)
{
    std::string digits;
    for (const char one : to_text(at).substr(0, 19)) {
        if (one >= '0' && one <= '9') digits += one;
    }
    return "D:" + digits + "Z";
}

Result<std::string, Failure> finished(const std::string& painted,
                                      const minutes::Document& document,
                                      const Structure& structure,
                                      const Pages& pages)
{
    const auto profile = srgb_profile();
    if (!profile) return tl::unexpected{profile.error()};
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("painted pages", painted.data(), painted.size());
        Finisher finisher{pdf, structure, pages};
        finisher.add_page_keys();
        finisher.add_structure();
        add_output_intent(pdf, *profile);
        add_metadata(pdf, document);
        return written(pdf);
    } catch (const std::exception& error) {
        return failure(Failure::Kind::BadInput,
                       std::string{"the document cannot be completed: "} + error.what());
    }
}

} // namespace klubba::print
