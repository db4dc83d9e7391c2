#include "sync/transfer.h"

#include <chrono>
#include <utility>

namespace klubba::sync {

namespace {

constexpr long connect_milliseconds = 5'000;
constexpr long answer_milliseconds = 30'000;
constexpr std::size_t most_collected = std::size_t{64} << 20U;

} // namespace

std::string escaped(std::string_view value)
{
    std::string text;
    for (const char letter : value) {
        const bool plain = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                           (letter >= 'A' && letter <= 'Z') || letter == '.' || letter == '-' ||
                           letter == '_' || letter == '~';
        if (plain) {
            text += letter;
            continue;
        }
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(letter);
        text += '%';
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

std::size_t Transfer::receive(char* bytes, std::size_t size, std::size_t count, void* self)
{
    auto& transfer = *static_cast<Transfer*>(self);
    const std::size_t length = size * count;
    try {
        if (transfer.m_request.on_bytes && transfer.status() == 200)
            return transfer.m_request.on_bytes({bytes, length}) ? length : 0;
        if (transfer.m_body.size() + length > most_collected) return 0;
        transfer.m_body.append(bytes, length);
        return length;
    } catch (const std::exception&) {
        return 0; // No exception crosses C: the transfer fails.
    }
}

Transfer::Transfer(const Curl& curl, const ServerAddress& server, HttpRequest request)
    : m_curl(curl), m_request(std::move(request)), m_handle(curl.init())
{
    const auto set = [this](CURLoption option, auto value) {
        m_curl.set_option(m_handle, option, value);
    };
    const auto add_header = [this](const std::string& line) {
        m_headers = m_curl.append(m_headers, line.c_str());
    };
    set(CURLOPT_URL, (server.url + m_request.path).c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, static_cast<char*>(m_error));
    set(CURLOPT_WRITEFUNCTION, &Transfer::receive);
    set(CURLOPT_WRITEDATA, static_cast<void*>(this));
    set(CURLOPT_PRIVATE, static_cast<void*>(this));
    set(CURLOPT_CONNECTTIMEOUT_MS, connect_milliseconds);
    set(CURLOPT_USERAGENT, "klubba");
    if (m_request.amount == Amount::File) {
        set(CURLOPT_LOW_SPEED_LIMIT, 1L);
        set(CURLOPT_LOW_SPEED_TIME, answer_milliseconds / 1000);
    } else if (!m_request.stays_open)
        set(CURLOPT_TIMEOUT_MS, answer_milliseconds);
    if (!server.token.empty()) add_header("Authorization: Bearer " + server.token);
    if (m_request.method != "GET") {
        set(CURLOPT_POST, 1L);
        set(CURLOPT_CUSTOMREQUEST, m_request.method.c_str());
        set(CURLOPT_POSTFIELDS, m_request.body.data());
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        add_header(m_request.amount == Amount::File ? "Content-Type: application/octet-stream"
                                                    : "Content-Type: application/jsonl");
        // The answer is waited for in any case: nothing is won by asking first.
        add_header("Expect:");
    }
    if (m_headers != nullptr) set(CURLOPT_HTTPHEADER, m_headers);
    if (!server.pinned_tls_key.empty()) {
        // The key itself is what is believed, and not who vouches for it or what it is called.
        set(CURLOPT_PINNEDPUBLICKEY, server.pinned_tls_key.c_str());
        set(CURLOPT_SSL_VERIFYPEER, 0L);
        set(CURLOPT_SSL_VERIFYHOST, 0L);
    }
}

Transfer::~Transfer()
{
    m_curl.clean_up(m_handle);
    m_curl.free_list(m_headers);
}

long Transfer::status() const
{
    long status = 0;
    m_curl.get_info(m_handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

std::chrono::microseconds Transfer::waited() const
{
    curl_off_t ready = 0;
    curl_off_t answered = 0;
    m_curl.get_info(m_handle, CURLINFO_PRETRANSFER_TIME_T, &ready);
    m_curl.get_info(m_handle, CURLINFO_STARTTRANSFER_TIME_T, &answered);
    return std::chrono::microseconds{answered - ready};
}

Failure Transfer::failure_of(CURLcode code) const
{
    const std::string why =
        m_error[0] != '\0' ? static_cast<const char*>(m_error) : m_curl.error_text(code);
    return {Failure::Kind::Unavailable, why};
}

} // namespace klubba::sync
