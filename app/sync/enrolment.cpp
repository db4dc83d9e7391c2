#include "sync/enrolment.h"

#include <cctype>
#include <utility>

namespace klubba::sync {

using namespace wire;

namespace {

/// Crockford's: no I, L, O or U. 32 of them, so that each takes five bits of chance.
constexpr std::string_view code_letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t code_length = 16;
constexpr std::size_t group = 4;
constexpr std::size_t token_bytes = 32;
constexpr std::size_t public_key_bytes = 32;

std::string in_groups(std::string_view letters)
{
    std::string code;
    for (std::size_t index = 0; index < letters.size(); ++index) {
        if (index > 0 && index % group == 0) code += '-';
        code += letters[index];
    }
    return code;
}

} // namespace

std::string make_code()
{
    std::string letters;
    for (const char byte : random_bytes(code_length))
        letters += code_letters[static_cast<unsigned char>(byte) % code_letters.size()];
    return in_groups(letters);
}

std::string tidied_code(std::string_view typed)
{
    std::string letters;
    for (const char raw : typed) {
        const char letter = static_cast<char>(std::toupper(static_cast<unsigned char>(raw)));
        if (letter == '-' || letter == ' ') continue;
        if (letter == 'O')
            letters += '0';
        else if (letter == 'I' || letter == 'L')
            letters += '1';
        else
            letters += letter;
    }
    return in_groups(letters);
}

std::string make_token()
{
    return to_hex(random_bytes(token_bytes));
}

EnrolRequest ask_to_enrol(std::string_view code, const KeyPair& key)
{
    auto tidied = tidied_code(code);
    auto proof = to_hex(key.sign(enrolment_proof_text(tidied)));
    return {std::move(tidied), to_hex(key.public_key()), std::move(proof)};
}

Result<Enrolment, NotEnrolled>
enrol(const Trust& trust, const EnrolRequest& request, Instant now, const KeyPair& issuer)
{
    const auto code = tidied_code(request.code);
    const auto* issued = trust.code(code);
    if (issued == nullptr) return unexpected<NotEnrolled>(NotEnrolled::UnknownCode);
    if (now >= issued->expires) return unexpected<NotEnrolled>(NotEnrolled::ExpiredCode);
    const auto key = from_hex(request.public_key);
    if (!key || key->size() != public_key_bytes)
        return unexpected<NotEnrolled>(NotEnrolled::BadKey);
    const auto proof = from_hex(request.proof);
    if (!proof || !is_signed_by(*key, enrolment_proof_text(request.code), *proof))
        return unexpected<NotEnrolled>(NotEnrolled::BadProof);
    const auto* known = trust.find(author_of(*key));
    if (known != nullptr && known->revoked) return unexpected<NotEnrolled>(NotEnrolled::RevokedKey);

    const auto certificate = print_certificate(
        certify(*key, {issued->roles, issued->bodies, issued->rooms}, now, issuer));
    const auto token = make_token();
    return Enrolment{{issued->station, certificate, hash_of_secret(token), issued->code_hash},
                     {issued->station, certificate, token, to_hex(trust.root())}};
}

ServerFounded found(const KeyPair& root, const KeyPair& writer, Instant now)
{
    return {print_certificate(certify(writer.public_key(), {{"server"}, {}, {}}, now, root))};
}

} // namespace klubba::sync
