#pragma once

#include "server/http.h"

#include <boost/asio/ip/address.hpp>

#include <set>
#include <string>

// Who asks, where it is a proxy that asks for others.
namespace klubba::server {

/// As addresses are compared: an IPv4 address that came in as a part of IPv6 is that of IPv4.
boost::asio::ip::address plain_address(const boost::asio::ip::address& address);

/// The address behind `peer`: what X-Forwarded-For of the request says last that is not a trusted
/// proxy's itself. What anybody else says of whom it speaks for is passed over, and so is whatever
/// is no address, with all before it.
std::string
client_of(std::string peer, const Headers& headers, const std::set<std::string>& trusted_proxies);

} // namespace klubba::server
