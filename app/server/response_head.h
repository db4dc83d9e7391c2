#pragma once

#include "server/http.h"

#include <chrono>
#include <string>

// Status line and headers of an answer, as bytes.
namespace klubba::server {

/// What the connection does after the answer, and how the client must be told.
enum class Afterwards { KeepsOpen, KeepsOpenAsAsked, Closes };

/// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string http_date(std::chrono::sys_seconds time);

std::string response_head(const Response& response, Afterwards afterwards, const std::string& date);
std::string stream_head(const Live& live, const std::string& date);

/// An answer of this status has neither a body nor a length.
bool has_no_body(int status);

} // namespace klubba::server
