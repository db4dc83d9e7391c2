#include "remote/enrolling.h"

#include "journal/files.h"
#include "session/station_key.h"
#include "sync/enrolment.h"
#include "sync/link.h"
#include "wire/certificate.h"

#include <utility>

namespace klubba::remote {

static Result<wire::KeyPair, Failure> key_of(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return unexpected<Failure>(journal::failure_of_errno(error.value(), folder));
    auto key = session::read_key(folder);
    if (!key) return unexpected<Failure>(std::move(key.error()));
    if (*key) return std::move(**key);
    return session::make_key(folder);
}

static std::string without_slash(std::string url)
{
    while (!url.empty() && url.back() == '/')
        url.pop_back();
    return url;
}

Result<KnownServer, Failure> enrol(const EnrolWish& wish)
{
    const auto key = key_of(wish.folder);
    if (!key) return unexpected<Failure>(key.error());
    const sync::ServerAddress address{without_slash(wish.url), {}, wish.pinned_tls_key};
    const auto enrolled = sync::enrol_at(address, sync::ask_to_enrol(wish.code, *key));
    if (!enrolled) return unexpected<Failure>(enrolled.error());
    const auto certificate = wire::parse_certificate(enrolled->certificate);
    if (!certificate)
        return failure(Failure::Kind::BadInput,
                       "the server's certificate: " + certificate.error().context);
    KnownServer server{address.url,
                       enrolled->name,
                       enrolled->token,
                       enrolled->server_key,
                       certificate->rights.roles,
                       wish.pinned_tls_key,
                       "0"};
    if (auto kept = write_known_server(wish.folder, server); !kept)
        return unexpected<Failure>(std::move(kept.error()));
    return server;
}

Result<std::optional<KnownServer>, Failure> server_of(const EnrolWish& wish)
{
    if (!wish.code.empty()) {
        auto enrolled = enrol(wish);
        if (!enrolled) return unexpected<Failure>(std::move(enrolled.error()));
        return std::optional{std::move(*enrolled)};
    }
    auto known = read_known_server(wish.folder);
    if (!known || wish.url.empty()) return known;
    if (!*known)
        return failure(Failure::Kind::BadInput,
                       wish.url + ": this station is not enrolled there; ask its administrator "
                                  "for a code and give it with the address");
    // The same server under another name: what it says is checked by its key.
    (*known)->url = wish.url;
    return known;
}

} // namespace klubba::remote
