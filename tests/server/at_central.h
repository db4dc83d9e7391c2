#pragma once

#include "journal/memory_journal.h"
#include "server/admin.h"
#include "server/central.h"
#include "server/requests.h"
#include "support/catch.h"
#include "support/meetings.h"
#include "support/temporary_folder.h"
#include "wire/event_codec.h"
#include "wire/json.h"
#include "wire/sync_text.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

// A central server without sockets, and stations that are enrolled at it.
namespace klubba::testing {

/// A key, and what the server gave it.
struct Enrolled {
    sync::Writer writer{wire::KeyPair::make()};
    std::string token;
};

/// Empty where there is none.
inline std::string header(const server::Response& response, std::string_view name)
{
    for (const auto& [each, value] : response.headers)
        if (each == name) return value;
    return {};
}

class AtCentral {
public:
    enum class Hands { WithHelper, Alone };
    explicit AtCentral(Hands hands = Hands::WithHelper)
    {
        if (hands == Hands::WithHelper) m_helper = std::make_unique<server::Helper>();
        start();
    }

    /// Again, from the journal alone.
    void start()
    {
        m_requests.reset();
        m_central.reset();
        auto opened = server::Central::open(
            {m_journal, server::ServerKeys{m_root, m_writer}, sync::Trust{m_root.public_key()},
             [this] { return m_now; }, sync::Replica::Writers::ThisAlone,
             blobs::Store{m_folder.path()}, look, m_helper.get()});
        REQUIRE(opened);
        m_central = std::move(*opened);
        m_requests = std::make_unique<server::Requests>(
            *m_central,
            server::Outlet{
                [this](std::string_view channel, std::shared_ptr<const std::string> text) {
                    m_published.emplace_back(channel, *text);
                },
                [this](std::string_view channel) { return m_readers[std::string{channel}]; },
                [] { return std::string{"figures 1\n"}; }});
    }

    /// Of what is published, from the next start on.
    server::Central::Look look;

    [[nodiscard]] const server::Central& central() const { return *m_central; }

    server::Answer
    ask(std::string method, std::string path, std::string body = {}, const std::string& token = {})
    {
        server::Request request;
        request.method = std::move(method);
        const auto mark = path.find('?');
        request.path = path.substr(0, mark);
        if (mark != std::string::npos) request.query = path.substr(mark + 1);
        request.body = std::move(body);
        if (!token.empty()) request.headers.emplace_back("authorization", "Bearer " + token);
        return m_requests->answer(request);
    }
    server::Answer ask(const server::Request& request) { return m_requests->answer(request); }
    /// Not of a stream.
    server::Response
    get(std::string method, std::string path, std::string body = {}, const std::string& token = {})
    {
        auto answer = ask(std::move(method), std::move(path), std::move(body), token);
        REQUIRE(std::holds_alternative<server::Response>(answer));
        return std::get<server::Response>(std::move(answer));
    }
    /// A JSON answer that went well.
    Value json(std::string method, std::string path, std::string body, const std::string& token)
    {
        const auto response = get(std::move(method), std::move(path), std::move(body), token);
        INFO(response.body);
        REQUIRE(response.status == 200);
        auto value = wire::parse_json(response.body);
        REQUIRE(value);
        return *value;
    }

    std::string issue_code(const std::vector<std::string>& roles,
                           const std::vector<std::string>& bodies = {})
    {
        Value command{Value::Object{}};
        command.set("command", Value{"IssueCode"});
        command.set("station", Value{"Sal A"});
        command.set("roles", to_value(roles));
        command.set("bodies", to_value(bodies));
        const auto done = server::administer(*m_central, command, "test");
        REQUIRE(done);
        return *done->find("code")->get<std::string>();
    }
    server::Response try_to_enrol(const std::string& code, const wire::KeyPair& key)
    {
        return get("POST", "/v1/enrol", wire::print_json(to_value(sync::ask_to_enrol(code, key))));
    }
    Enrolled enrol(const std::vector<std::string>& roles,
                   const std::vector<std::string>& bodies = {})
    {
        Enrolled station;
        const auto response = try_to_enrol(issue_code(roles, bodies), station.writer.key());
        INFO(response.body);
        REQUIRE(response.status == 200);
        station.token = *wire::parse_json(response.body)->find("token")->get<std::string>();
        return station;
    }

    /// What the station writes next in the stream, as it would know it from this server.
    std::vector<Record> write(Enrolled& station,
                              const std::string& stream,
                              const std::vector<meeting::EventBody>& bodies,
                              const std::string& actor = "secretary")
    {
        return station.writer.seal(m_central->replica(), {stream}, wire::contents_of(bodies), actor,
                                   m_now);
    }
    std::vector<wire::PushAnswer> push(const Enrolled& station, const std::vector<Record>& records)
    {
        const auto response = get("POST", "/v1/push", wire::print_records(records), station.token);
        INFO(response.body);
        REQUIRE(response.status == 200);
        return *wire::parse_answers(response.body);
    }
    /// A secretary who may write on in "meeting-1", which holds what was played.
    Enrolled secretary_of(const Play& play)
    {
        auto secretary = enrol({"secretary"});
        std::vector<meeting::EventBody> bodies;
        for (const auto& event : play.history().events())
            bodies.push_back(event.body);
        push(secretary, write(secretary, "meeting-1", bodies));
        return secretary;
    }
    wire::PullPage pull(const Enrolled& station, const std::string& after = "0")
    {
        const auto response = get("GET", "/v1/pull?limit=1000&after=" + after, {}, station.token);
        REQUIRE(response.status == 200);
        return *wire::parse_page(response.body);
    }

    server::Central& central() { return *m_central; }
    server::Requests& requests() { return *m_requests; }
    void pass(Duration time) { m_now += time; }
    [[nodiscard]] Instant now() const { return m_now; }
    void set_readers(const std::string& channel, std::size_t count) { m_readers[channel] = count; }
    std::vector<std::pair<std::string, std::string>> take_published()
    {
        return std::exchange(m_published, {});
    }
    void tick() { m_requests->tick(); }
    void break_disk() { m_journal.is_full = true; }
    void mend_disk() { m_journal.is_full = false; }
    /// As after a restore from a copy.
    void take_new_writer() { m_writer = wire::KeyPair::make(); }

private:
    struct Disk : journal::MemoryJournal {
        Result<std::size_t, Failure> append(std::span<const Record> records) override
        {
            if (is_full) return failure(Failure::Kind::DiskFull, "journal.db");
            return MemoryJournal::append(records);
        }
        bool is_full = false;
    };

    std::unique_ptr<server::Helper> m_helper;
    Disk m_journal;
    TemporaryFolder m_folder; ///< Of its files.
    wire::KeyPair m_root = wire::KeyPair::make();
    wire::KeyPair m_writer = m_root;
    Instant m_now = at("08:00");
    std::map<std::string, std::size_t> m_readers;
    std::vector<std::pair<std::string, std::string>> m_published;
    std::unique_ptr<server::Central> m_central;
    std::unique_ptr<server::Requests> m_requests;
};

} // namespace klubba::testing
