#include "ui/button.h"
#include "ui/row_window.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::Presence;
using meeting::SecretaryPerson;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle row_style{Weight::Regular, 19, 0, 1.22F};
constexpr TextStyle key_style{Weight::Regular, 15};
constexpr float state_width = 128;
constexpr float row_padding = 8;

/// "Eva Sundberg (KD), ordförande"; for a vacant seat its party.
std::string name_of(const SecretaryPerson& person, const Words& words)
{
    if (person.vacant) {
        std::string text(words(Word::VacantSeat));
        return person.party.empty() ? text : text + " (" + person.party + ")";
    }
    const auto role = role_text(words, person.role);
    return role.empty() ? person.name : person.name + ", " + std::string(role);
}

std::string service_of(const SecretaryPerson& person, const Words& words)
{
    if (person.serves_vacant) return " " + std::string(words(Word::ServesForVacant));
    if (person.serves_for.empty()) return {};
    return " " + words(Word::ServesFor, {person.serves_for});
}

std::string_view state_of(const SecretaryPerson& person, const Words& words)
{
    if (person.vacant || !person.noted) return words(Word::NotCalledYet);
    switch (person.presence) {
    case Presence::Absent:
        return words(Word::NotThere);
    case Presence::InRoom:
        return words(Word::InTheRoom);
    case Presence::Remote:
        return words(Word::AtDistance);
    case Presence::ConnectionLost:
        return words(Word::LostConnection);
    }
    return {};
}

struct Row {
    const SecretaryPerson* person;
    Paragraph name;
    float height;
};

Row row_of(const Canvas& canvas, const SecretaryPerson& person, const Words& words, float width)
{
    const Theme& theme = canvas.theme();
    const bool is_away = person.vacant || (person.noted && person.presence == Presence::Absent);
    const std::string name = name_of(person, words);
    const std::string service = service_of(person, words);
    const std::array spans{Span{name, is_away ? theme.faint : theme.ink, Weight::Regular},
                           Span{service, theme.muted, Weight::Italic}};
    Row row{&person, canvas.wrap(row_style, spans, width), 0};
    row.height = row.name.height() + 2 * row_padding;
    return row;
}

void draw_row(Canvas& canvas, const Row& row, const Words& words, const Box& box)
{
    const Theme& theme = canvas.theme();
    canvas.paragraph({box.x + 4, box.y + row_padding}, row.name);
    const bool is_there = row.person->noted && row.person->presence != Presence::Absent;
    canvas.text({box.right() - state_width, box.y + row_padding},
                row.person->serves ? row_style.with(Weight::SemiBold) : row_style,
                is_there ? theme.ink : theme.muted, state_of(*row.person, words));
    canvas.horizontal_line({box.x, box.bottom() - hairline}, box.w, theme.line);
}

std::size_t chosen_of(const SecretaryInput& in, const SecretaryScreen& local)
{
    const auto& people = in.view.people;
    const auto found = std::find_if(people.begin(), people.end(), [&](const SecretaryPerson& each) {
        return each.person == local.person;
    });
    return found == people.end() ? 0 : static_cast<std::size_t>(found - people.begin());
}

void move(const SecretaryInput& in, std::size_t chosen, int steps, SecretaryScreen& local)
{
    const auto last = static_cast<std::ptrdiff_t>(in.view.people.size()) - 1;
    const auto to =
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(chosen) + steps, 0, last);
    local.person = in.view.people[static_cast<std::size_t>(to)].person;
}

/// As the names are called: the answer is noted and the next name is up. Vacant seats are passed.
void note(const SecretaryInput& in,
          std::size_t chosen,
          Presence presence,
          SecretaryScreen& local,
          Commands& out)
{
    const auto& people = in.view.people;
    if (!people[chosen].vacant) ask(out, meeting::NotePresence{people[chosen].person, presence});
    int steps = 1;
    while (chosen + static_cast<std::size_t>(steps) < people.size() &&
           people[chosen + static_cast<std::size_t>(steps)].vacant)
        ++steps;
    move(in, chosen, steps, local);
}

void take_keys(Canvas& canvas, const SecretaryMoment& now, std::size_t chosen)
{
    const SecretaryPerson& person = now.in.view.people[chosen];
    canvas.keys_under(Word::KeysOfPeople);
    if (const int steps = arrow_steps(canvas); steps != 0) move(now.in, chosen, steps, now.local);
    const auto either = [&](Key letter, Key digit, Word does) {
        const bool by_letter = canvas.pressed(letter, does);
        return canvas.pressed(digit, does) || by_letter;
    };
    if (either(Key::N, Key::Digit1, Word::InTheRoom))
        note(now.in, chosen, Presence::InRoom, now.local, now.out);
    if (either(Key::D, Key::Digit2, Word::AtDistance))
        note(now.in, chosen, Presence::Remote, now.local, now.out);
    if (either(Key::F, Key::Digit3, Word::NotThere))
        note(now.in, chosen, Presence::Absent, now.local, now.out);
    if (canvas.pressed(Key::E, person.seat_served ? Word::KeyReleases : Word::KeySeats)) {
        if (person.seat_served)
            ask(now.out, meeting::ReleaseSubstitute{person.person});
        else
            now.local.form = seat_form(now.in, now.desk, person.person);
    }
    if (canvas.pressed(Key::Enter, Word::ActCorrectPerson))
        now.local.form = person_form(now.in, now.desk, person.person);
    if (canvas.pressed(Key::Delete, Word::KeyRemoves))
        ask(now.out, meeting::RemovePerson{person.person});
}

void draw_heading(Canvas& canvas, const SecretaryInput& in, const Words& words, const Box& line)
{
    const auto& quorum = in.view.quorum;
    const std::string serving =
        words(Word::ServingOfSeats, {std::to_string(quorum.serving), std::to_string(quorum.seats)});
    const Theme& theme = canvas.theme();
    canvas.text_in(line, Align::Left, desk_label, theme.muted, words(Word::Attendance, {serving}));
    canvas.text_in(line, Align::Right, desk_label, quorum.is_met() ? theme.muted : theme.late,
                   words(quorum.is_met() ? Word::QuorateState : Word::NotQuorateState));
}

} // namespace

void secretary_people(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    draw_heading(canvas, now.in, now.desk.words, area.cut_top(28));
    area.cut_top(6);
    const Touch touch = list_area(canvas, area, SecretaryPart::People, now.local);
    if (now.in.view.people.empty()) return;
    const bool on = has_keys(canvas, now.local, SecretaryPart::People);
    const Box hint = area.cut_bottom(24);
    std::vector<Row> rows;
    std::vector<float> heights;
    for (const auto& person : now.in.view.people) {
        rows.push_back(row_of(canvas, person, now.desk.words, area.w - state_width - 14));
        heights.push_back(rows.back().height);
    }
    const std::size_t chosen = chosen_of(now.in, now.local);
    const RowWindow window = rows_in_sight(heights, area.h, chosen);
    for (std::size_t i = window.first; i < window.last; ++i) {
        const Box box = area.cut_top(rows[i].height);
        if (on && i == chosen) canvas.fill(box, canvas.theme().accent_soft, 6);
        draw_row(canvas, rows[i], now.desk.words, box);
        if (on && i == chosen) canvas.outline(box, canvas.theme().accent, border, 6);
        if (touch.clicked && box.contains(canvas.pointer()))
            now.local.person = rows[i].person->person;
    }
    const std::size_t hidden = rows.size() - (window.last - window.first);
    std::string below = on ? std::string(now.desk.words(Word::PresenceKeys)) : "";
    if (!on && hidden > 0) below = now.desk.words(Word::RowsMore, {std::to_string(hidden)});
    canvas.fitted_in(hint, Align::Left, key_style, 11, canvas.theme().muted, below);
    if (on) take_keys(canvas, now, chosen);
}

std::string_view role_text(const Words& words, meeting::Role role)
{
    switch (role) {
    case meeting::Role::None:
        return {};
    case meeting::Role::Chair:
        return words(Word::RoleChair);
    case meeting::Role::ViceChair1:
        return words(Word::RoleViceChair1);
    case meeting::Role::ViceChair2:
        return words(Word::RoleViceChair2);
    case meeting::Role::Secretary:
        return words(Word::RoleSecretary);
    }
    return {};
}

} // namespace klubba::ui
