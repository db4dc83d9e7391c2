#include "meeting/draft_notes.h"

#include <algorithm>

namespace klubba::meeting {

namespace {

std::string text_at(const DraftNotes& notes, int line)
{
    const auto found = std::find_if(notes.lines.begin(), notes.lines.end(),
                                    [&](const NoticeLine& each) { return each.line == line; });
    return found == notes.lines.end() ? std::string{} : found->text;
}

void add(std::vector<ReviewPoint>& points, const DraftNotes& notes, const DraftSource& source)
{
    const auto same = std::find_if(points.begin(), points.end(), [&](const ReviewPoint& point) {
        return point.subject == source.subject && point.name == source.name;
    });
    if (same == points.end()) {
        points.push_back({source.subject, source.name, source.line, source.last_line,
                          text_at(notes, source.line), source.percent_sure});
        return;
    }
    same->last_line = std::max(same->last_line, source.last_line);
    same->percent_sure = std::min(*same->percent_sure, source.percent_sure);
}

void add(std::vector<ReviewPoint>& points, const std::vector<DraftNote>& lines)
{
    for (const auto& note : lines)
        if (!note.settled)
            points.push_back({{}, {}, note.line, note.line, note.text, note.percent_sure});
}

} // namespace

std::vector<ReviewPoint> to_review(const DraftNotes& notes)
{
    std::vector<ReviewPoint> points;
    for (const auto& source : notes.sources)
        if (!source.settled && source.percent_sure < sure_enough) add(points, notes, source);
    add(points, notes.uncertain);
    add(points, notes.unread);
    std::stable_sort(points.begin(), points.end(),
                     [](const auto& left, const auto& right) { return left.line < right.line; });
    return points;
}

SettleNote settling(const ReviewPoint& point)
{
    return {point.subject, point.name, point.name.empty() ? point.line : 0, true};
}

void settle(DraftNotes& notes, const SettleNote& wish)
{
    for (auto* list : {&notes.uncertain, &notes.unread})
        for (auto& note : *list)
            if (wish.line != 0 && note.line == wish.line) note.settled = wish.settled;
    for (auto& source : notes.sources)
        if (wish.line == 0 && source.subject == wish.subject && source.name == wish.name)
            source.settled = wish.settled;
}

} // namespace klubba::meeting
