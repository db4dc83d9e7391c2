#include "support/catch.h"
#include "ui/at_chair.h"
#include "ui/at_secretary.h"

#include <algorithm>

using namespace klubba;
using namespace klubba::ui;
using namespace klubba::meeting;
using testing::AtDesk;
using testing::Chair;
using testing::ctrl;
using testing::DeskMeeting;
using testing::Secretary;
using words::Language;
using words::Word;
using words::Words;

namespace {

bool has_swedish_letter(std::string_view text)
{
    const std::string_view letters[] = {"å", "ä", "ö", "Å", "Ä", "Ö"};
    return std::any_of(std::begin(letters), std::end(letters), [&](std::string_view letter) {
        return text.find(letter) != std::string_view::npos;
    });
}

/// All that people have written in the meeting, in their own language.
std::string data_of(const MeetingState& state)
{
    std::string all = state.info.body + " " + state.info.place;
    for (const auto& each : state.people)
        all += " " + each.person.name + " " + each.person.title;
    for (const auto& each : state.items) {
        all += " " + each.item.title;
        for (const auto& clause : each.item.proposal)
            all += " " + clause;
    }
    for (const auto& each : state.slots)
        all += " " + each.slot.title;
    return all;
}

/// What the other language alone says.
std::vector<std::string> only_in(Language language)
{
    const Words these(language);
    const Words others(language == Language::Swedish ? Language::English : Language::Swedish);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < words::word_count(); ++i) {
        std::string text(these(static_cast<Word>(i)));
        bool is_in_both = false;
        for (std::size_t j = 0; j < words::word_count(); ++j)
            is_in_both = is_in_both || others(static_cast<Word>(j)) == text;
        if (!is_in_both) texts.push_back(std::move(text));
    }
    return texts;
}

void speaks_one_language(const AtDesk& desk)
{
    const bool is_english = desk.words.language() == Language::English;
    static const auto swedish = only_in(Language::Swedish);
    static const auto english = only_in(Language::English);
    const std::string data = data_of(desk.meeting.state());
    for (const auto& drawn : desk.drawing.log.texts) {
        if (data.find(drawn.text) != std::string::npos) continue;
        CAPTURE(drawn.text);
        const auto& foreign = is_english ? swedish : english;
        CHECK(std::find(foreign.begin(), foreign.end(), drawn.text) == foreign.end());
        if (!is_english || !has_swedish_letter(drawn.text)) continue;
        // A line may join words with data: each part with such a letter must be data.
        std::size_t at = 0;
        while (at < drawn.text.size()) {
            const auto end = std::min(drawn.text.find_first_of(" ,.;:()·–", at), drawn.text.size());
            const auto part = drawn.text.substr(at, end - at);
            CAPTURE(part);
            if (has_swedish_letter(part)) CHECK(data.find(part) != std::string::npos);
            at = end + 1;
        }
    }
}

} // namespace

TEST_CASE("each screen speaks one language, whatever it shows", "[ui][words]")
{
    for (const auto language : {Language::Swedish, Language::English}) {
        Chair chair(DeskMeeting::Start::Called, 1920, language);
        chair.frame();
        speaks_one_language(chair);
        for (int step = 0; step < 30 && chair.meeting.state().phase != Phase::Closed; ++step) {
            chair.press(Key::Space);
            speaks_one_language(chair);
            chair.press(Key::B);
            speaks_one_language(chair);
            chair.press(Key::F1);
            speaks_one_language(chair);
            chair.press(Key::Escape);
        }
        for (const auto start :
             {DeskMeeting::Start::Nothing, DeskMeeting::Start::Draft, DeskMeeting::Start::Called}) {
            Secretary secretary(start, 1920, language);
            secretary.frame();
            speaks_one_language(secretary);
            if (start == DeskMeeting::Start::Called) secretary.advance_to("i5");
            for (const Key key : {Key::K, Key::W, Key::J, Key::N, Key::M}) {
                secretary.press(ctrl(key));
                speaks_one_language(secretary);
                secretary.press(Key::F1);
                speaks_one_language(secretary);
                secretary.press(Key::Escape);
                secretary.press(Key::Escape);
            }
        }
    }
}
