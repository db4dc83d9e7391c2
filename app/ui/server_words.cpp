#include "ui/server_words.h"

#include <chrono>

namespace klubba::ui {

using words::Word;

namespace {

std::string how_far(Duration off)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(std::chrono::abs(off));
    const auto minutes = std::chrono::round<std::chrono::minutes>(seconds);
    const auto hours = std::chrono::round<std::chrono::hours>(seconds);
    if (hours.count() >= 2) return std::to_string(hours.count()) + " h";
    if (minutes.count() >= 2) return std::to_string(minutes.count()) + " min";
    return std::to_string(seconds.count()) + " s";
}

std::string contact_words(const Desk& desk)
{
    const ServerSaving& server = desk.saving.server;
    const std::string count = std::to_string(server.count);
    const std::string since =
        server.since ? to_text(desk.zone.clock_of(*server.since)) : std::string{};
    switch (server.kind) {
    case ServerSaving::Kind::None:
        return std::string(desk.words(Word::NoServer));
    case ServerSaving::Kind::Asked:
        return std::string(desk.words(Word::ServerAsked));
    case ServerSaving::Kind::HasAll:
        return std::string(desk.words(Word::ServerHasAll));
    case ServerSaving::Kind::Lacks:
        return desk.words(Word::ServerLacks, {count});
    case ServerSaving::Kind::Lost:
        return server.count == 0 ? desk.words(Word::ServerLost, {since})
                                 : desk.words(Word::ServerLostAndLacks, {since, count});
    case ServerSaving::Kind::ShutsOut:
        return std::string(desk.words(Word::ServerShutsOut));
    case ServerSaving::Kind::Refuses:
        return desk.words(Word::ServerRefuses, {count});
    }
    return {};
}

} // namespace

std::string server_words(const Desk& desk)
{
    std::string text = contact_words(desk);
    if (const auto off = desk.saving.server.clock_off)
        text += " · " + desk.words(Word::ClockIsOff, {how_far(*off)});
    return text;
}

bool is_server_trouble(const ServerSaving& server)
{
    using Kind = ServerSaving::Kind;
    return server.clock_off || server.kind == Kind::Lost || server.kind == Kind::ShutsOut ||
           server.kind == Kind::Refuses;
}

} // namespace klubba::ui
