#include "journal/examine.h"

#include "journal/tables.h"

#include <algorithm>
#include <set>

namespace klubba::journal {

namespace {

constexpr std::string_view sqlite_mark{"SQLite format 3\0", 16};
constexpr std::size_t page_size_at = 16;
constexpr std::size_t write_version_at = 18;
constexpr std::size_t user_version_at = 60;
constexpr std::size_t application_id_at = 68;

std::int64_t number_at(std::string_view file, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t index = 0; index < 4; ++index)
        number = number << 8U | static_cast<unsigned char>(file[at + index]);
    return static_cast<std::int32_t>(number);
}

Result<void, Failure> check_store(const Database& database)
{
    const auto answer = database.ask("PRAGMA integrity_check(1)");
    if (!answer) return unexpected<Failure>(answer.error());
    if (*answer != "ok")
        return failure(Failure::Kind::Damaged, answer->substr(0, answer->find('\n')));
    return {};
}

/// Follows every record from the first. A hole is no fault if it is known, or if what was missing
/// came back later.
class Walk {
public:
    Walk(const OpenOptions& options, const std::vector<Missing>& missing)
        : m_options(options), m_missing(missing.begin(), missing.end())
    {
    }

    std::string fault(std::int64_t position, const Record& record)
    {
        if (position != ++m_position) return "record " + std::to_string(m_position) + " is gone";
        if (!m_options.is_unchanged(record)) return name_of(record) + " was changed";
        const auto head = head_before(m_heads, record);
        if (record.sequence <= head.sequence) {
            if (m_awaited.erase({record.stream, record.author, record.sequence}) == 1) return "";
            return name_of(record) + " is there twice";
        }
        if (record.sequence == head.sequence + 1) {
            if (const auto gap = does_not_follow(head, record)) return gap->context;
        } else if (!note_hole(head, record))
            return name_of(record) + " does not follow from the one before it";
        move_head(m_heads, record);
        return "";
    }

    std::string fault_at_end(const std::vector<Head>& stored)
    {
        if (!m_awaited.empty()) return "a record of " + m_awaited.begin()->author.text + " is gone";
        Heads expected = m_heads;
        for (const auto& head : stored) {
            const std::pair chain{head.stream, head.author};
            auto found = expected.find(chain);
            const auto last = found == expected.end() ? 0 : found->second.sequence;
            const bool end_is_missing = last < head.sequence && ends_in_holes(head, last);
            if (!end_is_missing && (found == expected.end() || found->second != head))
                return "the last record of " + head.author.text + " in " + head.stream.text +
                       " is not the one noted";
            m_heads[chain] = head;
            expected.erase(chain);
        }
        return expected.empty() ? "" : "a station's last record is not noted";
    }

    Heads take() { return std::move(m_heads); }

private:
    /// False if the hole is too wide to be one.
    bool note_hole(const Head& head, const Record& record)
    {
        if (record.sequence - head.sequence > widest_hole) return false;
        for (auto sequence = head.sequence + 1; sequence < record.sequence; ++sequence) {
            const Missing name{record.stream, record.author, sequence};
            if (!m_missing.contains(name)) m_awaited.insert(name);
        }
        return true;
    }
    bool ends_in_holes(const Head& head, std::int64_t last) const
    {
        for (auto sequence = last + 1; sequence <= head.sequence; ++sequence) {
            if (!m_missing.contains({head.stream, head.author, sequence})) return false;
        }
        return true;
    }

    const OpenOptions& m_options;
    std::set<Missing> m_missing; ///< Known to be gone.
    std::set<Missing> m_awaited; ///< Left out so far; to come later in the file.
    std::int64_t m_position = 0;
    Heads m_heads;
};

} // namespace

Result<void, Failure> recognise(std::string_view beginning, const std::string& name)
{
    const auto mark = beginning.substr(0, sqlite_mark.size());
    if (mark != sqlite_mark.substr(0, mark.size()))
        return failure(Failure::Kind::NotOurs, name + " is no journal of Klubba");
    if (beginning.size() < recognised_size)
        return failure(Failure::Kind::Damaged, "the file is cut short within its first line");
    if (number_at(beginning, application_id_at) != application_id)
        return failure(Failure::Kind::NotOurs, name + " is another program's database");
    const auto version = number_at(beginning, user_version_at);
    if (version > newest_version)
        return failure(Failure::Kind::TooNew, name + " was written by a later Klubba (version " +
                                                  std::to_string(version) + ")");
    if (beginning[write_version_at] != 2 || beginning[write_version_at + 1] != 2)
        return failure(Failure::Kind::Damaged, "the file is no longer marked as having a log");
    if (version < 1) return failure(Failure::Kind::Damaged, "the file names no version");
    return {};
}

std::size_t page_size_of(std::string_view beginning)
{
    const auto high = static_cast<unsigned char>(beginning[page_size_at]);
    const auto low = static_cast<unsigned char>(beginning[page_size_at + 1]);
    const std::size_t size = std::size_t{high} << 8U | low;
    return size == 1 ? 65536 : std::max<std::size_t>(size, 512);
}

Result<Heads, Failure> examine(const Database& database, const OpenOptions& options)
{
    if (auto store = check_store(database); !store)
        return unexpected<Failure>(std::move(store.error()));
    const auto missing = read_missing(database);
    if (!missing) return unexpected<Failure>(missing.error());
    const auto stored_heads = read_heads(database);
    if (!stored_heads) return unexpected<Failure>(stored_heads.error());
    auto rows = database.prepare("SELECT position, " + std::string{event_columns} +
                                 " FROM events ORDER BY position");
    if (!rows) return unexpected<Failure>(std::move(rows.error()));

    Walk walk{options, *missing};
    while (true) {
        const auto more = rows->step();
        if (!more) return unexpected<Failure>(more.error());
        if (!*more) break;
        auto fault = walk.fault(rows->number(0), record_from(*rows, 1));
        if (!fault.empty()) return failure(Failure::Kind::Damaged, std::move(fault));
    }
    auto fault = walk.fault_at_end(*stored_heads);
    if (!fault.empty()) return failure(Failure::Kind::Damaged, std::move(fault));
    return walk.take();
}

} // namespace klubba::journal
