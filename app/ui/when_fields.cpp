#include "ui/when_fields.h"

#include "ui/secretary_forms.h"
#include "ui/when_typed.h"

namespace klubba::ui {

using words::Word;
using words::Words;

namespace {

std::string time_text(const std::optional<ClockTime>& time)
{
    return time ? to_text(*time) : std::string{};
}

/// Only where it is not already said by what is typed.
Remark understood(std::string meant, const std::string& typed)
{
    if (meant == typed) meant.clear();
    return {std::move(meant), false};
}

} // namespace

FormField day_field(const Words& words, Word label, std::optional<Day> day, Day from)
{
    auto field = line_field(said(words, label), day ? to_text(*day) : "");
    field.remark = [words, from](const std::string& text) -> Remark {
        if (text.empty()) return {};
        const auto read = day_typed(text, from);
        if (!read) return {words(Word::BadTypedDate, {text}), true};
        return {std::string(words.weekday(*read)) + " " + words.day(*read), false};
    };
    return field;
}

FormField start_field(const Words& words, Word label, const std::optional<ClockTime>& time)
{
    auto field = line_field(said(words, label), time_text(time));
    field.remark = [words](const std::string& text) -> Remark {
        if (text.empty()) return {};
        const auto read = clock_typed(text);
        if (!read) return {words(Word::BadTypedTime, {text}), true};
        return understood(to_text(*read), text);
    };
    return field;
}

FormField end_field(const Words& words, Word label, const std::optional<ClockTime>& time)
{
    auto field = line_field(said(words, label), time_text(time));
    field.remark = [words](const std::string& text) -> Remark {
        if (text.empty()) return {};
        // From midnight a length is told from a time by what it gives, wherever the start is.
        if (const auto read = clock_typed(text)) return understood(to_text(*read), text);
        if (!end_typed(text, ClockTime{})) return {words(Word::BadTypedTime, {text}), true};
        return {words.minutes(*length_typed(text)), false};
    };
    return field;
}

Result<Times, std::string>
times_of(const FormField& starts, const FormField& ends, const Words& words)
{
    Times times{clock_typed(starts.text()), {}};
    if (ends.text().empty()) return times;
    times.ends = end_typed(ends.text(), times.starts);
    if (!times.ends) return unexpected<std::string>(words(Word::BadTypedTime, {ends.text()}));
    if (times.starts && *times.ends < *times.starts)
        return unexpected<std::string>(said(words, Word::EndIsBeforeStart));
    return times;
}

} // namespace klubba::ui
