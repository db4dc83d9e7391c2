#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

// What the listener counts of itself, for who watches over a server.
namespace klubba::server {

/// Why somebody was turned away or cut without the handler's doing.
enum class Refused {
    TooManyConnections,
    TooManyOfPeer,
    TooOften,
    TooSlow,
    TooLarge,
    Malformed,
    NoHandshake,
    StuckReader,
};

inline constexpr std::array<const char*, 8> refused_names{
    "too_many_connections", "too_many_of_peer", "too_often", "too_slow", "too_large", "malformed",
    "no_handshake",         "stuck_reader"};

struct Figures {
    std::uint64_t connections = 0; ///< Now, readers among them.
    std::uint64_t readers = 0;     ///< Now.
    std::uint64_t accepted = 0;    ///< Connections since the start.
    std::uint64_t published = 0;   ///< Calls of publish().
    std::uint64_t delivered = 0;   ///< Handed to a reader's socket or queue by them.
    std::uint64_t bytes_in = 0;
    std::uint64_t bytes_out = 0;
    std::map<int, std::uint64_t> answers; ///< By status; a stream counts as 200 when it begins.
    std::array<std::uint64_t, refused_names.size()> refused{};

    /// Upper bounds in seconds of how long the handler took, ready to be sent; the last has none.
    static constexpr std::array<double, 9> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                  0.025,  0.1,   0.5,    2.5};
    std::array<std::uint64_t, bounds.size() + 1> handled{};
    double handled_seconds = 0;

    void count_handled(double seconds);
    void count(Refused reason) { ++refused[static_cast<std::size_t>(reason)]; }
};

/// In the text format that Prometheus reads, every name beginning with "klubba_http_".
std::string to_prometheus(const Figures& figures);

} // namespace klubba::server
