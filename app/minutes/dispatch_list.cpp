#include "minutes/dispatch_list.h"

#include "minutes/extract.h"
#include "minutes/framed.h"
#include "minutes/front_page.h"
#include "minutes/part_blocks.h"
#include "minutes/swedish.h"

#include <algorithm>

namespace klubba::minutes {

namespace {

bool is_sent_to(const Section& section, const std::string& receiver)
{
    const auto& all = section.dispatch;
    return receiver.empty() ? !all.empty()
                            : std::find(all.begin(), all.end(), receiver) != all.end();
}

std::string numbers_text(const Record& record, const std::string& receiver)
{
    std::vector<std::int64_t> numbers;
    for (const auto& section : record.sections) {
        if (is_sent_to(section, receiver)) numbers.push_back(section.number);
    }
    std::sort(numbers.begin(), numbers.end());
    return section_ranges(numbers, {record.section_year});
}

Part list_for(const Record& record, const std::string& receiver, std::size_t nth)
{
    Part part{PartRole::Item, {}};
    part.blocks.emplace_back(Heading{2, {}, receiver, "mottagare-" + std::to_string(nth + 1)});
    List list;
    for (const auto& section : record.sections) {
        if (!is_sent_to(section, receiver)) continue;
        Runs runs{{section.label + " ", Emphasis::Strong}, {section.title}};
        if (!section.registry_numbers.empty())
            runs.push_back({", " + listed(section.registry_numbers), Emphasis::Muted});
        list.items.push_back({std::move(runs), {}});
    }
    part.blocks.emplace_back(std::move(list));
    return part;
}

} // namespace

std::vector<std::string> receivers_of(const Record& record)
{
    std::vector<std::string> all;
    for (const auto& section : record.sections) {
        for (const auto& one : section.dispatch) {
            if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
        }
    }
    return all;
}

Document dispatch_list(const Record& record, const std::string& receiver, const Template& wanted)
{
    auto document = framed(record, "Expediering");
    Part front{PartRole::FrontPage, {}};
    front.blocks.emplace_back(Heading{1, "Expediering", bodies(record), "expediering"});
    front.blocks.emplace_back(meeting_fields(record));
    const auto receivers = receiver.empty() ? receivers_of(record) : std::vector{receiver};
    Table table{"Till vem besluten skickas", {"Mottagare", "Paragrafer"}, {}};
    for (const auto& one : receivers)
        table.rows.push_back({{one, {}}, {numbers_text(record, one), {}}});
    front.blocks.emplace_back(std::move(table));
    document.parts.push_back(std::move(front));
    for (std::size_t i = 0; i < receivers.size(); ++i)
        document.parts.push_back(list_for(record, receivers[i], i));
    for (const auto& section : record.sections) {
        if (!is_sent_to(section, receiver)) continue;
        for (auto& part : extract_parts(record, section, wanted))
            document.parts.push_back(std::move(part));
    }
    return document;
}

} // namespace klubba::minutes
