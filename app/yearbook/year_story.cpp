#include "yearbook/year_story.h"

#include "minutes/swedish.h"
#include "yearbook/frame.h"

namespace klubba::yearbook {

using minutes::capitalised;
using minutes::day_and_month;
using minutes::listed;

namespace {

/// "den 16 mars (Rådhuset)"
std::string day_and_place(const Sitting& sitting)
{
    auto text = day_and_month(sitting.day);
    std::string more = sitting.place;
    if (!sitting.with.empty())
        more += (more.empty() ? "" : ", ") + ("gemensamt med " + listed(sitting.with));
    return text + (more.empty() ? "" : " (" + more + ")");
}

} // namespace

std::string composed_introduction(const YearFacts& facts)
{
    const auto year = std::to_string(facts.year);
    const auto count = facts.assignments.size();
    auto text = capitalised(facts.body) + " redovisar här hur " +
                (count == 1 ? "det uppdrag" : "de " + std::to_string(count) + " uppdrag") +
                " som gäller år " + year + " har behandlats. För varje uppdrag anges när och var " +
                "det har tagits upp, vem som har föredragit och vad som har beslutats.\n\n";
    if (facts.sittings.empty()) return text + "Inget sammanträde under " + year + " är antecknat.";
    std::vector<std::string> days;
    for (const auto& sitting : facts.sittings)
        days.push_back(day_and_place(sitting));
    return text + "Under året har " + short_name(facts.body) + " sammanträtt " +
           (days.size() == 1 ? "en gång: " : std::to_string(days.size()) + " gånger: ") +
           listed(days) + ".";
}

std::string composed_closing(const YearFacts& facts)
{
    std::string visits;
    for (const auto& sitting : facts.sittings)
        if (!sitting.visits.empty())
            visits += (visits.empty() ? "" : " ") + capitalised(day_and_month(sitting.day)) +
                      " besöktes " + listed(sitting.visits) + ".";
    std::string text;
    if (!visits.empty())
        text = capitalised(facts.body) + " har under året gjort verksamhetsbesök. " + visits;
    if (facts.themes.empty()) return text;
    const auto subject = text.empty() ? capitalised(facts.body) + " har under året"
                                      : "\n\nDärutöver har " + short_name(facts.body);
    return text + subject + " fått information i följande ärenden: " + listed(facts.themes) + ".";
}

} // namespace klubba::yearbook
