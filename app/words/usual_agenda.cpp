#include "words/usual_agenda.h"

namespace klubba::words {

std::vector<meeting::TemplateItem> usual_agenda(const Words& words)
{
    using meeting::ItemKind;
    const auto item = [&](Word title, ItemKind kind, std::int64_t minutes) {
        return meeting::TemplateItem{std::string{words(title)}, kind, minutes};
    };
    return {item(Word::TemplateOpening, ItemKind::Formality, 15),
            item(Word::TemplateRollCall, ItemKind::RollCall, 0),
            item(Word::TemplateVerification, ItemKind::Verification, 0),
            item(Word::TemplateAgenda, ItemKind::Formality, 0),
            item(Word::TemplateQuestions, ItemKind::Questions, 0),
            item(Word::TemplateInformation, ItemKind::Information, 30),
            item(Word::TemplateReported, ItemKind::Reported, 5),
            item(Word::TemplateAnswers, ItemKind::Answers, 10),
            item(Word::TemplateClosing, ItemKind::Formality, 0)};
}

} // namespace klubba::words
