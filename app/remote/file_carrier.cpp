#include "remote/file_carrier.h"

#include "session/guarded.h"
#include "sync/back_off.h"
#include "wire/certificate.h"
#include "wire/sync_text.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <set>
#include <thread>
#include <utility>

namespace klubba::remote {

namespace {

/// A server may have been set back to what it was before: what it has is asked again so often.
constexpr Duration rest = std::chrono::minutes{5};

/// How a round between station and server ended.
enum class Round { AllThere, SomeLack, Failed };

} // namespace

sync::ServerAddress address_of(const KnownServer& server)
{
    return {server.url, server.token, server.pinned_tls_key};
}

Result<void, Failure>
fetch_file(const sync::ServerAddress& server, const blobs::Store& store, const std::string& hash)
{
    const auto content = sync::ask(server, "GET", "/v1/blobs/" + hash, {}, sync::Amount::File);
    if (!content) return unexpected<Failure>(content.error());
    if (blobs::hash_of(*content) != hash)
        return failure(Failure::Kind::Damaged, hash + ": the server sent something else");
    if (auto put = store.put(*content); !put) return unexpected<Failure>(std::move(put.error()));
    return {};
}

struct FileCarrier::Life {
    struct Asked {
        bool is_told = true; ///< There is something to do.
        std::set<std::string> wanted;
    };

    explicit Life(Parts given)
        : parts(std::move(given)),
          store(parts.folder),
          server(address_of(parts.server)),
          may_write(wire::Rights{parts.server.roles, {}, {}}.may_write())
    {
    }
    Life(const Life&) = delete;
    Life& operator=(const Life&) = delete;
    ~Life() { parts.messenger.forget(listener); }

    void tell()
    {
        asked.with([](Asked& all) { all.is_told = true; });
        asked.notify();
    }

    void run(const std::stop_token& stop)
    {
        sync::BackOff back_off{std::random_device{}()};
        Duration patience{};
        while (!stop.stop_requested()) {
            asked.wait(
                stop, patience, [](const Asked& all) { return all.is_told; },
                [](Asked& all) { all.is_told = false; });
            if (stop.stop_requested()) return;
            const auto round = go_round(stop);
            if (round == Round::AllThere) back_off.reset();
            patience = round == Round::AllThere ? rest : back_off.next();
        }
    }

    Round go_round(const std::stop_token& stop)
    {
        const auto here = store.all();
        auto wanted = asked.with([](const Asked& all) { return all.wanted; });
        if ((here.empty() || !may_write) && wanted.empty()) return Round::AllThere;
        const auto text = sync::ask(server, "GET", "/v1/blobs", {});
        if (!text) return Round::Failed;
        const auto lines = wire::parse_files(*text);
        if (!lines) return Round::Failed;
        // A file whose event is not there yet is not in its list.
        std::set<std::string> lacking{here.begin(), here.end()};
        if (!may_write) lacking.clear();
        for (const auto& line : *lines) {
            if (stop.stop_requested()) return Round::Failed;
            if (line.here)
                lacking.erase(line.hash);
            else if (lacking.contains(line.hash) && bring(line.hash))
                lacking.erase(line.hash);
            if (line.here && wanted.contains(line.hash) && fetch(line.hash))
                wanted.erase(line.hash);
        }
        return lacking.empty() && wanted.empty() ? Round::AllThere : Round::SomeLack;
    }

    [[nodiscard]] bool bring(const std::string& hash) const
    {
        const auto content = store.get(hash);
        return content &&
               sync::ask(server, "PUT", "/v1/blobs/" + hash, *content, sync::Amount::File);
    }

    bool fetch(const std::string& hash)
    {
        if (!store.has(hash) && !fetch_file(server, store, hash)) return false;
        asked.with([&](Asked& all) { all.wanted.erase(hash); });
        if (parts.wake) parts.wake();
        return true;
    }

    Parts parts;
    blobs::Store store;
    sync::ServerAddress server;
    bool may_write;
    session::Guarded<Asked> asked;
    int listener = 0;    ///< Of the messenger.
    std::jthread thread; ///< Last: it ends before what it uses.
};

FileCarrier::FileCarrier(Parts parts) : m_life(std::make_unique<Life>(std::move(parts)))
{
    Life& own = *m_life;
    own.listener = own.parts.messenger.bring_to([&own] { own.tell(); });
    own.thread = std::jthread{[&own](const std::stop_token& stop) { own.run(stop); }};
}

FileCarrier::~FileCarrier() = default;

void FileCarrier::want(const std::string& hash)
{
    if (m_life->store.has(hash)) return;
    m_life->asked.with([&](Life::Asked& all) { all.wanted.insert(hash); });
    m_life->tell();
}

} // namespace klubba::remote
