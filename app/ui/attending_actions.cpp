#include "ui/action_parts.h"
#include "ui/secretary_forms.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::Presence;
using words::Word;
using Act = SecretaryAct;
using In = const SecretaryInput&;
using Now = const SecretaryMoment&;

namespace {

bool can_open(In in)
{
    return in.view.phase == meeting::Phase::Called;
}
bool has_people(In in)
{
    return in.view.phase != meeting::Phase::Closed && !in.view.people.empty();
}
bool somebody_substitutes(In in)
{
    return std::any_of(in.view.people.begin(), in.view.people.end(),
                       [](const auto& one) { return one.seat_served.has_value(); });
}
bool somebody_waits(In in)
{
    return is_open(in) && in.state.requests.size() > 1;
}
bool somebody_speaks(In in)
{
    return in.state.floor.has_value();
}
bool is_debated_together(In in)
{
    return is_open(in) && std::any_of(in.state.items.begin(), in.state.items.end(), [](auto& one) {
               return static_cast<bool>(one.debated_under);
           });
}
bool has_items(In in)
{
    return !in.state.items.empty();
}
bool has_slots(In in)
{
    return !in.state.slots.empty();
}

void presence(Now now)
{
    now.local.form = presence_form(now.in, now.desk, {}, {});
}
template <Presence what>
void comes_or_goes(Now now)
{
    now.local.form = presence_form(now.in, now.desk, {}, what);
}

constexpr std::array attending{
    SecretaryAction{
        Act::OpenMeeting, Word::ActOpenMeeting, {}, can_open, wish<meeting::OpenMeeting>},
    SecretaryAction{Act::Presence, Word::ActPresence, {}, has_people, presence},
    SecretaryAction{
        Act::Arrives, Word::ActArrives, {}, has_people, comes_or_goes<Presence::InRoom>},
    SecretaryAction{Act::Leaves, Word::ActLeaves, {}, has_people, comes_or_goes<Presence::Absent>},
    SecretaryAction{Act::Seat, Word::ActSeat, {}, has_people, form<substitute_form>},
    SecretaryAction{Act::Release, Word::ActRelease, {}, somebody_substitutes, form<release_form>},
    SecretaryAction{Act::OpenItem, Word::ActOpenItem, {}, is_open, form<open_item_form>},
    SecretaryAction{Act::GiveFloorTo, Word::ActGiveFloorTo, {}, is_open, form<floor_form>},
    SecretaryAction{
        Act::MoveSpeaker, Word::ActMoveSpeaker, {}, somebody_waits, form<move_speaker_form>},
    SecretaryAction{Act::AddTime, Word::ActAddTime, {}, somebody_speaks, form<more_time_form>},
    SecretaryAction{Act::TakeTogether, Word::ActTakeTogether, {}, is_open, form<together_form>},
    SecretaryAction{Act::JoinDebates, Word::ActJoinDebates, {}, is_open, form<join_debates_form>},
    SecretaryAction{Act::SeparateDebate,
                    Word::ActSeparateDebate,
                    {},
                    is_debated_together,
                    form<separate_debate_form>},
};

constexpr std::array planning{
    SecretaryAction{Act::MoveItem, Word::ActMoveItem, {}, has_items, form<move_item_form>},
    SecretaryAction{Act::RemoveItem, Word::ActRemoveItem, {}, has_items, form<remove_item_form>},
    SecretaryAction{
        Act::RemovePerson, Word::ActRemovePerson, {}, has_people, form<remove_person_form>},
    SecretaryAction{Act::RemoveSlot, Word::ActRemoveSlot, {}, has_slots, form<remove_slot_form>},
    SecretaryAction{Act::LinkSlot, Word::ActLinkSlot, {}, has_slots, form<link_slot_form>},
};

} // namespace

std::span<const SecretaryAction> attending_actions()
{
    return attending;
}

std::span<const SecretaryAction> planning_actions()
{
    return planning;
}

} // namespace klubba::ui
