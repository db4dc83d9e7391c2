#include "klubbactl/document_lines.h"

#include "klubbactl/tool.h"
#include "minutes/seal.h"
#include "paper/html.h"
#include "paper/layout.h"
#include "print/package.h"
#include "reader/pdf.h"
#include "wire/json.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace klubba::ctl {

namespace {

using Lines = std::vector<std::string>;

Lines texts_of(const std::vector<paper::Line>& lines)
{
    Lines texts;
    for (const auto& line : lines)
        texts.push_back(line.text);
    return texts;
}

Lines split(const std::string& text)
{
    Lines lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

Result<Lines, Failure> pdf_lines(const std::filesystem::path& file)
{
    std::vector<paper::Page> pages;
    const auto read = reader::read_pdf_pages(file, 1, 0, [&](paper::Page page) {
        pages.push_back(std::move(page));
        return true;
    });
    if (!read) return unexpected<Failure>(reader::failure_of(read.error()));
    return texts_of(paper::lines_of(std::move(pages), {}));
}

/// The words of a text document: its paragraphs are those of a web page under another name.
std::string as_web_page(std::string xml)
{
    const auto replace = [&](std::string_view what, std::string_view by) {
        for (auto at = xml.find(what); at != std::string::npos; at = xml.find(what, at + by.size()))
            xml.replace(at, what.size(), by);
    };
    replace("<w:p>", "<p>");
    replace("<w:p ", "<p ");
    replace("</w:p>", "</p>");
    replace("<w:br/>", "<br/>");
    replace("<w:tab/>", " ");
    return "<html><head><meta charset=\"utf-8\"/></head><body>" +
           xml.substr(std::min(xml.find("<w:body>"), xml.size())) + "</body></html>";
}

const std::string* file_in(const std::vector<print::PackedFile>& files, std::string_view name)
{
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const auto& one) { return one.name == name; });
    return found == files.end() ? nullptr : &found->content;
}

Result<DocumentFile, Failure> read_docx(const std::string& content)
{
    const auto files = print::unpacked(content);
    if (!files) return unexpected<Failure>(files.error());
    const auto* text = file_in(*files, "word/document.xml");
    if (text == nullptr)
        return failure(Failure::Kind::BadInput, "it is a ZIP file, and no text document");
    DocumentFile document{"docx", {}, texts_of(paper::lines_of_html(as_web_page(*text)))};
    if (const auto* about = file_in(*files, "docProps/core.xml"))
        document.seal = minutes::seal_in(*about);
    // The heads and feet of its pages stand beside the text.
    for (const auto* name : {"word/header1.xml", "word/footer1.xml"})
        if (const auto* part = file_in(*files, name))
            for (auto& line : texts_of(paper::lines_of_html(as_web_page("<w:body>" + *part))))
                document.lines.push_back(std::move(line));
    return document;
}

/// ".sections[2].title: …", one for each value; the seal apart.
void add_values(Lines& lines, const Value& value, const std::string& where)
{
    if (const auto* items = value.get<Value::Array>()) {
        for (std::size_t i = 0; i < items->size(); ++i)
            add_values(lines, (*items)[i], where + "[" + std::to_string(i) + "]");
    } else if (const auto* members = value.get<Value::Object>()) {
        for (const auto& [name, member] : *members)
            add_values(lines, member, where + "." + name);
    } else {
        lines.push_back(where + ": " + wire::print_json(value));
    }
}

Result<DocumentFile, Failure> read_json(const std::string& content)
{
    const auto value = wire::parse_json(content);
    if (!value) return unexpected<Failure>(value.error());
    DocumentFile document{"json", minutes::seal_in(content), {}};
    add_values(document.lines, *value, {});
    return document;
}

} // namespace

Result<DocumentFile, Failure> read_document(const std::filesystem::path& file)
{
    const auto content = read_file(file);
    if (!content) return unexpected<Failure>(content.error());
    if (content->starts_with("PK")) return read_docx(*content);
    if (content->starts_with('{')) return read_json(*content);
    DocumentFile document{"txt", minutes::seal_in(*content), {}};
    if (reader::is_pdf(*content)) {
        auto lines = pdf_lines(file);
        if (!lines) return unexpected<Failure>(lines.error());
        document.format = "pdf";
        document.lines = std::move(*lines);
    } else if (paper::is_html(*content)) {
        document.format = "html";
        document.lines = texts_of(paper::lines_of_html(*content));
    } else {
        document.lines = split(*content);
    }
    return document;
}

} // namespace klubba::ctl
