#include "reader/notice_file.h"
#include "reader/written_pdf.h"
#include "support/catch.h"

#include <algorithm>
#include <filesystem>

using namespace klubba::reader;
using klubba::paper::Page;
using Why = Unread::Why;

namespace {

bool has_poppler()
{
    if (installed("pdftotext")) return true;
    WARN("skipped: poppler-utils is not installed");
    return false;
}

std::vector<std::vector<Placed>> notice_pages()
{
    return {{{60, 760, "Kulturn\xE4mnden"},
             {60, 740, "Datum: 2027-03-16"},
             {60, 725, "Tid: kl. 09.00"},
             {60, 710,
              "Plats: R\xE5"
              "dhuset"},
             {60, 680, "Ledam\xF6ter"},
             {300, 680, "Ers\xE4ttare"},
             {60, 668, "Ada Str\xF6m (S), ordf\xF6rande"},
             {300, 668, "Eva Hed (S)"},
             {60, 656, "Bo Ek (M)"},
             {300, 656, "Frans Gren (C)"},
             {300, 644, "Gun Al (V)"},
             {60, 600, "F\xF6redragningslista"},
             {60, 580, "1."},
             {90, 580, "Upprop"},
             {60, 565, "2."},
             {90, 565, "Val av justerare"},
             {60, 550, "3."},
             {90, 550, "Budget 2028"},
             {450, 550, "KN 2027/14"}}};
}

Why why_not(const std::string& path)
{
    const auto read = read_notice_file(path);
    REQUIRE_FALSE(read);
    INFO(read.error().context);
    CHECK(read.error().context.starts_with(path));
    CHECK(read.error().context.find('\n') == std::string::npos);
    return read.error().why;
}

} // namespace

TEST_CASE("a notice in PDF is read, and every source has its place on the page", "[reader][notice]")
{
    if (!has_poppler()) return;
    const auto read = read_notice_file(file_of("notice.pdf", written_pdf(notice_pages())));
    REQUIRE(read);
    const auto& draft = read->draft;
    CHECK(draft.body == "Kulturnämnden");
    REQUIRE(draft.items.size() == 3);
    CHECK(draft.items[2].title == "Budget 2028");
    CHECK(draft.items[2].registry_numbers == std::vector<std::string>{"KN 2027/14"});
    REQUIRE(draft.members.size() == 5);
    CHECK(draft.members[1].seat == klubba::meeting::SeatKind::Member);
    CHECK(draft.members[4].name == "Gun Al");
    CHECK(draft.members[4].seat == klubba::meeting::SeatKind::Substitute);
    for (const auto& source : draft.sources) {
        INFO(source.path);
        CHECK(source.page == 1);
        REQUIRE(source.box.size() == 4);
        CHECK(source.box[0] >= 59);
        CHECK(source.box[0] < source.box[2]);
        CHECK(source.box[1] < source.box[3]);
        CHECK(source.box[3] < 842);
    }
    const auto title = std::find_if(draft.sources.begin(), draft.sources.end(),
                                    [](const auto& each) { return each.path == "items[1].title"; });
    REQUIRE(title != draft.sources.end());
    CHECK(title->box[1] < 842 - 565);
    CHECK(title->box[3] > 842 - 565);
}

TEST_CASE("the kind of a file is told by what is in it", "[reader][notice]")
{
    const std::string text =
        "N\xC3\xA4mnd\n2027-03-16 kl. 9.00\n\nDagordning\n1. Upprop\n2. Budget\n"
        "3. Annat\n";
    const auto plain = read_notice_file(file_of("text.pdf", text));
    REQUIRE(plain);
    CHECK(plain->draft.items.size() == 3);
    CHECK_FALSE(plain->draft.sources.front().page);
    const auto page = read_notice_file(
        file_of("page.txt", "<!doctype html><h1>Dagordning</h1><p>2027-03-16 kl. 9.00</p><ol>"
                            "<li>Upprop<li>Budget<li>Annat</ol>"));
    REQUIRE(page);
    CHECK(page->draft.items.size() == 3);
    if (!has_poppler()) return;
    CHECK(read_notice_file(file_of("notice.txt", written_pdf(notice_pages()))));
}

TEST_CASE("a file that cannot be read says why in one sentence", "[reader][notice]")
{
    CHECK(why_not("/nowhere/notice.pdf") == Why::NotOpened);
    CHECK(why_not("/tmp") == Why::NotOpened);
    CHECK(why_not(file_of("nothing.pdf", "")) == Why::NotText);
    CHECK(why_not(file_of("zip.pdf", std::string("PK\3\4\0\0\0\0", 8))) == Why::NotText);
    CHECK(why_not(file_of("letter.txt", "Hej!\n\nVi ses.\n")) == Why::NoAgenda);
    const auto large = file_of("large.pdf", "%PDF-1.4\n");
    std::filesystem::resize_file(large, largest_pdf + 1);
    CHECK(why_not(large) == Why::TooLarge);
    std::filesystem::remove(large);
}

TEST_CASE("a PDF that is locked, cut off or only a picture says so", "[reader][notice]")
{
    if (!has_poppler()) return;
    const auto whole = written_pdf(notice_pages());
    CHECK(why_not(file_of("cut.pdf", whole.substr(0, 200))) == Why::Damaged);
    CHECK(why_not(file_of("head.pdf", "%PDF-1.4\n")) == Why::Damaged);
    CHECK(why_not(file_of("scan.pdf", written_pdf({{}, {}}))) == Why::Scan);
    const auto scan = read_notice_file(file_of("scan.pdf", written_pdf({{}, {}})));
    CHECK(scan.error().context.ends_with(
        "has 2 pages but no text: it is a picture, as a scanner makes it"));
    auto locked = whole;
    const auto root = locked.find("/Root");
    locked.insert(root, "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
                            std::string(64, 'A') + "> /U <" + std::string(64, 'B') +
                            "> >> /ID [<00><00>] ");
    CHECK(why_not(file_of("locked.pdf", locked)) == Why::Locked);
}

TEST_CASE("only the pages asked for are read", "[reader][pdf]")
{
    if (!has_poppler()) return;
    std::vector<std::vector<Placed>> pages;
    for (int k = 1; k <= 5; ++k)
        pages.push_back({{60, 700, "Sida" + std::to_string(k)}});
    const auto path = file_of("pages.pdf", written_pdf(pages));
    std::vector<std::string> words;
    REQUIRE(read_pdf_pages(path, 2, 3, [&](Page&& page) {
        words.push_back(std::to_string(page.number) + page.words.at(0).text);
        return true;
    }));
    CHECK(words == std::vector<std::string>{"2Sida2", "3Sida3"});
    words.clear();
    REQUIRE(read_pdf_pages(path, 1, 0, [&](Page&& page) {
        words.push_back(page.words.at(0).text);
        return words.size() < 2;
    }));
    CHECK(words.size() == 2);
}

TEST_CASE("a page is rendered as a picture", "[reader][pdf]")
{
    if (!has_poppler()) return;
    const auto path = file_of("notice.pdf", written_pdf(notice_pages()));
    const auto picture = render_pdf_page(path, 1, 72);
    REQUIRE(picture);
    REQUIRE(picture->size() > 24);
    CHECK(picture->starts_with("\x89PNG"));
    CHECK(static_cast<unsigned char>(picture->at(18)) * 256 +
              static_cast<unsigned char>(picture->at(19)) ==
          595);
    CHECK_FALSE(render_pdf_page(path, 9, 72));
    CHECK_FALSE(render_pdf_page(file_of("text.pdf", "Hej"), 1, 72));
}

TEST_CASE("pages are cut out to a PDF of their own, the same each time", "[reader][pdf]")
{
    if (!has_poppler()) return;
    const auto path = file_of(
        "three.pdf", written_pdf({{{60, 700, "Ett"}}, {{60, 700, "Tv\xE5"}}, {{60, 700, "Tre"}}}));
    const auto cut = cut_pdf_pages(path, 2, 2);
    REQUIRE(cut);
    const auto again = cut_pdf_pages(path, 2, 2);
    REQUIRE(again);
    CHECK(*cut == *again);
    std::vector<Page> pages;
    REQUIRE(read_pdf_pages(file_of("cut.pdf", *cut), 1, 0, [&](Page&& page) {
        pages.push_back(std::move(page));
        return true;
    }));
    REQUIRE(pages.size() == 1);
    REQUIRE(pages[0].words.size() == 1);
    CHECK(pages[0].words[0].text == "Tv\u00E5");
    CHECK_FALSE(cut_pdf_pages(path, 9, 9));
    CHECK_FALSE(cut_pdf_pages(file_of("text.pdf", "Hej"), 1, 1));
    const auto outline = read_pdf_outline(path);
    REQUIRE(outline);
    CHECK(outline->empty());
}
