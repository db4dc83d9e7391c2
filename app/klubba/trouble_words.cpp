#include "klubba/trouble_words.h"

namespace klubba {

using words::Word;
using words::Words;

std::string trouble_words(const Words& words, const Failure& failure)
{
    switch (failure.kind) {
    case Failure::Kind::DiskFull:
        return std::string(words(Word::DiskIsFull));
    case Failure::Kind::ReadOnly:
        return std::string(words(Word::FolderIsReadOnly));
    case Failure::Kind::Busy:
        return std::string(words(Word::AnotherKlubbaWrites));
    case Failure::Kind::CannotOpen:
    case Failure::Kind::Damaged:
    case Failure::Kind::NotOurs:
    case Failure::Kind::TooNew:
    case Failure::Kind::BadInput:
    case Failure::Kind::Unavailable:
        return words(Word::FolderCannotBeUsed, {failure.context});
    }
    return failure.context;
}

static std::string repair_text(const Words& words, const journal::Repair& repair)
{
    switch (repair.kind) {
    case journal::Repair::Kind::UnfinishedWriteDropped:
        return std::string(words(Word::UnfinishedWriteDropped));
    case journal::Repair::Kind::DamagedFileSetAside:
        return words(Word::DamagedFileSetAside, {repair.text});
    case journal::Repair::Kind::RecordsReadBack:
        return std::string(words(Word::AllReadBack));
    case journal::Repair::Kind::RecordsLost:
        return words(Word::SomeNotReadBack, {repair.text});
    }
    return repair.text;
}

std::string repair_words(const Words& words, const std::vector<journal::Repair>& repairs)
{
    std::string text;
    for (const journal::Repair& repair : repairs)
        text += repair_text(words, repair) + " ";
    return text + std::string(words(Word::EscapePutsAway));
}

} // namespace klubba
