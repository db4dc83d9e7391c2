#include "klubbactl/subcommands.h"
#include "session/pins.h"

#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <optional>

namespace klubba::ctl {

namespace {

/// While it lives, the terminal does not show what is typed.
class Unseen {
public:
    Unseen()
    {
        if (::tcgetattr(STDIN_FILENO, &m_before) != 0) return;
        termios without = m_before;
        without.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_is_set = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &without) == 0;
    }
    ~Unseen()
    {
        if (m_is_set) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_before{};
    bool m_is_set = false;
};

std::optional<std::string> read_line()
{
    std::string line;
    if (!std::getline(std::cin, line)) return {};
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

std::optional<std::string> asked(const char* question)
{
    std::cerr << question << std::flush;
    auto line = read_line();
    std::cerr << '\n';
    return line;
}

Result<std::string, std::string> read_pin()
{
    std::optional<std::string> pin;
    if (::isatty(STDIN_FILENO) != 0) {
        const Unseen unseen;
        pin = asked("New PIN: ");
        if (pin && wire::is_pin(*pin) && asked("The same again: ") != pin)
            return unexpected<std::string>("the two are not the same; nothing was set");
    } else {
        pin = read_line();
    }
    if (!pin) return unexpected<std::string>("there was no PIN on standard input");
    if (!wire::is_pin(*pin))
        return unexpected<std::string>("a PIN is " + std::to_string(wire::least_pin) + " to " +
                                       std::to_string(wire::most_pin) + " digits");
    return std::move(*pin);
}

struct Kept {
    std::filesystem::path folder;
    std::vector<wire::Pin> pins;
};

Result<Kept, Failure> kept_pins(const PinOptions& options)
{
    auto folder = data_folder(options.data);
    if (!folder) return unexpected<Failure>(folder.error());
    auto pins = session::read_pins(*folder);
    if (!pins) return unexpected<Failure>(pins.error());
    return Kept{std::move(*folder), std::move(*pins)};
}

} // namespace

Exit set_pin(const PinOptions& options)
{
    auto kept = kept_pins(options);
    if (!kept) return failed(kept.error());
    const auto pin = read_pin();
    if (!pin) return wrong_use(pin.error());
    const auto is_same_person = [&](const wire::Pin& each) {
        return each.role == options.role && each.name == options.name;
    };
    for (const auto& each : kept->pins)
        if (each.role == options.role && !is_same_person(each) && wire::is_pin_of(each.hash, *pin))
            return failed({Failure::Kind::BadInput, "somebody else has that PIN; choose another"});
    auto hash = wire::hash_of_pin(*pin);
    if (!hash) return failed(hash.error());
    std::erase_if(kept->pins, is_same_person);
    kept->pins.push_back({options.role, options.name, std::move(*hash)});
    const auto written = session::write_pins(kept->folder, kept->pins);
    return written ? Exit::Done : failed(written.error());
}

Exit list_pins(const PinOptions& options)
{
    const auto kept = kept_pins(options);
    if (!kept) return failed(kept.error());
    for (const auto& pin : kept->pins)
        std::cout << pin.role << (pin.name.empty() ? "" : "  " + pin.name) << '\n';
    return Exit::Done;
}

Exit remove_pin(const PinOptions& options)
{
    auto kept = kept_pins(options);
    if (!kept) return failed(kept.error());
    const auto removed = std::erase_if(kept->pins, [&](const wire::Pin& each) {
        return each.role == options.role && (options.name.empty() || each.name == options.name);
    });
    if (removed == 0) return failed({Failure::Kind::BadInput, "there is no such PIN"});
    const auto written = session::write_pins(kept->folder, kept->pins);
    return written ? Exit::Done : failed(written.error());
}

} // namespace klubba::ctl
