#include "minutes/front_page.h"

#include "minutes/stretch_text.h"
#include "minutes/swedish.h"
#include "minutes/verification_part.h"

#include <algorithm>

namespace klubba::minutes {

namespace {

const char* const nobody = "Inga";

std::string remote_words(RemoteShare share)
{
    switch (share) {
    case RemoteShare::None:
        return {};
    case RemoteShare::Part:
        return "delvis på distans";
    case RemoteShare::All:
        return "på distans";
    }
    return {};
}

void add_detail(Runs& runs, const std::string& detail)
{
    runs.push_back({", ", Emphasis::Plain});
    runs.push_back({detail, Emphasis::Muted});
}

Runs person_line(const Participant& one)
{
    Runs runs{{one.name, Emphasis::Plain}};
    if (!one.title.empty()) runs.front().text += ", " + one.title;
    if (!one.replaces.empty()) runs.front().text += ", ersätter " + one.replaces;
    for (const auto& detail : {one.participation.range, remote_words(one.participation.remote)}) {
        if (!detail.empty()) add_detail(runs, detail);
    }
    return runs;
}

FieldEntry field_of_text(const char* label, const std::string& text)
{
    if (text.empty()) return {label, {}};
    return {label, {Runs{{text, Emphasis::Plain}}}};
}

FieldEntry field_of_names(const char* label, const std::vector<std::string>& names)
{
    FieldEntry entry{label, {}};
    for (const auto& name : names)
        entry.lines.push_back({{name, Emphasis::Plain}});
    return entry;
}

FieldEntry field_of_people(const char* label, const std::vector<Participant>& people)
{
    FieldEntry entry{label, {}};
    for (const auto& one : people)
        entry.lines.push_back(person_line(one));
    if (entry.lines.empty()) entry.lines.push_back({{nobody, Emphasis::Muted}});
    return entry;
}

std::string opened_to_closed(const Record& record)
{
    if (!record.opened) return {};
    return stretch_text({*record.opened, record.closed}, dates_of(record));
}

FieldEntry place_and_time(const Record& record)
{
    FieldEntry entry{"Plats och tid", {}};
    const auto time = opened_to_closed(record);
    if (!record.place.empty()) entry.lines.push_back({{record.place, Emphasis::Plain}});
    if (!time.empty()) entry.lines.push_back({{capitalised(time), Emphasis::Plain}});
    return entry;
}

FieldEntry adjournments(const Record& record)
{
    FieldEntry entry{record.adjournments.size() > 1 ? "Ajourneringar" : "Ajournering", {}};
    for (const auto& pause : record.adjournments) {
        Runs line{{capitalised(stretch_text(pause.time, dates_of(record))), Emphasis::Plain}};
        if (!pause.title.empty()) add_detail(line, pause.title);
        entry.lines.push_back(std::move(line));
    }
    return entry;
}

FieldEntry closed_doors(const Record& record)
{
    FieldEntry entry{"Stängda dörrar", {}};
    for (const auto& doors : record.closed_doors) {
        Runs line{{capitalised(stretch_text(doors.time, dates_of(record))), Emphasis::Plain}};
        if (!doors.reason.empty()) add_detail(line, doors.reason);
        entry.lines.push_back(std::move(line));
    }
    return entry;
}

FieldEntry verifiers(const Record& record)
{
    auto entry = field_of_names("Utses att justera", record.verification.verifiers);
    for (const auto& name : record.verification.substitutes) {
        entry.lines.push_back({{name, Emphasis::Plain}});
        add_detail(entry.lines.back(), "ersättare");
    }
    return entry;
}

std::string date_in_words(const Record& record)
{
    auto text = capitalised(weekday_and_date(record.day));
    if (record.last_day) text += " – " + weekday_and_date(*record.last_day);
    return text;
}

Fields front_fields(const Record& record)
{
    const auto& attendance = record.attendance;
    const auto* deciders =
        record.form == meeting::RecordForm::Notes ? "Närvarande ledamöter" : "Beslutande";
    Fields fields;
    auto& entries = fields.entries;
    entries.push_back(field_of_text("Organ", record.body));
    entries.push_back(field_of_text("Sammanträdesdatum", date_in_words(record)));
    entries.push_back(place_and_time(record));
    if (!record.adjournments.empty()) entries.push_back(adjournments(record));
    entries.push_back(field_of_people(deciders, attendance.members));
    entries.push_back(field_of_people("Tjänstgörande ersättare", attendance.substitutes));
    entries.push_back(field_of_people("Ej tjänstgörande ersättare", attendance.not_serving));
    auto gone = attendance.absent;
    for (const auto& seat : attendance.vacant)
        gone.push_back(capitalised(seat));
    if (!gone.empty()) entries.push_back(field_of_names("Frånvarande och vakanta platser", gone));
    entries.push_back(field_of_people("Övriga närvarande", attendance.others));
    if (!record.closed_doors.empty()) entries.push_back(closed_doors(record));
    if (record.agenda && !record.agenda->section)
        entries.push_back(field_of_text("Föredragningslista", record.agenda->text));
    if (record.form == meeting::RecordForm::Notes)
        entries.push_back(field_of_names("Antecknat av", attendance.secretaries));
    else {
        entries.push_back(verifiers(record));
        entries.push_back(place_and_time_of_verification(record));
    }
    entries.push_back(
        field_of_text("Paragrafer", section_ranges(record.section_numbers, {record.section_year})));
    return fields;
}

bool is_confidential(const Section& section)
{
    return section.confidentiality != meeting::Confidentiality::Open;
}

} // namespace

std::string meeting_days(const Record& record)
{
    if (!record.last_day) return to_text(record.day);
    return to_text(record.day) + " – " + to_text(*record.last_day);
}

Part front_page(const Record& record)
{
    const bool is_notes = record.form == meeting::RecordForm::Notes;
    Part part{PartRole::FrontPage, {}};
    part.blocks.emplace_back(Heading{1, is_notes ? "Minnesanteckningar" : "Sammanträdesprotokoll",
                                     record.body, "protokoll"});
    if (record.standing == Standing::Draft)
        part.blocks.emplace_back(
            Paragraph{{{"Utkast: sammanträdet är inte avslutat.", Emphasis::Strong}},
                      ParagraphRole::Statement});
    std::vector<std::int64_t> confidential;
    for (const auto& section : record.sections) {
        if (is_confidential(section)) confidential.push_back(section.number);
    }
    if (!confidential.empty())
        part.blocks.emplace_back(Paragraph{
            {{"Prövas före utlämnande: " + section_ranges(confidential, {record.section_year}) +
                  " behandlades inom stängda dörrar eller omfattas av sekretess.",
              Emphasis::Plain}},
            ParagraphRole::Statement});
    part.blocks.emplace_back(front_fields(record));
    if (record.form == meeting::RecordForm::Minutes) add_signatures(part, record);
    return part;
}

} // namespace klubba::minutes
