#include "klubbactl/subcommands.h"
#include "minutes/full_minutes.h"
#include "minutes/html.h"
#include "minutes/record.h"
#include "minutes/text.h"
#include "print/docx.h"
#include "print/pdf.h"
#include "session/verify.h"
#include "wire/json.h"

namespace klubba::ctl {

namespace {

Result<std::string, Failure> written(const minutes::Record& record, const std::string& format)
{
    if (format == "json") return wire::print_json(to_value(record), wire::Layout::Indented) + "\n";
    const auto document = minutes::full_minutes(record);
    if (format == "txt") return minutes::to_plain_text(document);
    if (format == "docx") return print::to_docx(document);
    if (format == "pdf") return print::to_pdf(document);
    return minutes::to_html(document);
}

} // namespace

Exit write_minutes(const MinutesOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto& state = chosen->history.state();
    const auto zone = Zone::named(state.info.zone);
    if (!zone)
        return failed({Failure::Kind::BadInput, "the meeting has no zone: " + state.info.zone});
    // Minutes of a journal that is not as it was made would be worth nothing.
    const auto verified = session::verify_folder(*folder, chosen->stream);
    if (!verified) return failed(verified.error());
    const auto record = minutes::record_of(state, {*zone, verified->head, {}, {}});
    const auto text = written(record, options.format);
    if (!text) return failed(text.error());
    const auto saved = write_file(options.output, *text);
    return saved ? Exit::Done : failed(saved.error());
}

} // namespace klubba::ctl
