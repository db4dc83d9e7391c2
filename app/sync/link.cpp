#include "sync/link.h"

#include "sync/curl.h"
#include "sync/transfer.h"
#include "wire/event_stream.h"
#include "wire/json.h"

#include <array>
#include <atomic>
#include <chrono>
#include <optional>
#include <thread>
#include <utility>

namespace klubba::sync {

using namespace wire;
using namespace std::chrono_literals;

namespace {

/// The clocks are compared so often; at first some times in a row, to meet a short round trip.
constexpr auto time_between_readings = 30s;
constexpr auto time_between_first_readings = 300ms;
constexpr int first_readings = 5;

/// A stream says something every fifteen seconds, if only that it lives.
constexpr Duration longest_silence = 40s;

/// Goes on evenly, whatever is done to the clock on the wall.
Instant steady_now()
{
    static const auto wall = std::chrono::system_clock::now();
    static const auto start = std::chrono::steady_clock::now();
    return std::chrono::floor<Duration>(wall + (std::chrono::steady_clock::now() - start));
}

Instant wall_now()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

HttpRequest request_of(const Message& message)
{
    if (const auto* push = std::get_if<Push>(&message))
        return {"POST", "/v1/push", print_records(push->records), {}, false, {}};
    if (const auto* pull = std::get_if<Pull>(&message))
        return {
            "GET",
            "/v1/pull?after=" + escaped(pull->after.text) + "&limit=" + std::to_string(pull->limit),
            {},
            {},
            false,
            {}};
    if (const auto* listen = std::get_if<Listen>(&message))
        return {"GET", "/v1/live?after=" + escaped(listen->after.text), {}, {}, true, {}};
    return {"GET", "/v1/heads", {}, {}, false, {}};
}

/// What the server says went wrong, in one line.
std::string error_in(const Transfer& transfer)
{
    std::string text = "the server answers " + std::to_string(transfer.status());
    const auto value = parse_json(transfer.body());
    const auto* what = value ? value->find("what") : nullptr;
    const auto* words = what != nullptr ? what->get<std::string>() : nullptr;
    return words == nullptr ? text : text + ": " + *words;
}

template <class T, class Parsed>
Result<Reply, Failure> reply_if(Result<Parsed, Failure> parsed)
{
    if (!parsed) return unexpected<Failure>(std::move(parsed.error()));
    return Reply{T{std::move(*parsed)}};
}

Result<Reply, Failure> reply_in(const Transfer& transfer, const Message& message)
{
    const long status = transfer.status();
    if (status == 401 || status == 403) return Reply{NotLetIn{}};
    if (status == 409) return Reply{CursorUnknown{}};
    if (status != 200) return failure(Failure::Kind::Unavailable, error_in(transfer));
    if (std::holds_alternative<Push>(message))
        return reply_if<Pushed>(parse_answers(transfer.body()));
    if (std::holds_alternative<Pull>(message))
        return reply_if<PullPage>(parse_page(transfer.body()));
    if (std::holds_alternative<AskHeads>(message))
        return reply_if<Heads>(parse_heads(transfer.body()));
    return failure(Failure::Kind::Unavailable, "the server has ended the stream");
}

} // namespace

class Link::Loop {
public:
    Loop(const Curl& curl, Options options, Follower::Local& local)
        : m_curl(curl),
          m_options(std::move(options)),
          m_follower(local, m_options.follower),
          m_multi(curl.multi_init())
    {
    }
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;
    ~Loop()
    {
        m_thread.request_stop();
        wake();
        if (m_thread.joinable()) m_thread.join();
        for (auto& lane : m_lanes)
            drop(lane);
        drop(m_reading);
        m_curl.multi_clean_up(m_multi);
    }

    void begin()
    {
        m_thread = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
    }
    void local_changed()
    {
        m_changed = true;
        wake();
    }

private:
    struct UnderWay {
        std::unique_ptr<Transfer> transfer;
        std::optional<Message> message;
        EventStreamReader stream;
        bool was_left = false; ///< What was heard could not be taken in.
        Instant heard{};       ///< When something came last.
    };

    void wake() { m_curl.multi_wake(m_multi); }

    void run(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            if (m_changed.exchange(false)) m_follower.local_changed();
            for (const Lane lane : {Lane::Push, Lane::Pull})
                start(lane);
            read_clock();
            int running = 0;
            m_curl.multi_perform(m_multi, &running);
            take_answers();
            leave_silence();
            tell();
            if (m_changed || has_work_now()) continue;
            m_curl.multi_poll(m_multi, nullptr, 0, patience(), nullptr);
        }
    }

    UnderWay& under_way(Lane lane) { return m_lanes[static_cast<std::size_t>(lane)]; }

    [[nodiscard]] bool has_work_now() const
    {
        const auto now = steady_now();
        for (const Lane lane : {Lane::Push, Lane::Pull})
            if (const auto at = m_follower.wakes_at(lane); at && *at <= now) return true;
        return false;
    }

    [[nodiscard]] int patience() const
    {
        const auto now = steady_now();
        Duration wait = std::min(m_next_reading - now, longest_silence);
        for (const Lane lane : {Lane::Push, Lane::Pull})
            if (const auto at = m_follower.wakes_at(lane)) wait = std::min(wait, *at - now);
        return static_cast<int>(std::clamp<Duration::rep>(wait.count(), 1, 60'000));
    }

    void start(Lane lane)
    {
        UnderWay& under = under_way(lane);
        if (under.transfer) return;
        auto message = m_follower.next(lane, steady_now());
        if (!message) return;
        auto request = request_of(*message);
        if (std::holds_alternative<Listen>(*message))
            request.on_bytes = [this, &under](std::string_view bytes) {
                return hear(under, bytes);
            };
        under.message = std::move(message);
        under.stream = {};
        under.was_left = false;
        under.heard = steady_now();
        under.transfer = std::make_unique<Transfer>(m_curl, m_options.server, std::move(request));
        m_curl.multi_add(m_multi, under.transfer->handle());
    }

    bool hear(UnderWay& under, std::string_view bytes)
    {
        under.heard = steady_now();
        const auto events = under.stream.feed(bytes);
        if (events.empty()) m_follower.heard_nothing(steady_now());
        for (const auto& event : events) {
            if (event.type != "records") continue;
            auto page = parse_page(event.data);
            if (!page) {
                under.was_left = true;
                m_follower.failed(Lane::Pull, page.error(), steady_now());
                return false;
            }
            if (!m_follower.heard(*page, steady_now())) {
                under.was_left = true;
                return false;
            }
        }
        tell();
        return !under.stream.is_overfull();
    }

    /// A stream that says nothing is no stream, though nobody has said that it ended.
    void leave_silence()
    {
        UnderWay& under = under_way(Lane::Pull);
        const bool listens = under.transfer && std::holds_alternative<Listen>(*under.message);
        if (!listens || steady_now() - under.heard < longest_silence) return;
        drop(under);
        m_follower.failed(Lane::Pull, {Failure::Kind::Unavailable, "the server has gone silent"},
                          steady_now());
    }

    void drop(UnderWay& under)
    {
        if (!under.transfer) return;
        m_curl.multi_remove(m_multi, under.transfer->handle());
        under.transfer.reset();
    }

    void take_answers()
    {
        int left = 0;
        while (const CURLMsg* done = m_curl.multi_read(m_multi, &left)) {
            if (done->msg != CURLMSG_DONE) continue;
            // The message itself goes with the transfer it is about.
            const CURLcode code = done->data.result;
            const CURL* const handle = done->easy_handle;
            if (m_reading.transfer && handle == m_reading.transfer->handle()) {
                take_reading(code);
                continue;
            }
            for (const Lane lane : {Lane::Push, Lane::Pull})
                if (const auto& under = under_way(lane);
                    under.transfer && handle == under.transfer->handle()) {
                    take_answer(lane, code);
                    break;
                }
        }
    }

    void take_answer(Lane lane, CURLcode code)
    {
        UnderWay& under = under_way(lane);
        const auto transfer = std::move(under.transfer);
        m_curl.multi_remove(m_multi, transfer->handle());
        const auto now = steady_now();
        if (under.was_left) return; // The follower knows.
        if (code != CURLE_OK) {
            m_follower.failed(lane, transfer->failure_of(code), now);
            return;
        }
        auto reply = reply_in(*transfer, *under.message);
        if (reply)
            m_follower.answered(lane, *reply, now);
        else
            m_follower.failed(lane, reply.error(), now);
    }

    void read_clock()
    {
        if (m_reading.transfer || steady_now() < m_next_reading) return;
        m_reading.transfer = std::make_unique<Transfer>(
            m_curl, m_options.server, HttpRequest{"GET", "/v1", {}, {}, false, {}});
        m_curl.multi_add(m_multi, m_reading.transfer->handle());
    }

    void take_reading(CURLcode code)
    {
        const auto heard = wall_now();
        const auto transfer = std::move(m_reading.transfer);
        m_curl.multi_remove(m_multi, transfer->handle());
        const bool is_first = ++m_readings < first_readings;
        m_next_reading = steady_now() + Duration{is_first ? Duration{time_between_first_readings}
                                                          : Duration{time_between_readings}};
        if (code != CURLE_OK || transfer->status() != 200) return;
        const auto value = parse_json(transfer->body());
        if (!value) return;
        const auto hello = from_value<ServerHello>(*value, UnknownMembers::PassedOver);
        if (!hello) return;
        const auto waited = std::chrono::duration_cast<Duration>(transfer->waited());
        m_offset.add({heard - waited, heard, hello->time});
        if (m_options.clock) m_options.clock(m_offset);
    }

    void tell()
    {
        if (m_options.stands && m_told != m_follower.standing()) {
            m_told = m_follower.standing();
            m_options.stands(*m_told);
        }
        if (m_options.reached && m_cursor != m_follower.cursor()) {
            m_cursor = m_follower.cursor();
            m_options.reached(*m_cursor);
        }
    }

    const Curl& m_curl;
    Options m_options;
    Follower m_follower;
    CURLM* m_multi;
    std::array<UnderWay, 2> m_lanes;
    UnderWay m_reading;
    Instant m_next_reading{};
    int m_readings = 0;
    ClockOffset m_offset;
    std::optional<Standing> m_told;
    std::optional<Cursor> m_cursor;
    std::atomic<bool> m_changed = false;
    std::jthread m_thread;
};

Link::Link(std::unique_ptr<Loop> loop) : m_loop(std::move(loop)) {}

Link::~Link() = default;

Result<std::unique_ptr<Link>, Failure> Link::start(Options options, Follower::Local& local)
{
    const auto& url = options.server.url;
    if (!url.starts_with("https://") && !url.starts_with("http://"))
        return failure(Failure::Kind::BadInput, url + ": must begin with https:// or http://");
    const auto loaded = curl();
    if (!loaded) return unexpected<Failure>(loaded.error());
    auto loop = std::make_unique<Loop>(**loaded, std::move(options), local);
    loop->begin();
    return std::unique_ptr<Link>{new Link{std::move(loop)}};
}

void Link::local_changed()
{
    m_loop->local_changed();
}

Result<std::string, Failure> ask(const ServerAddress& server,
                                 const std::string& method,
                                 const std::string& path,
                                 const std::string& body,
                                 Amount amount)
{
    const auto loaded = curl();
    if (!loaded) return unexpected<Failure>(loaded.error());
    const Transfer transfer{**loaded, server, {method, path, body, {}, false, amount}};
    const CURLcode code = (*loaded)->perform(transfer.handle());
    if (code != CURLE_OK) return unexpected<Failure>(transfer.failure_of(code));
    const long status = transfer.status();
    if (status == 401 || status == 403) return failure(Failure::Kind::ReadOnly, error_in(transfer));
    if (status / 100 == 4) return failure(Failure::Kind::BadInput, error_in(transfer));
    if (status / 100 != 2) return failure(Failure::Kind::Unavailable, error_in(transfer));
    return transfer.body();
}

Result<Enrolled, Failure> enrol_at(const ServerAddress& server, const EnrolRequest& request)
{
    const auto answer = ask(server, "POST", "/v1/enrol", print_json(to_value(request)));
    if (!answer) return unexpected<Failure>(answer.error());
    const auto value = parse_json(*answer);
    if (!value) return unexpected<Failure>(value.error());
    auto enrolled = from_value<Enrolled>(*value, UnknownMembers::PassedOver);
    if (!enrolled) return failure(Failure::Kind::BadInput, enrolled.error().text());
    return std::move(*enrolled);
}

} // namespace klubba::sync
