#pragma once

#include "page/reader.h"
#include "server/central.h"

#include <string>

// The HTML of the administrator's page.
namespace klubba::server {

/// What became of what was asked for last.
struct AdminNotice {
    std::string text; ///< Empty: nothing was.
    bool is_trouble = false;
};

std::string login_page(const AdminNotice& notice, const page::Reader& reader);
std::string
admin_page(const Central& central, const AdminNotice& notice, const page::Reader& reader);

} // namespace klubba::server
