#pragma once

#include "base/colour.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How a body wants its documents: the words of every fixed phrase, the order of what is told, how
// decisions are set, and the looks. What a template leaves out is as it is without one.
//
// A plain value: where it was read from and whether its letters are installed is for others to
// know. The same record and the same template give the same document.
namespace klubba::minutes {

/// Where a phrase stands; the same word may be two phrases in two places.
enum class Place { Name, Label, Heading, LeadIn, Sentence };

enum class Phrase {
#define PHRASE(name, key, place, text) name,
#include "minutes/phrases.def"
#undef PHRASE
};

struct PhraseText {
    Phrase phrase{};
    std::string_view name; ///< In a template: "deciders".
    Place place{};
    std::string_view text; ///< Without a template, "{}" for what comes from the meeting.
};

/// In the order of phrases.def.
inline constexpr std::array phrase_texts{
#define PHRASE(name, key, place, text) PhraseText{Phrase::name, key, Place::place, text},
#include "minutes/phrases.def"
#undef PHRASE
};

/// How many "{}" there are.
std::size_t holes_in(std::string_view text);

/// Fields of the front page.
enum class FrontField {
    Body,
    Date,
    PlaceAndTime,
    Adjournments,
    RollCalls,
    Members,
    ServingSubstitutes,
    OtherSubstitutes,
    Absent,
    RightToAttend,
    StaffRepresentatives,
    Others,
    ClosedDoors,
    Agenda,
    NotedBy,
    Verifiers,
    Verification,
    Sections,
};
constexpr auto names_of(FrontField)
{
    return std::array<std::string_view, 18>{"body",
                                            "date",
                                            "place-and-time",
                                            "adjournments",
                                            "roll-calls",
                                            "members",
                                            "serving-substitutes",
                                            "other-substitutes",
                                            "absent",
                                            "right-to-attend",
                                            "staff-representatives",
                                            "others",
                                            "closed-doors",
                                            "agenda",
                                            "noted-by",
                                            "verifiers",
                                            "verification",
                                            "sections"};
}

/// Parts of a §, each with its own heading where it has one.
enum class SectionBlock {
    Facts,
    Remarks,
    Decision,
    Proposal,
    Summary,
    Reasons,
    SubItems,
    Presentations,
    Questions,
    Documents,
    Conflicts,
    Debate,
    FloorProposals,
    QuestionOrder,
    Course,
    Votes,
    Elections,
    NotParticipating,
    Dissents,
    Note,
    Disagreements,
    Dispatch,
};
constexpr auto names_of(SectionBlock)
{
    return std::array<std::string_view, 22>{
        "facts",         "remarks",   "decision",          "proposal",       "summary",
        "reasons",       "sub-items", "presentations",     "questions",      "documents",
        "conflicts",     "debate",    "floor-proposals",   "question-order", "course",
        "votes",         "elections", "not-participating", "dissents",       "note",
        "disagreements", "dispatch"};
}

/// Whether the law has it in the minutes (KL 5:66–68), so that no template may leave it out.
bool is_required(FrontField field);
bool is_required(SectionBlock block);

/// All of them, in the order of the enum, which is the usual one.
template <class E>
constexpr std::vector<E> all_of()
{
    std::vector<E> all;
    for (std::size_t i = 0; i < names_of(E{}).size(); ++i)
        all.push_back(static_cast<E>(i));
    return all;
}

enum class DecisionStyle {
    AsWritten,
    Numbered ///< "Nämnden beslutar att" with a number before each clause in place of each "att".
};
constexpr auto names_of(DecisionStyle)
{
    return std::array<std::string_view, 2>{"as-written", "numbered"};
}

struct Logo {
    enum class Form { Png, Svg };
    Form form{};
    std::string bytes;
    std::string description; ///< For who does not see it.
    double height = 14;      ///< Millimetres on paper.
};

struct Looks {
    std::string typeface; ///< Empty: Inter.
    std::optional<Rgb> accent;
    std::optional<Logo> logo;
};

struct Template {
    std::map<Phrase, std::string> texts; ///< Those that are otherwise than in phrases.def.
    std::vector<FrontField> front = all_of<FrontField>(); ///< What is told, in order.
    std::vector<SectionBlock> section = all_of<SectionBlock>();
    DecisionStyle decisions = DecisionStyle::AsWritten;
    Looks looks;
};

} // namespace klubba::minutes
