#include "words/year_words.h"

namespace klubba::words {

Word stands_word(year::MeetingStands stands)
{
    switch (stands) {
    case year::MeetingStands::Held:
        return Word::YearHeld;
    case year::MeetingStands::ToCome:
        return Word::YearToCome;
    case year::MeetingStands::NotHeld:
        return Word::YearNotHeld;
    case year::MeetingStands::Cancelled:
        return Word::YearCancelled;
    }
    return Word::YearToCome;
}

Word mark_word(year::MarkKind kind)
{
    switch (kind) {
    case year::MarkKind::Planned:
        return Word::YearPlanned;
    case year::MarkKind::NotTakenUp:
        return Word::YearBecameNotTakenUp;
    case year::MarkKind::TakenUp:
        return Word::YearTakenUp;
    case year::MarkKind::Decided:
        return Word::YearDecided;
    }
    return Word::YearPlanned;
}

Word stands_word(year::Stands stands)
{
    switch (stands) {
    case year::Stands::Neglected:
        return Word::YearNeglected;
    case year::Stands::Planned:
        return Word::YearPlanned;
    case year::Stands::TakenUp:
        return Word::YearTakenUp;
    case year::Stands::Decided:
        return Word::YearDecided;
    }
    return Word::YearNeglected;
}

Word became_word(year::Became became)
{
    switch (became) {
    case year::Became::ToCome:
        return Word::YearBecameToCome;
    case year::Became::NotHeld:
        return Word::YearBecameNotHeld;
    case year::Became::OnAgenda:
        return Word::YearBecameOnAgenda;
    case year::Became::TakenUp:
        return Word::YearTakenUp;
    case year::Became::Decided:
        return Word::YearDecided;
    case year::Became::NotTakenUp:
        return Word::YearBecameNotTakenUp;
    case year::Became::Cancelled:
        return Word::YearCancelled;
    case year::Became::Removed:
        return Word::YearBecameRemoved;
    }
    return Word::YearBecameToCome;
}

Word status_word(year::AssignmentStatus status)
{
    switch (status) {
    case year::AssignmentStatus::NotStarted:
        return Word::YearStatusNotStarted;
    case year::AssignmentStatus::Started:
        return Word::YearStatusStarted;
    case year::AssignmentStatus::Done:
        return Word::YearStatusDone;
    case year::AssignmentStatus::SeveralYears:
        return Word::YearStatusSeveralYears;
    }
    return Word::YearStatusNotStarted;
}

} // namespace klubba::words
