#pragma once

#include "minutes/document.h"

#include <string_view>

// The seal (minutes/seal.h) of a document, with the hash of what it says. Pure.
namespace klubba::publishing {

/// The kind of document that the seal of a public rendition tells of. It is none of minutes::Kind:
/// the masks and the §§ left out are part of what it says.
inline constexpr std::string_view public_kind = "public";

/// Fills in `seal.content`, and puts the seal.
void put_seal(minutes::Document& document, minutes::Seal seal);

} // namespace klubba::publishing
