#include "print/finish.h"
#include "print/pdf.h"
#include "print/sample.h"
#include "support/catch.h"

#include <algorithm>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>
#include <string>
#include <vector>

using namespace klubba;
using namespace klubba::print;
using Object = QPDFObjectHandle;

namespace {

std::string pdf_of(const minutes::Document& document)
{
    const auto pdf = to_pdf(document);
    REQUIRE(pdf.has_value());
    return *pdf;
}

/// The file read back; fails the test where qpdf finds anything odd with it.
class Read {
public:
    explicit Read(const std::string& bytes) : m_bytes{bytes}
    {
        m_pdf.processMemoryFile("test", m_bytes.data(), m_bytes.size());
        CHECK(m_pdf.getWarnings().empty());
    }

    QPDF& pdf() { return m_pdf; }
    Object root() { return m_pdf.getRoot(); }
    const std::vector<Object>& pages() { return m_pdf.getAllPages(); }

    /// All structure elements, in order.
    std::vector<Object> elements()
    {
        std::vector<Object> all;
        add(root().getKey("/StructTreeRoot").getKey("/K").getArrayItem(0), all);
        return all;
    }

    static std::string tag(Object element) { return element.getKey("/S").getName(); }

private:
    static void add(Object element, std::vector<Object>& all)
    {
        all.push_back(element);
        auto kids = element.getKey("/K");
        if (!kids.isArray()) return;
        for (auto& kid : kids.aitems()) {
            if (kid.isDictionary() && kid.hasKey("/S")) add(kid, all);
        }
    }

    std::string m_bytes;
    QPDF m_pdf;
};

/// What is drawn outside every mark, and the numbers of the marks.
class MarkReader : public QPDFObjectHandle::ParserCallbacks {
public:
    void handleObject(Object object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        static const std::set<std::string> drawing{"f",  "f*", "S",  "s", "B",
                                                   "Tj", "TJ", "Do", "'", "\""};
        const auto name = object.getOperatorValue();
        if (name == "BDC" || name == "BMC") {
            m_open.push_back(m_operands.front().getName());
            auto last = m_operands.back();
            if (last.isDictionary() && last.hasKey("/MCID"))
                numbers.push_back(static_cast<int>(last.getKey("/MCID").getIntValue()));
        } else if (name == "EMC") {
            REQUIRE_FALSE(m_open.empty());
            m_open.pop_back();
        } else if (drawing.contains(name) && m_open.empty()) {
            unmarked.push_back(name);
        } else if (drawing.contains(name) && m_open.front() == "/Artifact") {
            ++artifacts;
        }
        m_operands.clear();
    }
    void handleEOF() override { CHECK(m_open.empty()); }

    std::vector<std::string> unmarked;
    std::vector<int> numbers;
    int artifacts = 0;

private:
    std::vector<Object> m_operands;
    std::vector<std::string> m_open;
};

std::size_t count(const std::vector<Object>& elements, const std::string& tag)
{
    return static_cast<std::size_t>(
        std::count_if(elements.begin(), elements.end(),
                      [&](const Object& one) { return Read::tag(one) == tag; }));
}

} // namespace

TEST_CASE("a document set twice is the same to the byte", "[print][pdf]")
{
    CHECK(pdf_of(sample()) == pdf_of(sample()));
    CHECK(pdf_of(sample(60)) != pdf_of(sample(59)));
}

TEST_CASE("a PDF says its language, title, date and what its colours mean", "[print][pdf]")
{
    Read read{pdf_of(sample())};
    auto root = read.root();
    CHECK(root.getKey("/Lang").getStringValue() == "sv-SE");
    CHECK(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    CHECK(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    auto info = read.pdf().getTrailer().getKey("/Info");
    CHECK(info.getKey("/Title").getUTF8Value() == "Protokoll 2026-02-12, Provnämnden");
    CHECK(info.getKey("/Author").getUTF8Value() == "Provnämnden");
    CHECK(info.getKey("/CreationDate").getStringValue() == "D:20260212131200Z");
    CHECK_FALSE(read.pdf().getTrailer().hasKey("/Encrypt"));
    CHECK(read.pdf().getPDFVersion() == "1.7");
    auto intent = root.getKey("/OutputIntents").getArrayItem(0);
    CHECK(intent.getKey("/S").getName() == "/GTS_PDFA1");
    auto profile = intent.getKey("/DestOutputProfile");
    CHECK(profile.getDict().getKey("/N").getIntValue() == 3);
    const auto bytes = profile.getStreamData();
    const std::string icc{reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
    CHECK(icc.substr(36, 4) == "acsp");
    CHECK(icc.substr(16, 4) == "RGB ");
}

TEST_CASE("the metadata stand unpacked in the file, and their texts are text", "[print][pdf]")
{
    auto document = sample();
    document.title = "Protokoll <b> & mer";
    const auto bytes = pdf_of(document);
    for (const auto* text :
         {"<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
          "<pdfuaid:part>1</pdfuaid:part>", "<xmp:CreateDate>2026-02-12T13:12:00Z",
          "Protokoll &lt;b&gt; &amp; mer", "<rdf:li>sv-SE</rdf:li>"}) {
        INFO(text);
        CHECK(bytes.find(text) != std::string::npos);
    }
}

TEST_CASE("every font is embedded and says which letters its glyphs are", "[print][pdf]")
{
    Read read{pdf_of(sample())};
    std::size_t fonts = 0;
    for (auto& object : read.pdf().getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/Type").isNameAndEquals("/Font")) continue;
        auto subtype = object.getKey("/Subtype").getName();
        if (subtype == "/CIDFontType0" || subtype == "/CIDFontType2") continue;
        ++fonts;
        CHECK(object.hasKey("/ToUnicode"));
        auto described =
            subtype == "/Type0" ? object.getKey("/DescendantFonts").getArrayItem(0) : object;
        auto descriptor = described.getKey("/FontDescriptor");
        CHECK((descriptor.hasKey("/FontFile3") || descriptor.hasKey("/FontFile2")));
        CHECK(descriptor.getKey("/FontName").getName().substr(7, 6) == "+Inter");
    }
    CHECK(fonts >= 3);
}

TEST_CASE("nothing is drawn that is neither content nor an artifact", "[print][pdf]")
{
    Read read{pdf_of(sample())};
    CHECK(read.pages().size() >= 3);
    for (auto page : read.pages()) {
        MarkReader marks;
        page.parsePageContents(&marks);
        CHECK(marks.unmarked.empty());
        CHECK(marks.artifacts > 0);
        for (std::size_t i = 0; i < marks.numbers.size(); ++i)
            CHECK(marks.numbers[i] == static_cast<int>(i));
        CHECK(page.getKey("/Tabs").getName() == "/S");
    }
}

TEST_CASE("every mark on a page leads to its element and back", "[print][pdf]")
{
    Read read{pdf_of(sample())};
    // Pages and numbers that elements say are theirs.
    std::map<std::pair<QPDFObjGen, long long>, QPDFObjGen> owners;
    for (auto& element : read.elements()) {
        auto kids = element.getKey("/K");
        if (!kids.isArray()) continue;
        for (auto& kid : kids.aitems()) {
            if (kid.isInteger())
                owners[{element.getKey("/Pg").getObjGen(), kid.getIntValue()}] =
                    element.getObjGen();
            else if (kid.getKey("/Type").isNameAndEquals("/MCR"))
                owners[{kid.getKey("/Pg").getObjGen(), kid.getKey("/MCID").getIntValue()}] =
                    element.getObjGen();
        }
    }
    auto numbers = read.root().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
    std::size_t found = 0;
    for (std::size_t i = 0; i < read.pages().size(); ++i) {
        auto page = read.pages()[i];
        MarkReader marks;
        page.parsePageContents(&marks);
        CHECK(page.getKey("/StructParents").getIntValue() == static_cast<long long>(i));
        auto parents = numbers.getArrayItem(static_cast<int>(2 * i + 1));
        REQUIRE(parents.getArrayNItems() == static_cast<int>(marks.numbers.size()));
        for (int number = 0; number < parents.getArrayNItems(); ++number, ++found)
            CHECK(owners.at({page.getObjGen(), number}) ==
                  parents.getArrayItem(number).getObjGen());
    }
    CHECK(owners.size() == found);
}

TEST_CASE("the structure has headings, lists and tables with their headers", "[print][pdf]")
{
    Read read{pdf_of(sample())};
    const auto elements = read.elements();
    CHECK(count(elements, "/H1") == 1);
    CHECK(count(elements, "/H2") == 5);
    CHECK(count(elements, "/H3") == 3);
    CHECK(count(elements, "/Table") == 2);
    CHECK(count(elements, "/TR") == 1 + 2 + 1 + 60);
    CHECK(count(elements, "/Caption") == 2);
    CHECK(count(elements, "/Link") == 4);
    for (auto element : elements) {
        if (Read::tag(element) == "/TH") {
            const auto scope = element.getKey("/A").getKey("/Scope").getName();
            CHECK((scope == "/Column" || scope == "/Row"));
        }
        if (Read::tag(element) == "/L") CHECK(element.getKey("/A").hasKey("/ListNumbering"));
        if (Read::tag(element) != "/LI") continue;
        for (auto& kid : element.getKey("/K").aitems())
            CHECK((Read::tag(kid) == "/Lbl" || Read::tag(kid) == "/LBody"));
    }
}

TEST_CASE("links are said aloud, printed and part of the structure", "[print][pdf]")
{
    Read read{pdf_of(sample())};
    std::size_t links = 0;
    for (auto page : read.pages()) {
        if (!page.hasKey("/Annots")) continue;
        for (auto& link : page.getKey("/Annots").aitems()) {
            ++links;
            CHECK(link.getKey("/Contents").getUTF8Value().find("§ ") == 0);
            CHECK(link.getKey("/F").getIntValue() == 4);
            CHECK(link.getKey("/StructParent").getIntValue() >=
                  static_cast<long long>(read.pages().size()));
            CHECK(link.getKey("/Dest").getArrayItem(0).isPageObject());
        }
    }
    CHECK(links == 4);
}

TEST_CASE("bookmarks lead to the document and its parts", "[print][pdf]")
{
    Read read{pdf_of(sample())};
    auto top = read.root().getKey("/Outlines").getKey("/First");
    CHECK(top.getKey("/Title").getUTF8Value() == "Protokoll Provnämnden <i> & \"vänner\"");
    std::vector<std::string> titles;
    for (auto one = top.getKey("/First"); one.isDictionary(); one = one.getKey("/Next"))
        titles.push_back(one.getKey("/Title").getUTF8Value());
    CHECK(titles == std::vector<std::string>{"Underskrifter", "Ärendelista", "Anslagsbevis",
                                             "§ 1 Första", "§ 2 Andra"});
}

TEST_CASE("whatever people write, a mark is never taken for text nor text for a mark",
          "[print][pdf]")
{
    auto document = sample(2);
    for (const auto* text : {"/P << BDC", "(/NonStruct <</X 1>> BDC", ") EMC /P <</MCID 7>> BDC",
                             "\\(\\", "% /P << >> BDC"}) {
        minutes::Paragraph paragraph;
        paragraph.runs = {{text}};
        document.parts.back().blocks.emplace_back(paragraph);
    }
    Read read{pdf_of(document)};
    std::size_t marks = 0;
    for (auto element : read.elements()) {
        auto kids = element.getKey("/K");
        if (!kids.isArray()) continue;
        for (auto& kid : kids.aitems())
            marks += kid.isInteger() || (kid.isDictionary() && kid.hasKey("/MCID")) ? 1 : 0;
    }
    std::size_t on_pages = 0;
    for (const auto& page : read.pages()) {
        MarkReader reader;
        QPDFPageObjectHelper{page}.parseContents(&reader);
        for (std::size_t i = 0; i < reader.numbers.size(); ++i)
            CHECK(reader.numbers[i] == static_cast<int>(i));
        on_pages += reader.numbers.size();
        CHECK(reader.unmarked.empty());
    }
    CHECK(on_pages == marks);
}

TEST_CASE("a logo is a figure that says what it shows", "[print][pdf]")
{
    // One red dot.
    static const std::string png{
        "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x8\x2\0\0\0\x90wS\xde\0\0\0\xcIDATx\x9c"
        "c\xf8\xcf\xc0\0\0\3\1\1\0\xc9\xfe\x92\xef\0\0\0\0IEND\xae"
        "B`\x82",
        69};
    for (const auto& logo :
         {minutes::Logo{minutes::Logo::Form::Png, png, "Exempelköpings kommun", 14},
          minutes::Logo{minutes::Logo::Form::Svg,
                        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">)"
                        R"(<rect width="20" height="10" fill="#7A1D3C"/></svg>)",
                        "Exempelköpings kommun", 14}}) {
        auto document = sample(2);
        document.looks.logo = logo;
        Read read{pdf_of(document)};
        const auto elements = read.elements();
        CHECK(count(elements, "/Figure") == 1);
        auto figure = *std::find_if(elements.begin(), elements.end(),
                                    [](const Object& one) { return Read::tag(one) == "/Figure"; });
        CHECK(figure.getKey("/Alt").getUTF8Value() == "Exempelköpings kommun");
        auto box = figure.getKey("/A").getKey("/BBox");
        REQUIRE(box.isArray());
        const double height =
            box.getArrayItem(3).getNumericValue() - box.getArrayItem(1).getNumericValue();
        CHECK(height == Approx(14 * 72 / 25.4).margin(0.1));
        for (const auto& page : read.pages()) {
            MarkReader reader;
            QPDFPageObjectHelper{page}.parseContents(&reader);
            CHECK(reader.unmarked.empty());
        }
    }
}

TEST_CASE("a logo that is no picture, or letters that are not there, make no document",
          "[print][pdf]")
{
    auto document = sample(2);
    document.looks.logo = minutes::Logo{minutes::Logo::Form::Png, "no picture", "x", 14};
    CHECK(to_pdf(document).error().context.starts_with("the logo cannot be read: "));
    document.looks.logo.reset();
    document.looks.typeface = "Nowhere Sans";
    CHECK(to_pdf(document).error().context == "the typeface Nowhere Sans is not installed");
}

TEST_CASE("the ballots of a council of 71 are on one page with what the vote was about",
          "[print][pdf]")
{
    minutes::Table table{"Röster", {"Ledamot", "Röst"}, {}};
    for (int i = 1; i <= 71; ++i)
        table.rows.push_back(
            {{"Ledamot Nummer " + std::to_string(i) + " (KD)", {}}, {"Avstår", {}}});
    minutes::Part part{minutes::PartRole::Item, {}};
    part.blocks.emplace_back(minutes::Heading{1, {}, "Omröstning", {}});
    part.blocks.emplace_back(
        minutes::Fields{{{"Ja-röst", {{{"Bifall"}}}}, {"Nej-röst", {{{"Avslag"}}}}}});
    part.blocks.emplace_back(table);
    auto document = sample(2);
    document.parts = {part};
    Read read{pdf_of(document)};
    CHECK(read.pages().size() == 1);
}
