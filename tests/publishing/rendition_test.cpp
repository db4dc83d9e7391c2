#include "meeting/history.h"
#include "minutes/text.h"
#include "publishing/rendition.h"
#include "support/catch.h"
#include "support/has.h"
#include "support/meetings.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::publishing;
using klubba::testing::has;

namespace {

using meeting::Confidentiality;

/// Item 4 is secret and about Vera Lund, whom item 6 names too.
klubba::testing::Play held(bool is_verified = true)
{
    using namespace meeting;
    auto draft = klubba::testing::a_draft();
    auto& secret = draft.items.at(3);
    secret.title = "Klagomål på vård";
    secret.confidentiality = Confidentiality::Secret;
    secret.summary = "Patienten Vera Lund har klagat. Eva Sund föredrar.";
    auto& news = draft.items.at(5);
    news.summary = "Vera Lund, 19121212-1212, vera@example.se, tackas. Klagomål på vård ökar. "
                   "Dnr 26XY101.";
    auto play = klubba::testing::Play::opened(draft, {"p1", "p2", "p4", "p5", "p6"});
    play.at("09:10", OpenItem{ItemId{"i4"}, {}})
        .at("09:20", RecordDecision{ItemId{"i4"}, Outcome::AsProposed, {}, {}})
        .at("09:21", AppointVerifiers{{PersonId{"p4"}}, {}, *day_from("2026-03-24"), "Kansliet"})
        .at("09:22", OpenItem{ItemId{"i5"}, {}})
        .at("09:25", RecordDecision{ItemId{"i5"}, Outcome::AsProposed, {}, {}})
        .at("09:30", OpenItem{ItemId{"i6"}, {}})
        .at("10:00", CloseMeeting{});
    if (is_verified) {
        const auto day = *day_from("2026-03-12");
        play.at("15:00", VerifySections{{VerificationSetId{"v1"}, {}, day, {}, {}}})
            .at("15:01", PostMinutes{VerificationSetId{"v1"}, day, "Kansliet"});
    }
    return play;
}

minutes::Record record_of(const klubba::testing::Play& play, const std::string& head = "abc")
{
    return minutes::record_of(play.state(), {*Zone::named("Europe/Stockholm"), head, {}, {}});
}

std::string text_of(const klubba::testing::Play& play, const std::vector<std::string>& masks)
{
    return minutes::to_plain_text(public_rendition(play.state(), record_of(play), masks));
}

} // namespace

TEST_CASE("of a secret § everybody reads its number and that it is left out", "[publishing]")
{
    const auto play = held();
    const auto text = text_of(play, {});
    CHECK(has(text, "Ärende som omfattas av sekretess"));
    CHECK(has(text, "Paragrafen är utelämnad ur den version som publiceras."));
    // Its title and registry number are nowhere else either, and nothing of its own text.
    CHECK_FALSE(has(text, "Klagomål på vård"));
    CHECK_FALSE(has(text, "26XY101"));
    CHECK_FALSE(has(text, "Patienten"));
    CHECK(has(text, "XXXX ökar."));
}

TEST_CASE("of a closed item that was not handled everybody reads neither title nor reason",
          "[publishing]")
{
    const auto play = held();
    auto record = record_of(play);
    record.unhandled = {{"4", "Klagomål på vård", true, "Patienten är sjuk", false},
                        {"7", "Grönplan", true, "Tiden räcker inte", false}};
    const auto text = minutes::to_plain_text(public_rendition(play.state(), record, {}));
    CHECK_FALSE(has(text, "Klagomål på vård"));
    CHECK_FALSE(has(text, "Patienten"));
    CHECK(has(text, "Tiden räcker inte"));
}

TEST_CASE("what could say who a private person is is proposed, and people in office are not",
          "[publishing]")
{
    const auto play = held();
    const auto all = candidates(play.state(), record_of(play));
    std::vector<std::pair<std::string, Why>> found;
    for (const auto& one : all) {
        found.emplace_back(one.words, one.why);
        INFO(one.words);
        CHECK(one.where.starts_with("§ "));
    }
    CHECK(found == std::vector<std::pair<std::string, Why>>{{"19121212-1212", Why::IdentityNumber},
                                                            {"vera@example.se", Why::MailAddress},
                                                            {"Vera Lund", Why::NamedInClosed}});
}

TEST_CASE("what a person decided to mask is masked wherever it stands", "[publishing]")
{
    const auto play = held();
    CHECK(has(text_of(play, {}), "Vera Lund"));
    const auto text = text_of(play, {"Vera Lund", "19121212-1212"});
    CHECK_FALSE(has(text, "Lund"));
    CHECK_FALSE(has(text, "1212-"));
    CHECK(has(text, "XXXX, XXXX, vera@example.se, tackas."));
}

TEST_CASE("what was reviewed is the same until something else is said", "[publishing]")
{
    const auto before = held(false);
    const auto after = held(true);
    const auto hash = content_hash(before.state(), record_of(before), {});
    // Verifying, posting and every other event that changes no text leave it as it was.
    CHECK(content_hash(after.state(), record_of(after, "def"), {}) == hash);
    CHECK(content_hash(after.state(), record_of(after), {"Vera Lund"}) != hash);
    auto corrected = record_of(after);
    corrected.sections.back().note = "Rättat.";
    CHECK(content_hash(after.state(), corrected, {}) != hash);
    CHECK_FALSE(is_ready(record_of(before)));
    CHECK(is_ready(record_of(after)));
}
