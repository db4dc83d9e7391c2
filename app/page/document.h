#pragma once

#include "page/reader.h"

#include <string>

// What all pages have in common: head, skip link, the way back and the other language.
namespace klubba::page {

struct Document {
    std::string title;   ///< As text.
    std::string head;    ///< HTML, after what every head has.
    std::string scripts; ///< Attributes of <html> for the script; empty: none is loaded.
    std::string banner;  ///< HTML of the header, with the h1.
    std::string main;    ///< HTML.
    std::string footer;  ///< HTML.
    std::string skip;    ///< Address within the page of what one comes for: "#item".
    words::Word skip_word = words::Word::PageSkip;
    std::string address; ///< Of this page, without the language.
    std::string back;    ///< HTML of the navigation before the language.
};

std::string to_html(const Document& document, const Reader& reader);

} // namespace klubba::page
