#pragma once

#include "base/record.h"
#include "wire/keys.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// An author's records in a stream, each of which follows from the one before it: sealed so, and
// checked to be those that their author made, with none changed, none left out, none put in.
namespace klubba::wire {

/// One wrong record, and what is wrong with it.
struct Fault {
    std::string record; ///< As name_of(Record) has it.
    std::string what;

    [[nodiscard]] std::string text() const { return record + ": " + what; }
};

struct ChainHead {
    std::int64_t sequence = 0;
    std::string hash;

    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};
using ChainHeads = std::map<std::pair<StreamId, AuthorId>, ChainHead>;

/// What a record to be says.
struct Content {
    std::string kind;
    std::string body;
};
/// The records that follow `head` in the stream, one for each content, all of one time and sealed
/// with the author's key.
std::vector<Record> seal_after(ChainHead head,
                               const StreamId& stream,
                               const std::vector<Content>& contents,
                               const HybridTime& time,
                               std::string_view actor,
                               const KeyPair& key);

/// One hash over all heads: equal where the same records are. With a stream named, over its own.
std::string hash_of_heads(const ChainHeads& heads, const std::optional<StreamId>& only = {});

/// Is given the records in any order that keeps each author's own (as they arrived, say).
class ChainChecker {
public:
    /// `key` belongs to a station whose records are to be believed.
    void trust(std::string_view public_key);

    /// What is wrong with the record, if anything; it is then not counted among the heads.
    std::optional<Fault> check(const Record& record);

    [[nodiscard]] const ChainHeads& heads() const { return m_heads; }

private:
    std::map<AuthorId, std::string> m_keys;
    ChainHeads m_heads;
};

} // namespace klubba::wire
