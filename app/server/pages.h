#pragma once

#include "page/asset.h"
#include "page/reader.h"
#include "server/http.h"

#include <optional>
#include <string>
#include <string_view>

// What all pages that people read have in common.
namespace klubba::server {

struct Manner {
    std::string_view policy = page::content_security_policy;
    std::string_view cache = "no-cache"; ///< For the header Cache-Control.
    int status = 200;
};
Response html(std::string text, words::Language language, const Manner& manner = {});

/// Of a page that belongs to no meeting; empty where the machine has no time zones.
std::optional<page::Reader> reader_without_meeting(words::Language language, Instant now);

/// For who asks for a page that is not there.
Response no_such_page(words::Language language, Instant now);

} // namespace klubba::server
