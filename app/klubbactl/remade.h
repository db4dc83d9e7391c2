#pragma once

#include "klubbactl/document_lines.h"
#include "klubbactl/sealed.h"
#include "minutes/template.h"

#include <string>
#include <vector>

// The document that a seal tells of, made again, and what its file says, for comparing with
// another.
namespace klubba::ctl {

/// Whether the seal is of a kind of document that is known here.
bool is_known(const minutes::Seal& seal);

/// The document that the seal tells of, made of that meeting. The seal is of a known kind.
Result<Sealed, Failure>
remade(const minutes::Seal& seal, const Standing& meeting, const minutes::Template& look);

/// What a file of that document says.
Result<DocumentFile, Failure> said_by(const Sealed& made, const std::string& format);

/// What is said, without how it is proved.
std::vector<std::string> without_seal(std::vector<std::string> lines);

} // namespace klubba::ctl
