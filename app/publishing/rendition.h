#pragma once

#include "meeting/state.h"
#include "minutes/document.h"
#include "minutes/record.h"
#include "minutes/template.h"

#include <array>
#include <string>
#include <vector>

// What of minutes anybody may read (domain.md, section 7): without the §§ that are closed or
// secret, and with words masked that are nobody's business.
//
// What names a private person no program can tell for certain. So some words are hidden whatever
// anybody says, others are proposed, and a person decides before anything is published. Pure.
namespace klubba::publishing {

inline constexpr std::string_view mask_text = "XXXX";

enum class Why {
    ClosedItem,     ///< The title or registry number of an item that is closed or secret.
    IdentityNumber, ///< A personal identity number (personnummer, samordningsnummer).
    NamedInClosed,  ///< A name that stands in a § that is left out too, of no one in office.
    MailAddress,
};
constexpr auto names_of(Why)
{
    return std::array<std::string_view, 4>{"closed-item", "identity-number", "named-in-closed",
                                           "mail-address"};
}

/// Words of the minutes that perhaps are not for everybody.
struct Candidate {
    std::string words;
    Why why{};
    std::string where; ///< The § or part where they stand first: "§ 12".
};

/// What is hidden without anybody's decision: what names items that are closed or secret.
std::vector<Candidate> hidden_words(const meeting::MeetingState& state,
                                    const minutes::Record& record);

/// What a person has to decide about, each once, in the order in which it is read. What
/// `hidden_words` has is not among it.
std::vector<Candidate> candidates(const meeting::MeetingState& state,
                                  const minutes::Record& record);

/// Every word that holds one of `masks` is "XXXX": the whole word, whatever its ending, so that no
/// part of a name is left. `masks` may be several words, however they are set off in the text.
minutes::Document masked(minutes::Document document, const std::vector<std::string>& masks);

/// The minutes for everybody. A § that is closed or secret is a note in its place.
minutes::Document public_rendition(const meeting::MeetingState& state,
                                   const minutes::Record& record,
                                   const std::vector<std::string>& masks,
                                   const minutes::Template& look = {});

/// What a review is of: all that the rendition says but what is filled in when minutes are
/// verified and posted. Hex.
std::string content_hash(const meeting::MeetingState& state,
                         const minutes::Record& record,
                         const std::vector<std::string>& masks);

/// Whether every § has been verified and, where the body posts its minutes, posted.
bool is_ready(const minutes::Record& record);

} // namespace klubba::publishing
