#pragma once

#include "meeting/attendance_commands.h"
#include "meeting/course_commands.h"
#include "meeting/decision_commands.h"
#include "meeting/floor_commands.h"
#include "meeting/preparing_commands.h"
#include "meeting/undo_commands.h"

#include <optional>
#include <variant>

namespace klubba::meeting {

using CommandBody = std::variant<DraftMeeting,
                                 CorrectMeeting,
                                 CallMeeting,
                                 SetFirstSection,
                                 ListPerson,
                                 CorrectPerson,
                                 RemovePerson,
                                 PlanSlot,
                                 CorrectSlot,
                                 RemoveSlot,
                                 LinkSlot,
                                 AddItem,
                                 CorrectItem,
                                 RemoveItem,
                                 MoveItem,
                                 OpenMeeting,
                                 NotePresence,
                                 CompleteRollCall,
                                 SeatSubstitute,
                                 ReleaseSubstitute,
                                 AppointVerifiers,
                                 RegisterQuestion,
                                 AnswerQuestion,
                                 Advance,
                                 StartSlot,
                                 EndSlot,
                                 SkipSlot,
                                 OpenItem,
                                 CloseItem,
                                 SkipItem,
                                 StartBreak,
                                 EndBreak,
                                 CloseMeeting,
                                 GiveFloor,
                                 EndFloor,
                                 QueueSpeaker,
                                 WithdrawSpeaker,
                                 ShowProposal,
                                 HideProposal,
                                 RecordDecision,
                                 VerifyImmediately,
                                 WriteNote,
                                 Undo,
                                 Redo>;

/// A wish, with when it took effect if that was not just now (an arrival noted afterwards).
struct Command {
    CommandBody body;
    std::optional<Instant> at;

    friend bool operator==(const Command&, const Command&) = default;
};

} // namespace klubba::meeting
