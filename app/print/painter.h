#pragma once

#include "base/result.h"
#include "minutes/document.h"
#include "print/logo.h"
#include "print/pages.h"
#include "print/strip.h"
#include "print/structure.h"

#include <span>
#include <string>

// Pages as PDF by Cairo, with everything drawn either marked as the content of an element or as an
// artifact. Structure, language and what archives ask for are put in afterwards (finish.h).
namespace klubba::print {

/// The tags that stand in the pages' content, for who reads it next.
inline constexpr const char* content_tag = "P";
inline constexpr const char* artifact_tag = "NonStruct";

/// Fills in the marks and links of `structure`. Null where there is no logo. Numbers of marks count
/// content alone, page by page.
Result<std::string, Failure> paint(const Pages& pages,
                                   std::span<const Box> boxes,
                                   const minutes::Document& document,
                                   Typesetter& typesetter,
                                   Structure& structure,
                                   const LogoDrawing* logo);

} // namespace klubba::print
