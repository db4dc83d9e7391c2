#pragma once

#include "server/central.h"
#include "server/http.h"

// The administrator's page, /admin: what `POST /v1/admin` does, for who has a browser. It works
// without script. Who logs in with a token has it kept by the browser, for this page alone; what
// comes from another site is refused.
namespace klubba::server {

class AdminRequests {
public:
    explicit AdminRequests(Central& central) : m_central(&central) {}

    Response answer(const Request& request);

private:
    Central* m_central;
};

} // namespace klubba::server
