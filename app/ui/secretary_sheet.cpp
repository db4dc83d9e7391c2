#include "ui/secretary_sheet.h"

#include "ui/button.h"
#include "ui/secretary_parts.h"

namespace klubba::ui {

using words::Word;

namespace {

constexpr TextStyle title_style{Weight::Bold, 34, -0.01F, 1.2F};
constexpr TextStyle keys_style{Weight::Regular, 17};
constexpr std::string_view filter_id = "filter";

Word title_of(SecretarySheet sheet)
{
    switch (sheet) {
    case SecretarySheet::Attendance:
        return Word::SheetAttendance;
    case SecretarySheet::Vote:
        return Word::SheetVote;
    case SecretarySheet::Deciders:
        return Word::SheetDeciders;
    case SecretarySheet::Deadlines:
        return Word::SheetDeadlines;
    case SecretarySheet::Unresolved:
        return Word::ToLookAt;
    case SecretarySheet::Trail:
        return Word::SheetTrail;
    case SecretarySheet::Search:
        return Word::SheetSearch;
    case SecretarySheet::Revision:
        return Word::SheetRevision;
    case SecretarySheet::Minutes:
        return Word::SheetMinutes;
    case SecretarySheet::Public:
        return Word::SheetPublic;
    case SecretarySheet::Assignments:
        return Word::ActAssignments;
    case SecretarySheet::Year:
        return Word::SheetYear;
    }
    return Word::SheetSearch;
}

} // namespace

void show_sheet(SecretaryScreen& local, SecretarySheet sheet)
{
    local.sheet = sheet;
    local.row = 0;
    local.filter = Prose{};
    local.voter = {};
}

void filter_field(Canvas& canvas, Box& area, SecretaryScreen& local)
{
    canvas.focus_on(filter_id);
    const auto touch =
        prose_field(canvas, filter_id, area.cut_top(50), ProseLook{.style = {Weight::Regular, 24}},
                    local.filter, ProseLines::One);
    if (touch.changed) local.row = 0;
    area.cut_top(10);
}

void keys_line(Canvas& canvas, Box& area, std::string_view text)
{
    canvas.fitted_in(area.cut_bottom(28), Align::Left, keys_style, 11, canvas.theme().muted, text);
}

void go_from_sheet(SecretaryScreen& local, SecretaryPart part)
{
    local.sheet.reset();
    local.part = part;
    local.part_wanted = true;
}

void secretary_sheet(Canvas& canvas, const SecretaryMoment& now, Box area)
{
    const auto sheet = *now.local.sheet;
    Box line = area.cut_top(44);
    const auto back = now.desk.words(Word::SheetBack);
    canvas.text_in(line.cut_right(canvas.width(keys_style, back)), Align::Right, keys_style,
                   canvas.theme().muted, back);
    canvas.fitted_in(line, Align::Left, title_style, 20, canvas.theme().ink,
                     now.desk.words(title_of(sheet)));
    area.cut_top(12);
    canvas.keys_under(title_of(sheet));
    switch (sheet) {
    case SecretarySheet::Attendance:
        attendance_sheet(canvas, now, area);
        break;
    case SecretarySheet::Vote:
        vote_sheet(canvas, now, area);
        break;
    case SecretarySheet::Deciders:
        deciders_sheet(canvas, now, area);
        break;
    case SecretarySheet::Deadlines:
        deadlines_sheet(canvas, now, area);
        break;
    case SecretarySheet::Unresolved:
        unresolved_sheet(canvas, now, area);
        break;
    case SecretarySheet::Trail:
        trail_sheet(canvas, now, area);
        break;
    case SecretarySheet::Search:
        search_sheet(canvas, now, area);
        break;
    case SecretarySheet::Revision:
        revision_sheet(canvas, now, area);
        break;
    case SecretarySheet::Minutes:
        minutes_sheet(canvas, now, area);
        break;
    case SecretarySheet::Public:
        public_sheet(canvas, now, area);
        break;
    case SecretarySheet::Assignments:
        assignments_sheet(canvas, now, area);
        break;
    case SecretarySheet::Year:
        year_sheet(canvas, now, area);
        break;
    }
    if (!canvas.pressed(Key::Escape, Word::KeyGoesBack)) return;
    if (sheet == SecretarySheet::Year && leave_behind(now.local)) return;
    now.local.sheet.reset();
    canvas.stop_writing();
}

} // namespace klubba::ui
