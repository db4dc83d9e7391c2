#include "reader/written_pdf.h"

#include <filesystem>
#include <fstream>

namespace klubba::reader {

namespace {

std::string escaped(const std::string& text)
{
    std::string made;
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') made += '\\';
        made += c;
    }
    return made;
}

class Objects {
public:
    /// Objects are numbered from 1 in the order in which they are added.
    void add(const std::string& content)
    {
        m_places.push_back(m_bytes.size());
        m_bytes += std::to_string(m_places.size()) + " 0 obj\n" + content + "\nendobj\n";
    }
    std::string finished()
    {
        const auto start = m_bytes.size();
        const auto size = std::to_string(m_places.size() + 1);
        m_bytes += "xref\n0 " + size + "\n0000000000 65535 f \n";
        for (const auto place : m_places) {
            const auto digits = std::to_string(place);
            m_bytes += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
        }
        m_bytes += "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" +
                   std::to_string(start) + "\n%%EOF\n";
        return m_bytes;
    }

private:
    std::string m_bytes = "%PDF-1.4\n";
    std::vector<std::size_t> m_places;
};

} // namespace

std::string written_pdf(const std::vector<std::vector<Placed>>& pages)
{
    Objects objects;
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    std::string kids;
    for (std::size_t i = 0; i < pages.size(); ++i)
        kids += std::to_string(4 + 2 * i) + " 0 R ";
    objects.add("<< /Type /Pages /Kids [ " + kids + "] /Count " + std::to_string(pages.size()) +
                " >>");
    objects.add(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::string content;
        for (const auto& [left, baseline, text] : pages[i])
            content += "BT /F1 10 Tf " + std::to_string(left) + " " + std::to_string(baseline) +
                       " Td (" + escaped(text) + ") Tj ET\n";
        objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
                    std::to_string(5 + 2 * i) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
        objects.add("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content +
                    "endstream");
    }
    return objects.finished();
}

std::string file_of(std::string_view name, std::string_view bytes)
{
    const auto folder = std::filesystem::temp_directory_path() / "klubba-reader";
    std::filesystem::create_directories(folder);
    const auto path = folder / name;
    std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
    return path.string();
}

} // namespace klubba::reader
