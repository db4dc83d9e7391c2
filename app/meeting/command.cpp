#include "meeting/command.h"

namespace klubba::meeting {

CommandBody::CommandBody() : CommandBody(DraftMeeting{}) {}
CommandBody::CommandBody(const CommandBody& other) = default;
CommandBody::CommandBody(CommandBody&& other) noexcept = default;
CommandBody& CommandBody::operator=(const CommandBody& other) = default;
CommandBody& CommandBody::operator=(CommandBody&& other) noexcept = default;
CommandBody::~CommandBody() = default;

bool operator==(const CommandBody& left, const CommandBody& right)
{
    return static_cast<const CommandVariant&>(left) == static_cast<const CommandVariant&>(right);
}

} // namespace klubba::meeting
