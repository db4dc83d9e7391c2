#pragma once

#include "klubbactl/tool.h"
#include "minutes/document.h"
#include "minutes/template.h"
#include "settings/settings.h"

#include <optional>
#include <string>

// How documents look, and their bytes, for the subcommands of `minutes`.
namespace klubba::ctl {

/// How bodies want their documents: by the one template that was given, else by the settings.
class LooksOfBodies {
public:
    /// `file` is empty where no template was given.
    static Result<LooksOfBodies, Failure> read(const std::string& file);

    [[nodiscard]] const minutes::Template& of(const std::string& body) const
    {
        return m_given ? *m_given : settings::look_of(*m_settings, body);
    }

private:
    std::optional<minutes::Template> m_given;
    std::optional<settings::Settings> m_settings;
};

/// The bytes of a document as html, pdf, docx, txt or json.
Result<std::string, Failure> written(const minutes::Document& document, const std::string& format);
} // namespace klubba::ctl
