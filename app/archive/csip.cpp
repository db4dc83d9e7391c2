#include "archive/csip.h"

#include "base/html.h"
#include "base/utf8.h"

#include <utility>

namespace klubba::archive {

namespace {

const char* const xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

using Attributes = std::vector<std::pair<const char*, std::string>>;

std::string start_of(const std::string& name, const Attributes& attributes)
{
    auto text = "<" + name;
    for (const auto& [key, value] : attributes)
        text += std::string{" "} + key + "=\"" + html_text(value) + "\"";
    return text;
}

std::string
element(const std::string& name, const Attributes& attributes, const std::string& inner = {})
{
    const auto start = start_of(name, attributes);
    if (inner.empty()) return start + "/>\n";
    return start + ">" + inner + "</" + name + ">\n";
}

std::string text_element(const std::string& name, const std::string& text)
{
    return element(name, {}, html_text(text));
}

/// Ids begin with a letter and are of the package alone.
std::string id_of(const char* kind, std::size_t nth)
{
    return std::string{kind} + "-" + std::to_string(nth + 1);
}

Attributes described(const FileEntry& file, Instant made)
{
    return {{"MIMETYPE", file.media_type},
            {"SIZE", std::to_string(file.size)},
            {"CREATED", to_text(made)},
            {"CHECKSUM", file.sha256},
            {"CHECKSUMTYPE", std::string{"SHA-256"}}};
}

/// A section of metadata that is a file of its own.
std::string reference(const Package& package, const FileEntry& file, const char* type)
{
    Attributes attributes{
        {"LOCTYPE", "URL"}, {"xlink:type", "simple"}, {"xlink:href", file.path}, {"MDTYPE", type}};
    for (auto& one : described(file, package.made))
        attributes.push_back(std::move(one));
    return element("mdRef", attributes);
}

std::vector<const FileEntry*> of_use(const Package& package, FileUse use)
{
    std::vector<const FileEntry*> some;
    for (const auto& file : package.files) {
        if (file.use == use) some.push_back(&file);
    }
    return some;
}

std::string agents(const Package& package)
{
    const auto note = [](const char* type, const std::string& text) {
        return element("note", {{"csip:NOTETYPE", type}}, html_text(text));
    };
    return element("agent", {{"ROLE", "CREATOR"}, {"TYPE", "OTHER"}, {"OTHERTYPE", "SOFTWARE"}},
                   text_element("name", "Klubba") + note("SOFTWARE VERSION", KLUBBA_VERSION)) +
           element("agent", {{"ROLE", "ARCHIVIST"}, {"TYPE", "ORGANIZATION"}},
                   text_element("name", package.creator));
}

std::string header(const Package& package)
{
    return element("metsHdr",
                   {{"CREATEDATE", to_text(package.made)},
                    {"RECORDSTATUS", "NEW"},
                    {"csip:OAISPACKAGETYPE", "SIP"}},
                   agents(package));
}

std::string metadata_sections(const Package& package)
{
    std::string text;
    const auto descriptive = of_use(package, FileUse::Descriptive);
    for (std::size_t i = 0; i < descriptive.size(); ++i)
        text += element(
            "dmdSec",
            {{"ID", id_of("dmd", i)}, {"CREATED", to_text(package.made)}, {"STATUS", "CURRENT"}},
            reference(package, *descriptive[i], "DC"));
    std::string kept;
    const auto preservation = of_use(package, FileUse::Preservation);
    for (std::size_t i = 0; i < preservation.size(); ++i)
        kept += element("digiprovMD", {{"ID", id_of("premis", i)}, {"STATUS", "CURRENT"}},
                        reference(package, *preservation[i], "PREMIS"));
    return text + (kept.empty() ? "" : element("amdSec", {{"ID", "amd-1"}}, kept));
}

std::string file_section(const Package& package)
{
    std::string files;
    const auto data = of_use(package, FileUse::Data);
    for (std::size_t i = 0; i < data.size(); ++i) {
        Attributes attributes{{"ID", id_of("file", i)}};
        for (auto& one : described(*data[i], package.made))
            attributes.push_back(std::move(one));
        files += element(
            "file", attributes,
            element("FLocat",
                    {{"xlink:type", "simple"}, {"LOCTYPE", "URL"}, {"xlink:href", data[i]->path}}));
    }
    return element("fileSec", {{"ID", "file-section"}},
                   element("fileGrp",
                           {{"ID", "rep1-files"},
                            {"USE", "Representations/rep1"},
                            {"csip:CONTENTINFORMATIONTYPE", "MIXED"}},
                           files));
}

std::string ids_of(const char* kind, std::size_t count)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += (i == 0 ? "" : " ") + id_of(kind, i);
    return all;
}

std::string structure(const Package& package)
{
    Attributes of_metadata{{"ID", "div-metadata"}, {"LABEL", "Metadata"}};
    const auto descriptive = of_use(package, FileUse::Descriptive).size();
    const auto preservation = of_use(package, FileUse::Preservation).size();
    if (preservation > 0) of_metadata.emplace_back("ADMID", ids_of("premis", preservation));
    if (descriptive > 0) of_metadata.emplace_back("DMDID", ids_of("dmd", descriptive));
    const auto all = element("div", of_metadata) +
                     element("div", {{"ID", "div-rep1"}, {"LABEL", "Representations/rep1"}},
                             element("fptr", {{"FILEID", "rep1-files"}}));
    return element("structMap", {{"ID", "structure"}, {"TYPE", "PHYSICAL"}, {"LABEL", "CSIP"}},
                   element("div", {{"ID", "div-root"}, {"LABEL", package.id}}, all));
}

/// The letter without its marks, as a small one; "-" for what is no letter, digit or ".".
char plain_letter(std::uint32_t code)
{
    if (code >= 'A' && code <= 'Z') return static_cast<char>(code - 'A' + 'a');
    if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9') || code == '.')
        return static_cast<char>(code);
    const auto small = code >= 0xC0 && code <= 0xDE ? code + 0x20 : code;
    if (small >= 0xE0 && small <= 0xE6) return 'a';
    if (small >= 0xE8 && small <= 0xEB) return 'e';
    if (small == 0xF6 || small == 0xF8) return 'o';
    return small == 0xFC ? 'u' : '-';
}

std::string premis_file(const FileEntry& file)
{
    const auto name = file.path.substr(file.path.rfind('/') + 1);
    const auto fixity = element("premis:fixity", {},
                                text_element("premis:messageDigestAlgorithm", "SHA-256") +
                                    text_element("premis:messageDigest", file.sha256));
    const auto format = element("premis:format", {},
                                element("premis:formatDesignation", {},
                                        text_element("premis:formatName", file.media_type)));
    return element(
        "premis:object", {{"xsi:type", "premis:file"}},
        element("premis:objectIdentifier", {},
                text_element("premis:objectIdentifierType", "path") +
                    text_element("premis:objectIdentifierValue", file.path)) +
            element("premis:objectCharacteristics", {},
                    fixity + text_element("premis:size", std::to_string(file.size)) + format) +
            text_element("premis:originalName", name));
}

} // namespace

std::string safe_name(std::string_view text)
{
    std::string name;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = utf8_at(text, at);
        const char next = letter ? plain_letter(letter->code) : '-';
        at += letter ? letter->size : 1;
        if (next != '-' && (next != '.' || !name.empty()))
            name += next;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (name.ends_with('-') || name.ends_with('.'))
        name.pop_back();
    return name.empty() ? "namnlos" : name;
}

std::string mets_of(const Package& package)
{
    const Attributes root{{"xmlns", "http://www.loc.gov/METS/"},
                          {"xmlns:csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"},
                          {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                          {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
                          {"xsi:schemaLocation",
                           "http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd "
                           "https://DILCIS.eu/XML/METS/CSIPExtensionMETS "
                           "https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd"},
                          {"OBJID", package.id},
                          {"LABEL", package.label},
                          {"TYPE", "Textual works – Digital"},
                          {"PROFILE", "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml"},
                          {"csip:CONTENTINFORMATIONTYPE", "MIXED"}};
    return xml_head + element("mets", root,
                              "\n" + header(package) + metadata_sections(package) +
                                  file_section(package) + structure(package));
}

std::string premis_of(const Package& package, const std::string& head)
{
    std::string objects;
    for (const auto* file : of_use(package, FileUse::Data))
        objects += premis_file(*file);
    const auto event =
        element("premis:event", {},
                element("premis:eventIdentifier", {},
                        text_element("premis:eventIdentifierType", "local") +
                            text_element("premis:eventIdentifierValue", "packaging")) +
                    text_element("premis:eventType", "information package creation") +
                    text_element("premis:eventDateTime", to_text(package.made)) +
                    element("premis:eventDetailInformation", {},
                            text_element("premis:eventDetail",
                                         "made from the journal with the head " + head)) +
                    element("premis:linkingAgentIdentifier", {},
                            text_element("premis:linkingAgentIdentifierType", "software") +
                                text_element("premis:linkingAgentIdentifierValue", "Klubba")));
    const auto agent = element("premis:agent", {},
                               element("premis:agentIdentifier", {},
                                       text_element("premis:agentIdentifierType", "software") +
                                           text_element("premis:agentIdentifierValue", "Klubba")) +
                                   text_element("premis:agentName", "Klubba") +
                                   text_element("premis:agentType", "software") +
                                   text_element("premis:agentVersion", KLUBBA_VERSION));
    return xml_head +
           element("premis:premis",
                   {{"xmlns:premis", "http://www.loc.gov/premis/v3"},
                    {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
                    {"xsi:schemaLocation", "http://www.loc.gov/premis/v3 "
                                           "https://www.loc.gov/standards/premis/premis.xsd"},
                    {"version", "3.0"}},
                   "\n" + objects + event + agent);
}

std::string dublin_core_of(const Package& package)
{
    return xml_head +
           element("metadata", {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"}},
                   "\n" + text_element("dc:title", package.label) +
                       text_element("dc:creator", package.creator) +
                       text_element("dc:date", package.subject) +
                       text_element("dc:identifier", package.id) +
                       text_element("dc:language", "sv-SE") + text_element("dc:type", "Text"));
}

} // namespace klubba::archive
