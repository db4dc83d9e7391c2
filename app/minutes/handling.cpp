#include "minutes/handling.h"

#include "meeting/debate.h"
#include "minutes/section_style.h"
#include "minutes/stretch_text.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

bool overlap(const ItemRecord& record, Instant from, std::optional<Instant> until)
{
    return std::any_of(record.sittings.begin(), record.sittings.end(), [&](const Sitting& one) {
        return one.opened < until.value_or(Instant::max()) &&
               from < one.closed.value_or(Instant::max());
    });
}

std::vector<ClosedStretch>
closed_doors(const MeetingState& state, const ItemRecord& record, const Zone& zone)
{
    std::vector<ClosedStretch> all;
    for (const auto& doors : state.closed_doors) {
        const bool is_here =
            doors.item ? doors.item == record.item.id : overlap(record, doors.from, doors.until);
        if (is_here)
            all.push_back({{moment(zone, doors.from), moment(zone, doors.until)}, doors.reason});
    }
    return all;
}

/// Breaks while the item was treated, but for the planned ones of the same day.
std::vector<Stretch>
adjournments(const MeetingState& state, const std::vector<Stretch>& sittings, const Zone& zone)
{
    std::vector<Stretch> all;
    for (const auto& pause : state.breaks) {
        if (!pause.ended) continue;
        const Stretch time{moment(zone, pause.started), moment(zone, pause.ended)};
        const bool is_within =
            std::any_of(sittings.begin(), sittings.end(), [&](const Stretch& sitting) {
                return sitting.from.at < pause.started &&
                       (!sitting.until || *pause.ended < sitting.until->at);
            });
        const bool is_planned = pause.slot && time.from.day == time.until->day;
        if (is_within && !is_planned) all.push_back(time);
    }
    return all;
}

/// The numbers of those items that have one, in order, without the item's own.
std::vector<std::int64_t>
other_sections(const MeetingState& state, const std::vector<ItemId>& items, const ItemRecord& self)
{
    std::vector<std::int64_t> numbers;
    for (const auto& id : items) {
        const auto* record = find(state, id);
        if (record != nullptr && record != &self && record->section)
            numbers.push_back(*record->section);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::vector<ItemId> debated_together(const MeetingState& state, const ItemRecord& record)
{
    std::vector<ItemId> items;
    const auto lead = debate_lead(state, record.item.id);
    for (const auto& other : state.items) {
        if (debate_lead(state, other.item.id) == lead) items.push_back(other.item.id);
    }
    return items;
}

const ItemRecord* whole_of(const MeetingState& state, const ItemRecord& part)
{
    for (const auto& record : state.items) {
        const auto& into = record.split_into;
        if (std::find(into.begin(), into.end(), part.item.id) != into.end()) return &record;
    }
    return nullptr;
}

/// Which items broke the order of the agenda.
bool is_stray(const MeetingState& state, const ItemRecord& record)
{
    std::vector<std::size_t> places; // on the agenda, in the order handled
    for (const auto& id : state.handled) {
        const auto found = std::find_if(state.items.begin(), state.items.end(),
                                        [&](const auto& one) { return one.item.id == id; });
        places.push_back(static_cast<std::size_t>(found - state.items.begin()));
    }
    const auto strays = out_of_order(places);
    return std::any_of(strays.begin(), strays.end(),
                       [&](std::size_t at) { return state.handled[at] == record.item.id; });
}

std::string order_remark(const MeetingState& state, const ItemRecord& record)
{
    const auto& number = record.item.number;
    const auto text = "Ärendet" +
                      (number.empty() ? "" : ", nummer " + number + " på dagordningen,") +
                      " togs upp utanför ordningen, ";
    const auto section = record.section.value_or(0);
    if (section == state.first_section) return text + "först.";
    return text + "efter " + section_label(section - 1, section_style(state)) + ".";
}

/// What was not announced the council decides only if it is urgent and all present agree (KL 5:52);
/// other bodies have their own rules.
std::string late_remark(const MeetingState& state, const Handling& handling)
{
    const auto body = capitalised(state.info.body);
    if (!rules_of(state).decides_announced_only())
        return "Ärendet lades till dagordningen efter kallelsen." +
               (handling.admitted ? " " + body + " beslutar att ta upp det." : "");
    if (handling.admitted)
        return "Ärendet fanns inte i kungörelsen. " + body +
               " beslutar att ta upp det: det är brådskande och samtliga närvarande är ense "
               "(KL 5:52).";
    return "Ärendet fanns inte i kungörelsen. Att det är brådskande och att samtliga närvarande är "
           "ense om att ta upp det (KL 5:52) har inte antecknats.";
}

std::string
split_remark(const MeetingState& state, const ItemRecord& record, const ItemRecord& whole)
{
    const auto& number = whole.item.number;
    const auto others = other_sections(state, whole.split_into, record);
    return "Paragrafen är en del av ärendet " + whole.item.title +
           (number.empty() ? "" : ", nummer " + number + " på dagordningen") +
           ", som delades upp." +
           (others.empty()
                ? ""
                : " Övriga delar: " + section_ranges(others, section_style(state)) + ".");
}

std::string debate_remark(const MeetingState& state, const Handling& handling)
{
    const auto style = section_style(state);
    auto text = "Debatten fördes gemensamt med " + section_ranges(handling.debated_with, style);
    const bool is_told =
        handling.debated_under && rules_of(state).speakers_in_minutes == SpeakersInMinutes::Named;
    if (!is_told) return text + ".";
    if (handling.debated_with.size() == 1) return text + " och redovisas där.";
    return text + " och redovisas under " + section_label(*handling.debated_under, style) + ".";
}

const char* doors_law(const MeetingState& state)
{
    switch (state.info.body_kind) {
    case BodyKind::Council:
        return " (KL 5:42)";
    case BodyKind::Executive:
    case BodyKind::Committee:
    case BodyKind::Subcommittee:
        return " (KL 6:25)";
    case BodyKind::PreparatoryCommittee:
        return ""; // A council's by 5:44, another's by no rule at all.
    }
    return "";
}

std::string doors_remark(const MeetingState& state, const ClosedStretch& doors)
{
    const auto text = "Stängda dörrar" + std::string{doors_law(state)} + " " +
                      stretch_text(doors.time, dates_of(state));
    return doors.reason.empty() ? text + "." : text + ": " + ending_in(doors.reason, ".");
}

void add_secrecy(std::vector<std::string>& remarks,
                 const MeetingState& state,
                 const ItemRecord& record,
                 const Handling& handling)
{
    if (record.item.confidentiality == Confidentiality::Closed && handling.closed_doors.empty())
        remarks.emplace_back("Ärendet behandlades inom stängda dörrar.");
    for (const auto& doors : handling.closed_doors)
        remarks.push_back(doors_remark(state, doors));
    if (record.item.confidentiality == Confidentiality::Secret)
        remarks.emplace_back("Paragrafen innehåller uppgifter som omfattas av sekretess.");
}

} // namespace

std::vector<std::size_t> out_of_order(const std::vector<std::size_t>& places)
{
    // The longest rising run of places, by its length up to each and the one before it.
    std::vector<std::size_t> length(places.size(), 1);
    std::vector<std::size_t> before(places.size(), places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (places[j] >= places[i] || length[j] + 1 <= length[i]) continue;
            length[i] = length[j] + 1;
            before[i] = j;
        }
    }
    std::vector<bool> in_order(places.size(), false);
    const auto longest = std::max_element(length.begin(), length.end());
    for (auto i = static_cast<std::size_t>(longest - length.begin()); i < places.size();
         i = before[i])
        in_order[i] = true;
    std::vector<std::size_t> strays;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!in_order[i]) strays.push_back(i);
    }
    return strays;
}

Handling handling_of(const MeetingState& state,
                     const ItemRecord& record,
                     const std::vector<Stretch>& sittings,
                     const Zone& zone)
{
    Handling handling;
    handling.late = record.late;
    handling.admitted = moment(zone, record.admitted);
    if (const auto* whole = whole_of(state, record)) handling.split_from = whole->item.title;
    handling.taken_with = other_sections(state, record.taken_with, record);
    handling.debated_with = other_sections(state, debated_together(state, record), record);
    const auto* lead = find(state, record.debated_under);
    if (lead != nullptr) handling.debated_under = lead->section;
    handling.adjournments = adjournments(state, sittings, zone);
    handling.closed_doors = closed_doors(state, record, zone);
    return handling;
}

std::vector<Stretch>
sittings_of(const MeetingState& state, const ItemRecord& record, const Zone& zone)
{
    std::vector<Stretch> stretches;
    const auto something_between = [&](Instant from, Instant until) {
        return std::any_of(state.items.begin(), state.items.end(), [&](const ItemRecord& other) {
            return other.item.id != record.item.id &&
                   std::any_of(other.sittings.begin(), other.sittings.end(),
                               [&](const Sitting& sitting) {
                                   return sitting.opened >= from && sitting.opened < until;
                               });
        });
    };
    for (const auto& sitting : record.sittings) {
        const bool goes_on = !stretches.empty() && stretches.back().until &&
                             !something_between(stretches.back().until->at, sitting.opened);
        if (goes_on)
            stretches.back().until = moment(zone, sitting.closed);
        else
            stretches.push_back({moment(zone, sitting.opened), moment(zone, sitting.closed)});
    }
    return stretches;
}

std::vector<std::string> remarks_of(const MeetingState& state,
                                    const ItemRecord& record,
                                    const Handling& handling,
                                    const std::vector<Stretch>& sittings)
{
    std::vector<std::string> remarks;
    add_secrecy(remarks, state, record, handling);
    if (handling.late) remarks.push_back(late_remark(state, handling));
    if (const auto* whole = whole_of(state, record))
        remarks.push_back(split_remark(state, record, *whole));
    if (is_stray(state, record)) remarks.push_back(order_remark(state, record));
    if (!handling.taken_with.empty())
        remarks.push_back("Ärendet avgjordes i ett sammanhang med " +
                          section_ranges(handling.taken_with, section_style(state)) + ".");
    if (!handling.debated_with.empty()) remarks.push_back(debate_remark(state, handling));
    if (sittings.size() > 1)
        remarks.push_back("Ärendet behandlades i omgångar, " +
                          stretch_texts(sittings, dates_of(state)) + ".");
    if (!handling.adjournments.empty())
        remarks.push_back("Ajournering " + stretch_texts(handling.adjournments, dates_of(state)) +
                          ".");
    if (record.skipped)
        remarks.push_back(record.skip_reason.empty()
                              ? std::string{"Ärendet utgick."}
                              : "Ärendet utgick: " + ending_in(record.skip_reason, "."));
    return remarks;
}

std::vector<ClosedStretch> closed_doors_of_meeting(const MeetingState& state, const Zone& zone)
{
    std::vector<ClosedStretch> all;
    for (const auto& doors : state.closed_doors) {
        if (!doors.item)
            all.push_back({{moment(zone, doors.from), moment(zone, doors.until)}, doors.reason});
    }
    return all;
}

} // namespace klubba::minutes
