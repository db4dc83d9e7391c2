#pragma once

#include "ui/secretary_screen.h"

#include <string>
#include <vector>

// The parts of the secretary's screen before the meeting is called, each in a file of its own.
namespace klubba::ui {

// draft_lists.cpp
void draft_items(Canvas&, const SecretaryMoment&, Box);
void draft_slots(Canvas&, const SecretaryMoment&, Box);
void draft_people(Canvas&, const SecretaryMoment&, Box);

// draft_check.cpp
/// What lacks before the meeting is called; gives how high that would be.
float draft_check_height(const Canvas&, const SecretaryInput&, const Desk&, float width);
void draw_draft_check(Canvas&, const SecretaryInput&, const Desk&, Box);

// draft_notice.cpp
bool has_notice(const SecretaryInput& in);
/// The notice's pages, or its lines. What has the keyboard was read from what is lit and in sight.
void draft_notice(Canvas&, const SecretaryMoment&, Box);

// draft_page.cpp
/// From the first line to the last.
struct LitLines {
    int first = 0;
    int last = 0;
};
/// How the notice is looked at.
struct NoticeLook {
    int line = 0; ///< To be in sight.
    const std::vector<LitLines>& lit;
    const std::vector<meeting::ReviewPoint>& points;
    bool has_arrows = false;
};
/// Whether the notice has pages that might be shown.
bool has_pages(const SecretaryInput& in);
struct PageDrawn {
    int page = 0;
    std::optional<int> pointed_at; ///< The line under the pointer.
};
/// The page with the line, where it is wanted and once there is a picture of one.
std::optional<PageDrawn> draft_page(Canvas&, const SecretaryMoment&, const Box&, const NoticeLook&);

// draft_review.cpp
/// What is still to be looked at in the draft.
std::vector<meeting::ReviewPoint> left_to_review(const SecretaryInput& in);
/// Whether something of the subject is.
bool is_doubtful(const SecretaryInput& in, const std::string& subject);
/// Goes to the next point after the one that was looked at last, if there is one.
void review_next(const SecretaryInput& in, const Desk& desk, SecretaryScreen& local);
/// Opens the form of what was read from the line, with the keyboard in the field concerned.
void correct_line(const SecretaryInput& in, const Desk& desk, int line, SecretaryScreen& local);
enum class MadeOf { Item, Slot, Person };
/// Opens the form of something new that says what the line says.
void make_of_line(
    const SecretaryInput& in, const Desk& desk, int line, MadeOf what, SecretaryScreen& local);
/// Accepts a line, or takes it up again.
void settle_line(const SecretaryInput& in, int line, SecretaryScreen& local);

/// Which values a form is about, while it is open.
struct FormSources {
    std::string subject;
    std::vector<std::string_view> names;
};
FormSources sources_of(const Form& form);
/// After a form has ended: what was in it is looked at now.
void follow_form(const SecretaryInput& in,
                 const Desk& desk,
                 const FormSources& sources,
                 FormEnd end,
                 SecretaryScreen& local);

} // namespace klubba::ui
