#include "ui/field_kinds.h"

#include "ui/kind_words.h"

namespace klubba::ui {

using meeting::BodyKind;
using meeting::Confidentiality;
using meeting::Role;
using meeting::SlotKind;
using words::Word;
using words::Words;

Word word_of(meeting::SeatKind kind)
{
    return seat_word(kind);
}

Word word_of(meeting::ItemKind kind)
{
    return kind_word(kind);
}

Word word_of(Role role)
{
    switch (role) {
    case Role::None:
        return Word::Nobody;
    case Role::Chair:
        return Word::RoleChair;
    case Role::ViceChair1:
        return Word::RoleViceChair1;
    case Role::ViceChair2:
        return Word::RoleViceChair2;
    case Role::Secretary:
        return Word::RoleSecretary;
    }
    return Word::Nobody;
}

Word word_of(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Council:
        return Word::BodyCouncil;
    case BodyKind::Executive:
        return Word::BodyExecutive;
    case BodyKind::Committee:
        return Word::BodyCommittee;
    case BodyKind::Subcommittee:
        return Word::BodySubcommittee;
    case BodyKind::PreparatoryCommittee:
        return Word::BodyPreparatory;
    }
    return Word::BodyCommittee;
}

Word word_of(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Business:
        return Word::SlotBusiness;
    case SlotKind::Break:
        return Word::SlotKindBreak;
    case SlotKind::Lunch:
        return Word::SlotKindLunch;
    case SlotKind::GroupMeeting:
        return Word::SlotKindGroupMeeting;
    }
    return Word::SlotBusiness;
}

Word word_of(Confidentiality confidentiality)
{
    switch (confidentiality) {
    case Confidentiality::Open:
        return Word::ConfidentialityOpen;
    case Confidentiality::Closed:
        return Word::ConfidentialityClosed;
    case Confidentiality::Secret:
        return Word::ConfidentialitySecret;
    }
    return Word::ConfidentialityOpen;
}

FormField yes_or_no(const Words& words, Word label, bool value)
{
    return choice_field(said(words, label),
                        {{"0", said(words, Word::AnswerNo)}, {"1", said(words, Word::AnswerYes)}},
                        value ? "1" : "0");
}

bool says_yes(const FormField& field)
{
    return field.chosen == "1";
}

FormField read_from(FormField field, std::vector<std::string_view> sources)
{
    field.sources = std::move(sources);
    return field;
}

} // namespace klubba::ui
