#include "server/transport.h"

#include "server/forwarded.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <string>

namespace klubba::server {

namespace {

std::string last_error()
{
    const auto code = ERR_peek_last_error();
    ERR_clear_error();
    const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    return reason != nullptr ? reason : "cannot be read";
}

/// Of the protocols a client offers in its handshake, the one spoken here.
int choose_protocol(SSL*,
                    const unsigned char** chosen,
                    unsigned char* length,
                    const unsigned char* offered,
                    unsigned int offered_length,
                    void*)
{
    static constexpr std::string_view ours = "\x08http/1.1";
    unsigned char* found = nullptr;
    const int result =
        SSL_select_next_proto(&found, length, reinterpret_cast<const unsigned char*>(ours.data()),
                              static_cast<unsigned int>(ours.size()), offered, offered_length);
    *chosen = found;
    return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

int as_length(std::size_t size)
{
    return static_cast<int>(std::min<std::size_t>(size, std::numeric_limits<int>::max()));
}

Attempt after_system_call(::ssize_t result, Progress wanted)
{
    if (result > 0) return {Progress::Moved, static_cast<std::size_t>(result)};
    if (result < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return {wanted};
    return {Progress::Ended};
}

} // namespace

void FreeSsl::operator()(SSL* ssl) const
{
    SSL_free(ssl);
}

Result<SslContext, Failure> make_ssl_context(const std::filesystem::path& certificate,
                                             const std::filesystem::path& key)
{
    using Kind = Failure::Kind;
    const SslContext context{SSL_CTX_new(TLS_server_method()), SSL_CTX_free};
    if (!context) return failure(Kind::Unavailable, "TLS: " + last_error());
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context.get(), "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                           SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                        SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_alpn_select_cb(context.get(), choose_protocol, nullptr);
    ERR_clear_error();
    // In this order it is the check below that says that the two do not belong together.
    if (SSL_CTX_use_PrivateKey_file(context.get(), key.c_str(), SSL_FILETYPE_PEM) != 1)
        return failure(Kind::CannotOpen, key.string() + ": " + last_error());
    if (SSL_CTX_use_certificate_chain_file(context.get(), certificate.c_str()) != 1)
        return failure(Kind::CannotOpen, certificate.string() + ": " + last_error());
    if (SSL_CTX_check_private_key(context.get()) != 1)
        return failure(Kind::BadInput,
                       key.string() + ": not the key of the certificate " + certificate.string());
    return context;
}

Transport::Transport(Socket socket, const SslContext& context) : m_socket(std::move(socket))
{
    boost::system::error_code ignored;
    m_socket.non_blocking(true, ignored);
    if (!context) return;
    m_ssl.reset(SSL_new(context.get()));
    if (m_ssl && SSL_set_fd(m_ssl.get(), m_socket.native_handle()) == 1)
        SSL_set_accept_state(m_ssl.get());
    else
        m_socket.close(ignored); // Without memory for TLS, rather nothing than plain text.
}

Attempt Transport::after(int result)
{
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_NONE:
        return {Progress::Moved, static_cast<std::size_t>(std::max(result, 1))};
    case SSL_ERROR_WANT_READ:
        return {Progress::WantsRead};
    case SSL_ERROR_WANT_WRITE:
        return {Progress::WantsWrite};
    default:
        return {Progress::Ended};
    }
}

Attempt Transport::handshake()
{
    if (!m_ssl) return {Progress::Moved, 0};
    ERR_clear_error();
    return after(SSL_do_handshake(m_ssl.get()));
}

Attempt Transport::receive(std::span<char> room)
{
    if (m_ssl) {
        ERR_clear_error();
        return after(SSL_read(m_ssl.get(), room.data(), as_length(room.size())));
    }
    ::ssize_t result = 0;
    do
        result = ::recv(m_socket.native_handle(), room.data(), room.size(), MSG_DONTWAIT);
    while (result < 0 && errno == EINTR);
    return after_system_call(result, Progress::WantsRead);
}

Attempt Transport::send(std::string_view bytes)
{
    if (m_ssl) {
        ERR_clear_error();
        return after(SSL_write(m_ssl.get(), bytes.data(), as_length(bytes.size())));
    }
    ::ssize_t result = 0;
    do
        result = ::send(m_socket.native_handle(), bytes.data(), bytes.size(),
                        MSG_DONTWAIT | MSG_NOSIGNAL);
    while (result < 0 && errno == EINTR);
    return after_system_call(result, Progress::WantsWrite);
}

std::string Transport::peer() const
{
    boost::system::error_code error;
    const auto end = m_socket.remote_endpoint(error);
    return error ? std::string{} : plain_address(end.address()).to_string();
}

void Transport::finish()
{
    if (m_ssl && SSL_is_init_finished(m_ssl.get()) == 1) {
        ERR_clear_error();
        SSL_shutdown(m_ssl.get());
    }
    boost::system::error_code ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
}

} // namespace klubba::server
