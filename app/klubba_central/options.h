#pragma once

#include "base/result.h"
#include "server/listener.h"
#include "server/log.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>

// What klubba-central is told when it is started.
namespace klubba::central {

struct Options {
    std::filesystem::path data;
    std::string address = "127.0.0.1";
    std::uint16_t port = 8400;
    std::optional<server::Tls> tls;
    std::set<std::string> trusted_proxies;
    std::string follow;      ///< Address of the server that is followed.
    std::string follow_code; ///< To be enrolled there with.
    std::string follow_key;  ///< "sha256//…" of its TLS key, where nobody vouches for that.
    bool plain = false;      ///< Plain HTTP beyond this machine is meant.
    server::Level level = server::Level::Info;
};

/// Else the exit code: help was shown, or what is wrong was said on stderr.
Result<Options, int> read_options(int count, char** arguments);

} // namespace klubba::central
