#include "notice/cover.h"

#include "notice/body_name.h"
#include "notice/furniture.h"
#include "notice/labels.h"
#include "notice/names.h"
#include "notice/numbers.h"
#include "notice/swedish.h"
#include "notice/when.h"

#include <algorithm>
#include <array>
#include <optional>

namespace klubba::notice {

namespace {

constexpr std::array<std::string_view, 14> contact_starts{
    "meddela förhinder",   "anmäl förhinder",
    "förhinder",           "vid förhinder",
    "du som är ersättare", "den som är förhindrad",
    "ledamot som",         "kontakt",
    "sekreterare",         "nämndsekreterare",
    "ordförande",          "meddela",
    "anmäl frånvaro",      "frånvaro"};

/// What stands around a date and is no place.
constexpr std::array<std::string_view, 12> words_of_dates{
    "måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen",
    "söndagen", "den",      "kl",       "kl.",       "klockan",  "och"};
struct Value {
    std::string text;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t first_end = std::string::npos; ///< Where its first line ends, if that was not full.
};

/// A line shorter than this was not broken because it was full.
constexpr std::size_t full_line = 65;

/// Without "torsdagen den" at the end, where a date has been cut off.
std::string_view without_words_of_dates(std::string_view text)
{
    for (auto words = words_of(text); !words.empty(); words.pop_back()) {
        const auto last = fold(trim(words.back(), ",.:"));
        const bool of_date =
            std::find(words_of_dates.begin(), words_of_dates.end(), last) != words_of_dates.end() ||
            last.ends_with("dag");
        if (!of_date) return text;
        text = trim(text.substr(0, text.rfind(words.back())), ",;:");
    }
    return text;
}

/// The text without its dates and times and what introduced them.
std::string without_when(std::string_view text)
{
    std::string rest{text};
    for (const auto& date : dates_in(text))
        std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(date.position), date.size, '\x01');
    while (const auto time = labelled_time_in(rest))
        std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(time->position), time->size, '\x01');
    std::string best;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= rest.size(); ++at) {
        if (at < rest.size() && rest[at] != '\x01') continue;
        const auto piece = without_words_of_dates(
            trim(std::string_view{rest}.substr(begin, at - begin), ",;.-–:"));
        if (piece.size() > best.size()) best = std::string{piece};
        begin = at + 1;
    }
    return best;
}

/// "tisdag den", "kl." and the like are no place.
bool is_place(std::string_view text)
{
    if (text.size() < 3) return false;
    const auto folded = fold(text);
    const auto words = words_of(folded);
    return !(words.size() <= 2 && (folded.ends_with("dag") || folded.ends_with("dagen") ||
                                   folded.ends_with("dag den") || folded.ends_with("dagen den")));
}

class CoverReader {
public:
    CoverReader(Reading& reading, std::size_t end) : m_reading(reading), m_end(end) {}

    void read()
    {
        for (std::size_t i = 0; i < m_end; ++i)
            read_labels(i);
        for (std::size_t i = 0; i < m_end; ++i)
            read_sentence(i);
        read_unlabelled();
        mark_the_rest();
    }

private:
    [[nodiscard]] const Lines& lines() const { return m_reading.lines; }
    Draft& draft() { return m_reading.draft; }

    void use(std::size_t first, std::size_t last)
    {
        for (auto i = first; i <= last; ++i)
            if (lines()[i].use == Use::Unread) m_reading.lines[i].use = Use::Cover;
    }

    [[nodiscard]] bool free(std::size_t i) const
    {
        return i < m_end && lines()[i].use == Use::Unread;
    }

    void read_labels(std::size_t i)
    {
        if (!free(i)) return;
        const auto labels = labels_of(lines()[i]);
        const bool row = labels.size() >= 2 &&
                         std::all_of(labels.begin(), labels.end(),
                                     [](const auto& each) { return each.value.empty(); }) &&
                         free(i + 1) && lines()[i + 1].cells.size() == labels.size();
        for (std::size_t k = 0; k < labels.size(); ++k) {
            if (row)
                take(labels[k].label, {lines()[i + 1].cells[k].text, i, i + 1});
            else
                take(labels[k].label, value_of(labels[k], i, labels.size() == 1));
        }
    }

    /// The value on the line, or the next line when the label stands alone and that line is no
    /// label itself.
    [[nodiscard]] Value value_of(const LabelledValue& label, std::size_t i, bool only) const
    {
        const auto next = i + 1;
        const bool open = !label.value.empty() && ends_before_when(label.value);
        if (open && free(next) && lines()[next].gap == 0 && !label_of(lines()[next]))
            return {join_lines(label.value, lines()[next].text), i, next};
        if (!label.value.empty() || !only) return {label.value, i, i};
        if (!free(next) || lines()[next].gap > 1 || label_of(lines()[next])) return {{}, i, i};
        if (const auto person = listed_person(lines()[next].text); person && person->party)
            return {{}, i, i};
        return {lines()[next].text, i, next};
    }

    void take(Label label, const Value& value)
    {
        switch (label) {
        case Label::Body:
            if (!value.text.empty()) take_body(value.text, value.first, value.last, 0.95);
            break;
        case Label::Date:
        case Label::Time:
            take_when(label, value);
            break;
        case Label::Place:
            take_place(value);
            break;
        case Label::PlaceAndTime:
            take_when(label, value);
            if (const auto place = without_when(value.text); is_place(place))
                set_place(place, value, 0.85);
            break;
        case Label::Verifier:
        case Label::VerifierSubstitute:
            take_verifier(label, value);
            break;
        case Label::Contact:
            use(value.first, value.last);
            break;
        default:
            break;
        }
    }

    void take_when(Label label, const Value& value)
    {
        const auto dates = labelled_dates_in(value.text);
        if (!dates.empty()) take_date(dates.front(), value.first, value.last, 0.97);
        auto rest = value.text;
        for (const auto& date : dates)
            std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(date.position), date.size, ' ');
        const auto time = label == Label::Date ? time_in(rest) : labelled_time_in(rest);
        if (time) take_time(*time, value.first, value.last, 0.97);
        if (!dates.empty() || time || value.text.empty()) use(value.first, value.last);
        // "Tid: Efter styrelsens sammanträde" is understood to be no clock time.
        if (fold(value.text).starts_with("efter ")) use(value.first, value.last);
    }

    void take_date(const FoundDate& found, std::size_t first, std::size_t last, double certain)
    {
        if (draft().date) return;
        const auto day = found.in(m_reading.year);
        if (!day) return;
        draft().date = day;
        m_reading.note("date", first, last, found.year ? certain : certain - 0.25);
        if (!found.year) m_reading.warn(WarningKind::YearMissing, "date", last);
        const std::chrono::weekday actual{std::chrono::sys_days{*day}};
        if (found.weekday && *found.weekday != actual)
            m_reading.warn(WarningKind::WeekdayContradictsDate, "date", last);
        use(first, last);
    }

    void take_time(const FoundTime& found, std::size_t first, std::size_t last, double certain)
    {
        if (!draft().start && found.start) {
            draft().start = found.start;
            m_reading.note("start", first, last, certain);
            if (found.end) {
                draft().end = found.end;
                m_reading.note("end", first, last, found.about ? certain - 0.25 : certain);
            }
            use(first, last);
        }
    }

    void take_place(const Value& value)
    {
        if (value.text.empty()) return use(value.first, value.first);
        Value place = value;
        if (lines()[value.first].cells.size() <= 2)
            while (runs_on(place))
                place.text = join_lines(place.text, lines()[++place.last].text);
        set_place(place.text, place, 0.95);
    }

    /// A place runs on over a line that is set in, or while a bracket or comma is open.
    [[nodiscard]] bool runs_on(const Value& place) const
    {
        const auto next = place.last + 1;
        if (!free(next) || lines()[next].gap > 0 || label_of(lines()[next])) return false;
        if (next - place.first > 3 || lines()[next].text.size() > 80) return false;
        if (!persons_in(lines()[next].text).empty()) return false;
        const auto open = std::count(place.text.begin(), place.text.end(), '(') >
                          std::count(place.text.begin(), place.text.end(), ')');
        const bool deeper = lines()[next].indent >= lines()[place.first].indent + 4;
        return open || place.text.ends_with(',') || deeper;
    }

    void set_place(std::string_view text, const Value& at, double certain)
    {
        // "Plats: Regionhuset, Lokal: Ripan" is one place.
        if (draft().place && m_place_line == at.first)
            *draft().place += ", " + std::string{trim(text, ",;")};
        if (draft().place) return;
        m_place_line = at.first;
        draft().place = std::string{trim(text, ",;")};
        m_reading.note("place", at.first, at.last, certain);
        use(at.first, at.last);
    }

    void take_body(std::string_view text, std::size_t first, std::size_t last, double certain)
    {
        if (draft().body) return;
        draft().body = std::string{trim(text, ",.;:")};
        m_reading.note("body", first, last, certain);
        use(first, last);
    }

    void take_verifier(Label label, const Value& value)
    {
        const auto mentioned = persons_in(value.text);
        std::string name;
        if (!mentioned.empty())
            name = mentioned.front().name;
        else if (is_name(value.text))
            name = value.text;
        auto& verification = draft().verification;
        const auto dates = labelled_dates_in(value.text);
        if (label == Label::Verifier && !dates.empty() && !verification.deadline) {
            verification.deadline = dates.front().in(m_reading.year);
            if (verification.deadline)
                m_reading.note("verification.deadline", value.first, value.last, 0.8);
            use(value.first, value.last);
        }
        if (name.empty()) return;
        const bool first = label == Label::Verifier;
        auto& field = first ? verification.verifier : verification.substitute;
        if (field) return;
        field = name;
        m_reading.note(first ? "verification.verifier" : "verification.substitute", value.first,
                       value.last, 0.9);
        use(value.first, value.last);
    }

    /// "Kulturnämnden kallas till sammanträde tisdagen den 25 maj 2021 klockan 13:00 i Eken".
    void read_sentence(std::size_t i)
    {
        if (!free(i)) return;
        const auto folded = fold(lines()[i].text);
        const bool calls = folded.find("kallas") != std::string::npos ||
                           folded.find("sammanträde") != std::string::npos ||
                           folded.find("kallelse") != std::string::npos ||
                           folded.find(" möte") != std::string::npos ||
                           begins_as_title(lines()[i].text);
        if (!calls || is_title_alone(lines()[i].text)) return;
        Value value{lines()[i].text, i, i, std::string::npos};
        if (value.text.size() < full_line && !ends_open(value.text))
            value.first_end = value.text.size();
        const auto alone = [&](std::size_t k) { return lines()[k].cells.size() == 1; };
        while (alone(i) && free(value.last + 1) && alone(value.last + 1) &&
               lines()[value.last + 1].gap == 0 && value.last < i + 4 &&
               !label_of(lines()[value.last + 1]) && !lines()[value.last + 1].repeated)
            value.text = join_lines(value.text, lines()[++value.last].text);
        // Side by side stand a body and a title, which read_unlabelled takes apart.
        if (lines()[i].cells.size() == 1 && !draft().body)
            if (const auto found = body_in_sentence(value.text, value.first_end))
                take_body(found->name, value.first, value.last, found->confidence);
        read_when_in(value);
    }

    void read_when_in(const Value& value)
    {
        const auto dates = dates_in(value.text);
        if (dates.empty()) return;
        take_date(dates.front(), value.first, value.last, 0.85);
        const auto time = time_in(value.text);
        if (time) take_time(*time, value.first, value.last, 0.85);
        auto after_date = dates.front().position + dates.front().size;
        for (const auto& date : dates)
            if (date.position < after_date + 10) after_date = date.position + date.size;
        auto after = std::string_view{value.text}.substr(
            time && time->position < after_date + 20 ? time->position + time->size : after_date);
        after = trim(after, ",");
        const auto spaced = " " + fold(after);
        const auto folded = std::string_view{spaced};
        for (const std::string_view word : {" i ", " på ", " vid "}) {
            if (!folded.starts_with(word)) continue;
            auto place = trim(after.substr(word.size() - 1));
            place = place.substr(0, place.find(". "));
            if (const auto year = year_in(place); year && is_digit(place.back()))
                place = trim(place.substr(0, place.rfind(' ')));
            if (is_place(place)) set_place(trim(place, ".,"), value, 0.75);
            return;
        }
    }

    /// What no label and no sentence gave: a header line with the body, a date, a time.
    void read_unlabelled()
    {
        for (std::size_t i = 0; i < m_end; ++i) {
            const auto& line = lines()[i];
            if (!free(i) || label_of(line) || is_contact(line.text)) continue;
            // Large letters may be set so wide that words look like cells.
            if (!draft().body && line.cells.size() == 2 && words_of(line.text).size() == 2 &&
                is_body_name(line.text) && !begins_as_title(line.cells[1].text))
                take_body(line.text, i, i, 0.55);
            for (const auto& cell : line.cells) {
                const auto name = before_digits(cell.text);
                if (!draft().body && is_body_name(name))
                    take_body(wrapped_body(i, std::string{name}), i, i, 0.6);
            }
            const auto dates = dates_in(line.text);
            if (!dates.empty() && line.text.size() < 100)
                take_date(dates.front(), i, i, dates.front().weekday ? 0.7 : 0.55);
            if (const auto time = time_in(line.text); time && line.text.size() < 100)
                take_time(*time, i, i, 0.6);
        }
    }

    /// "Kulturnämnden 2018-10-23" without its date.
    static std::string_view before_digits(std::string_view text)
    {
        const auto digit = std::min(text.find_first_of("0123456789"), text.size());
        return digit == text.size() ? text : trim(text.substr(0, digit), ",-–(");
    }

    /// "Stadshuset, måndagen den 7 november 2022, klockan": the time is on the next line.
    static bool ends_before_when(std::string_view text)
    {
        const auto words = words_of(text);
        if (words.size() < 3) return false;
        const auto last = fold(trim(words.back(), ".,:"));
        return last == "klockan" || last == "kl" || last == "den" || last == "till" ||
               last == "och" || last.ends_with("dagen") || last == "–" || last == "-";
    }

    static bool ends_open(std::string_view text)
    {
        const auto folded = fold(text);
        constexpr std::array<std::string_view, 8> ends{" och", " samt", " för", " med",
                                                       " i",   " den",  "-",    ","};
        return std::any_of(ends.begin(), ends.end(),
                           [&](std::string_view end) { return folded.ends_with(end); });
    }

    /// A long name of a body may go on on the next line.
    std::string wrapped_body(std::size_t i, const std::string& text)
    {
        if (!free(i + 1) || lines()[i + 1].gap > 0) return text;
        const auto& next = lines()[i + 1].text;
        const bool small = letter_at(next, 0) && !capital_at(next, 0) && next.size() < 40;
        if (!ends_open(text) && !(small && is_body_name(join_lines(text, next)))) return text;
        use(i + 1, i + 1);
        return join_lines(text, lines()[i + 1].text);
    }

    static bool is_contact(std::string_view text)
    {
        const auto folded = fold(text);
        if (text.find('@') != std::string_view::npos) return true;
        return std::any_of(contact_starts.begin(), contact_starts.end(),
                           [&](std::string_view start) { return folded.starts_with(start); });
    }

    /// Titles, contact lines and telephone numbers are understood, though the draft has no place
    /// for them.
    void mark_the_rest()
    {
        bool contact = false;
        for (std::size_t i = 0; i < m_end; ++i) {
            const auto& line = lines()[i];
            const auto folded = fold(line.text);
            contact = (contact && line.gap == 0 && !label_of(line)) || is_contact(line.text);
            if (!free(i)) continue;
            const auto label = label_of(line);
            const bool heading = is_title_line(line) || is_table_head(line) ||
                                 label == Label::Agenda || label == Label::Schedule;
            const bool body_again = says_again(line);
            if (heading || (body_again && !contact && !line.repeated))
                m_reading.lines[i].use = Use::Heading;
            else if (contact || line.repeated)
                m_reading.lines[i].use = Use::Furniture;
        }
    }

    /// "Kulturnämnden   2018-10-23" in a header, when both are known already.
    [[nodiscard]] bool says_again(const Line& line)
    {
        return draft().body && std::all_of(line.cells.begin(), line.cells.end(), [&](auto& cell) {
                   const auto dates = dates_in(cell.text);
                   const bool date = dates.size() == 1 && dates.front().size == cell.text.size();
                   return fold(*draft().body) == fold(cell.text) || begins_as_title(cell.text) ||
                          (date && dates.front().in(m_reading.year) == draft().date);
               });
    }

    /// "Storviks kommun   Kallelse": every cell a title or the name of the organisation.
    static bool is_title_line(const Line& line)
    {
        return line.text.size() < 90 &&
               std::all_of(line.cells.begin(), line.cells.end(), [](const Cell& cell) {
                   const auto folded = fold(trim(cell.text, "."));
                   const bool title = begins_as_title(folded);
                   const bool organisation =
                       words_of(folded).size() <= 4 &&
                       (folded.ends_with(" kommun") || folded.starts_with("region ") ||
                        folded.ends_with(" stad") || folded.ends_with(" regionen") ||
                        folded.ends_with("kommunen") || folded.ends_with(" landsting"));
                   return title || organisation;
               });
    }

    Reading& m_reading;
    std::size_t m_end;
    std::optional<std::size_t> m_place_line;
};

} // namespace

std::optional<std::chrono::year> year_of(const Lines& lines)
{
    constexpr std::size_t far_enough = 300;
    for (std::size_t i = 0; i < std::min(lines.size(), far_enough); ++i)
        for (const auto& date : dates_in(lines[i].text))
            if (date.year) return date.year;
    for (std::size_t i = 0; i < std::min(lines.size(), far_enough); ++i)
        if (const auto year = year_in(lines[i].text)) return year;
    return {};
}

void read_cover(Reading& reading, std::size_t end)
{
    CoverReader{reading, std::min(end, reading.lines.size())}.read();
}

} // namespace klubba::notice
