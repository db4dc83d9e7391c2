#include "publishing/word_finder.h"
#include "support/catch.h"

using namespace klubba::publishing;
using Texts = std::vector<std::string>;

TEST_CASE("a personal identity number is told by its date and its check digit", "[publishing]")
{
    CHECK(identity_numbers_in("född 19121212-1212, i dag") == Texts{"19121212-1212"});
    CHECK(identity_numbers_in("121212+1212") == Texts{"121212+1212"});
    CHECK(identity_numbers_in("1212121212") == Texts{"1212121212"});
    CHECK(identity_numbers_in("samordningsnummer 701063-2391.") == Texts{"701063-2391"});
    CHECK(identity_numbers_in("19121212-1213").empty());
    CHECK(identity_numbers_in("1912 12 12 1212").empty());
    CHECK(identity_numbers_in("dnr 2026/121212-1212x").size() == 1);
    CHECK(identity_numbers_in("konto 99991212121299").empty());
    CHECK(identity_numbers_in("2026-02-12 kl. 10.00").empty());
}

TEST_CASE("names are words with capital letters beside each other", "[publishing]")
{
    CHECK(names_in("Ansökan från Vera Lund-Åkesson och Örjan Ek avslås.") ==
          Texts{"Vera Lund-Åkesson", "Örjan Ek"});
    CHECK(names_in("Sökanden Vera Lund har klagat.") == Texts{"Vera Lund"});
    CHECK(names_in("Vera Lund har klagat.") == Texts{"Vera Lund"});
    CHECK(names_in("Nämnden har prövat ärendet.").empty());
    CHECK(names_in("Vera. Lund").empty());
}

TEST_CASE("mail addresses are found to their end", "[publishing]")
{
    CHECK(mail_addresses_in("skriv till vera.lund@example.se.") == Texts{"vera.lund@example.se"});
    CHECK(mail_addresses_in("pris 5@styck").empty());
}

TEST_CASE("no part of a masked word is left", "[publishing]")
{
    CHECK(without_words("Vera Lund klagar.", "Vera Lund") == "XXXX klagar.");
    CHECK(without_words("Vera Lunds klagan", "Vera Lund") == "XXXX klagan");
    CHECK(without_words("Vera\nLund och Vera\xC2\xA0Lund", "Vera  Lund") == "XXXX och XXXX");
    CHECK(without_words("Vera Lundén", "Vera Lund") == "XXXX");
    CHECK(without_words("Elvera Lund", "vera Lund") == "Elvera Lund");
    CHECK(without_words("Silvera Ek", "vera Ek") == "Silvera Ek");
    CHECK(without_words("på 19121212-1212, ja", "19121212-1212") == "på XXXX, ja");
    CHECK(without_words("Lund", "") == "Lund");
    CHECK(without_words("”Vera Lund”", "Vera Lund") == "”XXXX”");
}
