#include "server/tls_identity.h"

#include "journal/files.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/sha.h>
#include <openssl/x509.h>

#include <array>
#include <memory>
#include <vector>

namespace klubba::server {

namespace {

template <auto Free>
struct Freeing {
    template <class T>
    void operator()(T* handle) const
    {
        Free(handle);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Memory = std::unique_ptr<BIO, Freeing<BIO_free_all>>;

/// What the certificate says does not matter: its key is what is believed.
constexpr const char* common_name = "klubba room";
constexpr long seconds_valid = 20L * 365 * 24 * 3600;

auto no_identity(const char* doing)
{
    return failure(Failure::Kind::Unavailable, std::string{"TLS: "} + doing);
}

std::string text_of(BIO* memory)
{
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(memory, &bytes);
    return {bytes, static_cast<std::size_t>(length)};
}

Certificate self_signed(EVP_PKEY* key)
{
    Certificate certificate{X509_new()};
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -24L * 3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), seconds_valid);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(common_name), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    if (X509_sign(certificate.get(), key, EVP_sha256()) == 0) return {};
    return certificate;
}

Result<void, Failure> make(const TlsIdentity& identity)
{
    const Key key{EVP_EC_gen("P-256")};
    if (!key) return no_identity("no key could be made");
    const auto certificate = self_signed(key.get());
    if (!certificate) return no_identity("the certificate could not be signed");
    const Memory key_text{BIO_new(BIO_s_mem())};
    const Memory certificate_text{BIO_new(BIO_s_mem())};
    const bool written = PEM_write_bio_PrivateKey(key_text.get(), key.get(), nullptr, nullptr, 0,
                                                  nullptr, nullptr) == 1 &&
                         PEM_write_bio_X509(certificate_text.get(), certificate.get()) == 1;
    if (!written) return no_identity("key and certificate could not be written");
    if (auto done = journal::write_privately(identity.key, text_of(key_text.get())); !done)
        return done;
    return journal::write_privately(identity.certificate, text_of(certificate_text.get()));
}

Result<std::string, Failure> pin_of(const std::filesystem::path& certificate_file)
{
    const auto text = journal::read_file(certificate_file);
    if (!text) return unexpected<Failure>(text.error());
    const Memory memory{BIO_new_mem_buf(text->data(), static_cast<int>(text->size()))};
    const Certificate certificate{PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr)};
    if (!certificate)
        return failure(Failure::Kind::Damaged, certificate_file.string() + ": is no certificate");
    unsigned char* bytes = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &bytes);
    if (length <= 0) return no_identity("the certificate has no key");
    std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
    SHA256(bytes, static_cast<std::size_t>(length), hash.data());
    OPENSSL_free(bytes);
    std::vector<unsigned char> base64(4 * ((hash.size() + 2) / 3) + 1);
    const int digits = EVP_EncodeBlock(base64.data(), hash.data(), static_cast<int>(hash.size()));
    return "sha256//" + std::string(base64.begin(), base64.begin() + digits);
}

} // namespace

Result<TlsIdentity, Failure> tls_identity_in(const std::filesystem::path& folder)
{
    TlsIdentity identity{folder / "room-tls.pem", folder / "room-tls.key", {}};
    if (!journal::is_there(identity.certificate) || !journal::is_there(identity.key)) {
        if (auto made = make(identity); !made) return unexpected<Failure>(std::move(made.error()));
    }
    auto pin = pin_of(identity.certificate);
    if (!pin) return unexpected<Failure>(std::move(pin.error()));
    identity.pin = std::move(*pin);
    return identity;
}

} // namespace klubba::server
