#include "klubbactl/subcommands.h"
#include "page/calendar.h"
#include "page/index_page.h"
#include "page/meeting_page.h"

#include <utility>
#include <vector>

namespace klubba::ctl {

namespace {

words::Words words_of(const PageOptions& options)
{
    return words::Words{options.language == "en" ? words::Language::English
                                                 : words::Language::Swedish};
}

Result<std::vector<page::Listed>, Failure> listed_in(const std::filesystem::path& folder)
{
    const auto meetings = session::read_meetings(folder);
    if (!meetings) return unexpected<Failure>(meetings.error());
    std::vector<page::Listed> all;
    for (const auto& [stream, history] : *meetings)
        if (auto one = page::listed(stream.text, history)) all.push_back(std::move(*one));
    return all;
}

} // namespace

Exit write_page(const PageOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto at = stood_at(*chosen, options.at);
    if (!at) return no_time(options.at);
    const auto& state = chosen->history.state();
    const auto zone = zone_of(*chosen);
    if (!zone) return failed(zone.error());
    const page::Reader reader{words_of(options), *zone, *at};
    std::string text;
    if (options.format == "html" || options.format == "json") {
        const auto view = meeting::public_view(meeting::room_view(state, *at), state, *at);
        if (view.room.phase == meeting::RoomPhase::Nothing)
            return failed({Failure::Kind::Unavailable, "the meeting had not been called then"});
        text = options.format == "html" ? page::meeting_page(view, {chosen->stream.text}, reader)
                                        : page::meeting_json(view, chosen->stream.text, *at);
    } else {
        const auto listed = listed_in(*folder);
        if (!listed) return failed(listed.error());
        text = options.format == "ics" ? page::calendar(*listed, options.host, reader.words)
                                       : page::index_page(*listed, reader);
    }
    const auto written = write_file(options.output, text);
    return written ? Exit::Done : failed(written.error());
}

} // namespace klubba::ctl
