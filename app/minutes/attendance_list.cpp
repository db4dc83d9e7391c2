#include "minutes/attendance_list.h"

#include "minutes/framed.h"
#include "minutes/front_page.h"
#include "minutes/part_blocks.h"
#include "minutes/stretch_text.h"
#include "minutes/swedish.h"

namespace klubba::minutes {

namespace {

std::string capacity(const Participant& one)
{
    std::vector<std::string> parts;
    if (!one.title.empty()) parts.push_back(one.title);
    if (!one.replaces.empty()) parts.push_back("ersätter " + one.replaces);
    if (!one.body.empty()) parts.push_back(one.body);
    switch (one.participation.remote) {
    case RemoteShare::None:
        break;
    case RemoteShare::Part:
        parts.emplace_back("delvis på distans");
        break;
    case RemoteShare::All:
        parts.emplace_back("på distans");
        break;
    }
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return capitalised(text);
}

std::string sections_text(const Participation& part)
{
    if (!part.range.empty()) return part.range;
    return part.throughout ? "Alla" : "–";
}

void add_people(Part& part,
                const Record& record,
                const char* caption,
                const std::vector<Participant>& people)
{
    if (people.empty()) return;
    part.blocks.emplace_back(Heading{2, {}, caption, {}});
    Table table{{}, {"Namn", "Uppgift", "Närvarande", "Paragrafer"}, {}};
    for (const auto& one : people)
        table.rows.push_back(
            {{one.name, {}},
             {capacity(one), {}},
             {capitalised(stretch_texts(one.participation.times, dates_of(record))), {}},
             {sections_text(one.participation), {}}});
    part.blocks.emplace_back(std::move(table));
}

} // namespace

Document attendance_list(const Record& record)
{
    auto document = framed(record, "Närvarolista");
    Part part{PartRole::FrontPage, {}};
    part.blocks.emplace_back(Heading{1, "Närvarolista", bodies(record), "narvaro"});
    part.blocks.emplace_back(meeting_fields(record));
    const auto& attendance = record.attendance;
    add_people(part, record, "Ledamöter", attendance.members);
    add_people(part, record, "Tjänstgörande ersättare", attendance.substitutes);
    add_people(part, record, "Ej tjänstgörande ersättare", attendance.not_serving);
    add_people(part, record, "Närvarande med närvarorätt", attendance.right_to_attend);
    add_people(part, record, "Personalföreträdare", attendance.staff_representatives);
    add_people(part, record, "Övriga närvarande", attendance.others);
    List gone;
    for (const auto& seat : attendance.absent)
        gone.items.push_back({plain(seat.name + (seat.body.empty() ? "" : ", " + seat.body)), {}});
    for (const auto& seat : attendance.vacant)
        gone.items.push_back(
            {plain(capitalised(seat.name) + (seat.body.empty() ? "" : ", " + seat.body)), {}});
    if (!gone.items.empty()) {
        part.blocks.emplace_back(Heading{2, {}, "Frånvarande och vakanta platser", {}});
        part.blocks.emplace_back(std::move(gone));
    }
    document.parts.push_back(std::move(part));
    return document;
}

} // namespace klubba::minutes
