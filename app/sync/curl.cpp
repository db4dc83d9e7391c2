#include "sync/curl.h"

#include "base/loaded_library.h"

namespace klubba::sync {

namespace {

bool load(Curl& curl)
{
    const LoadedLibrary library{"libcurl.so.4"};
    return library.find(curl.global_init, "curl_global_init") &&
           library.find(curl.init, "curl_easy_init") &&
           library.find(curl.set_option, "curl_easy_setopt") &&
           library.find(curl.get_info, "curl_easy_getinfo") &&
           library.find(curl.perform, "curl_easy_perform") &&
           library.find(curl.clean_up, "curl_easy_cleanup") &&
           library.find(curl.error_text, "curl_easy_strerror") &&
           library.find(curl.append, "curl_slist_append") &&
           library.find(curl.free_list, "curl_slist_free_all") &&
           library.find(curl.multi_init, "curl_multi_init") &&
           library.find(curl.multi_add, "curl_multi_add_handle") &&
           library.find(curl.multi_remove, "curl_multi_remove_handle") &&
           library.find(curl.multi_perform, "curl_multi_perform") &&
           library.find(curl.multi_poll, "curl_multi_poll") &&
           library.find(curl.multi_wake, "curl_multi_wakeup") &&
           library.find(curl.multi_read, "curl_multi_info_read") &&
           library.find(curl.multi_clean_up, "curl_multi_cleanup") &&
           curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

} // namespace

Result<const Curl*, Failure> curl()
{
    static Curl functions;
    static const bool is_loaded = load(functions);
    if (!is_loaded)
        return failure(Failure::Kind::Unavailable,
                       "nothing here talks to a server (package libcurl4)");
    return &functions;
}

} // namespace klubba::sync
