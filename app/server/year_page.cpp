#include "server/year_page.h"

#include "wire/year_codec.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace klubba::server {

namespace {

/// The names of bodies that have a meeting among these, as their streams are called.
std::map<std::string, StreamId> bodies_of(const std::vector<year::HeldMeeting>& meetings)
{
    std::map<std::string, StreamId> bodies;
    for (const auto& each : meetings) {
        const auto& info = each.state->info;
        bodies.try_emplace(info.body, wire::body_stream(info.body));
        for (const auto& joint : info.joint_bodies)
            bodies.try_emplace(joint.name, wire::body_stream(joint.name));
    }
    return bodies;
}

std::vector<year::HeldMeeting> meetings_of(const std::vector<year::HeldMeeting>& all,
                                           std::string_view body)
{
    std::vector<year::HeldMeeting> own;
    for (const auto& each : all)
        if (year::is_meeting_of(each.state->info, body)) own.push_back(each);
    return own;
}

} // namespace

std::optional<AskedYear> asked_year(std::string_view rest)
{
    constexpr std::string_view ending = ".json";
    const auto slash = rest.find('/');
    if (slash == std::string_view::npos) return {};
    AskedYear asked{{std::string{rest.substr(0, slash)}}, 0, rest.ends_with(ending)};
    auto digits = rest.substr(slash + 1);
    if (asked.as_json) digits.remove_suffix(ending.size());
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, asked.year);
    const bool is_year = digits.size() == 4 && read.ec == std::errc{} && read.ptr == end;
    if (!is_year || asked.year < 1000) return {};
    return asked;
}

std::optional<year::PublicYear> year_view(const Central& central,
                                          const std::vector<year::HeldMeeting>& meetings,
                                          const AskedYear& asked,
                                          const page::Reader& reader)
{
    for (const auto& [name, stream] : bodies_of(meetings)) {
        if (stream != asked.body) continue;
        const auto found = central.bodies().find(stream);
        year::BodyState nothing;
        nothing.name = name;
        const auto& state = found == central.bodies().end() ? nothing : found->second.state();
        return year::public_year(state, asked.year, meetings_of(meetings, name),
                                 reader.zone.day_of(reader.now));
    }
    return {};
}

std::vector<page::ListedBody> listed_bodies(const std::vector<year::HeldMeeting>& meetings)
{
    std::vector<page::ListedBody> listed;
    for (const auto& [name, stream] : bodies_of(meetings)) {
        int latest = 0;
        for (const auto& each : meetings_of(meetings, name))
            latest = std::max(latest, static_cast<int>(each.state->info.day.year()));
        listed.push_back({stream.text, name, latest});
    }
    return listed;
}

} // namespace klubba::server
