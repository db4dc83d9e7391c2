#include "minutes/dissent_record.h"

#include "meeting/deadlines.h"
#include "minutes/attendance_record.h"
#include "minutes/proposal_record.h"
#include "minutes/swedish.h"

#include <algorithm>

namespace klubba::minutes {

using namespace meeting;

namespace {

std::string in_favour(const MeetingState& state, const Dissent& dissent)
{
    if (!dissent.in_favour_of) return {};
    const auto* proposal = find(state, dissent.in_favour_of);
    const bool is_own = proposal != nullptr && proposal->proposal.by == dissent.by;
    return " till förmån för " + (is_own ? own_proposal_name(state, *proposal)
                                         : proposal_name(state, dissent.in_favour_of));
}

std::string intro(const MeetingState& state, const Dissent& dissent, const std::string& names)
{
    switch (dissent.kind) {
    case DissentKind::Reservation:
        return names + " reserverar sig mot beslutet" + in_favour(state, dissent) + ".";
    case DissentKind::SpecialStatement:
        return names + " lämnar ett särskilt yttrande.";
    case DissentKind::MinuteNote:
        return names + " lämnar en protokollsanteckning.";
    }
    return names + ".";
}

} // namespace

std::vector<DissentText> dissents_on(const MeetingState& state, const ItemRecord& record)
{
    std::vector<DissentText> texts;
    for (const auto& one : state.dissents) {
        const auto& dissent = one.dissent;
        if (dissent.item != record.item.id || one.withdrawn) continue;
        DissentText text;
        text.kind = dissent.kind;
        text.by = seat_names(state, dissent.by);
        text.intro = intro(state, dissent, listed(text.by));
        text.text = dissent.text;
        if (dissent.text.empty()) text.due = dissent_day(state);
        texts.push_back(std::move(text));
    }
    std::stable_sort(
        texts.begin(), texts.end(),
        [](const DissentText& left, const DissentText& right) { return left.kind < right.kind; });
    return texts;
}

std::vector<std::string> not_participating_on(const MeetingState& state, const ItemRecord& record)
{
    std::vector<PersonId> ids;
    for (const auto& one : state.not_participating) {
        if (one.item == record.item.id) ids.push_back(one.person);
    }
    return seat_names(state, ids);
}

} // namespace klubba::minutes
