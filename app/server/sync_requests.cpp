#include "server/sync_requests.h"

#include "server/admin.h"
#include "server/asking.h"
#include "wire/command_codec.h"
#include "wire/event_stream.h"
#include "wire/json.h"
#include "wire/sync_text.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <utility>

namespace klubba::server {

using namespace wire;

namespace {

constexpr std::size_t most_records = 1000; ///< In an answer.
constexpr std::size_t usual_records = 200;
/// So much is sent at once to who begins to listen; who lacks more has to pull it.
constexpr std::size_t most_at_first = std::size_t{8} << 20U;

std::size_t limit_in(const Request& request)
{
    const auto text = request.parameter("limit").value_or("");
    std::size_t limit = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
    if (error != std::errc{} || end != text.data() + text.size()) return usual_records;
    return std::clamp<std::size_t>(limit, 1, most_records);
}

/// One for each station, so that it can be told nothing more.
std::string channel_of(const sync::Member& member)
{
    return "sync\n" + member.author.text;
}

std::string page_event(const PullPage& page)
{
    auto lines = print_page(page);
    lines.pop_back(); // The event ends it.
    return print_event({page.next.text, "records", std::move(lines)});
}

Response cursor_unknown()
{
    return error_response(409, "The cursor is not of this journal: begin again from 0.");
}

struct StreamLine {
    std::string stream;
    std::string body;
    std::int64_t records = 0;

    static constexpr auto fields()
    {
        return list_fields(field("stream", &StreamLine::stream),
                           field_or_default("body", &StreamLine::body),
                           field("records", &StreamLine::records));
    }
};

/// The answer to one command that came by itself.
Value told(const Central::CommandAnswer& answer)
{
    Value value{Value::Object{}};
    if (const auto* ids = std::get_if<std::vector<meeting::EventId>>(&answer)) {
        value.set("answer", Value{"done"});
        value.set("events", Value{static_cast<std::int64_t>(ids->size())});
    } else if (const auto* refusal = std::get_if<meeting::Refusal>(&answer)) {
        value.set("answer", Value{"refused"});
        value.set("refusal", to_value(*refusal));
    }
    return value;
}

} // namespace

Response SyncRequests::hello() const
{
    const auto& root = m_central->root_key();
    return json(print_json(to_value(ServerHello{protocol_version, author_of(root).text,
                                                to_hex(root), m_central->now()})) +
                "\n");
}

Response SyncRequests::enrol(const Request& request)
{
    if (!m_central->is_central())
        return error_response(503, "Stations are enrolled at the central server alone.");
    const auto value = parse_json(request.body);
    if (!value) return response_to(value.error());
    const auto asked = from_value<EnrolRequest>(*value, UnknownMembers::PassedOver);
    if (!asked) return error_response(400, asked.error().text());
    const auto answer = m_central->enrol(*asked);
    if (const auto* enrolled = std::get_if<Enrolled>(&answer))
        return json(print_json(to_value(*enrolled)) + "\n");
    if (const auto* why = std::get_if<sync::NotEnrolled>(&answer))
        return error_response(403, "Not enrolled: " + std::string{name_of(*why)} + ".");
    return response_to(std::get<Failure>(answer));
}

Response SyncRequests::push(const Request& request, const sync::Member& member)
{
    const auto& rights = member.rights();
    if (!rights.may_write()) return no_right("This station may read, and write nothing.");
    auto records = parse_records(request.body);
    if (!records) return response_to(records.error());
    if (records->size() > most_records)
        return error_response(413, "At most " + std::to_string(most_records) + " records.");
    const auto answers = m_central->push(*records, rights);
    if (!answers) return response_to(answers.error());
    return json_lines(print_answers(*answers));
}

Response SyncRequests::pull(const Request& request, const sync::Member& member) const
{
    const auto page = m_central->replica().page({request.parameter("after").value_or("0")},
                                                limit_in(request), member);
    if (!page) return response_to(page.error());
    if (!*page) return cursor_unknown();
    return json_lines(print_page(**page));
}

Answer SyncRequests::listen(const Request& request, const sync::Member& member)
{
    Cursor cursor{request.parameter("after").value_or("0")};
    if (const auto last = request.header("last-event-id"); !last.empty()) cursor.text = last;
    std::string first{stream_comment};
    while (true) {
        auto page = m_central->replica().page(cursor, most_records, member);
        if (!page) return response_to(page.error());
        if (!*page) return cursor_unknown();
        cursor = (*page)->next;
        const bool more = (*page)->more;
        (*page)->more = false;
        if (!(*page)->records.empty()) first += page_event(**page);
        if (!more) break;
        if (first.size() > most_at_first)
            return Response{200, "text/event-stream", std::move(first), {}};
    }
    auto channel = channel_of(member);
    m_channels.insert_or_assign(member.author, channel);
    return Live{std::move(channel), std::move(first), {}};
}

void SyncRequests::tell(const News& news)
{
    // Those that may see the same are sent the same.
    std::map<std::vector<std::string>, std::shared_ptr<const std::string>> events;
    const auto event_for = [&](const sync::Member& member) {
        auto& event = events[member.rights().bodies];
        if (event != nullptr) return event;
        PullPage page{{}, news.end, false};
        for (const auto& record : news.records)
            if (m_central->replica().may_see(member, record.stream)) page.records.push_back(record);
        event = std::make_shared<const std::string>(page.records.empty() ? std::string{}
                                                                         : page_event(page));
        return event;
    };
    for (auto at = m_channels.begin(); at != m_channels.end();) {
        const auto* member = m_central->trust().find(at->first);
        // A revoked station hears nothing more, though its stream is still open.
        const bool may_listen = member != nullptr && !member->revoked;
        if (!may_listen || m_outlet->readers(at->second) == 0) {
            at = m_channels.erase(at);
            continue;
        }
        if (const auto event = event_for(*member); !event->empty())
            m_outlet->publish(at->second, event);
        ++at;
    }
}

Response SyncRequests::streams(const sync::Member& member) const
{
    std::map<StreamId, StreamLine> lines;
    for (const auto& head : m_central->replica().heads(member)) {
        auto& line = lines[head.stream];
        line.stream = head.stream.text;
        line.body = m_central->replica().body_of(head.stream).value_or("");
        line.records += head.sequence;
    }
    std::string text;
    for (const auto& [stream, line] : lines)
        text += print_json(to_value(line)) + "\n";
    return json_lines(std::move(text));
}

Response
SyncRequests::command(const Request& request, const sync::Member& member, std::string_view meeting)
{
    if (!m_central->is_central())
        return error_response(503, "Commands are given at the central server alone.");
    const auto& rights = member.rights();
    const bool is_secretary = rights.has_role("secretary");
    if (!is_secretary && !rights.has_role("chair"))
        return no_right("Only a chair's or a secretary's station may give commands.");
    const StreamId stream{std::string{meeting}};
    if (!m_central->replica().body_of(stream))
        return error_response(404, "There is no such meeting.");
    if (!m_central->replica().may_see(member, stream))
        return no_right("The meeting is of a body that this station is not for.");
    auto value = parse_json(request.body);
    if (!value) return response_to(value.error());
    const auto body = command_from(*value);
    if (!body) return error_response(400, body.error().text());
    const auto answer =
        m_central->command(stream, {*body, {}}, is_secretary ? "secretary" : "chair");
    if (const auto* failure = std::get_if<Failure>(&answer)) return response_to(*failure);
    auto response = json(print_json(told(answer)) + "\n");
    if (std::holds_alternative<meeting::Refusal>(answer)) response.status = 422;
    return response;
}

Answer SyncRequests::answer(const Request& request, std::string_view path)
{
    const bool gets = request.method == "GET";
    const bool posts = request.method == "POST";
    if (path.empty() && gets) return hello();
    if (path == "/enrol" && posts) return enrol(request);
    const auto* member = asker(*m_central, request);
    if (member == nullptr) return not_let_in();
    if (path == "/push" && posts) return push(request, *member);
    if (path == "/pull" && gets) return pull(request, *member);
    if (path == "/live" && gets) return listen(request, *member);
    if (path == "/heads" && gets)
        return json_lines(print_heads(m_central->replica().heads(*member)));
    if (path == "/streams" && gets) return streams(*member);
    if (path == "/blobs" || path.starts_with("/blobs/"))
        return m_files.answer(request, path.substr(6), *member);
    if (path.starts_with("/admin")) {
        if (!member->rights().has_role("administrator"))
            return no_right("Only an administrator may do this.");
        if (!m_central->is_central())
            return error_response(503, "The central server is administered, not this one.");
        if (path == "/admin" && gets)
            return json(print_json(overview(*m_central), Layout::Indented) + "\n");
        if (path == "/admin" && posts) {
            const auto value = parse_json(request.body);
            if (!value) return response_to(value.error());
            const auto done = administer(*m_central, *value, member->name);
            if (!done) return response_to(done.error());
            return json(print_json(*done) + "\n");
        }
    }
    const auto rest = after(path, "/meetings/");
    if (const auto end = rest.find("/commands");
        end != std::string_view::npos && rest.substr(end) == "/commands" && posts)
        return command(request, *member, rest.substr(0, end));
    return error_response(404, "There is nothing here.");
}

} // namespace klubba::server
