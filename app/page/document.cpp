#include "page/document.h"

#include "page/asset.h"
#include "page/markup.h"

namespace klubba::page {

using words::Language;
using words::Word;

namespace {

std::string head_html(const Document& document)
{
    std::string html = "<meta charset=\"utf-8\"/>\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                       "<meta name=\"color-scheme\" content=\"light dark\"/>\n";
    html += element("title", {}, html_text(document.title)) + "\n";
    html += "<link rel=\"stylesheet\"" + attribute("href", asset_address("klubba.css")) + "/>\n" +
            "<link rel=\"icon\" type=\"image/svg+xml\"" +
            attribute("href", asset_address("klubba.svg")) + "/>\n";
    if (!document.scripts.empty())
        html += element("script",
                        attribute("src", asset_address("klubba.js")) + attribute("defer", ""), {}) +
                "\n";
    return html + document.head;
}

std::string navigation(const Document& document, const Reader& reader)
{
    const bool is_swedish = reader.words.language() == Language::Swedish;
    const std::string other = is_swedish ? "en" : "sv";
    return element("nav", attribute("aria-label", "Klubba"),
                   document.back +
                       element("a",
                               attribute("href", document.address + "?lang=" + other) +
                                   attribute("hreflang", other) + attribute("lang", other),
                               html_text(reader.words(Word::PageOtherLanguage))));
}

} // namespace

std::string to_html(const Document& document, const Reader& reader)
{
    std::string body = element("a", of_class("skip") + attribute("href", document.skip),
                               html_text(reader.words(document.skip_word))) +
                       "\n";
    body += element("header", {}, document.banner + navigation(document, reader)) + "\n";
    body += element("main", attribute("id", "main"), "\n" + document.main) + "\n";
    if (!document.footer.empty()) body += element("footer", {}, document.footer) + "\n";
    return "<!DOCTYPE html>\n" +
           element("html", attribute("lang", language_code(reader)) + document.scripts,
                   "\n" + element("head", {}, "\n" + head_html(document)) + "\n" +
                       element("body", {}, "\n" + body) + "\n") +
           "\n";
}

} // namespace klubba::page
