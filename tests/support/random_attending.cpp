#include "support/random_filling.h"

#include <algorithm>

namespace klubba::testing {

using namespace klubba::meeting;

void fill(NotePresence& command, Source& from)
{
    command.person = from.person();
    command.presence = from.chance.once_in(3) ? from.chance.any<Presence>() : Presence::InRoom;
}

void fill(SeatSubstitute& command, Source& from)
{
    command.seat = from.of_seat(SeatKind::Member);
    if (from.chance.once_in(2)) command.substitute = from.of_seat(SeatKind::Substitute);
    if (from.chance.once_in(4)) command.for_item = from.item_on_table();
}

void fill(ReleaseSubstitute& command, Source& from)
{
    command.substitute = from.of_seat(SeatKind::Substitute);
}

void fill(AppointVerifiers& command, Source& from)
{
    command.verifiers = from.some_serving(2);
    command.substitutes = from.some_serving(1);
    if (from.chance.once_in(2))
        command.deadline = from.day_after(static_cast<int>(from.chance.below(20)));
}

void fill(RegisterQuestion& command, Source& from)
{
    command.by = from.person();
    command.text = from.text();
    command.kind = from.chance.any<QuestionKind>();
    command.to = "Gun Ek";
}

void fill(AnswerQuestion& command, Source& from)
{
    command.question = from.question();
    command.by = "Gun Ek";
    command.answer = from.text();
}

void fill(DeferQuestion& command, Source& from)
{
    command.question = from.question();
    command.until = from.text();
}

void fill(RaiseConflict& command, Source& from)
{
    command.item = from.item_on_table();
    command.person = from.chance.once_in(2) ? from.serving() : from.person();
    if (from.chance.once_in(2)) command.by = "Ulla Karlsson";
}

void fill(SettleConflict& command, Source& from)
{
    const auto conflict = from.chance.of(from.state.conflicts);
    command.item = conflict.item;
    command.person = conflict.person;
    command.finding = from.chance.any<ConflictFinding>();
}

void fill(LeaveForConflict& command, Source& from)
{
    command.item = from.item_on_table();
    command.person = from.serving();
    if (from.chance.once_in(2)) return;
    const auto conflict = from.chance.of(from.state.conflicts);
    command.item = conflict.item;
    command.person = conflict.person;
}

void fill(ReturnFromConflict& command, Source& from)
{
    const auto conflict = from.chance.of(from.state.conflicts);
    command.item = conflict.item;
    command.person = conflict.person;
}

void fill(GiveFloor& command, Source& from)
{
    if (from.chance.once_in(2)) return;
    if (from.chance.once_in(4))
        command.name = "Gun Ek";
    else
        command.person = from.person();
    command.kind = from.chance.any<SpeechKind>();
    if (from.chance.once_in(2)) command.limit = std::chrono::minutes{3};
}

void fill(QueueSpeaker& command, Source& from)
{
    if (from.chance.once_in(5))
        command.name = "Gun Ek";
    else
        command.person = from.person();
    command.kind = from.chance.any<SpeechKind>();
    if (from.chance.once_in(4)) command.item = from.item();
    if (command.kind == SpeechKind::Reply) command.to = from.person();
}

void fill(WithdrawSpeaker& command, Source& from)
{
    command.request = from.request();
}

void fill(MoveSpeaker& command, Source& from)
{
    command.request = from.request();
    if (from.chance.once_in(2)) command.before = from.request();
}

void fill(AddSpeakingTime& command, Source& from)
{
    command.amount = std::chrono::minutes{static_cast<int>(from.chance.below(6)) - 2};
}

void fill(CloseDebate& command, Source& from)
{
    if (from.chance.once_in(2)) command.item = from.item_on_table();
}

void fill(JoinDebates& command, Source& from)
{
    command.items = from.items(1 + from.chance.below(3));
}

void fill(SeparateDebate& command, Source& from)
{
    const auto joined =
        std::find_if(from.state.items.begin(), from.state.items.end(),
                     [](const ItemRecord& record) { return bool{record.debated_under}; });
    command.item = joined == from.state.items.end() ? from.item() : joined->item.id;
}

} // namespace klubba::testing
