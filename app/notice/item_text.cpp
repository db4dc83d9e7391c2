#include "notice/item_text.h"

#include "notice/documents.h"
#include "notice/kinds.h"
#include "notice/labels.h"
#include "notice/names.h"
#include "notice/numbers.h"
#include "notice/proposal.h"
#include "notice/registry.h"
#include "notice/schedule.h"
#include "notice/swedish.h"
#include "notice/when.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace klubba::notice {

namespace {

enum class Part { Head, Proposal, Summary, Documents, Dispatch, Text };

std::optional<Part> part_of(Label label)
{
    switch (label) {
    case Label::Proposal:
        return Part::Proposal;
    case Label::Summary:
        return Part::Summary;
    case Label::Documents:
        return Part::Documents;
    case Label::Dispatch:
        return Part::Dispatch;
    case Label::Text:
        return Part::Text;
    default:
        return {};
    }
}

/// A point of a list in the text: "2. Title – Presenter".
struct Point {
    std::string number;
    std::string text;
    std::size_t first;
    std::size_t last;
};

class ItemTextReader {
public:
    ItemTextReader(Reading& reading,
                   DraftItem& item,
                   const std::string& path,
                   Unlabelled unlabelled)
        : m_reading(reading), m_item(item), m_path(path), m_unlabelled(unlabelled)
    {
    }

    void read(std::size_t begin, std::size_t end)
    {
        for (auto i = begin; i < end; ++i) {
            if (lines()[i].use != Use::Unread) continue;
            i = read_line(i, end);
        }
        finish_part();
        finish_points();
    }

private:
    [[nodiscard]] const Lines& lines() const { return m_reading.lines; }

    void use(std::size_t first, std::size_t last)
    {
        for (auto i = first; i <= last; ++i)
            if (lines()[i].use == Use::Unread) m_reading.lines[i].use = Use::Agenda;
    }
    void note(const std::string& field, std::size_t first, std::size_t last, double certain)
    {
        m_reading.note(m_path + "." + field, first, last, certain);
    }

    std::size_t read_line(std::size_t i, std::size_t end)
    {
        const auto labels = labels_of(lines()[i]);
        if (!labels.empty() && taken_as_labels(labels)) return read_labels(labels, i, end);
        if (m_part == Part::Head) return read_head_line(i, end);
        m_lines.push_back(i);
        return i;
    }

    /// A label of the cover is no label in here.
    static bool taken_as_labels(const std::vector<LabelledValue>& labels)
    {
        return std::any_of(labels.begin(), labels.end(), [](const LabelledValue& each) {
            return part_of(each.label) || each.label == Label::Registry ||
                   each.label == Label::Presenter || each.label == Label::Verifier ||
                   each.label == Label::VerifierSubstitute;
        });
    }

    std::size_t
    read_labels(const std::vector<LabelledValue>& labels, std::size_t i, std::size_t end)
    {
        finish_part();
        m_part = Part::Head;
        auto last = i;
        for (const auto& [label, value] : labels) {
            if (label == Label::Registry)
                add_registry(value, i);
            else if (label == Label::Presenter)
                last = std::max(last, add_presenters(value, i, end, labels.size() == 1));
            else if (label == Label::Verifier || label == Label::VerifierSubstitute)
                continue; // read from the whole text by verification
            else if (const auto part = part_of(label))
                begin_part(*part, value, i);
        }
        use(i, last);
        return last;
    }

    void begin_part(Part part, const std::string& value, std::size_t i)
    {
        m_part = part;
        m_lines.clear();
        m_first_text = value;
        if (!value.empty()) m_lines.push_back(i);
    }

    void add_registry(std::string_view value, std::size_t i)
    {
        for (auto& number : labelled_registry_numbers(value)) {
            const bool flawed = number.ends_with('/') || number.ends_with('-');
            add_registry_number(std::move(number), i, flawed ? 0.4 : 0.97);
        }
    }

    void add_registry_number(std::string number, std::size_t i, double certain)
    {
        auto& known = m_item.registry_numbers;
        if (std::find(known.begin(), known.end(), number) != known.end()) return;
        note(element("registry_numbers", known.size()), i, i, certain);
        known.push_back(std::move(number));
    }

    std::size_t add_presenters(std::string value, std::size_t i, std::size_t end, bool only)
    {
        auto last = i;
        const bool next_free = i + 1 < end && lines()[i + 1].gap == 0 && !label_of(lines()[i + 1]);
        const bool names_follow = next_free && !names_in_list(lines()[i + 1].text).empty();
        const bool open = value.ends_with(',') || value.ends_with('/') || value.ends_with(" och");
        if (names_follow && (open || (value.empty() && only))) {
            value = join_lines(value, lines()[i + 1].text);
            last = i + 1;
        }
        if (const auto time = time_in(value); time && time->start) {
            plan_item(m_reading, m_item, *time, i, last);
            value.resize(time->position);
            value = std::string{trim(value, "(,")};
        }
        for (auto& name : labelled_names(value))
            add_presenter(std::move(name), i, last, 0.95);
        return last;
    }

    void add_presenter(std::string name, std::size_t first, std::size_t last, double certain)
    {
        auto& known = m_item.presenters;
        if (std::find(known.begin(), known.end(), name) != known.end()) return;
        note(element("presenters", known.size()), first, last, certain);
        known.push_back(std::move(name));
    }

    /// A line under the title that no label explains.
    std::size_t read_head_line(std::size_t i, std::size_t end)
    {
        const auto& line = lines()[i];
        if (auto numbers = registry_numbers_alone(line.text); !numbers.empty()) {
            for (auto& number : numbers)
                add_registry_number(std::move(number), i, 0.8);
            use(i, i);
            return i;
        }
        if (auto document = numbered_appendix(line.text)) {
            note(element("documents", m_item.documents.size()), i, i, 0.85);
            m_item.documents.push_back(std::move(*document));
            use(i, i);
            return i;
        }
        if (is_signature(i, end)) {
            for (auto k = i; k < end; ++k)
                if (lines()[k].use == Use::Unread) m_reading.lines[k].use = Use::Furniture;
            return end - 1;
        }
        if (take_time(i)) return i;
        const auto names =
            m_points.empty() && m_free.empty() ? names_on(line.text) : std::vector<std::string>{};
        if (!names.empty()) {
            for (const auto& name : names)
                add_presenter(name, i, i, line.gap == 0 ? 0.8 : 0.6);
            use(i, i);
            return i;
        }
        if (const auto point = point_at(i, end)) {
            m_points.push_back(*point);
            use(point->first, point->last);
            return point->last;
        }
        if (begins_proposal(line.text)) {
            m_part = Part::Proposal;
            m_first_text.clear();
            m_lines = {i};
            return i;
        }
        m_free.push_back(i);
        return i;
    }

    /// "Bilaga a) Report", "Bilaga 2: Report": a document on the line of its label.
    static std::optional<std::string> numbered_appendix(std::string_view text)
    {
        constexpr std::string_view word = "bilaga ";
        if (!fold(text).starts_with(word)) return {};
        const auto rest = text.substr(word.size());
        if (!rest.empty() && rest.size() <= 3 && (is_digit(rest[0]) || rest.size() == 1))
            return std::string{text};
        const auto mark = rest.find_first_of("):.–-");
        if (mark == std::string_view::npos || mark > 4) return {};
        const auto title = trim_front(rest.substr(mark), "):.–-");
        if (!capital_at(title, 0)) return {};
        return std::string{title};
    }

    /// "Karin Ek" over "Ordförande", after the last item.
    [[nodiscard]] bool is_signature(std::size_t i, std::size_t end) const
    {
        if (end != lines().size() || i + 1 >= end) return false;
        const auto label = labels_of(lines()[i + 1]);
        return label.size() == 1 && label.front().label == Label::Contact &&
               label.front().value.empty() && is_name(lines()[i].text);
    }

    /// "kl. 09.00", "Karin Ek, kl. 09.00": when the item is planned, and by whom it is told.
    bool take_time(std::size_t i)
    {
        const auto& text = lines()[i].text;
        const auto time = text.size() < 80 ? time_in(text) : std::nullopt;
        if (!time || !time->start || !m_points.empty() || !m_free.empty()) return false;
        if (!trim(std::string_view{text}.substr(time->position + time->size), ").").empty())
            return false;
        const auto before = trim(std::string_view{text}.substr(0, time->position), ",(-–");
        const auto names = names_on(before);
        if (!before.empty() && names.empty()) return false;
        for (const auto& name : names)
            add_presenter(name, i, i, 0.75);
        plan_item(m_reading, m_item, *time, i, i);
        use(i, i);
        return true;
    }

    /// "Karin Ek, Bo Al", "(föredragande Karin Ek)".
    static std::vector<std::string> names_on(std::string_view text)
    {
        text = trim(text, "()");
        const std::string_view word = "föredragande";
        if (fold(text).starts_with(word)) text = trim(text.substr(word.size()), ":");
        return names_in_list(text);
    }

    static bool begins_proposal(std::string_view text)
    {
        const auto folded = fold(text);
        return is_lead_in(text) || folded.starts_with("att ") ||
               folded.find(" beslutar att ") != std::string::npos ||
               folded.find(" besluta att ") != std::string::npos;
    }

    /// "2. Title" or "- Title", with the lines that it runs over.
    [[nodiscard]] std::optional<Point> point_at(std::size_t i, std::size_t end) const
    {
        const auto& text = lines()[i].text;
        Point point{{}, {}, i, i};
        for (const auto& number : numbers_at(lines()[i], i)) {
            const bool fits =
                number.style == NumberStyle::Dot || number.style == NumberStyle::Bracket ||
                number.style == NumberStyle::Bare || number.style == NumberStyle::Dotted ||
                number.style == NumberStyle::Letter || number.style == NumberStyle::Section;
            if (!fits || number.title.empty() || !point.number.empty()) continue;
            point.number = number.number;
            point.text = number.title;
        }
        if (begins_lettered(text)) {
            point.number = text.substr(0, 1);
            point.text = text.substr(3);
        }
        if (point.number.empty()) {
            const auto rest = without_bullet(text);
            if (rest == text || rest.empty()) return {};
            point.text = std::string{rest};
        }
        while (point.last + 1 < end && point.last < i + 5 && runs_on(point.last + 1))
            point.text = join_lines(point.text, lines()[++point.last].text);
        return point;
    }

    [[nodiscard]] bool runs_on(std::size_t i) const
    {
        const auto& line = lines()[i];
        if (line.gap > 0 || line.use != Use::Unread || label_of(line)) return false;
        return numbers_at(line, i).empty() && without_bullet(line.text) == line.text &&
               !begins_lettered(line.text) && !time_at_start(line.text) &&
               !begins_proposal(line.text);
    }

    void finish_part()
    {
        switch (m_part) {
        case Part::Head:
            finish_free();
            break;
        case Part::Proposal:
            finish_proposal();
            break;
        case Part::Summary:
            add_summary(m_lines, 0.9);
            break;
        case Part::Documents:
            add_list(m_item.documents, "documents", 0.85);
            break;
        case Part::Dispatch:
            add_list(m_item.dispatch, "dispatch", 0.85);
            break;
        case Part::Text:
            break;
        }
        m_lines.clear();
        m_first_text.clear();
    }

    void finish_proposal()
    {
        if (m_lines.empty()) return;
        auto proposal = read_proposal(lines(), m_lines, m_first_text);
        if (proposal.clauses.empty() && !is_lead_in(proposal.lead_in)) return;
        add_proposal(proposal);
        for (const auto i : m_lines)
            if (std::find(proposal.others.begin(), proposal.others.end(), i) ==
                proposal.others.end())
                use(i, i);
        m_free = proposal.others;
        finish_free();
    }

    void add_proposal(const Proposal& proposal)
    {
        if (m_item.lead_in.empty() && !proposal.lead_in.empty()) {
            m_item.lead_in = proposal.lead_in;
            note("lead_in", proposal.lead_line, proposal.lead_line, 0.9);
        }
        if (m_item.proposal.empty()) m_item.clause_style = proposal.style;
        for (const auto& clause : proposal.clauses) {
            if (clause.text.empty()) continue;
            if (is_immediate_verification(clause.text)) {
                m_item.immediate_verification = true;
                note("immediate_verification", clause.first, clause.last, 0.95);
            }
            note(element("proposal", m_item.proposal.size()), clause.first, clause.last,
                 clause.confidence);
            m_item.proposal.push_back(clause.text);
        }
    }

    void add_summary(const std::vector<std::size_t>& indexes, double certain)
    {
        constexpr std::size_t longest_paragraph = 4000;
        if (indexes.empty()) return;
        std::string paragraph;
        for (const auto i : indexes) {
            const bool labelled = i == indexes.front() && !m_first_text.empty();
            const std::string_view text = labelled ? m_first_text : lines()[i].text;
            const bool point = !numbers_at(lines()[i], i).empty() || without_bullet(text) != text;
            if (lines()[i].gap > 0 || point || paragraph.size() > longest_paragraph)
                add_paragraph(std::exchange(paragraph, {}), lines()[i].gap > 0 ? "\n\n" : "\n");
            paragraph = join_lines(paragraph, text);
            use(i, i);
        }
        add_paragraph(std::move(paragraph), "");
        note("summary", indexes.front(), indexes.back(), certain);
    }

    /// `mark` parts it from the next.
    void add_paragraph(std::string paragraph, std::string_view mark)
    {
        auto& summary = m_item.summary;
        if (paragraph.empty()) return;
        if (!summary.empty() && !summary.ends_with('\n')) summary += "\n\n";
        summary += paragraph;
        summary += mark;
    }

    void add_list(std::vector<std::string>& list, const std::string& field, double certain)
    {
        if (m_lines.empty()) return;
        if (!m_first_text.empty()) {
            note(element(field, list.size()), m_lines.front(), m_lines.front(), certain);
            list.emplace_back(without_bullet(m_first_text));
            m_lines.erase(m_lines.begin());
        }
        for (auto& entry : entries_of(lines(), m_lines)) {
            note(element(field, list.size()), entry.first, entry.last, certain);
            use(entry.first, entry.last);
            list.push_back(std::move(entry.text));
        }
    }

    /// Sentences without a label are taken for a summary, with doubt; what else there is stays
    /// unread.
    void finish_free()
    {
        constexpr std::size_t sentence = 60;
        std::vector<std::size_t> told;
        bool in_paragraph = false;
        for (const auto i : m_free) {
            const auto& line = lines()[i];
            const bool starts = line.text.size() >= sentence || line.text.ends_with('.');
            in_paragraph = starts || (in_paragraph && line.gap == 0);
            if (in_paragraph) told.push_back(i);
        }
        m_free.clear();
        m_first_text.clear();
        // Who verifies, and when, is read from the whole item (verification.h).
        const bool verifies = concerns_verification(m_item.title);
        if (m_unlabelled == Unlabelled::Summary && !verifies) add_summary(told, 0.5);
    }

    /// A list is the proposal when its points are decisions, else the sub-items.
    void finish_points()
    {
        const auto decisions =
            std::count_if(m_points.begin(), m_points.end(), [](const Point& point) {
                return is_decision_sentence(point.text) && point.text.ends_with('.');
            });
        const bool proposal = m_item.proposal.empty() && decisions > 0 &&
                              static_cast<std::size_t>(decisions) * 2 > m_points.size();
        if (proposal) return take_points_as_proposal();
        const bool verifies = concerns_verification(m_item.title);
        for (const auto& point : m_points) {
            if (verifies && !persons_in(point.text).empty()) continue;
            auto slot = slot_titled(point.text);
            if (slot.presenters.empty()) split_at_comma(slot);
            const auto path = element("sub_items", m_item.sub_items.size());
            note(path + ".title", point.first, point.last, point.number.empty() ? 0.7 : 0.9);
            for (std::size_t i = 0; i < slot.presenters.size(); ++i)
                note(path + "." + element("presenters", i), point.first, point.last, 0.85);
            m_item.sub_items.push_back({point.number, slot.title, std::move(slot.presenters)});
        }
    }

    /// "Vårdköer, Ulf Mark": names may follow a comma where no dash is.
    static void split_at_comma(DraftSlot& slot)
    {
        const auto comma = slot.title.find(',');
        if (comma == std::string::npos) return;
        auto names = names_in_list(std::string_view{slot.title}.substr(comma + 1));
        if (names.empty()) return;
        slot.presenters = std::move(names);
        slot.title = std::string{trim(std::string_view{slot.title}.substr(0, comma))};
    }

    void take_points_as_proposal()
    {
        m_item.clause_style = meeting::ClauseStyle::NumberedSentences;
        for (const auto& point : m_points) {
            if (is_immediate_verification(point.text)) {
                m_item.immediate_verification = true;
                note("immediate_verification", point.first, point.last, 0.9);
            }
            note(element("proposal", m_item.proposal.size()), point.first, point.last, 0.75);
            m_item.proposal.push_back(point.text);
        }
    }

    Reading& m_reading;
    DraftItem& m_item;
    const std::string& m_path;
    Unlabelled m_unlabelled;
    Part m_part = Part::Head;
    std::vector<std::size_t> m_lines; ///< Of the part that is being read.
    std::string m_first_text;         ///< What stood behind its label.
    std::vector<std::size_t> m_free;  ///< Lines of the head that nothing explained.
    std::vector<Point> m_points;
};

} // namespace

void read_item_text(Reading& reading,
                    DraftItem& item,
                    const std::string& path,
                    std::size_t begin,
                    std::size_t end,
                    Unlabelled unlabelled)
{
    ItemTextReader{reading, item, path, unlabelled}.read(begin, end);
}

} // namespace klubba::notice
