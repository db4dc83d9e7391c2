#include "reader/notice_file.h"
#include "reader/written_pdf.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <random>

// mutated_pdfs COUNT: so many PDFs, each spoilt in its own way, through the confined child. Every
// one is read or refused in a sentence, in the time that a child has. tests/mutated/run looks from
// outside at what the children do meanwhile.

using namespace klubba::reader;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t end)
{
    return std::uniform_int_distribution<std::size_t>{0, end - 1}(random);
}

std::string whole_pdf()
{
    std::vector<std::vector<Placed>> pages;
    for (int page = 0; page < 3; ++page) {
        std::vector<Placed> texts{{60, 760, "Kulturn\xE4mnden"},
                                  {60, 740, "Datum: 2027-03-16"},
                                  {60, 725, "Tid: kl. 09.00"}};
        for (int item = 1; item <= 8; ++item)
            texts.push_back(
                {60, 700.0 - 20 * item, std::to_string(page * 8 + item) + ". Budget (del " + "x)"});
        pages.push_back(std::move(texts));
    }
    return written_pdf(pages);
}

void flip_bytes(std::string& bytes, Random& random)
{
    for (auto left = 1 + below(random, 40); left > 0; --left)
        bytes[below(random, bytes.size())] = static_cast<char>(below(random, 256));
}

/// A number of the file becomes another: lengths, places, references, sizes.
void change_numbers(std::string& bytes, Random& random)
{
    constexpr std::array others{"0",          "-1",       "1",     "65536", "2147483647",
                                "4294967295", "99999999", "1e308", "3",     "-2147483648"};
    for (auto left = 1 + below(random, 6); left > 0; --left) {
        const auto at = bytes.find_first_of("0123456789", below(random, bytes.size()));
        if (at == std::string::npos) continue;
        const auto end = bytes.find_first_not_of("0123456789", at);
        bytes.replace(at, (end == std::string::npos ? bytes.size() : end) - at,
                      others[below(random, others.size())]);
    }
}

void cut_and_paste(std::string& bytes, Random& random)
{
    const auto from = below(random, bytes.size());
    const auto piece = bytes.substr(from, 1 + below(random, 400));
    bytes.insert(below(random, bytes.size()), piece);
    if (below(random, 2) == 0) bytes.erase(below(random, bytes.size()), piece.size());
}

/// Names of what makes readers of PDF do more than read.
void insert_actions(std::string& bytes, Random& random)
{
    constexpr std::array actions{"/OpenAction << /S /Launch /F (/bin/sh) >> ",
                                 "/AA << /O << /S /URI /URI (http://127.0.0.1/) >> >> ",
                                 "/Filter [/FlateDecode /FlateDecode /LZWDecode] ",
                                 "/Filter /JBIG2Decode ",
                                 "/Filter /JPXDecode ",
                                 "/F (/etc/passwd) /FFilter /ASCIIHexDecode ",
                                 "/Names << /EmbeddedFiles 1 0 R >> ",
                                 "/Kids [ 2 0 R 2 0 R ] ",
                                 "/Prev 9 /XRefStm 9 "};
    for (auto left = 1 + below(random, 4); left > 0; --left) {
        const auto at = bytes.find("<<", below(random, bytes.size()));
        if (at != std::string::npos) bytes.insert(at + 2, actions[below(random, actions.size())]);
    }
}

std::string mutated(std::string bytes, unsigned seed)
{
    Random random{seed};
    switch (below(random, 6)) {
    case 0:
        bytes.resize(10 + below(random, bytes.size() - 10));
        break;
    case 1:
        flip_bytes(bytes, random);
        break;
    case 2:
        change_numbers(bytes, random);
        break;
    case 3:
        cut_and_paste(bytes, random);
        break;
    case 4:
        insert_actions(bytes, random);
        break;
    default:
        insert_actions(bytes, random);
        change_numbers(bytes, random);
        flip_bytes(bytes, random);
    }
    return bytes;
}

/// What else is asked of a PDF, by other programs, of some of them: a page's picture, pages cut
/// out, the outline.
constexpr unsigned asked_more_of = 5;

const std::string* trouble_of(const Unread& unread, const std::string& path)
{
    const bool is_said = unread.context.starts_with(path) && unread.why != Unread::Why::NotConfined;
    return is_said ? nullptr : &unread.context;
}

std::string trouble_with_more(const std::string& path)
{
    const auto trouble = [&](const auto& result) -> std::string {
        const auto* said = result ? nullptr : trouble_of(result.error(), path);
        return said == nullptr ? "" : *said;
    };
    return trouble(render_pdf_page(path, 1, 72)) + trouble(cut_pdf_pages(path, 2, 3)) +
           trouble(read_pdf_outline(path));
}

} // namespace

int main(int count, char** arguments)
{
    const unsigned long most = count == 2 ? std::strtoul(arguments[1], nullptr, 10) : 0;
    if (most == 0) {
        std::cerr << "mutated_pdfs COUNT\n";
        return 2;
    }
    const auto whole = whole_pdf();
    if (!read_notice_file(file_of("whole.pdf", whole))) {
        std::cerr << "the PDF is not read even when it is whole\n";
        return 1;
    }
    std::map<std::string, int> ends;
    for (unsigned seed = 0; seed < most; ++seed) {
        const auto path = file_of("mutated.pdf", mutated(whole, seed));
        const auto read = read_notice_file(path);
        auto trouble = seed % asked_more_of == 0 ? trouble_with_more(path) : std::string{};
        if (const auto* said = read ? nullptr : trouble_of(read.error(), path)) trouble += *said;
        if (!trouble.empty()) {
            std::cerr << "seed " << seed << ": " << trouble << '\n';
            return 1;
        }
        ++ends[read ? "read" : read.error().context.substr(path.size())];
    }
    for (const auto& [end, times] : ends)
        std::cout << times << ": " << end << '\n';
    return 0;
}
