#include "ui/person_line.h"

#include "ui/kind_words.h"
#include "ui/letters.h"
#include "ui/text_list.h"
#include "words/words.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::Person;
using meeting::Role;
using meeting::SeatKind;
using words::Word;
using words::Words;

namespace {

const std::array languages{Words{words::Language::Swedish}, Words{words::Language::English}};

struct RoleWord {
    Word word;
    Role role;
};
// The first that the text begins with or is decides; "1:e vice" is before what it contains.
constexpr std::array role_words{RoleWord{Word::RoleViceChair1, Role::ViceChair1},
                                RoleWord{Word::RoleViceChair2, Role::ViceChair2},
                                RoleWord{Word::ViceChair, Role::ViceChair1},
                                RoleWord{Word::RoleChair, Role::Chair}};

std::optional<Role> role_typed(std::string_view text)
{
    const std::string typed = folded(text);
    for (const auto& [word, role] : role_words)
        for (const Words& words : languages)
            if (typed.starts_with(folded(words(word)))) return role;
    // A "nämndsekreterare" is one too, whose title is kept as well.
    for (const Words& words : languages)
        if (typed.ends_with(folded(words(Word::RoleSecretary)))) return Role::Secretary;
    return {};
}

/// "Ersättare", "ersättare": and as a heading "Tjänstepersoner", "Ledamöter" by their stem.
std::optional<SeatKind> seat_typed(std::string_view text)
{
    const std::string typed = folded(text);
    constexpr std::size_t stem = 5; // "ledam": the vowel of "ledamöter" is another
    constexpr std::size_t ending = 3;
    for (std::size_t i = 0; i < names_of(SeatKind{}).size(); ++i) {
        const auto kind = static_cast<SeatKind>(i);
        for (const Words& words : languages) {
            const std::string word = folded(words(seat_word(kind)));
            if (typed == word) return kind;
            const auto same = static_cast<std::size_t>(
                std::mismatch(word.begin(), word.end(), typed.begin(), typed.end()).first -
                word.begin());
            const bool one_word = typed.find(' ') == std::string::npos;
            const bool as_long =
                typed.size() <= word.size() + ending && typed.size() + ending >= word.size();
            if (one_word && as_long && same >= std::min(stem, word.size())) return kind;
        }
    }
    return {};
}

bool is_vacant(std::string_view name)
{
    return std::any_of(languages.begin(), languages.end(), [&](const Words& words) {
        return folded(words(Word::VacantSeat)) == folded(name);
    });
}

/// "3. Anna Ek", "– Anna Ek".
std::string_view without_bullet(std::string_view line)
{
    const auto first = line.find_first_not_of("0123456789.)-*\u2013\u2022 \t");
    return first == std::string_view::npos ? std::string_view{} : line.substr(first);
}

/// Takes "(C)" out of the text.
std::string take_party(std::string& text)
{
    const auto open = text.find('(');
    const auto close = text.find(')', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) return {};
    std::string party{trimmed(std::string_view{text}.substr(open + 1, close - open - 1))};
    text.erase(open, close - open + 1);
    return party;
}

} // namespace

std::optional<Person> person_typed(std::string_view line, SeatKind seat)
{
    std::string text{trimmed(without_bullet(trimmed(line)))};
    Person person;
    person.seat = seat;
    const bool surname_first = text.find(',') < text.find('(') && text.find('(') < text.size();
    person.party = take_party(text);
    auto parts = list_from(text, ',');
    if (parts.empty()) return {};
    if (surname_first && parts.size() > 1 && !seat_typed(parts[1]) && !role_typed(parts[1])) {
        // "Ek, Bo (M)"
        parts[0] = parts[1] + " " + parts[0];
        parts.erase(parts.begin() + 1);
    }
    person.name = parts.front();
    bool says_seat = false;
    std::vector<std::string> titles;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto kind = seat_typed(parts[i]);
        const auto role = role_typed(parts[i]);
        if (kind) person.seat = *kind;
        if (role) person.role = *role;
        says_seat = says_seat || kind.has_value();
        if (role == Role::Secretary || (!kind && !role)) titles.push_back(parts[i]);
    }
    person.title = joined(titles, ", ");
    const bool is_staff = person.party.empty() && !person.title.empty();
    if (is_staff && !says_seat && seat == SeatKind::Member) person.seat = SeatKind::Staff;
    if (is_vacant(person.name)) {
        person.vacant = true;
        person.name.clear();
    }
    return person;
}

PeopleTyped people_typed(std::string_view text)
{
    PeopleTyped typed;
    SeatKind seat = SeatKind::Member;
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (line.empty()) continue;
        const auto heading = line.ends_with(':') ? line.substr(0, line.size() - 1) : line;
        if (const auto kind = seat_typed(trimmed(heading))) {
            seat = *kind;
            continue;
        }
        auto person = person_typed(line, seat);
        if (!person) {
            typed.troubles.push_back({number, std::string{line}});
            continue;
        }
        typed.people.push_back(std::move(*person));
        typed.lines.push_back(number);
    }
    return typed;
}

} // namespace klubba::ui
