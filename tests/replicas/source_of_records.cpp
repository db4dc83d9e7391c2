#include "replicas/source_of_records.h"

#include "support/random_meeting.h"
#include "wire/event_codec.h"

#include <cstdlib>
#include <map>

namespace klubba::replicas {

namespace {

/// Above this an event costs more to hash and send than it shows.
constexpr std::size_t longest_body = 400;

struct Pool {
    std::vector<Said> said;
    std::map<std::string, meeting::EventBody> read; ///< By kind and body.
};

std::string name_in_pool(const std::string& kind, const std::string& body)
{
    return kind + "\n" + body;
}

const Pool& pool()
{
    static const Pool made = [] {
        Pool fresh;
        testing::RandomMeeting meeting{7, meeting::BodyKind::Committee, testing::Plan::AgendaAlone};
        for (int step = 0; step < 400; ++step)
            meeting.step();
        for (const auto& event : meeting.history().events()) {
            if (holds_alternative<meeting::MeetingDrafted>(event.body)) continue;
            Said said{std::string{wire::kind_of(event.body)}, wire::body_of(event.body)};
            if (said.body.size() > longest_body) continue;
            fresh.read.emplace(name_in_pool(said.kind, said.body), event.body);
            fresh.said.push_back(std::move(said));
        }
        return fresh;
    }();
    return made;
}

wire::KeyPair make_key(std::size_t number)
{
    const auto seed = wire::to_hex(wire::hash_of("simulated key " + std::to_string(number)));
    auto key = wire::KeyPair::from_text("klubba station key 1\n" + seed + "\n");
    if (!key) std::abort();
    return std::move(*key);
}

} // namespace

const wire::KeyPair& key_number(std::size_t number)
{
    static std::map<std::size_t, wire::KeyPair> keys;
    const auto found = keys.find(number);
    if (found != keys.end()) return found->second;
    return keys.emplace(number, make_key(number)).first->second;
}

Said drafted(const std::string& body)
{
    static std::map<std::string, Said> made;
    auto& said = made[body];
    if (said.kind.empty()) {
        meeting::MeetingDrafted event;
        event.info.body = body;
        event.info.day = *day_from("2026-03-10");
        event.info.starts = *instant_from("2026-03-10T08:00:00Z");
        event.info.zone = "Europe/Stockholm";
        said = {std::string{event.type_name}, wire::body_of(event)};
    }
    return said;
}

const Said& something(Luck& luck)
{
    return luck.of(pool().said);
}

Said undone(const Record& record)
{
    const meeting::Undone event{{{record.author.text, record.sequence}}, ""};
    return {std::string{event.type_name}, wire::body_of(event)};
}

meeting::Event read(const Record& record)
{
    const auto known = pool().read.find(name_in_pool(record.kind, record.body));
    if (known == pool().read.end()) return wire::event_from(record);
    return {{record.author.text, record.sequence},
            {record.time.wall, record.time.counter},
            record.actor,
            known->second};
}

} // namespace klubba::replicas
