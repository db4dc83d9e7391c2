#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/people.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the corrections of a body's notices taught, for its next notice.
//
// 1. A hint maps what stands in a notice to what a secretary made of it; it adds nothing that the
//    notice does not say.
// 2. It holds for the same reading alone: where the next notice was read otherwise, the notice is
//    believed.
// 3. The newest correction wins, and one that was taken back is forgotten.
namespace klubba::notice {

/// A person as read, and what was corrected. Absent is what was right.
struct PersonHint {
    std::string printed; ///< The name as read.
    std::optional<std::string> name;
    std::string read_party; ///< Empty for none.
    std::optional<std::string> party;
    meeting::Role read_role{};
    std::optional<meeting::Role> role;
    meeting::SeatKind read_seat{};
    std::optional<meeting::SeatKind> seat;
    int times = 1; ///< How many notices it was corrected in, one after the other.

    static constexpr auto fields()
    {
        return list_fields(field("printed", &PersonHint::printed), field("name", &PersonHint::name),
                           field_or_default("read_party", &PersonHint::read_party),
                           field("party", &PersonHint::party),
                           field_or_default("read_role", &PersonHint::read_role),
                           field("role", &PersonHint::role),
                           field_or_default("read_seat", &PersonHint::read_seat),
                           field("seat", &PersonHint::seat), field("times", &PersonHint::times));
    }
    friend bool operator==(const PersonHint&, const PersonHint&) = default;
};

/// What stands behind a label.
enum class Meaning { Place, Verifier, VerifierSubstitute, Presenter, RegistryNumber, Document };
constexpr auto names_of(Meaning)
{
    return std::array<std::string_view, 6>{"place",     "verifier",        "verifier-substitute",
                                           "presenter", "registry-number", "document"};
}

struct LabelHint {
    std::string label; ///< Folded, without its colon.
    Meaning meaning{};
    int times = 1;

    static constexpr auto fields()
    {
        return list_fields(field("label", &LabelHint::label), field("meaning", &LabelHint::meaning),
                           field("times", &LabelHint::times));
    }
    friend bool operator==(const LabelHint&, const LabelHint&) = default;
};

enum class Stood { InTitle, InHeading };
constexpr auto names_of(Stood)
{
    return std::array<std::string_view, 2>{"title", "heading"};
}

/// The kind of the item of that title, or of the items under that heading.
struct KindHint {
    std::string text; ///< As printed, without numbers of its own.
    Stood stood{};
    meeting::ItemKind read{}; ///< Items of other kinds are left alone.
    meeting::ItemKind kind{};
    int times = 1;

    static constexpr auto fields()
    {
        return list_fields(field("text", &KindHint::text), field("stood", &KindHint::stood),
                           field("read", &KindHint::read), field("kind", &KindHint::kind),
                           field("times", &KindHint::times));
    }
    friend bool operator==(const KindHint&, const KindHint&) = default;
};

/// Of one body.
struct Hints {
    std::string printed; ///< The name of the body as its notices print it.
    std::string body;    ///< As it was corrected; the same where it was right.
    std::vector<PersonHint> people;
    std::vector<LabelHint> labels;
    std::vector<KindHint> kinds;
    int family_name_first = 0; ///< Notices one after the other with all names turned by hand.

    static constexpr auto fields()
    {
        return list_fields(field("printed", &Hints::printed), field("body", &Hints::body),
                           field("people", &Hints::people), field("labels", &Hints::labels),
                           field("kinds", &Hints::kinds),
                           field_or_default("family_name_first", &Hints::family_name_first));
    }
    friend bool operator==(const Hints&, const Hints&) = default;
};

/// Whether they would change anything.
bool is_empty(const Hints& hints);

/// What the hint about the order of names is called.
inline constexpr std::string_view name_order = "family name first";

/// Removes the hints about the name, label, title, heading or body printed as `text`, however it is
/// cased, or of the name order. Gives how many there were.
std::size_t forget(Hints& hints, std::string_view text);

/// Equal for two printings of the same words: "1. Budget 2026:" and "budget 2027".
std::string printing_key(std::string_view text);

/// "Ek Karin" is "Karin Ek" turned, and the other way round; empty for other than two words.
std::string turned_name(std::string_view name);

} // namespace klubba::notice
