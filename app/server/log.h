#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

// The server's log: one line for each thing that happened, as a name and fields, in the form called
// logfmt. What a peer sent cannot begin a line of its own: whatever is not plain is quoted.
namespace klubba::server {

enum class Level { Debug, Info, Warning, Error };

using Fields = std::initializer_list<std::pair<std::string_view, std::string>>;

/// `event` is a few words in small letters with a hyphen between them. From any thread.
using Log = std::function<void(Level, std::string_view event, Fields)>;

/// `time=2026-11-25T09:00:00.000Z level=info event=listening address=127.0.0.1`
Log log_to_stderr(Level least);
/// For who does not want one.
Log log_nothing();

/// The line without its time; ends without a line break.
std::string log_line(Level level, std::string_view event, Fields fields);

} // namespace klubba::server
