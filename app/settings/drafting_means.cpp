#include "settings/drafting_means.h"

#include "words/usual_agenda.h"

#include <string>

namespace klubba::settings {

year::DraftingMeans drafting_means(const Settings& settings, std::string_view body)
{
    using words::Word;
    const auto* own = settings_of_body(settings.bodies, body);
    const auto language = settings.language == Language::English ? words::Language::English
                                                                 : words::Language::Swedish;
    const words::Words words{language, own == nullptr ? nullptr : own->words};
    year::DraftingMeans means{.zone = settings.zone};
    means.usual = words::usual_agenda(words);
    means.visit = words(Word::TemplateVisit);
    means.pauses = {std::string{words(Word::SlotKindBreak)},
                    std::string{words(Word::SlotKindLunch)}};
    if (own == nullptr) return means;
    means.agenda = own->agenda;
    means.kind = own->kind;
    means.rules = own->rules;
    return means;
}

} // namespace klubba::settings
