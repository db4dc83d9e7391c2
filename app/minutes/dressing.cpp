#include "minutes/dressing.h"

#include "minutes/swedish.h"

#include <algorithm>

namespace klubba::minutes {

namespace {

using Fillings = std::vector<std::string>;

/// What stands in the holes of `pattern` where `text` is that pattern filled.
std::optional<Fillings> fillings_of(std::string_view pattern, std::string_view text)
{
    auto hole = pattern.find("{}");
    if (!text.starts_with(pattern.substr(0, hole))) return std::nullopt;
    if (hole == std::string_view::npos)
        return text == pattern ? std::optional{Fillings{}} : std::nullopt;
    text.remove_prefix(hole);
    Fillings fillings;
    while (hole != std::string_view::npos) {
        pattern.remove_prefix(hole + 2);
        hole = pattern.find("{}");
        const auto after = pattern.substr(0, hole);
        // The last stretch ends the text; the others are the first of their kind.
        const bool ends = hole == std::string_view::npos;
        if (ends && !text.ends_with(after)) return std::nullopt;
        const auto until = ends ? text.size() - after.size() : text.find(after);
        if (until == std::string_view::npos || until == 0) return std::nullopt;
        fillings.emplace_back(text.substr(0, until));
        text.remove_prefix(until + after.size());
    }
    return fillings;
}

std::string filled(std::string_view pattern, const Fillings& fillings)
{
    std::string text;
    std::size_t next = 0;
    for (auto hole = pattern.find("{}"); hole != std::string_view::npos;
         hole = pattern.find("{}")) {
        text += pattern.substr(0, hole);
        if (next < fillings.size()) text += fillings[next++];
        pattern.remove_prefix(hole + 2);
    }
    return text.append(pattern);
}

class Dresser {
public:
    Dresser(const Template& wanted, std::string body)
        : m_wanted{wanted}, m_body{capitalised(std::move(body))}
    {
    }

    void dress(Document& document)
    {
        dress_names(document);
        for (auto& label : document.furniture.foot)
            put(label, Place::Label);
        for (auto& part : document.parts) {
            for (auto& block : part.blocks)
                std::visit([&](auto& one) { dress(one); }, block);
        }
        document.looks = m_wanted.looks;
    }

private:
    /// The template's words for `text`, where they are a phrase of that place.
    [[nodiscard]] std::optional<std::string> words_for(std::string_view text, Place place) const
    {
        for (const auto& phrase : phrase_texts) {
            if (phrase.place != place) continue;
            const auto own = m_wanted.texts.find(phrase.phrase);
            if (own == m_wanted.texts.end()) continue;
            const auto fillings = fillings_of(phrase.text, text);
            if (!fillings) continue;
            // "Nämnden föreslår" is no phrase where the body is another one.
            if (place == Place::LeadIn && fillings->front() != m_body) continue;
            return filled(own->second, *fillings);
        }
        return std::nullopt;
    }

    void put(std::string& text, Place place) const
    {
        if (const auto words = words_for(text, place)) text = *words;
    }

    /// Where several bodies meet, a label says whose it is: "Beslutande, Tekniska nämnden".
    void put_label(std::string& label) const
    {
        const auto end = std::min(label.find(", "), label.size());
        if (const auto words = words_for(label.substr(0, end), Place::Label))
            label = *words + label.substr(end);
    }

    /// "Protokoll 2026-02-12", "Protokoll 2026-02-12, Nämnden".
    void dress_names(Document& document) const
    {
        const auto before = document.furniture.head_right;
        for (const auto& phrase : phrase_texts) {
            const auto own = m_wanted.texts.find(phrase.phrase);
            if (phrase.place != Place::Name || own == m_wanted.texts.end()) continue;
            const auto start = std::string{phrase.text} + " ";
            if (!before.starts_with(start)) continue;
            document.furniture.head_right = own->second + " " + before.substr(start.size());
            const auto at = document.title.find(before);
            if (at != std::string::npos)
                document.title.replace(at, before.size(), document.furniture.head_right);
            return;
        }
    }

    void dress(Heading& heading) const
    {
        // What is headed by its number has been named by people.
        if (heading.label.empty()) {
            put(heading.text, Place::Heading);
            put_label(heading.text); // A list of people has the label of their field as heading.
        } else {
            put(heading.label, Place::Name);
        }
    }

    void dress(Paragraph& paragraph) const
    {
        if (paragraph.runs.empty()) return;
        auto& first = paragraph.runs.front().text;
        if (paragraph.runs.size() == 1) put(first, Place::Sentence);
        // "Kommentar: …", where a label leads the paragraph.
        const bool is_label = paragraph.runs.size() > 1 &&
                              paragraph.runs.front().emphasis == Emphasis::Strong &&
                              first.ends_with(": ");
        if (!is_label) return;
        first.resize(first.size() - 2);
        put_label(first);
        first += ": ";
    }

    void dress(Clauses& block) const
    {
        const bool has_colon = block.lead_in.ends_with(':');
        if (has_colon) block.lead_in.pop_back();
        put(block.lead_in, Place::LeadIn);
        if (m_wanted.decisions == DecisionStyle::Numbered && !has_colon) number(block);
        if (has_colon) block.lead_in += ':';
    }

    /// One "att" for all, after the lead-in; clauses without a lead-in keep theirs.
    static void number(Clauses& block)
    {
        const bool has_att = !block.clauses.empty() &&
                             std::all_of(block.clauses.begin(), block.clauses.end(),
                                         [](const Clause& one) { return one.marker == "att"; });
        if (block.lead_in.empty() || !has_att) return;
        block.lead_in += " att";
        for (std::size_t i = 0; i < block.clauses.size(); ++i) {
            auto& clause = block.clauses[i];
            clause.marker = block.clauses.size() == 1 ? "" : std::to_string(i + 1) + ".";
        }
    }

    static void dress(List&) {}

    void dress(Table& table) const
    {
        for (auto& column : table.columns)
            put(column, Place::Label);
    }

    void dress(Fields& fields) const
    {
        for (auto& entry : fields.entries)
            put_label(entry.label);
    }

    void dress(Signatures& block) const
    {
        for (auto& line : block.lines)
            put(line.role, Place::Label);
    }

    const Template& m_wanted;
    std::string m_body;
};

} // namespace

Document dressed(Document document, const Template& wanted, const std::string& body)
{
    Dresser{wanted, body}.dress(document);
    return document;
}

} // namespace klubba::minutes
