#include "klubbactl/minutes_files.h"

#include "minutes/document_value.h"
#include "minutes/html.h"
#include "minutes/text.h"
#include "print/docx.h"
#include "print/pdf.h"
#include "settings/folders.h"
#include "settings/template_file.h"
#include "wire/json.h"

namespace klubba::ctl {

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

} // namespace klubba::ctl
