#include "ui/draft_parts.h"
#include "ui/person_line.h"
#include "ui/secretary_forms.h"

#include <algorithm>

namespace klubba::ui {

using meeting::DraftNotes;
using meeting::ReviewPoint;
using meeting::SettleNote;
using words::Word;

namespace {

const DraftNotes no_notes;

const DraftNotes& notes_of(const SecretaryInput& in)
{
    return in.notes == nullptr ? no_notes : *in.notes;
}

std::string text_of(const DraftNotes& notes, int line)
{
    for (const auto& each : notes.lines)
        if (each.line == line) return each.text;
    for (const auto& each : notes.unread)
        if (each.line == line) return each.text;
    return {};
}

/// The whole form of what has this id; of the meeting where it is empty.
std::optional<Form>
form_about(const SecretaryInput& in, const Desk& desk, const std::string& subject)
{
    if (subject.empty()) return meeting_form(in, desk);
    if (find(in.state, meeting::ItemId{subject}) != nullptr) return item_form(in, desk, {subject});
    if (find(in.state, meeting::SlotId{subject}) != nullptr) return slot_form(in, desk, {subject});
    if (find(in.state, meeting::PersonId{subject}) != nullptr)
        return person_form(in, desk, {subject});
    return {};
}

std::size_t place_of(const Form& form, const std::string& name)
{
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        const auto& names = form.fields[i].sources;
        if (std::find(names.begin(), names.end(), name) != names.end()) return i;
    }
    return form.fields.size();
}

bool is_unchanged(const FormField& one, const FormField& other)
{
    return one.text() == other.text() && one.chosen == other.chosen && one.picked == other.picked;
}

/// The one field of the form, ready to be typed over. What nobody changed asks for nothing.
Form only(Form whole, std::size_t place, const Desk& desk)
{
    FormField field = whole.fields[place];
    field.is_half = false;
    field.prose.select_all();
    auto form = form_of(desk.words, said(desk.words, Word::ReviewTitle), {field});
    form.about = desk.words(Word::ReviewAbout);
    form.accept = desk.words(Word::ItIsRight);
    form.subject = whole.subject;
    form.make = [whole = std::move(whole), place,
                 before = field](const std::vector<FormField>& fields) -> Made {
        if (is_unchanged(fields[0], before)) return Made{};
        auto all = whole.fields;
        all[place] = fields[0];
        return whole.make(all);
    };
    return form;
}

void settle_point(const ReviewPoint& point, SecretaryScreen& local)
{
    local.requests.push_back(meeting::settling(point));
}

bool is_same(const ReviewPoint& one, const ReviewPoint& other)
{
    return meeting::settling(one) == meeting::settling(other);
}

bool is_after(const ReviewPoint& point, const ReviewPoint& other)
{
    return point.line > other.line || (point.line == other.line && !is_same(point, other));
}

/// The next that is not the one just looked at, from the beginning again after the last. Of several
/// on one line, one that comes later in the list.
const ReviewPoint* next_of(const std::vector<ReviewPoint>& points,
                           const std::optional<ReviewPoint>& last)
{
    if (!last) return points.empty() ? nullptr : &points.front();
    const auto here = std::find_if(points.begin(), points.end(),
                                   [&](const ReviewPoint& each) { return is_same(each, *last); });
    if (here != points.end() && here + 1 != points.end()) return &*(here + 1);
    if (here == points.end()) {
        for (const auto& point : points)
            if (is_after(point, *last)) return &point;
    }
    for (const auto& point : points)
        if (!is_same(point, *last)) return &point;
    return nullptr;
}

} // namespace

std::vector<ReviewPoint> left_to_review(const SecretaryInput& in)
{
    return to_review(notes_of(in));
}

bool is_doubtful(const SecretaryInput& in, const std::string& subject)
{
    const auto& sources = notes_of(in).sources;
    return std::any_of(sources.begin(), sources.end(), [&](const auto& source) {
        return source.subject == subject && !source.settled &&
               source.percent_sure < meeting::sure_enough;
    });
}

void review_next(const SecretaryInput& in, const Desk& desk, SecretaryScreen& local)
{
    const auto points = left_to_review(in);
    const ReviewPoint* next = next_of(points, local.reviewed);
    local.reviewing.reset();
    if (next == nullptr) {
        local.reviewed.reset();
        return;
    }
    local.reviewed = local.reviewing = *next;
    local.notice_line = next->line;
    if (next->name.empty()) {
        local.part = SecretaryPart::Notice;
        local.part_wanted = true;
        return;
    }
    auto whole = form_about(in, desk, next->subject);
    if (!whole) { // removed since: there is nothing left to look at
        settle_point(*next, local);
        return;
    }
    const auto place = place_of(*whole, next->name);
    local.after = nullptr;
    local.form =
        place < whole->fields.size() ? only(std::move(*whole), place, desk) : std::move(*whole);
}

void correct_line(const SecretaryInput& in, const Desk& desk, int line, SecretaryScreen& local)
{
    const meeting::DraftSource* nearest = nullptr;
    for (const auto& source : notes_of(in).sources) {
        if (line < source.line || line > source.last_line) continue;
        const auto span = [](const auto& each) { return each.last_line - each.line; };
        if (nearest == nullptr || span(source) < span(*nearest)) nearest = &source;
    }
    if (nearest == nullptr) return;
    local.form = form_about(in, desk, nearest->subject);
    if (!local.form) return;
    local.after = nullptr;
    const auto place = place_of(*local.form, nearest->name);
    if (place < local.form->fields.size()) local.form->place = place;
}

void make_of_line(
    const SecretaryInput& in, const Desk& desk, int line, MadeOf what, SecretaryScreen& local)
{
    const std::string text = text_of(notes_of(in), line);
    switch (what) {
    case MadeOf::Item:
        local.form = item_form(in, desk, {});
        local.form->fields[2].prose = Prose(text);
        break;
    case MadeOf::Slot:
        local.form = slot_form(in, desk, {});
        local.form->fields[2].prose = Prose(text);
        break;
    case MadeOf::Person:
        local.form = people_form(in, desk);
        local.form->fields[0].prose = Prose(text);
        break;
    }
    local.after = nullptr;
    local.made_of_line = line;
}

void settle_line(const SecretaryInput& in, int line, SecretaryScreen& local)
{
    const auto& notes = notes_of(in);
    for (const auto* list : {&notes.unread, &notes.uncertain})
        for (const auto& note : *list)
            if (note.line == line)
                local.requests.push_back(SettleNote{{}, {}, line, !note.settled});
    for (const auto& point : to_review(notes))
        if (!point.name.empty() && point.line <= line && line <= point.last_line)
            settle_point(point, local);
}

FormSources sources_of(const Form& form)
{
    FormSources sources{form.subject, {}};
    for (const auto& field : form.fields)
        sources.names.insert(sources.names.end(), field.sources.begin(), field.sources.end());
    return sources;
}

void follow_form(const SecretaryInput& in,
                 const Desk& desk,
                 const FormSources& sources,
                 FormEnd end,
                 SecretaryScreen& local)
{
    if (local.form) return; // it is open still, or another one
    const int line = std::exchange(local.made_of_line, 0);
    const auto reviewing = std::exchange(local.reviewing, {});
    if (end != FormEnd::Accepted) return;
    if (line != 0) local.requests.push_back(SettleNote{{}, {}, line, true});
    for (const auto& point : left_to_review(in)) {
        const auto& names = sources.names;
        const bool was_in_form = point.subject == sources.subject && !point.name.empty() &&
                                 std::find(names.begin(), names.end(), point.name) != names.end();
        const bool was_the_one = reviewing && is_same(*reviewing, point);
        if (reviewing && !reviewing->name.empty() ? was_the_one : was_in_form)
            settle_point(point, local);
    }
    if (reviewing) review_next(in, desk, local);
}

} // namespace klubba::ui
