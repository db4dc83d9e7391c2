#include "meeting/proceeding.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

void wish(Proceeding& next, const RegisterQuestion& command)
{
    next.then(QuestionRegistered{or_fresh(command.question, next), command.by, command.text,
                                 next.at(), command.kind, command.to});
}

void wish(Proceeding& next, const AnswerQuestion& command)
{
    next.then(QuestionAnswered{command.question, command.by, command.answer, next.at()});
}

void wish(Proceeding& next, const DeferQuestion& command)
{
    next.then(QuestionDeferred{command.question, command.until, next.at()});
}

} // namespace klubba::meeting
