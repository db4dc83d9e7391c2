#pragma once

#include "base/record.h"
#include "base/result.h"
#include "wire/keys.h"

#include <string>
#include <string_view>

// What makes a record trustworthy, and its form as one line of JSON.
//
// The hash covers every column but itself and the signature, each with its length, so no two
// different records have the same bytes under the hash. The signature is over the hash. The body
// is hashed and sent as the text it is: a kind this version does not know passes on unchanged.
namespace klubba::wire {

/// What the hash of `record` must be.
std::string content_hash(const Record& record);

/// Makes the record the key's own: fills in author, hash and signature.
void seal(Record& record, const KeyPair& key);

/// Whether the record is as it was when it was sealed, whoever did that.
bool is_unchanged(const Record& record);

/// One line of JSON, without the line break.
std::string print_record(const Record& record);
/// The form is checked, and not whether hash and signature hold.
Result<Record, Failure> parse_record(std::string_view line);

} // namespace klubba::wire
