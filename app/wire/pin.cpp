#include "wire/pin.h"

#include "wire/json.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace klubba::wire {

namespace {

// Slow enough that a guess costs something, and little enough that no meeting waits for it.
constexpr unsigned long long rounds = 3;
constexpr std::size_t memory = std::size_t{64} << 20U;

void start_sodium()
{
    static const int started = sodium_init();
    if (started < 0) std::abort(); // No source of randomness: no salt.
}

/// The file, which may get more members than these.
struct PinFile {
    std::vector<Pin> pins;

    static constexpr auto fields() { return list_fields(field("pins", &PinFile::pins)); }
};

bool opens_a_screen(const Pin& pin)
{
    return pin.role == "chair" || pin.role == "secretary";
}

} // namespace

bool is_pin(std::string_view text)
{
    return text.size() >= least_pin && text.size() <= most_pin &&
           std::all_of(text.begin(), text.end(),
                       [](char sign) { return sign >= '0' && sign <= '9'; });
}

Result<std::string, Failure> hash_of_pin(std::string_view pin)
{
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), pin.data(), pin.size(), rounds, memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return failure(Failure::Kind::Unavailable, "there is no memory for hashing a PIN");
    return std::string{hash.data()};
}

bool is_pin_of(std::string_view hash, std::string_view pin)
{
    start_sodium();
    const std::string text{hash}; // libsodium wants its end marked
    return text.size() < crypto_pwhash_STRBYTES &&
           crypto_pwhash_str_verify(text.c_str(), pin.data(), pin.size()) == 0;
}

std::string to_text(const std::vector<Pin>& pins)
{
    return print_json(to_value(PinFile{pins}), Layout::Indented) + "\n";
}

Result<std::vector<Pin>, Failure> pins_from_text(std::string_view text)
{
    const auto value = parse_json(text);
    if (!value) return unexpected<Failure>(value.error());
    auto file = from_value<PinFile>(*value, UnknownMembers::PassedOver);
    if (!file) return failure(Failure::Kind::BadInput, file.error().text());
    if (!std::all_of(file->pins.begin(), file->pins.end(), opens_a_screen))
        return failure(Failure::Kind::BadInput, "a PIN is for neither chair nor secretary");
    return std::move(file->pins);
}

} // namespace klubba::wire
