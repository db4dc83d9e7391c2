#pragma once

#include "meeting/command.h"
#include "meeting/state.h"

#include <optional>

// What the chair does next: one act at any time, over the whole grammar of a meeting, and the wish
// that does it. Unlike `Advance` (steps.h), which moves from slot to slot and item to item, it
// never passes anything that is to be decided and is not.
namespace klubba::meeting {

struct ChairAct {
    enum class Kind {
        Nothing, ///< No meeting has been called, or it is closed.
        OpenMeeting,
        CompleteRollCall,
        AppointVerifiers, ///< Without a wish where nobody is known who could be.
        ShowProposal,
        CloseDebate,
        ProposeOrder,
        AcceptOrder,
        PutQuestion, ///< The wish finds what a chair most often finds; others may be found instead.
        StrikeGavel,
        OpenVote,    ///< What yes and no mean is for the screen to fill in.
        CallVoters,  ///< Waits for those who have not answered.
        CastingVote, ///< Waits for the chair's yes or no.
        DrawLot,     ///< Waits for the lot.
        CloseVote,
        Decide,  ///< As proposed, or as questions and votes came out. Of an election without a
                 ///< proposal the clauses are for the screen to fill in.
        Adjourn, ///< As was decided.
        WriteDecision, ///< Waits: there is nothing that could be decided as proposed.
        HoldElection,  ///< Waits for nominees, tellers or the count.
        DeclareElected,
        VerifyImmediately,
        AnswerQuestion,
        EndBreak,
        GoOn,            ///< To the next item, slot or break: see next_step().
        TakeUpUndecided, ///< Nothing else is left, and closing waits for this.
        CloseMeeting,
    };

    Kind kind{};
    std::optional<CommandBody> wish; ///< Empty while others have to do something first.

    friend bool operator==(const ChairAct&, const ChairAct&) = default;
};

ChairAct chair_act(const MeetingState& state, Instant now);

/// The chair's part in appointing verifiers: those proposed in the notice and not known to be away,
/// else those whose turn it is. Empty where there is nobody.
std::optional<AppointVerifiers> proposed_verifiers(const MeetingState& state, Instant now);

} // namespace klubba::meeting
