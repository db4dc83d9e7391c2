#include "minutes/front_page.h"

#include "minutes/stretch_text.h"
#include "minutes/swedish.h"
#include "minutes/verification_part.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace klubba::minutes {

namespace {

const char* const nobody = "Inga";

std::string remote_words(const Participation& part)
{
    switch (part.remote) {
    case RemoteShare::None:
        return {};
    case RemoteShare::Part:
        return part.remote_range.empty() ? "delvis på distans" : "på distans " + part.remote_range;
    case RemoteShare::All:
        return "på distans";
    }
    return {};
}

std::string lost_words(const Participation& part)
{
    return part.lost_times.empty() ? "" : "utan förbindelse " + part.lost_times;
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
    for (const auto& detail : {one.participation.range, remote_words(one.participation),
                               lost_words(one.participation)}) {
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

FieldEntry place_and_time(const Record& record)
{
    FieldEntry entry{"Plats och tid", {}};
    if (!record.place.empty()) entry.lines.push_back({{record.place, Emphasis::Plain}});
    for (const auto& day : record.days)
        entry.lines.push_back(
            {{capitalised(stretch_text(day, dates_of(record))), Emphasis::Plain}});
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

/// Those that no § tells.
FieldEntry roll_calls(const Record& record)
{
    FieldEntry entry{"Upprop", {}};
    for (const auto& call : record.roll_calls) {
        if (call.has_section || call.bodies.empty()) continue;
        const auto date = record.last_day ? day_and_month(call.at.day) + " " : "";
        entry.lines.push_back({{capitalised(date + "kl. " + clock(call.at.time)) + ". " + call.text,
                                Emphasis::Plain}});
    }
    return entry;
}

template <class Of>
std::vector<Of> of_body(const std::vector<Of>& all, const std::string& body)
{
    std::vector<Of> some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some),
                 [&](const Of& one) { return one.body == body; });
    return some;
}

/// An entry with the field that it is, for its place on the page.
struct Placed {
    FrontField field{};
    FieldEntry entry;
};
using PlacedFields = std::vector<Placed>;

/// The seats of a body; each entry says whose where several bodies meet.
void add_seats(PlacedFields& entries, const Record& record, const std::string& body)
{
    const auto& attendance = record.attendance;
    const bool is_notes = record.form == meeting::RecordForm::Notes;
    const auto first = entries.size();
    entries.push_back(
        {FrontField::Members, field_of_people(is_notes ? "Närvarande ledamöter" : "Beslutande",
                                              of_body(attendance.members, body))});
    entries.push_back(
        {FrontField::ServingSubstitutes,
         field_of_people("Tjänstgörande ersättare", of_body(attendance.substitutes, body))});
    entries.push_back(
        {FrontField::OtherSubstitutes,
         field_of_people("Ej tjänstgörande ersättare", of_body(attendance.not_serving, body))});
    std::vector<std::string> gone;
    for (const auto& seat : of_body(attendance.absent, body))
        gone.push_back(seat.name);
    for (const auto& seat : of_body(attendance.vacant, body))
        gone.push_back(capitalised(seat.name));
    if (!gone.empty())
        entries.push_back(
            {FrontField::Absent, field_of_names("Frånvarande och vakanta platser", gone)});
    if (body.empty()) return;
    for (auto i = first; i < entries.size(); ++i)
        entries[i].entry.label += ", " + body;
}

void add_all_seats(PlacedFields& entries, const Record& record)
{
    if (record.joint_bodies.empty()) return add_seats(entries, record, {});
    add_seats(entries, record, record.body);
    for (const auto& body : record.joint_bodies)
        add_seats(entries, record, body);
}

void add_if_any(PlacedFields& entries, FrontField field, FieldEntry entry)
{
    if (!entry.lines.empty()) entries.push_back({field, std::move(entry)});
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

PlacedFields fields_of(const Record& record)
{
    const auto& attendance = record.attendance;
    PlacedFields entries;
    constexpr std::array of_meeting{FrontField::Body, FrontField::Date, FrontField::PlaceAndTime};
    auto meeting = meeting_fields(record);
    for (std::size_t i = 0; i < of_meeting.size(); ++i)
        entries.push_back({of_meeting.at(i), std::move(meeting.entries[i])});
    add_if_any(entries, FrontField::Adjournments, adjournments(record));
    add_if_any(entries, FrontField::RollCalls, roll_calls(record));
    add_all_seats(entries, record);
    if (!attendance.right_to_attend.empty())
        entries.push_back({FrontField::RightToAttend, field_of_people("Närvarande med närvarorätt",
                                                                      attendance.right_to_attend)});
    if (!attendance.staff_representatives.empty())
        entries.push_back(
            {FrontField::StaffRepresentatives,
             field_of_people("Personalföreträdare", attendance.staff_representatives)});
    entries.push_back(
        {FrontField::Others, field_of_people("Övriga närvarande", attendance.others)});
    add_if_any(entries, FrontField::ClosedDoors, closed_doors(record));
    if (record.agenda && !record.agenda->section)
        entries.push_back(
            {FrontField::Agenda, field_of_text("Föredragningslista", record.agenda->text)});
    if (record.form == meeting::RecordForm::Notes) {
        entries.push_back(
            {FrontField::NotedBy, field_of_names("Antecknat av", attendance.secretaries)});
    } else {
        entries.push_back({FrontField::Verifiers, verifiers(record)});
        entries.push_back({FrontField::Verification, place_and_time_of_verification(record)});
    }
    entries.push_back(
        {FrontField::Sections, field_of_text("Paragrafer", section_ranges(record.section_numbers,
                                                                          {record.section_year}))});
    return entries;
}

/// In the order wanted. Where bodies meet together and nothing else is wanted, the seats of one
/// body stand together.
Fields front_fields(const Record& record, const std::vector<FrontField>& wanted)
{
    const auto all = fields_of(record);
    Fields fields;
    if (wanted == all_of<FrontField>()) {
        for (const auto& one : all)
            fields.entries.push_back(one.entry);
        return fields;
    }
    for (const auto field : wanted) {
        for (const auto& one : all) {
            if (one.field == field) fields.entries.push_back(one.entry);
        }
    }
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

std::string bodies(const Record& record)
{
    std::vector<std::string> all{record.body};
    all.insert(all.end(), record.joint_bodies.begin(), record.joint_bodies.end());
    return capitalised(listed(all));
}

Fields meeting_fields(const Record& record)
{
    Fields fields;
    fields.entries = {field_of_text("Organ", bodies(record)),
                      field_of_text("Sammanträdesdatum", date_in_words(record)),
                      place_and_time(record)};
    return fields;
}

Part front_page(const Record& record,
                const std::string& name,
                const std::vector<FrontField>& fields)
{
    const bool is_notes = record.form == meeting::RecordForm::Notes;
    Part part{PartRole::FrontPage, {}};
    part.blocks.emplace_back(Heading{1, name, bodies(record), "protokoll"});
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
    part.blocks.emplace_back(front_fields(record, fields));
    if (!is_notes) add_signatures(part, record);
    return part;
}

} // namespace klubba::minutes
