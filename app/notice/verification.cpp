#include "notice/verification.h"

#include "notice/names.h"
#include "notice/swedish.h"
#include "notice/when.h"

#include <algorithm>
#include <array>

namespace klubba::notice {

namespace {

constexpr std::array<std::string_view, 6> deadline_words{"senast",   "justeras",  "justering",
                                                         "justerat", "justerade", "justera"};
constexpr std::array<std::string_view, 3> substitute_before{"ersättare:", "ersättare ",
                                                            "ersättare för"};
constexpr std::size_t longest_text = 3000;

/// A person named in the text of the item, in folded order.
struct Named {
    std::string name;
    std::size_t begin;
    std::size_t end;
    bool substitute = false;
};

/// Members named without their party count too.
std::vector<Named> people_in(std::string_view text, const std::vector<DraftMember>& members)
{
    std::vector<Named> people;
    for (const auto& person : persons_in(text))
        people.push_back({person.name, person.position, person.end, false});
    for (const auto& member : members) {
        if (!member.name) continue;
        const auto at = text.find(*member.name);
        const bool known = std::any_of(people.begin(), people.end(),
                                       [&](const Named& each) { return each.begin == at; });
        if (at != std::string_view::npos && !known)
            people.push_back({*member.name, at, at + member.name->size(), false});
    }
    std::sort(people.begin(), people.end(),
              [](const Named& a, const Named& b) { return a.begin < b.begin; });
    return people;
}

/// "A med B som ersättare", "ersättare B", "A (ersättare B)".
void find_substitute(std::vector<Named>& people, std::string_view folded)
{
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto next = i + 1 < people.size() ? people[i + 1].begin : folded.size();
        const auto after = trim(folded.substr(people[i].end, next - people[i].end), ", ");
        const auto before_begin = i > 0 ? people[i - 1].end : std::size_t{0};
        const auto before = trim(folded.substr(before_begin, people[i].begin - before_begin));
        const bool said_after =
            after.starts_with("som ersättare") || after.starts_with("till ersättare") ||
            after.starts_with("(ersättare)") || (after == "ersättare" && i + 1 == people.size());
        const bool said_before = before.ends_with("ersättare") || before.ends_with("ersättare:") ||
                                 before.ends_with("ersättare för denne") ||
                                 (i > 0 && before.ends_with("ersättare är"));
        people[i].substitute = said_after || said_before;
    }
}

/// The first date after a word about the deadline.
std::optional<FoundDate> deadline_in(std::string_view text)
{
    const auto folded = fold(text);
    const auto dates = dates_in(text);
    for (const auto& word : deadline_words) {
        const auto at = folded.find(word);
        if (at == std::string::npos) continue;
        for (const auto& date : dates)
            if (date.position > at && date.position - at < 120) return date;
    }
    return {};
}

} // namespace

void read_verification(Reading& reading, std::size_t item, std::size_t begin, std::size_t end)
{
    auto& draft = reading.draft;
    auto& verification = draft.verification;
    std::string text = draft.items[item].title;
    for (auto i = begin; i < end && text.size() < longest_text; ++i)
        text = join_lines(text, reading.lines[i].text);
    const auto note = [&](const std::string& field, double certain) {
        reading.note("verification." + field, begin, end > begin ? end - 1 : begin, certain);
    };

    auto people = people_in(text, draft.members);
    find_substitute(people, fold(text));
    for (auto& person : people) {
        if (person.substitute && !verification.substitute) {
            verification.substitute = person.name;
            note("substitute", 0.9);
        } else if (!person.substitute && !verification.verifier) {
            verification.verifier = person.name;
            note("verifier", 0.9);
        } else if (!person.substitute && person.name != verification.verifier) {
            note(element("further_verifiers", verification.further_verifiers.size()), 0.7);
            verification.further_verifiers.push_back(person.name);
        }
    }
    const auto use_paragraph = [&](std::size_t i) {
        auto first = i;
        while (first > begin && reading.lines[first].gap == 0)
            --first;
        for (auto k = first; k < end && (k <= i || reading.lines[k].gap == 0); ++k)
            if (reading.lines[k].use == Use::Unread) reading.lines[k].use = Use::Agenda;
    };
    for (auto i = begin; i < end; ++i)
        for (const auto& person : people)
            if (reading.lines[i].use == Use::Unread &&
                reading.lines[i].text.find(person.name) != std::string::npos)
                use_paragraph(i);
    const auto deadline = deadline_in(text);
    if (!deadline || verification.deadline) return;
    verification.deadline = deadline->in(reading.year);
    if (verification.deadline) note("deadline", deadline->year ? 0.95 : 0.7);
    for (auto i = begin; i < end; ++i)
        if (reading.lines[i].use == Use::Unread && deadline_in(reading.lines[i].text))
            use_paragraph(i);
}

} // namespace klubba::notice
