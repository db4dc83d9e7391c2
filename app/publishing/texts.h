#pragma once

#include "minutes/document.h"

#include <functional>
#include <string>

// Every text of a document, to be read or changed.
namespace klubba::publishing {

/// Calls with each text and where it stands: the label of the § or the heading of its part.
void for_each_text(minutes::Document& document,
                   const std::function<void(std::string& text, const std::string& where)>& visit);

} // namespace klubba::publishing
