#include "ui/room_vote.h"

#include <algorithm>

namespace klubba::ui {

using meeting::Ballot;
using words::Word;

namespace {

constexpr float gap = 28;
constexpr float padding = 38;
constexpr float tick_size = 34;
constexpr float after_tick = 12;
constexpr TextStyle figure{Weight::Bold, 84, -0.02F};

struct Answer {
    Word word;
    std::int64_t count;
    bool has_won;
};

/// Where the word stands to its figure: above it where the boxes are narrow.
enum class Words { Beside, Above };

bool fits_beside(const RoomFrame& frame, const Answer& answer, float width)
{
    const TextStyle least = wall_next.sized(wall_floor);
    const float tick = answer.has_won ? tick_size + after_tick : 0;
    const float word = frame.canvas.width(least, frame.words(answer.word));
    const float count = frame.canvas.width(figure, std::to_string(answer.count));
    return tick + word + gap / 2 + count <= width - 2 * padding;
}

void draw_answer(RoomFrame& frame, const Answer& answer, Words words, const Box& box)
{
    const Theme& theme = frame.theme;
    Canvas& canvas = frame.canvas;
    canvas.card(box, answer.has_won ? theme.adopted_soft : theme.surface, theme.line);
    if (answer.has_won) canvas.outline(box, theme.adopted, 2 * border, radius_card);
    const Colour colour = answer.has_won ? theme.adopted : theme.ink;
    const auto count = std::to_string(answer.count);
    Box inside = box.inset(padding, 0);
    Box label;
    if (words == Words::Beside) {
        inside.cut_right(canvas.text_in(inside, Align::Right, figure, colour, count));
        inside.cut_right(gap / 2);
        label = inside;
        label.y += 28;
        label.h -= 28;
    } else {
        inside = box.inset(padding / 2, 8);
        label = inside.cut_top(44);
        canvas.text_in(inside, Align::Right, figure.sized(64), colour, count);
    }
    if (answer.has_won) {
        const Box tick = label.cut_left(tick_size);
        canvas.tick({tick.x, tick.y + (tick.h - tick_size) / 2, tick_size, tick_size}, colour);
        label.cut_left(after_tick);
    }
    frame.line(label, wall_next, wall_floor, answer.has_won ? theme.adopted : theme.muted,
               frame.words(answer.word));
}

} // namespace

void draw_room_result(RoomFrame& frame, const meeting::RoomVoteResult& result, const Box& box)
{
    std::vector<Answer> answers{
        {Word::AnswerYes, result.yes, result.winner == Ballot::Yes},
        {Word::AnswerNo, result.no, result.winner == Ballot::No},
        {Word::VotedAbstain, result.abstain, false},
    };
    if (result.absent > 0) answers.push_back({Word::VotedAbsent, result.absent, false});
    Box rest = box;
    Box row = rest.cut_bottom(room_vote_height);
    const auto count = static_cast<float>(answers.size());
    const float width = (row.w - gap * (count - 1)) / count;
    const bool beside = std::all_of(answers.begin(), answers.end(), [&](const Answer& answer) {
        return fits_beside(frame, answer, width);
    });
    for (const auto& answer : answers) {
        draw_answer(frame, answer, beside ? Words::Beside : Words::Above, row.cut_left(width));
        row.cut_left(gap);
    }
}

} // namespace klubba::ui
