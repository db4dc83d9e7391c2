#include "ui/picker_seats.h"

#include "ui/picker_people.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace klubba::ui {

using meeting::ChairPerson;
using words::Word;

namespace {

constexpr TextStyle name_style{Weight::SemiBold, 23, 0, 1.15F};
constexpr TextStyle state_style{Weight::SemiBold, 18};
constexpr float gap = 12;
constexpr float widest = 240;
constexpr float highest = 116;

enum class Standing { Speaks, Waits, Here, Away };

Standing standing_of(const ChairPerson& person, const Candidate& candidate)
{
    if (person.is_speaking) return Standing::Speaks;
    if (person.is_waiting) return Standing::Waits;
    return candidate.is_here ? Standing::Here : Standing::Away;
}

/// A seat with somebody who can be picked, where it is drawn.
struct Place {
    const ChairPerson* person;
    const Candidate* candidate;
    Box box;

    [[nodiscard]] float middle() const { return box.x + box.w / 2; }
};

/// Whether the arrows are on it.
enum class Chosen { No, Yes };

/// Who speaks has a filled seat, who waits one with a thick edge, who is away none but the name;
/// and it is said in words below the name.
void draw_seat(Canvas& canvas, const Place& place, Chosen chosen)
{
    const Box& box = place.box;
    const Candidate& candidate = *place.candidate;
    const Standing standing = standing_of(*place.person, candidate);
    const Theme& theme = canvas.theme();
    const bool speaks = standing == Standing::Speaks;
    if (standing != Standing::Away)
        canvas.card(box,
                    speaks                  ? theme.accent
                    : chosen == Chosen::Yes ? theme.accent_soft
                                            : theme.surface,
                    theme.line, radius_button);
    if (standing == Standing::Waits) canvas.outline(box, theme.accent, 6, radius_button);
    if (standing == Standing::Away) canvas.outline(box, theme.line, hairline, radius_button);
    const Colour ink = speaks                       ? theme.on_accent
                       : standing == Standing::Away ? theme.muted
                                                    : theme.ink;
    Box inside = box.inset(12, 10);
    if (!candidate.state.empty())
        canvas.fitted_in(inside.cut_bottom(state_style.line_height()), Align::Centre, state_style,
                         12, ink, candidate.state);
    const Span span{candidate.name, ink, name_style.weight};
    const Fitted name = canvas.fit(name_style, 13, {&span, 1}, inside);
    canvas.paragraph({inside.x, inside.y + (inside.h - name.paragraph.height()) / 2},
                     name.paragraph, Align::Centre, inside.w);
}

/// Someone who waits leaves the list; everyone else is picked.
bool take(const PickInput& input,
          const SpeakerPicker& picker,
          const ChairPerson& person,
          const Candidate& candidate,
          Commands& out)
{
    const auto& waiting = input.view.waiting;
    const auto place = std::find_if(waiting.begin(), waiting.end(),
                                    [&](const auto& one) { return one.person == person.person; });
    if (picker.what == PickFor::Speech && place != waiting.end())
        ask(out, meeting::WithdrawSpeaker{place->request});
    else
        pick(input, picker, candidate, out);
    return picker.what != PickFor::Speech;
}

std::vector<Place>
places_of(const SeatedRows& rows, const std::vector<Candidate>& candidates, Box area)
{
    std::size_t longest = 1;
    for (const auto& row : rows)
        longest = std::max(longest, row.size());
    const auto across = static_cast<float>(longest);
    const auto down = static_cast<float>(std::max<std::size_t>(1, rows.size()));
    const float width = std::min(widest, (area.w - (across - 1) * gap) / across);
    const float height = std::min(highest, (area.h - (down - 1) * gap) / down);
    std::vector<Place> places;
    for (const auto& row : rows) {
        const auto count = static_cast<float>(row.size());
        Box line = area.cut_top(height);
        area.cut_top(gap);
        line.cut_left((line.w - count * width - (count - 1) * gap) / 2);
        for (const auto& seat : row) {
            const Box box = line.cut_left(width);
            line.cut_left(gap);
            if (seat.person == nullptr) continue;
            const auto who =
                std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& one) {
                    return one.person == seat.person->person;
                });
            if (who == candidates.end()) continue; // Does not vote.
            places.push_back({seat.person, &*who, box});
        }
    }
    return places;
}

/// The nearest seat in the direction of the arrow; where there is none, the one it is on.
std::size_t beside(const std::vector<Place>& places, std::size_t at, Key arrow)
{
    const Place& here = places[at];
    const bool goes_along = arrow == Key::Left || arrow == Key::Right;
    const float sign = arrow == Key::Right || arrow == Key::Down ? 1.0F : -1.0F;
    std::size_t best = at;
    // Along the row by how far it is; else to the nearest row, and there to what lies straightest.
    std::pair<float, float> least{};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const float right = places[i].middle() - here.middle();
        const float down = places[i].box.y - here.box.y;
        const float ahead = sign * (goes_along ? right : down);
        if (ahead < 1 || (goes_along && down != 0)) continue;
        const std::pair far{ahead, std::abs(right)};
        if (best != at && far >= least) continue;
        best = i;
        least = far;
    }
    return best;
}

/// Where the arrows have come; the first seat until they have been used.
std::size_t go_among_seats(Canvas& canvas, const std::vector<Place>& places, SpeakerPicker& picker)
{
    const auto here = std::find_if(places.begin(), places.end(), [&](const Place& place) {
        return place.person->person == picker.seat;
    });
    std::size_t at = here == places.end() ? 0 : static_cast<std::size_t>(here - places.begin());
    for (const Key arrow : {Key::Left, Key::Right, Key::Up, Key::Down})
        if (canvas.pressed_while_writing({arrow}, Word::KeyGoesAmongSeats))
            at = beside(places, at, arrow);
    picker.seat = places[at].person->person;
    return at;
}

} // namespace

PickEnd
draw_seats(Canvas& canvas, const PickInput& input, Box area, SpeakerPicker& picker, Commands& out)
{
    const auto all = candidates(input, picker.what);
    const auto places = places_of(seated(input.view, input.seats), all, area);
    if (places.empty()) return PickEnd::Open;
    const std::size_t at = go_among_seats(canvas, places, picker);
    // Away from the field Enter presses what has the ring of its own.
    const bool writes = canvas.is_writing();
    const bool takes = writes && canvas.pressed_while_writing({Key::Enter}, Word::KeyTakesChosen);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place& place = places[i];
        const Touch touch = canvas.touch("seat " + place.candidate->person.text, place.box);
        const bool is_chosen = writes && i == at;
        draw_seat(canvas, place, is_chosen ? Chosen::Yes : Chosen::No);
        if (touch.focused || is_chosen) canvas.focus_ring(place.box, radius_button);
        const bool is_taken = touch.clicked || (takes && i == at);
        if (is_taken && take(input, picker, *place.person, *place.candidate, out))
            return PickEnd::Done;
    }
    return PickEnd::Open;
}

} // namespace klubba::ui
