#pragma once

#include "meeting/people.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Names of people as notices write them, and what stands around them: party, role, title.
namespace klubba::notice {

/// Two to five words, capitalised but for particles, none of which is a word of meetings.
bool is_name(std::string_view text);

/// The names in "A Berg, B Ek/C Al och D Os"; empty if anything there is neither name nor title.
std::vector<std::string> names_in_list(std::string_view text);

/// The parts of a value that a label says is names; taken as written where they look like none.
std::vector<std::string> labelled_names(std::string_view text);

/// "Anki Bly, förbundschef, Kim Ros, sekreterare" as its people, each with what is said of them.
std::vector<std::string> people_in_list(std::string_view text);

/// A line of a register: "3. Anna Berg (S), 2:e vice ordförande", "Vakant (V)", "Ek, Bo, (M)".
struct ListedPerson {
    std::optional<std::string> name; ///< Absent for a vacant seat.
    std::optional<std::string> party;
    std::optional<meeting::Role> role;
    bool vacant = false;
    bool substitute = false; ///< It says "ersättare" itself.
    double confidence = 0;
};

/// Empty if the text is not one person.
std::optional<ListedPerson> listed_person(std::string_view text);

/// A person named with a party in running text.
struct MentionedPerson {
    std::size_t position{};
    std::size_t end{}; ///< Past the bracket of the party.
    std::string name;
};
std::vector<MentionedPerson> persons_in(std::string_view text);

/// The role that the words name: "1:e vice ordförande", "ordf.", "förste vice ordf".
std::optional<meeting::Role> role_in(std::string_view text);

/// "Title – Names" as its two parts; the second is empty when no names follow the last dash.
struct TitleAndNames {
    std::string title;
    std::vector<std::string> names;
    bool dangling = false; ///< It ends with the dash: the names are on the next line.
};
TitleAndNames split_at_last_dash(std::string_view text);

/// "Title, Mona Til, HR-chef": names behind a comma, of whom the last has a title of their own.
std::optional<TitleAndNames> split_at_titled_name(std::string_view text);

} // namespace klubba::notice
