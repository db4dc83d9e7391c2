#pragma once

#include "server/central.h"
#include "server/http.h"

#include <string>
#include <string_view>

// The files that events name, under /v1/blobs: who may see an event may have its files, and whoever
// may write may bring what a server lacks.
namespace klubba::server {

class FileRequests {
public:
    explicit FileRequests(Central& central) : m_central(&central) {}

    /// `path` is what follows "/v1/blobs".
    Response answer(const Request& request, std::string_view path, const sync::Member& member);

private:
    [[nodiscard]] Response list(const sync::Member& member) const;
    Response put(const Request& request, const std::string& hash, const sync::Member& member);

    Central* m_central;
};

} // namespace klubba::server
