#include "notice/names.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>

namespace klubba::notice {

namespace {

using meeting::Role;

constexpr std::array<std::string_view, 20> particles{"von", "af", "av", "de", "da",  "del", "der",
                                                     "van", "la", "el", "al", "bin", "ben", "di",
                                                     "du",  "zu", "le", "of", "dos", "ter"};

/// Words that begin titles and headings, and are no names.
constexpr std::array<std::string_view, 82> no_names{"nr",
                                                    "ärenden",
                                                    "diarienr",
                                                    "föredragande",
                                                    "delges",
                                                    "kallas",
                                                    "för",
                                                    "kännedom",
                                                    "region",
                                                    "regionen",
                                                    "kommun",
                                                    "kommunen",
                                                    "nämnden",
                                                    "nämnd",
                                                    "styrelsen",
                                                    "styrelse",
                                                    "budget",
                                                    "information",
                                                    "beslut",
                                                    "rapport",
                                                    "paus",
                                                    "lunch",
                                                    "fika",
                                                    "kaffe",
                                                    "svar",
                                                    "val",
                                                    "digitalt",
                                                    "teams",
                                                    "plan",
                                                    "aktuellt",
                                                    "tema",
                                                    "dialog",
                                                    "presentation",
                                                    "remiss",
                                                    "yttrande",
                                                    "motion",
                                                    "uppföljning",
                                                    "återrapportering",
                                                    "delårsrapport",
                                                    "månadsrapport",
                                                    "årsredovisning",
                                                    "ekonomi",
                                                    "anmälan",
                                                    "mötet",
                                                    "upprop",
                                                    "justering",
                                                    "öppnande",
                                                    "avslutning",
                                                    "dag",
                                                    "datum",
                                                    "plats",
                                                    "tid",
                                                    "sammanträde",
                                                    "ordförande",
                                                    "ledamöter",
                                                    "ersättare",
                                                    "förslag",
                                                    "dnr",
                                                    "diarienummer",
                                                    "sida",
                                                    "sal",
                                                    "salen",
                                                    "sjukhus",
                                                    "sjukhuset",
                                                    "förvaltningen",
                                                    "utskottet",
                                                    "utskott",
                                                    "beredning",
                                                    "beredningen",
                                                    "ärende",
                                                    "punkt",
                                                    "bilaga",
                                                    "protokoll",
                                                    "strategi",
                                                    "policy",
                                                    "program",
                                                    "avtal",
                                                    "förstudie",
                                                    "vårdcentral",
                                                    "skola",
                                                    "tjänsteskrivelse",
                                                    "kallelse"};

/// Endings of words that say what someone is.
constexpr std::array<std::string_view, 61> title_endings{
    "chef",          "direktör",   "strateg",       "controller",   "sekreterare", "samordnare",
    "utredare",      "ledare",     "läkare",        "ekonom",       "jurist",      "råd",
    "handläggare",   "arkitekt",   "ingenjör",      "planerare",    "ordförande",  "rektor",
    "överläkare",    "specialist", "sköterska",     "konsult",      "revisor",     "ombud",
    "koordinator",   "utvecklare", "ansvarig",      "expert",       "vd",          "professor",
    "analytiker",    "inspektör",  "föreståndare",  "koordinatör",  "ekolog",      "psykolog",
    "geolog",        "tekniker",   "vetare",        "assistent",    "kanslist",    "kurator",
    "bibliotekarie", "antikvarie", "arkivarie",     "terapeut",     "barnmorska",  "forskare",
    "förvaltare",    "rådgivare",  "administratör", "kommunikatör", "veterinär",   "lärare",
    "pedagog",       "projektör",  "direktor",      "chefen",       "direktören",  "ordföranden",
    "sekreteraren"};

struct RoleWords {
    std::string_view words;
    Role role;
};
// Folded, the longer before what it contains.
constexpr std::array role_words{
    RoleWords{"1:e vice ordf", Role::ViceChair1},
    RoleWords{"1:a vice ordf", Role::ViceChair1},
    RoleWords{"1 :e vice ordf", Role::ViceChair1},
    RoleWords{"1e vice ordf", Role::ViceChair1},
    RoleWords{"1 vice ordf", Role::ViceChair1},
    RoleWords{"1:e v ordf", Role::ViceChair1},
    RoleWords{"1:e v. ordf", Role::ViceChair1},
    RoleWords{"1:e v.ordf", Role::ViceChair1},
    RoleWords{"1:e vice-ordf", Role::ViceChair1},
    RoleWords{"förste vice ordf", Role::ViceChair1},
    RoleWords{"första vice ordf", Role::ViceChair1},
    RoleWords{"2:e vice ordf", Role::ViceChair2},
    RoleWords{"2:a vice ordf", Role::ViceChair2},
    RoleWords{"2e vice ordf", Role::ViceChair2},
    RoleWords{"2 vice ordf", Role::ViceChair2},
    RoleWords{"2:e v ordf", Role::ViceChair2},
    RoleWords{"2:e v. ordf", Role::ViceChair2},
    RoleWords{"2:e v.ordf", Role::ViceChair2},
    RoleWords{"2:e vice-ordf", Role::ViceChair2},
    RoleWords{"andre vice ordf", Role::ViceChair2},
    RoleWords{"andra vice ordf", Role::ViceChair2},
    RoleWords{"vice ordf", Role::ViceChair1},
    RoleWords{"v. ordf", Role::ViceChair1},
    RoleWords{"v.ordf", Role::ViceChair1},
    RoleWords{"v ordf", Role::ViceChair1},
    RoleWords{"ordf", Role::Chair},
};

constexpr std::array<std::string_view, 3> vacant_words{"vakant", "vakans", "vakant plats"};

template <class Words>
bool holds(const Words& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_title_word(std::string_view word)
{
    const auto folded = fold(word);
    return std::any_of(title_endings.begin(), title_endings.end(),
                       [&](std::string_view ending) { return folded.ends_with(ending); });
}

/// Letters, with hyphen, apostrophe or full stop between or after them.
bool is_word_of_name(std::string_view word)
{
    for (std::size_t at = 0; at < word.size(); ++at) {
        const auto byte = static_cast<unsigned char>(word[at]);
        const bool inside = byte >= 0x80 || word[at] == '-' || word[at] == '\'' || word[at] == '.';
        if (!inside && !letter_at(word, at)) return false;
    }
    return !word.empty();
}

bool begins_capital(std::string_view word)
{
    return capital_at(word, 0);
}

/// "Karin Ek (M)" without its bracket.
std::string_view without_party(std::string_view text)
{
    text = trim(text, ".;,");
    if (!text.ends_with(')')) return text;
    const auto open = text.rfind('(');
    if (open == std::string_view::npos || open == 0) return text;
    return trim(text.substr(0, open));
}

/// The name in "ekonomichef Karin Ek", or nothing.
std::optional<std::string> name_with_title(std::string_view text)
{
    text = without_party(text);
    if (is_name(text)) return std::string{text};
    const auto space = text.rfind(' ');
    const auto words = words_of(text);
    if (space == std::string_view::npos || words.size() > 7) return {};
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (!begins_capital(words[i]) || !is_title_word(words[i - 1])) continue;
        const auto begin = static_cast<std::size_t>(words[i].data() - text.data());
        if (is_name(text.substr(begin))) return std::string{text.substr(begin)};
    }
    return {};
}

bool is_title(std::string_view text)
{
    const auto words = words_of(text);
    if (words.empty() || words.size() > 6) return false;
    return is_title_word(words.front()) || is_title_word(words.back());
}

/// Pieces between "," "/" ";" "&" and "och".
std::vector<std::string_view> pieces_of(std::string_view text)
{
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    int depth = 0;
    const auto cut = [&](std::size_t end, std::size_t next) {
        const auto piece = trim(text.substr(begin, end - begin));
        if (!piece.empty()) pieces.push_back(piece);
        begin = next;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(') ++depth;
        if (text[at] == ')') --depth;
        if (depth > 0) continue;
        const char c = text[at];
        if (c == ',' || c == '/' || c == ';' || c == '&') cut(at, at + 1);
        const bool divided = at > 0 && text[at - 1] == '-'; // "hälso- och sjukvårdsdirektör"
        for (const std::string_view word : {" och ", " samt "})
            if (!divided && text.substr(at, word.size()) == word) cut(at, at + word.size());
    }
    cut(text.size(), text.size());
    return pieces;
}

std::size_t find_vacant(std::string_view folded)
{
    for (const auto& word : vacant_words)
        if (folded.starts_with(word)) return word.size();
    return 0;
}

/// Letters of a party: 1 to 5 of them, or a dash for someone outside the parties.
bool is_party(std::string_view text)
{
    if (text == "-" || text == "–") return true;
    if (text.empty() || text.size() > 8) return false;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xC0U) == 0x80U) continue;
        if (!letter_at(text, at)) return false;
        ++letters;
    }
    return letters >= 1 && letters <= 5;
}

struct Bracket {
    std::size_t begin;
    std::size_t end;
    std::string_view party;
};

std::optional<Bracket> party_bracket(std::string_view text, std::size_t from)
{
    for (auto open = text.find('(', from); open != std::string_view::npos;
         open = text.find('(', open + 1)) {
        const auto close = text.find(')', open);
        if (close == std::string_view::npos) return {};
        const auto party = trim(text.substr(open + 1, close - open - 1));
        if (is_party(party)) return Bracket{open, close + 1, party};
    }
    return {};
}

/// Past a seat number or bullet: "3. ", "12 ", "- ".
std::string_view without_number(std::string_view text)
{
    auto rest = text;
    while (!rest.empty() && is_digit(rest.front()))
        rest.remove_prefix(1);
    if (text.size() - rest.size() > 3) return text;
    if (rest.size() < text.size() && !rest.empty() && rest.front() != ' ' && rest.front() != '.' &&
        rest.front() != ')')
        return text;
    return trim_front(rest, ".)-–*");
}

bool all_capital(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at)
        if (letter_at(text, at) && !capital_at(text, at)) return false;
    return true;
}

/// "Karin Ek, M": a party after the last comma, capital letters only.
std::optional<std::string_view> party_after_comma(std::string_view text)
{
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return {};
    const auto rest = trim(text.substr(comma + 1));
    const auto party = trim(rest.substr(0, rest.find_first_of(" ,")), ",");
    if (party == "-" || party == "–") return party;
    if (!is_party(party) || !begins_capital(party)) return {};
    const bool shout =
        fold(party) != party && !is_name(party) && (party.size() == 1 || all_capital(party));
    if (!shout) return {};
    return party;
}

std::string party_text(std::string_view party)
{
    if (party == "–") return "-";
    return std::string{party};
}

/// "Ek, Karin" is turned round; "ordförande Karin Ek" loses its role.
std::optional<std::string> clean_name(std::string_view text)
{
    text = trim(text, ",;:.");
    const auto comma = text.find(',');
    if (comma != std::string_view::npos) {
        const auto turned = std::string{trim(text.substr(comma + 1))} + " " +
                            std::string{trim(text.substr(0, comma))};
        const auto tail = fold(text.substr(comma + 1));
        if (!role_in(tail) && is_name(turned)) return turned;
        text = trim(text.substr(0, comma));
    }
    auto words = words_of(text);
    while (words.size() > 2 && !begins_capital(words.front()) && !holds(particles, words.front()))
        words.erase(words.begin());
    if (words.size() > 2 && role_in(words.front())) words.erase(words.begin());
    if (words.empty()) return {};
    const auto begin = static_cast<std::size_t>(words.front().data() - text.data());
    const auto name = text.substr(begin);
    if (!is_name(name)) return {};
    return std::string{name};
}

std::size_t last_dash(std::string_view text, std::size_t& size)
{
    for (std::size_t at = text.size(); at-- > 0;) {
        for (const std::string_view dash : {"-", "–", "—", "−"}) {
            if (text.substr(at, dash.size()) != dash) continue;
            const bool before = at > 0 && text[at - 1] == ' ';
            const auto after = at + dash.size();
            if (!before || (after < text.size() && text[after] != ' ')) continue;
            size = dash.size();
            return at;
        }
    }
    return std::string_view::npos;
}

} // namespace

bool is_name(std::string_view text)
{
    const auto words = words_of(text);
    if (words.size() < 2 || words.size() > 5 || text.size() > 60) return false;
    for (const auto& word : words) {
        if (!is_word_of_name(word)) return false;
        const auto folded = fold(word);
        if (!begins_capital(word) && !holds(particles, folded)) return false;
        if (holds(no_names, folded)) return false;
    }
    // A name ends with a word of small letters ("Ek"), not with an abbreviation ("HR").
    const auto last = words.back();
    return begins_capital(last) && last.size() > 1 && !capital_at(last, last.size() - 1);
}

std::vector<std::string> names_in_list(std::string_view text)
{
    std::vector<std::string> names;
    for (const auto piece : pieces_of(trim(text, ".;,"))) {
        if (const auto name = name_with_title(piece))
            names.push_back(*name);
        else if (!is_title(piece))
            return {};
    }
    return names;
}

std::vector<std::string> labelled_names(std::string_view text)
{
    auto names = names_in_list(text);
    if (!names.empty()) return names;
    for (const auto piece : pieces_of(text)) {
        const auto name = name_with_title(piece);
        const auto words = words_of(piece);
        if (name)
            names.push_back(*name);
        else if (!is_title(piece) && words.size() <= 6)
            names.emplace_back(without_party(piece));
    }
    return names;
}

std::vector<std::string> people_in_list(std::string_view text)
{
    std::vector<std::string> people;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find_first_of(",;", begin), text.size());
        const auto piece = trim(text.substr(begin, end - begin));
        begin = end + 1;
        const bool person = name_with_title(piece).has_value();
        if (piece.empty()) continue;
        if (person || people.empty())
            people.emplace_back(piece);
        else
            people.back().append(", ").append(piece);
    }
    return people;
}

std::optional<Role> role_in(std::string_view text)
{
    const auto folded = fold(text);
    for (const auto& [words, role] : role_words) {
        const auto at = folded.find(words);
        if (at == std::string::npos) continue;
        if (at > 0 && (letter_at(folded, at - 1) || folded[at - 1] == '-')) continue;
        return role;
    }
    return {};
}

std::optional<ListedPerson> listed_person(std::string_view text)
{
    if (text.size() > 160) return {};
    text = without_number(trim(text, "•·"));
    const auto folded = fold(text);
    ListedPerson person;
    const auto bracket = party_bracket(text, 0);
    if (bracket) person.party = party_text(bracket->party);
    const auto after_comma = bracket ? std::nullopt : party_after_comma(text);
    if (after_comma) person.party = party_text(*after_comma);

    person.role = role_in(folded);
    person.substitute = folded.find("ersättare") != std::string::npos;
    if (find_vacant(folded) > 0) {
        person.vacant = true;
        person.confidence = 0.95;
        return person;
    }
    const auto head = bracket       ? text.substr(0, bracket->begin)
                      : after_comma ? text.substr(0, text.find(','))
                                    : text;
    person.name = clean_name(head);
    if (!person.name) return {};
    const auto tail = bracket ? trim(text.substr(bracket->end), ",.;") : std::string_view{};
    if (tail.size() > 60) return {};
    person.confidence = bracket ? 0.95 : after_comma ? 0.85 : person.role ? 0.7 : 0.5;
    return person;
}

std::vector<MentionedPerson> persons_in(std::string_view text)
{
    std::vector<MentionedPerson> persons;
    std::size_t from = 0;
    for (auto bracket = party_bracket(text, 0); bracket && persons.size() < 50;
         bracket = party_bracket(text, from)) {
        const auto head = trim(text.substr(from, bracket->begin - from));
        const auto words = words_of(head);
        std::optional<std::size_t> begin;
        for (std::size_t i = words.size(); i-- > 0 && words.size() - i <= 4;) {
            const auto at = static_cast<std::size_t>(words[i].data() - text.data());
            const auto name = text.substr(at, static_cast<std::size_t>(head.data() - text.data()) +
                                                  head.size() - at);
            if (is_name(name) && begins_capital(words[i])) begin = at;
        }
        if (begin)
            persons.push_back({*begin, bracket->end,
                               std::string{trim(text.substr(*begin, bracket->begin - *begin))}});
        from = bracket->end;
    }
    return persons;
}

std::optional<TitleAndNames> split_at_titled_name(std::string_view text)
{
    const auto last = text.rfind(',');
    if (last == std::string_view::npos || !is_title(trim(text.substr(last + 1)))) return {};
    for (auto comma = text.find(','); comma < last; comma = text.find(',', comma + 1)) {
        auto names = names_in_list(text.substr(comma + 1));
        if (!names.empty())
            return TitleAndNames{std::string{trim(text.substr(0, comma))}, std::move(names), false};
    }
    return {};
}

TitleAndNames split_at_last_dash(std::string_view text)
{
    text = trim(text);
    std::size_t size = 0;
    const auto dash = last_dash(text, size);
    if (dash == std::string_view::npos || dash == 0) return {std::string{text}, {}, false};
    const auto title = trim(text.substr(0, dash));
    const auto rest = trim(text.substr(dash + size));
    if (rest.empty()) return {std::string{title}, {}, true};
    auto names = names_in_list(rest);
    if (names.empty()) return {std::string{text}, {}, false};
    return {std::string{title}, std::move(names), false};
}

} // namespace klubba::notice
