#include "meeting/locking.h"
#include "meeting/lookup.h"
#include "support/meetings.h"
#include "support/random_filling.h"

#include <algorithm>

namespace klubba::testing {

using namespace klubba::meeting;

void fill(DraftMeeting& command, Source&)
{
    command = a_draft();
}

void fill(CorrectMeeting& command, Source& from)
{
    command.info = from.state.info;
    command.info.place = from.text();
    if (from.chance.once_in(3)) command.info.rules.replies = 1;
    if (from.chance.once_in(3)) command.info.rules.alternation = from.chance.any<Alternation>();
    if (from.chance.once_in(3)) command.info.rules.vote_order = from.chance.any<VoteOrder>();
}

void fill(SetFirstSection& command, Source& from)
{
    command.number = static_cast<std::int64_t>(from.chance.below(200));
}

void fill(ListPerson& command, Source& from)
{
    command.person = from.new_person();
}

void fill(CorrectPerson& command, Source& from)
{
    command.person = from.new_person();
    command.person.id = from.person();
    const auto* record = find(from.state, command.person.id);
    if (record != nullptr && !from.chance.once_in(4)) {
        command.person = record->person;
        command.person.title = from.text();
    }
}

void fill(RemovePerson& command, Source& from)
{
    command.person = from.person();
}

void fill(PlanSlot& command, Source& from)
{
    command.slot = from.new_slot();
    if (from.chance.once_in(2)) command.before = from.slot();
}

void fill(CorrectSlot& command, Source& from)
{
    command.slot = from.new_slot();
    command.slot.id = from.slot();
}

void fill(ShiftTimes& command, Source& from)
{
    if (!from.chance.once_in(3)) command.from = from.slot();
    command.by = std::chrono::minutes{static_cast<int>(from.chance.below(40)) - 10};
}

void fill(RemoveSlot& command, Source& from)
{
    command.slot = from.slot();
}

void fill(LinkSlot& command, Source& from)
{
    command.slot = from.slot();
    for (const auto& id : from.items(from.chance.below(3)))
        command.items.push_back({id, {}});
}

void fill(AddItem& command, Source& from)
{
    command.item = from.new_item();
    if (from.chance.once_in(2)) command.before = from.item();
}

void fill(CorrectItem& command, Source& from)
{
    command.item = from.new_item();
    command.item.id = from.item();
}

void fill(RemoveItem& command, Source& from)
{
    command.item = from.item();
}

void fill(MoveItem& command, Source& from)
{
    command.item = from.item();
    if (from.chance.once_in(2)) command.before = from.item();
}

void fill(MovePerson& command, Source& from)
{
    command.person = from.person();
    if (from.chance.once_in(2)) command.before = from.person();
}

void fill(ReviseMeeting& command, Source& from)
{
    if (from.chance.once_in(3)) command.info = from.state.info;
    if (command.info) command.notice = {"kallelse.pdf", std::string(64, 'd'), 9, {}};
    if (from.chance.once_in(3)) {
        command.new_people.push_back(from.new_person());
        command.new_people.back().id = PersonId{"+1"};
    }
    if (from.chance.once_in(4)) command.gone_people.push_back(from.person());
    for (auto count = from.chance.below(3); count > 0; --count) {
        AddItem added{from.new_item(), {}};
        added.item.id = ItemId{"+" + std::to_string(count)};
        if (from.chance.once_in(2)) added.before = from.item();
        command.new_items.push_back(std::move(added));
    }
    if (from.chance.once_in(3)) command.moved_items.push_back({from.item(), from.item()});
    if (from.chance.once_in(4)) command.gone_items.push_back(from.item());
    if (from.chance.once_in(3)) {
        PlanSlot added{from.new_slot(), {}};
        added.slot.id = SlotId{"+1"};
        if (!command.new_items.empty())
            added.slot.items = {{command.new_items.front().item.id, {}}};
        command.new_slots.push_back(std::move(added));
    }
}

void fill(AdmitLateItem& command, Source& from)
{
    command.item = from.item();
}

void fill(WithdrawItem& command, Source& from)
{
    command.item = from.item();
    command.reason = from.text();
}

void fill(SplitItem& command, Source& from)
{
    command.item = from.item();
    for (auto parts = from.chance.below(4); parts > 0; --parts) {
        command.into.push_back(from.new_item());
        command.into.back().id = {};
    }
}

void fill(TakeTogether& command, Source& from)
{
    command.items = from.items(1 + from.chance.below(3));
}

void fill(CloseDoors& command, Source& from)
{
    if (from.chance.once_in(2)) command.item = from.item_on_table();
    command.reason = from.text();
}

void fill(ListPresentation& command, Source& from)
{
    if (from.chance.once_in(2)) command.item = from.item_on_table();
    command.title = from.text();
    command.presenters = {"Gun Ek"};
}

void fill(StartSlot& command, Source& from)
{
    command.slot = from.slot();
}

void fill(EndSlot& command, Source& from)
{
    command.slot = from.state.current_slot ? from.state.current_slot : from.slot();
}

void fill(SkipSlot& command, Source& from)
{
    command.slot = from.slot();
}

void fill(MoveSlot& command, Source& from)
{
    command.slot = from.slot();
    if (from.chance.once_in(2)) command.before = from.slot();
}

void fill(ShowMessage& command, Source& from)
{
    command.text = from.text();
}

void fill(OpenItem& command, Source& from)
{
    command.item = from.item();
    const auto* record = find(from.state, command.item);
    if (record != nullptr && from.chance.once_in(2))
        command.sub_item = from.chance.of(record->item.sub_items).number;
}

void fill(SkipItem& command, Source& from)
{
    command.item = from.item();
    command.reason = from.text();
}

void fill(StartBreak& command, Source& from)
{
    if (from.chance.once_in(2)) command.slot = from.slot();
    if (from.chance.once_in(2)) command.until = from.now + std::chrono::minutes{20};
}

void fill(VerifySections& command, Source& from)
{
    if (from.chance.once_in(4)) command.set.id = from.verification_set();
    if (!command.set.id && from.chance.once_in(2)) command.set.items = {from.item()};
    command.set.verified = from.day_after(static_cast<int>(from.chance.below(20)) - 1);
    command.set.by = {from.of_seat(SeatKind::Member)};
    command.set.method = from.chance.any<VerificationMethod>();
}

void fill(NoteDisagreement& command, Source& from)
{
    command.item = from.item();
    command.by = from.person();
    command.text = from.text();
}

void fill(PostMinutes& command, Source& from)
{
    if (!from.chance.once_in(5)) command.set = from.verification_set();
    command.posted = from.day_after(static_cast<int>(from.chance.below(30)));
    command.kept_at = from.text();
}

void fill(RemovePosting& command, Source& from)
{
    command.set = from.verification_set();
    command.removed = from.day_after(20 + static_cast<int>(from.chance.below(40)));
}

void fill(SendMinutes& command, Source& from)
{
    if (from.chance.once_in(2)) command.items = {from.item()};
    if (from.chance.once_in(2)) command.to = {from.person()};
}

void fill(MakeRemark& command, Source& from)
{
    if (from.chance.once_in(2)) command.remark.item = from.chance.of(from.state.handled);
    if (from.chance.once_in(2)) command.remark.by = from.person();
    command.remark.text = from.text();
}

void fill(SettleRemark& command, Source& from)
{
    command.remark = from.remark();
    command.answer = from.chance.any<RemarkAnswer>();
    command.reply = from.text();
}

void fill(MaskWords& command, Source& from)
{
    command.words = from.text();
    command.reason = from.text();
}

void fill(KeepWords& command, Source& from)
{
    command.words = from.state.ruled_words.empty() || from.chance.once_in(2)
                        ? from.text()
                        : from.chance.of(from.state.ruled_words).words;
}

void fill(ReviewPublicText& command, Source& from)
{
    command.content = from.text();
}

void fill(AttachSignedFile& command, Source& from)
{
    if (!from.chance.once_in(5)) command.set = from.verification_set();
    command.signed_file.file = {"protokoll.pdf", std::string(64, 'a'), 1, "application/pdf"};
    command.signed_file.finding = from.chance.any<SignatureFinding>();
}

void fill(ConsentToUnlock& command, Source& from)
{
    if (!from.chance.once_in(5)) command.set = from.verification_set();
    const auto* record = find_in(from.state.verified, command.set);
    if (record != nullptr) command.by = from.chance.of(awaited_consents(from.state, *record));
    command.reason = from.text();
}

void fill(Undo& command, Source& from)
{
    command.reason = from.text();
    const auto events = from.history.events();
    if (from.chance.once_in(2) || events.empty()) return;
    const auto last = std::min<std::size_t>(events.size(), 25);
    command.events = {events[events.size() - 1 - from.chance.below(last)].id};
    command.dependents = from.chance.any<Dependents>();
}

} // namespace klubba::testing
