#include "notice/hinted.h"
#include "notice/to_meeting.h"
#include "support/catch.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::notice;
using meeting::ItemKind;

namespace {

constexpr std::string_view known_notice = R"(Kallelse

Kulturnämnden
Datum: 2026-03-16
Tid: 09.00-12.00
Samlingsrum: Eken, plan 2

Ledamöter
A. Lindqvist (C), ordförande
Kim Ros (S)
Ersättare
Ada Al (S)

1. Upprop
2. Val av justerare
3. Bibliotekens öppettider
Handläggare: Ivar Strand
Förslag till beslut
Kulturnämnden beslutar
att godkänna öppettiderna.

Ärenden till kännedom

4. Rapport om museet
5. Brev om konserthuset
)";

HintedDraft read(std::string_view bytes, const Hints& hints = {})
{
    auto draft = read_with_hints(bytes, [&](std::string_view) { return hints; });
    REQUIRE(draft);
    return std::move(*draft);
}

meeting::DraftMeeting meeting_of(const HintedDraft& read)
{
    const auto zone = Zone::named("Europe/Stockholm");
    REQUIRE(zone);
    auto meeting = to_meeting(read.draft, *zone);
    REQUIRE(meeting);
    return std::move(*meeting);
}

/// What is learned when the secretary does `correct` to the draft of the notice.
template <class Correct>
Hints learned(Correct correct, Hints known = {}, std::string_view bytes = known_notice)
{
    const auto draft = read(bytes, known);
    auto meeting = meeting_of(draft);
    correct(meeting);
    learn(known, draft.as_read, meeting);
    return known;
}

std::string
changed(std::string_view from, std::string_view to, std::string all = std::string{known_notice})
{
    for (auto at = all.find(from); at != std::string::npos; at = all.find(from, at + to.size()))
        all.replace(at, from.size(), to);
    return all;
}

const Source& source_of(const Draft& draft, std::string_view path)
{
    const auto found = std::find_if(draft.sources.begin(), draft.sources.end(),
                                    [&](const Source& each) { return each.path == path; });
    REQUIRE(found != draft.sources.end());
    return *found;
}

void correct_all(meeting::DraftMeeting& meeting)
{
    meeting.info.place = "Eken, plan 2";
    meeting.people[0].name = "Anna Lindqvist";
    meeting.people[1].party = "M";
    meeting.items[2].presenters = {"Ivar Strand"};
    meeting.items[3].kind = ItemKind::Reported;
    meeting.items[4].kind = ItemKind::Reported;
}

} // namespace

TEST_CASE("a draft that was called as it was read teaches nothing", "[notice][hints]")
{
    const auto hints = learned([](meeting::DraftMeeting&) {});
    CHECK(is_empty(hints));
    CHECK(hints.body == "Kulturnämnden");
}

TEST_CASE("what was corrected is read right in the next notice", "[notice][hints]")
{
    const auto hints = learned(correct_all);
    const auto next = changed("2026-03-16", "2026-04-20", changed("Eken, plan 2", "Asken"));
    const auto before = read(next).draft;
    const auto draft = read(next, hints).draft;
    CHECK_FALSE(before.place);
    CHECK(draft.place == "Asken");
    CHECK(draft.members[0].name == "Anna Lindqvist");
    CHECK(draft.members[1].party == "M");
    CHECK(draft.items[2].presenters == std::vector<std::string>{"Ivar Strand"});
    CHECK(draft.items[3].kind == ItemKind::Reported);
    CHECK(draft.items[4].kind == ItemKind::Reported);
    CHECK(draft.items[4].group == "Ärenden till kännedom");
    CHECK(draft.items[0].kind == ItemKind::RollCall);
    CHECK(draft.unread.empty());
}

TEST_CASE("a hinted value keeps its lines and is surer", "[notice][hints]")
{
    const auto before = read(known_notice).draft;
    const auto draft = read(known_notice, learned(correct_all)).draft;
    for (const char* path : {"members[0].name", "members[1].party", "items[3].kind"}) {
        const auto& was = source_of(before, path);
        const auto& is = source_of(draft, path);
        CHECK(is.line == was.line);
        CHECK(is.last_line == was.last_line);
        CHECK(is.confidence >= was.confidence);
    }
    CHECK(source_of(before, "items[3].kind").confidence < 0.5);
    CHECK(source_of(draft, "items[3].kind").confidence == 0.9);
    CHECK(source_of(draft, "place").line == 6);
}

TEST_CASE("hints about what a notice does not say change nothing", "[notice][hints]")
{
    Hints hints;
    hints.printed = hints.body = "Kulturnämnden";
    hints.people.resize(1);
    hints.people[0].printed = "Bo Ek";
    hints.people[0].name = "Bo Ekman";
    hints.labels = {{"lokalen", Meaning::Place}, {"samlingsrum", Meaning::Presenter}};
    hints.kinds = {{"Budget", Stood::InTitle, ItemKind::Decision, ItemKind::Information},
                   {"Upprop", Stood::InTitle, ItemKind::Decision, ItemKind::Information},
                   {"Upprop", Stood::InHeading, ItemKind::RollCall, ItemKind::Information}};
    const auto before = read(known_notice);
    const auto after = read(known_notice, hints);
    CHECK(meeting_of(after) == meeting_of(before));
    CHECK(after.draft.unread == before.draft.unread);
    CHECK(after.notes == before.notes);
}

TEST_CASE("a person exchanged for another teaches nothing", "[notice][hints]")
{
    CHECK(is_empty(learned([](auto& meeting) {
        meeting.people[1].name = "Mona Til";
        meeting.people[2].name = "Eva Al";
        meeting.info.place = "Asken";
        meeting.items[2].presenters = {"Mona Til"};
    })));
}

TEST_CASE("what the next notice says otherwise is believed", "[notice][hints]")
{
    const auto hints = learned(correct_all);
    const auto draft = read(changed("Kim Ros (S)", "Kim Ros (V)"), hints).draft;
    CHECK(draft.members[1].party == "V");
}

TEST_CASE("a correction counts on while it is called, and is forgotten when it was taken back",
          "[notice][hints]")
{
    auto hints = learned(correct_all);
    hints = learned([](meeting::DraftMeeting&) {}, hints);
    REQUIRE(hints.people.size() == 2);
    CHECK(hints.people[0].times == 2);
    CHECK(hints.labels == std::vector<LabelHint>{{"samlingsrum", Meaning::Place, 2},
                                                 {"handläggare", Meaning::Presenter, 2}});
    CHECK(hints.kinds.front().times == 2);
    hints = learned(
        [](meeting::DraftMeeting& meeting) {
            meeting.people[0].name = "Anja Lindqvist";
            meeting.people[1].party = "S";
            meeting.info.place = "Asken";
            meeting.items[2].presenters.clear();
            meeting.items[3].kind = ItemKind::Information;
        },
        hints);
    REQUIRE(hints.people.size() == 1);
    CHECK(hints.people[0].name == "Anja Lindqvist");
    CHECK(hints.people[0].times == 1);
    CHECK(hints.labels.empty());
    // One of two items says nothing of their heading any more.
    REQUIRE(hints.kinds.size() == 1);
    CHECK(hints.kinds[0].stood == Stood::InTitle);
    CHECK(hints.kinds[0].text == "Brev om konserthuset");
}

TEST_CASE("the kind of a title that comes again is learned by its words", "[notice][hints]")
{
    const auto hints = learned([](auto& meeting) { meeting.items[3].kind = ItemKind::Reported; });
    CHECK(hints.kinds == std::vector<KindHint>{{"Rapport om museet", Stood::InTitle,
                                                ItemKind::Information, ItemKind::Reported}});
    const auto next = changed("4. Rapport om museet", "4. Rapport om museet 2027");
    CHECK(read(next, hints).draft.items[3].kind == ItemKind::Reported);
    CHECK(read(next, hints).draft.items[4].kind == ItemKind::Information);
}

TEST_CASE("names that were all turned by hand are turned next time, new ones too",
          "[notice][hints]")
{
    const auto printed = changed("A. Lindqvist", "Lindqvist Anna",
                                 changed("Kim Ros", "Ros Kim", changed("Ada Al", "Al Ada")));
    const auto hints = learned(
        [](auto& meeting) {
            for (auto& person : meeting.people)
                person.name = turned_name(person.name);
        },
        {}, printed);
    CHECK(hints.family_name_first == 1);
    const auto next = read(changed("Al Ada", "Til Mona", printed), hints).draft;
    CHECK(next.members[0].name == "Anna Lindqvist");
    CHECK(next.members[2].name == "Mona Til");
    CHECK(read(known_notice, hints).draft.members[1].name == "Kim Ros");
}

TEST_CASE("hints belong to the body as printed, unless it was another", "[notice][hints]")
{
    const auto draft = read(known_notice);
    auto meeting = meeting_of(draft);
    meeting.info.body = "Kulturnämnden i Storvik";
    CHECK(hinted_body(draft.as_read, meeting) == "Kulturnämnden");
    const auto hints = learned([](auto& each) { each.info.body = "Kulturnämnden i Storvik"; });
    CHECK(read(known_notice, hints).draft.body == "Kulturnämnden i Storvik");
    meeting.info.body = "Kulturnämndens arbetsutskott";
    CHECK(hinted_body(draft.as_read, meeting) == "Kulturnämndens arbetsutskott");
}

TEST_CASE("a hint is forgotten by what was printed", "[notice][hints]")
{
    auto hints = learned(correct_all);
    CHECK(forget(hints, "a. lindqvist") == 1);
    CHECK(forget(hints, "a. lindqvist") == 0);
    CHECK(forget(hints, "Samlingsrum:") == 1);
    CHECK(forget(hints, "ärenden till kännedom") == 1);
    CHECK(hints.people.size() == 1);
    CHECK(hints.labels.size() == 1);
    CHECK(hints.kinds.empty());
    hints.family_name_first = 2;
    CHECK(forget(hints, "Family name first") == 1);
    CHECK(hints.family_name_first == 0);
}
