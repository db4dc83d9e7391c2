#include "server/wire_client.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>
#include <memory>

using namespace klubba::server;
using namespace klubba::server::test;

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
template <auto Free>
struct Freed {
    template <class Thing>
    void operator()(Thing* thing) const
    {
        Free(thing);
    }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// A key, and a certificate by itself, in two files.
Tls make_certificate(const std::filesystem::path& folder, const std::string& name)
{
    const Tls tls{folder / (name + ".crt"), folder / (name + ".key")};
    const std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>> key{EVP_EC_gen("P-256")};
    const std::unique_ptr<X509, Freed<X509_free>> certificate{X509_new()};
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    const auto* bytes = reinterpret_cast<const unsigned char*>(name.c_str());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8, bytes,
                               -1, -1, 0);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    PEM_write_X509(File{std::fopen(tls.certificate.c_str(), "w")}.get(), certificate.get());
    PEM_write_PrivateKey(File{std::fopen(tls.key.c_str(), "w")}.get(), key.get(), nullptr, nullptr,
                         0, nullptr, nullptr);
    return tls;
}

/// A client that asks for one page and reads to the end.
class Secured {
public:
    explicit Secured(Running& server, int newest = TLS1_3_VERSION)
        : m_context(SSL_CTX_new(TLS_client_method())),
          m_connection(BIO_new_ssl_connect(m_context.get()))
    {
        SSL_CTX_set_max_proto_version(m_context.get(), newest);
        m_connection.reset(BIO_new_ssl_connect(m_context.get()));
        const std::string where = "127.0.0.1:" + std::to_string(server->port());
        BIO_set_conn_hostname(m_connection.get(), where.c_str());
        m_is_open = BIO_do_handshake(m_connection.get()) == 1;
    }

    [[nodiscard]] bool is_open() const { return m_is_open; }

    std::string subject()
    {
        SSL* ssl = nullptr;
        BIO_get_ssl(m_connection.get(), &ssl);
        const std::unique_ptr<X509, Freed<X509_free>> certificate{SSL_get1_peer_certificate(ssl)};
        char name[100] = "";
        X509_NAME_get_text_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, name,
                                  sizeof name);
        return name;
    }

    void ask(const std::string& request)
    {
        BIO_write(m_connection.get(), request.data(), static_cast<int>(request.size()));
    }

    std::string read_until(std::string_view end)
    {
        std::string text;
        char bytes[4096];
        int size = 0;
        while (text.find(end) == std::string::npos &&
               (size = BIO_read(m_connection.get(), bytes, sizeof bytes)) > 0)
            text.append(bytes, static_cast<std::size_t>(size));
        return text;
    }

private:
    std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>> m_context;
    std::unique_ptr<BIO, Freed<BIO_free_all>> m_connection;
    bool m_is_open = false;
};

Answer answer(const Request& request)
{
    if (request.path == "/live") return Live{"a", "data: first\n\n", {}};
    return Response{200, "text/plain", std::string(1'000'000, 'x') + "end", {}};
}

constexpr auto page = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

} // namespace

TEST_CASE("with a certificate, pages and streams go through TLS", "[server][tls]")
{
    const klubba::testing::TemporaryFolder folder;
    auto options = quiet();
    options.tls = make_certificate(folder.path(), "one");
    Running server{options, answer};

    Secured reader{server};
    REQUIRE(reader.is_open());
    reader.ask("GET /live HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(reader.read_until("first\n\n").starts_with("HTTP/1.1 200 OK\r\n"));
    server.on_loop(
        [&] { server->publish("a", std::make_shared<const std::string>("data: 1\n\n")); });
    CHECK(reader.read_until("1\n\n") == "data: 1\n\n");

    Secured client{server};
    client.ask(page);
    CHECK(client.read_until("xend").size() > 1'000'000);

    Client plain{server};
    plain.send(page);
    CHECK(plain.read_all().find("HTTP/1.1 200") == std::string::npos);
    CHECK_FALSE(Secured{server, TLS1_1_VERSION}.is_open());
    CHECK(Secured{server, TLS1_2_VERSION}.is_open());
    CHECK(server.becomes([&] {
        return server->figures().refused[static_cast<std::size_t>(Refused::NoHandshake)] == 2;
    }));
}

TEST_CASE("a new certificate is taken up without a stop, and a broken one is not", "[server][tls]")
{
    const klubba::testing::TemporaryFolder folder;
    auto options = quiet();
    options.tls = make_certificate(folder.path(), "one");
    const auto other = make_certificate(folder.path(), "two");
    Running server{options, answer};
    CHECK(Secured{server}.subject() == "one");

    const auto replace = std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy_file(other.key, options.tls->key, replace);
    server.on_loop([&] { CHECK_FALSE(server->reload_certificate().has_value()); });
    CHECK(Secured{server}.subject() == "one");
    std::filesystem::copy_file(other.certificate, options.tls->certificate, replace);
    server.on_loop([&] { CHECK(server->reload_certificate().has_value()); });
    CHECK(Secured{server}.subject() == "two");
}

TEST_CASE("files that are no certificate and key are refused by name", "[server][tls]")
{
    const klubba::testing::TemporaryFolder folder;
    auto options = quiet();
    options.tls = make_certificate(folder.path(), "one");
    const auto good = *options.tls;
    options.tls->certificate = folder.path() / "missing.crt";
    const auto missing = Listener::open(options, answer);
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().context.find("missing.crt") != std::string::npos);
    options.tls = Tls{good.certificate, make_certificate(folder.path(), "two").key};
    CHECK(Listener::open(options, answer).error().kind == klubba::Failure::Kind::BadInput);
}
