#pragma once

#include "meeting/ids.h"
#include "minutes/document.h"

#include <optional>
#include <string>
#include <string_view>

// What a document carries so that anybody can show, years later, that it says what the journal
// says: which events it was made of, and the hash of what it says.
//
// People read it at the end of the document, programs as one line in its metadata. The same content
// has the same hash in every format.
namespace klubba::minutes {

/// The seal as one line of ASCII: "klubba-seal:1;kind=full;head=…".
std::string to_text(const Seal& seal);
/// The first one in the bytes of a file, or in its text.
std::optional<Seal> seal_in(std::string_view text);

/// Adds the seal and, at the end, the part that tells people of it. `seal.content` is the hash of
/// the document as it was before.
void put_seal(Document& document, Seal seal);

/// The heading of that part.
inline constexpr std::string_view seal_heading = "Dokumentets äkthet";

} // namespace klubba::minutes
