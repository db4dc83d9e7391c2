#include "server/forwarded.h"

#include <utility>

namespace klubba::server {

namespace ip = boost::asio::ip;

ip::address plain_address(const ip::address& address)
{
    if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
    return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

std::string
client_of(std::string peer, const Headers& headers, const std::set<std::string>& trusted_proxies)
{
    if (!trusted_proxies.contains(peer)) return peer;
    std::string chain;
    for (const auto& [name, value] : headers)
        if (name == "x-forwarded-for") chain += (chain.empty() ? "" : ",") + value;
    while (!chain.empty() && trusted_proxies.contains(peer)) {
        const auto comma = chain.rfind(',');
        auto last = chain.substr(comma == std::string::npos ? 0 : comma + 1);
        chain.resize(comma == std::string::npos ? 0 : comma);
        std::erase_if(last, [](char letter) { return letter == ' ' || letter == '\t'; });
        boost::system::error_code error;
        const auto address = ip::make_address(last, error);
        if (error) return peer;
        peer = plain_address(address).to_string();
    }
    return peer;
}

} // namespace klubba::server
