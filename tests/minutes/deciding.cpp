#include "minutes/deciding.h"

namespace klubba::minutes {

using namespace meeting;

Played on_the_table(BodyKind kind)
{
    return on_the_table(kind, decision("i1", "Badhuset"));
}

Played on_the_table(BodyKind kind, AgendaItem one)
{
    auto draft = small_draft({std::move(one)});
    draft.info.body_kind = kind;
    auto played = begun(draft);
    played.at("09:05", OpenItem{item("i1"), {}});
    return played;
}

MakeFloorProposal proposes(const char* id,
                           ProposalType type,
                           std::vector<PersonId> by,
                           std::vector<std::string> clauses,
                           std::string reason)
{
    return {
        {ProposalId{id}, item("i1"), type, std::move(by), std::move(clauses), std::move(reason)}};
}

PutTheQuestion puts(const char* id, std::vector<ProposalId> proposals, const char* found)
{
    return {{PutQuestionId{id}, item("i1"), std::move(proposals), ProposalId{found}}};
}

Section section_of(const Played& played)
{
    return played.record().sections.at(0);
}

} // namespace klubba::minutes
