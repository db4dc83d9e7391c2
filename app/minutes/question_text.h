#pragma once

#include "meeting/state.h"
#include "minutes/document.h"
#include "minutes/moment.h"

#include <string>
#include <vector>

// Questions and interpellations, with what was answered (KL 5:68).
namespace klubba::minutes {

struct QuestionText {
    std::string asked_by;
    std::string text;
    std::optional<Moment> answered;
    std::string answered_by;
    std::string answer;
    meeting::QuestionKind kind{};
    std::string to;             ///< Who is asked.
    bool deferred = false;      ///< Put off, and not answered after all.
    std::string deferred_until; ///< As it was said: "nästa sammanträde".

    static constexpr auto fields()
    {
        return list_fields(field("asked_by", &QuestionText::asked_by),
                           field("text", &QuestionText::text),
                           field("answered", &QuestionText::answered),
                           field_or_default("answered_by", &QuestionText::answered_by),
                           field_or_default("answer", &QuestionText::answer),
                           field_or_default("kind", &QuestionText::kind),
                           field_or_default("to", &QuestionText::to),
                           field_or_default("deferred", &QuestionText::deferred),
                           field_or_default("deferred_until", &QuestionText::deferred_until));
    }
    friend bool operator==(const QuestionText&, const QuestionText&) = default;
};

/// Whether a § with questions tells the answers, or leaves them to the § where they were given.
enum class Answers { ToldHere, ToldElsewhere };

/// Those that the item's § tells. They are registered at one item and answered at another; where
/// the body has only one of them, it tells both. With several of a kind, as for questions and
/// interpellations, each is told where it was registered or answered.
std::vector<QuestionText>
questions_of(const meeting::MeetingState& state, const meeting::ItemRecord& item, const Zone& zone);

/// Those that no § tells.
std::vector<QuestionText> questions_without_section(const meeting::MeetingState& state,
                                                    const Zone& zone);

List question_list(const std::vector<QuestionText>& questions, Answers answers);
void add_questions(Part& part, const std::vector<QuestionText>& questions, Answers answers);

} // namespace klubba::minutes
