#include "notice/ending.h"

#include "notice/furniture.h"
#include "notice/labels.h"
#include "notice/numbers.h"
#include "notice/papers.h"
#include "notice/swedish.h"
#include "notice/when.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

namespace klubba::notice {

namespace {

enum class Match { Whole, Start, Anywhere };

struct Sign {
    std::string_view text; ///< Folded.
    Match match;
    double weight;
    bool document = false; ///< Also the name of a document, where documents are listed.
};

constexpr double enough = 3.0;
constexpr std::size_t window = 12;

constexpr std::array signs{
    Sign{"tjänsteställe, handläggare", Match::Start, 3},
    Sign{"tjänsteställe", Match::Start, 2},
    Sign{"tjänsteutlåtande", Match::Whole, 3, true},
    Sign{"tjänsteskrivelse", Match::Whole, 2, true},
    Sign{"tjänsteskrivelse ", Match::Start, 1, true},
    Sign{"föredragningspm", Match::Whole, 2, true},
    Sign{"ledningskontoret", Match::Whole, 1},
    Sign{"missiv", Match::Whole, 1.5, true},
    Sign{"promemoria", Match::Whole, 1.5, true},
    Sign{"pm", Match::Whole, 1.5, true},
    Sign{"rapport", Match::Whole, 1, true},
    Sign{"yttrande", Match::Whole, 1, true},
    Sign{"protokollsutdrag", Match::Whole, 1.5, true},
    Sign{"sammanträdesprotokoll", Match::Whole, 2, true},
    Sign{"minnesanteckningar", Match::Whole, 1.5, true},
    Sign{"organ", Match::Whole, 2},
    Sign{"handläggare", Match::Whole, 1.5},
    Sign{"handläggare datum", Match::Start, 2.5},
    Sign{"handläggare diarienummer", Match::Start, 2.5},
    Sign{"handläggare titel", Match::Start, 2},
    Sign{"handläggare:", Match::Start, 1.5},
    Sign{"förvaltning:", Match::Start, 1},
    Sign{"enhet:", Match::Start, 1},
    Sign{"dokumenttyp", Match::Start, 1.5},
    Sign{"beslutsunderlag till", Match::Start, 1},
    Sign{"utdrag ur protokoll", Match::Start, 2},
    Sign{"sammanträdesprotokoll", Match::Start, 1.5},
    Sign{"er beteckning", Match::Anywhere, 2},
    Sign{"vår beteckning", Match::Anywhere, 2},
    Sign{"datum diarienummer", Match::Start, 2.5},
    Sign{"datum dnr", Match::Start, 2},
    Sign{"datum beteckning", Match::Start, 2},
    Sign{"datum ärendenummer", Match::Start, 2},
    Sign{"dokumentnummer", Match::Start, 1.5},
    Sign{"postadress", Match::Start, 1},
    Sign{"besöksadress", Match::Start, 1},
    Sign{"till regionstyrelsen", Match::Whole, 1.5},
    Sign{"till kommunstyrelsen", Match::Whole, 1.5},
};
constexpr double weight_of_date_with_number = 1.5;
constexpr double weight_of_date_and_number = 2.0;
constexpr double weight_of_date = 1.0;
constexpr double weight_of_page_restart = 2.5;
constexpr double weight_of_addressee = 1.0;
constexpr double weight_of_title_again = 1.0;
constexpr double weight_of_new_page = 0.5;

/// "Tjänsteutlåtande 1 (4)" without its page.
std::string_view without_page(std::string_view folded)
{
    for (auto at = folded.rfind(' ');
         at != std::string_view::npos && at > 0 && folded.size() - at < 12;
         at = folded.rfind(' ', at - 1))
        if (page_mark_in(folded.substr(at + 1))) return trim(folded.substr(0, at));
    return folded;
}

bool fits(const Sign& sign, std::string_view folded)
{
    switch (sign.match) {
    case Match::Whole:
        return trim(folded, ":") == sign.text;
    case Match::Start:
        return folded.starts_with(sign.text);
    case Match::Anywhere:
        return folded.find(sign.text) != std::string_view::npos;
    }
    return false;
}

/// "Staben, Karin Ek 2020-11-24 Dnr: 20RS1": the head of a letter, not of an item.
bool date_with_number(std::string_view text, std::string_view folded)
{
    return folded.find("dnr") != std::string_view::npos && text.size() < 140 &&
           !dates_in(text).empty();
}

/// "Till socialnämnden".
bool is_addressee(std::string_view folded)
{
    const bool body = folded.ends_with("nämnden") || folded.ends_with("styrelsen") ||
                      folded.ends_with("fullmäktige") || folded.ends_with("utskottet");
    return folded.starts_with("till ") && body && words_of(folded).size() <= 5;
}

struct Cue {
    double weight = 0;
    std::string_view kind; ///< The same kind counts once in a window.
};

/// What each line says about an attachment beginning there.
class Cues {
public:
    Cues(const Lines& lines, std::size_t from) : m_lines(lines)
    {
        for (std::size_t i = 0; i < from && i < lines.size(); ++i) {
            m_before.insert(fold(lines[i].text));
            note_page(lines[i]);
        }
    }

    /// To be asked line by line.
    Cue at(std::size_t i)
    {
        const auto& line = m_lines[i];
        const auto folded = fold(line.text);
        const bool restart = note_page(line);
        note_place(line, i);
        if (restart) return {weight_of_page_restart, "page"};
        if (line.text.size() > 200) return {};
        if (m_before.contains(folded)) return {};
        if (const auto cue = sign_of(line, folded); cue.weight > 0) return cue;
        if (const auto cue = sign_in_cells(line); cue.weight > 0) return cue;
        if (title_again(line, folded)) return {weight_of_title_again, "title"};
        const auto labels = labels_of(line);
        const auto labelled = [&](Label label) {
            return std::any_of(labels.begin(), labels.end(),
                               [&](const LabelledValue& each) { return each.label == label; });
        };
        if (labelled(Label::Date))
            return {labelled(Label::Registry) ? weight_of_date_and_number : weight_of_date, "date"};
        if (labels.empty() && !m_numbered && date_with_number(line.text, folded))
            return {weight_of_date_with_number, "date with number"};
        if (is_addressee(folded) && !m_in_dispatch) return {weight_of_addressee, "addressee"};
        return {};
    }

private:
    /// True when the count of pages begins again.
    bool note_page(const Line& line)
    {
        auto mark = page_mark_in(line.text);
        if (const auto trailing = trailing_page_mark(line); !mark && trailing)
            mark = trailing->mark;
        if (!mark) return false;
        if (mark->of == 0) return note_bare_page(mark->page);
        const bool restart =
            mark->page == 1 && m_highest > 0 && (m_highest > 1 || mark->of != m_of);
        m_highest = restart ? 1 : std::max(m_highest, mark->page);
        m_of = mark->of;
        return restart;
    }
    /// "Sida 1" after "Sida 4", where it is not said of how many.
    bool note_bare_page(int page)
    {
        const bool restart = page == 1 && m_highest_bare > 1;
        m_highest_bare = restart ? 1 : std::max(m_highest_bare, page);
        return restart;
    }
    void note_place(const Line& line, std::size_t i)
    {
        m_numbered = !numbers_at(line, i).empty();
        const auto label = label_of(line);
        if (!label && !m_numbered) return;
        m_in_documents = label == Label::Documents;
        m_in_dispatch = label == Label::Dispatch;
    }
    /// "TJÄNSTESKRIVELSE   Datum 2024-02-02": each cell is a line of its own.
    [[nodiscard]] Cue sign_in_cells(const Line& line) const
    {
        Cue sum;
        if (line.cells.size() < 2 || m_numbered) return sum;
        for (const auto& cell : line.cells) {
            Line alone = line;
            alone.text = cell.text;
            alone.cells = {cell};
            auto cue = sign_of(alone, fold(cell.text));
            if (cue.weight == 0 && label_of(alone) == Label::Date) cue = {weight_of_date, "date"};
            sum.weight += cue.weight;
            if (sum.kind.empty()) sum.kind = cue.kind;
        }
        return sum;
    }

    /// A report has the title of its item once more, without the number.
    [[nodiscard]] bool title_again(const Line& line, const std::string& folded)
    {
        constexpr std::size_t least = 12;
        const auto found = numbers_at(line, 0);
        for (const auto& number : found)
            if (number.title.size() >= least) m_titles.insert(fold(number.title));
        const bool on_its_own = found.size() == 1 && found.front().style == NumberStyle::OnItsOwn;
        const bool after_number = std::exchange(m_after_number, on_its_own || !found.empty());
        return found.empty() && !after_number && m_titles.contains(folded);
    }

    [[nodiscard]] Cue sign_of(const Line& line, std::string_view folded) const
    {
        for (const auto& sign : signs) {
            if (!fits(sign, without_page(folded))) continue;
            if (!sign.document || !m_in_documents) return {sign.weight, sign.text};
            return {line.gap > 0 ? sign.weight / 2 : 0, sign.text};
        }
        // The head of a page may end with the kind of paper it is.
        for (const std::string_view word : {" föredragningspm", " tjänsteutlåtande"})
            if (folded.ends_with(word) && !m_in_documents) return {2, word};
        return {};
    }

    const Lines& m_lines;
    std::unordered_set<std::string> m_before; ///< What also stands on the cover is no sign.
    int m_highest = 0;
    int m_of = 0;
    int m_highest_bare = 0;
    bool m_in_documents = false;
    bool m_in_dispatch = false;
    bool m_numbered = false;
    std::unordered_set<std::string> m_titles; ///< Of what has been numbered.
    bool m_after_number = false;
};

bool starts_page(const Lines& lines, std::size_t i)
{
    return i > 0 && lines[i].page != lines[i - 1].page;
}

/// The count of pages stands at the foot of a page as well as at its head; what begins with it is
/// the page.
void move_to_page(const Lines& lines, std::vector<Cue>& cues, std::size_t from)
{
    for (auto i = from; i < cues.size(); ++i) {
        if (cues[i].kind != "page") continue;
        auto top = i;
        while (top > from && !starts_page(lines, top))
            --top;
        if (top == i || !starts_page(lines, top)) continue;
        if (cues[top].weight < cues[i].weight) cues[top] = cues[i];
        cues[i] = {};
    }
}

double weight_of_window(const Lines& lines, const std::vector<Cue>& cues, std::size_t from)
{
    double sum = 0;
    std::vector<std::string_view> seen;
    for (auto i = from; i < std::min(lines.size(), from + window); ++i) {
        if (i > from && !numbers_at(lines[i], i).empty()) break; // an item stands between
        if (cues[i].weight <= 0 || std::find(seen.begin(), seen.end(), cues[i].kind) != seen.end())
            continue;
        seen.push_back(cues[i].kind);
        sum += cues[i].weight;
        for (auto j = i > 3 ? i - 3 : 0; j <= i; ++j)
            if (starts_page(lines, j)) sum += weight_of_new_page;
    }
    return sum;
}

/// Up to the top of the page or of the block, past what belongs to the head of the attachment.
std::size_t top_of(const Lines& lines, std::size_t i, std::size_t from)
{
    for (auto at = i; at > from && i - at < 8; --at) {
        if (starts_page(lines, at)) return at;
        if (!numbers_at(lines[at - 1], at - 1).empty() || label_of(lines[at - 1])) break;
    }
    while (i > from && lines[i].gap == 0 && !label_of(lines[i - 1]) &&
           numbers_at(lines[i - 1], i - 1).empty() && lines[i - 1].text.size() < 60)
        --i;
    return i;
}

} // namespace

std::size_t end_of_agenda(const Lines& lines, std::size_t from)
{
    Cues reader{lines, from};
    std::vector<Cue> cues(lines.size());
    for (auto i = from; i < lines.size(); ++i)
        cues[i] = reader.at(i);
    move_to_page(lines, cues, from);
    for (const auto& change : changes_of_paper(lines, from)) {
        auto& cue = cues[change.line];
        cue = {cue.weight + change.weight, "paper"};
    }
    for (auto i = from; i < lines.size(); ++i)
        if (cues[i].weight > 0 && weight_of_window(lines, cues, i) >= enough)
            return top_of(lines, i, from);
    return lines.size();
}

} // namespace klubba::notice
