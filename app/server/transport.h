#pragma once

#include "base/result.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <openssl/types.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

// The bytes of one connection, in the open or through TLS, without ever waiting: every call says
// what it could do now, and what to wait for before the next. So a stream needs no coroutine, no
// buffer and no timer of its own while nothing happens on it.
namespace klubba::server {

using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;

struct FreeSsl {
    void operator()(SSL* ssl) const;
};

using SslContext = std::shared_ptr<SSL_CTX>;

/// TLS 1.2 and 1.3 for a server. Failure says which file is wrong and how.
Result<SslContext, Failure> make_ssl_context(const std::filesystem::path& certificate,
                                             const std::filesystem::path& key);

enum class Progress { Moved, WantsRead, WantsWrite, Ended };

struct Attempt {
    Progress progress;
    std::size_t bytes = 0; ///< At least one where progress is Moved.
};

class Transport {
public:
    /// In the open where `context` is empty.
    Transport(Socket socket, const SslContext& context);

    /// Moved when it is done; at once in the open.
    Attempt handshake();
    Attempt receive(std::span<char> room);
    /// After WantsRead or WantsWrite, the next call begins with the same bytes.
    Attempt send(std::string_view bytes);
    /// Says to the other end that nothing more comes, as far as that goes without waiting.
    void finish();

    /// The address at the other end; empty when it is gone.
    [[nodiscard]] std::string peer() const;
    [[nodiscard]] bool is_secured() const { return m_ssl != nullptr; }
    Socket& socket() { return m_socket; }

private:
    Attempt after(int result);

    Socket m_socket;
    std::unique_ptr<SSL, FreeSsl> m_ssl;
};

} // namespace klubba::server
