#include "notice/hinted.h"
#include "notice/notes.h"
#include "support/catch.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace klubba;
using namespace klubba::notice;
using meeting::DraftNote;
using meeting::DraftSource;
using meeting::NoticeLine;

namespace {

Line line(int number, const char* text)
{
    Line made;
    made.number = number;
    made.text = text;
    return made;
}

} // namespace

TEST_CASE("every value keeps its lines, under the id that it has in the meeting", "[notice][notes]")
{
    const Lines lines{line(3, "Tid: fm"), line(8, "Budget Ivar Strand"), line(9, "1. Upprop")};
    Draft draft;
    draft.members.resize(2);
    draft.sources = {{"items[0].presenters[1]", 8, 8, 0.45},
                     {"items[0].title", 8, 8, 0.3},
                     {"start", 3, 3, 0.4},
                     {"schedule[1].start", 9, 9, 1},
                     {"members[1].party", 9, 9, 1},
                     {"others[0]", 9, 9, 0.29},
                     {"verification.deadline", 8, 9, 0.9}};
    CHECK(notes_of(draft, lines).sources ==
          std::vector<DraftSource>{{"i1", "presenters", 8, 8, 45},
                                   {"i1", "title", 8, 8, 30},
                                   {"", "start", 3, 3, 40},
                                   {"s2", "start", 9, 9, 100},
                                   {"p2", "party", 9, 9, 100},
                                   {"p3", "name", 9, 9, 29},
                                   {"", "verification.deadline", 8, 9, 90}});
}

TEST_CASE("a line that nothing was understood of is noted as it stands", "[notice][notes]")
{
    const Lines lines{line(3, "Kaffe serveras"), line(9, "1. Upprop")};
    Draft draft;
    draft.unread = {"Kaffe serveras"};
    draft.sources = {{"items[0].title", 9, 9, 1}, {"unread[0]", 3, 3, 1}};
    const auto notes = notes_of(draft, lines);
    CHECK(notes.unread == std::vector<DraftNote>{{3, "Kaffe serveras", {}}});
    CHECK(notes.sources == std::vector<DraftSource>{{"i1", "title", 9, 9, 100}});
}

TEST_CASE("the lines of the notice are kept, and not the book that is attached to it",
          "[notice][notes]")
{
    Lines lines{line(1, "Kallelse"), line(9, "1. Upprop")};
    for (int number = 10; number < 9000; ++number)
        lines.push_back(line(number, "Bilaga"));
    Draft draft;
    draft.sources = {{"items[0].title", 9, 9, 1}};
    const auto notes = notes_of(draft, lines);
    CHECK(notes.lines.front() == NoticeLine{1, "Kallelse"});
    CHECK(notes.lines.size() < 50);
}

TEST_CASE("each line keeps its place on its page", "[notice][notes]")
{
    Lines lines{line(1, "Kallelse"), line(2, "1. Upprop")};
    lines[1].page = 2;
    lines[1].box = paper::Box{70.04, 100, 300.26, 112};
    const auto notes = notes_of(Draft{}, lines);
    CHECK_FALSE(notes.lines[0].place);
    CHECK(notes.lines[1].place == meeting::NoticePlace{2, 700, 1000, 3003, 1120});
}

TEST_CASE("each value of the real notice has lines that are kept", "[notice][notes][seed]")
{
    std::ifstream file{KLUBBA_SOURCE_DIR "/../shared/seeds/kallelse-2020-11-24.txt",
                       std::ios::binary};
    if (!file) {
        WARN("skipped: the notice is not at ../shared/seeds");
        return;
    }
    const auto read = read_with_hints(std::string{std::istreambuf_iterator<char>{file}, {}});
    REQUIRE(read);
    const auto& notes = read->notes;
    std::set<int> kept;
    for (const auto& line : notes.lines)
        kept.insert(line.line);
    for (const auto& source : notes.sources) {
        INFO(source.subject << " " << source.name);
        CHECK(kept.contains(source.line));
        CHECK(kept.contains(source.last_line));
    }
    for (std::size_t item = 1; item <= read->draft.items.size(); ++item)
        CHECK(std::any_of(notes.sources.begin(), notes.sources.end(), [&](const auto& source) {
            return source.subject == "i" + std::to_string(item) && source.name == "title";
        }));
    CHECK(notes.lines.size() < 300); // the attachments are many times that
}

TEST_CASE("a notice is read with its notes in one go", "[notice][notes]")
{
    const auto read = read_with_hints("Kallelse\nNämnd för provning\n2031-03-18 kl. 9.00\n\n"
                                      "Föredragningslista\n1. Upprop\n2. Budget\n3. Övrigt\n");
    REQUIRE(read);
    CHECK(read->draft.items.size() == 3);
    CHECK(read->notes.lines.size() == 7);
    CHECK_FALSE(read->notes.sources.empty());
    CHECK_FALSE(read_with_hints(""));
}
