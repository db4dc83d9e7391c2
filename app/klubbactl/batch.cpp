#include "archive/csip.h"
#include "base/from_value.h"
#include "base/to_value.h"
#include "journal/files.h"
#include "klubbactl/minutes_files.h"
#include "klubbactl/progress.h"
#include "klubbactl/sealed.h"
#include "klubbactl/subcommands.h"
#include "wire/json.h"
#include "wire/sha256.h"
#include "year/overview.h"

#include <algorithm>
#include <iostream>
#include <set>

// All documents of a year for a body. What is there already and says the same is left as it is, so
// that a run that was cut short goes on where it was.

namespace klubba::ctl {

namespace {

/// What a file that is there was made from, and what it was then.
struct Made {
    std::string file;
    std::string source; ///< Of everything that decides what is in it.
    std::string sha256;

    static constexpr auto fields()
    {
        return list_fields(field("file", &Made::file), field("source", &Made::source),
                           field("sha256", &Made::sha256));
    }
};

/// The list of them, kept in the folder.
class Index {
public:
    explicit Index(const std::filesystem::path& folder)
        : m_folder{folder}, m_file{folder / ".klubba-batch.json"}
    {
        const auto text = read_file(m_file);
        const auto value = text ? wire::parse_json(*text) : Result<Value, Failure>{};
        if (!text || !value) return; // Then all is made anew, which is never wrong.
        if (auto all = from_value<std::vector<Made>>(*value, UnknownMembers::PassedOver))
            m_all = std::move(*all);
    }

    /// Whether the file is there, whole, and made from that.
    [[nodiscard]] bool has(const std::string& file, const std::string& source) const
    {
        const auto found = std::find_if(m_all.begin(), m_all.end(),
                                        [&](const Made& one) { return one.file == file; });
        if (found == m_all.end() || found->source != source) return false;
        const auto content = read_file(m_folder / file);
        return content && wire::sha256_hex(*content) == found->sha256;
    }

    /// Durable when it returns; the file itself is already.
    Result<void, Failure> note(Made made)
    {
        std::erase_if(m_all, [&](const Made& one) { return one.file == made.file; });
        m_all.push_back(std::move(made));
        Value::Array all;
        for (const auto& one : m_all)
            all.push_back(to_value(one));
        return journal::write_durably(
            m_file, wire::print_json(Value{std::move(all)}, wire::Layout::Indented) + "\n");
    }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
    std::vector<Made> m_all;
};

/// Those of the body in the year that were opened, in order of time.
std::vector<Chosen>
meetings_of(session::Meetings meetings, const std::string& body, std::int64_t year)
{
    std::vector<Chosen> some;
    for (auto& [stream, history] : meetings) {
        const auto& info = history.state().info;
        if (year::is_meeting_of(info, body) && static_cast<int>(info.day.year()) == year &&
            history.state().opened)
            some.push_back({stream, std::move(history)});
    }
    std::sort(some.begin(), some.end(), [](const Chosen& one, const Chosen& other) {
        return one.history.state().info.starts < other.history.state().info.starts;
    });
    return some;
}

/// "2026-02-12-tekniska-namnden-full.pdf", with "-2" for a second one of the day.
std::string
name_of_file(const Chosen& chosen, const BatchOptions& options, std::set<std::string>& taken)
{
    const auto& info = chosen.history.state().info;
    const auto start = to_text(info.day) + "-" + archive::safe_name(info.body) + "-" + options.kind;
    auto name = start + "." + options.format;
    for (int nth = 2; !taken.insert(name).second; ++nth)
        name = start + "-" + std::to_string(nth) + "." + options.format;
    return name;
}

/// All that the program's documents follow from, beside the program itself.
std::string
source_of(const Standing& standing, const BatchOptions& options, const std::string& look)
{
    return wire::sha256_hex(standing.head + "\n" + options.kind + "\n" + options.format + "\n" +
                            look);
}

/// What a template changes, as text that is another one for another template.
std::string text_of(const minutes::Template& look)
{
    std::string text = std::to_string(static_cast<int>(look.decisions)) + look.looks.typeface;
    for (const auto& [phrase, words] : look.texts)
        text += "\n" + std::to_string(static_cast<int>(phrase)) + words;
    for (const auto one : look.front)
        text += " " + std::string{name_of(one)};
    for (const auto one : look.section)
        text += " " + std::string{name_of(one)};
    if (look.looks.accent) text += "\n#" + std::to_string(look.looks.accent->hex);
    if (look.looks.logo)
        text += "\n" + look.looks.logo->description + std::to_string(look.looks.logo->height) +
                look.looks.logo->bytes;
    return text;
}

enum class Step { Written, WasThere };

Result<Step, Failure> write_one(const std::filesystem::path& data,
                                const Chosen& chosen,
                                const BatchOptions& options,
                                const LooksOfBodies& looks,
                                const std::string& name,
                                Index& index)
{
    const auto standing = proved(data, chosen);
    if (!standing) return unexpected<Failure>(standing.error());
    const auto& look = looks.of(chosen.history.state().info.body);
    const auto source = source_of(*standing, options, text_of(look));
    if (index.has(name, source)) return Step::WasThere;
    minutes::Wanted wanted;
    if (const auto kind = enum_from<minutes::Kind>(options.kind)) wanted.kind = *kind;
    const auto made = sealed(*standing, wanted, look);
    if (!made) return unexpected<Failure>(made.error());
    const auto text = file_of(*made, options.format);
    if (!text) return unexpected<Failure>(text.error());
    const auto file = std::filesystem::absolute(options.output) / name;
    if (auto saved = journal::write_durably(file, *text); !saved)
        return unexpected<Failure>(saved.error());
    if (auto noted = index.note({name, source, wire::sha256_hex(*text)}); !noted)
        return unexpected<Failure>(noted.error());
    return Step::Written;
}

/// Goes on after a meeting that has no such document: a year is not to hang on one of them.
Exit write_all(const std::filesystem::path& data,
               const std::vector<Chosen>& meetings,
               const BatchOptions& options,
               const LooksOfBodies& looks)
{
    Index index{std::filesystem::absolute(options.output)};
    Progress progress{std::cerr, meetings.size()};
    std::set<std::string> taken;
    std::size_t there = 0;
    std::size_t without = 0;
    for (const auto& chosen : meetings) {
        const auto name = name_of_file(chosen, options, taken);
        const auto done = write_one(data, chosen, options, looks, name, index);
        if (!done && done.error().kind != Failure::Kind::BadInput) {
            progress.end();
            return failed(done.error());
        }
        if (!done) {
            ++without;
            progress.step(name + ": " + done.error().context);
            continue;
        }
        if (*done == Step::WasThere) ++there;
        progress.step(name + (*done == Step::WasThere ? " (was there)" : ""));
    }
    progress.end();
    std::cout << meetings.size() - there - without << " written, " << there << " there already, "
              << without << " without such a document\n";
    return without == 0 ? Exit::Done : Exit::Failed;
}

} // namespace

Exit write_batch(const BatchOptions& options)
{
    const auto looks = LooksOfBodies::read(options.look);
    if (!looks) return failed(looks.error());
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    auto all = session::read_meetings(*folder);
    if (!all) return failed(all.error());
    const auto meetings = meetings_of(std::move(*all), options.body, options.year);
    if (meetings.empty())
        return failed(
            {Failure::Kind::BadInput,
             "no meeting of \"" + options.body + "\" was held in " + std::to_string(options.year)});
    std::error_code error;
    std::filesystem::create_directories(options.output, error);
    if (error) return failed({Failure::Kind::CannotOpen, options.output + ": " + error.message()});
    return write_all(*folder, meetings, options, *looks);
}

} // namespace klubba::ctl
