#include "klubbactl/old_acts.h"

#include "base/describe.h"
#include "base/from_value.h"
#include "journal/files.h"
#include "wire/json.h"
#include "wire/sha256.h"

#include <utility>

namespace klubba::ctl {

namespace {

std::filesystem::path file_of(const std::filesystem::path& data, const StreamId& meeting)
{
    return std::filesystem::absolute(data) / "published" / (meeting.text + ".jsonl");
}

/// Nothing but what streams are called is ever made a path.
bool is_name(const std::string& text)
{
    return !text.empty() && text.front() != '.' && text.find('/') == std::string::npos;
}

} // namespace

Result<std::vector<OldAct>, Failure> read_old_acts(const std::filesystem::path& data,
                                                   const StreamId& meeting)
{
    std::vector<OldAct> acts;
    const auto file = file_of(data, meeting);
    if (!is_name(meeting.text) || !journal::is_there(file)) return acts;
    const auto text = journal::read_file(file);
    if (!text) return unexpected<Failure>(text.error());
    const auto damaged = [&](const std::string& what) {
        return failure(Failure::Kind::Damaged,
                       file.string() + ":" + std::to_string(acts.size() + 1) + ": " + what);
    };
    std::string before;
    for (std::size_t at = 0; at < text->size();) {
        const auto end = text->find('\n', at);
        if (end == std::string::npos) return damaged("the line has no end");
        const auto line = text->substr(at, end - at);
        const auto value = wire::parse_json(line);
        if (!value) return damaged(value.error().context);
        auto act = from_value<OldAct>(*value, UnknownMembers::PassedOver);
        if (!act) return damaged(act.error().text());
        if (act->before != before) return damaged("does not follow the line before it");
        before = wire::sha256_hex(line);
        acts.push_back(std::move(*act));
        at = end + 1;
    }
    return acts;
}

Result<void, Failure> set_old_acts_aside(const std::filesystem::path& data, const StreamId& meeting)
{
    const auto file = file_of(data, meeting);
    auto aside = file;
    aside += ".taken-in";
    return journal::rename_durably(file, aside);
}

} // namespace klubba::ctl
