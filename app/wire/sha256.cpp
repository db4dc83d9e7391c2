#include "wire/sha256.h"

#include "wire/keys.h"

#include <sodium.h>

namespace klubba::wire {

std::string sha256_of(std::string_view bytes)
{
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return hash;
}

std::string sha256_hex(std::string_view bytes)
{
    return to_hex(sha256_of(bytes));
}

} // namespace klubba::wire
