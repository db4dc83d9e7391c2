#include "base/describe.h"
#include "support/catch.h"
#include "words/words.h"

#include <algorithm>
#include <set>

using namespace klubba;
using namespace klubba::words;

namespace {

std::size_t marks(std::string_view text)
{
    std::size_t count = 0;
    for (auto at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2))
        ++count;
    return count;
}

} // namespace

TEST_CASE("every word has the same marks in both languages", "[words]")
{
    const Words swedish{Language::Swedish};
    const Words english{Language::English};
    for (std::size_t index = 0; index < word_count(); ++index) {
        const auto word = static_cast<Word>(index);
        INFO(name_of(word));
        CHECK(marks(swedish(word)) == marks(english(word)));
        CHECK_FALSE(swedish(word).empty());
        CHECK_FALSE(english(word).empty());
    }
}

TEST_CASE("every refusal says something of its own in both languages", "[words]")
{
    for (const auto language : {Language::Swedish, Language::English}) {
        std::set<std::string> said;
        const auto kinds = names_of(meeting::Refusal::Kind{});
        for (std::size_t kind = 0; kind < kinds.size(); ++kind)
            said.insert(Words{language}.refusal({static_cast<meeting::Refusal::Kind>(kind), "x"}));
        CHECK(said.size() == kinds.size());
    }
}

TEST_CASE("every refusal says what is wrong, and then what to do", "[words]")
{
    for (const auto language : {Language::Swedish, Language::English}) {
        const auto kinds = names_of(meeting::Refusal::Kind{});
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            const auto said =
                Words{language}.refusal({static_cast<meeting::Refusal::Kind>(kind), "x"});
            INFO(said);
            CHECK((said.find(". ") != std::string::npos || said.find("; ") != std::string::npos));
            CHECK(said.ends_with("."));
        }
    }
}

TEST_CASE("days are written as people write them", "[words]")
{
    const auto day = *day_from("2020-11-24");
    CHECK(Words{Language::Swedish}.day(day) == "24 november 2020");
    CHECK(Words{Language::English}.weekday(day) == "Tuesday");
}

TEST_CASE("minutes become hours where there are many", "[words]")
{
    const Words words{Language::Swedish};
    CHECK(words.minutes(std::chrono::minutes{44}) == "44 min");
    CHECK(words.minutes(std::chrono::minutes{-65}) == "1 tim 5 min");
    CHECK(words.minutes(std::chrono::minutes{120}) == "2 tim");
}

TEST_CASE("a word is replaced only by one with as many marks", "[words]")
{
    CHECK(word_for("SayOpen", "Hej {}.") == Word::SayOpen);
    CHECK_FALSE(word_for("SayOpen", "Hej."));
    CHECK_FALSE(word_for("SayOpen", "{} och {}."));
    CHECK_FALSE(word_for("SayNothingOfTheKind", "Hej."));
    CHECK_FALSE(word_for("TakeBreak", ""));
}
