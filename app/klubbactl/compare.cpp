#include "base/to_value.h"
#include "klubbactl/minutes_files.h"
#include "klubbactl/remade.h"
#include "klubbactl/subcommands.h"
#include "minutes/line_differences.h"
#include "wire/json.h"

#include <algorithm>
#include <iostream>
#include <optional>
#include <system_error>
#include <utility>

// What two versions of the minutes say otherwise: as they stood at two moments or events of the
// journal, or in a file.

namespace klubba::ctl {

namespace {

/// The meeting as it was, or a file that says how.
struct Version {
    std::string name; ///< As it was asked for.
    std::optional<meeting::History> history;
    std::optional<DocumentFile> file;
};

const meeting::Event* latest_sending(const meeting::History& history)
{
    const meeting::Event* latest = nullptr;
    for (const auto& event : history.events())
        if (holds_alternative<meeting::MinutesSent>(event.body) && !history.is_taken_back(event.id))
            latest = &event;
    return latest;
}

Result<Version, Failure>
version(const Chosen& chosen, const std::string& wanted, const char* option)
{
    if (wanted == "now") return Version{wanted, chosen.history, {}};
    if (wanted == "sent") {
        const auto* sent = latest_sending(chosen.history);
        if (sent == nullptr)
            return failure(Failure::Kind::BadInput,
                           std::string{option} +
                               ": the minutes were never sent to their verifiers");
        return Version{wanted, chosen.history.up_to(*sent), {}};
    }
    for (const auto& event : chosen.history.events())
        if (to_text(event.id) == wanted) return Version{wanted, chosen.history.up_to(event), {}};
    std::error_code none;
    if (std::filesystem::exists(wanted, none)) {
        auto file = read_document(wanted);
        if (!file) return unexpected<Failure>(file.error());
        return Version{wanted, {}, std::move(*file)};
    }
    auto then = chosen;
    if (!stood_at(then, wanted))
        return failure(Failure::Kind::BadInput,
                       std::string{option} + ": \"" + wanted +
                           "\" is no file, no event of the meeting and no time (10:52 or "
                           "2020-11-24T10:52+01:00)");
    return Version{wanted, std::move(then.history), {}};
}

/// What the minutes say, in the way of the other version's file where that is one.
Result<std::vector<std::string>, Failure> lines_of(const Version& version,
                                                   const std::optional<DocumentFile>& other,
                                                   const Chosen& chosen,
                                                   const minutes::Template& look)
{
    std::vector<std::string> lines;
    if (version.file) {
        lines = version.file->lines;
    } else {
        minutes::Seal seal;
        seal.kind = name_of(minutes::Kind::Full);
        if (other && other->seal) seal = *other->seal;
        if (!is_known(seal))
            return failure(Failure::Kind::BadInput, "a document of that kind is not known here");
        const auto made = remade(
            seal, {chosen.stream, *version.history, version.history->last_events(), seal.head},
            look);
        if (!made) return unexpected<Failure>(made.error());
        auto said = said_by(*made, other ? other->format : "html");
        if (!said) return unexpected<Failure>(said.error());
        lines = std::move(said->lines);
    }
    // How a document is proved is another matter; in JSON it is among the values.
    std::erase_if(lines, [](const std::string& line) { return line.starts_with(".seal"); });
    return without_seal(std::move(lines));
}

/// § by §.
void print(const std::vector<minutes::LineDifference>& all)
{
    const std::string* section = nullptr;
    for (const auto& one : all) {
        if (section == nullptr || *section != one.section)
            std::cout << (one.section.empty() ? "before the first §" : one.section) << '\n';
        section = &one.section;
        if (!one.expected.empty()) std::cout << "  - " << one.expected << '\n';
        if (!one.found.empty()) std::cout << "  + " << one.found << '\n';
    }
}

void print_json(const Version& from,
                const Version& to,
                const std::vector<minutes::LineDifference>& all)
{
    Value::Array differences;
    for (const auto& one : all) {
        Value value{Value::Object{}};
        value.set("section", Value{one.section});
        value.set("line", Value{static_cast<std::int64_t>(one.line())});
        value.set("from", Value{one.expected});
        value.set("to", Value{one.found});
        differences.push_back(std::move(value));
    }
    Value value{Value::Object{}};
    value.set("from", Value{from.name});
    value.set("to", Value{to.name});
    value.set("differences", Value{std::move(differences)});
    std::cout << wire::print_json(value, wire::Layout::Indented) << '\n';
}

Result<void, Failure> compare(const CompareOptions& options)
{
    const auto looks = LooksOfBodies::read(options.look);
    if (!looks) return unexpected<Failure>(looks.error());
    const auto folder = data_folder(options.data);
    if (!folder) return unexpected<Failure>(folder.error());
    const auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return unexpected<Failure>(chosen.error());
    const auto from = version(*chosen, options.from, "--from");
    if (!from) return unexpected<Failure>(from.error());
    const auto to = version(*chosen, options.to, "--to");
    if (!to) return unexpected<Failure>(to.error());
    if (from->file && to->file && from->file->format != to->file->format)
        return failure(Failure::Kind::BadInput, from->name + " is " + from->file->format + " and " +
                                                    to->name + " is " + to->file->format +
                                                    ": only files of one format can be compared");
    const auto& look = looks->of(chosen->history.state().info.body);
    const auto before = lines_of(*from, to->file, *chosen, look);
    if (!before) return unexpected<Failure>(before.error());
    const auto after = lines_of(*to, from->file, *chosen, look);
    if (!after) return unexpected<Failure>(after.error());
    const auto all = minutes::differences(*before, *after);
    if (options.json)
        print_json(*from, *to, all);
    else if (all.empty())
        std::cout << "they say the same\n";
    else
        print(all);
    return {};
}

} // namespace

Exit compare_minutes(const CompareOptions& options)
{
    const auto compared = compare(options);
    return compared ? Exit::Done : failed(compared.error());
}

} // namespace klubba::ctl
