#pragma once

#include "base/result.h"
#include "base/time.h"
#include "sync/trust.h"
#include "wire/keys.h"
#include "wire/sync_text.h"
#include "wire/trust_event.h"

#include <array>
#include <string>
#include <string_view>

// How a station becomes one: an administrator lets a code be made, somebody types it at the
// station, the station makes a key and shows that it has it, and the server certifies the key.
namespace klubba::sync {

/// Sixteen letters and digits in groups of four, none of which is easily taken for another:
/// "K7QF-…". More chance than can be tried out while it holds.
std::string make_code();
/// As `make_code` gave it, however it was typed: small letters, blanks for dashes, O for 0.
std::string tidied_code(std::string_view typed);

/// Hex; known to the station and, as a hash, to the server.
std::string make_token();

/// What the station sends. `code` as it was typed.
wire::EnrolRequest ask_to_enrol(std::string_view code, const wire::KeyPair& key);

enum class NotEnrolled { UnknownCode, ExpiredCode, BadKey, BadProof, RevokedKey };
constexpr auto names_of(NotEnrolled)
{
    return std::array<std::string_view, 5>{"unknown-code", "expired-code", "bad-key", "bad-proof",
                                           "revoked-key"};
}

struct Enrolment {
    wire::StationEnrolled event; ///< To be stored before `answer` is given.
    wire::Enrolled answer;
};
/// By the server whose writer's key is `issuer`.
Result<Enrolment, NotEnrolled> enrol(const Trust& trust,
                                     const wire::EnrolRequest& request,
                                     Instant now,
                                     const wire::KeyPair& issuer);

/// The first event of a server's writer: its key, certified by the server's own. The two may be
/// the same.
wire::ServerFounded found(const wire::KeyPair& root, const wire::KeyPair& writer, Instant now);

} // namespace klubba::sync
