#include "session/draft_notes.h"

#include "base/describe.h"
#include "wire/json.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <optional>

namespace klubba::session {

/// Empty where there is no folder, and for a stream whose name, which another station may have
/// chosen, is no plain name of a file.
static std::optional<std::filesystem::path> file_of(const std::filesystem::path& folder,
                                                    const StreamId& stream)
{
    if (folder.empty()) return {};
    const auto is_plain = [](unsigned char sign) { return std::isalnum(sign) != 0 || sign == '-'; };
    if (!std::all_of(stream.text.begin(), stream.text.end(), is_plain)) return {};
    return folder / (stream.text + ".notes.json");
}

Result<void, Failure> write_draft_notes(const std::filesystem::path& folder,
                                        const StreamId& stream,
                                        const meeting::DraftNotes& notes)
{
    const auto file = file_of(folder, stream);
    if (!file) return failure(Failure::Kind::BadInput, stream.text + " is no name of a file");
    auto beside = *file;
    beside += ".new";
    std::ofstream out{beside, std::ios::binary | std::ios::trunc};
    out << wire::print_json(to_value(notes), wire::Layout::Indented) << '\n' << std::flush;
    std::error_code trouble;
    if (out) std::filesystem::rename(beside, *file, trouble);
    if (!out || trouble)
        return failure(Failure::Kind::CannotOpen, file->string() + ": cannot be written");
    return {};
}

void remove_draft_notes(const std::filesystem::path& folder, const StreamId& stream)
{
    std::error_code not_there;
    if (const auto file = file_of(folder, stream)) std::filesystem::remove(*file, not_there);
}

meeting::DraftNotes read_draft_notes(const std::filesystem::path& folder, const StreamId& stream)
{
    const auto file = file_of(folder, stream);
    if (!file) return {};
    std::ifstream in{*file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto value = wire::parse_json(text);
    if (!value) return {};
    return from_value<meeting::DraftNotes>(*value, UnknownMembers::PassedOver)
        .value_or(meeting::DraftNotes{});
}

} // namespace klubba::session
