#include "server/asking.h"

#include <utility>

namespace klubba::server {

const sync::Member* asker(const Central& central, const Request& request)
{
    constexpr std::string_view bearer = "Bearer ";
    const auto header = request.header("authorization");
    if (!header.starts_with(bearer)) return nullptr;
    return central.trust().with_token(header.substr(bearer.size()));
}

Response json(std::string body)
{
    return {200, "application/json", std::move(body), {{"Cache-Control", "no-store"}}};
}

Response json_lines(std::string body)
{
    return {200, "application/jsonl", std::move(body), {{"Cache-Control", "no-store"}}};
}

Response not_let_in()
{
    auto response = error_response(401, "The request needs the token of an enrolled station.");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

Response no_right(std::string_view what)
{
    return error_response(403, what);
}

Response response_to(const Failure& failure)
{
    switch (failure.kind) {
    case Failure::Kind::BadInput:
    case Failure::Kind::TooNew:
        return error_response(400, failure.context);
    case Failure::Kind::DiskFull:
        return error_response(507, "The disk is full; nothing of the request was stored.");
    default:
        return error_response(503, failure.context);
    }
}

std::string_view after(std::string_view path, std::string_view prefix)
{
    return path.starts_with(prefix) ? path.substr(prefix.size()) : std::string_view{};
}

} // namespace klubba::server
