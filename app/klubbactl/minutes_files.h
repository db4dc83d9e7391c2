#pragma once

#include "klubbactl/tool.h"
#include "minutes/kinds.h"
#include "minutes/record.h"
#include "minutes/template.h"
#include "settings/settings.h"

#include <optional>
#include <string>

// A meeting to the documents that the subcommands of `minutes` write.
namespace klubba::ctl {

/// What the meeting's journal says, proved: minutes of a journal that is not as it was made would
/// be worth nothing.
struct Told {
    minutes::Record record;
    std::string head; ///< Of the journal, hex.
};
Result<Told, Failure> told(const std::filesystem::path& folder, const Chosen& chosen);

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
/// The same of what a meeting leaves behind. Of full minutes the JSON is all that the meeting's
/// record knows, not how it is laid out.
Result<std::string, Failure> written(const meeting::MeetingState& state,
                                     const minutes::Record& record,
                                     const minutes::Wanted& wanted,
                                     const minutes::Template& look,
                                     const std::string& format);

} // namespace klubba::ctl
