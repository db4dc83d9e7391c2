#include "archive/csip.h"
#include "support/catch.h"
#include "support/markup.h"

using namespace klubba;
using namespace klubba::archive;
using klubba::testing::attribute_of;
using klubba::testing::read_markup;

namespace {

Package package()
{
    Package package;
    package.id = "protokoll-2026";
    package.label = "Protokoll <2026>, Nämnden \"A & B\"";
    package.creator = "Nämnden A & B";
    package.subject = "2026-02-12";
    package.files = {{FileUse::Data, "representations/rep1/data/protokoll.pdf", "application/pdf",
                      17, std::string(64, 'a')},
                     {FileUse::Preservation, "metadata/preservation/premis.xml", "application/xml",
                      18, std::string(64, 'b')},
                     {FileUse::Descriptive, "metadata/descriptive/dc.xml", "application/xml", 19,
                      std::string(64, 'c')}};
    return package;
}

std::vector<std::string> hrefs(const std::string& xml)
{
    std::vector<std::string> all;
    // The reader wants the declaration of HTML in place of that of XML.
    const auto markup = read_markup("<!DOCTYPE html>\n" + xml.substr(xml.find("?>") + 3));
    CHECK(markup.error.empty());
    for (const auto& element : markup.elements) {
        if (const auto href = attribute_of(element, "xlink:href"); !href.empty())
            all.push_back(href);
    }
    return all;
}

} // namespace

TEST_CASE("every file of a package is named once, with its size and checksum", "[archive]")
{
    const auto xml = mets_of(package());
    CHECK(hrefs(xml) == std::vector<std::string>{"metadata/descriptive/dc.xml",
                                                 "metadata/preservation/premis.xml",
                                                 "representations/rep1/data/protokoll.pdf"});
    for (const auto& file : package().files)
        CHECK(xml.find("SIZE=\"" + std::to_string(file.size) + "\"") != std::string::npos);
    CHECK(xml.find("OBJID=\"protokoll-2026\"") != std::string::npos);
    CHECK(xml.find("A &amp; B") != std::string::npos);
}

TEST_CASE("what preserves is told of the data files and of nothing else", "[archive]")
{
    const auto xml = premis_of(package(), "0123");
    CHECK(xml.find("protokoll.pdf") != std::string::npos);
    CHECK(xml.find("dc.xml") == std::string::npos);
    CHECK(xml.find("head 0123") != std::string::npos);
}

TEST_CASE("any text is a name that every system of files takes", "[archive]")
{
    CHECK(safe_name("Tekniska nämnden") == "tekniska-namnden");
    CHECK(safe_name("Bilaga 1: ÅÄÖ é.PDF") == "bilaga-1-aao-e.pdf");
    CHECK(safe_name("../../etc/passwd") == "etc-passwd");
    CHECK(safe_name("…") == "namnlos");
    CHECK(safe_name("a/b\\c\nd") == "a-b-c-d");
    CHECK(safe_name("slut.") == "slut");
}
