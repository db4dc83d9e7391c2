#include "ui/at_chair.h"

namespace klubba::ui::testing {

Chair::Chair(DeskMeeting::Start start, float width, words::Language language)
    : AtDesk(start, width, language)
{
}

Chair::~Chair() = default;

void Chair::draw(Canvas& canvas, Commands& out)
{
    Desk desk = meeting.desk(words);
    desk.answer = answer;
    desk.saving = saving;
    desk.can_lock = can_lock;
    const auto room = room_view(meeting.state(), meeting.now);
    draw_chair(canvas, {view(), seats, &room, meetings}, desk, local, out);
}

meeting::ChairView Chair::view() const
{
    return meeting::chair_view(meeting.history, meeting.now);
}

void Chair::lead_to(const char* item)
{
    for (const char* person : {"p1", "p2", "p3", "p4", "p5", "p7"})
        meeting.carry_out(meeting::NotePresence{{person}, meeting::Presence::InRoom});
    advance_to(item);
}

void Chair::move_proposal(const char* id, meeting::ProposalType type, const char* by)
{
    meeting::FloorProposal proposal{{id}, meeting.state().open_item, type, {{by}}, {}, {}};
    if (type == meeting::ProposalType::Amend || type == meeting::ProposalType::Add ||
        type == meeting::ProposalType::Own)
        proposal.clauses = {"vänta ett år"};
    meeting.carry_out(meeting::MakeFloorProposal{proposal});
}

} // namespace klubba::ui::testing
