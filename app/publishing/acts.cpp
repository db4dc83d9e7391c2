#include "publishing/acts.h"

#include "base/describe.h"
#include "base/from_value.h"
#include "base/to_value.h"
#include "journal/files.h"
#include "wire/json.h"
#include "wire/sha256.h"

#include <algorithm>

namespace klubba::publishing {

namespace {

std::filesystem::path file_of(const std::filesystem::path& data, const StreamId& meeting)
{
    return std::filesystem::absolute(data) / "published" / (meeting.text + ".jsonl");
}

/// Nothing but what streams are called is ever made a path.
bool is_name(const std::string& text)
{
    return !text.empty() && text.front() != '.' &&
           std::all_of(text.begin(), text.end(), [](unsigned char letter) {
               return std::isalnum(letter) != 0 || letter == '-' || letter == '_' || letter == '.';
           });
}

Result<std::string, Failure> text_of(const std::filesystem::path& file)
{
    if (!journal::is_there(file)) return std::string{};
    return journal::read_file(file);
}

Result<Acts, Failure> acts_in(const std::string& text, const std::filesystem::path& file)
{
    const auto damaged = [&](std::size_t line, const std::string& what) {
        return failure(Failure::Kind::Damaged,
                       file.string() + ":" + std::to_string(line) + ": " + what);
    };
    Acts acts;
    std::string before;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        if (end == std::string::npos) return damaged(acts.size() + 1, "the line has no end");
        const auto line = text.substr(at, end - at);
        const auto value = wire::parse_json(line);
        if (!value) return damaged(acts.size() + 1, value.error().context);
        auto act = from_value<Act>(*value, UnknownMembers::PassedOver);
        if (!act) return damaged(acts.size() + 1, act.error().text());
        if (act->before != before)
            return damaged(acts.size() + 1, "does not follow the line before it");
        before = wire::sha256_hex(line);
        acts.push_back(std::move(*act));
        at = end + 1;
    }
    return acts;
}

} // namespace

Result<Acts, Failure> read_acts(const std::filesystem::path& data, const StreamId& meeting)
{
    if (!is_name(meeting.text)) return Acts{};
    const auto file = file_of(data, meeting);
    const auto text = text_of(file);
    if (!text) return unexpected<Failure>(text.error());
    return acts_in(*text, file);
}

Result<void, Failure> keep_act(const std::filesystem::path& data, const StreamId& meeting, Act act)
{
    if (!is_name(meeting.text))
        return failure(Failure::Kind::BadInput, meeting.text + ": is no name of a meeting");
    const auto file = file_of(data, meeting);
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return unexpected<Failure>(journal::failure_of_errno(error.value(), file.parent_path()));
    if (auto synced = journal::sync_folder(file.parent_path().parent_path()); !synced)
        return synced;
    // Two who decide at once would each write over what the other did.
    auto lock = journal::FileLock::take(file.parent_path() / "published.lock");
    if (!lock) return unexpected<Failure>(lock.error());
    auto text = text_of(file);
    if (!text) return unexpected<Failure>(text.error());
    if (const auto acts = acts_in(*text, file); !acts) return unexpected<Failure>(acts.error());
    act.before.clear();
    if (!text->empty()) {
        const auto start = text->rfind('\n', text->size() - 2);
        const auto from = start == std::string::npos ? 0 : start + 1;
        act.before = wire::sha256_hex(text->substr(from, text->size() - 1 - from));
    }
    *text += wire::print_canonical(to_value(act)) + "\n";
    return journal::write_privately(file, *text);
}

Result<void, Failure> copy_acts(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const auto folder = std::filesystem::absolute(from) / "published";
    const auto copies = std::filesystem::absolute(to) / "published";
    if (!journal::is_there(folder)) return {};
    std::error_code error;
    std::filesystem::create_directories(copies, error);
    if (error) return unexpected<Failure>(journal::failure_of_errno(error.value(), copies));
    for (std::filesystem::directory_iterator at{folder, error}, end; !error && at != end;
         at.increment(error)) {
        if (at->path().extension() != ".jsonl") continue;
        const auto text = text_of(at->path());
        if (!text) return unexpected<Failure>(text.error());
        if (const auto acts = acts_in(*text, at->path()); !acts)
            return unexpected<Failure>(acts.error());
        if (auto kept = journal::write_privately(copies / at->path().filename(), *text); !kept)
            return kept;
    }
    if (error) return unexpected<Failure>(journal::failure_of_errno(error.value(), folder));
    return {};
}

std::vector<std::string> masks_of(const Acts& acts)
{
    std::vector<std::string> words;
    for (const auto& act : acts) {
        if (act.kind == ActKind::Review) continue;
        std::erase(words, act.words);
        if (act.kind == ActKind::Mask) words.push_back(act.words);
    }
    return words;
}

bool is_decided(const Acts& acts, const std::string& words)
{
    return std::any_of(acts.begin(), acts.end(), [&](const Act& act) {
        return act.kind != ActKind::Review && act.words == words;
    });
}

std::optional<Act> review_of(const Acts& acts, const std::string& content)
{
    if (acts.empty() || acts.back().kind != ActKind::Review || acts.back().content != content)
        return std::nullopt;
    return acts.back();
}

} // namespace klubba::publishing
