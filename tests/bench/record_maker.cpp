#include "journal/files.h"
#include "sync/enrolment.h"
#include "wire/chain.h"
#include "wire/event_codec.h"
#include "wire/json.h"
#include "wire/sync_text.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

// What a station sends, for who measures a server: central.py beside this.
//
//     record_maker KEY enrol CODE            the body of a request to be enrolled
//     record_maker KEY records STREAM COUNT  a meeting that is called, opened, and shows messages
//
// KEY is a file, made if need be.

using namespace klubba;

namespace {

wire::KeyPair key_in(const std::filesystem::path& file)
{
    if (const auto text = journal::read_file(file))
        if (auto key = wire::KeyPair::from_text(*text)) return *key;
    auto key = wire::KeyPair::make();
    if (!journal::write_privately(file, key.to_text())) std::exit(1);
    return key;
}

std::vector<meeting::EventBody> events(std::size_t count)
{
    const auto at = *instant_from("2026-11-25T09:00:00Z");
    meeting::MeetingDrafted drafted;
    drafted.info.body = "Kulturnämnden i Älvhult";
    drafted.info.day = *day_from("2026-11-25");
    drafted.info.starts = at;
    drafted.info.zone = "Europe/Stockholm";
    std::vector<meeting::EventBody> all{drafted, meeting::MeetingCalled{},
                                        meeting::MeetingOpened{at}};
    for (std::size_t number = 1; all.size() < count; ++number)
        all.emplace_back(meeting::MessageShown{"Message " + std::to_string(number), at});
    return all;
}

} // namespace

int main(int count, char** arguments)
{
    const std::vector<std::string> given(arguments + 1, arguments + count);
    if (given.size() == 3 && given[1] == "enrol") {
        const auto request = sync::ask_to_enrol(given[2], key_in(given[0]));
        std::cout << wire::print_json(to_value(request)) << '\n';
        return 0;
    }
    if (given.size() == 4 && given[1] == "records") {
        const auto records = wire::seal_after(
            {}, StreamId{given[2]}, wire::contents_of(events(std::stoul(given[3]))),
            {*instant_from("2026-11-25T09:00:00Z"), 0}, "secretary", key_in(given[0]));
        std::cout << wire::print_records(records);
        return 0;
    }
    std::cerr << "record_maker KEY enrol CODE | records STREAM COUNT\n";
    return 2;
}
