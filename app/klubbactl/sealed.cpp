#include "klubbactl/sealed.h"

#include "base/to_value.h"
#include "klubbactl/minutes_files.h"
#include "minutes/document_value.h"
#include "publishing/rulings.h"
#include "publishing/sealing.h"
#include "session/verify.h"
#include "wire/json.h"

#include <utility>

namespace klubba::ctl {

meeting::History as_of(const meeting::History& history, const std::vector<meeting::EventId>& last)
{
    std::vector<meeting::Event> events;
    for (const auto& event : history.events())
        for (const auto& one : last)
            if (event.id.author == one.author && event.id.sequence <= one.sequence)
                events.push_back(event);
    meeting::History then;
    then.add(events);
    return then;
}

Result<Standing, Failure> proved(const std::filesystem::path& folder, const Chosen& chosen)
{
    const auto verified = session::verify_folder(folder, chosen.stream);
    if (!verified) return unexpected<Failure>(verified.error());
    Standing standing{chosen.stream, {}, {}, verified->head};
    for (const auto& [chain, head] : verified->heads)
        if (chain.first == chosen.stream)
            standing.last.push_back({chain.second.text, head.sequence});
    // A station may have gone on between the two readings.
    standing.history = as_of(chosen.history, standing.last);
    return standing;
}

Result<minutes::Record, Failure> record_of(const Standing& meeting)
{
    const auto zone = zone_of({meeting.stream, meeting.history});
    if (!zone) return unexpected<Failure>(zone.error());
    return minutes::record_of(meeting.history.state(), {*zone, meeting.head, {}, {}});
}

Result<Sealed, Failure>
sealed(const Standing& meeting, const minutes::Wanted& wanted, const minutes::Template& look)
{
    auto record = record_of(meeting);
    if (!record) return unexpected<Failure>(record.error());
    auto document = minutes::document_of(meeting.history.state(), *record, wanted, look);
    if (!document) return unexpected<Failure>(document.error());
    minutes::Seal seal{meeting.stream.text,
                       std::string{name_of(wanted.kind)},
                       wanted.section,
                       wanted.receiver,
                       meeting.last,
                       meeting.head,
                       {}};
    publishing::put_seal(*document, std::move(seal));
    return Sealed{std::move(*record), std::move(*document)};
}

Result<Sealed, Failure> sealed_rendition(const Standing& meeting, const minutes::Template& look)
{
    auto record = record_of(meeting);
    if (!record) return unexpected<Failure>(record.error());
    auto document = publishing::rendition_of(meeting.history.state(), *record, look);
    publishing::put_seal(document, {meeting.stream.text,
                                    std::string{publishing::public_kind},
                                    {},
                                    {},
                                    meeting.last,
                                    meeting.head,
                                    {}});
    return Sealed{std::move(*record), std::move(document)};
}

Result<std::string, Failure> file_of(const Sealed& made, const std::string& format)
{
    const auto& document = made.document;
    const bool is_record = format == "json" && document.seal->kind == name_of(minutes::Kind::Full);
    if (!is_record) return written(document, format);
    auto value = to_value(made.record);
    value.set("seal", minutes::seal_value(*document.seal));
    return wire::print_json(value, wire::Layout::Indented) + "\n";
}

} // namespace klubba::ctl
