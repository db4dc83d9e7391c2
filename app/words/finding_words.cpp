#include "words/finding_words.h"

namespace klubba::words {

using meeting::SignatureFinding;

std::string finding_words(const Words& words, const meeting::SignedFile& file)
{
    switch (file.finding) {
    case SignatureFinding::None:
        return std::string(words(Word::SignatureNone));
    case SignatureFinding::Holds:
        return std::string(words(Word::SignatureHolds));
    case SignatureFinding::Broken:
        return std::string(words(Word::SignatureBroken));
    case SignatureFinding::NotChecked:
        break;
    }
    return words(Word::SignatureNotChecked, {file.said});
}

} // namespace klubba::words
