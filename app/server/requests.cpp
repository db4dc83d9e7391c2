#include "server/requests.h"

#include "server/admin_requests.h"
#include "server/asking.h"
#include "server/page_requests.h"
#include "server/sync_requests.h"

#include <utility>

namespace klubba::server {

struct Requests::Parts {
    Parts(Central& from, Outlet out)
        : central(&from),
          outlet(std::move(out)),
          sync(from, outlet),
          pages(from, outlet),
          admin(from)
    {
    }

    Central* central;
    Outlet outlet;
    SyncRequests sync;
    PageRequests pages;
    AdminRequests admin;
};

Requests::Requests(Central& central, Outlet outlet)
    : m_parts(std::make_unique<Parts>(central, std::move(outlet)))
{
    central.on_coming(
        [parts = m_parts.get()](const Coming& coming) { parts->pages.prepare(coming); });
    central.on_news([parts = m_parts.get()](const News& news) {
        parts->sync.tell(news);
        parts->pages.tell(news);
        if (parts->outlet.has_news) parts->outlet.has_news();
    });
}

Requests::~Requests()
{
    m_parts->central->on_coming({});
    m_parts->central->on_news({});
}

Answer Requests::answer(const Request& request)
{
    const std::string_view path = request.path;
    if (path == "/healthz") return Response{200, "text/plain", "ok\n", {}};
    if (path == "/metrics")
        return Response{200, "text/plain; version=0.0.4", m_parts->outlet.figures(), {}};
    if (path == "/v1" || path.starts_with("/v1/"))
        return m_parts->sync.answer(request, path.substr(3));
    if (path == "/admin") return m_parts->admin.answer(request);
    return m_parts->pages.answer(request);
}

std::optional<std::size_t> Requests::body_limit(const Request& head) const
{
    if (head.method != "PUT" || !head.path.starts_with("/v1/blobs/")) return {};
    const auto* member = asker(*m_parts->central, head);
    return member != nullptr && member->rights().may_write() ? std::optional{blobs::largest}
                                                             : std::nullopt;
}

void Requests::tick()
{
    m_parts->pages.tick();
}

} // namespace klubba::server
