#pragma once

#include "base/result.h"

#include <curl/curl.h>

namespace klubba::sync {

/// What is used of libcurl. Loaded, not linked: a station with no server, and a server that follows
/// no other, never need it.
struct Curl {
    decltype(&curl_global_init) global_init = nullptr;
    decltype(&curl_easy_init) init = nullptr;
    decltype(&curl_easy_setopt) set_option = nullptr;
    decltype(&curl_easy_getinfo) get_info = nullptr;
    decltype(&curl_easy_perform) perform = nullptr;
    decltype(&curl_easy_cleanup) clean_up = nullptr;
    decltype(&curl_easy_strerror) error_text = nullptr;
    decltype(&curl_slist_append) append = nullptr;
    decltype(&curl_slist_free_all) free_list = nullptr;
    decltype(&curl_multi_init) multi_init = nullptr;
    decltype(&curl_multi_add_handle) multi_add = nullptr;
    decltype(&curl_multi_remove_handle) multi_remove = nullptr;
    decltype(&curl_multi_perform) multi_perform = nullptr;
    decltype(&curl_multi_poll) multi_poll = nullptr;
    decltype(&curl_multi_wakeup) multi_wake = nullptr;
    decltype(&curl_multi_info_read) multi_read = nullptr;
    decltype(&curl_multi_cleanup) multi_clean_up = nullptr;
};

/// Loaded and made ready by whoever asks first, on any thread; valid as long as the program runs.
/// `Unavailable` where libcurl is not installed.
Result<const Curl*, Failure> curl();

} // namespace klubba::sync
