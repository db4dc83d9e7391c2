#include "notice/update.h"

#include "meeting/lookup.h"
#include "meeting/planning.h"
#include "notice/matching.h"
#include "notice/swedish.h"

#include <array>
#include <map>
#include <utility>

namespace klubba::notice {

namespace {

using meeting::AgendaItem;
using meeting::Difference;
using meeting::DraftMeeting;
using meeting::HowRevised;
using meeting::ItemId;
using meeting::MeetingInfo;
using meeting::Person;
using meeting::Revised;
using meeting::ReviseMeeting;
using meeting::Slot;

constexpr double enough_of_an_item = 0.45;
constexpr double enough_of_a_slot = 0.4;
constexpr double enough_of_a_person = 0.5;

/// Fields that a notice can say; the others of a meeting come from elsewhere.
constexpr std::array told_of_meeting{
    "day",
    "starts",
    "ends",
    "place",
    "proposed_verifier",
    "proposed_verifier_substitute",
    "proposed_verification_deadline",
};
constexpr std::array told_of_person{"party", "seat", "role"};
constexpr std::array told_of_slot{"starts", "ends", "title", "presenters", "kind", "items"};
constexpr std::array told_of_item{"number",
                                  "title",
                                  "kind",
                                  "confidentiality",
                                  "registry_numbers",
                                  "presenters",
                                  "proposal",
                                  "clause_style",
                                  "summary",
                                  "documents",
                                  "files",
                                  "dispatch",
                                  "sub_items",
                                  "immediate_verification"};

template <class Names>
bool is_told(const Names& names, std::string_view field)
{
    return std::find(names.begin(), names.end(), field) != names.end();
}

const auto& told_of(const MeetingInfo&)
{
    return told_of_meeting;
}
const auto& told_of(const Person&)
{
    return told_of_person;
}
const auto& told_of(const Slot&)
{
    return told_of_slot;
}
const auto& told_of(const AgendaItem&)
{
    return told_of_item;
}

class Comparison {
public:
    Comparison(DraftMeeting fresh,
               const meeting::MeetingState& state,
               const DraftMeeting* before,
               const Zone& zone)
        : m_fresh(std::move(fresh)),
          m_state(state),
          m_planned(meeting::plan_of(state)),
          m_zone(zone)
    {
        if (before != nullptr) m_before = *before;
    }

    meeting::Differences all()
    {
        const auto items = matches(m_fresh.items, m_planned.items, enough_of_an_item);
        lead_to_planned(m_fresh, items, "+");
        if (m_before)
            lead_to_planned(*m_before, matches(m_before->items, m_planned.items, enough_of_an_item),
                            "-");
        compare_meeting();
        compare(m_fresh.people, m_planned.people,
                matches(m_fresh.people, m_planned.people, enough_of_a_person), Revised::Person,
                enough_of_a_person);
        compare(m_fresh.items, m_planned.items, items, Revised::Item, enough_of_an_item);
        compare_order(items);
        compare(m_fresh.slots, m_planned.slots,
                matches(m_fresh.slots, m_planned.slots, enough_of_a_slot), Revised::Slot,
                enough_of_a_slot);
        return std::move(m_found);
    }

private:
    // --- how values are told

    std::string text_of(const std::string& value) const { return value; }
    std::string text_of(Day value) const { return to_text(value); }
    std::string text_of(bool value) const { return value ? "true" : "false"; }
    std::string text_of(Instant value) const { return to_text(m_zone.clock_of(value)); }
    std::string text_of(const meeting::JointBody& value) const { return value.name; }
    std::string text_of(const meeting::StoredFile& value) const { return value.document; }
    std::string text_of(const meeting::SubItem& value) const
    {
        return value.number + " " + value.title;
    }
    std::string text_of(const meeting::ItemLink& value) const
    {
        for (const auto* items : {&m_fresh.items, &m_planned.items})
            for (const auto& item : *items)
                if (item.id == value.item)
                    return item.number + (value.sub_item.empty() ? "" : "." + value.sub_item);
        return {};
    }
    template <class T>
    std::string text_of(const std::optional<T>& value) const
    {
        return value ? text_of(*value) : std::string{};
    }
    template <class T>
    std::string text_of(const std::vector<T>& values) const
    {
        std::string text;
        for (const auto& value : values)
            text += (text.empty() ? "" : "\n") + text_of(value);
        return text;
    }
    template <NamedEnum E>
    std::string text_of(E value) const
    {
        return std::string{name_of(value)};
    }

    static std::string name_of_subject(const AgendaItem& item)
    {
        return item.number.empty() ? item.title : item.number + " " + item.title;
    }
    static std::string name_of_subject(const Slot& slot) { return slot.title; }
    static std::string name_of_subject(const Person& person) { return name_with_party(person); }

    // --- one and the same thing in both

    /// Takes over into `planned` what the notice changed.
    template <class Each>
    void
    take_over(const Each& fresh, Each& planned, const Each* before, Difference& difference) const
    {
        const auto take = [&](const auto& one) {
            if constexpr (requires { text_of(planned.*one.member); }) {
                if (!is_told(told_of(planned), one.name)) return;
                const auto& said = fresh.*one.member;
                auto& stands = planned.*one.member;
                if (said == stands) return;
                if (before != nullptr ? said == before->*one.member : is_unset(said)) return;
                if (before != nullptr && stands != before->*one.member) difference.by_hand = true;
                difference.changes.push_back(
                    {std::string{one.name}, text_of(stands), text_of(said)});
                stands = said;
            }
        };
        Each::fields()([&](const auto&... each) { (take(each), ...); });
    }

    void compare_meeting()
    {
        Difference difference{
            Revised::Meeting, HowRevised::Changed, {}, m_planned.info.body, {}, false, false, {}};
        MeetingInfo info = m_state.info;
        take_over(m_fresh.info, info, m_before ? &m_before->info : nullptr, difference);
        if (difference.changes.empty()) return;
        difference.begun = m_state.opened.has_value();
        difference.wish.info = std::move(info);
        m_found.push_back(std::move(difference));
    }

    // --- lists

    const std::vector<Person>& before(const Person*) const { return m_before->people; }
    const std::vector<Slot>& before(const Slot*) const { return m_before->slots; }
    const std::vector<AgendaItem>& before(const AgendaItem*) const { return m_before->items; }

    /// For each of the list what the notice before said of it, or null.
    template <class Each>
    std::vector<const Each*> said_before(const std::vector<Each>& list, double enough) const
    {
        std::vector<const Each*> said(list.size(), nullptr);
        if (!m_before) return said;
        const auto& old = before(static_cast<const Each*>(nullptr));
        const auto matched = matches(list, old, enough);
        for (std::size_t i = 0; i < list.size(); ++i)
            if (matched[i]) said[i] = &old[*matched[i]];
        return said;
    }

    bool has_begun(const Person& person) const
    {
        const auto* record = find(m_state, person.id);
        return record != nullptr && (!record->presence.empty() || !record->service.empty());
    }
    bool has_begun(const Slot& slot) const
    {
        const auto* record = find(m_state, slot.id);
        return record != nullptr && (record->started || record->skipped);
    }
    bool has_begun(const AgendaItem& item) const
    {
        const auto* record = find(m_state, item.id);
        return record != nullptr && (record->section || record->skipped || record->withdrawn);
    }

    static void wish_for(ReviseMeeting& wish, Person changed)
    {
        wish.people.push_back(std::move(changed));
    }
    static void wish_for(ReviseMeeting& wish, Slot changed)
    {
        wish.slots.push_back(std::move(changed));
    }
    static void wish_for(ReviseMeeting& wish, AgendaItem changed)
    {
        wish.items.push_back(std::move(changed));
    }
    static void wish_gone(ReviseMeeting& wish, const Person& gone)
    {
        wish.gone_people.push_back(gone.id);
    }
    static void wish_gone(ReviseMeeting& wish, const Slot& gone)
    {
        wish.gone_slots.push_back(gone.id);
    }
    static void wish_gone(ReviseMeeting& wish, const AgendaItem& gone)
    {
        wish.gone_items.push_back(gone.id);
    }
    static void wish_new(ReviseMeeting& wish, Person added, const Person*)
    {
        wish.new_people.push_back(std::move(added));
    }
    static void wish_new(ReviseMeeting& wish, Slot added, const Slot* next)
    {
        wish.new_slots.push_back(
            {std::move(added), next != nullptr ? next->id : meeting::SlotId{}});
    }
    static void wish_new(ReviseMeeting& wish, AgendaItem added, const AgendaItem* next)
    {
        wish.new_items.push_back({std::move(added), next != nullptr ? next->id : ItemId{}});
    }

    template <class Each>
    void compare(const std::vector<Each>& fresh,
                 const std::vector<Each>& planned,
                 const Matched& matched,
                 Revised what,
                 double enough)
    {
        const auto fresh_said = said_before(fresh, enough);
        const auto planned_said = said_before(planned, enough);
        std::vector<bool> is_known(planned.size());
        for (std::size_t f = 0; f < fresh.size(); ++f) {
            if (matched[f]) {
                const std::size_t p = *matched[f];
                is_known[p] = true;
                changed(fresh[f], planned[p], planned_said[p], what);
                continue;
            }
            const Each* next = nullptr;
            for (std::size_t later = f + 1; later < fresh.size() && next == nullptr; ++later)
                if (matched[later]) next = &planned[*matched[later]];
            added(fresh[f], next, fresh_said[f] != nullptr, what);
        }
        for (std::size_t p = 0; p < planned.size(); ++p)
            if (!is_known[p]) gone(planned[p], planned_said[p] != nullptr, what);
    }

    template <class Each>
    void changed(const Each& fresh, const Each& planned, const Each* said, Revised what)
    {
        Difference difference{
            what, HowRevised::Changed, planned.id.text, name_of_subject(planned), {}, false, false,
            {}};
        Each now = planned;
        take_over(fresh, now, said, difference);
        if (difference.changes.empty()) return;
        difference.begun = has_begun(planned);
        wish_for(difference.wish, std::move(now));
        m_found.push_back(std::move(difference));
    }

    template <class Each>
    void added(const Each& fresh, const Each* next, bool was_said, Revised what)
    {
        Difference difference{
            what, HowRevised::Added, "+" + fresh.id.text, name_of_subject(fresh), {}, false, false,
            {}};
        // What the notice before said as well, somebody took away since.
        difference.by_hand = was_said;
        Each own = fresh;
        own.id.text = difference.subject;
        wish_new(difference.wish, std::move(own), next);
        m_found.push_back(std::move(difference));
    }

    template <class Each>
    void gone(const Each& planned, bool was_said, Revised what)
    {
        if (m_before && !was_said) return; // Put there by hand, and no notice's business.
        Difference difference{what, HowRevised::Gone, planned.id.text,    name_of_subject(planned),
                              {},   !was_said,        has_begun(planned), {}};
        wish_gone(difference.wish, planned);
        m_found.push_back(std::move(difference));
    }

    // --- items

    /// From here on, links of slots lead to planned items where these are known again, and else to
    /// names that start with `sign`.
    void lead_to_planned(DraftMeeting& draft, const Matched& matched, const std::string& sign) const
    {
        std::map<std::string, ItemId> now;
        for (std::size_t i = 0; i < matched.size(); ++i) {
            const std::string& id = draft.items[i].id.text;
            now[id] = matched[i] ? m_planned.items[*matched[i]].id : ItemId{sign + id};
        }
        for (auto& slot : draft.slots)
            for (auto& link : slot.items)
                link.item = now[link.item.text];
    }

    void compare_order(const Matched& matched)
    {
        std::vector<std::size_t> order;
        for (const auto& place : matched)
            if (place) order.push_back(*place);
        const auto moved = moved_in(order);
        if (std::find(moved.begin(), moved.end(), true) == moved.end()) return;
        const auto said = said_before(m_planned.items, enough_of_an_item);
        // From the last, so that what an item is to stand before stands in its own place already.
        for (std::size_t i = order.size(); i-- > 0;) {
            if (!moved[i]) continue;
            const AgendaItem& item = m_planned.items[order[i]];
            Difference difference{Revised::Item,
                                  HowRevised::Moved,
                                  item.id.text,
                                  name_of_subject(item),
                                  {},
                                  stood_so(said, order, i),
                                  has_begun(item),
                                  {}};
            const ItemId next = i + 1 < order.size() ? m_planned.items[order[i + 1]].id : ItemId{};
            difference.wish.moved_items.push_back({item.id, next});
            m_found.push_back(std::move(difference));
        }
    }

    /// Whether the notice before had the item between the same two: then it was moved by hand.
    static bool stood_so(const std::vector<const AgendaItem*>& said,
                         const std::vector<std::size_t>& order,
                         std::size_t i)
    {
        const auto* here = said[order[i]];
        if (here == nullptr) return false;
        const auto* ahead = i > 0 ? said[order[i - 1]] : nullptr;
        const auto* after = i + 1 < order.size() ? said[order[i + 1]] : nullptr;
        return (ahead == nullptr || ahead < here) && (after == nullptr || here < after);
    }

    DraftMeeting m_fresh;
    const meeting::MeetingState& m_state;
    DraftMeeting m_planned;
    std::optional<DraftMeeting> m_before;
    const Zone& m_zone;
    meeting::Differences m_found;
};

} // namespace

bool calls_same(const meeting::DraftMeeting& fresh, const meeting::MeetingState& planned)
{
    if (likeness(fresh.info.body, planned.info.body) < 0.5) return false;
    if (fresh.info.day == planned.info.day) return true;
    // Another day, but the same matters: it was moved.
    const auto items = meeting::plan_of(planned).items;
    const auto matched = matches(fresh.items, items, enough_of_an_item);
    std::size_t decided = 0;
    std::size_t known = 0;
    for (std::size_t i = 0; i < matched.size(); ++i) {
        if (fresh.items[i].kind != meeting::ItemKind::Decision) continue;
        ++decided;
        if (matched[i]) ++known;
    }
    return decided > 0 && known * 2 > decided;
}

namespace {

template <class Each>
void add_names(std::map<std::string, std::string>& names,
               const std::vector<Each>& fresh,
               const std::vector<Each>& planned,
               double enough)
{
    const auto matched = matches(fresh, planned, enough);
    for (std::size_t i = 0; i < fresh.size(); ++i)
        if (matched[i]) names[fresh[i].id.text] = planned[*matched[i]].id.text;
}

bool was_settled(const meeting::DraftNotes& older, const meeting::DraftSource& source)
{
    return std::any_of(older.sources.begin(), older.sources.end(), [&](const auto& each) {
        return each.settled && each.subject == source.subject && each.name == source.name;
    });
}

} // namespace

meeting::DraftNotes notes_for(meeting::DraftNotes fresh,
                              const meeting::MeetingState& revised,
                              const meeting::DraftNotes* older)
{
    if (!fresh.read) return fresh;
    const auto now = meeting::plan_of(revised);
    std::map<std::string, std::string> names{{"", ""}};
    add_names(names, fresh.read->people, now.people, enough_of_a_person);
    add_names(names, fresh.read->slots, now.slots, enough_of_a_slot);
    add_names(names, fresh.read->items, now.items, enough_of_an_item);
    std::erase_if(fresh.sources,
                  [&](const auto& source) { return !names.contains(source.subject); });
    for (auto& source : fresh.sources) {
        source.subject = names[source.subject];
        if (older != nullptr) source.settled = was_settled(*older, source);
    }
    return fresh;
}

namespace {

/// Gives back the names that were exchanged.
template <class Each>
std::map<std::string, std::string>
rename(std::vector<Each>& called, const std::vector<Each>& drafted, double enough)
{
    std::map<std::string, std::string> names;
    const auto matched = matches(called, drafted, enough);
    for (std::size_t i = 0; i < called.size(); ++i) {
        auto& id = called[i].id.text;
        const auto name = matched[i] ? drafted[*matched[i]].id.text : "+" + id;
        names[id] = name;
        id = name;
    }
    return names;
}

} // namespace

meeting::DraftMeeting named_as(meeting::DraftMeeting called, const meeting::DraftMeeting& drafted)
{
    rename(called.people, drafted.people, enough_of_a_person);
    rename(called.slots, drafted.slots, enough_of_a_slot);
    const auto items = rename(called.items, drafted.items, enough_of_an_item);
    for (auto& slot : called.slots)
        for (auto& link : slot.items)
            if (const auto name = items.find(link.item.text); name != items.end())
                link.item.text = name->second;
    return called;
}

meeting::Differences differences(const meeting::DraftMeeting& fresh,
                                 const meeting::MeetingState& planned,
                                 const meeting::DraftMeeting* before,
                                 const Zone& zone)
{
    return Comparison{fresh, planned, before, zone}.all();
}

} // namespace klubba::notice
