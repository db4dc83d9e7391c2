#include "klubbactl/subcommands.h"
#include "minutes/document_value.h"
#include "minutes/html.h"
#include "minutes/kinds.h"
#include "minutes/record.h"
#include "minutes/text.h"
#include "print/docx.h"
#include "print/pdf.h"
#include "session/verify.h"
#include "wire/json.h"

namespace klubba::ctl {

namespace {

Result<std::string, Failure> written(const minutes::Document& document, const std::string& format)
{
    if (format == "json")
        return wire::print_json(minutes::document_value(document), wire::Layout::Indented) + "\n";
    if (format == "txt") return minutes::to_plain_text(document);
    if (format == "docx") return print::to_docx(document);
    if (format == "pdf") return print::to_pdf(document);
    return minutes::to_html(document);
}

minutes::Wanted wanted_by(const MinutesOptions& options)
{
    minutes::Wanted wanted;
    if (const auto kind = enum_from<minutes::Kind>(options.kind)) wanted.kind = *kind;
    if (options.section > 0) wanted.section = options.section;
    wanted.receiver = options.receiver;
    return wanted;
}

} // namespace

Exit write_minutes(const MinutesOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto& state = chosen->history.state();
    const auto zone = zone_of(*chosen);
    if (!zone) return failed(zone.error());
    // Minutes of a journal that is not as it was made would be worth nothing.
    const auto verified = session::verify_folder(*folder, chosen->stream);
    if (!verified) return failed(verified.error());
    const auto record = minutes::record_of(state, {*zone, verified->head, {}, {}});
    const auto wanted = wanted_by(options);
    const auto document = minutes::document_of(state, record, wanted);
    if (!document) return failed(document.error());
    // Of full minutes the JSON is all that the meeting's record knows, not how it is laid out.
    const bool is_record = wanted.kind == minutes::Kind::Full && options.format == "json";
    const auto text = is_record ? wire::print_json(to_value(record), wire::Layout::Indented) + "\n"
                                : written(*document, options.format);
    if (!text) return failed(text.error());
    const auto saved = write_file(options.output, *text);
    return saved ? Exit::Done : failed(saved.error());
}

} // namespace klubba::ctl
