#pragma once

#include "meeting/agenda.h"
#include "meeting/terms.h"
#include "words/words.h"

// Words for kinds: of items, seats, proposals, answers, speeches, decisions and breaks.
namespace klubba::words {

Word kind_word(meeting::ItemKind kind);
/// What kind of seat somebody has.
Word seat_word(meeting::SeatKind kind);
/// What is proposed: "bifall till förslaget", "återremiss".
Word proposal_word(meeting::ProposalType type);
/// "Ja", "Nej", "Avstår", "Frånvarande".
Word ballot_word(meeting::Ballot ballot);
/// Of one who has the floor: "Har ordet", "Föredrar".
Word speaking_word(meeting::SpeechKind kind);
/// How an item was decided.
Word decided_word(meeting::Outcome outcome);
/// Of a break; for business that the meeting is adjourned.
Word break_word(meeting::SlotKind kind);

} // namespace klubba::words
