#include "server/log.h"

#include "base/time.h"

#include <unistd.h>

#include <algorithm>

namespace klubba::server {

namespace {

const char* name_of(Level level)
{
    switch (level) {
    case Level::Debug:
        return "debug";
    case Level::Info:
        return "info";
    case Level::Warning:
        return "warning";
    case Level::Error:
        return "error";
    }
    return "error";
}

bool is_plain(char letter)
{
    return letter > ' ' && letter < 0x7F && letter != '"' && letter != '=' && letter != '\\';
}

std::string as_value(const std::string& text)
{
    if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain)) return text;
    std::string quoted = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            quoted += '\\';
            quoted += letter;
        } else if (byte < 0x20 || byte == 0x7F) {
            constexpr auto digits = "0123456789abcdef";
            quoted += "\\x";
            quoted += digits[byte / 16];
            quoted += digits[byte % 16];
        } else {
            quoted += letter;
        }
    }
    return quoted + '"';
}

void write_all(int file, std::string_view text)
{
    while (!text.empty()) {
        const ::ssize_t written = ::write(file, text.data(), text.size());
        if (written <= 0) return; // Nobody to tell.
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

} // namespace

std::string log_line(Level level, std::string_view event, Fields fields)
{
    std::string line = "level=";
    line += name_of(level);
    line += " event=";
    line += event;
    for (const auto& [name, value] : fields) {
        line += ' ';
        line += name;
        line += '=';
        line += as_value(value);
    }
    return line;
}

Log log_to_stderr(Level least)
{
    return [least](Level level, std::string_view event, Fields fields) {
        if (level < least) return;
        const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
        // In one call, so that lines of several threads do not mix.
        write_all(STDERR_FILENO,
                  "time=" + to_text(now) + ' ' + log_line(level, event, fields) + '\n');
    };
}

Log log_nothing()
{
    return [](Level, std::string_view, Fields) {};
}

} // namespace klubba::server
