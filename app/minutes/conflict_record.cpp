#include "minutes/conflict_record.h"

#include "meeting/participation.h"
#include "minutes/attendance_record.h"
#include "minutes/swedish.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

/// Those who served for the person on the item alone, in list order.
std::vector<std::string>
replaced_by(const MeetingState& state, const ItemId& item, const PersonRecord& person)
{
    const auto is_seat_of_person = [&](const PersonId& seat) {
        return seat == person.person.id ||
               std::any_of(person.service.begin(), person.service.end(),
                           [&](const Service& service) { return service.seat == seat; });
    };
    std::vector<std::string> names;
    for (const auto& record : state.people) {
        const bool served =
            std::any_of(record.service.begin(), record.service.end(), [&](const Service& service) {
                return service.for_item == item && is_seat_of_person(service.seat);
            });
        if (served) names.push_back(seat_name(record.person));
    }
    return names;
}

std::string raising(const ConflictText& conflict)
{
    auto text = conflict.raised_by.empty()
                    ? conflict.person + " anmäler jäv"
                    : conflict.raised_by + " väcker frågan om jäv för " + conflict.person;
    // Where nothing is disputed, declaring it and keeping away is one thing.
    if (conflict.raised_by.empty() && !conflict.finding)
        text += " och deltar inte i handläggningen av ärendet";
    text += ".";
    if (!conflict.reason.empty()) text += " Skäl: " + ending_in(conflict.reason, ".");
    return text;
}

std::string settlement(const std::string& body, const ConflictText& conflict)
{
    if (!conflict.finding)
        return conflict.raised_by.empty() ? "" : " Frågan om jäv avgjordes inte.";
    if (*conflict.finding == ConflictFinding::DoesNotExist)
        return " " + body + " finner att jäv inte föreligger. " + conflict.person +
               " deltar i handläggningen av ärendet.";
    return " " + body + " finner att jäv föreligger. " + conflict.person +
           " deltar inte i handläggningen av ärendet.";
}

std::string leaving(const ConflictText& conflict, Presence presence)
{
    if (!conflict.left) return {};
    const std::string what =
        presence == Presence::Remote ? " lämnar sammanträdet" : " lämnar rummet";
    auto text = " " + conflict.person + what + " kl. " + clock(conflict.left->time);
    if (conflict.returned) text += " och återkommer kl. " + clock(conflict.returned->time);
    return text + ".";
}

std::string replacement(const ConflictText& conflict)
{
    if (conflict.replaced_by.empty()) return {};
    return " " + listed(conflict.replaced_by) + " tjänstgör i stället.";
}

} // namespace

std::vector<ConflictText>
conflicts_of(const Timeline& timeline, const ItemId& item, const Zone& zone)
{
    const auto& state = timeline.state();
    std::vector<ConflictText> all;
    for (const auto& conflict : state.conflicts) {
        const auto* record = find(state, conflict.person);
        if (conflict.item != item || record == nullptr) continue;
        ConflictText text;
        text.person = seat_name(record->person);
        text.raised_by = conflict.by;
        text.reason = conflict.reason;
        text.finding = conflict.finding;
        text.keeps_from_item = is_conflicted(state, item, conflict.person);
        text.left = moment(zone, conflict.left);
        text.returned = moment(zone, conflict.returned);
        text.replaced_by = replaced_by(state, item, *record);
        const auto presence = conflict.left ? presence_at(*record, *conflict.left) : Presence{};
        text.text = raising(text) + settlement(capitalised(state.info.body), text) +
                    leaving(text, presence) + replacement(text);
        all.push_back(std::move(text));
    }
    return all;
}

void add_conflicts(Part& part, const std::vector<ConflictText>& conflicts)
{
    if (conflicts.empty()) return;
    part.blocks.emplace_back(Heading{3, {}, "Jäv", {}});
    for (const auto& conflict : conflicts)
        part.blocks.emplace_back(
            Paragraph{{{conflict.text, Emphasis::Plain}}, ParagraphRole::Body});
}

} // namespace klubba::minutes
