#include "plans/status.h"

#include "notice/swedish.h"

#include <algorithm>
#include <array>
#include <vector>

namespace klubba::plans {

namespace {

using notice::fold;
using notice::trim;
using year::AssignmentStatus;

struct Form {
    std::string_view text; ///< Folded; somewhere in the sentence.
    AssignmentStatus status;
};

/// The first that fits counts: "flerårigt" tells more than "genomfört vid årets slut" beside it,
/// and "inte vara klart" must not be read as "vara klart".
constexpr std::array<Form, 50> forms{{
    {"flerårig", AssignmentStatus::SeveralYears},
    {"flera år", AssignmentStatus::SeveralYears},
    {"fleråriga", AssignmentStatus::SeveralYears},
    {"löper över", AssignmentStatus::SeveralYears},
    {"fortsätter kommande år", AssignmentStatus::SeveralYears},
    {"inte startat", AssignmentStatus::NotStarted},
    {"inte startats", AssignmentStatus::NotStarted},
    {"ej startat", AssignmentStatus::NotStarted},
    {"inte påbörjat", AssignmentStatus::NotStarted},
    {"ej påbörjat", AssignmentStatus::NotStarted},
    {"ännu inte inlett", AssignmentStatus::NotStarted},
    {"inte inletts", AssignmentStatus::NotStarted},
    {"inte vara", AssignmentStatus::Started},
    {"inte bli", AssignmentStatus::Started},
    {"inte helt", AssignmentStatus::Started},
    {"inte slutför", AssignmentStatus::Started},
    {"inte genomför", AssignmentStatus::Started},
    {"inte klar", AssignmentStatus::Started},
    {"ej slutför", AssignmentStatus::Started},
    {"ej genomför", AssignmentStatus::Started},
    {"ej klar", AssignmentStatus::Started},
    {"ej vara", AssignmentStatus::Started},
    {"delvis", AssignmentStatus::Started},
    {"vara genomfört", AssignmentStatus::Done},
    {"vara klart", AssignmentStatus::Done},
    {"vara slutfört", AssignmentStatus::Done},
    {"vara helt genomfört", AssignmentStatus::Done},
    {"är genomfört", AssignmentStatus::Done},
    {"är klart", AssignmentStatus::Done},
    {"är slutfört", AssignmentStatus::Done},
    {"är avslutat", AssignmentStatus::Done},
    {"är uppfyllt", AssignmentStatus::Done},
    {"har genomförts", AssignmentStatus::Done},
    {"har slutförts", AssignmentStatus::Done},
    {"har avslutats", AssignmentStatus::Done},
    {"uppdraget genomfört", AssignmentStatus::Done},
    {"uppdraget slutfört", AssignmentStatus::Done},
    {"har startat", AssignmentStatus::Started},
    {"har startats", AssignmentStatus::Started},
    {"är startat", AssignmentStatus::Started},
    {"är påbörjat", AssignmentStatus::Started},
    {"har påbörjat", AssignmentStatus::Started},
    {"har inletts", AssignmentStatus::Started},
    {"pågår", AssignmentStatus::Started},
    {"pågående", AssignmentStatus::Started},
    {"påbörjad", AssignmentStatus::Started},
    {"påbörjat", AssignmentStatus::Started},
    {"slutfört", AssignmentStatus::Done},
    {"genomfört", AssignmentStatus::Done},
    {"klart", AssignmentStatus::Done},
}};
/// A report says this of the assignment; another sentence may be about anything.
constexpr std::array<std::string_view, 4> subjects{"uppdrag", "arbetet har", "årets slut",
                                                   "status"};
constexpr std::size_t shortest = 3;

std::vector<std::string_view> sentences_of(std::string_view text)
{
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool line = text[at] == '\n';
        const bool stop = (text[at] == '.' || text[at] == '!') &&
                          (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
        if (!line && !stop) continue;
        const auto one = trim(text.substr(begin, at + (stop ? 1 : 0) - begin));
        if (one.size() > shortest) sentences.push_back(one);
        begin = at + 1;
    }
    if (const auto rest = trim(text.substr(begin)); rest.size() > shortest)
        sentences.push_back(rest);
    return sentences;
}

std::optional<AssignmentStatus> status_of(std::string_view folded)
{
    for (const auto& form : forms)
        if (folded.find(form.text) != std::string_view::npos) return form.status;
    return {};
}

} // namespace

std::optional<FoundStatus> status_in(std::string_view text)
{
    const auto sentences = sentences_of(text);
    std::optional<FoundStatus> guess;
    for (auto sentence = sentences.rbegin(); sentence != sentences.rend(); ++sentence) {
        const auto folded = fold(*sentence);
        const auto status = status_of(folded);
        if (!status) continue;
        const bool is_about =
            sentences.size() == 1 ||
            std::any_of(subjects.begin(), subjects.end(), [&](std::string_view subject) {
                return folded.find(subject) != std::string::npos;
            });
        if (is_about) return FoundStatus{*status, std::string{*sentence}, 0.9};
        // Only where the text ends with it.
        if (!guess && sentence == sentences.rbegin())
            guess = FoundStatus{*status, std::string{*sentence}, 0.5};
    }
    return guess;
}

} // namespace klubba::plans
