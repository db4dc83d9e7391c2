#include "server/response_head.h"

#include <boost/beast/http/status.hpp>

#include <algorithm>
#include <array>

namespace klubba::server {

namespace {

void add(std::string& head, std::string_view name, std::string_view value)
{
    head += name;
    head += ": ";
    const std::size_t start = head.size();
    head += value;
    // A value cannot become a header or an answer of its own.
    std::replace_if(
        head.begin() + static_cast<std::ptrdiff_t>(start), head.end(),
        [](char letter) { return static_cast<unsigned char>(letter) < ' '; }, ' ');
    head += "\r\n";
}

std::string start_of(int status, const Headers& headers, const std::string& date)
{
    namespace http = boost::beast::http;
    const auto reason = http::obsolete_reason(http::int_to_status(static_cast<unsigned>(status)));
    std::string head = "HTTP/1.1 " + std::to_string(status) + ' ';
    head.append(reason.data(), reason.size());
    head += "\r\n";
    add(head, "Date", date);
    add(head, "X-Content-Type-Options", "nosniff");
    for (const auto& [name, value] : headers)
        add(head, name, value);
    return head;
}

std::string two_digits(unsigned number)
{
    return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

} // namespace

std::string http_date(std::chrono::sys_seconds time)
{
    using namespace std::chrono;
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto midnight = floor<std::chrono::days>(time);
    const year_month_day day{midnight};
    const hh_mm_ss clock{time - midnight};
    const auto part = [](auto count) { return two_digits(static_cast<unsigned>(count)); };
    std::string text = days[weekday{midnight}.c_encoding()];
    text += ", " + two_digits(static_cast<unsigned>(day.day())) + ' ';
    text += months[static_cast<unsigned>(day.month()) - 1];
    text += ' ' + std::to_string(static_cast<int>(day.year())) + ' ';
    text += part(clock.hours().count()) + ':' + part(clock.minutes().count()) + ':' +
            part(clock.seconds().count());
    return text + " GMT";
}

bool has_no_body(int status)
{
    return status < 200 || status == 204 || status == 304;
}

std::string response_head(const Response& response, Afterwards afterwards, const std::string& date)
{
    std::string head = start_of(response.status, response.headers, date);
    if (!response.content_type.empty()) add(head, "Content-Type", response.content_type);
    if (!has_no_body(response.status))
        add(head, "Content-Length", std::to_string(response.body.size()));
    if (afterwards == Afterwards::Closes) add(head, "Connection", "close");
    if (afterwards == Afterwards::KeepsOpenAsAsked) add(head, "Connection", "keep-alive");
    return head += "\r\n";
}

std::string stream_head(const Live& live, const std::string& date)
{
    std::string head = start_of(200, live.headers, date);
    add(head, "Content-Type", "text/event-stream");
    add(head, "Cache-Control", "no-store");
    add(head, "X-Accel-Buffering", "no"); // A proxy passes each event on as it comes.
    add(head, "Connection", "close");     // The stream ends where the connection does.
    return head += "\r\n";
}

} // namespace klubba::server
