#include "notice/proposal.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>
#include <optional>

namespace klubba::notice {

namespace {

constexpr std::array<std::string_view, 6> bullets{"- ", "– ", "— ", "− ", "• ", "* "};
constexpr std::array<std::string_view, 9> lead_in_ends{"beslutar",
                                                       "besluta",
                                                       "beslutar att",
                                                       "besluta att",
                                                       "beslutar följande",
                                                       "föreslås besluta",
                                                       "föreslås besluta att",
                                                       "beslutar för egen del",
                                                       "beslutar för egen del att"};

/// What a body does in a decision that is written as a sentence.
constexpr std::array<std::string_view, 64> decision_verbs{
    "rekommenderar", "hemställer",     "uppmanar",    "begär",    "inrättar",   "tillsätter",
    "remitterar",    "återremitterar", "bordlägger",  "medger",   "upplåter",   "godkänner",
    "beslutar",      "antar",          "fastställer", "utser",    "lägger",     "överlämnar",
    "noterar",       "avslår",         "beviljar",    "uppdrar",  "föreslår",   "ger",
    "tillstyrker",   "avstyrker",      "bifaller",    "ställer",  "tackar",     "återkallar",
    "ändrar",        "väljer",         "delegerar",   "anvisar",  "upphäver",   "yttrar",
    "anser",         "förklarar",      "avger",       "ansöker",  "anhåller",   "förlänger",
    "tar",           "avslutar",       "entledigar",  "utses",    "godkänns",   "antas",
    "fastställs",    "avslås",         "bifalls",     "beviljas", "överlämnas", "läggs",
    "noteras",       "säljs",          "entledigas",  "väljs",    "besvaras",   "återremitteras",
    "bordläggs",     "tillstyrks",     "avstyrks",    "upphävs"};

/// Infinitives that begin a clause without "att".
constexpr std::array<std::string_view, 45> infinitives{
    "rekommendera", "hemställa",     "uppmana",    "begära", "inrätta", "tillsätta",
    "remittera",    "återremittera", "bordlägga",  "medge",  "upplåta", "godkänna",
    "besluta",      "anta",          "fastställa", "utse",   "lägga",   "överlämna",
    "notera",       "avslå",         "bevilja",    "uppdra", "föreslå", "ge",
    "tillstyrka",   "avstyrka",      "bifalla",    "ställa", "tacka",   "återkalla",
    "ändra",        "välja",         "delegera",   "anvisa", "upphäva", "yttra",
    "anse",         "förklara",      "avge",       "ansöka", "anhålla", "förlänga",
    "ta",           "avsluta",       "entlediga"};

template <class Words>
bool holds(const Words& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string first_word(std::string_view text)
{
    const auto words = words_of(text);
    return words.empty() ? std::string{} : fold(trim(words.front(), ",.:;"));
}

/// "att " or "Att " at the beginning; gives what follows.
std::optional<std::string_view> after_att(std::string_view text)
{
    text = trim(text);
    if (text.size() < 5 || (text[0] != 'a' && text[0] != 'A') || text.substr(1, 3) != "tt ")
        return {};
    return trim(text.substr(4));
}

std::optional<std::string_view> after_bullet(std::string_view text)
{
    for (const auto& bullet : bullets)
        if (text.starts_with(bullet)) return trim(text.substr(bullet.size()));
    return {};
}

/// "1. ", "2) ", "1 Nämnden": the ordinal is not looked at, for the list is short and in order.
std::optional<std::string_view> after_number(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && is_digit(text[at]))
        ++at;
    if (at == 0 || at > 2 || at + 1 >= text.size()) return {};
    const bool marked = text[at] == '.' || text[at] == ')';
    if (marked) ++at;
    if (text[at] != ' ') return {};
    const auto rest = trim(text.substr(at));
    if (rest.empty() || (!marked && !capital_at(rest, 0))) return {};
    return rest;
}

/// "Nämnden föreslår fullmäktige att …": where its " att " begins.
std::size_t att_of_proposal(std::string_view folded)
{
    constexpr std::size_t longest_name = 60;
    const std::string_view verb = " föreslår ";
    const auto at = folded.find(verb);
    if (at == std::string_view::npos) return at;
    const auto att = folded.find(" att ", at + verb.size());
    const bool near = att != std::string_view::npos && att - at < longest_name;
    const auto between = near ? folded.substr(at, att - at) : std::string_view{};
    return near && between.find_first_of(".,;") == std::string_view::npos ? att
                                                                          : std::string_view::npos;
}

/// "… beslutar att …": a lead-in and a clause in one sentence.
bool holds_att(std::string_view text)
{
    const auto folded = fold(text);
    if (att_of_proposal(folded) != std::string_view::npos) return true;
    return folded.find(" beslutar att ") != std::string::npos ||
           folded.find(" besluta att ") != std::string::npos ||
           folded.find(" beslutar, att ") != std::string::npos;
}

/// Without ", samt" and the mark at the end.
std::string_view without_joint(std::string_view text)
{
    for (bool more = true; more;) {
        more = false;
        text = trim(text, ",;");
        for (const std::string_view word : {" samt", " och", " dels"}) {
            if (!text.ends_with(word)) continue;
            text.remove_suffix(word.size());
            more = true;
        }
    }
    return text;
}

enum class Mark { None, Att, Number, Bullet, Infinitive, Sentence };

struct Start {
    Mark mark;
    std::string_view text;
};

class ProposalReader {
public:
    explicit ProposalReader(const Lines& lines) : m_lines(lines) {}

    /// `next` is the text of the line after it, if that is under the label too.
    void add(std::size_t index, std::string_view text, std::string_view next)
    {
        m_next = next;
        const bool torn = m_lines[index].after_furniture && !m_proposal.clauses.empty() &&
                          !ends_clause(); // by the end of a page
        const bool gap = m_lines[index].gap > 0 && m_begun && !torn;
        m_begun = true;
        if (gap || begins_sentence(text)) m_open = false;
        const auto folded = fold(text);
        if (const auto start = start_of(text, gap)) return begin(*start, index);
        if (take_lead_in(index, text, gap)) return;
        if (folded == "samt" || folded == "och") return;
        if (m_open && !m_proposal.clauses.empty() && has_room()) return extend(index, text);
        // A clause divided by the end of a page goes on in small letters.
        const bool small = letter_at(text, 0) && !capital_at(text, 0);
        if (small && !m_proposal.clauses.empty() && has_room()) return extend(index, text);
        m_proposal.others.push_back(index);
    }

    Proposal take()
    {
        for (auto& clause : m_proposal.clauses) {
            auto text = without_joint(clause.text);
            const bool sentence = m_proposal.style == meeting::ClauseStyle::NumberedSentences;
            if (!sentence && text.ends_with('.')) text.remove_suffix(1);
            clause.text = std::string{trim(text)};
        }
        return std::move(m_proposal);
    }

private:
    /// The clause that begins with this line, if one does.
    [[nodiscard]] std::optional<Start> start_of(std::string_view text, bool gap) const
    {
        if (const auto rest = after_att(text)) return Start{Mark::Att, *rest};
        if (const auto rest = after_number(text)) {
            const auto att = after_att(*rest);
            return Start{att ? Mark::Att : Mark::Number, att.value_or(*rest)};
        }
        if (const auto rest = after_bullet(text)) {
            const auto att = after_att(*rest);
            return Start{att ? Mark::Att : Mark::Bullet, att.value_or(*rest)};
        }
        const bool fresh = gap || m_proposal.clauses.empty() || ends_clause();
        const bool led = !m_proposal.lead_in.empty();
        const auto word = first_word(text);
        const bool another = m_mark == Mark::Infinitive && !ends_open();
        if ((fresh || another) && holds(infinitives, word) &&
            (m_proposal.clauses.empty() || m_mark == Mark::Infinitive))
            return Start{Mark::Infinitive, text};
        if (fresh && (m_proposal.clauses.empty() || m_mark == Mark::Sentence) &&
            is_decision_sentence(text) && !is_lead_in(text) && !led && !holds_att(text) &&
            !is_lead_in(join_lines(text, m_next)))
            return Start{Mark::Sentence, text};
        return {};
    }

    /// No clause is that long; what goes on is something else.
    [[nodiscard]] bool has_room() const { return m_proposal.clauses.back().text.size() < 4000; }

    /// After the full stop of a clause, a capital letter begins something else.
    [[nodiscard]] bool begins_sentence(std::string_view text) const
    {
        return !m_proposal.clauses.empty() && m_proposal.clauses.back().text.ends_with('.') &&
               capital_at(text, 0);
    }

    /// Before an infinitive that is no clause of its own: "för att", "och".
    [[nodiscard]] bool ends_open() const
    {
        if (m_proposal.clauses.empty()) return true;
        const auto words = words_of(m_proposal.clauses.back().text);
        constexpr std::array<std::string_view, 6> open{"att", "och", "eller", "kan", "ska", "får"};
        return words.empty() || holds(open, fold(words.back()));
    }

    [[nodiscard]] bool ends_clause() const
    {
        const auto text = trim(m_proposal.clauses.back().text);
        return text.ends_with('.') || text.ends_with(',') || text.ends_with(" samt") ||
               text.ends_with(';');
    }

    void begin(const Start& start, std::size_t index)
    {
        if (m_proposal.clauses.empty()) m_mark = start.mark;
        const bool sentence = !start.text.empty() && capital_at(start.text, 0);
        if (m_proposal.clauses.empty() && sentence && start.mark != Mark::Att)
            m_proposal.style = meeting::ClauseStyle::NumberedSentences;
        m_proposal.clauses.push_back(
            {std::string{start.text}, index, index, certainty(start.mark)});
        m_open = true;
        split_inside();
    }

    static double certainty(Mark mark)
    {
        switch (mark) {
        case Mark::Att:
            return 0.95;
        case Mark::Number:
            return 0.85;
        case Mark::Bullet:
            return 0.8;
        case Mark::Infinitive:
        case Mark::Sentence:
        case Mark::None:
            break;
        }
        return 0.7;
    }

    void extend(std::size_t index, std::string_view text)
    {
        auto& clause = m_proposal.clauses.back();
        clause.text = join_lines(clause.text, text);
        clause.last = index;
        split_inside();
    }

    /// "att godkänna rapporten, samt att överlämna den" holds two clauses.
    void split_inside()
    {
        for (const std::string_view joint : {", samt att ", " samt att ", "; att ", ", och att "}) {
            auto& clause = m_proposal.clauses.back();
            const auto at = clause.text.find(joint);
            if (at == std::string::npos) continue;
            Clause rest{clause.text.substr(at + joint.size()), clause.last, clause.last, 0.8};
            clause.text.resize(at);
            m_proposal.clauses.push_back(std::move(rest));
            return split_inside();
        }
    }

    /// The lead-in, which may wrap, and may be followed by its only clause in the same sentence.
    bool take_lead_in(std::size_t index, std::string_view text, bool gap)
    {
        const auto whole = m_lead_open && !gap && m_proposal.lead_in.size() < 300
                               ? join_lines(m_proposal.lead_in, text)
                               : std::string{text};
        const auto folded = fold(trim(whole, ":"));
        if (is_lead_in(whole)) {
            set_lead_in(whole, index);
            m_lead_open = false;
            return true;
        }
        for (const std::string_view verb : {" besluta att ", " beslutar att ", " beslutar, att ",
                                            " föreslår att ", " beslutar "}) {
            const auto at = folded.find(verb);
            if (at == std::string::npos || at > 200 ||
                (!m_lead_open && !m_proposal.clauses.empty() && !gap))
                continue;
            const auto att = verb.ends_with("att ");
            const auto head_end = att ? at + verb.size() - 5 : at + verb.size() - 1;
            const auto rest = trim(std::string_view{whole}.substr(at + verb.size()));
            if (!att && !holds(infinitives, first_word(rest))) continue;
            set_lead_in(trim(std::string_view{whole}.substr(0, head_end), ","), index);
            m_lead_open = false;
            begin({Mark::Att, rest}, index);
            return true;
        }
        if (const auto att = att_of_proposal(folded); att != std::string_view::npos && att < 200) {
            set_lead_in(std::string_view{whole}.substr(0, att), index);
            m_lead_open = false;
            begin({Mark::Att, trim(std::string_view{whole}.substr(att + 5))}, index);
            return true;
        }
        const bool may_wrap = m_proposal.clauses.empty() && capital_at(text, 0) &&
                              !text.ends_with('.') && (m_proposal.lead_in.empty() || m_lead_open);
        if (!may_wrap && !(m_lead_open && !gap && !text.ends_with('.'))) return false;
        set_lead_in(whole, index);
        m_lead_open = true;
        return true;
    }

    void set_lead_in(std::string_view text, std::size_t index)
    {
        auto lead = trim(text, ":");
        if (fold(lead).ends_with(" att")) lead = trim(lead.substr(0, lead.size() - 4), ",");
        if (m_proposal.lead_in.empty() || m_lead_open || m_proposal.clauses.empty()) {
            m_proposal.lead_in = std::string{lead};
            m_proposal.lead_line = index;
        }
        m_open = false;
    }

    const Lines& m_lines;
    Proposal m_proposal;
    Mark m_mark = Mark::None;
    std::string_view m_next;
    bool m_begun = false;
    bool m_open = false;      ///< The last clause may go on on the next line.
    bool m_lead_open = false; ///< The lead-in has not come to its verb.
};

} // namespace

bool is_lead_in(std::string_view text)
{
    const auto folded = fold(trim(text, ":,"));
    if (folded.size() > 300) return false;
    for (const auto& end : lead_in_ends) {
        if (!folded.ends_with(end)) continue;
        const auto before = folded.size() - end.size();
        if (before == 0 || folded[before - 1] == ' ') return true;
    }
    return folded.ends_with("att besluta följande") || folded.ends_with("beslutar enligt följande");
}

bool is_decision_sentence(std::string_view text)
{
    if (!capital_at(text, 0)) return false;
    const auto words = words_of(text);
    for (std::size_t i = 1; i < std::min<std::size_t>(words.size(), 12); ++i)
        if (holds(decision_verbs, fold(words[i]))) return true;
    return !words.empty() && holds(infinitives, fold(words.front()));
}

bool is_immediate_verification(std::string_view text)
{
    const auto folded = fold(text);
    return folded.find("omedelbart juster") != std::string::npos ||
           folded.find("omedelbar justering") != std::string::npos ||
           folded.find("direktjuster") != std::string::npos ||
           folded.find("justeras omedelbart") != std::string::npos;
}

Proposal read_proposal(const Lines& lines,
                       const std::vector<std::size_t>& indexes,
                       const std::string& first_text)
{
    ProposalReader reader{lines};
    for (std::size_t i = 0; i < indexes.size(); ++i) {
        const bool labelled = i == 0 && !first_text.empty();
        const bool follows = i + 1 < indexes.size() && lines[indexes[i + 1]].gap == 0;
        reader.add(indexes[i], labelled ? first_text : lines[indexes[i]].text,
                   follows ? std::string_view{lines[indexes[i + 1]].text} : std::string_view{});
    }
    return reader.take();
}

} // namespace klubba::notice
