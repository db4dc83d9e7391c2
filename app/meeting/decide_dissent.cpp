#include "meeting/proceeding.h"

#include <algorithm>
#include <utility>

namespace klubba::meeting {

void wish(Proceeding& next, const AnnounceDissent& command)
{
    auto dissent = command.dissent;
    dissent.id = or_fresh(dissent.id, next);
    next.then(DissentAnnounced{std::move(dissent), next.at()});
}

void wish(Proceeding& next, const FileDissentText& command)
{
    next.then(DissentTextFiled{command.dissent, command.text, next.at()});
}

void wish(Proceeding& next, const WithdrawDissent& command)
{
    next.then(DissentWithdrawn{command.dissent, next.at()});
}

} // namespace klubba::meeting
