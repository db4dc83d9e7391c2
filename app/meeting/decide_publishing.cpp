#include "meeting/proceeding.h"

namespace klubba::meeting {

void wish(Proceeding& next, const MaskWords& command)
{
    next.then(WordsMasked{command.words, command.reason, next.at()});
}

void wish(Proceeding& next, const KeepWords& command)
{
    next.then(WordsKept{command.words, command.reason, next.at()});
}

void wish(Proceeding& next, const ReviewPublicText& command)
{
    next.then(PublicTextReviewed{command.content, next.at()});
}

} // namespace klubba::meeting
