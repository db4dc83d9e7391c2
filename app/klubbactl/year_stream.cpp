#include "klubbactl/year_stream.h"

#include "wire/year_codec.h"
#include "year/together.h"

#include <chrono>
#include <utility>

namespace klubba::ctl {

Result<const year::BodyState*, Failure> choose_body(const session::Loaded& loaded,
                                                    const std::string& body)
{
    if (!body.empty()) {
        for (const auto& stream : {wire::body_stream(body), StreamId{body}}) {
            const auto found = loaded.bodies.find(stream);
            if (found != loaded.bodies.end()) return &found->second.state();
        }
        return bad_input("nothing is known of the years of " + body);
    }
    if (loaded.bodies.size() == 1) return &loaded.bodies.begin()->second.state();
    std::string names;
    for (const auto& [stream, history] : loaded.bodies)
        names += (names.empty() ? "" : ", ") + history.state().name;
    return bad_input(names.empty() ? "nothing is known of the years of any body"
                                   : "--body: one of " + names);
}

Result<OfBody, Failure> read_body(const std::string& data, const std::string& body)
{
    auto folder = data_folder(data);
    if (!folder) return unexpected<Failure>(folder.error());
    auto loaded = session::read_all(*folder);
    if (!loaded) return unexpected<Failure>(loaded.error());
    OfBody all{std::move(*folder), std::move(*loaded), nullptr};
    const auto state = choose_body(all.loaded, body);
    if (!state) return unexpected<Failure>(state.error());
    all.state = *state;
    return all;
}

Day present_day()
{
    return Day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
}

int year_or_present(const std::optional<int>& year)
{
    return year.value_or(static_cast<int>(present_day().year()));
}

year::Overview overview_of(const session::Loaded& loaded, const year::BodyState& state, int year)
{
    return year::overview(state, year, session::meetings_of(loaded.meetings, state.name),
                          present_day());
}

yearbook::YearFacts facts_of(const session::Loaded& loaded, const year::BodyState& state, int year)
{
    return yearbook::facts_of(state, year, session::meetings_of(loaded.meetings, state.name),
                              present_day());
}

Result<std::vector<const year::BodyState*>, Failure>
preparatory_bodies(const session::Loaded& loaded,
                   const year::BodyState& parent,
                   int year,
                   const std::vector<std::string>& names)
{
    const auto wanted = names.empty() ? year::following_bodies(parent, year) : names;
    if (wanted.empty())
        return bad_input("no assignment of " + parent.name + " in " + std::to_string(year) +
                         " says which bodies follow it; give --of");
    std::vector<const year::BodyState*> bodies;
    for (const auto& name : wanted) {
        const auto body = choose_body(loaded, name);
        if (!body) return unexpected<Failure>(body.error());
        bodies.push_back(*body);
    }
    return bodies;
}

Failure failure_of(const year::Refusal& refusal)
{
    return {Failure::Kind::BadInput,
            "not done: " + std::string{name_of(refusal.kind)} +
                (refusal.subject.empty() ? "" : " (" + refusal.subject + ")")};
}

Result<std::size_t, Failure> submit_all(const std::filesystem::path& folder,
                                        const std::string& body,
                                        std::vector<year::Command> commands)
{
    session::SystemClock clock;
    auto station = session::Station::open(folder, clock);
    if (!station) return unexpected<Failure>(std::move(station.error()));
    commands.insert(commands.begin(), year::NameBody{body});
    std::size_t count = 0;
    for (const auto& command : commands) {
        const auto answer = station->submit(body, command, "secretary");
        if (const auto* broken = std::get_if<Failure>(&answer)) return unexpected<Failure>(*broken);
        if (const auto* refused = std::get_if<year::Refusal>(&answer))
            return unexpected<Failure>(failure_of(*refused));
        count += std::get<session::Receipt>(answer).events.size();
    }
    return count;
}

} // namespace klubba::ctl
