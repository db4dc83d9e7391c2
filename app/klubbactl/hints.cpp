#include "klubbactl/subcommands.h"
#include "lessons/lessons.h"
#include "notice/body_name.h"

#include <iostream>

namespace klubba::ctl {

namespace {

bool is_asked_for(const notice::Hints& hints, const std::string& body)
{
    const auto key = notice::body_key(body);
    return notice::body_key(hints.body) == key || notice::body_key(hints.printed) == key;
}

std::string times(int count)
{
    return count == 1 ? "" : " (" + std::to_string(count) + " times)";
}

void show_person(const notice::PersonHint& hint, std::ostream& out)
{
    out << "  name \"" << hint.printed << "\":";
    if (hint.name) out << " is \"" << *hint.name << '"';
    if (hint.party) out << " party \"" << hint.read_party << "\" is \"" << *hint.party << '"';
    if (hint.role) out << " role " << name_of(hint.read_role) << " is " << name_of(*hint.role);
    if (hint.seat) out << " seat " << name_of(hint.read_seat) << " is " << name_of(*hint.seat);
    out << times(hint.times) << '\n';
}

void show(const notice::Hints& hints, std::ostream& out)
{
    out << hints.body << '\n';
    if (hints.printed != hints.body)
        out << "  body \"" << hints.printed << "\": is \"" << hints.body << "\"\n";
    if (hints.family_name_first > 0)
        out << "  order \"" << notice::name_order << "\": is turned"
            << times(hints.family_name_first) << '\n';
    for (const auto& hint : hints.people)
        show_person(hint, out);
    for (const auto& hint : hints.labels)
        out << "  label \"" << hint.label << "\": " << name_of(hint.meaning) << times(hint.times)
            << '\n';
    for (const auto& hint : hints.kinds)
        out << "  " << name_of(hint.stood) << " \"" << hint.text << "\": " << name_of(hint.read)
            << " is " << name_of(hint.kind) << times(hint.times) << '\n';
}

/// Gives how many hints are gone.
std::size_t forget_of(notice::Hints& hints, const HintsOptions& options)
{
    if (!options.all) return notice::forget(hints, options.hint);
    const auto count = hints.people.size() + hints.labels.size() + hints.kinds.size() +
                       static_cast<std::size_t>(hints.printed != hints.body) +
                       static_cast<std::size_t>(hints.family_name_first > 0);
    const auto printed = hints.printed;
    hints = {};
    hints.printed = printed;
    hints.body = printed;
    return count;
}

} // namespace

Exit list_hints(const HintsOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto all = lessons::read_all_hints(*folder);
    if (!all) return failed(all.error());
    for (const auto& hints : *all)
        if (options.body.empty() || is_asked_for(hints, options.body)) show(hints, std::cout);
    return Exit::Done;
}

Exit forget_hints(const HintsOptions& options)
{
    if (options.all == !options.hint.empty())
        return wrong_use("hints forget needs either --hint TEXT or --all");
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    auto all = lessons::read_all_hints(*folder);
    if (!all) return failed(all.error());
    std::size_t gone = 0;
    for (auto& hints : *all) {
        if (!is_asked_for(hints, options.body)) continue;
        const auto count = forget_of(hints, options);
        if (count == 0) continue;
        if (const auto kept = lessons::write_hints(*folder, hints); !kept)
            return failed(kept.error());
        gone += count;
    }
    if (gone == 0)
        return failed({Failure::Kind::BadInput,
                       "there is no such hint of " + options.body + " in " + folder->string()});
    std::cout << gone << (gone == 1 ? " hint is forgotten\n" : " hints are forgotten\n");
    return Exit::Done;
}

} // namespace klubba::ctl
