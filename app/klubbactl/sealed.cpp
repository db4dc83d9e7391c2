#include "klubbactl/sealed.h"

#include "minutes/document_value.h"
#include "minutes/html.h"
#include "minutes/seal.h"
#include "minutes/text.h"
#include "print/docx.h"
#include "print/pdf.h"
#include "session/verify.h"
#include "wire/json.h"
#include "wire/keys.h"

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

Result<Standing, Failure> proved(const std::filesystem::path& folder, const std::string& stream)
{
    auto chosen = choose_meeting(folder, stream);
    if (!chosen) return unexpected<Failure>(chosen.error());
    // Minutes of a journal that is not as it was made would be worth nothing.
    const auto verified = session::verify_folder(folder, chosen->stream);
    if (!verified) return unexpected<Failure>(verified.error());
    Standing standing{chosen->stream, {}, {}, verified->head};
    for (const auto& [chain, head] : verified->heads)
        if (chain.first == chosen->stream)
            standing.last.push_back({chain.second.text, head.sequence});
    // A station may have gone on between the two readings.
    standing.history = as_of(chosen->history, standing.last);
    return standing;
}

Result<Sealed, Failure> sealed(const Standing& meeting, const minutes::Wanted& wanted)
{
    const auto& state = meeting.history.state();
    auto zone = zone_of({meeting.stream, meeting.history});
    if (!zone) return unexpected<Failure>(zone.error());
    auto record = minutes::record_of(state, {*zone, meeting.head, {}, {}});
    auto document = minutes::document_of(state, record, wanted);
    if (!document) return unexpected<Failure>(document.error());
    minutes::Seal seal{meeting.stream.text,
                       std::string{name_of(wanted.kind)},
                       wanted.section,
                       wanted.receiver,
                       meeting.last,
                       meeting.head,
                       {}};
    seal.content =
        wire::to_hex(wire::hash_of(wire::print_canonical(minutes::document_value(*document))));
    minutes::put_seal(*document, std::move(seal));
    return Sealed{std::move(record), std::move(*document)};
}

Result<std::string, Failure> file_of(const Sealed& made, const std::string& format)
{
    const auto& document = made.document;
    if (format == "json") {
        const bool is_full = document.seal->kind == name_of(minutes::Kind::Full);
        auto value = is_full ? to_value(made.record) : minutes::document_value(document);
        if (is_full) value.set("seal", minutes::seal_value(*document.seal));
        return wire::print_json(value, wire::Layout::Indented) + "\n";
    }
    if (format == "txt") return minutes::to_plain_text(document);
    if (format == "docx") return print::to_docx(document);
    if (format == "pdf") return print::to_pdf(document);
    return minutes::to_html(document);
}

} // namespace klubba::ctl
