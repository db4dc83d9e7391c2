#include "minutes/document_value.h"
#include "minutes/full_minutes.h"
#include "minutes/html.h"
#include "minutes/played.h"
#include "minutes/text.h"
#include "support/catch.h"
#include "support/markup.h"

#include <algorithm>
#include <sstream>

using namespace klubba;
using namespace klubba::minutes;

namespace {

/// The letters in order, without blanks and without what marks lists and lines to be filled in.
std::string letters_of(const std::string& text)
{
    std::string letters;
    std::istringstream stream{text};
    for (std::string word; stream >> word;) {
        const bool is_number = word.ends_with('.') && word.size() > 1 && word.size() < 4 &&
                               std::all_of(word.begin(), word.end() - 1, [](unsigned char one) {
                                   return std::isdigit(one) != 0;
                               });
        const bool is_line = word.find_first_not_of("_=-|") == std::string::npos;
        if (!is_number && !is_line && word != "•") letters += word;
    }
    return letters;
}

/// Every text of the value that is content.
void add_texts(const Value& value, std::vector<std::string>& texts)
{
    if (const auto* list = value.get<Value::Array>()) {
        for (const auto& one : *list)
            add_texts(one, texts);
    } else if (const auto* text = value.get<std::string>()) {
        texts.push_back(letters_of(*text));
    } else if (const auto* members = value.get<Value::Object>()) {
        for (const auto& [name, member] : *members) {
            const bool is_content = name != "block" && name != "role" && name != "kind" &&
                                    name != "emphasis" && name != "origin" && name != "anchor" &&
                                    name != "link";
            const bool is_of_signature =
                name == "role" && value.find("blocks") == nullptr && value.find("block") == nullptr;
            if (is_content || is_of_signature) add_texts(member, texts);
        }
    }
}

Document sample()
{
    Document document;
    document.parts = {{PartRole::Item,
                       {Heading{2, "§ 7", "Ett ärende", "a"},
                        Fields{{{"Diarienummer", {Runs{{"26NF0143"}}}}, {"Föredragande", {}}}},
                        Paragraph{Runs{{"En lång rad som måste brytas eftersom den är längre än de "
                                        "tecken som ryms, "},
                                       {"och fler", Emphasis::Strong}}},
                        Clauses{"Nämnden beslutar", {{"att", "göra det, samt"}, {"att", "vila."}}},
                        List{ListKind::Numbered, {{Runs{{"Första"}}, {}}, {Runs{{"Andra"}}, {}}}},
                        Table{"Röster",
                              {"Ledamot", "Röst"},
                              {{{"Åsa Ek (M)", {}}, {"Ja", {}}}, {{"Bo (S)", {}}, {"Nej", {}}}}},
                        Signatures{{{"Sekreterare", {}, {}}, {"Ordförande", "Åsa Ek", "§ 7"}}}}}};
    return document;
}

} // namespace

TEST_CASE("plain text is set in lines that fit", "[minutes][text]")
{
    CHECK(to_plain_text(sample()) ==
          "§ 7 Ett ärende\n"
          "--------------\n"
          "Diarienummer  26NF0143\n"
          "Föredragande  ________________________________________________________________\n"
          "\n"
          "En lång rad som måste brytas eftersom den är längre än de tecken som ryms, och\n"
          "fler\n"
          "\n"
          "Nämnden beslutar\n"
          "att göra det, samt\n"
          "att vila.\n"
          "\n"
          "1. Första\n"
          "2. Andra\n"
          "\n"
          "Röster\n"
          "\n"
          "Ledamot     Röst\n"
          "Åsa Ek (M)  Ja\n"
          "Bo (S)      Nej\n"
          "\n"
          "\n"
          "________________________________________\n"
          "Sekreterare\n"
          "\n"
          "________________________________________\n"
          "Åsa Ek Ordförande, § 7\n");
}

TEST_CASE("text and JSON of a document say what its HTML says", "[minutes][text]")
{
    const auto document = full_minutes(full_day().record());
    const auto expected = letters_of(klubba::testing::read_markup(to_html(document)).text);
    CHECK(expected.size() > 4000);
    CHECK(letters_of(to_plain_text(document)) == expected);
    std::vector<std::string> texts;
    const auto value = document_value(document);
    add_texts(*value.find("parts"), texts);
    std::size_t length = 0;
    for (const auto& text : texts) {
        INFO(text);
        CHECK(expected.find(text) != std::string::npos);
        length += text.size();
    }
    CHECK(length == expected.size());
}

TEST_CASE("no line of plain text is too long", "[minutes][text]")
{
    std::istringstream stream{to_plain_text(full_minutes(full_day().record()))};
    for (std::string line; std::getline(stream, line);) {
        INFO(line);
        const auto letters = std::count_if(line.begin(), line.end(), [](char byte) {
            return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80;
        });
        CHECK(letters <= 78);
    }
}
