#include "server/pages.h"

#include "page/index_page.h"

namespace klubba::server {

Response html(std::string text, words::Language language, const Manner& manner)
{
    return {manner.status,
            "text/html; charset=utf-8",
            std::move(text),
            {{"Content-Security-Policy", std::string{manner.policy}},
             {"Content-Language", std::string{name_of(language)}},
             {"Vary", "Accept-Language"},
             {"Referrer-Policy", "no-referrer"},
             {"Cache-Control", std::string{manner.cache}}}};
}

std::optional<page::Reader> reader_without_meeting(words::Language language, Instant now)
{
    const auto zone = Zone::named("Europe/Stockholm");
    if (!zone) return {};
    return page::Reader{words::Words{language}, *zone, now};
}

Response no_such_page(words::Language language, Instant now)
{
    const auto reader = reader_without_meeting(language, now);
    if (!reader) return error_response(404, "There is nothing here.");
    return html(page::not_found_page(*reader), language, {.status = 404});
}

} // namespace klubba::server
