#pragma once

#include "page/index_page.h"

#include <string>
#include <vector>

// Meetings as a calendar that other programs subscribe to (RFC 5545).
namespace klubba::page {

/// `host` is what the server is called from outside, "https://moten.example.se": part of each
/// meeting's lasting UID, and of the link to it. The same meetings give the same bytes.
std::string
calendar(const std::vector<Listed>& meetings, const std::string& host, const words::Words& words);

} // namespace klubba::page
