#include "minutes/kinds.h"

#include "minutes/attendance_list.h"
#include "minutes/dispatch_list.h"
#include "minutes/dressing.h"
#include "minutes/extract.h"
#include "minutes/framed.h"
#include "minutes/full_minutes.h"
#include "minutes/notice_document.h"
#include "minutes/speaking_report.h"
#include "minutes/verification_part.h"
#include "minutes/vote_list.h"

#include <algorithm>

namespace klubba::minutes {

namespace {

auto missing(const std::string& what)
{
    return failure(Failure::Kind::BadInput, what);
}

Result<Document, Failure> extract(const Record& record, const Wanted& wanted, const Template& look)
{
    if (!wanted.section) return missing("an extract is of one §: give its number");
    for (const auto& section : record.sections) {
        if (section.number == *wanted.section) return extract_of(record, section, look);
    }
    return missing("the meeting has no § " + std::to_string(*wanted.section));
}

/// On pages of their own, each a document in itself.
Result<Document, Failure> certificates(const Record& record)
{
    auto document = framed(record, "Anslagsbevis");
    document.parts = posting_certificates(record);
    if (document.parts.empty()) return missing("the meeting has nothing that is to be posted");
    for (auto& part : document.parts) {
        if (auto* heading = std::get_if<Heading>(&part.blocks.front())) heading->level = 1;
        part.begins_page = &part != &document.parts.front();
    }
    return document;
}

Result<Document, Failure> notes(Record record, const Template& look)
{
    for (const auto& section : record.sections) {
        if (section.decision)
            return missing(section.label +
                           " has a decision, which is for minutes and not for notes");
    }
    record.form = meeting::RecordForm::Notes;
    return full_minutes(record, look);
}

Result<Document, Failure>
dispatch(const Record& record, const std::string& receiver, const Template& look)
{
    const auto all = receivers_of(record);
    if (all.empty()) return missing("no decision is to be sent to anybody");
    if (!receiver.empty() && std::find(all.begin(), all.end(), receiver) == all.end())
        return missing("no decision is to be sent to " + receiver);
    return dispatch_list(record, receiver, look);
}

Result<Document, Failure> notice(const meeting::MeetingState& state, const Record& record)
{
    const auto zone = Zone::named(state.info.zone);
    if (!zone) return missing("the meeting has no zone: " + state.info.zone);
    return notice_document(state, record, *zone);
}

Result<Document, Failure> composed(const meeting::MeetingState& state,
                                   const Record& record,
                                   const Wanted& wanted,
                                   const Template& look)
{
    switch (wanted.kind) {
    case Kind::Full:
        break;
    case Kind::Decisions:
        return decision_minutes(record, look);
    case Kind::Verified: {
        const bool any = std::any_of(record.sets.begin(), record.sets.end(),
                                     [](const VerifiedSet& one) { return one.immediately; });
        if (!any) return missing("no § was verified in the room");
        return verified_sections(record, look);
    }
    case Kind::Extract:
        return extract(record, wanted, look);
    case Kind::Certificate:
        return certificates(record);
    case Kind::Notice:
        return notice(state, record);
    case Kind::Attendance:
        return attendance_list(record);
    case Kind::Votes:
        if (!has_votes(record)) return missing("no vote was held");
        return vote_list(record);
    case Kind::Speaking:
        return speaking_report(state, record);
    case Kind::Notes:
        return notes(record, look);
    case Kind::Dispatch:
        return dispatch(record, wanted.receiver, look);
    }
    return full_minutes(record, look);
}

} // namespace

Result<Document, Failure> document_of(const meeting::MeetingState& state,
                                      const Record& record,
                                      const Wanted& wanted,
                                      const Template& look)
{
    auto document = composed(state, record, wanted, look);
    if (document) *document = dressed(std::move(*document), look, record.body);
    return document;
}

} // namespace klubba::minutes
