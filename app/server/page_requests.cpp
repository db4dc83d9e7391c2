#include "server/page_requests.h"

#include "meeting/room_view.h"
#include "minutes/html.h"
#include "minutes/record.h"
#include "page/asset.h"
#include "page/calendar.h"
#include "page/meeting_page.h"
#include "page/stream.h"
#include "publishing/rulings.h"
#include "publishing/sealing.h"
#include "server/asking.h"
#include "server/file_answer.h"
#include "server/pages.h"
#include "server/year_page.h"
#include "wire/event_stream.h"
#include "wire/year_codec.h"
#include "year/item_assignments.h"

#include <algorithm>
#include <set>
#include <utility>

namespace klubba::server {

using words::Language;

namespace {

/// One file with its style in it, and no script at all.
constexpr const char* minutes_policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'";

std::string channel_of(const StreamId& stream, Language language)
{
    return "page\n" + std::string{name_of(language)} + "\n" + stream.text;
}

/// As asked for in the address; else the first that the browser names and there is.
Language language_of(const Request& request)
{
    if (const auto asked = request.parameter("lang"))
        return *asked == "en" ? Language::English : Language::Swedish;
    const auto accepted = request.header("accept-language");
    const auto swedish = accepted.find("sv");
    const auto english = accepted.find("en");
    return english < swedish ? Language::English : Language::Swedish;
}

Response moved_to(std::string_view path)
{
    Response response = error_response(308, "It is at another address.");
    response.headers.emplace_back("Location", path);
    return response;
}

/// What has its content in its address never changes there.
Response response_with(const page::Asset& asset, const Request& request)
{
    const auto tag = '"' + std::string{asset.version} + '"';
    Headers headers{
        {"ETag", tag},
        {"Cache-Control", asset.is_versioned ? "public, max-age=31536000, immutable" : "no-cache"}};
    if (request.header("if-none-match").find(tag) != std::string_view::npos)
        return {304, "", "", std::move(headers)};
    return {200, std::string{asset.type}, std::string{asset.content}, std::move(headers)};
}

/// In the meeting's time zone, or ours if there is none of that name.
std::optional<page::Reader>
reader_of_meeting(const meeting::MeetingState& state, Language language, Instant now)
{
    if (const auto zone = Zone::named(state.info.zone))
        return page::Reader{words::Words{language}, *zone, now};
    return reader_without_meeting(language, now);
}

/// The first file of the view's items of which that holds; null if there is none.
template <class Is>
const meeting::StoredFile* file_if(const meeting::PublicView& view, Is is)
{
    for (const auto& item : view.agenda)
        for (const auto& file : item.files)
            if (is(item, file)) return &file;
    return nullptr;
}

} // namespace

bool PageRequests::is_public(const meeting::MeetingState& state, Instant now) const
{
    const auto brief = meeting::meeting_brief(state);
    if (!brief) return false;
    const auto days = m_central->trust().retention_days();
    const bool is_over =
        days > 0 && brief->closed && *brief->closed + std::chrono::hours{24 * days} < now;
    return !is_over;
}

const meeting::History* PageRequests::public_history(const StreamId& stream) const
{
    const auto found = m_central->meetings().find(stream);
    const bool is_there =
        found != m_central->meetings().end() && is_public(found->second.state(), m_central->now());
    return is_there ? &found->second : nullptr;
}

std::optional<meeting::PublicView> PageRequests::view_of(const StreamId& stream) const
{
    const auto* history = public_history(stream);
    if (history == nullptr) return {};
    return view_of(stream, history->state(), m_central->now());
}

meeting::PublicView
PageRequests::view_of(const StreamId& stream, const meeting::MeetingState& state, Instant now) const
{
    auto view = meeting::public_view(meeting::room_view(state, now), state, now);
    std::vector<const year::BodyState*> bodies;
    for (const auto& [body, years] : m_central->bodies())
        bodies.push_back(&years.state());
    year::show_assignments(view, state, year::item_assignments(stream.text, state, bodies));
    return view;
}

std::optional<page::Reader> PageRequests::reader_of(const StreamId& stream, Language language) const
{
    const auto* history = public_history(stream);
    if (history == nullptr) return {};
    return reader_of_meeting(history->state(), language, m_central->now());
}

page::DocumentAddress PageRequests::document_address(const StreamId& stream,
                                                     const meeting::PublicView& view) const
{
    return [this, &view, before = "/m/" + stream.text + "/documents/"](
               const meeting::ItemId& id, const std::string& name) -> std::string {
        const auto* file = file_if(view, [&](const auto& item, const auto& one) {
            return item.id == id && one.document == name;
        });
        const auto* files = m_central->files();
        if (file == nullptr || files == nullptr || !files->has(file->hash)) return {};
        return before + file->hash;
    };
}

Response
PageRequests::document(const Request& request, const StreamId& stream, std::string_view hash) const
{
    const auto view = view_of(stream);
    const auto* file = view ? file_if(*view, [&](const auto& /*item*/,
                                                 const auto& one) { return one.hash == hash; })
                            : nullptr;
    const auto* files = m_central->files();
    if (file == nullptr || files == nullptr || !files->has(file->hash))
        return no_such_page(language_of(request), m_central->now());
    auto content = files->get(file->hash);
    if (!content) return response_to(content.error());
    return file_answer({file->hash, std::move(*content), file->media_type, file->document},
                       request);
}

std::vector<page::Listed> PageRequests::listed() const
{
    std::vector<page::Listed> all;
    for (const auto& [stream, history] : m_central->meetings())
        if (public_history(stream) != nullptr)
            if (auto one = page::listed(stream.text, history)) all.push_back(std::move(*one));
    return all;
}

std::vector<year::HeldMeeting> PageRequests::public_meetings() const
{
    std::vector<year::HeldMeeting> all;
    for (const auto& [stream, history] : m_central->meetings())
        if (public_history(stream) != nullptr) all.push_back({stream.text, &history.state()});
    return all;
}

Response PageRequests::list(const Request& request) const
{
    const auto language = language_of(request);
    const auto reader = reader_without_meeting(language, m_central->now());
    if (!reader) return error_response(503, "The server has no time zones.");
    return html(page::index_page(listed(), *reader, listed_bodies(public_meetings())), language);
}

Response PageRequests::year_of(const Request& request, std::string_view rest) const
{
    const auto language = language_of(request);
    const auto reader = reader_without_meeting(language, m_central->now());
    const auto asked = asked_year(rest);
    const auto view =
        asked && reader ? year_view(*m_central, public_meetings(), *asked, *reader) : std::nullopt;
    if (!view) return no_such_page(language, m_central->now());
    if (!asked->as_json) return html(page::year_page(*view, asked->body.text, *reader), language);
    auto response = json(page::year_json(*view));
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
    return response;
}

Response PageRequests::calendar(const Request& request, const std::optional<StreamId>& only) const
{
    auto meetings = listed();
    if (only)
        std::erase_if(meetings, [&](const page::Listed& one) { return one.meeting != only->text; });
    if (only && meetings.empty()) return error_response(404, "There is no such meeting.");
    const auto forwarded = request.header("x-forwarded-proto");
    const auto host = std::string{forwarded == "https" ? "https" : "http"} + "://" +
                      std::string{request.header("host")};
    return {200,
            "text/calendar; charset=utf-8",
            page::calendar(meetings, host, words::Words{language_of(request)}),
            {{"Cache-Control", "no-cache"}}};
}

Response PageRequests::page_json(const StreamId& stream) const
{
    const auto view = view_of(stream);
    if (!view) return error_response(404, "There is no such meeting.");
    auto response = json(page::meeting_json(*view, stream.text, m_central->now()));
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
    return response;
}

std::optional<minutes::Record> PageRequests::published_record(const StreamId& stream) const
{
    const auto* history = public_history(stream);
    if (history == nullptr) return std::nullopt;
    const auto& state = history->state();
    const auto zone = Zone::named(state.info.zone);
    if (!zone || !state.public_review) return std::nullopt;
    auto record = minutes::record_of(state, {*zone, m_central->head_of(stream), {}, {}});
    if (!publishing::is_published(state, record)) return std::nullopt;
    return record;
}

Response PageRequests::minutes(const StreamId& stream) const
{
    const auto record = published_record(stream);
    if (!record) return error_response(404, "The minutes are not published here.");
    const auto& history = *public_history(stream);
    auto document = publishing::rendition_of(history.state(), *record,
                                             m_central->look_of(history.state().info.body));
    publishing::put_seal(document, {stream.text,
                                    std::string{publishing::public_kind},
                                    {},
                                    {},
                                    history.last_events(),
                                    m_central->head_of(stream),
                                    {}});
    return html(minutes::to_html(document), Language::Swedish, {.policy = minutes_policy});
}

Answer PageRequests::live(const StreamId& stream, Language language)
{
    const auto* history = public_history(stream);
    if (history == nullptr) return error_response(404, "There is no such meeting.");
    const Key key{stream, language};
    auto& shown = m_shown[key];
    // With nobody reading it was not kept up to date; else it is what the others have.
    if (m_outlet->readers(channel_of(stream, language)) == 0) {
        auto regions = regions_of(key, history->state(), m_central->now());
        if (!regions) return error_response(404, "There is no such meeting.");
        shown.regions = std::move(*regions);
        shown.event = m_central->replica().end().text;
        shown.whole.clear();
    }
    if (shown.whole.empty()) shown.whole = page::snapshot(shown.regions);
    return Live{
        channel_of(stream, language),
        wire::print_event({shown.event, "snapshot", page::told_at(shown.whole, m_central->now())}),
        {}};
}

Answer PageRequests::meeting(const Request& request, std::string_view rest)
{
    // "meeting-1/live", "meeting-1.json"
    const auto end = std::min(rest.find('/'), rest.find('.'));
    const StreamId stream{std::string{rest.substr(0, end)}};
    const auto what = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    const auto language = language_of(request);
    if (what == "live") return live(stream, language);
    if (what == "json") return page_json(stream);
    if (what == "ics") return calendar(request, stream);
    if (what == "minutes") return minutes(stream);
    if (const auto hash = after(what, "documents/"); !hash.empty())
        return document(request, stream, hash);
    if (end != std::string_view::npos && what.empty()) return moved_to("/m/" + stream.text);
    const auto view = view_of(stream);
    const auto reader = reader_of(stream, language);
    if (!view || !reader || !what.empty()) return no_such_page(language, m_central->now());
    page::PageAddress address{stream.text, m_central->replica().end().text};
    if (published_record(stream)) address.minutes = "/m/" + stream.text + "/minutes";
    return html(page::meeting_page(*view, address, *reader, document_address(stream, *view)),
                language);
}

Answer PageRequests::answer(const Request& request)
{
    const std::string_view path = request.path;
    if (request.method != "GET") return error_response(405, "It can be read, and nothing else.");
    if (path == "/") return list(request);
    if (path == "/meetings.ics") return calendar(request, {});
    if (const auto asset = page::asset(after(path, "/assets/")))
        return response_with(*asset, request);
    if (const auto rest = after(path, "/m/"); !rest.empty()) return meeting(request, rest);
    if (const auto rest = after(path, "/b/"); !rest.empty()) return year_of(request, rest);
    return no_such_page(language_of(request), m_central->now());
}

std::optional<page::Regions>
PageRequests::regions_of(const Key& key, const meeting::MeetingState& state, Instant now) const
{
    const auto& [stream, language] = key;
    const auto reader = reader_of_meeting(state, language, now);
    if (!reader || !is_public(state, now)) return {};
    const auto view = view_of(stream, state, now);
    return page::regions(view, *reader, document_address(stream, view));
}

PageRequests::Next PageRequests::next_of(const Key& key,
                                         const Shown& shown,
                                         const meeting::MeetingState& state,
                                         Instant now) const
{
    auto regions = regions_of(key, state, now);
    if (!regions) return {};
    auto change = page::change(shown.regions, *regions, now);
    return {std::move(*regions), std::move(change)};
}

void PageRequests::update(const Key& key, Shown& shown)
{
    if (const auto* history = public_history(key.first))
        send(key, shown, next_of(key, shown, history->state(), m_central->now()));
}

void PageRequests::send(const Key& key, Shown& shown, Next next)
{
    if (!next.change) return;
    shown.regions = std::move(next.regions);
    shown.event = m_central->replica().end().text;
    shown.whole.clear();
    m_outlet->publish(channel_of(key.first, key.second),
                      std::make_shared<const std::string>(
                          wire::print_event({shown.event, "change", *next.change})));
}

void PageRequests::prepare(const Coming& coming)
{
    m_prepared = {};
    // What is of bodies may change what any meeting shows.
    const auto is_of_meeting = [&](const Record& record) {
        return coming.events.contains(record.stream);
    };
    if (!std::all_of(coming.records.begin(), coming.records.end(), is_of_meeting)) return;
    std::map<Key, Next> next;
    for (const auto& [key, shown] : m_shown) {
        const auto events = coming.events.find(key.first);
        const auto history = m_central->meetings().find(key.first);
        if (events == coming.events.end() || history == m_central->meetings().end() ||
            m_outlet->readers(channel_of(key.first, key.second)) == 0)
            continue;
        if (const auto state = history->second.state_with(events->second))
            next.emplace(key, next_of(key, shown, *state, coming.now));
    }
    m_prepared = {coming.records.back().hash, std::move(next)};
}

void PageRequests::tell(const News& news)
{
    // What was prepared and could not be stored is no news; what was stored is told at once.
    auto prepared = std::exchange(m_prepared, {});
    if (news.records.empty() || prepared.hash != news.records.back().hash) prepared.next.clear();
    std::set<StreamId> streams = news.files;
    bool is_of_body = false; // Any meeting may show what its items are linked with.
    for (const auto& record : news.records) {
        streams.insert(record.stream);
        is_of_body = is_of_body || wire::is_body_stream(record.stream);
    }
    for (auto& [key, shown] : m_shown) {
        const bool may_differ = is_of_body || streams.contains(key.first);
        if (!may_differ || m_outlet->readers(channel_of(key.first, key.second)) == 0) continue;
        if (auto ready = prepared.next.extract(key))
            send(key, shown, std::move(ready.mapped()));
        else
            update(key, shown);
    }
}

void PageRequests::tick()
{
    for (auto at = m_shown.begin(); at != m_shown.end();) {
        const auto channel = channel_of(at->first.first, at->first.second);
        if (m_outlet->readers(channel) == 0) {
            at = m_shown.erase(at);
            continue;
        }
        update(at->first, at->second);
        m_outlet->publish(channel, std::make_shared<const std::string>(wire::print_event(
                                       {{}, "time", page::time_of_server(m_central->now())})));
        ++at;
    }
}

} // namespace klubba::server
