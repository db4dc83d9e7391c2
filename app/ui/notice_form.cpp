#include "ui/preparing.h"
#include "ui/secretary_forms.h"
#include "ui/secretary_parts.h"
#include "ui/when_fields.h"
#include "ui/when_typed.h"

namespace klubba::ui {

using words::Word;
using words::Words;

namespace {

FormField path_field(const Words& words)
{
    auto field = line_field(said(words, Word::FieldPath));
    field.completes = true;
    return field;
}

Form asking_for(const Words& words, std::vector<FormField> fields)
{
    auto form = form_of(words, said(words, Word::ActOpenNotice), std::move(fields));
    form.make = [words](const std::vector<FormField>& filled) -> Made {
        if (filled[0].text().empty()) return missing(words, filled[0]);
        return Made{};
    };
    return form;
}

/// When the meeting begins, for a notice that does not say.
Form when_form(const Desk& desk, const std::string& path)
{
    const Words& words = desk.words;
    const Day today = desk.zone.day_of(desk.now);
    auto form = asking_for(words, {line_field(said(words, Word::FieldPath), path),
                                   half(day_field(words, Word::FieldDay, {}, today)),
                                   half(start_field(words, Word::FieldStarts, {}))});
    form.about = words(Word::NoticeLacksWhen);
    form.place = 1;
    form.make = [words](const std::vector<FormField>& fields) -> Made {
        for (const auto& field : fields)
            if (field.text().empty()) return missing(words, field);
        return Made{};
    };
    form.requests = [today](const std::vector<FormField>& fields) -> Requests {
        return {OpenNotice{fields[0].text(), day_typed(fields[1].text(), today),
                           clock_typed(fields[2].text())}};
    };
    return form;
}

std::string complaint(const Words& words, const NoticeTrouble& trouble)
{
    switch (trouble.kind) {
    case NoticeTrouble::Kind::None:
    case NoticeTrouble::Kind::LacksWhen:
        break;
    case NoticeTrouble::Kind::TooLarge:
        return words(Word::NoticeIsTooLarge, {trouble.path});
    case NoticeTrouble::Kind::Locked:
        return words(Word::NoticeIsLocked, {trouble.path});
    case NoticeTrouble::Kind::Damaged:
        return words(Word::NoticeIsDamaged, {trouble.path});
    case NoticeTrouble::Kind::Scan:
        return words(Word::NoticeIsScan, {trouble.path});
    case NoticeTrouble::Kind::NoReader:
        return words(Word::PdfReaderIsMissing, {trouble.path});
    case NoticeTrouble::Kind::NotConfined:
        return words(Word::PdfReaderIsUnsafe, {trouble.path});
    case NoticeTrouble::Kind::NotOpened:
        return words(Word::NoticeNotOpened, {trouble.path});
    case NoticeTrouble::Kind::NoText:
        return words(Word::NoticeIsNoText, {trouble.path});
    case NoticeTrouble::Kind::NoAgenda:
        return words(Word::NoticeHasNoAgenda, {trouble.path});
    case NoticeTrouble::Kind::OtherMeeting:
        return words(Word::NoticeIsOther, {trouble.path, trouble.meeting});
    }
    return {};
}

void say_trouble(const SecretaryInput& in, const Desk& desk, SecretaryScreen& local)
{
    const auto& trouble = in.preparing->trouble;
    if (trouble.count <= local.troubles_seen) return;
    local.troubles_seen = trouble.count;
    if (trouble.kind == NoticeTrouble::Kind::None || local.form) return;
    local.after = nullptr;
    if (trouble.kind == NoticeTrouble::Kind::LacksWhen) {
        local.form = when_form(desk, trouble.path);
        return;
    }
    local.form = open_notice_form(in, desk);
    local.form->fields[0].prose = Prose(trouble.path);
    local.form->complaint = complaint(desk.words, trouble);
}

void say_attach_trouble(const SecretaryInput& in, const Desk& desk, SecretaryScreen& local)
{
    const auto& trouble = in.preparing->attach_trouble;
    if (trouble.count <= local.attach_seen) return;
    local.attach_seen = trouble.count;
    if (local.form) return;
    local.after = nullptr;
    local.form = attach_signed_form(in, desk);
    local.form->fields[0].prose = Prose(trouble.path);
    local.form->complaint = desk.words(
        trouble.is_too_large ? Word::NoticeIsTooLarge : Word::NoticeNotOpened, {trouble.path});
}

void show_revision(const Revision& revision, SecretaryScreen& local)
{
    if (revision.count <= local.revision_seen) return;
    local.revision_seen = revision.count;
    local.revision_taken.clear();
    for (const auto& difference : revision.differences)
        local.revision_taken.push_back(difference.is_advised());
    show_sheet(local, SecretarySheet::Revision);
}

} // namespace

Form open_notice_form(const SecretaryInput&, const Desk& desk)
{
    auto form = asking_for(desk.words, {path_field(desk.words)});
    form.about = desk.words(Word::PathAbout);
    form.requests = [](const std::vector<FormField>& fields) -> Requests {
        return {OpenNotice{fields[0].text(), {}, {}}};
    };
    return form;
}

void follow_notice(const SecretaryInput& in, const Desk& desk, SecretaryScreen& local)
{
    if (in.preparing == nullptr) return;
    say_trouble(in, desk, local);
    say_attach_trouble(in, desk, local);
    say_plan_trouble(in, desk, local);
    show_revision(in.preparing->revision, local);
    if (!local.form || !local.form->fields[0].completes) {
        local.paths_asked.reset();
        return;
    }
    auto& field = local.form->fields[0];
    const auto& found = in.preparing->paths;
    if (!field.chosen.empty()) return; // the text is one of the names that were found
    if (local.paths_asked != field.text()) {
        local.paths_asked = field.text();
        local.requests.push_back(FindPaths{field.text()});
    }
    field.choices.clear();
    if (found.typed != field.text()) return;
    for (const auto& path : found.paths)
        field.choices.push_back({path, path});
}

} // namespace klubba::ui
