#include "notice/notes.h"

#include <algorithm>
#include <map>

namespace klubba::notice {

meeting::DraftNotes notes_of(const Draft& draft, const Lines& lines)
{
    std::map<int, int> uncertain; // per cent, by line
    std::map<int, bool> unread;
    for (const auto& source : draft.sources) {
        if (source.path.starts_with("unread["))
            unread[source.line] = true;
        else if (source.confidence < worth_a_look) {
            const auto percent = static_cast<int>(source.confidence * 100);
            const auto [place, is_new] = uncertain.try_emplace(source.line, percent);
            place->second = std::min(place->second, percent);
        }
    }
    meeting::DraftNotes notes;
    for (const auto& line : lines) {
        if (const auto found = uncertain.find(line.number); found != uncertain.end())
            notes.uncertain.push_back({line.number, line.text, found->second});
        if (unread.contains(line.number)) notes.unread.push_back({line.number, line.text, {}});
    }
    return notes;
}

} // namespace klubba::notice
