#include "meeting/attendance.h"
#include "meeting/naming.h"
#include "meeting/participation.h"
#include "ui/button.h"
#include "ui/kind_words.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/secretary_sheet.h"
#include "ui/table.h"
#include "ui/text_list.h"

#include <algorithm>

namespace klubba::ui {

using meeting::PersonId;
using meeting::PersonRecord;
using meeting::Presence;
using meeting::SecretaryPerson;
using words::Word;
using words::Words;
using Tone = TableCell::Tone;

namespace {

std::string name_of(const SecretaryPerson& person, const Words& words)
{
    if (!person.vacant) return person.name;
    const std::string text(words(Word::VacantSeat));
    return person.party.empty() ? text : text + " (" + person.party + ")";
}

/// "ledamot, ordförande"
std::string seat_of(const SecretaryPerson& person, const Words& words)
{
    std::string text(words(seat_word(person.seat)));
    const auto role = role_text(words, person.role);
    return role.empty() ? text : text + ", " + std::string(role);
}

/// The times at which somebody came, or went: "13:00, 14:20".
std::string times_of(const PersonRecord& record, const Desk& desk, bool (*is_such)(bool, bool))
{
    std::vector<std::string> times;
    bool was_there = false;
    for (const auto& change : record.presence) {
        const bool is_there = is_present(change.presence);
        if (is_such(was_there, is_there)) times.push_back(clock_text(desk, change.at));
        was_there = is_there;
    }
    return joined(times);
}

bool comes(bool was_there, bool is_there)
{
    return is_there && !was_there;
}

bool goes(bool was_there, bool is_there)
{
    return was_there && !is_there;
}

std::string service_of(const SecretaryPerson& person, const Words& words)
{
    if (!person.serves) return {};
    if (person.serves_vacant) return std::string(words(Word::ServesForVacant));
    if (!person.serves_for.empty()) return words(Word::ServesFor, {person.serves_for});
    return std::string(words(Word::ServesInOwnSeat));
}

/// "jäv § 31"
std::string remarks_of(const SecretaryInput& in, const PersonId& person, const Words& words)
{
    std::vector<std::string> remarks;
    for (const auto& record : in.state.conflicts) {
        if (record.person != person || !is_conflicted(in.state, record.item, person)) continue;
        const auto* item = find(in.state, record.item);
        if (item == nullptr) continue;
        const auto place = item->section
                               ? words(Word::SectionNumber, {std::to_string(*item->section)})
                               : item->item.number;
        remarks.push_back(std::string(words(Word::WhyConflict)) + " " + place);
    }
    return joined(remarks);
}

TableRow row_of(const SecretaryInput& in, const SecretaryPerson& person, const Desk& desk)
{
    const Words& words = desk.words;
    const auto& record = *find(in.state, person.person);
    const bool is_away = person.vacant || !person.noted || !is_present(person.presence);
    const Tone tone = is_away ? Tone::Muted : Tone::Plain;
    const Word state =
        person.vacant || !person.noted ? Word::NotCalledYet : presence_word(person.presence);
    return {{{name_of(person, words), person.serves ? Tone::Strong : tone},
             {seat_of(person, words), Tone::Muted},
             {std::string(words(state)), tone},
             {times_of(record, desk, comes), tone},
             {times_of(record, desk, goes), tone},
             {service_of(person, words), tone},
             {remarks_of(in, person.person, words), Tone::Late}}};
}

std::size_t row_of_person(const SecretaryInput& in, const SecretaryScreen& local)
{
    const auto& people = in.view.people;
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const auto& each) { return each.person == local.person; });
    return found == people.end() ? 0 : static_cast<std::size_t>(found - people.begin());
}

void take_keys(Canvas& canvas, const SecretaryMoment& now, std::size_t row)
{
    canvas.keys_under(Word::SheetAttendance);
    const auto& people = now.in.view.people;
    const auto& person = people[row];
    const std::pair<Key, Presence> keys[] = {{Key::N, Presence::InRoom},
                                             {Key::D, Presence::Remote},
                                             {Key::F, Presence::Absent},
                                             {Key::B, Presence::ConnectionLost}};
    for (const auto& [key, presence] : keys) {
        if (!canvas.pressed(key, presence_word(presence)) || person.vacant) continue;
        ask(now.out, meeting::NotePresence{person.person, presence});
        // As the names are called, the next one is up.
        auto next = row + 1;
        while (next + 1 < people.size() && people[next].vacant)
            ++next;
        now.local.person = people[std::min(next, people.size() - 1)].person;
        return;
    }
    if (canvas.pressed(Key::T, Word::FieldAtTime) && !person.vacant)
        now.local.form = presence_form(now.in, now.desk, person.person, {});
    if (canvas.pressed(Key::Enter, Word::ActCorrectPerson))
        now.local.form = person_form(now.in, now.desk, person.person);
    if (!canvas.pressed(Key::E, Word::ActSeat)) return;
    if (person.seat_served)
        ask(now.out, meeting::ReleaseSubstitute{person.person});
    else if (person.seat == meeting::SeatKind::Substitute)
        now.local.form = seat_form(now.in, now.desk, person.person);
    else
        now.local.form = substitute_form(now.in, now.desk);
}

/// Who serves in the seat now, where it is somebody else than its own member.
std::string replaced_by(const SecretaryInput& in, const PersonId& seat)
{
    for (const auto& one : serving_on(in.state, in.view.item->item.id, Instant::max()))
        if (one.seat == seat && one.person != seat) return name_of_person(in.state, one.person);
    return {};
}

std::string why_not(const SecretaryInput& in, const SecretaryPerson& person, const Words& words)
{
    const auto& item = in.view.item->item.id;
    std::vector<std::string> reasons;
    const auto add = [&](Word word) { reasons.emplace_back(words(word)); };
    if (person.vacant)
        add(Word::WhyVacant);
    else if (is_conflicted(in.state, item, person.person))
        add(Word::WhyConflict);
    else if (is_not_participating(in.state, item, person.person))
        add(Word::WhyDeclared);
    else if (!person.noted)
        add(Word::WhyNotNoted);
    else if (person.presence == Presence::ConnectionLost)
        add(Word::WhyConnection);
    else if (person.presence == Presence::Absent)
        add(Word::WhyAbsent);
    const auto other = replaced_by(in, person.person);
    if (!other.empty()) reasons.push_back(words(Word::WhyReplaced, {other}));
    // There, with nobody in the seat: stopped serving earlier the same day.
    if (reasons.empty()) add(Word::WhyMayNotServe);
    return joined(reasons);
}

} // namespace

Word presence_word(Presence presence)
{
    switch (presence) {
    case Presence::Absent:
        return Word::NotThere;
    case Presence::InRoom:
        return Word::InTheRoom;
    case Presence::Remote:
        return Word::AtDistance;
    case Presence::ConnectionLost:
        return Word::LostConnection;
    }
    return Word::NotThere;
}

void attendance_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    const auto& quorum = now.in.view.quorum;
    part_label(canvas, area.cut_top(30),
               words(Word::Attendance,
                     {words(Word::ServingOfSeats,
                            {std::to_string(quorum.serving), std::to_string(quorum.seats)})}),
               words(quorum.is_met() ? Word::QuorateState : Word::NotQuorateState));
    keys_line(canvas, area, words(Word::AttendanceKeys));
    Table table{{{words(Word::ColumnWho), 3},
                 {words(Word::ColumnSeat), 2},
                 {words(Word::ColumnState), 1.6F},
                 {words(Word::ColumnArrived), 1.1F},
                 {words(Word::ColumnLeft), 1.1F},
                 {words(Word::ColumnServes), 2},
                 {words(Word::ColumnRemark), 1.2F}},
                {},
                std::string(words(Word::NothingToLookAt))};
    for (const auto& person : now.in.view.people)
        table.rows.push_back(row_of(now.in, person, now.desk));
    const auto row = moved_by_keys(canvas, row_of_person(now.in, now.local), table.rows.size());
    if (!now.in.view.people.empty()) now.local.person = now.in.view.people[row].person;
    if (const auto clicked = draw_table(canvas, words, table, area, row))
        now.local.person = now.in.view.people[*clicked].person;
    else if (!now.in.view.people.empty())
        take_keys(canvas, now, row);
}

void deciders_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const Words& words = now.desk.words;
    Table table{{{words(Word::ColumnWho), 2},
                 {words(Word::ColumnTakesPart), 1},
                 {words(Word::ColumnWhy), 2}},
                {},
                std::string(words(Word::NoItemToDecide))};
    std::size_t count = 0;
    if (now.in.view.item) {
        const auto& item = now.in.view.item->item.id;
        const auto serving = serving_on(now.in.state, item, Instant::max());
        for (const auto& person : now.in.view.people) {
            const bool serves = std::any_of(serving.begin(), serving.end(), [&](const auto& one) {
                return one.person == person.person;
            });
            if (person.seat != meeting::SeatKind::Member && !serves) continue;
            const bool takes_part =
                serves && !is_not_participating(now.in.state, item, person.person);
            count += takes_part ? 1 : 0;
            table.rows.push_back(
                {{{name_of(person, words), takes_part ? Tone::Strong : Tone::Muted},
                  {std::string(words(takes_part ? Word::TakesPart : Word::TakesNoPart)),
                   takes_part ? Tone::Plain : Tone::Late},
                  {takes_part ? service_of(person, words) : why_not(now.in, person, words),
                   Tone::Plain}}});
        }
        part_label(canvas, area.cut_top(30), now.in.view.item->item.title,
                   words(Word::DecidersCount, {std::to_string(count)}));
    }
    now.local.row = moved_by_keys(canvas, now.local.row, table.rows.size());
    if (const auto clicked = draw_table(canvas, words, table, area, now.local.row))
        now.local.row = *clicked;
}

} // namespace klubba::ui
