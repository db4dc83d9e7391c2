#include "base/html.h"
#include "minutes/seal.h"
#include "print/finish.h"

namespace klubba::print {

namespace {

/// PDF/UA's own schema is none that PDF/A knows, so it has to be described.
const char* const described_schema = R"xml(<rdf:Description rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)xml";

const char* const namespaces =
    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
    "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
    "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
    "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";

} // namespace

std::string xmp_date(Instant at)
{
    return to_text(at).substr(0, 19) + "Z";
}

std::string xmp_packet(const minutes::Document& document)
{
    const auto date = xmp_date(document.dated);
    const auto author = document.author.empty()
                            ? std::string{}
                            : "<dc:creator><rdf:Seq><rdf:li>" + html_text(document.author) +
                                  "</rdf:li></rdf:Seq></dc:creator>\n";
    const auto seal = document.seal ? "<dc:identifier>" + html_text(to_text(*document.seal)) +
                                          "</dc:identifier>\n"
                                    : std::string{};
    // The first characters mark the packet for programs that look for it in any file.
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF " +
           std::string{namespaces} +
           ">\n"
           "<rdf:Description rdf:about=\"\">\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           html_text(document.title) + "</rdf:li></rdf:Alt></dc:title>\n" + author + seal +
           "<dc:language><rdf:Bag><rdf:li>" + html_text(document.language) +
           "</rdf:li></rdf:Bag></dc:language>\n<xmp:CreateDate>" + date +
           "</xmp:CreateDate>\n<xmp:ModifyDate>" + date +
           "</xmp:ModifyDate>\n<pdf:Producer>Klubba</pdf:Producer>\n"
           "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
           "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n" +
           described_schema + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

} // namespace klubba::print
