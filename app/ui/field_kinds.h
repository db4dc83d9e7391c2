#pragma once

#include "base/describe.h"
#include "meeting/agenda.h"
#include "meeting/people.h"
#include "ui/form.h"
#include "ui/secretary_forms.h"
#include "words/words.h"

#include <string>
#include <vector>

// Fields of forms that are chosen among the values of an enum, or are yes or no.
namespace klubba::ui {

words::Word word_of(meeting::SeatKind kind);
words::Word word_of(meeting::Role role);
words::Word word_of(meeting::BodyKind kind);
words::Word word_of(meeting::SlotKind kind);
words::Word word_of(meeting::Confidentiality confidentiality);
words::Word word_of(meeting::ItemKind kind);

template <class Enum>
std::string enum_id(Enum value)
{
    return std::to_string(static_cast<int>(value));
}

/// One choice for each value of an enum that has names and words.
template <class Enum>
std::vector<Choice> enum_choices(const words::Words& words)
{
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < names_of(Enum{}).size(); ++i)
        choices.push_back({std::to_string(i), said(words, word_of(static_cast<Enum>(i)))});
    return choices;
}

template <class Enum>
FormField enum_field(const words::Words& words, words::Word label, Enum value)
{
    return choice_field(said(words, label), enum_choices<Enum>(words), enum_id(value));
}

/// What is chosen in such a field.
template <class Enum>
Enum enum_of(const FormField& field, Enum otherwise)
{
    for (std::size_t i = 0; i < names_of(Enum{}).size(); ++i)
        if (field.chosen == std::to_string(i)) return static_cast<Enum>(i);
    return otherwise;
}

FormField yes_or_no(const words::Words& words, words::Word label, bool value);
bool says_yes(const FormField& field);

/// The names by which a notice's draft calls what the field is about.
FormField read_from(FormField field, std::vector<std::string_view> sources);

} // namespace klubba::ui
