#include "page/stream.h"

#include "base/value.h"
#include "wire/json.h"

#include <map>
#include <string_view>
#include <utility>

namespace klubba::page {

namespace {

/// The ids of the rows of each list, in their order.
using Rows = std::map<std::string_view, Value::Array>;

Rows rows_of(const Regions& regions)
{
    Rows rows;
    for (const auto& region : regions)
        if (!region.list.empty()) rows[region.list].push_back(Value{region.id});
    return rows;
}

std::string printed(std::optional<Instant> now, Value::Object html, Value::Object rows)
{
    Value value;
    if (now) value.set("now", Value{static_cast<std::int64_t>(now->time_since_epoch().count())});
    if (!html.empty()) value.set("html", Value{std::move(html)});
    if (!rows.empty()) value.set("rows", Value{std::move(rows)});
    return wire::print_json(value);
}

} // namespace

std::string snapshot(const Regions& regions)
{
    Value::Object html;
    for (const auto& region : regions)
        html.emplace_back(region.id, Value{region.html});
    // A list that has no rows is told as such, so that what it held before goes away.
    Rows rows{{"agenda", {}}, {"schedule", {}}};
    for (auto& [list, ids] : rows_of(regions))
        rows[list] = std::move(ids);
    Value::Object lists;
    for (auto& [list, ids] : rows)
        lists.emplace_back(std::string(list), Value{std::move(ids)});
    return printed({}, std::move(html), std::move(lists));
}

std::string told_at(std::string_view snapshot, Instant now)
{
    auto text = time_of_server(now);
    text.back() = ',';
    text += snapshot.substr(1);
    return text;
}

std::optional<std::string> change(const Regions& before, const Regions& after, Instant now)
{
    std::map<std::string_view, std::string_view> known;
    for (const auto& region : before)
        known.emplace(region.id, region.html);
    Value::Object html;
    for (const auto& region : after) {
        const auto found = known.find(region.id);
        if (found == known.end() || found->second != region.html)
            html.emplace_back(region.id, Value{region.html});
    }
    auto rows_before = rows_of(before);
    auto rows_after = rows_of(after);
    for (const auto& [list, ids] : rows_before)
        rows_after[list];
    Value::Object rows;
    for (auto& [list, ids] : rows_after)
        if (rows_before[list] != ids) rows.emplace_back(std::string(list), Value{std::move(ids)});
    if (html.empty() && rows.empty()) return {};
    return printed(now, std::move(html), std::move(rows));
}

std::string time_of_server(Instant now)
{
    return printed(now, {}, {});
}

} // namespace klubba::page
