#include "words/words.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace klubba::words {

namespace {

struct Entry {
    std::string_view name;
    std::array<std::string_view, 2> text; ///< By Language.
};

constexpr auto table = std::to_array<Entry>({
#define WORD(name, swedish, english) {#name, {swedish, english}},
#include "words/words.def"
#undef WORD
});

constexpr bool is_complete()
{
    for (const auto& entry : table) {
        for (const auto& text : entry.text)
            if (text.empty()) return false;
    }
    return true;
}
static_assert(is_complete(), "a word lacks a language");

/// The refusals stand in the table in the order of their enum, from here.
constexpr auto first_refusal = static_cast<std::size_t>(Word::AlreadyDrafted);
static_assert(static_cast<std::size_t>(Word::TextIsReviewed) - first_refusal ==
                  static_cast<std::size_t>(meeting::Refusal::Kind::TextIsReviewed),
              "a refusal has no words, or stands in another order");

/// The warnings likewise.
constexpr auto first_warning = static_cast<std::size_t>(Word::QuorumLacks);
static_assert(static_cast<std::size_t>(Word::EventsCameAfterVerification) - first_warning ==
                  static_cast<std::size_t>(meeting::Warning::Kind::EventsCameAfterVerification),
              "a warning has no words, or stands in another order");

std::size_t marks_in(std::string_view text)
{
    std::size_t count = 0;
    for (auto at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2))
        ++count;
    return count;
}

Word at_offset(Word first, std::size_t offset)
{
    return static_cast<Word>(static_cast<std::size_t>(first) + offset);
}

} // namespace

std::size_t word_count()
{
    return table.size();
}

std::string_view name_of(Word word)
{
    return table.at(static_cast<std::size_t>(word)).name;
}

Result<Word, std::string> word_for(std::string_view name, std::string_view text)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Entry& entry) { return entry.name == name; });
    if (found == table.end())
        return unexpected<std::string>("there is no word of that name (app/words/words.def)");
    if (text.empty()) return unexpected<std::string>("says nothing");
    if (const auto wanted = marks_in(found->text[0]); marks_in(text) != wanted)
        return unexpected<std::string>("has \"{}\" " + std::to_string(marks_in(text)) +
                                       " times, not " + std::to_string(wanted) + ", as in \"" +
                                       std::string{found->text[0]} + "\"");
    return static_cast<Word>(found - table.begin());
}

std::string_view Words::operator()(Word word) const
{
    if (m_own) {
        if (const auto own = m_own->find(word); own != m_own->end()) return own->second;
    }
    return table.at(static_cast<std::size_t>(word)).text.at(static_cast<std::size_t>(m_language));
}

std::string Words::operator()(Word word, std::initializer_list<std::string_view> parts) const
{
    std::string filled;
    auto rest = (*this)(word);
    for (const auto& part : parts) {
        const auto mark = rest.find("{}");
        if (mark == std::string_view::npos) break;
        filled.append(rest.substr(0, mark)).append(part);
        rest.remove_prefix(mark + 2);
    }
    return filled.append(rest);
}

std::string Words::refusal(const meeting::Refusal& refusal) const
{
    const auto word = at_offset(Word::AlreadyDrafted, static_cast<std::size_t>(refusal.kind));
    return (*this)(word, {refusal.subject});
}

std::string Words::warning(const meeting::Warning& warning) const
{
    const auto word = at_offset(Word::QuorumLacks, static_cast<std::size_t>(warning.kind));
    return (*this)(word, {warning.subject, warning.detail});
}

std::string Words::day_of_month(Day day) const
{
    const auto month = at_offset(Word::January, static_cast<unsigned>(day.month()) - 1);
    return std::to_string(static_cast<unsigned>(day.day())) + " " + std::string{(*this)(month)};
}

std::string Words::day(Day day) const
{
    return day_of_month(day) + " " + std::to_string(static_cast<int>(day.year()));
}

std::string_view Words::weekday(Day day) const
{
    const std::chrono::weekday weekday{std::chrono::sys_days{day}};
    return (*this)(at_offset(Word::Sunday, weekday.c_encoding()));
}

std::string Words::minutes(Duration duration) const
{
    const auto all = std::abs(std::chrono::duration_cast<std::chrono::minutes>(duration).count());
    if (all < 60) return (*this)(Word::Minutes, {std::to_string(all)});
    const auto hours = std::to_string(all / 60);
    if (all % 60 == 0) return (*this)(Word::Hours, {hours});
    return (*this)(Word::HoursAndMinutes, {hours, std::to_string(all % 60)});
}

} // namespace klubba::words
