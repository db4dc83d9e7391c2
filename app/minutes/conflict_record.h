#pragma once

#include "meeting/terms.h"
#include "minutes/document.h"
#include "minutes/moment.h"
#include "minutes/timeline.h"

#include <optional>
#include <string>
#include <vector>

// The conflicts of interest (jäv) on a §: by whom declared or raised, how settled, who left the
// room and who served instead (KL 5:47, 6:28-32).
namespace klubba::minutes {

struct ConflictText {
    std::string person;
    std::string raised_by; ///< Empty when the person declared it.
    std::string reason;
    std::optional<meeting::ConflictFinding> finding; ///< Of the body, where it was disputed.
    bool keeps_from_item = false;
    std::optional<Moment> left;
    std::optional<Moment> returned;
    std::vector<std::string> replaced_by; ///< For the item alone.
    std::string text;                     ///< As printed.

    static constexpr auto fields()
    {
        return list_fields(
            field("person", &ConflictText::person),
            field_or_default("raised_by", &ConflictText::raised_by),
            field_or_default("reason", &ConflictText::reason),
            field("finding", &ConflictText::finding),
            field("keeps_from_item", &ConflictText::keeps_from_item),
            field("left", &ConflictText::left), field("returned", &ConflictText::returned),
            field("replaced_by", &ConflictText::replaced_by), field("text", &ConflictText::text));
    }
    friend bool operator==(const ConflictText&, const ConflictText&) = default;
};

/// In the order in which they were raised.
std::vector<ConflictText>
conflicts_of(const Timeline& timeline, const meeting::ItemId& item, const Zone& zone);

void add_conflicts(Part& part, const std::vector<ConflictText>& conflicts);

} // namespace klubba::minutes
