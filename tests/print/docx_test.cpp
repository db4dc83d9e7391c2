#include "print/docx.h"
#include "print/sample.h"
#include "support/catch.h"
#include "support/markup.h"
#include "support/temporary_folder.h"

#include <zip.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

using namespace klubba;
using namespace klubba::print;

namespace {

std::string docx_of(const minutes::Document& document)
{
    const auto docx = to_docx(document);
    REQUIRE(docx.has_value());
    return *docx;
}

/// The parts of the file by their names.
std::map<std::string, std::string> parts_of(const std::string& bytes)
{
    std::map<std::string, std::string> parts;
    zip_error_t error;
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(archive != nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t about;
        REQUIRE(zip_stat_index(archive, index, 0, &about) == 0);
        std::string content(about.size, '\0');
        auto* file = zip_fopen_index(archive, index, 0);
        REQUIRE(file != nullptr);
        CHECK(zip_fread(file, content.data(), content.size()) ==
              static_cast<zip_int64_t>(content.size()));
        zip_fclose(file);
        parts[about.name] = content;
    }
    zip_discard(archive);
    return parts;
}

std::size_t count_of(const std::string& text, const std::string& what)
{
    std::size_t times = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++times;
    return times;
}

} // namespace

TEST_CASE("an office document written twice is the same to the byte", "[print][docx]")
{
    CHECK(docx_of(sample()) == docx_of(sample()));
    CHECK(docx_of(sample(60)) != docx_of(sample(59)));
}

TEST_CASE("every part of an office document is well-formed and said to be there", "[print][docx]")
{
    const auto parts = parts_of(docx_of(sample()));
    CHECK(parts.size() == 10);
    for (const auto& [name, content] : parts) {
        INFO(name);
        // The reader wants the declaration of HTML in place of that of XML.
        const auto markup = "<!DOCTYPE html>\n" + content.substr(content.find("?>") + 3);
        CHECK(klubba::testing::read_markup(markup).error.empty());
        const bool is_named =
            name == "[Content_Types].xml" || name.ends_with(".rels") ||
            parts.at("[Content_Types].xml").find("\"/" + name + "\"") != std::string::npos;
        CHECK(is_named);
    }
}

TEST_CASE("headings, lists and tables of an office document are real ones", "[print][docx]")
{
    const auto parts = parts_of(docx_of(sample()));
    const auto& text = parts.at("word/document.xml");
    CHECK(count_of(text, "<w:pStyle w:val=\"Heading1\"/>") == 1);
    CHECK(count_of(text, "<w:pStyle w:val=\"Heading2\"/>") == 5);
    CHECK(count_of(text, "<w:pStyle w:val=\"Heading3\"/>") == 3);
    CHECK(count_of(text, "<w:tblHeader/>") == 2);
    CHECK(count_of(text, "<w:numId w:val=\"2\"/>") == 2);  // two clauses with att
    CHECK(count_of(text, "<w:numId w:val=\"1\"/>") == 2);  // two bullets
    CHECK(count_of(text, "<w:numId w:val=\"10\"/>") == 2); // two numbered sentences
    CHECK(count_of(text, "<w:numId w:val=\"11\"/>") == 2); // and a list that begins at 1 again
    CHECK(count_of(parts.at("word/numbering.xml"), "<w:startOverride w:val=\"1\"/>") == 2);
    CHECK(count_of(text, "PAGEREF p1 ") == 1);
    CHECK(count_of(text, "w:name=\"p1\"") == 1);
    CHECK(count_of(text, "<w:pageBreakBefore/>") == 1);
    CHECK(count_of(parts.at("word/header1.xml"), " NUMPAGES ") == 1);
    CHECK(count_of(parts.at("docProps/core.xml"), "2026-02-12T13:12:00Z") == 2);
}

TEST_CASE("what people write is text in an office document", "[print][docx]")
{
    const auto parts = parts_of(docx_of(sample()));
    CHECK(count_of(parts.at("word/document.xml"), "Provnämnden &lt;i&gt; &amp; ") == 1);
    CHECK(count_of(parts.at("word/document.xml"),
                   "Rad ett.</w:t><w:br/><w:t xml:space=\"preserve\">Rad två.") == 1);
}

TEST_CASE("an office document has the logo, letters and colour of the body", "[print][docx]")
{
    auto document = sample(2);
    document.looks.accent = Rgb{0x7A1D3C};
    document.looks.typeface = "Inter Display";
    document.looks.logo = minutes::Logo{
        minutes::Logo::Form::Svg,
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>)",
        "Exempelköpings kommun", 10};
    const auto parts = parts_of(docx_of(document));
    CHECK(parts.at("word/media/logo.png").starts_with("\x89PNG"));
    const auto& text = parts.at("word/document.xml");
    CHECK(count_of(text, "descr=\"Exempelköpings kommun\"") == 2);
    CHECK(count_of(text, "cx=\"720000\" cy=\"360000\"") == 2);
    CHECK(count_of(text, "1D4F7A") == 0);
    CHECK(klubba::testing::read_markup("<!DOCTYPE html>\n" + text.substr(text.find("?>") + 3))
              .error.empty());
    CHECK(count_of(parts.at("word/styles.xml"), "Inter Display") == 4);
    CHECK(count_of(parts.at("word/styles.xml"), "7A1D3C") > 0);
    CHECK(count_of(parts.at("word/_rels/document.xml.rels"), "media/logo.png") == 1);
    CHECK(count_of(parts.at("[Content_Types].xml"), "image/png") == 1);
}
