#pragma once

#include "server/http.h"

#include <string>

// A stored file as it is sent: whole or from where it was cut off, and in no case run or shown as a
// part of this server's own pages.
namespace klubba::server {

struct SentFile {
    std::string hash; ///< Of `content`: what is there under it never changes.
    std::string content;
    std::string media_type;
    std::string name; ///< For who keeps it; empty: none.
};

/// 304 where the asker has it, 206 for a range of its bytes, 416 for one that it does not have.
Response file_answer(SentFile file, const Request& request);

} // namespace klubba::server
