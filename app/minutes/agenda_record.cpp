#include "minutes/agenda_record.h"

#include "minutes/handling.h"
#include "minutes/swedish.h"

#include <algorithm>
#include <charconv>

namespace klubba::minutes {

using namespace meeting;

namespace {

/// "ärende 7, Badplatser,"
std::string named(const AgendaItem& item)
{
    return item.number.empty() ? "ärendet " + item.title
                               : "ärende " + item.number + ", " + item.title + ",";
}

std::string parts_of(const MeetingState& state, const ItemRecord& whole)
{
    std::vector<std::string> titles;
    for (const auto& id : whole.split_into) {
        if (const auto* part = find(state, id)) titles.push_back(part->item.title);
    }
    return listed(titles);
}

bool is_part(const MeetingState& state, const ItemRecord& record)
{
    return std::any_of(state.items.begin(), state.items.end(), [&](const ItemRecord& whole) {
        const auto& into = whole.split_into;
        return std::find(into.begin(), into.end(), record.item.id) != into.end();
    });
}

/// The items that stand elsewhere than their numbers say; those without a plain number aside.
std::vector<std::string> moved(const MeetingState& state)
{
    std::vector<std::size_t> numbers;
    std::vector<const ItemRecord*> items;
    for (const auto& record : state.items) {
        const auto& text = record.item.number;
        std::size_t number{};
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool is_plain = read.ec == std::errc{} && read.ptr == text.data() + text.size();
        if (!is_plain || record.late || record.withdrawn || is_part(state, record)) continue;
        numbers.push_back(number);
        items.push_back(&record);
    }
    std::vector<std::string> changes;
    for (const auto at : out_of_order(numbers)) {
        const auto place =
            at == 0 ? std::string{"först"} : "efter ärende " + items[at - 1]->item.number;
        changes.push_back(named(items[at]->item) + " tas upp " + place);
    }
    return changes;
}

std::vector<std::string> changes(const MeetingState& state)
{
    std::vector<std::string> all;
    const auto add = [&](auto holds, auto text) {
        for (const auto& record : state.items) {
            if (!record.after_adoption && holds(record)) all.push_back(text(record));
        }
    };
    add([&](const ItemRecord& one) { return one.late && !is_part(state, one); },
        [](const ItemRecord& one) { return named(one.item) + " läggs till"; });
    add([](const ItemRecord& one) { return one.withdrawn; },
        [](const ItemRecord& one) { return named(one.item) + " utgår"; });
    add([](const ItemRecord& one) { return !one.split_into.empty(); },
        [&](const ItemRecord& one) {
            return named(one.item) + " delas upp i " + parts_of(state, one);
        });
    for (auto& text : moved(state))
        all.push_back(std::move(text));
    return all;
}

std::string adoption(const MeetingState& state)
{
    const auto all = changes(state);
    if (all.empty()) return "Föredragningslistan fastställs enligt kallelsen.";
    if (all.size() == 1)
        return "Föredragningslistan fastställs med ändringen att " + ending_in(all.front(), ".");
    std::string text;
    for (const auto& one : all)
        text += (text.empty() ? "" : "; ") + one;
    return "Föredragningslistan fastställs med följande ändringar: " + ending_in(text, ".");
}

bool is_about_the_agenda(const ItemRecord& record)
{
    const auto& title = record.item.title;
    return title.find("öredragningslist") != std::string::npos ||
           title.find("agordning") != std::string::npos;
}

/// Where it is told: the item of its own, else the first formality that was handled.
const ItemRecord* home_of_adoption(const MeetingState& state)
{
    const ItemRecord* home = nullptr;
    for (const auto& id : state.handled) {
        const auto* record = find(state, id);
        if (record == nullptr) continue;
        if (is_about_the_agenda(*record)) return record;
        if (home == nullptr && record->item.kind == ItemKind::Formality) home = record;
    }
    return home;
}

/// Whether an item that got no § is missing from the meeting. Some are carried out without being
/// opened: the schedule, a list of presentations, opening and closing, a roll call by note.
bool is_unhandled(const MeetingState& state, const ItemRecord& record)
{
    if (record.section || !record.split_into.empty()) return false;
    if (record.skipped || record.withdrawn) return true;
    switch (record.item.kind) {
    case ItemKind::Schedule:
    case ItemKind::Presentations:
    case ItemKind::Formality:
        return false;
    case ItemKind::RollCall:
        return !state.roll_called;
    case ItemKind::Verification:
        return !state.verification;
    case ItemKind::Decision:
    case ItemKind::Information:
    case ItemKind::Questions:
    case ItemKind::Answers:
    case ItemKind::Reported:
    case ItemKind::Election:
        break;
    }
    return true;
}

} // namespace

std::optional<AdoptedAgenda> adopted_agenda(const MeetingState& state, const Zone& zone)
{
    if (!state.agenda_adopted) return {};
    AdoptedAgenda agenda{moment(zone, *state.agenda_adopted), adoption(state), {}};
    if (const auto* home = home_of_adoption(state)) agenda.section = home->section;
    return agenda;
}

std::vector<UnhandledItem> unhandled_items(const MeetingState& state)
{
    std::vector<UnhandledItem> items;
    for (const auto& record : state.items) {
        if (!state.opened || !is_unhandled(state, record)) continue;
        items.push_back({record.item.number, record.item.title, record.skipped || record.withdrawn,
                         record.withdrawn ? record.withdrawal_reason : record.skip_reason,
                         record.withdrawn});
    }
    return items;
}

Part unhandled_part(const std::vector<UnhandledItem>& items)
{
    Part part{PartRole::Appendix, {}};
    part.blocks.emplace_back(Heading{2, {}, "Ärenden som inte behandlades", "ej-behandlade"});
    List list;
    for (const auto& item : items) {
        ListItem entry;
        if (!item.agenda_number.empty())
            entry.runs.push_back({"Ärende " + item.agenda_number + ": ", Emphasis::Muted});
        entry.runs.push_back({item.title});
        const std::string what = item.withdrawn ? ", utgick ur föredragningslistan"
                                 : item.skipped ? ", utgick"
                                                : "";
        if (!what.empty())
            entry.runs.push_back(
                {item.reason.empty() ? what : what + ": " + item.reason, Emphasis::Muted});
        list.items.push_back(std::move(entry));
    }
    part.blocks.emplace_back(std::move(list));
    return part;
}

} // namespace klubba::minutes
