#include "klubbactl/document_lines.h"
#include "klubbactl/minutes_files.h"
#include "klubbactl/sealed.h"
#include "klubbactl/subcommands.h"
#include "minutes/seal.h"
#include "session/verify.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <system_error>
#include <utility>

namespace klubba::ctl {

namespace {

Exit cannot_say(const std::string& why)
{
    std::cerr << "klubbactl: cannot say: " << why << '\n';
    return Exit::CannotSay;
}

std::optional<minutes::Wanted> wanted_by(const minutes::Seal& seal)
{
    const auto kind = enum_from<minutes::Kind>(seal.kind);
    if (!kind) return {};
    return minutes::Wanted{*kind, seal.section, seal.receiver};
}

session::LastRecords last_records(const minutes::Seal& seal)
{
    session::LastRecords last;
    for (const auto& event : seal.last)
        last[AuthorId{event.author}] = event.sequence;
    return last;
}

/// A file beside those of others, gone with the object.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& format)
    {
        auto name = (std::filesystem::temp_directory_path() / "klubba-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) m_folder = name;
        m_path = m_folder / ("document." + format);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile()
    {
        std::error_code ignored;
        if (!m_folder.empty()) std::filesystem::remove_all(m_folder, ignored);
    }
    [[nodiscard]] bool is_there() const { return !m_folder.empty(); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_path;
};

/// What a file of that document says.
Result<DocumentFile, Failure> said_by(const Sealed& made, const std::string& format)
{
    const auto content = file_of(made, format);
    if (!content) return unexpected<Failure>(content.error());
    const TemporaryFile file{format};
    if (!file.is_there())
        return failure(Failure::Kind::CannotOpen, "no file can be made in the temporary folder");
    if (auto written = write_file(file.path(), *content); !written)
        return unexpected<Failure>(written.error());
    return read_document(file.path());
}

void print(const std::vector<LineDifference>& all, const char* expected, const char* found)
{
    for (const auto& one : all) {
        std::cout << (one.section.empty() ? "" : one.section + ", ") << "line " << one.line << '\n';
        if (!one.expected.empty()) std::cout << "  " << expected << ": " << one.expected << '\n';
        if (!one.found.empty()) std::cout << "  " << found << ": " << one.found << '\n';
    }
}

std::vector<std::string> without_seal(std::vector<std::string> lines)
{
    const auto seal = std::find(lines.begin(), lines.end(), minutes::seal_heading);
    lines.erase(seal, lines.end());
    return lines;
}

/// What the same document would say otherwise, made of all that has happened since.
void tell_what_came_since(const Standing& now,
                          const Sealed& then,
                          const minutes::Wanted& wanted,
                          const minutes::Template& look)
{
    const auto& seal = *then.document.seal;
    std::int64_t count = 0;
    for (const auto& event : now.last) {
        count += event.sequence;
        for (const auto& one : seal.last)
            if (one.author == event.author) count -= one.sequence;
    }
    std::cout << "the journal has gone on since, by " << count << " events\n";
    const auto made = sealed(now, wanted, look);
    if (!made) {
        std::cout << "the document cannot be made now: " << made.error().context << '\n';
        return;
    }
    const auto before = said_by(then, "txt");
    const auto after = said_by(*made, "txt");
    if (!before || !after) return;
    const auto changed = differences(without_seal(before->lines), without_seal(after->lines));
    if (changed.empty()) std::cout << "what it says has not changed since\n";
    print(changed, "then", "now");
}

Exit judged(const std::vector<LineDifference>& changed,
            const minutes::Seal& found,
            const minutes::Seal& made)
{
    if (changed.empty() && found == made) {
        std::cout << "the document says what the journal says\n";
        return Exit::Done;
    }
    std::cout << "the document is not what the journal says\n";
    if (found.head != made.head)
        std::cout << "its seal gives another checksum of the journal than those events have\n";
    if (found.content != made.content)
        std::cout << "its seal gives another checksum of what it says\n";
    print(changed, "journal", "document");
    return Exit::Failed;
}

} // namespace

Exit verify_minutes(const VerifyOptions& options)
{
    const auto looks = LooksOfBodies::read(options.look);
    if (!looks) return cannot_say(looks.error().context);
    const auto folder = data_folder(options.data);
    if (!folder) return cannot_say(folder.error().context);
    const auto given = read_document(options.minutes);
    if (!given) return cannot_say(given.error().context);
    if (!given->seal) return cannot_say(options.minutes + " carries no seal of Klubba's");
    const auto& seal = *given->seal;
    const auto wanted = wanted_by(seal);
    if (!wanted) return cannot_say("the seal is of a kind of document that is not known here");
    const auto chosen = choose_meeting(*folder, seal.meeting);
    if (!chosen) return cannot_say(chosen.error().context);
    const auto& look = looks->of(chosen->history.state().info.body);
    const auto now = proved(*folder, *chosen);
    if (!now) return cannot_say(now.error().context);
    const auto head = session::head_at(*folder, now->stream, last_records(seal));
    if (!head) return cannot_say(head.error().context);
    if (!*head)
        return cannot_say("the journal does not hold all the events that the document was made of");
    const auto then =
        sealed({now->stream, as_of(now->history, seal.last), seal.last, **head}, *wanted, look);
    if (!then) return cannot_say(then.error().context);
    const auto made = said_by(*then, given->format);
    if (!made) return cannot_say(made.error().context);
    const auto answer = judged(differences(made->lines, given->lines), seal, *then->document.seal);
    if (now->head != **head) tell_what_came_since(*now, *then, *wanted, look);
    return answer;
}

} // namespace klubba::ctl
