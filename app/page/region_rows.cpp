#include "page/region_parts.h"
#include "words/kind_words.h"

#include <algorithm>
#include <utility>

namespace klubba::page {

using meeting::ItemStage;
using meeting::PublicItem;
using meeting::RoomSlot;
using meeting::SlotKind;
using meeting::SlotStage;
using words::Word;

namespace {

bool is_late(const Shown& shown, std::optional<Instant> planned, std::optional<Instant> forecast)
{
    if (!shown.view.room.behind_plan || !planned || !forecast) return false;
    return std::chrono::floor<std::chrono::minutes>(*forecast) >
           std::chrono::floor<std::chrono::minutes>(*planned);
}

/// When it is expected; said aloud as such, and strong where that is later than planned.
std::string
forecast_html(const Shown& shown, std::optional<Instant> planned, std::optional<Instant> forecast)
{
    if (!forecast) return {};
    const auto html = unseen(std::string(shown.word(Word::ForecastColumn)) + " ") +
                      time_element(shown.reader, *forecast);
    return is_late(shown, planned, forecast) ? element("b", of_class("late"), html) : html;
}

std::string tick(const Shown& shown)
{
    return element("span", attribute("aria-hidden", "true"), "✓") +
           unseen(" " + std::string(shown.word(Word::PageDone)));
}

std::string mark_of(const Shown& shown, const RoomSlot& slot)
{
    if (slot.stage == SlotStage::Skipped) return html_text(shown.word(Word::SlotIsDropped));
    if (slot.stage != SlotStage::Done)
        return forecast_html(shown, slot.planned_start, slot.forecast_start);
    std::string mark;
    if (slot.section)
        mark = html_text(shown.reader.words(Word::SectionNumber, {std::to_string(*slot.section)})) +
               " ";
    return mark + tick(shown);
}

std::string_view tone_of(const RoomSlot& slot)
{
    switch (slot.stage) {
    case SlotStage::Current:
        return "row now";
    case SlotStage::Done:
    case SlotStage::Skipped:
        return "row done";
    case SlotStage::Upcoming:
        break;
    }
    return slot.kind == SlotKind::Business ? "row" : "row rest";
}

std::string
row_html(std::string_view tone, std::string_view when, std::string_view what, std::string_view mark)
{
    const bool is_now = tone == "row now";
    return element("div", of_class(tone) + (is_now ? attribute("aria-current", "true") : ""),
                   element("span", of_class("when"), when) +
                       element("span", of_class("what"), what) +
                       element("span", of_class("mark"), mark));
}

/// Whether the slots are of more than one day.
bool is_of_several_days(const Shown& shown)
{
    std::optional<Day> first;
    for (const auto& slot : shown.view.room.schedule) {
        if (!slot.planned_start) continue;
        const auto day = shown.reader.zone.day_of(*slot.planned_start);
        if (first && *first != day) return true;
        first = day;
    }
    return false;
}

/// The close of the meeting, unless the schedule has a slot for it.
std::optional<Region> last_row(const Shown& shown)
{
    const auto& room = shown.view.room;
    if (!room.planned_end || room.schedule.empty()) return {};
    if (room.schedule.back().planned_start == room.planned_end) return {};
    const bool is_over = room.phase == meeting::RoomPhase::After;
    const auto mark =
        is_over ? tick(shown) : forecast_html(shown, room.planned_end, room.forecast_end);
    return Region{"schedule-end", "schedule",
                  row_html(is_over ? "row done" : "row",
                           time_element(shown.reader, *room.planned_end),
                           html_text(shown.word(Word::MeetingEnds)), mark)};
}

std::string meta(std::string_view inner)
{
    return inner.empty() ? std::string{} : element("p", of_class("meta"), inner);
}

std::string stage_chip(const Shown& shown, const PublicItem& item)
{
    switch (item.stage) {
    case ItemStage::Upcoming:
    case ItemStage::Decided:
        return {};
    case ItemStage::Current:
        return " " + chip("on", shown.word(Word::PageHappensNow));
    case ItemStage::Treated:
        return " " + chip("plain", shown.word(Word::PageTreated));
    case ItemStage::Dropped:
        return " " + chip("plain", shown.word(Word::SlotIsDropped));
    }
    return {};
}

std::string times_html(const Shown& shown, const PublicItem& item)
{
    if (item.stage != ItemStage::Upcoming || !item.planned_start) return {};
    std::string html = time_element(shown.reader, *item.planned_start);
    if (item.planned_end) html += "–" + time_element(shown.reader, *item.planned_end);
    if (is_late(shown, item.planned_start, item.forecast_start))
        html += ", " + element("b", of_class("late"),
                               html_text(shown.word(Word::ForecastColumn)) + " " +
                                   time_element(shown.reader, *item.forecast_start));
    return meta(html);
}

std::string sub_items_html(const Shown& shown, const PublicItem& item)
{
    std::string rows;
    for (const auto& sub : item.sub_items) {
        std::string text = sub.number.empty() ? "" : html_text(sub.number) + " ";
        text += quoted(shown.reader, sub.title);
        if (!sub.presenters.empty())
            text += " " + element("span", of_class("muted"), isolated(sub.presenters));
        rows += element("li", {}, text);
    }
    return rows.empty() ? rows : element("ul", of_class("parts"), rows);
}

std::string
documents_html(const Shown& shown, const PublicItem& item, const DocumentAddress& address_of)
{
    std::string rows;
    for (const auto& name : item.documents) {
        const auto address = address_of ? address_of(item.id, name) : std::string{};
        rows += element("li", {},
                        address.empty()
                            ? quoted(shown.reader, name)
                            : element("a", attribute("href", address), quoted(shown.reader, name)));
    }
    if (rows.empty()) return rows;
    return element("h4", {}, html_text(shown.word(Word::PageDocuments))) +
           element("ul", of_class("documents"), rows);
}

std::string item_decision_html(const Shown& shown, const PublicItem& item)
{
    if (!item.decision || !item.decision->outcome) return {};
    std::string label = html_text(shown.word(words::decided_word(*item.decision->outcome)));
    if (item.verified_immediately)
        label += " " + chip("adopted", shown.word(Word::VerifiedImmediately));
    return element("div", of_class("outcome"),
                   element("h4", {}, label) + clauses_html(shown, *item.decision));
}

std::string
entry_html(const Shown& shown, const PublicItem& item, const DocumentAddress& address_of)
{
    const auto numbers = html_text(numbers_text(shown, item.section, item.number));
    const auto link = [&](const std::string& title) {
        return element("h3", {}, element("a", attribute("href", "#" + anchor(item.id)), title));
    };
    if (item.closed_doors)
        return element("div", of_class("entry"),
                       element("p", of_class("kicker"), numbers) +
                           link(html_text(shown.word(Word::PageNotPublic))));
    std::string head = numbers;
    if (item.kind && *item.kind != meeting::ItemKind::Formality)
        head += " " + chip("kind", shown.word(words::kind_word(*item.kind)));
    head += stage_chip(shown, item);
    std::string html =
        element("p", of_class("kicker"), head) + link(quoted(shown.reader, item.title));
    html += times_html(shown, item);
    if (!item.presenters.empty())
        html += meta(html_text(shown.word(Word::PresentedBy)) + " " + isolated(item.presenters));
    for (const auto& number : item.registry_numbers)
        html += meta(html_text(shown.reader.words(Word::RegistryNumber, {number})));
    html += sub_items_html(shown, item);
    html += item_decision_html(shown, item);
    html += documents_html(shown, item, address_of);
    const bool is_over = item.stage == ItemStage::Dropped;
    return element("div", of_class(is_over ? "entry dropped" : "entry"), html);
}

const PublicItem* item_of(const Shown& shown, std::int64_t section)
{
    const auto& agenda = shown.view.agenda;
    const auto found = std::find_if(agenda.begin(), agenda.end(), [&](const PublicItem& item) {
        return item.section == section;
    });
    return found == agenda.end() ? nullptr : &*found;
}

} // namespace

std::string
numbers_text(const Shown& shown, std::optional<std::int64_t> section, const std::string& number)
{
    const auto& words = shown.reader.words;
    std::string text;
    if (section) text = words(Word::SectionNumber, {std::to_string(*section)});
    if (number.empty()) return text;
    if (!text.empty()) text += " · ";
    return text + words(Word::ItemNumber, {number});
}

std::string title_html(const Shown& shown, const RoomSlot& slot)
{
    return slot.closed_doors ? html_text(shown.word(Word::ClosedDoors))
                             : quoted(shown.reader, slot.title);
}

Regions schedule_rows(const Shown& shown)
{
    Regions rows;
    const bool has_days = is_of_several_days(shown);
    std::optional<Day> day;
    for (const auto& slot : shown.view.room.schedule) {
        std::string when;
        if (slot.planned_start) {
            const auto its_day = shown.reader.zone.day_of(*slot.planned_start);
            if (has_days && day != its_day)
                when = element("span", of_class("day"),
                               html_text(shown.reader.words.day_of_month(its_day))) +
                       " ";
            day = its_day;
            when += time_element(shown.reader, *slot.planned_start);
        }
        std::string what = title_html(shown, slot);
        if (slot.decides && slot.stage == SlotStage::Upcoming)
            what.insert(0, element("b", {}, html_text(shown.word(Word::DecidingSlot))) + " ");
        rows.push_back({safe_id("slot-", slot.slot.text), "schedule",
                        row_html(tone_of(slot), when, what, mark_of(shown, slot))});
    }
    if (auto row = last_row(shown)) rows.push_back(std::move(*row));
    return rows;
}

Regions agenda_rows(const Shown& shown, const DocumentAddress& address_of)
{
    Regions rows;
    for (const auto& item : shown.view.agenda)
        rows.push_back({anchor(item.id), "agenda", entry_html(shown, item, address_of)});
    return rows;
}

std::string decisions_html(const Shown& shown)
{
    const auto& decisions = shown.view.room.decisions;
    const bool is_over = shown.view.room.phase == meeting::RoomPhase::After;
    if (decisions.empty() && !is_over) return {};
    std::string html = element("h2", {}, html_text(shown.word(Word::PageDecisions)));
    if (decisions.empty())
        return html + element("p", {}, html_text(shown.word(Word::NothingWasDecided)));
    std::string rows;
    for (const auto& decided : decisions) {
        auto section =
            html_text(shown.reader.words(Word::SectionNumber, {std::to_string(decided.section)}));
        if (const auto* item = item_of(shown, decided.section))
            section = element("a", attribute("href", "#" + anchor(item->id)), section);
        std::string row = section + " " + element("b", {}, quoted(shown.reader, decided.title)) +
                          " " +
                          element("span", of_class("muted"),
                                  html_text(shown.word(words::decided_word(decided.outcome))));
        if (decided.verified_immediately)
            row += " " + chip("adopted", shown.word(Word::VerifiedImmediately));
        rows += element("li", {}, row);
    }
    return html + element("ol", of_class("decided-list"), rows);
}

} // namespace klubba::page
