#include "meeting/debate.h"
#include "meeting/proceeding.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

namespace {

bool is_here(const SpeechRequest& request)
{
    return !request.item;
}

/// The place in the list of whoever is called up out of turn: the one of that kind before others.
const SpeechRequest* waiting_for(const MeetingState& state, const GiveFloor& command)
{
    const SpeechRequest* found = nullptr;
    for (const auto& request : state.requests) {
        const bool same =
            command.person ? request.person == command.person : request.name == command.name;
        if (!same || !is_here(request)) continue;
        if (request.kind == command.kind) return &request;
        if (found == nullptr) found = &request;
    }
    return found;
}

} // namespace

void wish(Proceeding& next, const GiveFloor& command)
{
    FloorGiven event{command.person, command.name, command.kind, command.limit, {},
                     next.at(),      command.to};
    const auto& waiting = next.state().requests;
    if (!command.person && command.name.empty()) {
        const auto first = std::find_if(waiting.begin(), waiting.end(), is_here);
        if (first == waiting.end()) return next.refuse(Refusal::Kind::NobodyIsWaiting);
        event.person = first->person;
        event.name = first->name;
        event.kind = first->kind;
        event.request = first->request;
        event.to = first->to;
    } else if (const auto* request = waiting_for(next.state(), command)) {
        event.request = request->request;
        if (!event.to && request->kind == event.kind) event.to = request->to;
    }
    if (!event.limit)
        event.limit = speech_limit(next.state(), event.person, event.name, event.kind);
    next.then(std::move(event));
}

void wish(Proceeding& next, const EndFloor&)
{
    next.then(FloorEnded{next.at()});
}

void wish(Proceeding& next, const QueueSpeaker& command)
{
    next.then(SpeakerQueued{or_fresh(command.request, next), command.person, command.name,
                            command.kind, next.at(), command.item, command.to});
}

void wish(Proceeding& next, const WithdrawSpeaker& command)
{
    next.then(SpeakerWithdrawn{command.request, next.at()});
}

void wish(Proceeding& next, const AnnounceListClosing&)
{
    next.then(SpeakersListClosing{next.at()});
}

void wish(Proceeding& next, const CloseSpeakersList&)
{
    next.then(SpeakersListClosed{next.at()});
}

void wish(Proceeding& next, const OpenSpeakersList&)
{
    next.then(SpeakersListOpened{next.at()});
}

void wish(Proceeding& next, const MoveSpeaker& command)
{
    next.then(SpeakerMoved{command.request, command.before, next.at()});
}

void wish(Proceeding& next, const PauseFloor&)
{
    next.then(FloorPaused{next.at()});
}

void wish(Proceeding& next, const ResumeFloor&)
{
    next.then(FloorResumed{next.at()});
}

void wish(Proceeding& next, const AddSpeakingTime& command)
{
    next.then(SpeakingTimeAdded{command.amount, next.at()});
}

void wish(Proceeding& next, const CloseDebate& command)
{
    const auto item = command.item ? command.item : next.state().open_item;
    if (!item) return next.refuse(Refusal::Kind::NoItemIsOpen);
    if (next.state().floor) next.then(FloorEnded{next.at()});
    next.then(DebateClosed{item, next.at()});
}

void wish(Proceeding& next, const JoinDebates& command)
{
    next.then(DebatesJoined{command.items, next.at()});
}

void wish(Proceeding& next, const SeparateDebate& command)
{
    next.then(DebateSeparated{command.item, next.at()});
}

} // namespace klubba::meeting
