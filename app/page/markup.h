#pragma once

#include "base/html.h"
#include "page/reader.h"

#include <string>
#include <string_view>
#include <vector>

// Small pieces of HTML, well-formed whatever they are made of: every text from a meeting goes
// through here or `html_text`.
namespace klubba::page {

/// ` name="value"`
std::string attribute(std::string_view name, std::string_view value);
std::string of_class(std::string_view name);
/// `attributes` as those above make them, one after another; `inner` is HTML.
std::string element(std::string_view name, std::string_view attributes, std::string_view inner);
/// Of what a meeting says, which is Swedish whatever language the page speaks.
std::string language_of_texts(const Reader& reader);
/// A text of the meeting among others.
std::string quoted(const Reader& reader, std::string_view text);
/// A name among other texts, whichever direction it is written in.
std::string isolated(std::string_view text);
/// Several, with commas between.
std::string isolated(const std::vector<std::string>& texts);
/// With line breaks as elements.
std::string lines(std::string_view text);
std::string chip(std::string_view kind, std::string_view text);
/// For who hears the page and does not see it.
std::string unseen(std::string_view text);
/// "09:05", as a time that programs can read.
std::string time_element(const Reader& reader, Instant instant);

} // namespace klubba::page
