#pragma once

#include "meeting/agenda.h"
#include "meeting/terms.h"
#include "words/words.h"

// Words for kinds: on the chip that says what is on the table, and in the list of people.
namespace klubba::ui {

words::Word kind_word(meeting::ItemKind kind);
/// What kind of seat somebody has.
words::Word seat_word(meeting::SeatKind kind);
/// What is proposed: "bifall till förslaget", "återremiss".
words::Word proposal_word(meeting::ProposalType type);
/// "Ja", "Nej", "Avstår", "Frånvarande".
words::Word ballot_word(meeting::Ballot ballot);
/// Of one who has the floor: "Har ordet", "Föredrar".
words::Word speaking_word(meeting::SpeechKind kind);

} // namespace klubba::ui
