#include "ui/chair_parts.h"

#include <algorithm>

namespace klubba::ui {

using meeting::SpeakingTotal;
using words::Word;

static constexpr TextStyle label_style{Weight::SemiBold, 24};
static constexpr TextStyle row_style{Weight::Regular, 28};
static constexpr float row_height = 52;
static constexpr float between = 40;

static void draw_totals(Canvas& canvas,
                        const ChairMoment& now,
                        Box area,
                        Word title,
                        const std::vector<SpeakingTotal>& totals)
{
    const Theme& theme = canvas.theme();
    const auto& words = now.desk.words;
    canvas.fitted_in(area.cut_top(44), Align::Left, label_style, 15, theme.muted, words(title));
    if (totals.empty())
        canvas.fitted_in(area.cut_top(row_height), Align::Left, row_style, 15, theme.muted,
                         words(Word::NobodyHasSpoken));
    for (std::size_t i = 0; i < totals.size(); ++i) {
        if (area.h < 2 * row_height && i + 1 < totals.size()) {
            canvas.text_in(area.cut_top(row_height), Align::Left, row_style, theme.muted,
                           words(Word::AndMore, {std::to_string(totals.size() - i)}));
            return;
        }
        const auto& total = totals[i];
        Box row = area.cut_top(row_height);
        // As long as its part of the longest.
        const float part = static_cast<float>(total.time.count()) /
                           static_cast<float>(std::max<Duration::rep>(1, totals[0].time.count()));
        canvas.fill({row.x, row.bottom() - 8, row.w * part, 6}, theme.accent, 3);
        row.cut_bottom(8);
        const auto time = words.minutes(total.time) + " · " +
                          words(Word::SpeechCount, {std::to_string(total.speeches)});
        canvas.text_in(row.cut_right(canvas.width(row_style, time)), Align::Right, row_style,
                       theme.ink, time);
        row.cut_right(14);
        const std::string name =
            total.name.empty() ? std::string(words(Word::WithoutParty)) : total.name;
        canvas.fitted_in(row, Align::Left, row_style, 15, theme.ink, name);
    }
}

void chair_times(Canvas& canvas, const ChairMoment& now, Box area)
{
    const float half = (area.w - between) / 2;
    draw_totals(canvas, now, area.cut_left(half), Word::TimeByParty, now.view.spoken_by_party);
    area.cut_left(between);
    draw_totals(canvas, now, area, Word::TimeByPerson, now.view.spoken_by_person);
}

} // namespace klubba::ui
