#include "session/pins.h"

#include "base/describe.h"
#include "journal/files.h"
#include "wire/json.h"

#include <algorithm>

namespace klubba::session {

namespace {

std::filesystem::path pin_file(const std::filesystem::path& folder)
{
    return folder / "pins.json";
}

std::filesystem::path tries_file(const std::filesystem::path& folder)
{
    return folder / "pins.tries";
}

struct TriesFile {
    std::vector<Tries> tries;

    static constexpr auto fields() { return list_fields(field("tries", &TriesFile::tries)); }
};

TriesFile read_all_tries(const std::filesystem::path& folder)
{
    const auto text = journal::read_file(tries_file(folder));
    const auto value = text ? wire::parse_json(*text) : unexpected<Failure>(text.error());
    if (!value) return {};
    return from_value<TriesFile>(*value, UnknownMembers::PassedOver).value_or(TriesFile{});
}

auto of_role(const std::string& role)
{
    return [&role](const Tries& each) { return each.role == role; };
}

} // namespace

Result<std::vector<wire::Pin>, Failure> read_pins(const std::filesystem::path& folder)
{
    const auto path = pin_file(folder);
    if (!journal::is_there(path)) return std::vector<wire::Pin>{};
    const auto text = journal::read_file(path);
    if (!text) return unexpected<Failure>(text.error());
    auto pins = wire::pins_from_text(*text);
    if (!pins) return failure(pins.error().kind, path.string() + ": " + pins.error().context);
    return std::move(*pins);
}

Result<void, Failure> write_pins(const std::filesystem::path& folder,
                                 const std::vector<wire::Pin>& pins)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return unexpected<Failure>(journal::failure_of_errno(error.value(), folder));
    return journal::write_privately(pin_file(folder), wire::to_text(pins));
}

Tries read_tries(const std::filesystem::path& folder, const std::string& role)
{
    const auto all = read_all_tries(folder).tries;
    const auto found = std::find_if(all.begin(), all.end(), of_role(role));
    return found == all.end() ? Tries{role, 0, {}} : *found;
}

Result<void, Failure> write_tries(const std::filesystem::path& folder, const Tries& tries)
{
    auto file = read_all_tries(folder);
    std::erase_if(file.tries, of_role(tries.role));
    if (tries.wrong > 0) file.tries.push_back(tries);
    return journal::write_privately(
        tries_file(folder), wire::print_json(to_value(file), wire::Layout::Indented) + "\n");
}

Duration wait_after(const Tries& tries, Instant now)
{
    constexpr int free_tries = 2;
    constexpr Duration first = std::chrono::seconds{2};
    constexpr Duration longest = std::chrono::minutes{5};
    if (tries.wrong <= free_tries) return Duration{0};
    const int doublings = std::min(tries.wrong - free_tries - 1, 16);
    const Duration whole = std::min<Duration>(first * (1 << doublings), longest);
    return std::clamp<Duration>(tries.last + whole - now, Duration{0}, whole);
}

} // namespace klubba::session
