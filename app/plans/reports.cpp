#include "plans/reports.h"

#include "notice/swedish.h"
#include "plans/assignment_numbers.h"
#include "plans/marks.h"
#include "plans/status.h"

#include <algorithm>
#include <array>
#include <utility>

namespace klubba::plans {

namespace {

using notice::fold;
using notice::trim;

enum class Part { Text, Comment, Quotation, Status };

struct Label {
    std::string_view text; ///< Folded; followed by a colon, or alone on its line.
    Part part;
};
constexpr std::array<Label, 22> labels{{
    {"kommentar", Part::Comment},
    {"kommentarer", Part::Comment},
    {"beredningens kommentar", Part::Comment},
    {"nämndens kommentar", Part::Comment},
    {"utskottets kommentar", Part::Comment},
    {"beredningens arbete", Part::Comment},
    {"nämndens arbete", Part::Comment},
    {"arbetet under året", Part::Comment},
    {"så har vi arbetat", Part::Comment},
    {"genomfört", Part::Comment},
    {"redovisning", Part::Comment},
    {"återrapportering", Part::Comment},
    {"svar", Part::Comment},
    {"delårsrapport", Part::Quotation},
    {"delårsrapporten", Part::Quotation},
    {"från delårsrapporten", Part::Quotation},
    {"status", Part::Status},
    {"läge", Part::Status},
    {"bedömning", Part::Status},
    {"statusbedömning", Part::Status},
    {"måluppfyllelse", Part::Status},
    {"uppdragets status", Part::Status},
}};
/// What a quotation is led by: "Ur nämndens delårsrapport 2025:".
constexpr std::array<std::string_view, 5> quotation_starts{"ur ", "utdrag ur ", "från ",
                                                           "citat ur ", "hämtat ur "};
constexpr std::size_t longest_label = 90;

struct FoundLabel {
    Part part;
    std::string label; ///< As written.
    std::string_view rest;
};

std::optional<FoundLabel> label_at(std::string_view text)
{
    const auto colon = text.find(':');
    const auto head = trim(text.substr(0, colon));
    if (head.empty() || head.size() > longest_label) return {};
    const auto folded = fold(head);
    const auto rest =
        colon == std::string_view::npos ? std::string_view{} : trim(text.substr(colon + 1));
    for (const auto& label : labels)
        if (folded == label.text) return FoundLabel{label.part, std::string{head}, rest};
    if (colon == std::string_view::npos) return {};
    const bool report = folded.find("rapport") != std::string::npos ||
                        folded.find("bokslut") != std::string::npos ||
                        folded.find("uppföljning") != std::string::npos;
    for (const auto start : quotation_starts)
        if (report && folded.starts_with(start))
            return FoundLabel{Part::Quotation, std::string{head}, rest};
    return {};
}

/// One assignment while its lines are read.
class Entry {
public:
    Entry(NumberAtStart start, std::size_t line)
    {
        m_report.assignment.number = std::move(start.number);
        m_text.add(start.rest, line);
    }

    void take(const Reading& reading, std::size_t i)
    {
        const auto& line = reading.lines[i];
        std::string_view text = line.text;
        if (auto label = label_at(text)) {
            m_part = label->part;
            text = label->rest;
            // "Kommentar: Kommentar: …" says it once.
            if (const auto again = label_at(text); again && again->part == m_part)
                text = again->rest;
            if (m_part == Part::Quotation) m_report.quoted_from = label->label;
            mark(i);
            if (text.empty()) return;
        }
        const bool bullet = after_bullet(text).has_value();
        const bool paragraph = line.gap > 0 && !begins_page(reading.lines, i);
        auto& passage = passage_of(m_part);
        const auto last = passage.text.rfind('\n');
        const bool after_list = last != std::string::npos && !bullet &&
                                after_bullet(std::string_view{passage.text}.substr(last + 1)) &&
                                notice::capital_at(text, 0);
        const bool fresh =
            !passage.text.empty() && (bullet || after_list || (paragraph && !begins_small(text)));
        if (!fresh) {
            append(passage, text, i);
            return;
        }
        passage.text += '\n';
        passage.text += text;
        passage.at.push_back(i);
    }

    /// Whether text that stands apart belongs to this no more: its assignment has been told.
    [[nodiscard]] bool has_more() const { return !m_comment.empty() || !m_quotation.empty(); }

    void finish(Reading& reading, Under& under)
    {
        auto& known = reading.draft.reports;
        const auto path = element("reports", known.size());
        auto& assignment = m_report.assignment;
        for (const auto& other : known)
            if (year::number_key(other.assignment.number) == year::number_key(assignment.number))
                reading.warn(WarningKind::NumberRepeated, path + ".assignment.number",
                             m_text.at.front());
        assignment.text = std::move(m_text.text);
        under.put_on(assignment, reading, path + ".assignment");
        reading.note(path + ".assignment.number", m_text.at.front(), 1);
        reading.note(path + ".assignment.text", m_text.at, 0.95);
        note(reading, path + ".comment", m_comment, m_report.comment);
        note(reading, path + ".quotation", m_quotation, m_report.quotation);
        read_status(reading, path);
        if (!m_report.comment) reading.warn(WarningKind::NoComment, path, m_text.at.front());
        if (!m_report.status) reading.warn(WarningKind::NoStatus, path, m_text.at.front());
        known.push_back(std::move(m_report));
    }

private:
    void mark(std::size_t i) { passage_of(m_part).at.push_back(i); }

    /// `text` on the last of the passage's lines, which may end paragraphs.
    static void append(Passage& passage, std::string_view text, std::size_t i)
    {
        const auto end = passage.text.rfind('\n');
        const auto last = end == std::string::npos ? 0 : end + 1;
        const auto joined = notice::join_lines(passage.text.substr(last), text);
        passage.text.replace(last, std::string::npos, joined);
        if (passage.at.empty() || passage.at.back() != i) passage.at.push_back(i);
    }

    Passage& passage_of(Part part)
    {
        switch (part) {
        case Part::Text:
            return m_text;
        case Part::Comment:
            return m_comment;
        case Part::Quotation:
            return m_quotation;
        case Part::Status:
            break;
        }
        return m_status;
    }

    static void note(Reading& reading,
                     const std::string& path,
                     Passage& passage,
                     std::optional<std::string>& field)
    {
        if (passage.at.empty()) return;
        reading.note(path, passage.at, 0.95);
        if (!passage.text.empty()) field = std::move(passage.text);
    }

    void read_status(Reading& reading, const std::string& path)
    {
        const auto& status = m_status.text;
        auto found = status_in(status);
        if (!found && m_report.quotation) found = status_in(*m_report.quotation);
        if (found) {
            m_report.status = found->status;
            m_report.status_text = found->sentence;
        } else if (!status.empty())
            m_report.status_text = status;
        const auto& at = m_status.at.empty() ? m_quotation.at : m_status.at;
        if (found) reading.note(path + ".status", at, found->confidence);
        if (!m_status.at.empty()) reading.note(path + ".status_text", m_status.at, 0.95);
    }

    FoundReport m_report;
    Part m_part = Part::Text;
    Passage m_text;
    Passage m_comment;
    Passage m_quotation;
    Passage m_status;
};

/// A line that leads the assignments below it: short, and with room above or an assignment below.
bool is_group(const Reading& reading, std::size_t i, std::size_t end)
{
    const auto& text = reading.lines[i].text;
    const bool shape = text.size() <= 60 && notice::capital_at(text, 0) &&
                       text.find_first_of(".:;,") == std::string::npos;
    return shape && i + 1 < end && number_at_start(reading.lines[i + 1].text).has_value();
}

} // namespace

void read_reports(Reading& reading, const Section& section, Under& under)
{
    std::optional<Entry> entry;
    const auto finish = [&] {
        if (auto done = std::exchange(entry, {})) done->finish(reading, under);
    };
    for (auto i = section.begin; i < section.end; ++i) {
        if (reading.read[i]) {
            if (is_rule(reading.lines[i].text)) finish();
            continue;
        }
        const auto& text = reading.lines[i].text;
        const auto start = number_at_start(text);
        if (start && !begins_small(start->rest)) {
            finish();
            entry.emplace(*start, i);
            continue;
        }
        Passage lead; // May go on over lines: "Beredningen får i / uppdrag att:".
        const auto last = std::min(section.end, i + 4);
        for (auto k = i; k < last && !(k > i && (reading.lines[k].gap > 0 || reading.read[k] ||
                                                 number_at_start(reading.lines[k].text)));
             ++k)
            lead.add(reading.lines[k].text, k);
        const bool may_lead = !entry || entry->has_more();
        auto giving = may_lead ? giving_in(lead.text) : std::nullopt;
        if (giving) {
            finish();
            i = lead.at.back();
            under.lead_with(std::move(*giving), std::move(lead.at));
        } else if (may_lead && is_group(reading, i, section.end)) {
            finish();
            under.goal = text;
            under.giving = {};
            reading.note(element("goals", reading.draft.goals.size()), i, 0.6);
            reading.draft.goals.push_back({{}, text});
        } else if (entry)
            entry->take(reading, i);
    }
    finish();
}

} // namespace klubba::plans
