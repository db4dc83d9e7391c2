#include "minutes/public_record.h"

namespace klubba::minutes {

using meeting::Confidentiality;

namespace {

Section left_out(const Section& section)
{
    Section note;
    note.number = section.number;
    note.label = section.label;
    note.kind = section.kind; // And open, as there is nothing left to be tested before it is read.
    note.title = section.confidentiality == Confidentiality::Secret
                     ? "Ärende som omfattas av sekretess"
                     : "Ärende som behandlades inom stängda dörrar";
    note.remarks = {"Paragrafen är utelämnad ur den version som publiceras."};
    return note;
}

} // namespace

bool is_for_few(const Section& section)
{
    return section.confidentiality != Confidentiality::Open;
}

Record public_record(Record record)
{
    for (auto& section : record.sections) {
        if (is_for_few(section)) section = left_out(section);
    }
    for (auto& doors : record.closed_doors)
        doors.reason.clear();
    return record;
}

} // namespace klubba::minutes
