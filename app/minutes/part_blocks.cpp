#include "minutes/part_blocks.h"

#include <algorithm>

namespace klubba::minutes {

using meeting::ClauseStyle;

Runs plain(std::string text)
{
    return {{std::move(text), Emphasis::Plain}};
}

void add_paragraph(Part& part, std::string text, ParagraphRole role)
{
    part.blocks.emplace_back(Paragraph{plain(std::move(text)), role});
}

void add_heading(Part& part, const std::string& text)
{
    part.blocks.emplace_back(Heading{3, {}, text, {}});
}

void add_list(Part& part, const char* heading, const std::vector<std::string>& lines)
{
    if (lines.empty()) return;
    add_heading(part, heading);
    List list;
    for (const auto& line : lines)
        list.items.push_back({plain(line), {}});
    part.blocks.emplace_back(std::move(list));
}

void add_text(Part& part, const char* heading, const std::string& text, Origin origin)
{
    const auto all = paragraphs(text, origin);
    if (all.empty()) return;
    add_heading(part, heading);
    for (const auto& one : all)
        part.blocks.emplace_back(one);
}

Clauses clauses_block(const std::string& lead_in,
                      const std::vector<std::string>& texts,
                      ClauseStyle style,
                      Origin origin)
{
    Clauses block{lead_in, {}, origin};
    for (const auto& text : texts) {
        std::string marker;
        if (style == ClauseStyle::AttClauses)
            marker = "att";
        else if (texts.size() > 1)
            marker = std::to_string(block.clauses.size() + 1) + ".";
        block.clauses.push_back({marker, text});
    }
    return block;
}

std::vector<Paragraph> paragraphs(const std::string& text, Origin origin)
{
    std::vector<Paragraph> all;
    std::string current;
    const auto finish = [&] {
        const auto last = current.find_last_not_of(" \t\r\n");
        current.erase(last == std::string::npos ? 0 : last + 1);
        if (!current.empty()) all.push_back({plain(current), ParagraphRole::Body, origin});
        current.clear();
    };
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            finish();
        else
            current += (current.empty() ? "" : "\n") + line;
        at = end + 1;
    }
    finish();
    return all;
}

} // namespace klubba::minutes
