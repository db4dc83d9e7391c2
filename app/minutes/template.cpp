#include "minutes/template.h"

namespace klubba::minutes {

std::size_t holes_in(std::string_view text)
{
    std::size_t count = 0;
    for (auto at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2))
        ++count;
    return count;
}

bool is_required(FrontField field)
{
    switch (field) {
    case FrontField::Body:
    case FrontField::Date:
    case FrontField::Members:
    case FrontField::ServingSubstitutes:
    case FrontField::Sections:
        return true;
    case FrontField::PlaceAndTime:
    case FrontField::Adjournments:
    case FrontField::RollCalls:
    case FrontField::OtherSubstitutes:
    case FrontField::Absent:
    case FrontField::RightToAttend:
    case FrontField::StaffRepresentatives:
    case FrontField::Others:
    case FrontField::ClosedDoors:
    case FrontField::Agenda:
    case FrontField::NotedBy:
    case FrontField::Verifiers:
    case FrontField::Verification:
        break;
    }
    return false;
}

bool is_required(SectionBlock block)
{
    switch (block) {
    case SectionBlock::Facts:
    case SectionBlock::Proposal:
    case SectionBlock::Summary:
    case SectionBlock::Reasons:
    case SectionBlock::SubItems:
    case SectionBlock::Presentations:
    case SectionBlock::Documents:
    case SectionBlock::Debate:
    case SectionBlock::Dispatch:
        return false;
    case SectionBlock::Remarks:
    case SectionBlock::Decision:
    case SectionBlock::Questions:
    case SectionBlock::Conflicts:
    case SectionBlock::FloorProposals:
    case SectionBlock::QuestionOrder:
    case SectionBlock::Course:
    case SectionBlock::Votes:
    case SectionBlock::Elections:
    case SectionBlock::NotParticipating:
    case SectionBlock::Note:
    case SectionBlock::Dissents:
    case SectionBlock::Disagreements:
        break;
    }
    return true;
}

} // namespace klubba::minutes
