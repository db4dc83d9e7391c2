#include "plans/headings.h"

#include "notice/swedish.h"
#include "notice/when.h"
#include "plans/assignment_numbers.h"
#include "plans/marks.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace klubba::plans {

namespace {

using notice::fold;
using notice::is_digit;
using notice::trim;

struct Form {
    std::string_view text; ///< Folded; what a heading begins with.
    About about;
};

/// The first that fits counts. A document that is headed otherwise is a row more here.
constexpr std::array<Form, 49> forms{{
    {"planerade aktiviteter", About::Activities},
    {"planerade sammanträden", About::Activities},
    {"planerade möten", About::Activities},
    {"planering av", About::Activities},
    {"aktiviteter", About::Activities},
    {"sammanträdesplan", About::Activities},
    {"sammanträdesdagar", About::Activities},
    {"sammanträdestider", About::Activities},
    {"sammanträden", About::Activities},
    {"sammanträdesdatum", About::Activities},
    {"mötesplan", About::Activities},
    {"möten", About::Activities},
    {"mötesdagar", About::Activities},
    {"årshjul", About::Activities},
    {"årsplanering", About::Activities},
    {"program för året", About::Activities},
    {"återkommande", About::Standing},
    {"stående", About::Standing},
    {"fasta punkter", About::Standing},
    {"vid varje", About::Standing},
    {"på varje", About::Standing},
    {"målsättning", About::Goal},
    {"målområde", About::Goal},
    {"mål", About::Goal},
    {"effektmål", About::Goal},
    {"inriktningsmål", About::Goal},
    {"nämndmål", About::Goal},
    {"strategiskt mål", About::Goal},
    {"perspektiv", About::Goal},
    {"fokusområde", About::Goal},
    {"uppdrag inom perspektiv", About::Goal},
    {"övriga uppdrag", About::Goal},
    {"uppdraget", About::Text},
    {"uppdrag som inte", About::Text},
    {"uppdrag", About::Assignments},
    {"övergripande mål", About::Assignments},
    {"återrapportering av uppdrag", About::Assignments},
    {"rapportering av uppdrag", About::Assignments},
    {"redovisning av uppdrag", About::Assignments},
    {"återrapportering", About::Text},
    {"inledning", About::Text},
    {"bakgrund", About::Text},
    {"avslutning", About::Text},
    {"avslutande", About::Text},
    {"sammanfattning", About::Text},
    {"syfte", About::Text},
    {"grunduppdrag", About::Text},
    {"förslag på", About::Text},
    {"övrigt", About::Text},
}};
constexpr std::array<std::string_view, 34> table_words{"sammanträdesdag",
                                                       "sammanträdesdatum",
                                                       "sammanträde",
                                                       "datum",
                                                       "dag",
                                                       "dag och tid",
                                                       "mötesdag",
                                                       "mötesdatum",
                                                       "möte",
                                                       "tid",
                                                       "klockslag",
                                                       "kl",
                                                       "ärenden",
                                                       "ärende",
                                                       "information",
                                                       "innehåll",
                                                       "aktivitet",
                                                       "aktiviteter",
                                                       "punkter",
                                                       "plats",
                                                       "lokal",
                                                       "typ",
                                                       "uppdrag",
                                                       "nr",
                                                       "ansvarig",
                                                       "och",
                                                       "för",
                                                       "besök",
                                                       "anteckning",
                                                       "kommentar",
                                                       "tema",
                                                       "beslut",
                                                       "uppdragsnr",
                                                       "föredragande"};
constexpr std::size_t longest_heading = 110;
constexpr std::size_t most_words_unnumbered = 9;

constexpr std::array<std::string_view, 7> weekday_starts{"mån", "tis", "ons", "tors",
                                                         "fre", "lör", "sön"};
constexpr std::array<std::string_view, 12> month_starts{
    "januari", "februari", "mars",      "april",   "maj",      "juni",
    "juli",    "augusti",  "september", "oktober", "november", "december"};

bool is_weekday(std::string_view folded)
{
    return std::any_of(weekday_starts.begin(), weekday_starts.end(),
                       [&](std::string_view name) { return folded.starts_with(name); });
}

/// "3.1.2" of "3.1.2 Målsättning …", with what follows it.
struct Numbering {
    std::string number;
    std::string_view rest;
};
std::optional<Numbering> numbering_of(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && (is_digit(text[at]) || text[at] == '.'))
        ++at;
    if (at == 0 || at > 10 || !is_digit(text.front()) || at >= text.size() || text[at] != ' ')
        return {};
    const auto rest = trim(text.substr(at));
    auto number = std::string{trim(text.substr(0, at), ".")};
    // A year or a clock time begins otherwise.
    const bool dotted = text[at - 1] == '.' || number.find('.') != std::string::npos;
    if (!notice::capital_at(rest, 0) || (!dotted && number.size() > 2)) return {};
    return Numbering{std::move(number), rest};
}

/// The last part of "3.1.2", which counts up.
int last_count(std::string_view number)
{
    const auto point = number.rfind('.');
    const auto digits = point == std::string_view::npos ? number : number.substr(point + 1);
    int count = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return count;
}

std::size_t depth_of(std::string_view number)
{
    return static_cast<std::size_t>(std::count(number.begin(), number.end(), '.'));
}

std::optional<About> about_of(std::string_view heading)
{
    const auto folded = fold(heading);
    if (folded.starts_with("mål") || folded.starts_with("effektmål"))
        return goal_in(heading) ? About::Goal : About::Text;
    for (const auto& form : forms) {
        if (!folded.starts_with(form.text)) continue;
        if (form.about == About::Goal && !goal_in(heading)) continue;
        return form.about;
    }
    return {};
}

/// Finds headings one after the other; what is one depends on those before it.
class Finder {
public:
    explicit Finder(const Reading& reading) : m_reading(reading) {}

    std::vector<Section> find()
    {
        const auto& lines = m_reading.lines;
        m_sections.push_back({About::Text, {}, {}, {}, 0, lines.size()});
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (m_reading.read[i]) continue;
            if (auto section = section_at(i)) {
                const auto last = section->at.back();
                begin(std::move(*section));
                i = last;
            }
        }
        m_sections.back().end = lines.size();
        return std::move(m_sections);
    }

private:
    void begin(Section section)
    {
        m_sections.back().end = section.at.empty() ? section.begin : section.at.front();
        m_sections.push_back(std::move(section));
    }

    std::optional<Section> section_at(std::size_t i)
    {
        const auto& text = m_reading.lines[i].text;
        if (auto numbered = numbered_at(i)) return numbered;
        if (auto named = named_at(i)) return named;
        const bool meetings = m_sections.back().about == About::Activities;
        if (!meetings && (is_head_of_meetings(text) || is_first_meeting(i))) {
            Section section{About::Activities, {}, {}, {}, i, 0};
            m_sections.back().end = i;
            m_sections.push_back(std::move(section));
        }
        return {};
    }

    std::optional<Section> numbered_at(std::size_t i)
    {
        const auto numbering = numbering_of(m_reading.lines[i].text);
        if (!numbering || numbering->rest.size() > longest_heading) return {};
        const bool is_goal = goal_in(numbering->rest).has_value();
        if (!is_goal && (numbering->rest.ends_with('.') || numbering->rest.ends_with(';')))
            return {};
        if (begins_with_date(m_reading.lines[i].text)) return {};
        const auto about = about_of(numbering->rest);
        if (!about && !follows(numbering->number)) return {};
        Section section{about.value_or(About::Text), numbering->number, {}, {}, 0, 0};
        take_text(section, numbering->rest, i);
        section.about = about_of(section.heading).value_or(inherited(section.number));
        m_number = section.number;
        m_at = i;
        return section;
    }

    /// What is under "6. Återkommande information" is about that too.
    [[nodiscard]] About inherited(const std::string& number) const
    {
        for (auto above = m_sections.rbegin(); above != m_sections.rend(); ++above)
            if (!above->number.empty() && number.starts_with(above->number + "."))
                return above->about == About::Standing || above->about == About::Assignments
                           ? above->about
                           : About::Text;
        return About::Text;
    }

    /// Whether the number comes next after the last heading's, and not in a list under it.
    [[nodiscard]] bool follows(const std::string& number) const
    {
        if (m_number.empty()) return last_count(number) == 1 && depth_of(number) == 0;
        if (number == m_number + ".1") return true;
        auto parent = m_number;
        while (true) {
            if (depth_of(number) == depth_of(parent)) {
                const auto point = parent.rfind('.');
                const auto head = point == std::string::npos ? "" : parent.substr(0, point + 1);
                return number == head + std::to_string(last_count(parent) + 1) &&
                       !is_in_list(number);
            }
            const auto point = parent.rfind('.');
            if (point == std::string::npos) return false;
            parent.resize(point);
        }
    }

    /// "4." right after "3." of a list that began under the last heading.
    [[nodiscard]] bool is_in_list(const std::string& number) const
    {
        if (depth_of(number) > 0 || last_count(number) < 2) return false;
        const auto before = std::to_string(last_count(number) - 1) + ".";
        for (auto i = m_at + 1; i < m_reading.lines.size(); ++i) {
            const auto& text = m_reading.lines[i].text;
            if (text.starts_with(number + ".") || text.starts_with(number + " ")) return false;
            if (text.starts_with(before + " ")) return true;
        }
        return false;
    }

    /// "Uppdrag från kommunstyrelsen 2028" with room above and an assignment below, in a part of
    /// the document that was about something else.
    [[nodiscard]] bool leads_assignments(std::size_t i) const
    {
        const auto& lines = m_reading.lines;
        const auto about = m_sections.back().about;
        if (about == About::Assignments || about == About::Goal) return false;
        if (lines[i].gap == 0 || lines[i].text.ends_with(':') || i + 1 >= lines.size())
            return false;
        const std::string_view next = lines[i + 1].text;
        return number_at_start(next) || !numbers_in_brackets(next).numbers.empty();
    }

    static bool ends_meetings(About about, std::string_view folded)
    {
        return about == About::Standing ||
               (about == About::Text && !folded.starts_with("återrapportering"));
    }

    std::optional<Section> named_at(std::size_t i)
    {
        const auto& line = m_reading.lines[i];
        const std::string_view text = line.text;
        if (!notice::capital_at(text, 0) || text.size() > longest_heading) return {};
        if (is_head_of_meetings(text) || begins_with_date(text)) return {};
        const auto about = about_of(text);
        if (!about) return {};
        const bool goal = *about == About::Goal;
        const auto words = notice::words_of(text).size();
        if (!goal && (words > most_words_unnumbered || text.find_first_of(".,:;(") != text.npos))
            return {};
        // Within the meetings a heading needs room above it; "Uppdrag till …" leads a list.
        const bool meetings = m_sections.back().about == About::Activities;
        if (meetings && *about == About::Assignments && leads_assignments(i)) {
            Section section{*about, {}, std::string{text}, {i}, i + 1, 0};
            return section;
        }
        const bool apart = line.gap > 0 || begins_page(m_reading.lines, i) || i == 0;
        if (meetings && (!apart || !ends_meetings(*about, fold(text)))) return {};
        if (*about == About::Assignments && fold(text).starts_with("uppdrag") &&
            !leads_assignments(i))
            return {};
        if (fold(text).starts_with("uppdraget") || fold(text).starts_with("sammanträdesdatum"))
            return {};
        Section section{*about, {}, {}, {}, 0, 0};
        take_text(section, text, i);
        return section;
    }

    /// With the lines on which the heading goes on.
    void take_text(Section& section, std::string_view text, std::size_t i)
    {
        Passage passage;
        passage.add(text, i);
        const auto& lines = m_reading.lines;
        for (auto next = i + 1; next < lines.size() && next <= i + 2; ++next) {
            if (lines[next].gap > 0 || m_reading.read[next] || !begins_small(lines[next].text))
                break;
            if (after_bullet(lines[next].text) || lines[next].text.size() > longest_heading) break;
            passage.add(lines[next].text, next);
        }
        section.heading = std::string{trim(passage.text)};
        section.at = std::move(passage.at);
        section.begin = section.at.back() + 1;
    }

    /// Meetings without any heading: the first of two lines that begin with a date.
    [[nodiscard]] bool is_first_meeting(std::size_t i) const
    {
        const auto& lines = m_reading.lines;
        if (!begins_with_date(lines[i].text)) return false;
        for (const auto& section : m_sections)
            if (section.about == About::Activities) return false;
        for (auto k = i; k < lines.size(); ++k)
            if (about_of(lines[k].text) == About::Activities && lines[k].text.size() < 60)
                return false;
        std::size_t dates = 0;
        for (auto k = i; k < lines.size(); ++k)
            dates += begins_with_date(lines[k].text) ? 1 : 0;
        return dates >= 2;
    }

    const Reading& m_reading;
    std::vector<Section> m_sections;
    std::string m_number; ///< Of the last numbered heading.
    std::size_t m_at = 0; ///< Its line.
};

} // namespace

std::vector<Section> sections_of(const Reading& reading)
{
    return Finder{reading}.find();
}

std::optional<FoundGoal> goal_in(std::string_view heading)
{
    const auto folded = fold(heading);
    for (const auto& form : forms) {
        if (form.about != About::Goal || !folded.starts_with(form.text)) continue;
        if (form.text == "övriga uppdrag") return FoundGoal{{}, std::string{trim(heading, ":.")}};
        std::size_t at = form.text.size();
        if (notice::letter_at(folded, at)) continue;
        const auto words = notice::words_of(std::string_view{folded}.substr(at));
        FoundGoal goal;
        if (!words.empty() && (words.front() == "nr" || words.front() == "nr."))
            at = folded.find(words.front(), at) + words.front().size();
        while (at < folded.size() && folded[at] == ' ')
            ++at;
        const auto digits = at;
        while (at < folded.size() && (is_digit(folded[at]) || (folded[at] == '.' && at > digits)))
            ++at;
        goal.number = std::string{trim(heading.substr(digits, at - digits), ".")};
        const bool colon = at < folded.size() && folded[at] == ':';
        if (goal.number.empty() && !colon) continue;
        if (!goal.number.empty() && at < folded.size() && folded[at] != ':' && folded[at] != ' ')
            continue;
        goal.text = std::string{trim(heading.substr(at), ":.–-")};
        return goal;
    }
    return {};
}

bool is_head_of_meetings(std::string_view text)
{
    const auto folded = fold(text);
    const auto words = notice::words_of(folded);
    if (words.size() < 2 || words.size() > 10) return false;
    const bool date = words.front().starts_with("sammanträde") ||
                      words.front().starts_with("dat") || words.front() == "dag" ||
                      words.front().starts_with("mötesda") || words.front() == "möte" ||
                      words.front() == "tid";
    return date && std::all_of(words.begin(), words.end(), [](std::string_view word) {
               return std::find(table_words.begin(), table_words.end(), trim(word, ".:,/")) !=
                      table_words.end();
           });
}

std::optional<std::size_t> impossible_date(std::string_view text)
{
    const auto folded = fold(text.substr(0, 40));
    auto at = folded.find_first_of("0123456789");
    if (at == std::string::npos) return {};
    const auto head = trim(std::string_view{folded}.substr(0, at), ",: ");
    const auto words = notice::words_of(head);
    if (words.size() > 2 || (!words.empty() && !is_weekday(words.front()) && head != "den"))
        return {};
    const auto digits = folded.find_first_not_of("0123456789", at) - at;
    std::size_t end = 0;
    if (digits == 4 && folded.size() >= at + 10 && folded[at + 4] == '-' && folded[at + 7] == '-')
        end = at + 10;
    else if (digits <= 2 && folded.compare(at + digits, 1, " ") == 0) {
        const auto month = std::string_view{folded}.substr(at + digits + 1);
        for (const auto name : month_starts)
            if (month.starts_with(name))
                end = std::min(folded.find(' ', at + digits + 1), folded.size());
    }
    if (end == 0) return {};
    const auto dates = notice::labelled_dates_in(text.substr(0, end));
    if (!dates.empty() && dates.front().position == at) return {};
    return end;
}

bool begins_with_date(std::string_view text)
{
    const auto dates = notice::labelled_dates_in(text);
    if (dates.empty()) return impossible_date(text).has_value();
    const auto head = fold(trim(text.substr(0, dates.front().position), ",:"));
    if (head.empty()) {
        // "12.30" and "1/2 dag" are none; a day needs its month by name, or a full date.
        const auto date = text.substr(0, dates.front().size);
        const bool named = date.find_first_not_of("0123456789 ") != std::string_view::npos;
        // "3 december fick nämnden …" is a line of a sentence.
        const auto rest = trim(text.substr(dates.front().size));
        const bool sentence = begins_small(rest) && !fold(rest).starts_with("kl");
        return !sentence && (named || dates.front().year.has_value());
    }
    if (head == "den") return true;
    const auto words = notice::words_of(head);
    if (words.size() > 2) return false;
    if (words.size() == 2 && words.back() != "den" && words.back() != "d.") return false;
    return is_weekday(words.front());
}

bool begins_divided_date(std::string_view text, std::string_view below)
{
    const auto folded = fold(text);
    const auto words = notice::words_of(folded);
    if (words.empty() || words.size() > 3 || !is_weekday(words.front())) return false;
    const auto next = fold(below);
    const bool month = std::any_of(month_starts.begin(), month_starts.end(),
                                   [&](std::string_view name) { return next.starts_with(name); });
    const bool day = notice::is_digit(next.front()) && words.size() == 1;
    return (month || day) && !begins_with_date(text) &&
           begins_with_date(std::string{text}.append(" ").append(below));
}

} // namespace klubba::plans
