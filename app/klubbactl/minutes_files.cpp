#include "klubbactl/minutes_files.h"

#include "base/to_value.h"
#include "minutes/document_value.h"
#include "minutes/html.h"
#include "minutes/text.h"
#include "print/docx.h"
#include "print/pdf.h"
#include "session/verify.h"
#include "settings/folders.h"
#include "settings/template_file.h"
#include "wire/json.h"

namespace klubba::ctl {

Result<Told, Failure> told(const std::filesystem::path& folder, const Chosen& chosen)
{
    const auto zone = zone_of(chosen);
    if (!zone) return unexpected<Failure>(zone.error());
    const auto verified = session::verify_folder(folder, chosen.stream);
    if (!verified) return unexpected<Failure>(verified.error());
    return Told{minutes::record_of(chosen.history.state(), {*zone, verified->head, {}, {}}),
                verified->head};
}

Result<LooksOfBodies, Failure> LooksOfBodies::read(const std::string& file)
{
    LooksOfBodies looks;
    if (!file.empty()) {
        auto given = settings::read_template(file);
        if (!given) return unexpected<Failure>(given.error());
        looks.m_given = std::move(*given);
        return looks;
    }
    auto read = settings::read_settings(settings::settings_file(settings::system_environment));
    if (!read) return unexpected<Failure>(read.error());
    looks.m_settings = std::move(*read);
    return looks;
}

Result<std::string, Failure> written(const minutes::Document& document, const std::string& format)
{
    if (format == "json")
        return wire::print_json(minutes::document_value(document), wire::Layout::Indented) + "\n";
    if (format == "txt") return minutes::to_plain_text(document);
    if (format == "docx") return print::to_docx(document);
    if (format == "pdf") return print::to_pdf(document);
    return minutes::to_html(document);
}

Result<std::string, Failure> written(const meeting::MeetingState& state,
                                     const minutes::Record& record,
                                     const minutes::Wanted& wanted,
                                     const minutes::Template& look,
                                     const std::string& format)
{
    const auto document = minutes::document_of(state, record, wanted, look);
    if (!document) return unexpected<Failure>(document.error());
    if (wanted.kind == minutes::Kind::Full && format == "json")
        return wire::print_json(to_value(record), wire::Layout::Indented) + "\n";
    return written(*document, format);
}

} // namespace klubba::ctl
