#include "lessons/lessons.h"

#include "base/describe.h"
#include "journal/files.h"
#include "meeting/planning.h"
#include "notice/body_name.h"
#include "notice/update.h"
#include "wire/json.h"
#include "wire/keys.h"

#include <algorithm>

namespace klubba::lessons {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view hints_prefix = "hints-";
constexpr std::string_view read_prefix = "as-read-";

/// A name that any text can be told apart by, and that every file system takes.
fs::path file_for(const fs::path& folder, std::string_view prefix, std::string_view text)
{
    constexpr std::size_t digits = 16;
    return folder /
           (std::string{prefix} + wire::to_hex(wire::hash_of(text)).substr(0, digits) + ".json");
}

fs::path hints_file(const fs::path& folder, std::string_view printed)
{
    return file_for(folder, hints_prefix, notice::body_key(printed));
}

template <class T>
Result<T, Failure> read_as(const fs::path& file)
{
    const auto text = journal::read_file(file);
    if (!text) return unexpected<Failure>(text.error());
    const auto value = wire::parse_json(*text);
    if (!value)
        return failure(Failure::Kind::Damaged, file.string() + ": " + value.error().context);
    auto read = from_value<T>(*value, UnknownMembers::PassedOver);
    if (!read) return failure(Failure::Kind::Damaged, file.string() + ": " + read.error().text());
    return std::move(*read);
}

template <class T>
Result<void, Failure> write_as(const fs::path& file, const T& value)
{
    return journal::write_privately(
        file, wire::print_json(to_value(value), wire::Layout::Indented) + "\n");
}

Result<void, Failure> let_go_of(const fs::path& file)
{
    std::error_code error;
    fs::remove(file, error);
    if (error) return unexpected<Failure>(journal::failure_of_errno(error.value(), file));
    return {};
}

} // namespace

Result<notice::Hints, Failure> read_hints(const fs::path& folder, std::string_view printed)
{
    if (folder.empty()) return notice::Hints{};
    const auto file = hints_file(folder, printed);
    if (!journal::is_there(file)) return notice::Hints{};
    return read_as<notice::Hints>(file);
}

Result<std::vector<notice::Hints>, Failure> read_all_hints(const fs::path& folder)
{
    std::vector<notice::Hints> all;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        const auto name = entry->path().filename().string();
        if (!name.starts_with(hints_prefix) || !name.ends_with(".json")) continue;
        auto hints = read_as<notice::Hints>(entry->path());
        if (!hints) return unexpected<Failure>(std::move(hints.error()));
        all.push_back(std::move(*hints));
    }
    if (error) return unexpected<Failure>(journal::failure_of_errno(error.value(), folder));
    std::sort(all.begin(), all.end(),
              [](const auto& one, const auto& other) { return one.body < other.body; });
    return all;
}

Result<void, Failure> write_hints(const fs::path& folder, const notice::Hints& hints)
{
    const auto file = hints_file(folder, hints.printed);
    return notice::is_empty(hints) ? let_go_of(file) : write_as(file, hints);
}

Result<void, Failure>
keep_as_read(const fs::path& folder, const StreamId& stream, const notice::AsRead& read)
{
    if (folder.empty()) return {};
    return write_as(file_for(folder, read_prefix, stream.text), read);
}

Result<void, Failure> learn_when_called(const fs::path& folder,
                                        const StreamId& stream,
                                        const meeting::MeetingState& state)
{
    const bool is_called =
        state.phase != meeting::Phase::Nothing && state.phase != meeting::Phase::Draft;
    if (folder.empty() || !is_called) return {};
    const auto file = file_for(folder, read_prefix, stream.text);
    if (!journal::is_there(file)) return {};
    const auto read = read_as<notice::AsRead>(file);
    if (!read) return unexpected<Failure>(read.error());
    auto called = meeting::plan_of(state);
    if (read->drafted) called = notice::named_as(std::move(called), *read->drafted);
    auto hints = read_hints(folder, notice::hinted_body(*read, called));
    if (!hints) return unexpected<Failure>(std::move(hints.error()));
    notice::learn(*hints, *read, called);
    if (auto written = write_hints(folder, *hints); !written) return written;
    return let_go_of(file);
}

} // namespace klubba::lessons
