#pragma once

#include "base/result.h"
#include "sync/curl.h"
#include "sync/link.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

// One HTTP request by libcurl.
namespace klubba::sync {

struct HttpRequest {
    std::string method; ///< "GET", "POST" or "PUT".
    std::string path;   ///< With its query, already escaped.
    std::string body;
    /// Called with what comes, as it comes; gives false to leave. Empty: it is collected.
    std::function<bool(std::string_view)> on_bytes;
    bool stays_open = false; ///< For as long as there is something to hear.
    Amount amount{};
};

class Transfer {
public:
    Transfer(const Curl& curl, const ServerAddress& server, HttpRequest request);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;
    ~Transfer();

    [[nodiscard]] CURL* handle() const { return m_handle; }
    /// 0 before there is an answer.
    [[nodiscard]] long status() const;
    /// What was collected.
    [[nodiscard]] const std::string& body() const { return m_body; }
    /// From the moment when the request was ready to be sent to the answer's first byte.
    [[nodiscard]] std::chrono::microseconds waited() const;
    /// Why there is no answer.
    [[nodiscard]] Failure failure_of(CURLcode code) const;

private:
    static std::size_t receive(char* bytes, std::size_t size, std::size_t count, void* self);

    const Curl& m_curl;
    HttpRequest m_request;
    std::string m_body;
    CURL* m_handle;
    curl_slist* m_headers = nullptr;
    char m_error[CURL_ERROR_SIZE] = {};
};

/// "/v1/pull?after=…" needs its values escaped.
std::string escaped(std::string_view value);

} // namespace klubba::sync
