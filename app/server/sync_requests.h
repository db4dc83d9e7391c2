#pragma once

#include "server/central.h"
#include "server/file_requests.h"
#include "server/http.h"
#include "server/requests.h"

#include <map>
#include <string>
#include <string_view>

// The protocol between stations and servers, under /v1. What each request holds is written down in
// app/server/README.md.
namespace klubba::server {

class SyncRequests {
public:
    SyncRequests(Central& central, const Outlet& outlet)
        : m_central(&central), m_outlet(&outlet), m_files(central)
    {
    }

    /// `path` is what follows "/v1".
    Answer answer(const Request& request, std::string_view path);
    /// To the stations that listen.
    void tell(const News& news);

private:
    Response hello() const;
    Response enrol(const Request& request);
    Response push(const Request& request, const sync::Member& member);
    Response pull(const Request& request, const sync::Member& member) const;
    Answer listen(const Request& request, const sync::Member& member);
    Response streams(const sync::Member& member) const;
    Response command(const Request& request, const sync::Member& member, std::string_view meeting);

    Central* m_central;
    const Outlet* m_outlet;
    FileRequests m_files;
    std::map<AuthorId, std::string> m_channels; ///< Of stations that listen.
};

} // namespace klubba::server
