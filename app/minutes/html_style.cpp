#include "minutes/html_style.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>

namespace klubba::minutes {

namespace {

const char* const looks = R"css(
:root {
  --background: #F6F4EF; --surface: #FFFFFF; --ink: #15202B; --muted: #515C68; --line: #D9D5CB;
  --accent: #1D4F7A; --accent-soft: #E3ECF4;
  color-scheme: light dark;
}
* { box-sizing: border-box; }
html { background: var(--background); }
body {
  margin: 0; color: var(--ink); background: var(--background);
  font: 400 1rem/1.55 Inter, "Inter Variable", system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums; font-feature-settings: "cv05", "ss03"; overflow-wrap: break-word;
}
main {
  max-width: 52rem; margin: 2.5rem auto; padding: 4rem 4.5rem; background: var(--surface);
  border: 1px solid var(--line); border-radius: .5rem;
}
h1, h2, h3, h4, h5 { margin: 0; line-height: 1.25; text-wrap: balance; break-inside: avoid; break-after: avoid; }
h1 { font-size: 1.9rem; font-weight: 700; letter-spacing: -.02em; }
h2 { font-size: 1.3rem; font-weight: 650; letter-spacing: -.01em; }
h3, h4, h5 { margin: 1.4rem 0 .4rem; font-size: .95rem; font-weight: 650; }
h1 .label, h2 .label { color: var(--accent); }
h1 .label { display: block; margin-bottom: .45rem; font-size: .95rem; font-weight: 600; letter-spacing: 0; }
h2 .label { display: block; margin-bottom: .1rem; font-size: 1rem; font-weight: 600; letter-spacing: 0; }
p { margin: .4rem 0; hyphens: auto; orphans: 3; widows: 3; max-width: 44rem; }
ul, ol { margin: .4rem 0; padding-left: 1.4rem; max-width: 44rem; }
li { margin: .25rem 0; break-inside: avoid; }
li::marker { color: var(--muted); }
.muted { color: var(--muted); }
code { font: .82em/1.5 "JetBrains Mono", "DejaVu Sans Mono", ui-monospace, monospace; overflow-wrap: anywhere; }
.remark { color: var(--muted); }
.statement {
  margin: .9rem 0; padding: .5rem .9rem; color: var(--accent); background: var(--accent-soft);
  border-radius: .3rem; break-inside: avoid; max-width: none;
}
dl { margin: 1.2rem 0; }
dl > div {
  display: grid; grid-template-columns: 13.5rem 1fr; gap: 0 1.5rem; align-items: baseline; padding: .5rem 0;
  border-top: 1px solid var(--line); break-inside: avoid;
}
dl > div:last-child { border-bottom: 1px solid var(--line); }
dt { color: var(--muted); font-size: .9em; }
dd { margin: 0; min-height: 1.55em; }
dd ul { margin: 0; padding: 0; list-style: none; max-width: none; }
dd ul.long { columns: 2; column-gap: 2rem; margin-top: .3rem; }
dl > div:has(.long) { display: block; break-inside: auto; }
dd li { margin: 0; padding-left: 1em; text-indent: -1em; }
dd .muted { display: inline-block; text-indent: 0; }
.blank { display: block; height: 1.5em; border-bottom: 1px dotted var(--muted); }
.item dl { margin: .6rem 0; }
.item th, .item td { padding: .2rem .9rem .2rem 0; }
.item tbody th { font-weight: 400; }
.item dl > div { padding: 0; border: 0; grid-template-columns: 8.5rem 1fr; }
.clauses { margin: .4rem 0 .8rem; break-inside: avoid-page; }
.clauses .lead { margin: 0 0 .3rem; break-after: avoid; }
.clauses ol { margin: 0; padding: 0; list-style: none; }
.clauses li { display: grid; grid-template-columns: 2.4rem 1fr; margin: .2rem 0; }
.clauses .marker { font-weight: 650; }
table { width: 100%; margin: .8rem 0; border-collapse: collapse; }
caption { padding-bottom: .5rem; color: var(--muted); text-align: left; font-size: .9em; }
th, td { padding: .5rem .9rem .5rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { color: var(--muted); font-size: .88em; font-weight: 500; border-top: 0; }
th:nth-child(2) { width: 44%; }
tbody th { font-weight: 600; white-space: nowrap; }
tbody tr:last-child > * { border-bottom: 1px solid var(--line); }
tr { break-inside: avoid; }
caption, thead, tbody tr:first-child:not(:last-child) { break-after: avoid; }
thead { display: table-header-group; }
a { color: var(--accent); text-underline-offset: .15em; }
.logo { display: block; max-width: 100%; margin-bottom: 5mm; }
.signatures {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 2.6rem 2rem;
  margin: 2.8rem 0 0; padding: 0; list-style: none; max-width: none; break-inside: avoid;
}
.signatures li { padding-top: .35rem; margin: 0; border-top: 1px solid var(--ink); }
.signatures .name { display: block; font-weight: 600; }
.signatures .role { color: var(--muted); font-size: .9em; }
.front h2, .certificate h2 { margin-top: 2rem; }
.certificate, .contents, .item, .appendix { margin-top: 3rem; }
.certificate { padding: 1.6rem 1.8rem; border: 1px solid var(--line); border-radius: .4rem; break-inside: avoid; }
.certificate h2 { margin-top: 0; }
.item { padding-top: 2rem; border-top: 2px solid var(--ink); }
@media screen and (max-width: 46rem) {
  main { margin: 0; padding: 2rem 1.25rem; border: 0; border-radius: 0; }
  dl > div, .item dl > div { grid-template-columns: 1fr; }
  dd ul.long { columns: 1; }
  thead { position: absolute; clip-path: inset(50%); }
  tbody th, tbody td { display: block; padding: .1rem 0; border: 0; }
  tbody tr { display: block; padding: .6rem 0; border-top: 1px solid var(--line); }
  tbody tr:last-child > * { border: 0; }
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --background: #0D131A; --surface: #151E28; --ink: #F1F4F7; --muted: #AAB5C1; --line: #2A3642;
    --accent: #7FC3FF; --accent-soft: #15304A;
  }
}
@media print {
  html, body { background: none; }
  body { font-size: 9.6pt; line-height: 1.45; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  h1 { font-size: 17pt; }
  h2 { font-size: 12.5pt; }
  h3, h4, h5 { font-size: 9.6pt; margin-top: 3.5mm; }
  h1 .label, h2 .label { font-size: 10pt; }
  p, ul, ol { max-width: none; }
  dl { margin: 4mm 0; }
  dl > div { grid-template-columns: 51mm 1fr; padding: 1.3mm 0; }
  .item dl > div { grid-template-columns: 30mm 1fr; }
  .front h2 { margin-top: 6mm; }
  .signatures { grid-template-columns: repeat(3, 1fr); gap: 11mm 8mm; margin-top: 13mm; }
  .certificate { margin-top: 8mm; padding: 5mm 6mm; }
  .certificate .signatures { grid-template-columns: 1fr 1fr; }
  .contents { break-before: page; margin-top: 0; }
  .item, .appendix { margin-top: 9mm; }
  .appendix { break-inside: avoid; }
  .item { padding-top: 5mm; border-top-width: .8pt; }
  .item dl { break-inside: avoid; }
  .item dl, .item > .remark, .item li:first-child:not(:last-child) { break-after: avoid; }
  .item li:last-child:not(:first-child) { break-before: avoid; }
  .statement { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
)css";

const char* const page = R"css(
  size: A4; margin: 30mm 20mm 27mm 25mm;
)css";

/// One margin box of the page.
std::string margin_box(const char* where, const std::string& content, const char* looks_of_it)
{
    return std::string{"  @"} + where + " { content: " + content + "; " + looks_of_it + " }\n";
}

} // namespace

std::string css_string(const std::string& text)
{
    static constexpr std::array digits{'0', '1', '2', '3', '4', '5', '6', '7',
                                       '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    std::string quoted = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        // The bytes of letters beyond ASCII stand as they are.
        if (byte >= 0x80 || std::isalnum(byte) != 0 || letter == ' ') {
            quoted += letter;
            continue;
        }
        quoted += '\\';
        quoted += digits.at(byte >> 4U);
        quoted += digits.at(byte & 0xFU);
        quoted += ' ';
    }
    return quoted + "\"";
}

namespace {

/// A colour as CSS has it.
std::string css_colour(double red, double green, double blue)
{
    std::string text = "#";
    for (const double part : {red, green, blue}) {
        static constexpr std::string_view digits = "0123456789ABCDEF";
        const auto value = static_cast<unsigned>(std::lround(part * 255));
        text += digits[value >> 4U];
        text += digits[value & 0xFU];
    }
    return text;
}

/// The accent so much of the way to white.
std::string lighter(Rgb colour, double way)
{
    const auto part = [&](unsigned shift) {
        const auto own = (colour.hex >> shift & 0xFFU) / 255.0;
        return own + (1 - own) * way;
    };
    return css_colour(part(16), part(8), part(0));
}

void put(std::string& sheet, std::string_view before, const std::string& after)
{
    for (auto at = sheet.find(before); at != std::string::npos;
         at = sheet.find(before, at + after.size()))
        sheet.replace(at, before.size(), after);
}

void dress(std::string& sheet, const Looks& own)
{
    if (!own.typeface.empty()) {
        put(sheet, "Inter, \"Inter Variable\"", css_string(own.typeface));
        put(sheet, "\"cv05\", \"ss03\"", "normal");
        put(sheet, "Inter, sans-serif", css_string(own.typeface) + ", sans-serif");
    }
    if (!own.accent) return;
    put(sheet, "#1D4F7A", lighter(*own.accent, 0));
    put(sheet, "#E3ECF4", lighter(*own.accent, 0.89));
    // On dark it is to be as easy to read as it is on white.
    static constexpr Rgb dark{0x151E28};
    double way = 0;
    while (way < 1 && contrast(*rgb_from(lighter(*own.accent, way)), dark) < 7)
        way += 0.05;
    put(sheet, "#7FC3FF", lighter(*own.accent, std::min(way, 1.0)));
    put(sheet, "#15304A", "#2A3642");
}

} // namespace

std::string style_sheet(const Furniture& furniture, const Looks& own)
{
    static const char* const head =
        "vertical-align: top; padding-top: 13mm; font: 8.2pt/1.4 Inter, sans-serif; "
        "color: #515C68; white-space: pre-line;";
    static const char* const foot =
        "vertical-align: top; margin-top: 4mm; padding-top: 1.5mm; border-top: .5pt solid #9AA2AB; "
        "font: 7.6pt/1.4 Inter, sans-serif; color: #515C68; text-align: left;";
    std::string sheet = looks;
    sheet += "@page {" + std::string{page};
    sheet += margin_box("top-left", css_string(furniture.head_left),
                        (std::string{head} + " width: 70%; text-align: left;").c_str());
    sheet += margin_box("top-right",
                        css_string(furniture.head_right) + " \"\\A \" " +
                            css_string(furniture.page + " ") +
                            " counter(page) \" (\" counter(pages) \")\"",
                        (std::string{head} + " text-align: right;").c_str());
    static constexpr std::array places{"bottom-left", "bottom-center", "bottom-right"};
    for (std::size_t i = 0; i < furniture.foot.size() && i < places.size(); ++i)
        sheet += margin_box(places.at(i), css_string(furniture.foot[i]),
                            (std::string{foot} + " width: 33%;").c_str());
    sheet += "}\n";
    dress(sheet, own);
    return sheet;
}

} // namespace klubba::minutes
