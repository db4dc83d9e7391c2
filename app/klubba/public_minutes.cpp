#include "klubba/public_minutes.h"

#include "klubba/minutes_lines.h"
#include "publishing/rulings.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace klubba {

namespace {

using publishing::Candidate;
using Fate = ui::PublicWords::Fate;
using Why = ui::PublicWords::Why;

Why why_of(publishing::Why why)
{
    switch (why) {
    case publishing::Why::ClosedItem:
        return Why::OfClosed;
    case publishing::Why::IdentityNumber:
        return Why::IdentityNumber;
    case publishing::Why::NamedInClosed:
        return Why::NamedInClosed;
    case publishing::Why::MailAddress:
        return Why::MailAddress;
    }
    return Why::OfClosed;
}

Fate fate_of(meeting::WordsRule rule)
{
    return rule == meeting::WordsRule::Masked ? Fate::Masked : Fate::Stands;
}

/// What has to be looked at, in the order in which it is read; then what was chosen by hand; and
/// last what is left out whatever anybody says.
std::vector<ui::PublicWords> words_of(const meeting::MeetingState& state,
                                      const minutes::Record& record)
{
    std::vector<ui::PublicWords> all;
    for (auto& one : publishing::candidates(state, record)) {
        const auto* ruling = find_ruling(state, one.words);
        all.push_back({std::move(one.words), std::move(one.where), why_of(one.why),
                       ruling == nullptr ? Fate::Undecided : fate_of(ruling->rule),
                       ruling == nullptr ? std::string{} : ruling->reason});
    }
    for (const auto& ruling : state.ruled_words) {
        const bool is_there = std::any_of(
            all.begin(), all.end(), [&](const auto& one) { return one.words == ruling.words; });
        if (!is_there)
            all.push_back({ruling.words, {}, Why::Chosen, fate_of(ruling.rule), ruling.reason});
    }
    for (auto& one : publishing::hidden_words(state, record))
        all.push_back(
            {std::move(one.words), std::move(one.where), why_of(one.why), Fate::LeftOut, {}});
    return all;
}

ui::PublicMinutes made_of(const meeting::MeetingState& state, const Zone& zone)
{
    const auto record = minutes::record_of(state, {zone, {}, {}, {}});
    ui::PublicMinutes made;
    made.words = words_of(state, record);
    for (const auto& part : publishing::rendition_of(state, record).parts)
        for (const auto& block : part.blocks)
            add_lines(made.lines, block);
    made.content = publishing::content_of(state, record);
    made.is_reviewed = publishing::review_of(state, made.content) != nullptr;
    made.is_ready = publishing::is_ready(record);
    return made;
}

} // namespace

const ui::PublicMinutes& PublicInMaking::of(Present& present)
{
    if (m_changes != present.changes()) {
        m_minutes = made_of(present.state(), present.zone());
        m_changes = present.changes();
    }
    return m_minutes;
}

} // namespace klubba
