#include "meeting/before_calling.h"
#include "ui/button.h"
#include "ui/draft_parts.h"

#include <array>

namespace klubba::ui {

using meeting::Lack;
using words::Word;
using words::Words;

namespace {

constexpr TextStyle lack_style{Weight::Regular, 18, 0, 1.3F};
constexpr TextStyle key_style{Weight::Regular, 15};
constexpr float label_height = 34;
constexpr float gap = 5;

Word word_of(Lack::Kind kind)
{
    switch (kind) {
    case Lack::Kind::DayHasPassed:
        return Word::LackDayHasPassed;
    case Lack::Kind::AnnouncementIsLate:
        return Word::LackAnnouncementIsLate;
    case Lack::Kind::AnnounceBy:
        return Word::LackAnnounceBy;
    case Lack::Kind::NoticeIsShort:
        return Word::LackNoticeIsShort;
    case Lack::Kind::NoPlace:
        return Word::LackNoPlace;
    case Lack::Kind::NoItems:
        return Word::LackNoItems;
    case Lack::Kind::NoMembers:
        return Word::LackNoMembers;
    case Lack::Kind::NoChair:
        return Word::LackNoChair;
    case Lack::Kind::NoVerificationItem:
        return Word::LackNoVerificationItem;
    case Lack::Kind::NoVerifierProposed:
        return Word::LackNoVerifierProposed;
    case Lack::Kind::VerificationIsLate:
        return Word::LackVerificationIsLate;
    case Lack::Kind::ItemsWithoutSlot:
        return Word::LackItemsWithoutSlot;
    case Lack::Kind::SlotsWithoutItem:
        return Word::LackSlotsWithoutItem;
    case Lack::Kind::SlotOutsideMeeting:
        return Word::LackSlotOutsideMeeting;
    case Lack::Kind::DayIsNoWorkingDay:
        return Word::LackDayIsNoWorkingDay;
    }
    return Word::LackNoItems;
}

std::vector<Lack> lacks_of(const SecretaryInput& in, const Desk& desk)
{
    return meeting::before_calling(in.state, desk.zone.day_of(desk.now));
}

Paragraph text_of(const Canvas& canvas, const Lack& lack, const Words& words, float width)
{
    const Theme& theme = canvas.theme();
    const std::string text = words(word_of(lack.kind), {lack.subject, lack.detail});
    const std::array spans{
        Span{lack.is_grave() ? "!  " : "·  ", lack.is_grave() ? theme.over_time : theme.muted,
             Weight::Bold},
        Span{text, theme.ink, lack.is_grave() ? Weight::SemiBold : Weight::Regular}};
    return canvas.wrap(lack_style, spans, width);
}

} // namespace

float draft_check_height(const Canvas& canvas,
                         const SecretaryInput& in,
                         const Desk& desk,
                         float width)
{
    float height = label_height;
    const auto lacks = lacks_of(in, desk);
    for (const auto& lack : lacks)
        height += text_of(canvas, lack, desk.words, width).height() + gap;
    return lacks.empty() ? height + lack_style.line_height() : height;
}

void draw_draft_check(Canvas& canvas, const SecretaryInput& in, const Desk& desk, Box area)
{
    const Theme& theme = canvas.theme();
    const auto lacks = lacks_of(in, desk);
    part_label(canvas, area.cut_top(label_height - 6), desk.words(Word::BeforeCalling), {});
    area.cut_top(6);
    if (lacks.empty()) {
        canvas.text_in(area.cut_top(lack_style.line_height()), Align::Left, lack_style,
                       theme.adopted, desk.words(Word::NothingLacks));
        return;
    }
    for (std::size_t i = 0; i < lacks.size(); ++i) {
        const Paragraph text = text_of(canvas, lacks[i], desk.words, area.w);
        const bool is_last = i + 1 == lacks.size();
        const float wanted = text.height() + (is_last ? 0 : key_style.line_height() + gap);
        if (wanted > area.h) {
            canvas.text_in(area.cut_top(key_style.line_height()), Align::Left, key_style,
                           theme.muted,
                           desk.words(Word::RowsMore, {std::to_string(lacks.size() - i)}));
            return;
        }
        canvas.paragraph(area.cut_top(text.height() + gap).top_left(), text);
    }
}

} // namespace klubba::ui
