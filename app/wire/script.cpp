#include "wire/script.h"

#include "wire/command_codec.h"
#include "wire/json.h"

#include <string>
#include <utility>

namespace klubba::wire {

namespace {

using Time = std::variant<ClockTime, Instant>;

auto wrong(std::size_t line, const std::string& what)
{
    return failure(Failure::Kind::BadInput, "line " + std::to_string(line) + ": " + what);
}

std::optional<Time> time_from(const std::string& text)
{
    if (const auto clock = clock_time_from(text)) return *clock;
    if (const auto instant = instant_from(text)) return *instant;
    return {};
}

/// Takes a member of text out of an object; null if it is not there or is no text.
std::optional<std::string> take_text(Value& value, std::string_view name)
{
    auto* members = value.get<Value::Object>();
    if (members == nullptr) return {};
    for (auto member = members->begin(); member != members->end(); ++member) {
        const auto* text = member->second.get<std::string>();
        if (member->first != name || text == nullptr) continue;
        auto taken = *text;
        members->erase(member);
        return taken;
    }
    return {};
}

Result<ScriptLine, Failure> read_line(std::string_view text, std::size_t number)
{
    auto value = parse_json(text);
    if (!value) return wrong(number, value.error().context);
    if (value->get<Value::Object>() == nullptr)
        return wrong(number, "expected an object, found " + std::string{value->type_name()});
    const auto at = take_text(*value, "at");
    if (!at) return wrong(number, "at: is missing, or is not text");
    const auto time = time_from(*at);
    if (!time)
        return wrong(number, "at: \"" + *at + "\" is no time (09:05 or 2020-11-24T09:05:00+01:00)");
    auto refused = take_text(*value, "refused").value_or("");
    if (!refused.empty() && !enum_from<meeting::Refusal::Kind>(refused))
        return wrong(number, "refused: there is no refusal \"" + refused + "\"");
    auto actor = take_text(*value, "actor").value_or("secretary");
    auto command = command_from(*value);
    if (!command) return wrong(number, command.error().text());
    return ScriptLine{number, *time, std::move(*command), std::move(refused), std::move(actor)};
}

bool goes_back(const Time& before, const Time& after)
{
    return before.index() == after.index() && after < before;
}

} // namespace

Result<std::vector<ScriptLine>, Failure> read_script(std::string_view text)
{
    std::vector<ScriptLine> script;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        auto one = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (one.find_first_not_of(" \t\r") == std::string_view::npos || one.front() == '#')
            continue;
        auto line = read_line(one, number);
        if (!line) return unexpected<Failure>(std::move(line.error()));
        if (!script.empty() && goes_back(script.back().at, line->at))
            return wrong(number, "at: the time goes backwards");
        script.push_back(std::move(*line));
    }
    return script;
}

} // namespace klubba::wire
