#include "notice/text.h"
#include "plans/plans.h"
#include "support/catch.h"
#include "support/expected.h"

#include <random>
#include <set>

// Whatever a plan says, no line of it is lost: each has a source in the draft.

using namespace klubba;

namespace {

class Plans {
public:
    explicit Plans(unsigned seed) : m_random(seed) {}

    /// A plan of parts that real ones have, in an order that real ones need not have.
    std::string one()
    {
        std::string text;
        const auto parts = 4 + below(40);
        for (std::size_t i = 0; i < parts; ++i) {
            text += pieces[below(pieces.size())];
            text += std::string(1 + below(2), '\n');
            if (below(12) == 0) text += '\f';
        }
        return text + "\nTorsdag 12 mars 2026 Beslut:\n- Budget (Nr 1)\n";
    }
    std::size_t below(std::size_t limit) { return m_random() % limit; }

private:
    static inline const std::vector<std::string> pieces{
        "1. Inledning",
        "Nämnden har nio ledamöter.",
        "2. Uppdrag från nämnden 2026",
        "Målsättning nr 1: Livet är gott",
        "Uppdrag givna från fullmäktige till nämnden:",
        "• Att göra något. (Nr 1)",
        "• Att göra något annat som",
        "tar två rader. (Nr 2)",
        "3. Planerade aktiviteter för 2026",
        "Sammanträdesdag Ärenden och information Plats",
        "Sammanträdesdag      Ärenden           Plats",
        "Fredag 23 januari    Beslut:           Rådhuset",
        "Fredag 20 februari Beslut och beredning:",
        "13.00-15.30 (Kulturnämnden +",
        "två beredningar)",
        "Information:",
        "• ",
        "-----------",
        "Aktuellt från verksamheten",
        "– beslut",
        "Rådhuset",
        "Studiebesök, hamnen",
        "31 juni",
        "Nr 9. Att pröva något.",
        "Kommentar: Nämnden har prövat.",
        "Ur delårsrapport 2026: Uppdraget har startat.",
        "_______________________________",
        "Region Vindö 3 (9)",
        " sida som fortsätter",
        "4. Återkommande information",
        "Förvaltningen ska rapportera om:",
        "Avslutning",
    };
    std::mt19937 m_random;
};

void check_all_accounted(const std::string& text, const plans::Draft& draft)
{
    std::set<int> covered;
    for (const auto& source : draft.sources)
        for (int line = source.line; line <= source.last_line; ++line)
            covered.insert(line);
    const auto lines = notice::lines_of(text);
    REQUIRE(lines);
    const auto value = to_value(draft);
    for (const auto& line : *lines) {
        INFO(line.number << ": " << line.text);
        CHECK(covered.contains(line.number));
    }
    for (const auto& source : draft.sources) {
        INFO(source.path);
        CHECK(leads_somewhere(value, source.path));
    }
}

} // namespace

TEST_CASE("every line of a plan or a report back is accounted for", "[plans][property]")
{
    for (unsigned seed = 1; seed <= 400; ++seed) {
        const auto text = Plans{seed}.one();
        INFO("seed " << seed << "\n" << text);
        if (const auto plan = plans::read_plan_text(text)) check_all_accounted(text, *plan);
        if (const auto report = plans::read_report_back_text(text))
            check_all_accounted(text, *report);
    }
}

TEST_CASE("nothing that a plan does not say is in its draft", "[plans][property]")
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const auto text = Plans{seed}.one();
        const auto plan = plans::read_plan_text(text);
        if (!plan) continue;
        // Words may be put together and spaces lost, but letters stand in their order.
        const auto letters = [](const std::string& from) {
            std::string kept;
            for (const char c : from)
                if (static_cast<unsigned char>(c) > 0x20 && c != '-') kept += c;
            return kept;
        };
        const auto all = letters(text);
        for (const auto& meeting : plan->meetings)
            for (const auto& matter : meeting.matters)
                for (const auto& number : matter.assignments) {
                    INFO("seed " << seed << ": " << number);
                    CHECK(all.find(letters(number)) != std::string::npos);
                }
        for (const auto& assignment : plan->assignments) {
            INFO("seed " << seed << ": " << assignment.number);
            CHECK(all.find(letters(assignment.number)) != std::string::npos);
        }
    }
}

TEST_CASE("a file that is no plan is refused in a sentence", "[plans]")
{
    const auto plan = plans::read_plan_text("Kära alla!\n\nVi ses snart.\n");
    REQUIRE_FALSE(plan);
    CHECK(plan.error().context == "there are no planned meetings and no assignments in it");
    const auto report = plans::read_report_back_text("Kära alla!\n");
    REQUIRE_FALSE(report);
    CHECK(report.error().context == "there are no assignments in it with what is reported of them");
    CHECK_FALSE(plans::read_plan_text(""));
}
