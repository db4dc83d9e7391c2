#include "meeting/planning.h"

#include "meeting/naming.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

template <class Id>
Id numbered(char letter, std::size_t count)
{
    return Id{letter + std::to_string(count)};
}

/// "Upprop" to "upprop" after a comma; "KPMG" and "Ärenden" stay as they are: only what is surely
/// one capital before small letters is changed.
std::string within_sentence(std::string title)
{
    const bool capital = title.size() > 1 && title[0] >= 'A' && title[0] <= 'Z';
    const bool goes_on_small = capital && title[1] >= 'a' && title[1] <= 'z';
    if (goes_on_small) title[0] = static_cast<char>(title[0] - 'A' + 'a');
    return title;
}

bool is_standing(ItemKind kind)
{
    return kind != ItemKind::Decision && kind != ItemKind::Election;
}

AgendaItem carried(const AgendaItem& from)
{
    AgendaItem item;
    item.id = from.id;
    item.number = from.number;
    item.title = from.title;
    item.kind = from.kind;
    item.confidentiality = from.confidentiality;
    item.clause_style = from.clause_style;
    item.presenters = is_standing(from.kind) ? from.presenters : std::vector<std::string>{};
    return item;
}

const AgendaItem* find(const DraftMeeting& draft, const ItemId& id)
{
    const auto found = std::find_if(draft.items.begin(), draft.items.end(),
                                    [&](const AgendaItem& item) { return item.id == id; });
    return found == draft.items.end() ? nullptr : &*found;
}

/// As it was then, with those of its items that are carried over. False where it was only about
/// items that are not.
bool keep_items(Slot& slot, const DraftMeeting& draft)
{
    const bool was_linked = !slot.items.empty();
    std::erase_if(slot.items,
                  [&](const ItemLink& link) { return find(draft, link.item) == nullptr; });
    for (auto& link : slot.items)
        link.sub_item.clear();
    slot.items.erase(std::unique(slot.items.begin(), slot.items.end()), slot.items.end());
    for (const auto& link : slot.items)
        if (!is_standing(find(draft, link.item)->kind)) slot.presenters.clear();
    return !was_linked || !slot.items.empty();
}

bool is_same_seat(const Person& one, const Person& other)
{
    return one.vacant == other.vacant && one.name == other.name && one.party == other.party &&
           (!one.vacant || one.seat == other.seat);
}

} // namespace

DraftMeeting plan_of(const MeetingState& state)
{
    DraftMeeting plan;
    plan.info = state.info;
    for (const auto& record : state.people)
        plan.people.push_back(record.person);
    for (const auto& record : state.slots)
        plan.slots.push_back(record.slot);
    for (const auto& record : state.items)
        plan.items.push_back(record.item);
    if (state.verification && !state.verification->verifiers.empty()) {
        if (const auto* last = find(state, state.verification->verifiers.back()))
            plan.info.last_verifier = last->person.name;
    }
    return plan;
}

MeetingInfo lasting_info(const DraftMeeting& latest)
{
    MeetingInfo info = latest.info;
    info.ends.reset();
    info.proposed_verifier.clear();
    info.proposed_verifier_substitute.clear();
    info.proposed_verification_deadline.reset();
    info.notice.reset();
    return info;
}

void lay_out(DraftMeeting& draft, std::span<const TemplateItem> agenda)
{
    draft.items.clear();
    draft.slots.clear();
    Instant next = draft.info.starts;
    for (const auto& from : agenda) {
        AgendaItem item;
        item.id = numbered<ItemId>('i', draft.items.size() + 1);
        item.number = std::to_string(draft.items.size() + 1);
        item.title = from.title;
        item.kind = from.kind;
        if (from.minutes > 0 || draft.slots.empty()) {
            Slot slot;
            slot.id = numbered<SlotId>('s', draft.slots.size() + 1);
            slot.starts = next;
            next += std::chrono::minutes{from.minutes};
            slot.ends = next;
            slot.title = from.title;
            draft.slots.push_back(std::move(slot));
        } else {
            draft.slots.back().title += ", " + within_sentence(from.title);
        }
        draft.slots.back().items.push_back({item.id, {}});
        draft.items.push_back(std::move(item));
    }
    if (!draft.info.ends && next > draft.info.starts) draft.info.ends = next;
}

void carry_over(DraftMeeting& draft, const DraftMeeting& earlier, Carry what)
{
    draft.items.clear();
    draft.slots.clear();
    for (const auto& item : earlier.items)
        if (what == Carry::Everything || is_standing(item.kind))
            draft.items.push_back(carried(item));
    if (what == Carry::StandingItems) {
        for (std::size_t i = 0; i < draft.items.size(); ++i)
            if (!draft.items[i].number.empty()) draft.items[i].number = std::to_string(i + 1);
    }
    const Duration later = draft.info.starts - earlier.info.starts;
    for (auto slot : earlier.slots) {
        if (!keep_items(slot, draft)) continue;
        if (slot.starts) *slot.starts += later;
        if (slot.ends) *slot.ends += later;
        draft.slots.push_back(std::move(slot));
    }
    if (!draft.info.ends && earlier.info.ends) draft.info.ends = *earlier.info.ends + later;
}

std::vector<Person> people_to_take_over(const DraftMeeting& earlier,
                                        const std::vector<PersonRecord>& listed)
{
    std::vector<Person> there;
    for (const auto& record : listed)
        there.push_back(record.person);
    std::vector<Person> missing;
    for (auto person : earlier.people) {
        const auto same = std::find_if(there.begin(), there.end(), [&](const Person& each) {
            return is_same_seat(each, person);
        });
        if (same != there.end()) {
            there.erase(same);
            continue;
        }
        person.id = {};
        person.substitute_for = {}; // whoever that was has another id now
        missing.push_back(std::move(person));
    }
    return missing;
}

Exchanged exchanged(const Slot& first, const Slot& second)
{
    Exchanged now{second, first};
    if (!first.starts || !first.ends || !second.starts || !second.ends) return now;
    const auto pause = *second.starts - *first.ends;
    now.first.starts = *first.starts;
    now.first.ends = *now.first.starts + (*second.ends - *second.starts);
    now.second.starts = *now.first.ends + pause;
    now.second.ends = *now.second.starts + (*first.ends - *first.starts);
    return now;
}

} // namespace klubba::meeting
