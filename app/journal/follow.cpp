#include "journal/follow.h"

namespace klubba::journal {

Head head_before(const Heads& heads, const Record& record)
{
    const auto found = heads.find({record.stream, record.author});
    if (found != heads.end()) return found->second;
    return {record.stream, record.author, 0, {}};
}

std::optional<Failure> does_not_follow(const Head& head, const Record& record)
{
    if (record.sequence > head.sequence + 1)
        return Failure{Failure::Kind::BadInput,
                       name_of(record) + " leaves a gap after " + std::to_string(head.sequence)};
    if (record.previous != head.hash)
        return Failure{Failure::Kind::Damaged,
                       name_of(record) + " does not follow from the one before it"};
    return {};
}

void move_head(Heads& heads, const Record& record)
{
    heads[{record.stream, record.author}] = {record.stream, record.author, record.sequence,
                                             record.hash};
}

std::optional<Failure> is_another(const Record& record, const std::string& stored)
{
    if (stored == record.hash) return {};
    return Failure{Failure::Kind::Damaged, name_of(record) + " is here already, and is another"};
}

} // namespace klubba::journal
