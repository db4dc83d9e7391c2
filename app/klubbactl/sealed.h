#pragma once

#include "base/record.h"
#include "klubbactl/tool.h"
#include "minutes/document.h"
#include "minutes/kinds.h"
#include "minutes/record.h"
#include "minutes/template.h"

#include <map>
#include <string>
#include <vector>

// Documents of a meeting with the seal that says what they were made of, and their files.
namespace klubba::ctl {

/// A meeting as some of its events make it, and those events.
struct Standing {
    StreamId stream;
    meeting::History history;
    std::vector<meeting::EventId> last; ///< Of each author.
    std::string head;                   ///< Of the stream at those events, as hex.
};
/// What the events up to those made.
meeting::History as_of(const meeting::History& history, const std::vector<meeting::EventId>& last);
/// As all of them do, once it is proved that they are what was written: minutes of a journal that
/// is not as it was made would be worth nothing.
Result<Standing, Failure> proved(const std::filesystem::path& folder, const Chosen& chosen);
Result<minutes::Record, Failure> record_of(const Standing& meeting);

struct Sealed {
    minutes::Record record;
    minutes::Document document;
};
/// The seal holds for documents of the same look: who verifies needs the same template.
Result<Sealed, Failure>
sealed(const Standing& meeting, const minutes::Wanted& wanted, const minutes::Template& look);

/// What everybody may read of the full minutes, after all that was decided about its words.
Result<Sealed, Failure> sealed_rendition(const Standing& meeting, const minutes::Template& look);

/// "html", "pdf", "docx", "txt" or "json". Of full minutes the JSON is all that the meeting's
/// record knows, not how it is laid out.
Result<std::string, Failure> file_of(const Sealed& made, const std::string& format);

} // namespace klubba::ctl
