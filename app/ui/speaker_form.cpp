#include "ui/speaker_form.h"

namespace klubba::ui {

using words::Word;

std::string unlisted(const std::string& name)
{
    return "name " + name;
}

Form speaker_form(std::vector<Choice> choices, const words::Words& words, meeting::SpeechKind kind)
{
    auto field = choice_field(std::string(words(Word::SpeakerName)), std::move(choices));
    const std::string nobody(words(Word::ChooseOne));
    const auto make = [kind, nobody](const std::vector<FormField>& fields) -> Made {
        const FormField& name = fields.front();
        if (name.text().empty()) return unexpected<std::string>(nobody);
        const bool is_listed = !name.chosen.empty() && name.chosen != unlisted(name.text());
        if (is_listed) return Made{{meeting::QueueSpeaker{{}, {name.chosen}, {}, kind}}};
        return Made{{meeting::QueueSpeaker{{}, {}, name.text(), kind}}};
    };
    const bool replies = kind == meeting::SpeechKind::Reply;
    Form form;
    form.title = words(replies ? Word::WhoWantsToReply : Word::WhoWantsToSpeak);
    form.accept = words(Word::SpeakerWaits);
    form.fields.push_back(std::move(field));
    form.make = make;
    return form;
}

} // namespace klubba::ui
