#pragma once

#include "base/result.h"
#include "server/central.h"
#include "server/http.h"

#include <string_view>

// Who asks, and what all answers have in common.
namespace klubba::server {

/// The station whose token comes with the request; null for everybody else.
const sync::Member* asker(const Central& central, const Request& request);

Response json(std::string body);
Response json_lines(std::string body);
/// For who must show who it is.
Response not_let_in();
/// For a station that may not do this.
Response no_right(std::string_view what);
/// BadInput is the asker's fault; everything else the server's.
Response response_to(const Failure& failure);

/// What follows `prefix` in the path; empty if it does not begin with it, or nothing follows.
std::string_view after(std::string_view path, std::string_view prefix);

} // namespace klubba::server
