#include "ui/picker_seats.h"

#include "ui/picker_people.h"

#include <algorithm>
#include <array>

namespace klubba::ui {

using meeting::ChairPerson;

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

/// Who speaks has a filled seat, who waits one with a thick edge, who is away none but the name;
/// and it is said in words below the name.
void draw_seat(Canvas& canvas, const Box& box, const Candidate& candidate, Standing standing)
{
    const Theme& theme = canvas.theme();
    const bool speaks = standing == Standing::Speaks;
    if (standing != Standing::Away)
        canvas.card(box, speaks ? theme.accent : theme.surface, theme.line, radius_button);
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

} // namespace

PickEnd
draw_seats(Canvas& canvas, const PickInput& input, Box area, SpeakerPicker& picker, Commands& out)
{
    const auto rows = seated(input.view, input.seats);
    const auto all = candidates(input, picker.what);
    std::size_t longest = 1;
    for (const auto& row : rows)
        longest = std::max(longest, row.size());
    const auto across = static_cast<float>(longest);
    const auto down = static_cast<float>(std::max<std::size_t>(1, rows.size()));
    const float width = std::min(widest, (area.w - (across - 1) * gap) / across);
    const float height = std::min(highest, (area.h - (down - 1) * gap) / down);
    for (const auto& row : rows) {
        const auto count = static_cast<float>(row.size());
        Box line = area.cut_top(height);
        area.cut_top(gap);
        line.cut_left((line.w - count * width - (count - 1) * gap) / 2);
        for (const auto& seat : row) {
            const Box box = line.cut_left(width);
            line.cut_left(gap);
            if (seat.person == nullptr) continue;
            const auto who = std::find_if(all.begin(), all.end(), [&](const Candidate& one) {
                return one.person == seat.person->person;
            });
            if (who == all.end()) continue; // Does not vote.
            const Touch touch = canvas.touch("seat " + who->person.text, box);
            draw_seat(canvas, box, *who, standing_of(*seat.person, *who));
            if (touch.focused) canvas.focus_ring(box, radius_button);
            if (touch.clicked && take(input, picker, *seat.person, *who, out)) return PickEnd::Done;
        }
    }
    return PickEnd::Open;
}

} // namespace klubba::ui
