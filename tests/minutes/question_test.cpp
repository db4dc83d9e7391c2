#include "minutes/played.h"
#include "support/catch.h"
#include "support/has.h"

using namespace klubba;
using namespace klubba::meeting;
using namespace klubba::minutes;
using klubba::testing::has;

namespace {

using Texts = std::vector<std::string>;

AgendaItem of_kind(const char* id, const char* title, ItemKind kind)
{
    auto one = decision(id, title);
    one.kind = kind;
    one.proposal.clear();
    return one;
}

Texts asked(const Section& section)
{
    Texts texts;
    for (const auto& one : section.questions)
        texts.push_back(one.text);
    return texts;
}

RegisterQuestion question(const char* id, const char* by, const char* text)
{
    return {QuestionId{id}, person(by), text};
}

RegisterQuestion interpellation(const char* id, const char* by, const char* text, const char* to)
{
    return {QuestionId{id}, person(by), text, QuestionKind::Interpellation, to};
}

} // namespace

TEST_CASE("interpellations and questions are told with kind, to whom, answer and deferral",
          "[minutes][questions]")
{
    auto played = begun(small_draft(
        {of_kind("i1", "Anmälan", ItemKind::Questions), of_kind("i2", "Svar", ItemKind::Answers)}));
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", interpellation("q1", "m2", "Hur går det med hamnen?", "Alva Norrby"))
        .at("09:07", question("q2", "m3", "När öppnar badet?"))
        .at("09:08", question("q3", "m4", "Vem sköter spåren?"))
        .at("09:09", question("q4", "m4", "Vad kostar det?"))
        .at("09:10", OpenItem{item("i2"), {}})
        .at("09:11", AnswerQuestion{QuestionId{"q1"}, "Alva Norrby", "Enligt plan."})
        .at("09:12", AnswerQuestion{QuestionId{"q2"}, "Alva Norrby", {}})
        .at("09:13", DeferQuestion{QuestionId{"q3"}, "nästa sammanträde"})
        .at("09:14", CloseItem{});
    const auto record = played.record();
    const auto& told = section(record, 13).questions;
    REQUIRE(told.size() == 4);
    CHECK(told[0].kind == QuestionKind::Interpellation);
    CHECK(told[2].deferred);
    // Where they are registered nothing is said of the answers.
    CHECK_FALSE(section(record, 12).questions[2].deferred);
    const auto text = printed(record);
    for (const auto* part :
         {"Anmälda interpellationer och frågor", "Interpellationer, frågor och svar",
          ", interpellation till Alva Norrby: Hur går det med hamnen?",
          "Svar av Alva Norrby: Enligt plan.", ": När öppnar badet?",
          "Frågan besvaras av Alva Norrby.", "Svaret skjuts upp till nästa sammanträde.",
          "Frågan besvarades inte vid sammanträdet."}) {
        INFO(part);
        CHECK(has(text, part));
    }
}

TEST_CASE("a question put off and then answered after all is told as answered",
          "[minutes][questions]")
{
    auto played = begun(small_draft({of_kind("i1", "Frågor", ItemKind::Questions)}));
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", question("q1", "m2", "När öppnar badet?"))
        .at("09:07", DeferQuestion{QuestionId{"q1"}, "till i höst"})
        .at("09:08", AnswerQuestion{QuestionId{"q1"}, "Alva Norrby", "I maj."});
    const auto record = played.record();
    CHECK_FALSE(section(record, 12).questions.front().deferred);
    CHECK(has(printed(record), "Svar av Alva Norrby: I maj."));
    CHECK_FALSE(has(printed(record), "skjuts upp"));
}

TEST_CASE("with an item for interpellations and one for questions each tells its own",
          "[minutes][questions]")
{
    auto played = begun(small_draft({of_kind("i1", "Nya interpellationer", ItemKind::Questions),
                                     of_kind("i2", "Nya frågor", ItemKind::Questions),
                                     of_kind("i3", "Interpellationssvar", ItemKind::Answers),
                                     of_kind("i4", "Frågestund", ItemKind::Answers)}));
    played.at("09:05", OpenItem{item("i1"), {}})
        .at("09:06", interpellation("q1", "m2", "Hamnen?", "Alva Norrby"))
        .at("09:07", OpenItem{item("i2"), {}})
        .at("09:08", question("q2", "m3", "Badet?"))
        .at("09:09", question("q3", "m4", "Spåren?"))
        .at("09:10", OpenItem{item("i3"), {}})
        .at("09:11", DeferQuestion{QuestionId{"q1"}, "den 12 mars"})
        .at("09:12", OpenItem{item("i4"), {}})
        .at("09:13", AnswerQuestion{QuestionId{"q2"}, "Alva Norrby", "I maj."});
    const auto record = played.record();
    CHECK(asked(section(record, 12)) == Texts{"Hamnen?"});
    CHECK(asked(section(record, 13)) == Texts{"Badet?", "Spåren?"});
    CHECK(asked(section(record, 14)) == Texts{"Hamnen?"});
    // What nobody answered is told where such questions are answered.
    CHECK(asked(section(record, 15)) == Texts{"Badet?", "Spåren?"});
    CHECK(has(printed(record), "Svaret skjuts upp till den 12 mars."));
}

TEST_CASE("questions of a meeting without an item for them are told at the end",
          "[minutes][questions]")
{
    auto played = begun(small_draft({decision("i1", "Badplatser")}));
    played.at("09:06", question("q1", "m2", "När öppnar badet?"))
        .at("09:07", DeferQuestion{QuestionId{"q1"}, {}});
    const auto record = played.record();
    REQUIRE(record.questions.size() == 1);
    CHECK(has(printed(record), "När öppnar badet?"));
    CHECK(has(printed(record), "Svaret skjuts upp."));
}
